//! What is wrong with a call flow as it was written.

use std::collections::BTreeMap;

use super::has_doubles;
use crate::sip::{Method, StatusCode};
use crate::source::files::{FlowEntry, StepEntry};
use crate::source::model::{Locale, Source};
use crate::source::problem::Faults;
use crate::vocabulary::Term;

/// The method that is never answered, so that [`Method`] does not list it.
const ACK: &str = "ACK";

/// Adds every fault of a flow that would break the app or mislead its readers.
pub fn check(code: StatusCode, flow: &FlowEntry, source: &Source, faults: &mut Faults<'_>) {
    if !(2..=4).contains(&flow.parties.len()) || has_doubles(&flow.parties) {
        faults.add("flow.parties", "must name two to four parties, each once");
    }
    for party in flow.parties.iter().filter(|party| !flow.steps.iter().any(|step| names(step).contains(party))) {
        faults.add("flow.parties", format!("“{party}” takes no part; take it out or write its step"));
    }
    if !(2..=14).contains(&flow.steps.len()) {
        faults.add("flow.steps", "must be two to fourteen steps");
    }
    if !flow.steps.iter().any(|step| step.response == Some(code.as_u16())) {
        faults.add("flow.steps", format!("never show the response {code}; add its step"));
    }
    for (index, step) in flow.steps.iter().enumerate() {
        let path = format!("flow.steps[{index}]");
        for party in names(step).into_iter().filter(|party| !flow.parties.contains(party)) {
            faults.add(&path, format!("“{party}” is not in flow.parties"));
        }
        if let Some(fault) = fault_of_shape(step) {
            faults.add(&path, fault);
        }
        if let Some(request) = step.request.as_deref().filter(|request| !is_method(request)) {
            faults.add(&path, format!("“{request}” is no method; write it as in the RFC, such as INVITE"));
        }
        if let Some(response) = step.response
            && !StatusCode::from_u16(response).is_some_and(|response| source.present.contains(&response))
        {
            faults.add(&path, format!("{response} has no file in data/codes"));
        }
    }
}

/// Every party that a step names.
fn names(step: &StepEntry) -> Vec<&String> {
    let between = step.between.iter().flat_map(|(one, other)| [one, other]);
    [&step.from, &step.to, &step.at].into_iter().flatten().chain(between).collect()
}

fn is_method(name: &str) -> bool {
    name == ACK || Method::from_key(name).is_some_and(|method| method != Method::Any)
}

/// What is wrong with the keys that a step has, taken together.
fn fault_of_shape(step: &StepEntry) -> Option<&'static str> {
    let StepEntry { from, to, at, between, request, response, answers, carries, remark, lost } = step;
    let is_message = from.is_some() && to.is_some();
    let places =
        usize::from(from.is_some() || to.is_some()) + usize::from(at.is_some()) + usize::from(between.is_some());
    if places != 1 || from.is_some() != to.is_some() {
        return Some("needs from and to (a message), or at, or between (an event), and only one of these");
    }
    if (is_message && from == to) || between.as_ref().is_some_and(|(one, other)| one == other) {
        return Some("names the same party twice; something that happens at one party is written with at");
    }
    if is_message && request.is_some() == response.is_some() {
        return Some("is a message, which has either a request or a response");
    }
    if !is_message && (request.is_some() || answers.is_some() || !carries.is_empty() || *lost) {
        return Some("is an event, which has a remark or a response that nobody sent, and nothing else");
    }
    if !is_message && remark.is_none() {
        return Some("is an event without a remark; say what happens");
    }
    (answers.is_some() && response.is_none()).then_some("has answers, which belongs to a response")
}

/// Adds every word that the flows need and the language lacks, with the first code that needs it.
pub fn check_words(source: &Source, locale: &Locale, faults: &mut Faults<'_>) {
    let mut missing = BTreeMap::new();
    for (code, file) in &source.codes {
        let words = &locale.flow_words;
        let parties = file.flow.parties.iter().filter(|party| !words.parties.contains_key(*party));
        let remarks = file.flow.steps.iter().filter_map(|step| step.remark.as_ref());
        let remarks = remarks.filter(|remark| !words.remarks.contains_key(*remark));
        for field in
            parties.map(|party| format!("parties.{party}")).chain(remarks.map(|remark| format!("remarks.{remark}")))
        {
            missing.entry(field).or_insert(*code);
        }
    }
    for (field, code) in missing {
        faults.add(&field, format!("is missing, but codes/{code}.toml needs it"));
    }
}
