//! What is told of pairs that nobody wrote about, counted over all of them: it must tell something.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use sip_codes::export::{PlainComparison, plain};
use sip_codes::{StatusCode, compare};
use support::{ENGLISH, Faults};

/// The most characters of a sentence about two codes.
const LONGEST: usize = 220;

/// Openings that leave the reader with nothing to do or to look at.
const EMPTY: [&str; 4] = [" needs no ", " asks for no ", " plays no part", "leaves nothing to put right"];

/// Every pair that is put together from clauses, once.
static MADE: LazyLock<Vec<PlainComparison>> = LazyLock::new(|| {
    let codes: Vec<StatusCode> = ENGLISH.codes().map(|record| record.code).collect();
    let pairs = codes.iter().flat_map(|first| codes.iter().map(move |second| (*first, *second)));
    let is_made = |(first, second): &(StatusCode, StatusCode)| {
        first < second && ENGLISH.pair(*first, *second).is_none_or(|pair| !pair.is_by_hand)
    };
    let made = pairs.filter(is_made).filter_map(|(first, second)| plain(&compare(&ENGLISH, first, second)?, &ENGLISH));
    made.collect()
});

/// Every difference with its pair.
fn differences() -> impl Iterator<Item = (&'static PlainComparison, &'static str)> {
    MADE.iter().flat_map(|made| made.differences.iter().map(move |difference| (made, difference.text.as_str())))
}

fn name(made: &PlainComparison) -> String {
    format!("{}/{}", made.first, made.second)
}

#[test]
fn no_sentence_is_told_of_many_pairs() {
    let mut pairs: BTreeMap<String, usize> = BTreeMap::new();
    for (made, sentence) in differences() {
        let codes = [made.first.to_string(), made.second.to_string()];
        let without_codes = codes.iter().fold(sentence.to_owned(), |rest, code| rest.replace(code.as_str(), "N"));
        *pairs.entry(without_codes).or_default() += 1;
    }
    let most = MADE.len() / 50;
    let mut faults = Faults::default();
    for (sentence, count) in pairs {
        faults.check(count <= most, format!("{count} of {} pairs have “{sentence}”", MADE.len()));
    }
    faults.assert_none();
}

/// A half of a sentence is a clause of one code, which meets each of the others once.
#[test]
fn halves_are_as_many_as_the_clauses() {
    let mut halves: BTreeMap<String, usize> = BTreeMap::new();
    for (_, sentence) in differences() {
        for half in sentence.trim_end_matches('.').split("; ") {
            *halves.entry(half.to_lowercase()).or_default() += 1;
        }
    }
    let most = halves.iter().max_by_key(|(_, count)| **count).expect("there are pairs");
    assert!(*most.1 < ENGLISH.entries.len(), "{most:?}");
    // Five clauses a code, first and second in the sentence; not every clause is told.
    assert!(halves.len() > 5 * ENGLISH.entries.len(), "{} different halves", halves.len());
}

#[test]
fn every_sentence_is_short_and_has_something_to_say() {
    let mut faults = Faults::default();
    for (made, sentence) in differences() {
        let pair = name(made);
        let length = sentence.chars().count();
        faults.check(length <= LONGEST, format!("{pair}: {length} characters: {sentence}"));
        for empty in EMPTY.iter().filter(|empty| sentence.contains(**empty)) {
            faults.check(false, format!("{pair}: “{empty}” in “{sentence}”"));
        }
    }
    faults.assert_none();
}

#[test]
fn a_pair_has_two_to_five_differences_of_different_kinds() {
    let mut faults = Faults::default();
    for made in MADE.iter() {
        let pair = name(made);
        let count = made.differences.len();
        faults.check((2..=5).contains(&count), format!("{pair}: {count} differences"));
        let topics: BTreeSet<_> = made.differences.iter().map(|difference| difference.topic).collect();
        faults.check(topics.len() == count, format!("{pair}: {topics:?}"));
    }
    faults.assert_none();
}
