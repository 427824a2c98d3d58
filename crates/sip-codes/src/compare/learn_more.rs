//! Where to go on from a comparison: sections to read, related codes, and pairs to read next.

use super::Both;
use super::predicates::reference_name;
use crate::Dataset;
use crate::dataset::{Closeness, CodeRecord};
use crate::sip::{Reference, ReferenceRole, StatusCode};

/// How many pairs are offered for each of the two codes.
const PAIRS_FOR_A_CODE: usize = 3;
/// How many neighbors of one code are offered.
const NEIGHBORS: usize = 8;

/// Where to go on from a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnMore {
    /// The sections that define the codes.
    pub references: Vec<CitedSection>,
    /// Codes related to one of the two.
    pub codes: Vec<StatusCode>,
    /// Pairs to read next, lower code first.
    pub pairs: Vec<(StatusCode, StatusCode)>,
}

/// A section of an RFC and the codes it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedSection {
    /// One or both codes of the comparison.
    pub codes: Vec<StatusCode>,
    /// Its name.
    pub text: String,
    /// Its address at the RFC Editor.
    pub url: String,
}

impl LearnMore {
    pub(super) fn about(dataset: &Dataset, codes: Both<'_>) -> Self {
        let is_related = |code: StatusCode| {
            let names = |record: &CodeRecord| record.facts.related.contains(&code);
            let is_new = code != codes.first.code && code != codes.second.code;
            is_new && (names(codes.first) || names(codes.second))
        };
        let related = dataset.entries.iter().map(|entry| entry.code).filter(|code| is_related(*code)).collect();
        Self { references: references(dataset, codes), codes: related, pairs: pairs(dataset, codes, PAIRS_FOR_A_CODE) }
    }
}

/// The best pair of each of the two codes: those to read instead of an unrelated pair.
pub(super) fn closest_pairs(dataset: &Dataset, codes: Both<'_>) -> Vec<(StatusCode, StatusCode)> {
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

/// Up to `for_a_code` pairs of each of the two codes with a neighbor, without the pair itself.
fn pairs(dataset: &Dataset, codes: Both<'_>, for_a_code: usize) -> Vec<(StatusCode, StatusCode)> {
    let mut pairs = Vec::new();
    for (code, partner) in [(codes.first.code, codes.second.code), (codes.second.code, codes.first.code)] {
        let others = neighbors(dataset, code).into_iter().filter(|neighbor| *neighbor != partner);
        let new_pairs = others.map(|neighbor| (code.min(neighbor), code.max(neighbor)));
        let new_pairs: Vec<_> = new_pairs.filter(|pair| !pairs.contains(pair)).take(for_a_code).collect();
        pairs.extend(new_pairs);
    }
    pairs
}

fn references(dataset: &Dataset, codes: Both<'_>) -> Vec<CitedSection> {
    let mut sections: Vec<CitedSection> = Vec::new();
    let mut add = |record: &CodeRecord| {
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
    };
    add(codes.first);
    add(codes.second);
    sections
}
