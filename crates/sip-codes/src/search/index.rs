//! What can be found, prepared once: every text that leads to codes, and every word with the texts that hold it.

use super::atoms::{atoms, squeezed, words};
use super::query::is_filler;
use super::reason::Reason;
use super::stem::stem;
use super::texts::{self, Found};
use super::weights;
use crate::Dataset;

/// A text that leads to codes.
#[derive(Debug, Clone)]
pub struct Text {
    /// Why a code is found by it.
    pub reason: Reason,
    /// The places of the codes in the dataset, the most likely first; none if the text says that no code is meant.
    pub entries: Vec<usize>,
    /// The weight of its words.
    pub weight: u32,
    /// How many words it has.
    pub words: u32,
    /// How much they count, in percent.
    pub share: u32,
}

/// A word of the texts.
#[derive(Debug, Clone)]
pub struct Word {
    /// The letters of its stem.
    pub letters: Vec<char>,
    /// How much it tells: the fewer codes have it, the more.
    pub weight: u32,
    /// Whether it is a word of the dataset, and not of another language alone.
    pub is_own: bool,
    /// The places of the texts that hold it.
    pub texts: Vec<usize>,
}

/// What can be found.
#[derive(Debug, Clone, Default)]
pub struct Index {
    /// The texts.
    pub texts: Vec<Text>,
    /// Their words, by their stems.
    pub words: Vec<(String, Word)>,
    /// The texts as a whole without what stands between their words, with their places.
    wholes: Vec<(String, usize)>,
}

impl Index {
    /// Prepares everything that is there of the dataset.
    pub fn of(dataset: &Dataset) -> Self {
        let signs = dataset.tables.get().map(|tables| &tables.signs);
        let mut index = Self::default();
        let mut held: Vec<(String, usize, bool)> = Vec::new();
        for Found { text, entries, reason, share } in texts::of(dataset) {
            let place = index.texts.len();
            let atoms = atoms(&text);
            let words = words(&atoms).into_iter().map(|word| (stem(&word), place, is_filler(signs, &word)));
            held.extend(words);
            index.wholes.push((squeezed(&atoms), place));
            index.texts.push(Text { reason, entries, weight: 0, words: 0, share });
        }
        held.sort_unstable();
        held.dedup();
        index.wholes.sort_unstable();
        for group in held.chunk_by(|(one, ..), (other, ..)| one == other) {
            index.add_word(group, dataset.entries.len());
        }
        index
    }

    fn add_word(&mut self, group: &[(String, usize, bool)], codes: usize) {
        let Some((stem, _, is_filler)) = group.first() else { return };
        let texts: Vec<usize> = group.iter().map(|(_, place, _)| *place).collect();
        let mut holders: Vec<usize> =
            texts.iter().filter_map(|place| self.texts.get(*place)).flat_map(|text| text.entries.clone()).collect();
        holders.sort_unstable();
        holders.dedup();
        let weight = if *is_filler { weights::FILLER } else { weight(holders.len(), codes) };
        for place in &texts {
            if let Some(text) = self.texts.get_mut(*place) {
                text.weight += weight;
                text.words += 1;
            }
        }
        let is_own = |text: &Text| text.share != weights::share::OTHER_LANGUAGE;
        let is_own = texts.iter().filter_map(|place| self.texts.get(*place)).any(is_own);
        self.words.push((stem.clone(), Word { letters: stem.chars().collect(), weight, is_own, texts }));
    }

    /// The places of the texts that are this as a whole.
    pub fn wholes(&self, squeezed: &str) -> impl Iterator<Item = usize> {
        let start = self.wholes.partition_point(|(text, _)| text.as_str() < squeezed);
        let rest = self.wholes.get(start..).unwrap_or_default();
        rest.iter().take_while(move |(text, _)| text == squeezed).map(|(_, place)| *place)
    }

    /// The words that begin with this.
    pub fn words_from<'index>(&'index self, beginning: &str) -> impl Iterator<Item = &'index (String, Word)> {
        let start = self.words.partition_point(|(stem, _)| stem.as_str() < beginning);
        let beginning = beginning.to_owned();
        let rest = self.words.get(start..).unwrap_or_default();
        rest.iter().take_while(move |(stem, _)| stem.starts_with(&beginning))
    }
}

/// The weight of a word that so many of all codes have.
fn weight(holders: usize, codes: usize) -> u32 {
    // Twice the logarithm, so that there are steps between the powers of two.
    let ratio = (codes * 16 / holders.max(1)).max(16);
    let halvings = (ratio * ratio).ilog2().saturating_sub(8);
    weights::COMMON_WORD + weights::RARER * halvings
}
