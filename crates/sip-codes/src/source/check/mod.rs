//! The faults that would break the app or mislead its readers, each with what to do about it.

mod facts;
mod flow;
mod pair;
mod prose;
mod terms;
mod text;
mod triple;

use std::path::Path;

use self::text::Texts;
use super::model::{FALLBACK, Locale, Source};
use super::problem::{Faults, Problem};
use super::{decide, search};
use crate::messages::LanguageMessages;

/// Adds every fault of the data to `problems`.
pub(super) fn all(data: &Path, source: &Source, problems: &mut Vec<Problem>) {
    for (code, file) in &source.codes {
        let mut faults = Faults::of(data.join(format!("codes/{code}.toml")), problems);
        facts::check(*code, &file.facts, source, &mut faults);
        facts::check_clause_sources(&file.sources, &mut faults);
        flow::check(*code, &file.flow, source, &mut faults);
    }
    pair::check_confused(source, &mut Faults::of(data.join("pairs.toml"), problems));
    decide::check(&data.join("decide.toml"), source, problems);
    search::check(&data.join("search"), source, problems);
    let locales = data.join("locales");
    for (language, locale) in &source.locales {
        check_locale(&locales.join(language), language, locale, source, problems);
    }
    match source.locales.get(FALLBACK) {
        Some(english) => check_promises(&locales, english, source, problems),
        None => {
            Faults::of(locales.join(FALLBACK), problems).add("", "is missing; every other language is filled from it")
        }
    }
}

/// What is missing in the languages that promise to be complete; English must, since the others are filled from it.
fn check_promises(locales: &Path, english: &Locale, source: &Source, problems: &mut Vec<Problem>) {
    for (language, locale) in &source.locales {
        let folder = locales.join(language);
        if locale.messages.texts.language.complete == "yes" {
            check_completeness(&folder, locale, english, source, problems);
        } else if language == FALLBACK && locale.messages.texts.language.complete == "no" {
            Faults::of(folder.join("ui.toml"), problems)
                .add("language.complete", "must be yes; every other language is filled from English");
        }
    }
}

fn check_locale(folder: &Path, language: &str, locale: &Locale, source: &Source, problems: &mut Vec<Problem>) {
    for (code, file) in &locale.codes {
        let mut faults = Faults::of(folder.join(format!("codes/{code}.toml")), problems);
        prose::check(*code, file, source, language, &mut Texts::of(locale, &mut faults));
    }
    for (key, file) in &locale.pairs {
        let mut faults = Faults::of(folder.join(format!("pairs/{}-{}.toml", key.0, key.1)), problems);
        pair::check(*key, file, source, language, &mut Texts::of(locale, &mut faults));
    }
    for (key, file) in &locale.triples {
        let mut faults = Faults::of(folder.join(triple::file_of(key)), problems);
        triple::check(key, file, source, language, &mut Texts::of(locale, &mut faults));
    }
    decide::check_words(&folder.join("decide.toml"), locale, source, problems);
    terms::check(&folder.join("terms.toml"), &locale.terms, problems);
    let LanguageMessages { name: _, direction, sentence_end, complete } = &locale.messages.texts.language;
    let mut faults = Faults::of(folder.join("ui.toml"), problems);
    if !matches!(direction.as_str(), "ltr" | "rtl") {
        faults.add("language.direction", "must be ltr or rtl");
    }
    if !matches!(sentence_end.as_str(), "mark" | "none") {
        faults.add("language.sentence_end", "must be mark, or none where sentences end without a mark, as in Thai");
    }
    if !matches!(complete.as_str(), "yes" | "no") {
        faults.add("language.complete", "must be yes if nothing may be missing in this language, or else no");
    }
}

fn check_completeness(folder: &Path, locale: &Locale, english: &Locale, source: &Source, problems: &mut Vec<Problem>) {
    const ADVICE: &str = "is missing; write it, or take the promise language.complete out of ui.toml";
    terms::check_complete(&folder.join("terms.toml"), &locale.terms, &english.terms, problems);
    flow::check_words(source, locale, &mut Faults::of(folder.join("flows.toml"), problems));
    for code in source.codes.keys().filter(|code| !locale.present.contains(code)) {
        Faults::of(folder.join(format!("codes/{code}.toml")), problems).add("", ADVICE);
    }
    for (first, second) in english.pairs.keys().filter(|key| !locale.pairs.contains_key(key)) {
        Faults::of(folder.join(format!("pairs/{first}-{second}.toml")), problems).add("", ADVICE);
    }
    for key in english.triples.keys().filter(|key| !locale.triples.contains_key(*key)) {
        Faults::of(folder.join(triple::file_of(key)), problems).add("", ADVICE);
    }
    if locale.interface < english.interface {
        let missing = english.interface - locale.interface;
        Faults::of(folder.join("ui.toml"), problems)
            .add("", format!("{missing} strings of ui.toml and shell.toml are in English; write them"));
    }
}

fn has_doubles<T: PartialEq>(members: &[T]) -> bool {
    members.iter().enumerate().any(|(place, member)| members[..place].contains(member))
}
