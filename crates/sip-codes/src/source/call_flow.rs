//! The call flow of a code in the words of one language.

use std::collections::BTreeMap;

use super::files::{FlowEntry, FlowWords, StepEntry};
use super::model::{Locale, Source};
use crate::dataset::{CallFlow, Step, StepKind};
use crate::messages::fill;
use crate::sip::{Method, StatusCode};
use crate::vocabulary::Term;

/// The flow of a code in the words of a language, with missing ones from the fallback.
pub(super) fn in_words(
    code: StatusCode,
    flow: &FlowEntry,
    source: &Source,
    locale: &Locale,
    fallback: &Locale,
) -> CallFlow {
    let mut teller = Teller { source, locale, fallback, is_translated: true };
    let parties = flow.parties.iter().map(|party| teller.word(party, |words| &words.parties)).collect();
    let steps = flow.steps.iter().map(|step| teller.step(code, step, &flow.parties)).collect();
    CallFlow { parties, steps, is_translated: teller.is_translated }
}

/// Tells a flow in a language, and remembers whether a word had to come from the fallback.
struct Teller<'source> {
    source: &'source Source,
    locale: &'source Locale,
    fallback: &'source Locale,
    is_translated: bool,
}

impl Teller<'_> {
    fn word(&mut self, key: &str, list: fn(&FlowWords) -> &BTreeMap<String, String>) -> String {
        let own = list(&self.locale.flow_words).get(key);
        self.is_translated &= own.is_some();
        own.or_else(|| list(&self.fallback.flow_words).get(key)).cloned().unwrap_or_default()
    }

    /// A step as it is shown. What was written is taken apart whole, so that a forgotten key does not compile.
    fn step(&mut self, code: StatusCode, step: &StepEntry, parties: &[String]) -> Step {
        let StepEntry { from, to, at, between, request, response, answers, carries, remark, lost } = step;
        let ends_of_message = from.as_ref().zip(to.as_ref());
        let ends_of_event = between.as_ref().map(|(one, other)| (one, other)).or(at.as_ref().zip(at.as_ref()));
        let kind = match (ends_of_message, lost) {
            (None, _) => StepKind::Event,
            (Some(_), true) => StepKind::Lost,
            (Some(_), false) => StepKind::Message,
        };
        let (from, to) = ends_of_message.or(ends_of_event).unzip();
        let name = request.clone().or_else(|| response.map(|response| self.response(response, *answers)));
        let remark = remark.as_ref().map(|remark| self.word(remark, |words| &words.remarks));
        let (text, more) = match name {
            Some(name) => (name, remark),
            None => (remark.unwrap_or_default(), None),
        };
        let detail: Vec<String> = self.carried(carries).into_iter().chain(more).collect();
        Step {
            kind,
            from: place(from, parties),
            to: place(to, parties),
            text,
            detail: detail.join(&self.locale.messages.texts.list.clause_separator),
            is_subject: *response == Some(code.as_u16()),
        }
    }

    /// A response by its code and phrase, with the method it answers where that was written.
    fn response(&self, response: u16, answers: Option<Method>) -> String {
        let file = StatusCode::from_u16(response).and_then(|code| self.source.codes.get(&code));
        let phrase = file.map(|file| file.facts.reason_phrase.as_str()).unwrap_or_default();
        let name = format!("{response} {phrase}");
        match answers {
            Some(method) => {
                let template = &self.locale.messages.texts.flow.answer;
                fill(template, &[("response", &name), ("method", method.key())])
            }
            None => name,
        }
    }

    /// What a message says of the header fields that it carries.
    fn carried(&self, names: &[String]) -> Option<String> {
        let messages = &self.locale.messages;
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        (!names.is_empty()).then(|| fill(&messages.texts.flow.carries, &[("names", &messages.and(&names))]))
    }
}

/// The place of a party among those of its flow; the checks make sure that it is there.
fn place(party: Option<&String>, parties: &[String]) -> u8 {
    let place = parties.iter().position(|candidate| Some(candidate) == party).unwrap_or_default();
    u8::try_from(place).unwrap_or_default()
}
