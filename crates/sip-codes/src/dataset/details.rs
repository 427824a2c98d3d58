//! What comes after the index: what is said of codes, of pairs, and what finds them.

use super::unlisted::taken_for;
use super::{CodeRecord, Dataset, Question, SearchTables, SearchWords, WrittenRecord};
use crate::messages::ReadingTexts;
use crate::pack::record;
use crate::sip::StatusCode;
use crate::state::Selection;

record! {
    /// What is said of codes, of pairs and of triples. A file of it holds one of them, or all.
    pub struct Details {
        /// What is known of codes.
        pub codes: Vec<CodeRecord>,
        /// What was written by hand about two or three codes.
        pub written: Vec<WrittenRecord>,
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

/// The name of what is said of some codes in ascending order: `486`, `486-603`.
pub fn name_of(codes: &[StatusCode]) -> String {
    codes.iter().map(StatusCode::to_string).collect::<Vec<_>>().join("-")
}

impl Dataset {
    /// Takes details in. Those of codes that the index lacks are left out.
    pub fn add(&self, Details { codes, written }: Details) {
        for record in codes {
            if let Some(entry) = self.listed(record.code) {
                entry.record.set(record);
            }
        }
        for WrittenRecord { codes, prose } in written {
            if let Some(entry) = self.written(&codes) {
                entry.set(prose);
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

    /// The [names](name_of) of the details that a selection needs and that are not there.
    pub fn missing(&self, selection: Selection) -> Vec<String> {
        let codes = selection.codes();
        let mut names = Vec::new();
        for code in &codes {
            let told = if self.listed(*code).is_some() { *code } else { taken_for(*code) };
            if self.listed(told).is_some_and(|entry| entry.record.get().is_none()) {
                names.push(name_of(&[told]));
            }
        }
        let mut add_written = |codes: &[StatusCode]| {
            if self.written(codes).is_some_and(|prose| prose.get().is_none()) {
                names.push(name_of(&in_order(codes)));
            }
        };
        each_two(&codes).into_iter().for_each(|(first, second)| add_written(&[first, second]));
        if codes.len() > 2 {
            add_written(&codes);
        }
        names
    }
}

/// A few codes in ascending order. Sorting with std would add 2 KB to the download.
fn in_order(codes: &[StatusCode]) -> Vec<StatusCode> {
    let mut in_order = Vec::new();
    for code in codes {
        let place = in_order.partition_point(|before| before < code);
        in_order.insert(place, *code);
    }
    in_order
}

/// Each two of the codes, in their order.
pub fn each_two(codes: &[StatusCode]) -> Vec<(StatusCode, StatusCode)> {
    let (mut pairs, mut rest) = (Vec::new(), codes);
    while let [first, others @ ..] = rest {
        pairs.extend(others.iter().map(|other| (*first, *other)));
        rest = others;
    }
    pairs
}
