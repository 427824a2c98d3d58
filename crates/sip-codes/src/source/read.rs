//! Reads the files of `data/`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::files::{CodeFile, DecideFile, DecideWords, PairsFile, TermsFile};
use super::model::{FALLBACK, Locale, PairKey, Source, TripleKey};
use super::problem::{Problem, Problems};
use super::search;
use super::shell::{self, Shell};
use super::ui;
use super::{check, decide};
use crate::Messages;
use crate::messages::ReadingTexts;
use crate::sip::StatusCode;

/// Reads and checks the folder `data/`.
///
/// # Errors
///
/// Every fault that would break the app, all at once.
pub fn read(data: &Path) -> Result<Source, Problems> {
    let mut problems = Vec::new();
    let (codes, present) = read_entries(&data.join("codes"), code_of, CodeFile::parse, &mut problems);
    let confused = read_confused(&data.join("pairs.toml"), &mut problems);
    let decide_file = data.join("decide.toml");
    let decide: DecideFile =
        decide_file.exists().then(|| read_toml(&decide_file, &mut problems)).flatten().unwrap_or_default();
    let locales = read_locales(&data.join("locales"), &mut problems);
    let search = search::read(&data.join("search"), &mut problems);

    let source = Source { codes, present, confused, decide, locales, search };
    check::all(data, &source, &mut problems);
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(source) } else { Err(Problems(problems)) }
}

/// Every language. English comes first, since what another language lacks is taken from it.
fn read_locales(folder: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, Locale> {
    let mut folders = subfolders(folder, problems);
    folders.sort_by_key(|folder| !folder.ends_with(FALLBACK));
    let [mut english_ui, mut english_shell, mut english_reading, mut english_decide] =
        [(); 4].map(|()| toml::Table::new());
    let mut locales = BTreeMap::new();
    for folder in folders {
        let Some(language) = folder.file_name().and_then(|name| name.to_str()) else { continue };
        let ui = read_own(&folder.join("ui.toml"), &english_ui, problems);
        let shell = read_own(&folder.join("shell.toml"), &english_shell, problems);
        let reading = read_own(&folder.join("reading.toml"), &english_reading, problems);
        let decide_file = folder.join("decide.toml");
        let decide = if decide_file.exists() { read_toml(&decide_file, problems) } else { Some(toml::Table::new()) };
        let (Some(ui), Some(shell), Some(reading), Some(decide)) = (ui, shell, reading, decide) else { continue };
        let interface = [&ui, &shell, &reading, &decide].into_iter().map(count_strings).sum();
        let (ui, shell) = (ui::over(&english_ui, ui::with_promise(ui)), ui::over(&english_shell, shell));
        let (reading, decide) = (ui::over(&english_reading, reading), ui::over(&english_decide, decide));
        if language == FALLBACK {
            (english_ui, english_shell) = (ui.clone(), shell.clone());
            (english_reading, english_decide) = (reading.clone(), decide.clone());
        }
        let messages = ui::read(&folder.join("ui.toml"), ui, problems);
        let shell = shell::read(&folder.join("shell.toml"), shell, problems);
        let reading = ui::read_reading(&folder.join("reading.toml"), reading, problems);
        let decide = decide::read_words(&decide_file, decide, problems);
        if let (Some(messages), Some(shell), Some(reading), Some(decide)) = (messages, shell, reading, decide) {
            let locale = Locale { interface, ..read_locale(&folder, messages, shell, reading, decide, problems) };
            locales.insert(language.to_owned(), locale);
        }
    }
    locales
}

/// A table of words that a language has itself. A new language may begin without the file.
fn read_own(file: &Path, english: &toml::Table, problems: &mut Vec<Problem>) -> Option<toml::Table> {
    if file.exists() || english.is_empty() { read_toml(file, problems) } else { Some(toml::Table::new()) }
}

fn count_strings(table: &toml::Table) -> usize {
    table.values().map(|value| value.as_table().map_or(1, count_strings)).sum()
}

fn read_locale(
    folder: &Path,
    messages: Messages,
    shell: Shell,
    reading: ReadingTexts,
    decide: DecideWords,
    problems: &mut Vec<Problem>,
) -> Locale {
    let (codes, present) = read_entries(&folder.join("codes"), code_of, |text| toml::from_str(text), problems);
    let (pairs, _) = read_entries(&folder.join("pairs"), pair_of, |text| toml::from_str(text), problems);
    let (triples, _) = read_entries(&folder.join("triples"), triple_of, |text| toml::from_str(text), problems);
    let flow_file = folder.join("flows.toml");
    let flow_words = flow_file.exists().then(|| read_toml(&flow_file, problems)).flatten().unwrap_or_default();
    let terms_file = folder.join("terms.toml");
    let TermsFile { terms } =
        terms_file.exists().then(|| read_toml(&terms_file, problems)).flatten().unwrap_or_default();
    Locale { messages, shell, reading, decide, terms, interface: 0, flow_words, codes, present, pairs, triples }
}

fn read_confused(file: &Path, problems: &mut Vec<Problem>) -> Vec<PairKey> {
    let Some(PairsFile { confused }) = read_toml(file, problems) else { return Vec::new() };
    let key = |name: &String| {
        let key = pair_of(name);
        if key.is_none() {
            let message =
                format!("“{name}” is no pair; write the lower code, a hyphen and the higher code, such as 486-603");
            problems.push(Problem::new(file, "confused", message));
        }
        key
    };
    confused.iter().filter_map(key).collect()
}

/// Every TOML file of a folder by what its name says, and the names of all, also of those that cannot be read. A folder
/// that does not exist is empty: a new language begins without one.
fn read_entries<K: Ord + Copy, T>(
    folder: &Path,
    key_of: impl Fn(&str) -> Option<K>,
    parse: impl Fn(&str) -> Result<T, toml::de::Error>,
    problems: &mut Vec<Problem>,
) -> (BTreeMap<K, T>, BTreeSet<K>) {
    let (mut entries, mut present) = (BTreeMap::new(), BTreeSet::new());
    let files = if folder.exists() { children(folder, problems) } else { Vec::new() };
    for file in files {
        let is_toml = file.extension().is_some_and(|extension| extension == "toml");
        let key = file.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_toml).and_then(&key_of);
        let Some(key) = key else {
            let message = "the name fits no entry; codes are named 486.toml (100 to 699), pairs 486-603.toml (lower code \
                first), triples 480-486-603.toml (in ascending order)";
            problems.push(Problem::new(&file, "", message));
            continue;
        };
        let Some(text) = read_text(&file, problems) else { continue };
        if is_unwritten(&text) {
            continue;
        }
        present.insert(key);
        if let Some(entry) = or_problem(&file, parse(&text), problems) {
            entries.insert(key, entry);
        }
    }
    (entries, present)
}

pub(super) fn read_toml<T: DeserializeOwned>(file: &Path, problems: &mut Vec<Problem>) -> Option<T> {
    or_problem(file, toml::from_str(&read_text(file, problems)?), problems)
}

/// Whether a file holds nothing but comments, as one does that a translator has not begun yet.
fn is_unwritten(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}

/// What was parsed, or a problem of its file.
fn or_problem<T>(file: &Path, parsed: Result<T, toml::de::Error>, problems: &mut Vec<Problem>) -> Option<T> {
    parsed.map_err(|error| problems.push(Problem::new(file, "", error.to_string().trim_end()))).ok()
}

fn read_text(file: &Path, problems: &mut Vec<Problem>) -> Option<String> {
    fs::read_to_string(file)
        .map_err(|error| problems.push(Problem::new(file, "", format!("cannot be read: {error}"))))
        .ok()
}

fn subfolders(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    children(folder, problems).into_iter().filter(|path| path.is_dir()).collect()
}

pub(super) fn children(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => entries.filter_map(Result::ok).map(|entry| entry.path()).collect(),
        Err(error) => {
            problems.push(Problem::new(folder, "", format!("cannot be read: {error}")));
            Vec::new()
        }
    }
}

fn code_of(name: &str) -> Option<StatusCode> {
    (name.len() == 3).then(|| name.parse().ok()).flatten()
}

pub(super) fn pair_of(name: &str) -> Option<PairKey> {
    let (first, second) = name.split_once('-')?;
    let (first, second) = (code_of(first)?, code_of(second)?);
    (first < second).then_some((first, second))
}

fn triple_of(name: &str) -> Option<TripleKey> {
    let codes: Vec<StatusCode> = name.split('-').map(code_of).collect::<Option<_>>()?;
    codes.try_into().ok().filter(|codes: &TripleKey| codes.is_sorted_by(|one, next| one < next))
}
