//! What the index has of a code and of a pair.

use super::{Closeness, CodeRecord, Later, SearchWords, WrittenProse};
use crate::pack::record;
use crate::sip::{Standing, StatusCode};

record! {
    /// One status code, as lists and the pickers show it.
    pub struct CodeEntry {
        /// The status code.
        pub code: StatusCode,
        /// The reason phrase as it is shown: outside English with its rendering in the language beside it.
        pub phrase: String,
        /// Whether the code is registered.
        pub standing: Standing,
        /// What finds it beside its number and its phrase.
        pub words: Later<SearchWords>,
        /// What is known of it.
        pub record: Later<CodeRecord>,
    }
}

impl CodeEntry {
    /// The reason phrase as it is written in a response; while the search words are not there, as it is shown.
    pub fn reason_phrase(&self) -> &str {
        self.words.get().map_or(&self.phrase, |words| &words.reason_phrase)
    }

    /// The code with its reason phrase, such as “486 Busy Here”.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.phrase)
    }
}

record! {
    /// A pair that people ask for.
    pub struct PairEntry {
        /// The lower code.
        pub first: StatusCode,
        /// The higher code.
        pub second: StatusCode,
        /// How close the two are.
        pub closeness: Closeness,
        /// Whether something was written by hand about it.
        pub is_by_hand: bool,
        /// What that is.
        pub prose: Later<WrittenProse>,
    }
}

record! {
    /// Three codes that people take for each other, of which somebody wrote.
    pub struct TripleEntry {
        /// The codes, in ascending order.
        pub codes: Vec<StatusCode>,
        /// What was written.
        pub prose: Later<WrittenProse>,
    }
}
