//! When to use which of two codes.

use super::{Both, contrasts};
use crate::Messages;
use crate::dataset::{CodeRecord, PairProse};
use crate::messages::{fill_owned, join_sentences};

/// When to use which of two codes: advice about each, and what tips the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When to use the first code.
    pub first: String,
    /// When to use the second code.
    pub second: String,
    /// What to look at first when the first code comes.
    pub first_check: String,
    /// What to look at first when the second code comes.
    pub second_check: String,
    /// What else tips the scale between them.
    pub rule: Option<String>,
}

impl Decision {
    pub(super) fn between(messages: &Messages, codes: Both<'_>, by_hand: Option<&PairProse>) -> Self {
        let [first_check, second_check] = [codes.first, codes.second].map(|record| check(messages, record));
        let Some(prose) = by_hand else {
            let [first, second] = [codes.first, codes.second].map(|record| advice(messages, record));
            return Self { first, second, first_check, second_check, rule: contrasts::way_back(messages, codes) };
        };
        let (lower, higher) = (prose.decision_first.clone(), prose.decision_second.clone());
        let is_turned = codes.first.code > codes.second.code;
        let (first, second) = if is_turned { (higher, lower) } else { (lower, higher) };
        Self { first, second, first_check, second_check, rule: prose.rule.clone() }
    }

    /// When to send each code and what to check when it comes, and what else tips the scale.
    pub fn sentences(&self) -> impl Iterator<Item = &String> {
        let Self { first, second, first_check, second_check, rule } = self;
        [Some(first), Some(first_check), Some(second), Some(second_check), rule.as_ref()].into_iter().flatten()
    }

    /// The whole decision as one text.
    pub fn text(&self) -> String {
        join_sentences(self.sentences())
    }
}

fn advice(messages: &Messages, record: &CodeRecord) -> String {
    let holes = [("code", record.code.to_string()), ("use_when", record.prose.use_when.clone())];
    record.prose.decision.clone().unwrap_or_else(|| fill_owned(&messages.texts.comparison.send, &holes))
}

fn check(messages: &Messages, record: &CodeRecord) -> String {
    let holes = [("code", record.code.to_string()), ("check", record.prose.contrast.check.clone())];
    fill_owned(&messages.texts.comparison.check, &holes)
}
