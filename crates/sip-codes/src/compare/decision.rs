//! When to use which code, and what to check when one comes.

use super::{Both, contrasts};
use crate::Messages;
use crate::dataset::{CodeRecord, WrittenProse};
use crate::messages::{fill_owned, join_sentences};
use crate::sip::StatusCode;

/// When to use which code: advice about each, and what tips the scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The advice about each code, in their order.
    pub advice: Vec<Advice>,
    /// What else tips the scale between them.
    pub rule: Option<String>,
}

/// Advice to who sends a code and to who gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The code.
    pub code: StatusCode,
    /// When to send it.
    pub send: String,
    /// What to look at first when it comes.
    pub check: String,
}

impl Decision {
    pub(super) fn of(messages: &Messages, records: &[&CodeRecord], by_hand: Option<&WrittenProse>) -> Self {
        let mut advice: Vec<Advice> = records.iter().map(|record| Advice::about(messages, record)).collect();
        if let Some(prose) = by_hand {
            for advice in &mut advice {
                let lower = records.iter().filter(|record| record.code < advice.code).count();
                let send = prose.decisions.get(lower);
                send.iter().for_each(|send| advice.send.clone_from(send));
            }
        }
        let rule = match (by_hand, records) {
            (Some(prose), _) => prose.rule.clone(),
            (None, [first, second]) => contrasts::way_back(messages, Both { first, second }),
            _ => None,
        };
        Self { advice, rule }
    }

    /// When to send each code and what to check when it comes, and what else tips the scale.
    pub fn sentences(&self) -> impl Iterator<Item = &String> {
        self.advice.iter().flat_map(|Advice { send, check, .. }| [send, check]).chain(&self.rule)
    }

    /// The whole decision as one text.
    pub fn text(&self) -> String {
        join_sentences(self.sentences())
    }
}

impl Advice {
    fn about(messages: &Messages, record: &CodeRecord) -> Self {
        let texts = &messages.texts.comparison;
        let send = record.prose.decision.clone().unwrap_or_else(|| {
            fill_owned(&texts.send, &[("code", record.code.to_string()), ("use_when", record.prose.use_when.clone())])
        });
        let holes = [("code", record.code.to_string()), ("check", record.prose.contrast.check.clone())];
        Self { code: record.code, send, check: fill_owned(&texts.check, &holes) }
    }
}
