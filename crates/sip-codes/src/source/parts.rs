//! The files that a language is read from: an index, and what comes after it.

use std::slice::from_ref;

use crate::Dataset;
use crate::dataset::{CodeRecord, Details, Finding, PairEntry, PairProse, PairRecord, SearchWords, pair_name};
use crate::pack::encode;

/// The files of one language, as packs.
pub struct Parts {
    /// The index: the words of the interface, and what lists show of each code and pair.
    pub index: Vec<u8>,
    /// What is said of each code and each pair by hand, under the names that [`Dataset::missing`] asks for.
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
        let pair = |(pair, prose): (&PairEntry, &PairProse)| PairRecord {
            first: pair.first,
            second: pair.second,
            prose: prose.clone(),
        };
        let pairs: Vec<PairRecord> = dataset.pairs_by_hand().map(pair).collect();
        let words: Vec<SearchWords> = dataset.entries.iter().filter_map(|entry| entry.words.get().cloned()).collect();
        let questions = dataset.questions.get().cloned().unwrap_or_default();
        let explanations = dataset.explanations.get().cloned().unwrap_or_default();
        let finding = |(tables, reading)| Finding { words, tables, reading, questions, explanations };
        let finding = dataset.tables.get().cloned().zip(dataset.reading.get().cloned()).map(finding);

        let pack = |codes: &[CodeRecord], pairs: &[PairRecord]| {
            encode(&Details { codes: codes.to_vec(), pairs: pairs.to_vec() })
        };
        let code = |record: &CodeRecord| (record.code.to_string(), pack(from_ref(record), &[]));
        let pair = |pair: &PairRecord| (pair_name(pair.first, pair.second), pack(&[], from_ref(pair)));
        Self {
            index: encode(dataset),
            details: codes.iter().map(code).chain(pairs.iter().map(pair)).collect(),
            rest: pack(&codes, &pairs),
            // A dataset that is read from its files has what finds codes.
            words: finding.map(|finding| encode(&finding)).unwrap_or_default(),
        }
    }
}
