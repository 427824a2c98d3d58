//! What the words of a query add to texts and codes.

/// Sums of weights, to which each word adds once: its best form.
pub struct Tally {
    /// The sums by place.
    pub sums: Vec<u32>,
    /// How many words added to each.
    pub words: Vec<u32>,
    /// The word that added last, and how much.
    of_word: Vec<(usize, u32)>,
    /// The number of the word that adds now.
    word: usize,
}

impl Tally {
    /// Sums for so many places.
    pub fn new(count: usize) -> Self {
        Self { sums: vec![0; count], words: vec![0; count], of_word: vec![(0, 0); count], word: 0 }
    }

    /// The next word begins to add.
    pub fn next_word(&mut self) {
        self.word += 1;
    }

    /// Adds a form of the word; only the best one counts.
    pub fn add(&mut self, place: usize, weight: u32) {
        let Some((word, before)) = self.of_word.get_mut(place) else { return };
        let is_new = *word != self.word;
        let added = if is_new { weight } else { weight.saturating_sub(*before) };
        (*word, *before) = (self.word, if is_new { weight } else { weight.max(*before) });
        if let Some(words) = self.words.get_mut(place) {
            *words += u32::from(is_new);
        }
        if let Some(sum) = self.sums.get_mut(place) {
            *sum += added;
        }
    }
}
