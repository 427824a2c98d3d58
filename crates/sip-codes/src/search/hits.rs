//! What was found so far: each code with its score and the best reason.

use super::Found;
use super::reason::Reason;
use super::weights::LEAST_OF_FIRST;
use crate::{Dataset, StatusCode};

/// What was found so far, by the places of the codes in the dataset.
pub struct Hits<'dataset> {
    dataset: &'dataset Dataset,
    hits: Vec<Hit>,
}

#[derive(Clone, Default)]
struct Hit {
    score: u32,
    best: u32,
    reason: Option<Reason>,
}

impl<'dataset> Hits<'dataset> {
    /// Nothing yet.
    pub fn new(dataset: &'dataset Dataset) -> Self {
        Self { dataset, hits: vec![Hit::default(); dataset.entries.len()] }
    }

    /// Adds to the score of a code. One that the dataset does not list is left out.
    pub fn add(&mut self, code: StatusCode, score: u32, reason: Reason) {
        if let Ok(place) = self.dataset.entries.binary_search_by_key(&code, |entry| entry.code) {
            self.add_at(place, score, || reason);
        }
    }

    /// Adds to the score of the code at a place.
    pub fn add_at(&mut self, place: usize, score: u32, reason: impl FnOnce() -> Reason) {
        let Some(hit) = self.hits.get_mut(place) else { return };
        hit.score += score;
        if score > hit.best {
            hit.best = score;
            hit.reason = Some(reason());
        }
    }

    /// The codes, best first; those that are far behind the first are left out.
    pub fn into_found(self) -> Vec<Found> {
        let codes = self.dataset.entries.iter().map(|entry| entry.code);
        let mut found: Vec<(u32, StatusCode, Reason)> =
            codes.zip(self.hits).filter_map(|(code, hit)| Some((hit.score, code, hit.reason?))).collect();
        // The sort is stable, so equal scores stay in the order of the codes.
        found.sort_by(|(one, ..), (other, ..)| other.cmp(one));
        let first = found.first().map_or(0, |(score, ..)| *score);
        // Beside a number that was named, everything else is far behind and yet of use.
        let words =
            found.iter().map(|(score, ..)| *score).find(|score| *score < super::weights::CLASS).unwrap_or(first);
        let least = words / 100 * LEAST_OF_FIRST;
        found
            .into_iter()
            .filter(|(score, ..)| *score >= least)
            .map(|(_, code, reason)| Found { code, reason })
            .collect()
    }
}
