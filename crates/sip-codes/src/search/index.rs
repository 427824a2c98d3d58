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
    /// Words with others for the same, all by their stems.
    synonyms: Vec<(String, String)>,
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
        index.synonyms = synonyms(dataset);
        for group in held.chunk_by(|(one, ..), (other, ..)| one == other) {
            index.add_word(group, dataset.entries.len());
        }
        index
    }

    fn add_word(&mut self, group: &[(String, usize, bool)], codes: usize) {
        let Some((stem, ..)) = group.first() else { return };
        let is_filler = group.iter().all(|(.., is_filler)| *is_filler);
        let texts: Vec<usize> = group.iter().map(|(_, place, _)| *place).collect();
        let mut holders: Vec<usize> =
            texts.iter().filter_map(|place| self.texts.get(*place)).flat_map(|text| text.entries.clone()).collect();
        holders.sort_unstable();
        holders.dedup();
        let weight = if is_filler { weights::FILLER } else { weight(holders.len(), codes) };
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

    /// The words for the same as a word, by their stems.
    pub fn synonyms(&self, stem: &str) -> impl Iterator<Item = &str> {
        let start = self.synonyms.partition_point(|(word, _)| word.as_str() < stem);
        let rest = self.synonyms.get(start..).unwrap_or_default();
        rest.iter().take_while(move |(word, _)| word == stem).map(|(_, other)| other.as_str())
    }

    /// The word with this stem.
    pub fn word(&self, stem: &str) -> Option<&Word> {
        let place = self.words.binary_search_by(|(known, _)| known.as_str().cmp(stem)).ok()?;
        self.words.get(place).map(|(_, word)| word)
    }

    /// The words that begin with this.
    pub fn words_from<'index>(&'index self, beginning: &str) -> impl Iterator<Item = &'index (String, Word)> {
        let start = self.words.partition_point(|(stem, _)| stem.as_str() < beginning);
        let beginning = beginning.to_owned();
        let rest = self.words.get(start..).unwrap_or_default();
        rest.iter().take_while(move |(stem, _)| stem.starts_with(&beginning))
    }
}

/// Every word with each other word of its groups.
fn synonyms(dataset: &Dataset) -> Vec<(String, String)> {
    let stems = |group: &Vec<String>| -> Vec<String> {
        group.iter().flat_map(|word| words(&atoms(word))).map(|word| stem(&word)).collect()
    };
    let groups = dataset.tables.get().into_iter().flat_map(|tables| &tables.synonyms).map(stems);
    let mut pairs: Vec<(String, String)> = Vec::new();
    for group in groups {
        for word in &group {
            pairs.extend(group.iter().filter(|other| *other != word).map(|other| (word.clone(), other.clone())));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// The weight of a word that so many of all codes have.
fn weight(holders: usize, codes: usize) -> u32 {
    // Squares of counts need more than the 32 bits of a browser.
    let [holders, codes] = [holders.max(1), codes].map(|count| u64::try_from(count).unwrap_or(u64::from(u32::MAX)));
    // Twice the logarithm, so that there are steps between the powers of two.
    let ratio = (codes * 16 / holders).max(16);
    let halvings = (ratio * ratio).ilog2().saturating_sub(8);
    weights::COMMON_WORD + weights::RARER * halvings
}
