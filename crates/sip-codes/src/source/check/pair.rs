//! What is wrong with a pair that was written by hand, or with the list of pairs.

use super::has_doubles;
use super::text::{check_sentence, check_sentences};
use crate::source::files::PairFile;
use crate::source::model::{FALLBACK, PairKey, Source};
use crate::source::problem::Faults;

/// Adds every fault of a pair.
pub fn check(key: PairKey, file: &PairFile, source: &Source, language: &str, faults: &mut Faults<'_>) {
    for code in [key.0, key.1] {
        if !source.present.contains(&code) {
            faults.add("", format!("{code} has no file in data/codes; add the code or remove the pair"));
        }
    }
    let is_known = source.locales.get(FALLBACK).is_some_and(|fallback| fallback.pairs.contains_key(&key));
    if language != FALLBACK && !is_known {
        faults.add("", "the pair is not written in English; write it there first");
    }
    check_sentence("confusion", &file.confusion, faults);
    check_sentence("decision.first", &file.decision.first, faults);
    check_sentence("decision.second", &file.decision.second, faults);
    if let Some(rule) = &file.decision.rule {
        check_sentence("decision.rule", rule, faults);
    }
    check_sentences("differences", &file.differences, faults);
    if !(3..=6).contains(&file.differences.len()) {
        faults.add("differences", "are three to six sentences");
    }
    for (index, difference) in file.differences.iter().enumerate() {
        if ![key.0, key.1].iter().all(|code| difference.contains(&code.to_string())) {
            faults.add(
                &format!("differences[{index}]"),
                "names only one of the codes; a difference says something about both",
            );
        }
    }
}

/// Adds every fault of the list of pairs that people confuse.
pub fn check_confused(source: &Source, faults: &mut Faults<'_>) {
    if has_doubles(&source.confused) {
        faults.add("confused", "names a pair twice; keep the better place");
    }
    for code in source.confused.iter().flat_map(|(first, second)| [first, second]) {
        if !source.present.contains(code) {
            faults.add("confused", format!("{code} has no file in data/codes; add the code or take the pair out"));
        }
    }
}
