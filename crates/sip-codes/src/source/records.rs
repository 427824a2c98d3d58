//! Makes datasets: the facts, and the words of a language with those of English where it has none.

use std::collections::BTreeMap;

use super::call_flow;
use super::files::{CodeFile, PairFile, ProseFile, TripleFile};
use super::model::{FALLBACK, Locale, PairKey, Source, TripleKey};
use crate::dataset::{
    Closeness, CodeEntry, CodeRecord, Condition, Facts, Later, Note, PairEntry, Prose, SearchWords, TripleEntry,
    Unlisted, WrittenProse,
};
use crate::messages::fill;
use crate::search::Prepared;
use crate::sip::{Standing, StatusCode};
use crate::{Dataset, Messages};

impl Source {
    /// The dataset of a language, with gaps filled from English; `None` if there is no such language.
    pub fn dataset(&self, language: &str) -> Option<Dataset> {
        let locale = self.locales.get(language)?;
        let fallback = self.locales.get(FALLBACK)?;
        let entry = |(code, file): (&StatusCode, &CodeFile)| self.entry(*code, file, locale, fallback);
        let mut dataset = Dataset {
            language: language.to_owned(),
            messages: locale.messages.clone(),
            entries: self.codes.iter().map(entry).collect::<Option<_>>()?,
            pairs: Vec::new(),
            triples: fallback.triples.iter().map(|(key, english)| triple(*key, english, locale)).collect(),
            tasks: self.decide.tasks(&locale.decide),
            groups: self.decide.groups(&locale.decide),
            terms: locale.terms.iter().map(|term| term.words.clone()).collect(),
            explanations: locale.terms.iter().map(|term| term.text.clone()).collect::<Vec<_>>().into(),
            questions: self.decide.questions(&locale.decide).into(),
            unlisted: Unlisted::default(),
            tables: self.search_tables(language).into(),
            reading: locale.reading.clone().into(),
            prepared: Prepared::default(),
        };
        dataset.pairs = self.pairs(&dataset, locale, fallback)?;
        Some(dataset)
    }

    fn entry(&self, code: StatusCode, file: &CodeFile, locale: &Locale, fallback: &Locale) -> Option<CodeEntry> {
        let (translated, english) = (locale.codes.get(&code), fallback.codes.get(&code)?);
        let written = translated.unwrap_or(english);
        let record = CodeRecord {
            code,
            phrase: shown_phrase(&file.facts, written, &locale.messages),
            facts: with_texts(file.facts.clone(), written),
            prose: prose(written.clone()),
            call_flow: call_flow::in_words(code, &file.flow, self, locale, fallback),
            is_translated: translated.is_some(),
        };
        Some(CodeEntry {
            code,
            phrase: record.phrase.clone(),
            standing: file.facts.standing,
            words: search_words(code, &file.facts, written, english).into(),
            record: record.into(),
        })
    }

    /// The confused pairs in their order, then the hand-written ones that nobody confuses.
    fn pairs(&self, dataset: &Dataset, locale: &Locale, fallback: &Locale) -> Option<Vec<PairEntry>> {
        let by_hand_only = fallback.pairs.keys().filter(|key| !self.confused.contains(key));
        let pair = |key: &PairKey| {
            let (first, second) = *key;
            let translated = locale.pairs.get(key).map(|file| pair_prose(file.clone(), true));
            let prose = translated.or_else(|| fallback.pairs.get(key).map(|file| pair_prose(file.clone(), false)));
            let closeness = match self.confused.contains(key) {
                true => Closeness::Confused,
                false => Closeness::of(dataset.code(first)?, dataset.code(second)?),
            };
            let is_by_hand = prose.is_some();
            Some(PairEntry { first, second, closeness, is_by_hand, prose: prose.map(Later::from).unwrap_or_default() })
        };
        self.confused.iter().chain(by_hand_only).map(pair).collect()
    }
}

/// Three codes of which somebody wrote, in the language or else in English.
fn triple(key: TripleKey, english: &TripleFile, locale: &Locale) -> TripleEntry {
    let translated = locale.triples.get(&key);
    let TripleFile { verdict, confusion, decision } = translated.unwrap_or(english).clone();
    let prose = WrittenProse {
        verdict,
        confusion,
        differences: Vec::new(),
        decisions: vec![decision.first, decision.second, decision.third],
        rule: decision.rule,
        is_translated: translated.is_some(),
    };
    TripleEntry { codes: key.to_vec(), prose: prose.into() }
}

/// The reason phrase with its rendering in the language beside it, if there is one.
fn shown_phrase(facts: &Facts, written: &ProseFile, messages: &Messages) -> String {
    // What a program wrote into its source is quoted, as it is no name that anybody gave the code.
    let phrase = match facts.standing {
        Standing::Unregistered => &fill(&messages.texts.facts.quoted_phrase, &[("phrase", &facts.reason_phrase)]),
        _ => &facts.reason_phrase,
    };
    match &written.phrase {
        Some(rendering) => fill(&messages.texts.facts.rendered_phrase, &[("phrase", phrase), ("rendering", rendering)]),
        None => phrase.clone(),
    }
}

/// The facts with what a language says of their practices.
fn with_texts(mut facts: Facts, written: &ProseFile) -> Facts {
    facts.example.truncate(facts.example.trim_end().len());
    for practice in &mut facts.practices {
        practice.text = written.practices.get(&practice.id).cloned().unwrap_or_default();
    }
    facts
}

/// The prose of a code. The file is taken apart whole, so that a forgotten field does not compile.
fn prose(written: ProseFile) -> Prose {
    let ProseFile {
        gist,
        meaning,
        occurs,
        use_when,
        decision,
        say,
        contrast,
        conditions,
        request_conditions,
        remedies,
        notes,
        // They stand with the facts and with what finds the code.
        practices: _,
        phrase: _,
        keywords: _,
    } = written;
    let notes = notes.into_iter().map(|(aspect, text)| Note { aspect, text }).collect();
    let listed = |conditions: BTreeMap<String, String>| {
        conditions.into_iter().map(|(name, text)| Condition { name, text }).collect()
    };
    Prose {
        gist,
        meaning: one_line(&meaning),
        occurs,
        remedies,
        use_when,
        decision,
        say,
        contrast,
        conditions: listed(conditions),
        request_conditions: listed(request_conditions),
        notes,
    }
}

/// What finds the code: what people type in English finds it in every language, and so does the rendering of its phrase.
fn search_words(code: StatusCode, facts: &Facts, written: &ProseFile, english: &ProseFile) -> SearchWords {
    let mut keywords = written.keywords.clone();
    for keyword in written.phrase.iter().chain(&english.keywords) {
        if !keywords.contains(keyword) {
            keywords.push(keyword.clone());
        }
    }
    SearchWords { code, reason_phrase: facts.reason_phrase.clone(), gist: written.gist.clone(), keywords }
}

/// A text that was broken into lines for the writer, as one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn pair_prose(written: PairFile, is_translated: bool) -> WrittenProse {
    let PairFile { verdict, confusion, differences, decision } = written;
    WrittenProse {
        verdict,
        confusion,
        differences,
        decisions: vec![decision.first, decision.second],
        rule: decision.rule,
        is_translated,
    }
}
