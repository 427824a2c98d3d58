//! The faults that would break the app or mislead its readers, each with what to do about it.

mod facts;
mod flow;
mod pair;
mod prose;
mod text;

use std::path::Path;

use self::text::Texts;
use super::model::{FALLBACK, Locale, Source};
use super::problem::{Faults, Problem};
use crate::messages::LanguageMessages;

/// Adds every fault of the data to `problems`.
pub(super) fn all(data: &Path, source: &Source, problems: &mut Vec<Problem>) {
    for (code, file) in &source.codes {
        let mut faults = Faults::of(data.join(format!("codes/{code}.toml")), problems);
        facts::check(*code, &file.facts, source, &mut faults);
        flow::check(*code, &file.flow, source, &mut faults);
    }
    pair::check_confused(source, &mut Faults::of(data.join("pairs.toml"), problems));
    let locales = data.join("locales");
    for (language, locale) in &source.locales {
        check_locale(&locales.join(language), language, locale, source, problems);
    }
    match source.locales.get(FALLBACK) {
        Some(english) => check_completeness(&locales.join(FALLBACK), english, source, problems),
        None => {
            Faults::of(locales.join(FALLBACK), problems).add("", "is missing; every other language is filled from it")
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
    let LanguageMessages { name: _, direction, sentence_end } = &locale.messages.texts.language;
    let mut faults = Faults::of(folder.join("ui.toml"), problems);
    if !matches!(direction.as_str(), "ltr" | "rtl") {
        faults.add("language.direction", "must be ltr or rtl");
    }
    if !matches!(sentence_end.as_str(), "mark" | "none") {
        faults.add("language.sentence_end", "must be mark, or none where sentences end without a mark, as in Thai");
    }
}

/// What English lacks: the other languages are filled from it.
fn check_completeness(folder: &Path, english: &Locale, source: &Source, problems: &mut Vec<Problem>) {
    flow::check_words(source, english, &mut Faults::of(folder.join("flows.toml"), problems));
    for code in source.codes.keys().filter(|code| !english.present.contains(code)) {
        Faults::of(folder.join(format!("codes/{code}.toml")), problems)
            .add("", "is missing; write the English prose of this code");
    }
}

fn has_doubles<T: PartialEq>(members: &[T]) -> bool {
    members.iter().enumerate().any(|(place, member)| members[..place].contains(member))
}
