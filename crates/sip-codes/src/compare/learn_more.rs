//! Where to go on: sections to read, related codes, and pairs to read next.

use super::predicates::reference_name;
use super::{Both, Two, Verdict};
use crate::Dataset;
use crate::dataset::{Closeness, CodeRecord, each_two};
use crate::sip::{Reference, ReferenceRole, StatusCode};

/// How many pairs are offered for each of the two codes.
const PAIRS_FOR_A_CODE: usize = 3;
/// How many neighbors of one code are offered.
const NEIGHBORS: usize = 8;

/// Where to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnMore {
    /// The sections that define the codes.
    pub references: Vec<CitedSection>,
    /// Codes related to one of them.
    pub codes: Vec<StatusCode>,
    /// Comparisons to read next: of three codes with both of these, then of pairs, each in ascending order.
    pub comparisons: Vec<Vec<StatusCode>>,
}

/// A section of an RFC and the codes it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedSection {
    /// One or both codes.
    pub codes: Vec<StatusCode>,
    /// Its name.
    pub text: String,
    /// Its address at the RFC Editor.
    pub url: String,
}

impl LearnMore {
    pub(super) fn of(dataset: &Dataset, records: &[&CodeRecord]) -> Self {
        let is_related = |code: &StatusCode| {
            let is_new = records.iter().all(|record| record.code != *code);
            is_new && records.iter().any(|record| record.facts.related.contains(code))
        };
        let related = dataset.entries.iter().map(|entry| entry.code).filter(is_related).collect();
        let comparisons = comparisons(dataset, records);
        Self { references: references(dataset, records), codes: related, comparisons }
    }
}

/// Of two codes triples with both, and pairs with one of them; of three each two. Neighbors lead to those of one code alone.
fn comparisons(dataset: &Dataset, records: &[&CodeRecord]) -> Vec<Vec<StatusCode>> {
    match *records {
        [first, second] => {
            let triples = dataset.triples.iter().map(|triple| triple.codes.clone());
            let with_both = triples.filter(|triple| triple.contains(&first.code) && triple.contains(&second.code));
            with_both.chain(pairs(dataset, Both { first, second }, PAIRS_FOR_A_CODE)).collect()
        }
        _ => {
            let codes: Vec<StatusCode> = records.iter().map(|record| record.code).collect();
            each_two(&codes).into_iter().map(|(one, other)| vec![one.min(other), one.max(other)]).collect()
        }
    }
}

/// The best pair of each of the two codes: those to read instead of an unrelated pair.
pub(super) fn closest_pairs(dataset: &Dataset, codes: Both<'_>) -> Vec<Vec<StatusCode>> {
    pairs(dataset, codes, 1)
}

/// The codes with which people compare a code, most asked first, then its related codes.
pub fn neighbors(dataset: &Dataset, code: StatusCode) -> Vec<StatusCode> {
    let partner = |one: StatusCode, other: StatusCode| match (one == code, other == code) {
        (true, _) => Some(other),
        (_, true) => Some(one),
        _ => None,
    };
    let asked = dataset.pairs.iter().filter(|pair| pair.closeness != Closeness::Unrelated);
    let asked = asked.filter_map(|pair| partner(pair.first, pair.second));
    let related = dataset.code(code).map(|record| record.facts.related.as_slice()).unwrap_or_default();

    let mut neighbors = Vec::new();
    for neighbor in asked.chain(related.iter().copied()) {
        if !neighbors.contains(&neighbor) && neighbors.len() < NEIGHBORS {
            neighbors.push(neighbor);
        }
    }
    neighbors
}

/// A code that people take for another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbor {
    /// It.
    pub code: StatusCode,
    /// The sentence that tells the two apart; `None` while the details of both are not there.
    pub verdict: Option<String>,
}

/// The neighbors of a code with what tells them apart, as far as their details are there.
pub(super) fn told_neighbors(dataset: &Dataset, codes: &[StatusCode]) -> Vec<Neighbor> {
    let [code] = *codes else { return Vec::new() };
    let verdict = |other| Some(Verdict::sentence(&dataset.messages, Two::of(dataset, code, other)?));
    neighbors(dataset, code).into_iter().map(|other| Neighbor { code: other, verdict: verdict(other) }).collect()
}

/// Up to `for_a_code` pairs of each of the two codes with a neighbor, without the pair itself.
fn pairs(dataset: &Dataset, codes: Both<'_>, for_a_code: usize) -> Vec<Vec<StatusCode>> {
    let mut pairs = Vec::new();
    for (code, partner) in [(codes.first.code, codes.second.code), (codes.second.code, codes.first.code)] {
        let others = neighbors(dataset, code).into_iter().filter(|neighbor| *neighbor != partner);
        let new_pairs = others.map(|neighbor| vec![code.min(neighbor), code.max(neighbor)]);
        let new_pairs: Vec<_> = new_pairs.filter(|pair| !pairs.contains(pair)).take(for_a_code).collect();
        pairs.extend(new_pairs);
    }
    pairs
}

fn references(dataset: &Dataset, records: &[&CodeRecord]) -> Vec<CitedSection> {
    let mut sections: Vec<CitedSection> = Vec::new();
    for record in records {
        let is_definition = |reference: &&Reference| reference.role == ReferenceRole::Defines;
        for reference in record.facts.references.iter().filter(is_definition) {
            let url = reference.url();
            match sections.iter_mut().find(|section| section.url == url) {
                Some(section) => section.codes.push(record.code),
                None => {
                    let text = reference_name(&dataset.messages, reference);
                    sections.push(CitedSection { codes: vec![record.code], text, url });
                }
            }
        }
    }
    sections
}
