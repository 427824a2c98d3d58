//! The codes in memory: facts, prose and interface strings of one language.

mod call_flow;
mod closeness;
mod facts;
mod record;
mod unlisted;

pub use call_flow::{CallFlow, Step, StepKind};
pub use closeness::Closeness;
pub use facts::*;
pub use record::{Clauses, CodeRecord, Condition, Note, PairProse, PairRecord, Prose, Remedies};
pub(crate) use unlisted::UNLISTED_CAUSE;
pub use unlisted::Unlisted;

pub use crate::aspect::{Aspect, AspectGroup};
use crate::messages::{Messages, fill_owned};
use crate::pack::record;
use crate::sip::{ResponseClass, StatusCode};

record! {
    /// Everything a reader of one language needs.
    ///
    /// The codes are in ascending order; the pairs are in the order in which people ask for them.
    pub struct Dataset {
        /// The language of the prose, as a BCP 47 tag.
        pub language: String,
        /// The strings of the interface and the templates of generated sentences.
        pub messages: Messages,
        /// All codes, in ascending order.
        pub codes: Vec<CodeRecord>,
        /// The pairs that people confuse, most asked first, and those written by hand.
        pub pairs: Vec<PairRecord>,
        /// The records of numbers that are not among the codes, as far as they were asked for.
        pub unlisted: Unlisted,
    }
}

impl Dataset {
    /// The record of a code. One that the dataset does not list is answered with the rule of its class; `None` if the
    /// dataset lacks even the code that stands for the class.
    pub fn code(&self, code: StatusCode) -> Option<&CodeRecord> {
        self.listed(code).or_else(|| self.unlisted.record(self, code))
    }

    /// The record of a code that the dataset lists.
    pub fn listed(&self, code: StatusCode) -> Option<&CodeRecord> {
        let place = self.codes.binary_search_by_key(&code, |record| record.code).ok()?;
        self.codes.get(place)
    }

    /// All codes, in ascending order.
    pub fn codes(&self) -> impl Iterator<Item = &CodeRecord> {
        self.codes.iter()
    }

    /// The codes of one class, in ascending order.
    pub fn codes_of(&self, class: ResponseClass) -> impl Iterator<Item = &CodeRecord> {
        self.codes.iter().filter(move |record| record.code.class() == class)
    }

    /// The record of a pair, in whichever order its codes are given.
    pub fn pair(&self, one: StatusCode, other: StatusCode) -> Option<&PairRecord> {
        let (first, second) = (one.min(other), one.max(other));
        self.pairs.iter().find(|pair| pair.first == first && pair.second == second)
    }

    /// The reason phrase of a code as it is shown.
    pub fn phrase(&self, code: StatusCode) -> &str {
        self.code(code).map(|record| record.phrase.as_str()).unwrap_or_default()
    }

    /// A template about two codes with both and their reason phrases filled in.
    pub fn fill_pair(&self, template: &str, first: StatusCode, second: StatusCode) -> String {
        let holes = [
            ("first", first.to_string()),
            ("first_phrase", self.phrase(first).to_owned()),
            ("second", second.to_string()),
            ("second_phrase", self.phrase(second).to_owned()),
        ];
        fill_owned(template, &holes)
    }
}
