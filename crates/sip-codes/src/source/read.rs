//! Reads `data/` into facts and, for each language, prose; makes a [`Dataset`] of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::check;
use super::files::{CodeFile, FlowWords, PairFile, PairsFile, ProseFile};
use super::flow;
use super::problem::{Problem, Problems};
use super::shell::{self, Shell};
use super::ui;
use crate::compare::Closeness;
use crate::dataset::{
    Cause, CodeRecord, Dialog, Facts, Forking, HeaderField, HttpCousin, Note, PairProse, PairRecord, Practice, Prose,
    Retry,
};
use crate::messages::fill;
use crate::sip::{Reference, StatusCode};
use crate::{Dataset, Messages};

/// The language that is always complete; the others are filled from it.
pub(super) const FALLBACK: &str = "en";

/// Two codes, lower first.
pub(super) type PairKey = (StatusCode, StatusCode);

/// Everything in `data/`, read and checked.
#[derive(Debug, Clone)]
pub struct Source {
    pub(super) codes: BTreeMap<StatusCode, CodeFile>,
    /// Every code that has a file, also one that cannot be read: its own fault is enough.
    pub(super) present: BTreeSet<StatusCode>,
    pub(super) confused: Vec<PairKey>,
    pub(super) locales: BTreeMap<String, Locale>,
}

/// What is written in one language.
#[derive(Debug, Clone)]
pub(super) struct Locale {
    pub messages: Messages,
    pub shell: Shell,
    /// How many strings of the messages and the shell the language itself has.
    pub interface: usize,
    pub flow_words: FlowWords,
    pub codes: BTreeMap<StatusCode, ProseFile>,
    pub present: BTreeSet<StatusCode>,
    pub pairs: BTreeMap<PairKey, PairFile>,
}

/// How much of the prose a language has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub language: String,
    /// Codes with prose in it.
    pub codes: usize,
    /// All codes.
    pub codes_total: usize,
    /// Hand-written pairs in it.
    pub pairs: usize,
    /// All hand-written pairs.
    pub pairs_total: usize,
    /// Strings of the interface and its shell in it.
    pub interface: usize,
    /// All strings of the interface and its shell.
    pub interface_total: usize,
    /// Words of call flows in it.
    pub flow_words: usize,
    /// All words of call flows.
    pub flow_words_total: usize,
}

/// Reads and checks the folder `data/`.
///
/// # Errors
///
/// Every fault that would break the app, all at once.
pub fn read(data: &Path) -> Result<Source, Problems> {
    let mut problems = Vec::new();
    let (codes, present) = read_entries(&data.join("codes"), code_of, &mut problems);
    let confused = read_confused(&data.join("pairs.toml"), &mut problems);
    let locales = read_locales(&data.join("locales"), &mut problems);

    let source = Source { codes, present, confused, locales };
    check::all(data, &source, &mut problems);
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(source) } else { Err(Problems(problems)) }
}

impl Source {
    /// The languages, in the order of their tags.
    pub fn languages(&self) -> Vec<String> {
        self.locales.keys().cloned().collect()
    }

    /// The dataset of a language, with gaps filled from English; `None` if there is no such language.
    pub fn dataset(&self, language: &str) -> Option<Dataset> {
        let locale = self.locales.get(language)?;
        let fallback = self.locales.get(FALLBACK)?;
        let codes =
            self.codes.iter().map(|(code, file)| self.record(*code, file, locale, fallback)).collect::<Option<_>>()?;
        Some(Dataset {
            language: language.to_owned(),
            messages: locale.messages.clone(),
            codes,
            pairs: self.pairs(locale, fallback),
        })
    }

    /// The record of a code. Both files are taken apart whole, so that a forgotten field does not compile.
    fn record(&self, code: StatusCode, file: &CodeFile, locale: &Locale, fallback: &Locale) -> Option<CodeRecord> {
        let (translated, english) = (locale.codes.get(&code), fallback.codes.get(&code)?);
        let prose_file = translated.unwrap_or(english).clone();
        let ProseFile {
            phrase: rendering,
            gist,
            subject,
            meaning,
            occurs,
            use_when,
            mut keywords,
            remedies,
            notes,
            practices: practice_texts,
        } = prose_file;
        let CodeFile {
            reason_phrase,
            standing,
            origin,
            references,
            senders,
            methods,
            retry,
            forking,
            dialog,
            http,
            related,
            header_fields,
            request_header_fields,
            q850,
            practices,
            example,
            flow: flow_entry,
        } = file.clone();

        let field = |entry: super::files::HeaderFieldEntry| HeaderField {
            name: entry.name,
            strength: entry.strength,
            reference: entry.reference,
        };
        let practice = |entry: super::files::PracticeEntry| Practice {
            text: practice_texts.get(&entry.id).cloned().unwrap_or_default(),
            origin: entry.origin,
            date: entry.date,
            country: entry.country,
        };
        let reference = |entry: super::files::ReferenceEntry| {
            Some(Reference { rfc: entry.rfc?, section: entry.section, role: entry.role })
        };
        let template = &locale.messages.texts.facts.rendered_phrase;
        let phrase = match &rendering {
            Some(rendering) => fill(template, &[("phrase", &reason_phrase), ("rendering", rendering)]),
            None => reason_phrase.clone(),
        };
        // What people type in English finds a code in every language, and so does the rendering.
        let more = rendering.iter().chain(&english.keywords);
        let more: Vec<String> = more.filter(|keyword| !keywords.contains(keyword)).cloned().collect();
        keywords.extend(more);
        let facts = Facts {
            reason_phrase,
            standing,
            origin,
            references: references.into_iter().filter_map(reference).collect(),
            senders,
            methods,
            retry: Retry { advice: retry.advice, reference: retry.reference },
            forking: Forking { effect: forking.effect, reference: forking.reference },
            dialog: Dialog { effect: dialog.effect, reference: dialog.reference },
            header_fields: header_fields.into_iter().map(field).collect(),
            request_header_fields: request_header_fields.into_iter().map(field).collect(),
            q850: q850
                .into_iter()
                .map(|entry| Cause { cause: entry.cause, direction: entry.direction, reference: entry.reference })
                .collect(),
            http: HttpCousin { relation: http.relation, reason_phrase: http.reason_phrase },
            related: related.into_iter().filter_map(StatusCode::from_u16).collect(),
            practices: practices.into_iter().map(practice).collect(),
            example: example.trim_end().to_owned(),
        };
        let notes = notes.into_iter().map(|(aspect, text)| Note { aspect, text }).collect();
        let prose = Prose { gist, subject, meaning: one_line(&meaning), occurs, remedies, use_when, keywords, notes };
        let call_flow = flow::call_flow(code, &flow_entry, self, locale, fallback);
        Some(CodeRecord { code, phrase, facts, prose, call_flow, is_translated: translated.is_some() })
    }

    /// The words of a language that are said outside the widget; `None` if there is no such language.
    pub fn shell(&self, language: &str) -> Option<&Shell> {
        Some(&self.locales.get(language)?.shell)
    }

    /// How complete each language is.
    pub fn coverage(&self) -> Vec<Coverage> {
        let fallback = self.locales.get(FALLBACK);
        let pairs_total = fallback.map_or(0, |locale| locale.pairs.len());
        let words = |locale: &Locale| locale.flow_words.parties.len() + locale.flow_words.remarks.len();
        let coverage = |(language, locale): (&String, &Locale)| Coverage {
            language: language.clone(),
            codes: locale.codes.len(),
            codes_total: self.codes.len(),
            pairs: locale.pairs.len(),
            pairs_total,
            interface: locale.interface,
            interface_total: fallback.map_or(0, |locale| locale.interface),
            flow_words: words(locale),
            flow_words_total: fallback.map_or(0, words),
        };
        self.locales.iter().map(coverage).collect()
    }

    /// The confused pairs in their order, then the hand-written ones that nobody confuses.
    fn pairs(&self, locale: &Locale, fallback: &Locale) -> Vec<PairRecord> {
        let by_hand_only = fallback.pairs.keys().filter(|key| !self.confused.contains(key));
        let keys = self.confused.iter().map(|key| (key, true)).chain(by_hand_only.map(|key| (key, false)));
        let pair = |(key, is_confused): (&PairKey, bool)| {
            let (first, second) = *key;
            let translated = locale.pairs.get(key).map(|file| pair_prose(file, true));
            let prose = translated.or_else(|| fallback.pairs.get(key).map(|file| pair_prose(file, false)));
            let closeness = if is_confused { Closeness::Confused } else { self.closeness(first, second) };
            PairRecord { first, second, closeness, prose }
        };
        keys.map(pair).collect()
    }

    fn closeness(&self, first: StatusCode, second: StatusCode) -> Closeness {
        let names = |one: StatusCode, other: StatusCode| {
            self.codes.get(&one).is_some_and(|file| file.related.contains(&other.as_u16()))
        };
        if names(first, second) || names(second, first) { Closeness::Related } else { Closeness::Unrelated }
    }
}

fn pair_prose(file: &PairFile, is_translated: bool) -> PairProse {
    let PairFile { confusion, differences, decision } = file.clone();
    PairProse {
        confusion,
        differences,
        decision_first: decision.first,
        decision_second: decision.second,
        rule: decision.rule,
        is_translated,
    }
}

/// A text that was broken into lines for the writer, as one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every language. English comes first, since what another language lacks is taken from it.
fn read_locales(folder: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, Locale> {
    let mut folders = subfolders(folder, problems);
    folders.sort_by_key(|folder| !folder.ends_with(FALLBACK));
    let (mut english_ui, mut english_shell) = (toml::Table::new(), toml::Table::new());
    let mut locales = BTreeMap::new();
    for folder in folders {
        let Some(language) = folder.file_name().and_then(|name| name.to_str()) else { continue };
        let ui = read_over(&folder.join("ui.toml"), &english_ui, problems);
        let shell = read_over(&folder.join("shell.toml"), &english_shell, problems);
        let Some(((ui, ui_strings), (shell, shell_strings))) = ui.zip(shell) else { continue };
        if language == FALLBACK {
            (english_ui, english_shell) = (ui.clone(), shell.clone());
        }
        let messages = ui::read(&folder.join("ui.toml"), ui, problems);
        let shell = shell::read(&folder.join("shell.toml"), shell, problems);
        if let Some((messages, shell)) = messages.zip(shell) {
            let interface = ui_strings + shell_strings;
            let locale = Locale { interface, ..read_locale(&folder, messages, shell, problems) };
            locales.insert(language.to_owned(), locale);
        }
    }
    locales
}

/// A table of words, and how many it has itself; what it lacks is taken from the English one. A new language may begin
/// without the file.
fn read_over(file: &Path, english: &toml::Table, problems: &mut Vec<Problem>) -> Option<(toml::Table, usize)> {
    let own = if file.exists() || english.is_empty() { read_toml(file, problems)? } else { toml::Table::new() };
    let strings = count_strings(&own);
    Some((ui::over(english, own), strings))
}

fn count_strings(table: &toml::Table) -> usize {
    table.values().map(|value| value.as_table().map_or(1, count_strings)).sum()
}

fn read_locale(folder: &Path, messages: Messages, shell: Shell, problems: &mut Vec<Problem>) -> Locale {
    let (codes, present) = read_entries(&folder.join("codes"), code_of, problems);
    let (pairs, _) = read_entries(&folder.join("pairs"), pair_of, problems);
    let flow_file = folder.join("flows.toml");
    let flow_words = flow_file.exists().then(|| read_toml(&flow_file, problems)).flatten().unwrap_or_default();
    Locale { messages, shell, interface: 0, flow_words, codes, present, pairs }
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
fn read_entries<K: Ord + Copy, T: DeserializeOwned>(
    folder: &Path,
    key_of: impl Fn(&str) -> Option<K>,
    problems: &mut Vec<Problem>,
) -> (BTreeMap<K, T>, BTreeSet<K>) {
    let (mut entries, mut present) = (BTreeMap::new(), BTreeSet::new());
    let files = if folder.exists() { children(folder, problems) } else { Vec::new() };
    for file in files {
        let is_toml = file.extension().is_some_and(|extension| extension == "toml");
        let key = file.file_stem().and_then(|stem| stem.to_str()).filter(|_| is_toml).and_then(&key_of);
        let Some(key) = key else {
            let message =
                "the name fits no entry; codes are named 486.toml (100 to 699), pairs 486-603.toml (lower code first)";
            problems.push(Problem::new(&file, "", message));
            continue;
        };
        let Some(text) = read_text(&file, problems) else { continue };
        if is_unwritten(&text) {
            continue;
        }
        present.insert(key);
        if let Some(entry) = parse(&file, &text, problems) {
            entries.insert(key, entry);
        }
    }
    (entries, present)
}

fn read_toml<T: DeserializeOwned>(file: &Path, problems: &mut Vec<Problem>) -> Option<T> {
    parse(file, &read_text(file, problems)?, problems)
}

/// Whether a file holds nothing but comments, as one does that a translator has not begun yet.
fn is_unwritten(text: &str) -> bool {
    text.lines().map(str::trim).all(|line| line.is_empty() || line.starts_with('#'))
}

fn parse<T: DeserializeOwned>(file: &Path, text: &str, problems: &mut Vec<Problem>) -> Option<T> {
    toml::from_str(text).map_err(|error| problems.push(Problem::new(file, "", error.to_string().trim_end()))).ok()
}

fn read_text(file: &Path, problems: &mut Vec<Problem>) -> Option<String> {
    fs::read_to_string(file)
        .map_err(|error| problems.push(Problem::new(file, "", format!("cannot be read: {error}"))))
        .ok()
}

fn subfolders(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    children(folder, problems).into_iter().filter(|path| path.is_dir()).collect()
}

fn children(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
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

fn pair_of(name: &str) -> Option<PairKey> {
    let (first, second) = name.split_once('-')?;
    let (first, second) = (code_of(first)?, code_of(second)?);
    (first < second).then_some((first, second))
}
