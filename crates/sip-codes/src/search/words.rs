//! Words wherever they stand: each leads to the texts that hold it, and the texts to their codes.

use super::atoms::words;
use super::hits::Hits;
use super::index::{Index, Text, Word};
use super::names::Name;
use super::query::Query;
use super::reason::Reason;
use super::slip::{allowed, is_slip, shared};
use super::stem::stem;
use super::weights;

/// Adds the codes that the words and names of the query lead to.
pub fn read(query: &Query<'_>, names: &[Name], index: &Index, hits: &mut Hits<'_>) {
    let (texts, known) = matched(query, index);
    let mut best: Vec<Best> = vec![Best::default(); known.by_entry.len()];
    let mut add = |place: usize, text: &Text, score: u32| {
        for (rank, entry) in text.entries.iter().enumerate() {
            let kept =
                100_u32.saturating_sub(u32::try_from(rank).unwrap_or(u32::MAX).saturating_mul(weights::PLACE)).max(40);
            let score = score / 100 * kept;
            if let Some(best) = best.get_mut(*entry).filter(|best| best.score < score) {
                *best = Best { score, text: place, is_name: false };
            }
        }
    };
    for (place, (weight, words)) in texts.sums.into_iter().zip(texts.words).enumerate() {
        let tells = |text: &&Text| match text.reason {
            _ if weight == 0 => false,
            // One word of a description says little where there are more.
            Reason::Words => words > 1 || known.is_one_word,
            // Names of the protocol and of programs are meant as a whole.
            Reason::HeaderField(_) | Reason::HangupCause { .. } => words >= text.words || known.is_one_word,
            _ => true,
        };
        if let Some(text) = index.texts.get(place).filter(tells) {
            add(place, text, score(text, weight, words));
        }
    }
    for Name { text: place, is_alone } in names {
        if let Some(text) = index.texts.get(*place) {
            let times = match (*is_alone, text.words) {
                (true, _) => weights::ALONE,
                (false, 1) => weights::WHOLE_WORD,
                (false, _) => weights::WHOLE,
            };
            add(*place, text, text.weight.max(weights::LEAST) * text.share * times / 100);
        }
    }
    for Name { text: place, .. } in names {
        for entry in index.texts.get(*place).into_iter().flat_map(|text| &text.entries) {
            if let Some(best) = best.get_mut(*entry) {
                best.is_name = true;
            }
        }
    }
    for (entry, best) in best.iter().enumerate().filter(|(_, best)| best.score > 0) {
        let here = known.by_entry.get(entry).copied().unwrap_or_default();
        let is_enough = known.is_enough && here >= weights::LEAST && here * 100 >= known.asked * weights::LEAST_SHARE;
        let Some(text) = index.texts.get(best.text).filter(|_| is_enough || best.is_name) else { continue };
        hits.add_at(entry, best.score + here * weights::ELSEWHERE, || text.reason.clone());
    }
}

/// The best text of a code.
#[derive(Clone, Default)]
struct Best {
    score: u32,
    text: usize,
    is_name: bool,
}

/// What words a text has in common with the query, against those it has not.
fn score(text: &Text, matched: u32, words: u32) -> u32 {
    let matched = matched.min(text.weight);
    if words >= text.words {
        let times = if words > 1 { weights::WHOLE } else { weights::EXACT };
        return matched * text.share * times / 100;
    }
    matched * matched / text.weight.max(1) * text.share
}

/// What is known of the words of a query.
struct Known {
    /// The weight of all its words.
    asked: u32,
    /// Whether it has but one that is not there for the grammar.
    is_one_word: bool,
    /// The weight of those that lead to a code, by the places of the codes.
    by_entry: Vec<u32>,
    /// Whether enough of them are known as they are typed: one, or more than half in another form or with a slip.
    is_enough: bool,
}

/// The weight of the words that each text has in common with the query.
fn matched(query: &Query<'_>, index: &Index) -> (Tally, Known) {
    let entries = index.texts.iter().flat_map(|text| &text.entries).max().map_or(0, |last| last + 1);
    let mut texts = Tally::new(index.texts.len());
    let mut codes = Tally::new(entries);
    let (mut asked, mut told, mut similar, mut exact) = (0, 0, 0, 0);
    let rest = query.rest();
    let mut typed = words(&rest);
    let last = typed.last().cloned().unwrap_or_default();
    typed.sort_unstable();
    typed.dedup();
    for word in typed {
        let is_filler = query.is_filler(&word);
        let mut most = 0;
        texts.next_word();
        codes.next_word();
        for (known, kept) in forms(index, &word, word == last, is_filler) {
            let weight = known.weight * kept / 100;
            exact += usize::from(kept == weights::EXACT && !is_filler);
            most = most.max(weight);
            for place in &known.texts {
                texts.add(*place, weight);
                for entry in index.texts.get(*place).into_iter().flat_map(|text| &text.entries) {
                    codes.add(*entry, weight);
                }
            }
        }
        told += usize::from(!is_filler);
        similar += usize::from(!is_filler && most > 0);
        asked += match most {
            _ if is_filler => 0,
            0 if word.is_ascii() || word.chars().count() > 2 => weights::UNKNOWN_WORD,
            0 => weights::UNKNOWN_LETTERS,
            most => most,
        };
    }
    (texts, Known { asked, is_one_word: told < 2, by_entry: codes.sums, is_enough: exact > 0 || similar * 2 > told })
}

/// Sums of weights, to which each word adds once: its best form.
struct Tally {
    sums: Vec<u32>,
    words: Vec<u32>,
    of_word: Vec<(usize, u32)>,
    word: usize,
}

impl Tally {
    fn new(count: usize) -> Self {
        Self { sums: vec![0; count], words: vec![0; count], of_word: vec![(0, 0); count], word: 0 }
    }

    fn next_word(&mut self) {
        self.word += 1;
    }

    fn add(&mut self, place: usize, weight: u32) {
        let Some((word, before)) = self.of_word.get_mut(place) else { return };
        let is_new = *word != self.word;
        let added = if is_new { weight } else { weight.saturating_sub(*before) };
        if let Some(words) = self.words.get_mut(place).filter(|_| is_new) {
            *words += 1;
        }
        if let Some(sum) = self.sums.get_mut(place).filter(|_| added > 0) {
            *sum += added;
            (*word, *before) = (self.word, weight);
        }
    }
}

/// The words of the texts that a typed word may be, with how much of their weight they keep.
fn forms<'index>(index: &'index Index, typed: &str, is_last: bool, is_filler: bool) -> Vec<(&'index Word, u32)> {
    let stem = stem(typed);
    let mut forms: Vec<(&Word, u32)> = Vec::new();
    forms.extend(index.word(&stem).map(|word| (word, weights::EXACT)));
    let is_number = typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_filler || is_number {
        return forms;
    }
    let letters: Vec<char> = stem.chars().collect();
    // Two letters of a script without spaces are a word; what they begin is another one.
    let is_spaced = typed.is_ascii() || !is_unspaced(&letters);
    let (may_begin, kept) = if is_last { (1, weights::BEGINNING) } else { (3, weights::BEGINNING_WITHIN) };
    let is_known = forms.iter().any(|(word, _)| word.is_own);
    let may_be_longer = letters.len() >= may_begin && (is_spaced || letters.len() == 1);
    if may_be_longer && (forms.is_empty() || is_last) {
        let beginnings = index.words_from(&stem).filter(|(known, _)| *known != stem);
        forms.extend(beginnings.map(|(_, word)| (word, kept)));
    }
    if !is_known && is_spaced {
        forms.extend(similar(index, &letters));
    }
    forms.extend(index.synonyms(&stem).filter_map(|other| Some((index.word(other)?, weights::SYNONYM))));
    forms
}

fn is_unspaced(letters: &[char]) -> bool {
    letters.iter().all(|letter| *letter >= '\u{3000}')
}

/// Other forms of a word, and words that it is with a slip. They begin with the same letter.
fn similar<'index>(index: &'index Index, typed: &[char]) -> Vec<(&'index Word, u32)> {
    let Some(first) = typed.first().filter(|_| typed.len() > 3) else { return Vec::new() };
    let alike = |(_, word): &'index (String, Word)| {
        if word.letters.len() <= 3 {
            return None;
        }
        let same = shared(typed, &word.letters);
        let (left, other) = (typed.len() - same, word.letters.len() - same);
        let ending = if same > 5 { 3 } else { 2 };
        if same > 3 && left <= ending && other <= ending {
            Some((word, weights::FORM))
        } else {
            is_slip(typed, &word.letters, allowed(typed.len())).then_some((word, weights::SLIP))
        }
    };
    index.words_from(first.encode_utf8(&mut [0; 4])).filter_map(alike).collect()
}
