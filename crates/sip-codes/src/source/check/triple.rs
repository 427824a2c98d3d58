//! What is wrong with three codes that were written about by hand.

use super::text::Texts;
use crate::dataset::name_of;
use crate::source::files::TripleFile;
use crate::source::model::{FALLBACK, Source, TripleKey};

/// The file of three codes in the folder of a language.
pub fn file_of(key: &TripleKey) -> String {
    format!("triples/{}.toml", name_of(key))
}

/// Adds every fault of what was written about three codes.
pub fn check(key: &TripleKey, file: &TripleFile, source: &Source, language: &str, texts: &mut Texts<'_, '_>) {
    for code in key.iter().filter(|code| !source.present.contains(code)) {
        texts.faults.add("", format!("{code} has no file in data/codes; add the code or remove the triple"));
    }
    let is_known = source.locales.get(FALLBACK).is_some_and(|fallback| fallback.triples.contains_key(key));
    if language != FALLBACK && !is_known {
        texts.faults.add("", "the triple is not written in English; write it there first");
    }
    texts.sentence("verdict", &file.verdict);
    texts.sentence("confusion", &file.confusion);
    let decision = &file.decision;
    let sends = [("first", &decision.first), ("second", &decision.second), ("third", &decision.third)];
    for ((name, send), code) in sends.into_iter().zip(key) {
        let field = format!("decision.{name}");
        texts.sentence(&field, send);
        if !send.contains(&code.to_string()) {
            texts.faults.add(&field, format!("does not name {code}, which it is about"));
        }
    }
    if let Some(rule) = &decision.rule {
        texts.sentence("decision.rule", rule);
    }
    if !key.iter().all(|code| file.verdict.contains(&code.to_string())) {
        texts.faults.add("verdict", "does not name all three codes; it decides between them");
    }
}
