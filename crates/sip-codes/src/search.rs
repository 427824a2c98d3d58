//! From what a reader types or pastes to the codes they may mean.

use crate::dataset::CodeEntry;
use crate::markup::split_at_word;
use crate::sip::{ResponseClass, StatusCode};
use crate::{Dataset, Messages};

/// The codes that match the query, best first; all codes in order for an empty query.
///
/// A query is a number or its first digits, a class such as `4xx`, words of the reason phrase or of the keywords, or
/// a pasted status line (`SIP/2.0 486 Busy Here`). Every word must match. A whole number that the dataset does not list is
/// found too, as it has the rule of its class. While the dataset lacks its search words, numbers and phrases are found alone.
///
/// Case counts only beyond ASCII: keywords are in lower case, and a caller that wants an accented capital to match folds
/// it first (a browser can; the tables for it would be a tenth of the download).
pub fn search(dataset: &Dataset, query: &str) -> Vec<StatusCode> {
    if let Some(code) = status_line_code(query).or_else(|| unlisted_code(dataset, query)) {
        return vec![code];
    }
    let query = query.trim().to_ascii_lowercase();
    let words: Vec<&str> = words_of(&query).collect();
    if words.is_empty() {
        return dataset.entries.iter().map(|entry| entry.code).collect();
    }
    let score = |entry: &CodeEntry| {
        let word_scores = words.iter().map(|word| word_score(&dataset.messages, entry, word));
        let whole = phrase_score(entry, &query);
        let total = word_scores.collect::<Option<Vec<u32>>>().map(|scores| scores.iter().sum::<u32>());
        match (total, whole) {
            (None, 0) => None,
            (total, whole) => Some(total.unwrap_or_default() + whole),
        }
    };
    let mut found: Vec<(u32, StatusCode)> = Vec::new();
    for entry in &dataset.entries {
        if let Some(score) = score(entry) {
            // The codes come in ascending order, so equal scores stay in that order.
            let place = found.partition_point(|(better, _)| *better >= score);
            found.insert(place, (score, entry.code));
        }
    }
    found.into_iter().map(|(_, code)| code).collect()
}

/// The code of a pasted status line, wherever it stands in the text.
///
/// [RFC 3261, Section 7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)
fn status_line_code(text: &str) -> Option<StatusCode> {
    let (_, after) = split_at_word(text, "SIP/2.0 ")?;
    after.split_whitespace().next()?.parse().ok()
}

/// The code of a whole number that the dataset does not list: it is answered with the rule of its class.
fn unlisted_code(dataset: &Dataset, text: &str) -> Option<StatusCode> {
    text.trim().parse().ok().filter(|code| dataset.listed(*code).is_none())
}

/// How well one word fits the code; `None` if it does not.
fn word_score(messages: &Messages, entry: &CodeEntry, word: &str) -> Option<u32> {
    let number = entry.code.to_string();
    if number == word {
        return Some(100);
    }
    if number.starts_with(word) || class_of(word) == Some(entry.code.class()) {
        return Some(60);
    }
    let phrase_words = best_prefix(entry.reason_phrase(), word).map(|whole| if whole { 40 } else { 30 });
    let keyword_words = keywords(entry).filter_map(|keyword| best_prefix(keyword, word)).max();
    let keyword_words = keyword_words.map(|whole| if whole { 16 } else { 12 });
    let class_words = best_prefix(&messages.terms.classes[entry.code.class()], word).map(|_| 8);
    let gist = entry.words.get().map(|words| words.gist.as_str()).unwrap_or_default();
    let gist_words = best_prefix(gist, word).filter(|whole| *whole).map(|_| 4);
    let keyword_parts = keyword_part(entry, word);
    [phrase_words, keyword_words, class_words, gist_words, keyword_parts].into_iter().flatten().max()
}

/// How well a word fits in a script that writes words without spaces: it is a part of a keyword, or it is longer than one
/// and holds it. The longest keyword tells most.
fn keyword_part(entry: &CodeEntry, word: &str) -> Option<u32> {
    let score = |keyword: &String| {
        if word.is_ascii() || keyword.is_ascii() {
            None
        } else if split_at_word(keyword, word).is_some() {
            Some(10)
        } else {
            split_at_word(word, keyword).map(|_| u32::try_from(keyword.len() / 3).unwrap_or_default().min(9))
        }
    };
    keywords(entry).filter_map(score).max()
}

/// How well the whole query fits: it is the phrase or a keyword.
fn phrase_score(entry: &CodeEntry, query: &str) -> u32 {
    let phrase = entry.reason_phrase().to_ascii_lowercase();
    if phrase == query {
        80
    } else if keywords(entry).any(|keyword| keyword == query) {
        50
    } else {
        0
    }
}

/// What people type when they look for the code, as far as it is there.
fn keywords(entry: &CodeEntry) -> impl Iterator<Item = &String> {
    entry.words.get().into_iter().flat_map(|words| &words.keywords)
}

/// Whether the word begins a word of the text, and if so whether it is the whole word.
fn best_prefix(text: &str, word: &str) -> Option<bool> {
    let text = text.to_ascii_lowercase();
    words_of(&text).filter(|candidate| candidate.starts_with(word)).map(|candidate| candidate == word).max()
}

/// The words of a text: what stands between spaces and punctuation.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation();
    text.split(is_between).filter(|word| !word.is_empty())
}

/// The class that `4xx` or `4XX` names.
fn class_of(word: &str) -> Option<ResponseClass> {
    let digit = word.strip_suffix("xx")?;
    ResponseClass::from_first_digit(digit.parse().ok()?)
}
