//! Everything in `data/` as people wrote it.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{
    ClauseSource, CodeFile, DecideFile, DecideWords, FlowWords, PairFile, ProseFile, TermEntry, TripleFile,
};
use super::search::SearchFiles;
use super::shell::Shell;
use crate::Messages;
use crate::messages::ReadingTexts;
use crate::sip::{Citation, StatusCode};

/// The language that is always complete; the others are filled from it.
pub(super) const FALLBACK: &str = "en";

/// Two codes, lower first.
pub(super) type PairKey = (StatusCode, StatusCode);

/// Three codes, in ascending order.
pub(super) type TripleKey = [StatusCode; 3];

/// Everything in `data/`, read and checked.
#[derive(Debug, Clone)]
pub struct Source {
    pub(super) codes: BTreeMap<StatusCode, CodeFile>,
    /// Every code that has a file, also one that cannot be read: its own fault is enough.
    pub(super) present: BTreeSet<StatusCode>,
    pub(super) confused: Vec<PairKey>,
    /// What leads to a code.
    pub(super) decide: DecideFile,
    pub(super) locales: BTreeMap<String, Locale>,
    /// The tables of the search.
    pub(super) search: SearchFiles,
}

/// What is written in one language.
#[derive(Debug, Clone)]
pub(super) struct Locale {
    pub messages: Messages,
    pub shell: Shell,
    /// What is said of a pasted text.
    pub reading: ReadingTexts,
    /// The words of what leads to a code.
    pub decide: DecideWords,
    /// The terms that are explained.
    pub terms: Vec<TermEntry>,
    /// How many strings of the messages, the shell, the reading and what leads to a code the language itself has.
    pub interface: usize,
    pub flow_words: FlowWords,
    pub codes: BTreeMap<StatusCode, ProseFile>,
    pub present: BTreeSet<StatusCode>,
    pub pairs: BTreeMap<PairKey, PairFile>,
    pub triples: BTreeMap<TripleKey, TripleFile>,
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
    /// Hand-written triples in it.
    pub triples: usize,
    /// All hand-written triples.
    pub triples_total: usize,
    /// Strings of the interface and its shell in it.
    pub interface: usize,
    /// All strings of the interface and its shell.
    pub interface_total: usize,
    /// Words of call flows in it.
    pub flow_words: usize,
    /// All words of call flows.
    pub flow_words_total: usize,
}

impl Source {
    /// The languages, in the order of their tags.
    pub fn languages(&self) -> Vec<String> {
        self.locales.keys().cloned().collect()
    }

    /// The words of a language that are said outside the widget; `None` if there is no such language.
    pub fn shell(&self, language: &str) -> Option<&Shell> {
        Some(&self.locales.get(language)?.shell)
    }

    /// The sections that the clauses of the prose and what leads to a code come from, with their codes and what cites them.
    pub fn clause_sections(&self) -> impl Iterator<Item = (StatusCode, &str, &Citation)> {
        let clauses = self.codes.iter().flat_map(|(code, file)| {
            let named =
                file.sources.iter().flat_map(|(clause, sources)| sources.iter().map(move |source| (clause, source)));
            named.filter_map(|(clause, source)| match source {
                ClauseSource::Section(citation) => Some((*code, clause.as_str(), citation)),
                ClauseSource::Practice(_) => None,
            })
        });
        let tasks = self.decide.tasks.iter().map(|task| (task.codes[0], "decide", &task.reference));
        let replies = self.decide.questions.iter().flat_map(|question| &question.answers);
        let ends = replies.filter_map(|reply| Some((reply.code?, "decide", reply.reference.as_ref()?)));
        clauses.chain(tasks).chain(ends)
    }

    /// How complete each language is.
    pub fn coverage(&self) -> Vec<Coverage> {
        let fallback = self.locales.get(FALLBACK);
        let coverage = |(language, locale): (&String, &Locale)| Coverage {
            language: language.clone(),
            codes: locale.codes.len(),
            codes_total: self.codes.len(),
            pairs: locale.pairs.len(),
            pairs_total: fallback.map_or(0, |english| english.pairs.len()),
            triples: locale.triples.len(),
            triples_total: fallback.map_or(0, |english| english.triples.len()),
            interface: locale.interface,
            interface_total: fallback.map_or(0, |english| english.interface),
            flow_words: locale.flow_words.count(),
            flow_words_total: fallback.map_or(0, |english| english.flow_words.count()),
        };
        self.locales.iter().map(coverage).collect()
    }
}
