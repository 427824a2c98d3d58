//! What a reader typed, taken apart, with what is already understood of it.

use std::ops::Range;

use super::atoms::{Atom, AtomKind, atoms, squeezed};
use crate::Dataset;
use crate::dataset::SearchSigns;

/// The most pieces that a sign or a name may have.
pub const LONGEST_NAME: usize = 12;

/// What a reader typed, taken apart.
pub struct Query<'dataset> {
    /// Its pieces.
    pub atoms: Vec<Atom>,
    /// Which of them are understood: what is a number of an RFC is no status code.
    is_understood: Vec<bool>,
    signs: Option<&'dataset SearchSigns>,
}

impl<'dataset> Query<'dataset> {
    /// Takes a text apart.
    pub fn new(dataset: &'dataset Dataset, text: &str) -> Self {
        Self::of(dataset, atoms(text))
    }

    /// The pieces of a part of a text.
    pub fn of(dataset: &'dataset Dataset, atoms: Vec<Atom>) -> Self {
        let signs = dataset.tables.get().map(|tables| &tables.signs);
        Self { is_understood: vec![false; atoms.len()], atoms, signs }
    }

    /// The piece at a place, if it is not understood yet.
    pub fn atom(&self, place: usize) -> Option<&Atom> {
        let is_open = self.is_understood.get(place).is_some_and(|is_understood| !is_understood);
        self.atoms.get(place).filter(|_| is_open)
    }

    /// The number at a place, if it is not understood yet.
    pub fn number(&self, place: usize) -> Option<&str> {
        self.atom(place).filter(|atom| atom.kind == AtomKind::Number).map(|atom| atom.text.as_str())
    }

    /// Takes note that these pieces are understood.
    pub fn understand(&mut self, places: Range<usize>) {
        for place in self.is_understood.get_mut(places).into_iter().flatten() {
            *place = true;
        }
    }

    /// The pieces that are not understood yet.
    pub fn rest(&self) -> Vec<Atom> {
        (0..self.atoms.len()).filter_map(|place| self.atom(place)).cloned().collect()
    }

    /// The pieces at these places without what stood between them; `None` if one of them is understood.
    pub fn open(&self, places: Range<usize>) -> Option<String> {
        let is_open = self.is_understood.get(places.clone())?.iter().all(|is_understood| !is_understood);
        self.atoms.get(places).filter(|_| is_open).map(squeezed)
    }

    /// How many pieces from this place on are one of the signs; the longest counts.
    pub fn sign(&self, place: usize, list: impl Fn(&SearchSigns) -> &Vec<String>) -> Option<usize> {
        let list = list(self.signs?);
        let is_sign = |length: &usize| {
            let text = self.atoms.get(place..place + length).map(squeezed);
            text.is_some_and(|text| list.binary_search(&text).is_ok())
        };
        (1..=LONGEST_NAME).rev().find(is_sign)
    }

    /// Whether a word is there for the grammar: it is on the list, or a single letter.
    pub fn is_filler(&self, word: &str) -> bool {
        let is_letter = word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase());
        is_letter
            || self
                .signs
                .is_some_and(|signs| signs.fillers.binary_search_by(|filler| filler.as_str().cmp(word)).is_ok())
    }
}
