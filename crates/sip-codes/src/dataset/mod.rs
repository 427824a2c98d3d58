//! The codes in memory: facts, prose and interface strings of one language.
//!
//! A [`Dataset`] begins as the index of its language: the words of the interface, and of each code and pair what lists
//! show. What is said of a code and of a pair by hand comes later, in [`Details`], as it is needed.

mod call_flow;
mod closeness;
mod datasets;
mod decide;
mod details;
mod entry;
mod facts;
mod later;
mod record;
mod unlisted;

pub use call_flow::{CallFlow, Step, StepKind};
pub use closeness::Closeness;
pub use datasets::Datasets;
pub use decide::{PairGroup, Question, Reply, Task};
pub use details::{Details, Finding, each_two, name_of};
pub use entry::{CodeEntry, PairEntry, TripleEntry};
pub use facts::*;
pub use later::Later;
pub use record::{
    Clauses, CodeRecord, Condition, Difference, NameKind, Note, Prose, Remedies, SearchCause, SearchDocument,
    SearchName, SearchSigns, SearchTables, SearchWords, WrappedNumber, WrittenProse, WrittenRecord,
};
pub use unlisted::Unlisted;
pub(crate) use unlisted::{UNLISTED_CAUSE, taken_for};

pub use crate::aspect::{Aspect, AspectGroup, Mark, Point, Topic};
use crate::messages::{Messages, ReadingTexts, fill_owned};
use crate::pack::record;
use crate::search::Prepared;
use crate::sip::{ResponseClass, StatusCode};

record! {
    /// Everything a reader of one language needs, or as much of it as is there yet: its pack holds the index alone.
    ///
    /// The codes are in ascending order; the pairs are in the order in which people ask for them.
    pub struct Dataset {
        /// The language of the prose, as a BCP 47 tag.
        pub language: String,
        /// The strings of the interface and the templates of generated sentences.
        pub messages: Messages,
        /// All codes, in ascending order.
        pub entries: Vec<CodeEntry>,
        /// The pairs that people confuse, most asked first, and those written by hand.
        pub pairs: Vec<PairEntry>,
        /// The codes of which somebody wrote three at a time.
        pub triples: Vec<TripleEntry>,
        /// What developers want to say, each with the pair that settles it.
        pub tasks: Vec<Task>,
        /// The pairs that people ask for, in groups.
        pub groups: Vec<PairGroup>,
        /// The terms that are explained, each by the forms in which it stands in the prose.
        pub terms: Vec<Vec<String>>,
        /// The numbers that are not among the codes, as far as they were asked for.
        pub unlisted: Unlisted,
        /// What finds codes in every language.
        pub tables: Later<SearchTables>,
        /// What is said of a pasted text, and why a code is found.
        pub reading: Later<ReadingTexts>,
        /// The questions that lead to a code, the first one first.
        pub questions: Later<Vec<Question>>,
        /// What each of the terms is, in their order.
        pub explanations: Later<Vec<String>>,
        /// What the search makes of all this, once.
        pub prepared: Prepared,
    }
}

impl Dataset {
    /// The entry of a code. One that the dataset does not list is answered with the rule of its class; `None` if the
    /// dataset lacks even the code that stands for the class.
    pub fn entry(&self, code: StatusCode) -> Option<&CodeEntry> {
        self.listed(code).or_else(|| self.unlisted.entry(self, code))
    }

    /// The entry of a code that the dataset lists.
    pub fn listed(&self, code: StatusCode) -> Option<&CodeEntry> {
        let place = self.entries.binary_search_by_key(&code, |entry| entry.code).ok()?;
        self.entries.get(place)
    }

    /// The record of a code, listed or not; `None` while its details are not there.
    pub fn code(&self, code: StatusCode) -> Option<&CodeRecord> {
        match self.listed(code) {
            Some(entry) => entry.record.get(),
            None => self.unlisted.record(self, code),
        }
    }

    /// The records of all codes whose details are there, in ascending order.
    pub fn codes(&self) -> impl Iterator<Item = &CodeRecord> {
        self.entries.iter().filter_map(|entry| entry.record.get())
    }

    /// The codes of one class, in ascending order.
    pub fn entries_of(&self, class: ResponseClass) -> impl Iterator<Item = &CodeEntry> {
        self.entries.iter().filter(move |entry| entry.code.class() == class)
    }

    /// The entry of a pair, in whichever order its codes are given.
    pub fn pair(&self, one: StatusCode, other: StatusCode) -> Option<&PairEntry> {
        let (first, second) = (one.min(other), one.max(other));
        self.pairs.iter().find(|pair| pair.first == first && pair.second == second)
    }

    /// The entry of three codes of which somebody wrote, in whichever order they are given.
    pub fn triple(&self, codes: &[StatusCode]) -> Option<&TripleEntry> {
        self.triples.iter().find(|triple| is_of(codes, &triple.codes))
    }

    /// Where what was written by hand about two or three codes is, in whichever order they are given; `None` where nothing was.
    pub fn written(&self, codes: &[StatusCode]) -> Option<&Later<WrittenProse>> {
        match *codes {
            [one, other] => self.pair(one, other).filter(|pair| pair.is_by_hand).map(|pair| &pair.prose),
            _ => self.triple(codes).map(|triple| &triple.prose),
        }
    }

    /// What was written by hand about pairs, as far as it is there.
    pub fn pairs_by_hand(&self) -> impl Iterator<Item = (&PairEntry, &WrittenProse)> {
        self.pairs.iter().filter_map(|pair| Some((pair, pair.prose.get()?)))
    }

    /// What was written by hand about two or three codes, with the codes in ascending order, as far as it is there.
    pub fn all_written(&self) -> impl Iterator<Item = (Vec<StatusCode>, &WrittenProse)> {
        let pairs = self.pairs_by_hand().map(|(pair, prose)| (vec![pair.first, pair.second], prose));
        let triples = self.triples.iter().filter_map(|triple| Some((triple.codes.clone(), triple.prose.get()?)));
        pairs.chain(triples)
    }

    /// The reason phrase of a code as it is shown.
    pub fn phrase(&self, code: StatusCode) -> &str {
        self.entry(code).map(|entry| entry.phrase.as_str()).unwrap_or_default()
    }

    /// Several codes with their reason phrases: “480 Temporarily Unavailable, 486 Busy Here, and 603 Decline”.
    pub fn names(&self, codes: &[StatusCode]) -> String {
        let names: Vec<String> = codes.iter().map(|code| format!("{code} {}", self.phrase(*code))).collect();
        self.messages.and(&names)
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

/// Whether some codes are these, in whichever order.
fn is_of(some: &[StatusCode], these: &[StatusCode]) -> bool {
    some.len() == these.len() && these.iter().all(|code| some.contains(code))
}
