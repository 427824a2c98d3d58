//! The facts as they stand in a sentence after their code: predicates or nouns, as the templates need them.

use crate::Messages;
use crate::dataset::{Cause, CodeRecord, Condition, HeaderField, Try};
use crate::messages::fill;
use crate::sip::{CallCount, CauseDirection, Method, Reference, Strength};
use crate::vocabulary::{Term, Words};

/// Everybody who may be behind it, if that is known.
pub fn senders(messages: &Messages, record: &CodeRecord) -> String {
    match record.facts.senders.roles.as_slice() {
        [] => messages.texts.facts.no_senders.clone(),
        roles => messages.and(&words(roles, &messages.terms.senders)),
    }
}

/// Whether something may help.
pub fn answer(messages: &Messages, tried: &Try) -> String {
    messages.terms.answers[tried.answer].to_owned()
}

pub fn repair(messages: &Messages, record: &CodeRecord) -> String {
    messages.or(&words(&record.facts.repair, &messages.terms.repair))
}

pub fn methods(messages: &Messages, record: &CodeRecord) -> String {
    let (texts, methods) = (&messages.texts.facts, &record.facts.methods.names);
    if methods.contains(&Method::Any) {
        return texts.any_method.clone();
    }
    let names: Vec<String> = methods.iter().map(|method| method.key().to_owned()).collect();
    fill(&texts.methods, &[("methods", &messages.and(&names))])
}

/// What it ends inside a dialog; empty where no RFC says so.
pub fn mid_dialog(messages: &Messages, record: &CodeRecord) -> String {
    let mid_dialog = record.facts.mid_dialog.as_ref();
    mid_dialog.map(|mid_dialog| messages.terms.mid_dialog[mid_dialog.effect].to_owned()).unwrap_or_default()
}

/// How it counts in the ratios of calls, which are about INVITE.
///
/// [RFC 6076, Sections 4.6 to 4.8](https://www.rfc-editor.org/rfc/rfc6076#section-4.6)
pub fn counts(messages: &Messages, record: &CodeRecord) -> String {
    messages.terms.counts[call_count(record)].to_owned()
}

pub fn call_count(record: &CodeRecord) -> CallCount {
    if answers_invite(record) { CallCount::of(record.code) } else { CallCount::NotOfCalls }
}

pub fn answers_invite(record: &CodeRecord) -> bool {
    record.facts.methods.names.iter().any(|method| matches!(method, Method::Any | Method::Invite))
}

pub fn http(messages: &Messages, record: &CodeRecord) -> String {
    let http = &record.facts.http;
    let (number, phrase) = (record.code.to_string(), http.reason_phrase.as_deref().unwrap_or_default());
    fill(&messages.terms.http[http.relation], &[("number", &number), ("phrase", phrase)])
}

pub fn defined_in(messages: &Messages, record: &CodeRecord) -> String {
    let texts = &messages.texts.facts;
    match (record.facts.references.first(), &record.facts.origin) {
        (Some(reference), _) => reference_name(messages, reference),
        (None, Some(origin)) => fill(&texts.origin, &[("origin", origin)]),
        (None, None) => texts.no_reference.clone(),
    }
}

/// The causes that a gateway sends to the telephone network for the code.
pub fn causes_to_isup(record: &CodeRecord) -> impl Iterator<Item = &Cause> {
    record.facts.q850.iter().filter(|cause| cause.direction == CauseDirection::SipToIsup)
}

/// An ISDN cause by its number and, where it is known, its name.
pub fn cause_name(messages: &Messages, cause: u8) -> String {
    let texts = &messages.texts.facts;
    match messages.cause_name(cause) {
        Some(name) => fill(&texts.cause, &[("cause", &cause.to_string()), ("name", name)]),
        None => fill(&texts.cause_unnamed, &[("cause", &cause.to_string())]),
    }
}

/// A document by its number and, where it has one, its section.
pub fn reference_name(messages: &Messages, reference: &Reference) -> String {
    let (texts, rfc) = (&messages.texts.facts, reference.rfc.to_string());
    let sections: Vec<&str> = reference.sections().collect();
    if sections.is_empty() {
        return fill(&texts.reference_whole, &[("rfc", &rfc)]);
    }
    fill(&texts.reference, &[("rfc", &rfc), ("section", &sections.join(&messages.texts.list.separator))])
}

fn words<T: Term>(terms: &[T], words: &Words<T>) -> Vec<String> {
    terms.iter().map(|term| words[*term].to_owned()).collect()
}

/// The header fields of the response: those of one strength together, and each that depends on a case by itself.
pub fn header_fields(messages: &Messages, record: &CodeRecord, is_told: fn(&HeaderField) -> bool) -> Vec<String> {
    let (facts, prose) = (&record.facts, &record.prose);
    carried(messages, &facts.header_fields, &prose.conditions, &messages.terms.header_fields, is_told)
}

/// The same for the next request.
pub fn request_header_fields(
    messages: &Messages,
    record: &CodeRecord,
    is_told: fn(&HeaderField) -> bool,
) -> Vec<String> {
    let (facts, prose) = (&record.facts, &record.prose);
    carried(
        messages,
        &facts.request_header_fields,
        &prose.request_conditions,
        &messages.terms.request_header_fields,
        is_told,
    )
}

fn carried(
    messages: &Messages,
    fields: &[HeaderField],
    conditions: &[Condition],
    words: &Words<Strength>,
    is_told: fn(&HeaderField) -> bool,
) -> Vec<String> {
    let condition = |field: &HeaderField| conditions.iter().find(|condition| condition.name == field.name);
    let (in_cases, always): (Vec<&HeaderField>, Vec<&HeaderField>) =
        fields.iter().filter(|field| is_told(field)).partition(|field| condition(field).is_some());
    let of_strength = |strength: &Strength| {
        let fields = always.iter().filter(|field| field.strength == *strength);
        let names: Vec<String> = fields.map(|field| format!("`{}`", field.name)).collect();
        (!names.is_empty()).then(|| fill(&words[*strength], &[("names", &messages.and(&names))]))
    };
    let always: Vec<String> = Strength::ALL.iter().filter_map(of_strength).collect();
    let in_case = |field: &&HeaderField| {
        // With its case beside it, what must be there in some cases must be there.
        let strength = if field.strength == Strength::MustInSomeCases { Strength::Must } else { field.strength };
        let fact = fill(&words[strength], &[("names", &format!("`{}`", field.name))]);
        let holes = [("fact", fact.as_str()), ("condition", &condition(field)?.text)];
        Some(fill(&messages.texts.facts.under_condition, &holes))
    };
    let always = (!always.is_empty()).then(|| messages.predicates(&always));
    always.into_iter().chain(in_cases.iter().filter_map(in_case)).collect()
}
