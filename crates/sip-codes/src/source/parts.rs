//! The files that a language is read from: an index, and what comes after it.

use std::slice::from_ref;

use crate::Dataset;
use crate::dataset::{CodeRecord, Details, Finding, SearchWords, WrittenProse, WrittenRecord, name_of};
use crate::pack::encode;

/// The files of one language, as packs.
pub struct Parts {
    /// The index: the words of the interface, and what lists show of each code and pair.
    pub index: Vec<u8>,
    /// What is said of each code, each pair and each triple by hand, under the names that [`Dataset::missing`] asks for.
    pub details: Vec<(String, Vec<u8>)>,
    /// The same in one.
    pub rest: Vec<u8>,
    /// What finds codes beside their numbers and phrases, and tells what a text says.
    pub words: Vec<u8>,
}

impl Parts {
    /// The files of a dataset that has all its details.
    pub fn of(dataset: &Dataset) -> Self {
        let codes: Vec<CodeRecord> = dataset.codes().cloned().collect();
        let record = |(codes, prose): (_, &WrittenProse)| WrittenRecord { codes, prose: prose.clone() };
        let written: Vec<WrittenRecord> = dataset.all_written().map(record).collect();
        let words: Vec<SearchWords> = dataset.entries.iter().filter_map(|entry| entry.words.get().cloned()).collect();
        let questions = dataset.questions.get().cloned().unwrap_or_default();
        let explanations = dataset.explanations.get().cloned().unwrap_or_default();
        let finding = |(tables, reading)| Finding { words, tables, reading, questions, explanations };
        let finding = dataset.tables.get().cloned().zip(dataset.reading.get().cloned()).map(finding);

        let pack = |codes: &[CodeRecord], written: &[WrittenRecord]| {
            encode(&Details { codes: codes.to_vec(), written: written.to_vec() })
        };
        let code = |record: &CodeRecord| (name_of(&[record.code]), pack(from_ref(record), &[]));
        let several = |record: &WrittenRecord| (name_of(&record.codes), pack(&[], from_ref(record)));
        Self {
            index: encode(dataset),
            details: codes.iter().map(code).chain(written.iter().map(several)).collect(),
            rest: pack(&codes, &written),
            // A dataset that is read from its files has what finds codes.
            words: finding.map(|finding| encode(&finding)).unwrap_or_default(),
        }
    }
}
