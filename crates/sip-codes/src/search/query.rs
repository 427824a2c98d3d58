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
        let mut rest: Vec<Atom> = Vec::new();
        for place in 0..self.atoms.len() {
            let follows = place.checked_sub(1).is_some_and(|before| self.atom(before).is_some());
            rest.extend(self.atom(place).map(|atom| Atom { is_glued: atom.is_glued && follows, ..atom.clone() }));
        }
        rest
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

    /// Whether a word is there for the grammar.
    pub fn is_filler(&self, word: &str) -> bool {
        is_filler(self.signs, word)
    }
}

/// Whether a word is there for the grammar: it is on the list, or a single letter or digit.
pub fn is_filler(signs: Option<&SearchSigns>, word: &str) -> bool {
    let is_listed = |signs: &SearchSigns| signs.fillers.binary_search_by(|filler| filler.as_str().cmp(word)).is_ok();
    word.len() == 1 || signs.is_some_and(is_listed)
}
