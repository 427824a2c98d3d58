//! What is said of one code under one aspect.

use super::aspects::Treatment;
use super::predicates::{self, call_count, cause_name, counts, defined_in, mid_dialog, reference_name};
use crate::Messages;
use crate::dataset::{Aspect, CodeRecord, Practice};
use crate::messages::fill;
use crate::sip::{CauseDirection, Citation, Reference, ReferenceRole};
use crate::vocabulary::Term;

/// The registry of IANA.
const REGISTRY_URL: &str = "https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-7";

/// What is said of one code under one aspect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The entries: one for a plain fact, several for a list.
    pub entries: Vec<Entry>,
    /// A sentence that qualifies the fact.
    pub note: Option<String>,
    /// Where the fact comes from, if the row is not about that itself.
    pub references: Vec<Entry>,
    /// Whether the entries are prose of a language; facts are put together from words of the interface.
    pub is_prose: bool,
    /// Whether prose and note are in the language of the dataset; if not, they are English.
    pub is_translated: bool,
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
    pub(super) fn plain(text: String) -> Self {
        Self { text, url: None }
    }
}

/// Whether there is anything to say of the code under an aspect that many codes lack.
pub(super) fn is_told(record: &CodeRecord, aspect: Aspect) -> bool {
    (aspect.treatment().is_told)(record)
}

/// What is said of the code under the aspect.
pub(super) fn cell(messages: &Messages, record: &CodeRecord, aspect: Aspect) -> Cell {
    let mut cited: Vec<&Citation> = Vec::new();
    for citation in aspect.citations(&record.facts) {
        if !cited.contains(&citation) {
            cited.push(citation);
        }
    }
    let Treatment { entries, .. } = aspect.treatment();
    let cited = cited.into_iter().map(|citation| link(messages, &Reference::from(citation)));
    Cell {
        entries: entries(messages, record),
        note: record.prose.note(aspect).map(str::to_owned),
        references: cited.chain(source_outside_the_rfcs(messages, record, aspect)).collect(),
        is_prose: aspect.is_prose() || aspect == Aspect::Practices && !record.facts.practices.is_empty(),
        is_translated: record.is_translated,
    }
}

/// The source of a fact that no section is cited for: the registry, or the program or practice that a code comes from.
fn source_outside_the_rfcs(messages: &Messages, record: &CodeRecord, aspect: Aspect) -> Option<Entry> {
    match aspect {
        Aspect::Standing => {
            Some(Entry { text: messages.texts.facts.registry.clone(), url: Some(REGISTRY_URL.to_owned()) })
        }
        Aspect::Counts => {
            Some(link(messages, &Reference::from(&Citation { rfc: 6076, section: "4.6, 4.7, 4.8".into() })))
        }
        Aspect::Senders | Aspect::Methods | Aspect::Retry if aspect.citations(&record.facts).is_empty() => {
            let in_practice = || record.facts.practices.first().map(|practice| practice.origin.clone());
            record.facts.origin.clone().or_else(in_practice).map(Entry::plain)
        }
        _ => None,
    }
}

/// A single entry.
pub(super) fn one(text: String) -> Vec<Entry> {
    vec![Entry::plain(text)]
}

pub(super) fn sentences(sentences: &[String]) -> Vec<Entry> {
    sentences.iter().cloned().map(Entry::plain).collect()
}

/// The document that defines the code, or what it comes from instead.
pub(super) fn definitions(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    match record.facts.references.as_slice() {
        [] => one(defined_in(messages, record)),
        [first, ..] => vec![link(messages, first)],
    }
}

/// The other documents about the code.
pub(super) fn treatments(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    match record.facts.references.get(1..) {
        None | Some([]) => one(messages.texts.facts.no_treatment.clone()),
        Some(others) => others.iter().map(|reference| link(messages, reference)).collect(),
    }
}

/// What the code ends inside a dialog.
pub(super) fn inside_a_dialog(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    let told = mid_dialog(messages, record);
    one(if told.is_empty() { messages.texts.facts.no_mid_dialog.clone() } else { told })
}

/// How the code counts by the RFC, and in what operators measure every day.
pub(super) fn call_counts(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    let everyday = messages.terms.everyday_counts[call_count(record)].to_owned();
    vec![Entry::plain(counts(messages, record)), Entry::plain(everyday)]
}

/// The header fields of the response.
pub(super) fn header_fields(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    all_or(predicates::header_fields(messages, record, |_| true), &messages.texts.facts.no_header_fields)
}

/// The header fields of the next request.
pub(super) fn request_header_fields(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    all_or(
        predicates::request_header_fields(messages, record, |_| true),
        &messages.texts.facts.no_request_header_fields,
    )
}

/// An entry for each text, or one that says that there is none.
fn all_or(texts: Vec<String>, none: &str) -> Vec<Entry> {
    if texts.is_empty() { one(none.to_owned()) } else { texts.into_iter().map(Entry::plain).collect() }
}

/// The ISDN causes, a sentence for each direction.
pub(super) fn causes(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
    let in_direction = |direction: &CauseDirection| {
        let causes = record.facts.q850.iter().filter(|cause| cause.direction == *direction);
        let names: Vec<String> = causes.map(|cause| cause_name(messages, cause.cause)).collect();
        let sentence = || fill(&messages.terms.causes[*direction], &[("causes", &messages.or(&names))]);
        (!names.is_empty()).then(|| Entry::plain(sentence()))
    };
    let entries: Vec<Entry> = CauseDirection::ALL.iter().filter_map(in_direction).collect();
    if entries.is_empty() { vec![Entry::plain(messages.texts.facts.no_cause.clone())] } else { entries }
}

/// The practices, each with where it holds and what it comes from.
pub(super) fn practices(messages: &Messages, record: &CodeRecord) -> Vec<Entry> {
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
    match record.facts.practices.as_slice() {
        [] => vec![Entry::plain(texts.no_practice.clone())],
        practices => practices.iter().map(entry).collect(),
    }
}

fn link(messages: &Messages, reference: &Reference) -> Entry {
    let name = reference_name(messages, reference);
    let text = match reference.role {
        ReferenceRole::Defines | ReferenceRole::Describes => name,
        role => {
            let role = &messages.terms.reference_roles[role];
            fill(&messages.texts.facts.reference_role, &[("reference", &name), ("role", role)])
        }
    };
    Entry { text, url: Some(reference.url()) }
}
