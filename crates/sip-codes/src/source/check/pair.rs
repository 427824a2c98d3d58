//! What is wrong with a pair that was written by hand, or with the list of pairs.

use super::has_doubles;
use super::text::Texts;
use crate::dataset::Difference;
use crate::source::files::PairFile;
use crate::source::model::{FALLBACK, PairKey, Source};
use crate::source::problem::Faults;
use crate::vocabulary::Term;

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
    texts.sentence("verdict", &file.verdict);
    texts.sentence("confusion", &file.confusion);
    texts.sentence("decision.first", &file.decision.first);
    texts.sentence("decision.second", &file.decision.second);
    if let Some(rule) = &file.decision.rule {
        texts.sentence("decision.rule", rule);
    }
    if !(3..=6).contains(&file.differences.len()) {
        texts.faults.add("differences", "are three to six");
    }
    let names_both = |text: &str| [key.0, key.1].iter().all(|code| text.contains(&code.to_string()));
    const ADVICE: &str = "names only one of the codes; it says something about both";
    if !names_both(&file.verdict) {
        texts.faults.add("verdict", ADVICE);
    }
    for (index, Difference { topic, text }) in file.differences.iter().enumerate() {
        let field = format!("differences[{index}]");
        texts.sentence(&field, text);
        if !names_both(text) {
            texts.faults.add(&field, ADVICE);
        }
        if file.differences[..index].iter().any(|earlier| earlier.topic == *topic) {
            let advice = "stands before two differences of the pair; give one of them another topic";
            texts.faults.add(&field, format!("“{}” {advice}", topic.key()));
        }
    }
    check_topics(key, file, source, texts.faults);
}

/// In every language the differences of a pair are about the same, in the same order.
fn check_topics(key: PairKey, file: &PairFile, source: &Source, faults: &mut Faults<'_>) {
    let topics = |file: &PairFile| file.differences.iter().map(|difference| difference.topic).collect::<Vec<_>>();
    let english = source.locales.get(FALLBACK).and_then(|fallback| fallback.pairs.get(&key));
    if english.is_some_and(|english| topics(english) != topics(file)) {
        faults.add("differences", "have other topics than in English, or another order; keep both the same");
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
