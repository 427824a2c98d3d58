//! What was found where the format says what it is, found again wherever else it stands.

use std::collections::BTreeMap;

use super::common::is_common;
use super::found::{Found, What};
use super::view::{View, is_word};

/// Finds Call-IDs, tags and the like in the words of a log.
pub(super) fn find_identifiers(view: &View, found: &mut Found) {
    find(view, found, |what, text| {
        let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
        let is_identifier = matches!(
            what,
            What::Call | What::Tag | What::Branch | What::Other | What::Nonce | What::Device | What::Opaque
        );
        is_identifier && ((text.len() >= 6 && has_digit) || text.len() >= 10)
    });
}

/// Finds users, names and hosts in the words of a log.
pub(super) fn find_names(view: &View, found: &mut Found) {
    find(view, found, |what, text| {
        let has_letter = text.bytes().any(|byte| byte.is_ascii_alphabetic() || byte >= 0x80);
        if what == What::Extension {
            return text.len() >= 4;
        }
        matches!(what, What::User | What::DisplayName | What::Host | What::Realm)
            && text.chars().count() >= 4
            && has_letter
            && !is_common(text)
    });
}

fn find(view: &View, found: &mut Found, is_telling: fn(What, &str) -> bool) {
    let mut learned: BTreeMap<&str, What> = BTreeMap::new();
    for thing in found.things() {
        let text = view.text(thing.start, thing.end);
        if is_telling(thing.what, text) {
            learned.entry(text).or_insert(thing.what);
        }
    }
    if learned.is_empty() {
        return;
    }
    for (start, end) in view.runs(|byte| !ends_token(byte)) {
        let end = start + view.text(start, end).trim_end_matches(['.', ':']).len();
        match learned.get(view.text(start, end)) {
            Some(What::Extension) => find_extension(view, found, start, end),
            Some(what) => found.replace(start, end, *what),
            None => find_words(view, found, &learned, start, end),
        }
    }
    find_phrases(view, found, &learned);
}

/// An extension is told from other numbers by the quotation marks around it, as in a table; a key may be before those
/// of an amount.
fn find_extension(view: &View, found: &mut Found, start: usize, end: usize) {
    let quote = view.before(start);
    let is_quoted = matches!(quote, b'"' | b'\'') && view.at(end) == quote;
    if is_quoted && matches!(view.before(start - 1), b',' | b' ' | b'\n' | 0) {
        found.replace(start, end, What::Extension);
    }
}

/// Finds what is learned among the words of a token.
fn find_words(view: &View, found: &mut Found, learned: &BTreeMap<&str, What>, start: usize, end: usize) {
    let mut place = start;
    while place < end {
        let word_end = view.end_of(place, |byte| is_word(byte) || byte == b'-' || byte >= 0x80).min(end);
        let known = learned.get(view.text(place, word_end)).filter(|what| **what != What::Extension);
        if let Some(what) = known {
            found.replace(place, word_end, *what);
        }
        place = word_end + 1;
    }
}

/// No name that is looked for has more words.
const MOST_WORDS: usize = 5;
const LONGEST_WORD: usize = 40;

/// Finds names of several words, the longest first.
fn find_phrases(view: &View, found: &mut Found, learned: &BTreeMap<&str, What>) {
    if !learned.keys().any(|text| text.contains(' ')) {
        return;
    }
    let is_part = |byte: u8| is_word(byte) || matches!(byte, b'.' | b',' | b'-' | b'\'') || byte >= 0x80;
    for (start, first_end) in view.runs(|byte| is_word(byte) || byte >= 0x80) {
        let mut end = view.end_within(first_end, LONGEST_WORD, is_part);
        let mut longest = None;
        for _ in 1..MOST_WORDS {
            if view.at(end) != b' ' {
                break;
            }
            end = view.end_within(end + 1, LONGEST_WORD, is_part);
            for end in [end, start + view.text(start, end).trim_end_matches(['.', ',']).len()] {
                longest = learned.get(view.text(start, end)).map(|what| (end, *what)).or(longest);
            }
        }
        if let Some((end, what)) = longest {
            found.replace(start, end, what);
        }
    }
}

fn ends_token(byte: u8) -> bool {
    byte.is_ascii_whitespace() || b"\"'<>()[]{},;|&=\\".contains(&byte)
}
