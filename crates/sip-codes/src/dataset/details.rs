//! What comes after the index: what is said of codes, of pairs, and what finds them.

use super::unlisted::taken_for;
use super::{CodeRecord, Dataset, PairEntry, PairRecord, Question, SearchTables, SearchWords};
use crate::messages::ReadingTexts;
use crate::pack::record;
use crate::sip::StatusCode;
use crate::state::Selection;

record! {
    /// What is said of codes and pairs. A file of it holds one code, one pair, or all of them.
    pub struct Details {
        /// What is known of codes.
        pub codes: Vec<CodeRecord>,
        /// What was written by hand about pairs.
        pub pairs: Vec<PairRecord>,
    }
}

record! {
    /// What finds codes in a language and tells what a text says: a file of its own, which only those read who use it.
    pub struct Finding {
        /// The words of the codes.
        pub words: Vec<SearchWords>,
        /// What finds codes in every language.
        pub tables: SearchTables,
        /// What is said of a pasted text, and why a code is found.
        pub reading: ReadingTexts,
        /// The questions that lead to a code.
        pub questions: Vec<Question>,
        /// What each of the terms is.
        pub explanations: Vec<String>,
    }
}

/// The name of what was written about a pair: `486-603`.
pub fn pair_name(first: StatusCode, second: StatusCode) -> String {
    format!("{first}-{second}")
}

impl Dataset {
    /// Takes details in. Those of a code or a pair that the index lacks are left out.
    pub fn add(&self, Details { codes, pairs }: Details) {
        for record in codes {
            if let Some(entry) = self.listed(record.code) {
                entry.record.set(record);
            }
        }
        for PairRecord { first, second, prose } in pairs {
            if let Some(entry) = self.pair(first, second) {
                entry.prose.set(prose);
            }
        }
    }

    /// Takes in what finds codes. Words of a code that the index lacks are left out.
    pub fn add_finding(&self, Finding { words, tables, reading, questions, explanations }: Finding) {
        for words in words {
            if let Some(entry) = self.listed(words.code) {
                entry.words.set(words);
            }
        }
        self.reading.set(reading);
        self.questions.set(questions);
        self.explanations.set(explanations);
        // The search prepares itself once these are there, so they come last.
        self.tables.set(tables);
    }

    /// The names of the details that a selection needs and that are not there: `486` for what is known of a code, and
    /// [`pair_name`] for a pair.
    pub fn missing(&self, Selection { first, second }: Selection) -> Vec<String> {
        let mut names = Vec::new();
        for code in [first, second].into_iter().flatten() {
            let told = if self.listed(code).is_some() { code } else { taken_for(code) };
            if self.listed(told).is_some_and(|entry| entry.record.get().is_none()) {
                names.push(told.to_string());
            }
        }
        let pair = first.zip(second).and_then(|(first, second)| self.pair(first, second));
        let is_missing = |pair: &&PairEntry| pair.is_by_hand && pair.prose.get().is_none();
        names.extend(pair.filter(is_missing).map(|pair| pair_name(pair.first, pair.second)));
        names
    }
}
