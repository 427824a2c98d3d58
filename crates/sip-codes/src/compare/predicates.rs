//! The facts as they stand in a sentence after their code: predicates or nouns, as the templates need them.

use crate::Messages;
use crate::dataset::{Cause, CodeRecord, HeaderField};
use crate::messages::fill;
use crate::sip::{CauseDirection, Method, Reference, Sender, Strength};
use crate::vocabulary::{Term, Words};

/// The class, and what it means for the request.
pub fn class(messages: &Messages, record: &CodeRecord) -> String {
    let (terms, class) = (&messages.terms, record.code.class());
    let holes = [("noun", &terms.class_nouns[class]), ("consequence", &terms.class_consequences[class])];
    fill(&messages.texts.facts.class, &holes)
}

/// The class with its range, as on a badge.
pub fn class_badge(messages: &Messages, record: &CodeRecord) -> String {
    let class = record.code.class();
    let digit = class.first_digit().to_string();
    fill(&messages.texts.facts.class_badge, &[("digit", &digit), ("name", &messages.terms.classes[class])])
}

/// Everybody who may be behind it.
pub fn senders(messages: &Messages, record: &CodeRecord) -> String {
    messages.and(&words(&record.facts.senders.roles, &messages.terms.senders))
}

/// Those who send it. What the caller's own stack makes up is no message.
///
/// [RFC 3261, Section 8.1.3.1](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.1)
pub fn senders_of_messages(messages: &Messages, record: &CodeRecord) -> String {
    let senders: Vec<Sender> =
        record.facts.senders.roles.iter().copied().filter(|sender| *sender != Sender::UacStack).collect();
    messages.and(&words(&senders, &messages.terms.senders))
}

pub fn retry(messages: &Messages, record: &CodeRecord) -> String {
    messages.or(&words(&record.facts.retry.advice, &messages.terms.retry))
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

pub fn header_fields(messages: &Messages, record: &CodeRecord) -> String {
    let carried = by_strength(messages, &record.facts.header_fields, &messages.terms.header_fields);
    carried.unwrap_or_else(|| messages.texts.facts.no_header_fields.clone())
}

pub fn request_header_fields(messages: &Messages, record: &CodeRecord) -> String {
    let carried = by_strength(messages, &record.facts.request_header_fields, &messages.terms.request_header_fields);
    carried.unwrap_or_else(|| messages.texts.facts.no_request_header_fields.clone())
}

pub fn q850(messages: &Messages, record: &CodeRecord) -> String {
    let causes: Vec<String> = causes_to_isup(record).map(|cause| cause_name(messages, cause.cause)).collect();
    messages.or(&causes)
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

/// "must carry X and may carry Y"; `None` without header fields.
fn by_strength(messages: &Messages, fields: &[HeaderField], words: &Words<Strength>) -> Option<String> {
    let of_strength = |strength: &Strength| {
        let fields = fields.iter().filter(|field| field.strength == *strength);
        let names: Vec<String> = fields.map(|field| format!("`{}`", field.name)).collect();
        (!names.is_empty()).then(|| fill(&words[*strength], &[("names", &messages.and(&names))]))
    };
    let parts: Vec<String> = Strength::ALL.iter().filter_map(of_strength).collect();
    (!parts.is_empty()).then(|| messages.predicates(&parts))
}
