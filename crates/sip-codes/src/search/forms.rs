//! Which known words a typed word may be: itself, a longer one, another form, a word for the same, a word with a slip.

use super::index::{Index, Word};
use super::slip::{allowed, is_slip, shared};
use super::stem::stem;
use super::weights;

/// The words of the texts that a typed word may be, with how much of their weight they keep.
pub fn forms<'index>(index: &'index Index, typed: &str, is_last: bool, is_filler: bool) -> Vec<(&'index Word, u32)> {
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
