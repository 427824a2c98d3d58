//! What is wrong with a pair that was written by hand, or with the list of pairs.

use super::has_doubles;
use super::text::Texts;
use crate::source::files::PairFile;
use crate::source::model::{FALLBACK, PairKey, Source};
use crate::source::problem::Faults;

/// Adds every fault of a pair.
pub fn check(key: PairKey, file: &PairFile, source: &Source, language: &str, texts: &mut Texts<'_, '_>) {
    for code in [key.0, key.1] {
        if !source.present.contains(&code) {
            texts.faults.add("", format!("{code} has no file in data/codes; add the code or remove the pair"));
        }
    }
    let is_known = source.locales.get(FALLBACK).is_some_and(|fallback| fallback.pairs.contains_key(&key));
    if language != FALLBACK && !is_known {
        texts.faults.add("", "the pair is not written in English; write it there first");
    }
    texts.sentence("confusion", &file.confusion);
    texts.sentence("decision.first", &file.decision.first);
    texts.sentence("decision.second", &file.decision.second);
    if let Some(rule) = &file.decision.rule {
        texts.sentence("decision.rule", rule);
    }
    texts.sentences("differences", &file.differences);
    if !(3..=6).contains(&file.differences.len()) {
        texts.faults.add("differences", "are three to six sentences");
    }
    for (index, difference) in file.differences.iter().enumerate() {
        if ![key.0, key.1].iter().all(|code| difference.contains(&code.to_string())) {
            texts.faults.add(
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
