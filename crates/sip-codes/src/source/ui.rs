//! Reads `locales/<language>/ui.toml`: the messages and the words of the closed lists.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::problem::Problem;
use crate::Messages;
use crate::messages::{ReadingTexts, Terms, Texts, holes};

/// `locales/<language>/ui.toml`, whose tables beside `terms` and `causes` are the groups of [`Texts`].
#[derive(Deserialize)]
struct UiFile {
    terms: BTreeMap<String, BTreeMap<String, String>>,
    causes: BTreeMap<String, String>,
    #[serde(flatten)]
    texts: toml::Table,
}

/// The strings of a language over those of English, which stand where it has none.
pub(super) fn over(english: &toml::Table, mut own: toml::Table) -> toml::Table {
    for (key, value) in english {
        let entry = own.entry(key.clone()).or_insert_with(|| value.clone());
        if let (toml::Value::Table(english), toml::Value::Table(own)) = (value, entry) {
            *own = over(english, std::mem::take(own));
        }
    }
    own
}

/// The strings with the promise to be complete, which no language takes over from English.
pub(super) fn with_promise(mut own: toml::Table) -> toml::Table {
    let language = own.entry("language").or_insert_with(|| toml::Table::new().into());
    if let toml::Value::Table(language) = language {
        language.entry("complete").or_insert_with(|| "no".into());
    }
    own
}

/// The messages of the file; every fault is added to `problems`.
pub(super) fn read(file: &Path, table: toml::Table, problems: &mut Vec<Problem>) -> Option<Messages> {
    let mut fault = |field: &str, message: String| problems.push(Problem::new(file, field, message));

    let parsed: UiFile = table.try_into().map_err(|error: toml::de::Error| fault("", error.to_string())).ok()?;
    let texts: Texts = parsed.texts.try_into().map_err(|error: toml::de::Error| fault("", error.to_string())).ok()?;
    check_messages(&texts.entries(), &mut fault);
    check_term_keys(&parsed.terms, &mut fault);
    let terms = Terms::collect(|list, key, expected| {
        let path = format!("terms.{list}.{key}");
        let words = parsed.terms.get(list).and_then(|list| list.get(key));
        match words {
            Some(words) => check_term_holes(&path, words, expected, &mut fault),
            None => fault(&path, "is missing; write the words".to_owned()),
        }
        // A placeholder lets the walk find all that is missing; the problem stops the build.
        Some(words.cloned().unwrap_or_default())
    })?;

    let cause = |(number, name): (String, String)| match number.parse::<u8>() {
        Ok(cause @ 1..=127) => Some((cause, name)),
        _ => {
            fault(&format!("causes.{number}"), "a cause of Q.850 is a number from 1 to 127".to_owned());
            None
        }
    };
    let mut causes: Vec<(u8, String)> = parsed.causes.into_iter().filter_map(cause).collect();
    causes.sort();
    Some(Messages { texts, terms, causes })
}

/// The messages of `locales/<language>/reading.toml`; every fault is added to `problems`.
pub(super) fn read_reading(file: &Path, table: toml::Table, problems: &mut Vec<Problem>) -> Option<ReadingTexts> {
    let mut fault = |field: &str, message: String| problems.push(Problem::new(file, field, message));
    let texts: ReadingTexts = table.try_into().map_err(|error: toml::de::Error| fault("", error.to_string())).ok()?;
    check_messages(&texts.entries(), &mut fault);
    Some(texts)
}

fn check_messages(entries: &[(&str, &str, &[&str])], fault: &mut impl FnMut(&str, String)) {
    for (path, message, expected) in entries {
        check_holes(path, message, expected, fault);
        if message.trim().is_empty() {
            fault(path, "is empty; write the message".to_owned());
        }
    }
}

fn check_term_keys(lists: &BTreeMap<String, BTreeMap<String, String>>, fault: &mut impl FnMut(&str, String)) {
    let known: BTreeMap<&str, Vec<&str>> = Terms::lists().into_iter().collect();
    for (list, words) in lists {
        let Some(keys) = known.get(list.as_str()) else {
            let allowed: Vec<&str> = known.keys().copied().collect();
            fault(&format!("terms.{list}"), format!("is no list of terms; allowed are {}", allowed.join(", ")));
            continue;
        };
        for key in words.keys().filter(|key| !keys.contains(&key.as_str())) {
            fault(&format!("terms.{list}.{key}"), format!("is no term of this list; allowed are {}", keys.join(", ")));
        }
    }
}

pub(super) fn check_holes(path: &str, message: &str, expected: &[&str], fault: &mut impl FnMut(&str, String)) {
    let found: BTreeSet<&str> = holes(message).into_iter().collect();
    let expected: BTreeSet<&str> = expected.iter().copied().collect();
    if found != expected {
        let list =
            |names: &BTreeSet<&str>| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
        fault(path, format!("has the holes [{}], but needs exactly [{}]", list(&found), list(&expected)));
    }
}

/// The words of a term may leave out a hole (a relation to HTTP may not need the number), but has no other.
fn check_term_holes(path: &str, words: &str, allowed: &[&str], fault: &mut impl FnMut(&str, String)) {
    for hole in holes(words).into_iter().filter(|hole| !allowed.contains(hole)) {
        fault(path, format!("has the hole {{{hole}}}, but only [{}] are filled", allowed.join(", ")));
    }
}
