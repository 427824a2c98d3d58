//! What is said of one code under one aspect.

use crate::Messages;
use crate::dataset::{Aspect, Cause, CodeRecord, HeaderField, Practice};
use crate::messages::fill;
use crate::sip::{CauseDirection, Citation, HttpRelation, Method, Reference, ReferenceRole, Strength};
use crate::vocabulary::{Term, Words};

/// What is said of one code under one aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The entries: one for a plain fact, several for a list.
    pub entries: Vec<Entry>,
    /// A sentence that qualifies the fact.
    pub note: Option<String>,
    /// Where the fact comes from, if the row is not about that itself.
    pub references: Vec<Entry>,
}

/// One entry of a [`Cell`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The text, with the marks of [`crate::markup`].
    pub text: String,
    /// Where it leads, for a reference.
    pub url: Option<String>,
}

impl Entry {
    fn plain(text: String) -> Self {
        Self { text, url: None }
    }
}

/// Whether there is anything to say of the code under an aspect that many codes lack.
pub fn is_told(record: &CodeRecord, aspect: Aspect) -> bool {
    let facts = &record.facts;
    match aspect {
        Aspect::RequestHeaderFields => !facts.request_header_fields.is_empty(),
        Aspect::Q850 => !facts.q850.is_empty() || record.prose.note(aspect).is_some(),
        Aspect::Http => facts.http.relation != HttpRelation::None,
        Aspect::Practices => !facts.practices.is_empty(),
        _ => true,
    }
}

/// What is said of the code under the aspect.
pub fn cell(messages: &Messages, record: &CodeRecord, aspect: Aspect) -> Cell {
    let list = |sentences: &[String]| sentences.iter().cloned().map(Entry::plain).collect();
    let prose = &record.prose;
    let entries = match aspect {
        Aspect::Meaning => vec![Entry::plain(prose.meaning.clone())],
        Aspect::Occurs => list(&prose.occurs),
        Aspect::CallerRemedy => list(&prose.remedies.caller),
        Aspect::CalleeRemedy => list(&prose.remedies.callee),
        Aspect::OperatorRemedy => list(&prose.remedies.operator),
        Aspect::Class => vec![Entry::plain(class_badge(messages, record))],
        Aspect::DefinedIn if record.facts.references.is_empty() => {
            vec![Entry::plain(predicate(messages, record, aspect))]
        }
        Aspect::DefinedIn => record.facts.references.iter().map(|reference| link(messages, reference)).collect(),
        Aspect::Practices => practices(messages, &record.facts.practices),
        Aspect::Q850 => causes(messages, &record.facts.q850),
        _ => vec![Entry::plain(predicate(messages, record, aspect))],
    };
    let references =
        citations(record, aspect).into_iter().map(|citation| link(messages, &Reference::from(citation))).collect();
    Cell { entries, note: prose.note(aspect).map(str::to_owned), references }
}

/// The sections that the fact of the aspect comes from, each once.
fn citations<'record>(record: &'record CodeRecord, aspect: Aspect) -> Vec<&'record Citation> {
    let facts = &record.facts;
    let mut citations: Vec<&Citation> = Vec::new();
    let mut add = |citation: Option<&'record Citation>| {
        if let Some(citation) = citation.filter(|citation| !citations.contains(citation)) {
            citations.push(citation);
        }
    };
    match aspect {
        Aspect::Retry => add(facts.retry.reference.as_ref()),
        Aspect::Forking => add(Some(&facts.forking.reference)),
        Aspect::Dialog => add(Some(&facts.dialog.reference)),
        Aspect::HeaderFields => facts.header_fields.iter().for_each(|field| add(Some(&field.reference))),
        Aspect::RequestHeaderFields => {
            facts.request_header_fields.iter().for_each(|field| add(Some(&field.reference)));
        }
        Aspect::Q850 => facts.q850.iter().for_each(|cause| add(Some(&cause.reference))),
        _ => {}
    }
    citations
}

/// The fact as it stands in a sentence, after its code: what the templates of the differences need.
pub(super) fn predicate(messages: &Messages, record: &CodeRecord, aspect: Aspect) -> String {
    let (texts, terms, facts) = (&messages.texts.facts, &messages.terms, &record.facts);
    match aspect {
        Aspect::Class => terms.class_nouns[record.code.class()].to_owned(),
        Aspect::Senders => {
            messages.and(&facts.senders.iter().map(|sender| terms.senders[*sender].to_owned()).collect::<Vec<_>>())
        }
        Aspect::Retry => {
            messages.or(&facts.retry.advice.iter().map(|advice| terms.retry[*advice].to_owned()).collect::<Vec<_>>())
        }
        Aspect::Forking => terms.forking[facts.forking.effect].to_owned(),
        Aspect::Dialog => terms.dialog[facts.dialog.effect].to_owned(),
        Aspect::Methods if facts.methods.contains(&Method::Any) => texts.any_method.clone(),
        Aspect::Methods => {
            let names: Vec<String> = facts.methods.iter().map(|method| method.key().to_owned()).collect();
            fill(&texts.methods, &[("methods", &messages.and(&names))])
        }
        Aspect::HeaderFields => header_fields(messages, &facts.header_fields, &terms.header_fields)
            .unwrap_or_else(|| texts.no_header_fields.clone()),
        Aspect::RequestHeaderFields => {
            header_fields(messages, &facts.request_header_fields, &terms.request_header_fields)
                .unwrap_or_else(|| texts.no_request_header_fields.clone())
        }
        Aspect::Q850 => {
            let causes: Vec<String> = causes_to_isup(record).map(|cause| cause_name(messages, cause.cause)).collect();
            messages.or(&causes)
        }
        Aspect::Http => {
            let (number, name) = (record.code.to_string(), facts.http.reason_phrase.as_deref().unwrap_or_default());
            fill(&terms.http[facts.http.relation], &[("number", &number), ("phrase", name)])
        }
        Aspect::Standing => terms.standings[facts.standing].to_owned(),
        Aspect::DefinedIn => match (facts.references.first(), &facts.origin) {
            (Some(reference), _) => reference_name(messages, reference),
            (None, Some(origin)) => fill(&texts.origin, &[("origin", origin)]),
            (None, None) => texts.no_reference.clone(),
        },
        Aspect::Meaning
        | Aspect::Occurs
        | Aspect::CallerRemedy
        | Aspect::CalleeRemedy
        | Aspect::OperatorRemedy
        | Aspect::Practices => String::new(),
    }
}

/// The causes that a gateway sends to the telephone network for the code.
pub(super) fn causes_to_isup(record: &CodeRecord) -> impl Iterator<Item = &Cause> {
    record.facts.q850.iter().filter(|cause| cause.direction == CauseDirection::SipToIsup)
}

fn class_badge(messages: &Messages, record: &CodeRecord) -> String {
    let class = record.code.class();
    let digit = class.first_digit().to_string();
    fill(&messages.texts.facts.class_badge, &[("digit", &digit), ("name", &messages.terms.classes[class])])
}

/// "must carry X and may carry Y"; `None` without header fields.
fn header_fields(messages: &Messages, fields: &[HeaderField], words: &Words<Strength>) -> Option<String> {
    let of_strength = |strength: &Strength| {
        let names: Vec<String> = fields
            .iter()
            .filter(|field| field.strength == *strength)
            .map(|field| format!("`{}`", field.name))
            .collect();
        (!names.is_empty()).then(|| fill(&words[*strength], &[("names", &messages.and(&names))]))
    };
    let parts: Vec<String> = Strength::ALL.iter().filter_map(of_strength).collect();
    (!parts.is_empty()).then(|| messages.predicates(&parts))
}

fn causes(messages: &Messages, causes: &[Cause]) -> Vec<Entry> {
    let in_direction = |direction: &CauseDirection| {
        let names: Vec<String> = causes
            .iter()
            .filter(|cause| cause.direction == *direction)
            .map(|cause| cause_name(messages, cause.cause))
            .collect();
        let sentence = || fill(&messages.terms.causes[*direction], &[("causes", &messages.or(&names))]);
        (!names.is_empty()).then(|| Entry::plain(sentence()))
    };
    let entries: Vec<Entry> = CauseDirection::ALL.iter().filter_map(in_direction).collect();
    if entries.is_empty() { vec![Entry::plain(messages.texts.facts.no_cause.clone())] } else { entries }
}

fn cause_name(messages: &Messages, cause: u8) -> String {
    let texts = &messages.texts.facts;
    match messages.cause_name(cause) {
        Some(name) => fill(&texts.cause, &[("cause", &cause.to_string()), ("name", name)]),
        None => fill(&texts.cause_unnamed, &[("cause", &cause.to_string())]),
    }
}

pub(super) fn reference_name(messages: &Messages, reference: &Reference) -> String {
    let (texts, rfc) = (&messages.texts.facts, reference.rfc.to_string());
    match &reference.section {
        Some(sections) => {
            let sections: Vec<&str> = sections.split(',').map(str::trim).collect();
            let sections = sections.join(&messages.texts.list.separator);
            fill(&texts.reference, &[("rfc", &rfc), ("section", &sections)])
        }
        None => fill(&texts.reference_whole, &[("rfc", &rfc)]),
    }
}

fn link(messages: &Messages, reference: &Reference) -> Entry {
    let name = reference_name(messages, reference);
    let text = match reference.role {
        ReferenceRole::Defines => name,
        role => {
            let role = &messages.terms.reference_roles[role];
            fill(&messages.texts.facts.reference_role, &[("reference", &name), ("role", role)])
        }
    };
    Entry { text, url: Some(reference.url()) }
}

fn practices(messages: &Messages, practices: &[Practice]) -> Vec<Entry> {
    let texts = &messages.texts.facts;
    let entry = |practice: &Practice| {
        let Practice { id: _, origin, date, country, text } = practice;
        let template = match (country, date) {
            (Some(_), Some(_)) => &texts.practice_country_date,
            (Some(_), None) => &texts.practice_country,
            (None, Some(_)) => &texts.practice_date,
            (None, None) => &texts.practice,
        };
        let (country, date) = (country.as_deref().unwrap_or_default(), date.as_deref().unwrap_or_default());
        Entry::plain(fill(template, &[("text", text), ("country", country), ("date", date), ("origin", origin)]))
    };
    if practices.is_empty() {
        return vec![Entry::plain(texts.no_practice.clone())];
    }
    practices.iter().map(entry).collect()
}
