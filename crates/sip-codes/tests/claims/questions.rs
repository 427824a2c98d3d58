//! What is asked of a code: one question a function, so that a claim reads as a sentence.

use crate::support::{ENGLISH, code, prose, record};
use sip_codes::CodeRecord;
use sip_codes::ResponseClass;
use sip_codes::dataset::Facts;
use sip_codes::sip::{CauseDirection, DialogEffect, ForkingEffect, Method, RetryAdvice, Sender, Standing, Strength};

pub fn facts(number: u16) -> &'static Facts {
    &record(number).facts
}

/// Whether the registry's phrase of a code is this one.
pub fn is_called(number: u16, phrase: &str) -> bool {
    facts(number).reason_phrase == phrase
}

/// Whether the RFC that defines a code today, and its section, are these.
pub fn is_defined_in(number: u16, rfc: u16, section: &str) -> bool {
    let first = facts(number).references.first();
    first.is_some_and(|reference| (reference.rfc, reference.section.as_deref()) == (rfc, Some(section)))
}

pub fn stands(number: u16, standing: Standing) -> bool {
    facts(number).standing == standing
}

pub fn sent_by(number: u16, sender: Sender) -> bool {
    facts(number).senders.roles.contains(&sender)
}

pub fn answers(number: u16, method: Method) -> bool {
    let methods = &facts(number).methods.names;
    methods.contains(&method) || methods.contains(&Method::Any)
}

pub fn forked(number: u16, effect: ForkingEffect) -> bool {
    facts(number).forking.effect == effect
}

pub fn ends_dialog(number: u16) -> bool {
    facts(number).dialog.effect == DialogEffect::EndsDialog
}

pub fn leads_to(number: u16, advice: RetryAdvice) -> bool {
    facts(number).retry.advice.contains(&advice)
}

/// Whether the response carries a header field, as strongly as this.
pub fn carries(number: u16, name: &str, strength: Strength) -> bool {
    facts(number).header_fields.iter().any(|field| field.name == name && field.strength == strength)
}

/// Whether the facts of the response name a header field at all.
pub fn names(number: u16, name: &str) -> bool {
    facts(number).header_fields.iter().any(|field| field.name == name)
}

/// Whether the next request carries a header field because of this response, as strongly as this.
pub fn asks_for(number: u16, name: &str, strength: Strength) -> bool {
    facts(number).request_header_fields.iter().any(|field| field.name == name && field.strength == strength)
}

/// Whether an RFC is among the references of a code.
pub fn cites(number: u16, rfc: u16) -> bool {
    facts(number).references.iter().any(|reference| reference.rfc == rfc)
}

/// The causes that a gateway sends to the telephone network for a code.
pub fn causes(number: u16) -> Vec<u8> {
    let sent = facts(number).q850.iter().filter(|entry| entry.direction == CauseDirection::SipToIsup);
    sent.map(|entry| entry.cause).collect()
}

pub fn says(number: u16, words: &str) -> bool {
    prose(record(number)).iter().any(|(_, text)| text.contains(words))
}

/// Whether a search for these words leads to a code.
pub fn is_found_by(number: u16, words: &str) -> bool {
    let entry = ENGLISH.listed(code(number)).expect("only codes of the dataset are asked for");
    entry.words.get().is_some_and(|found| found.keywords.iter().any(|keyword| keyword == words))
}

pub fn every_6xx(holds: impl Fn(u16) -> bool) -> bool {
    ENGLISH.entries_of(ResponseClass::GlobalFailure).all(|entry| holds(entry.code.as_u16()))
}

/// The places of the steps of a flow that begin with this text.
pub fn steps(record: &CodeRecord, begin: &str) -> Vec<usize> {
    let steps = record.call_flow.steps.iter().enumerate();
    steps.filter(|(_, step)| step.text.starts_with(begin)).map(|(place, _)| place).collect()
}

pub fn has_us_practice(number: u16, words: &str) -> bool {
    let practices = facts(number).practices.iter();
    practices.filter(|practice| practice.country.as_deref() == Some("US")).any(|practice| practice.text.contains(words))
}
