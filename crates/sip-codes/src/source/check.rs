//! The faults that would break the app or mislead its readers, each with what to do about it.

use std::path::{Path, PathBuf};

use super::files::{CodeFile, HeaderFieldEntry, PairFile, ProseFile};
use super::flow;
use super::problem::Problem;
use super::read::{FALLBACK, PairKey, Source};
use crate::dataset::Aspect;
use crate::sip::{Citation, HttpRelation, ReferenceRole, Standing, StatusCode};

/// The most characters of a clause that has to fit into a sentence.
const LONGEST_CLAUSE: usize = 150;

/// The facts that a note may qualify.
const NOTED: [Aspect; 10] = [
    Aspect::Standing,
    Aspect::Senders,
    Aspect::Methods,
    Aspect::Retry,
    Aspect::Forking,
    Aspect::Dialog,
    Aspect::HeaderFields,
    Aspect::RequestHeaderFields,
    Aspect::Q850,
    Aspect::Http,
];

/// Collects the faults of one file.
pub(super) struct Faults<'problems> {
    file: PathBuf,
    problems: &'problems mut Vec<Problem>,
}

impl Faults<'_> {
    pub(super) fn add(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(Problem::new(&self.file, field, message));
    }
}

/// Adds every fault of the data to `problems`.
pub(super) fn all(data: &Path, source: &Source, problems: &mut Vec<Problem>) {
    for (code, file) in &source.codes {
        let path = data.join(format!("codes/{code}.toml"));
        check_facts(*code, file, source, &mut Faults { file: path, problems });
    }
    check_confused(data, source, problems);
    if !source.locales.contains_key(FALLBACK) {
        problems.push(Problem::new(
            &data.join("locales").join(FALLBACK),
            "",
            "is missing; every other language is filled from it",
        ));
    }
    for (language, locale) in &source.locales {
        let folder = data.join("locales").join(language);
        for (code, file) in &locale.codes {
            let path = folder.join(format!("codes/{code}.toml"));
            check_prose(*code, file, source, language, &mut Faults { file: path, problems });
        }
        for (key, file) in &locale.pairs {
            let path = folder.join(format!("pairs/{}-{}.toml", key.0, key.1));
            check_pair(*key, file, source, language, &mut Faults { file: path, problems });
        }
        if language == FALLBACK {
            flow::check_words(source, locale, &mut Faults { file: folder.join("flows.toml"), problems });
            for code in source.codes.keys().filter(|code| !locale.present.contains(code)) {
                let path = folder.join(format!("codes/{code}.toml"));
                problems.push(Problem::new(&path, "", "is missing; write the English prose of this code"));
            }
        }
        let direction = locale.messages.texts.language.direction.as_str();
        if !matches!(direction, "ltr" | "rtl") {
            problems.push(Problem::new(&folder.join("ui.toml"), "language.direction", "must be ltr or rtl"));
        }
    }
}

fn check_facts(code: StatusCode, file: &CodeFile, source: &Source, faults: &mut Faults<'_>) {
    if file.reason_phrase.trim().is_empty() {
        faults.add("reason_phrase", "is empty; write the phrase of the registry");
    }
    for number in &file.related {
        let known = StatusCode::from_u16(*number).is_some_and(|related| source.present.contains(&related));
        if !known {
            faults
                .add("related", format!("{number} has no file in data/codes; add the code or take it out of the list"));
        }
        if *number == code.as_u16() {
            faults.add("related", "the code is related to itself; take it out of the list");
        }
    }
    if has_doubles(&file.related) {
        faults.add("related", "names a code twice; keep the first");
    }
    check_lists(file, faults);
    check_references(file, faults);
    check_http(file, faults);
    check_example(code, file, faults);
    flow::check(code, &file.flow, source, faults);
    for (index, field) in file.header_fields.iter().enumerate() {
        check_header_field(field, &format!("header_fields[{index}]"), faults);
    }
    for (index, field) in file.request_header_fields.iter().enumerate() {
        check_header_field(field, &format!("request_header_fields[{index}]"), faults);
    }
    for (index, entry) in file.q850.iter().enumerate() {
        if !(1..=127).contains(&entry.cause) {
            faults.add(&format!("q850[{index}].cause"), "a cause of Q.850 is a number from 1 to 127");
        }
        check_citation(&entry.reference, &format!("q850[{index}].reference"), faults);
    }
    let citations = [
        ("retry.reference", &file.retry.reference),
        ("forking.reference", &file.forking.reference),
        ("dialog.reference", &file.dialog.reference),
    ];
    for (field, citation) in citations {
        if let Some(citation) = citation {
            check_citation(citation, field, faults);
        }
    }
}

fn check_lists(file: &CodeFile, faults: &mut Faults<'_>) {
    if file.senders.is_empty() || has_doubles(&file.senders) {
        faults.add("senders", "must name at least one sender, each once; see data/README.md for the list");
    }
    if file.methods.is_empty() || has_doubles(&file.methods) {
        faults.add("methods", "must name at least one method, each once, or [\"any\"]");
    }
    if file.methods.len() > 1 && file.methods.contains(&crate::sip::Method::Any) {
        faults.add("methods", "\"any\" stands alone; take out the other methods");
    }
    if file.retry.advice.is_empty() || has_doubles(&file.retry.advice) {
        faults.add("retry.advice", "must name at least one next step, each once; see data/README.md for the list");
    }
}

fn check_references(file: &CodeFile, faults: &mut Faults<'_>) {
    for (index, reference) in file.references.iter().enumerate() {
        let field = format!("references[{index}]");
        if reference.rfc.is_none() {
            faults.add(&field, "a section never stands without its RFC; add rfc = NUMBER");
        }
        if reference.section.is_none() && reference.role != ReferenceRole::Obsoleted {
            faults.add(&field, "has no section; only an obsoleted document may stand without one");
        }
    }
    let defining = file.references.first().is_some_and(|reference| reference.role == ReferenceRole::Defines);
    if file.standing != Standing::Unregistered && !defining {
        faults.add("references", "the RFC that defines a registered code comes first, without a role");
    }
    if file.standing == Standing::Unregistered && file.origin.is_none() {
        faults.add("origin", "is missing; an unregistered code names the program or document it comes from");
    }
}

fn check_http(file: &CodeFile, faults: &mut Faults<'_>) {
    let is_in_use = file.http.relation != HttpRelation::None;
    match (is_in_use, &file.http.reason_phrase) {
        (true, None) => faults.add("http.reason_phrase", "is missing; write what HTTP calls this number"),
        (false, Some(_)) => faults.add("http.reason_phrase", "stands beside relation = \"none\"; take one of them out"),
        _ => {}
    }
}

fn check_example(code: StatusCode, file: &CodeFile, faults: &mut Faults<'_>) {
    let status_line = format!("SIP/2.0 {code} {}", file.reason_phrase);
    let is_named = !file.reason_phrase.trim().is_empty();
    if is_named && file.example.lines().next() != Some(status_line.as_str()) {
        faults.add("example", format!("must begin with the line “{status_line}”"));
    }
}

fn check_header_field(field: &HeaderFieldEntry, path: &str, faults: &mut Faults<'_>) {
    if field.name.is_empty() || !field.name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') {
        faults.add(
            path,
            format!("“{}” is no name of a header field; write it as in the RFC, such as Retry-After", field.name),
        );
    }
    match &field.reference {
        Some(citation) => check_citation(citation, path, faults),
        None => faults.add(path, "has no reference; add reference = { rfc = NUMBER, section = \"…\" }"),
    }
}

fn check_citation(citation: &Citation, path: &str, faults: &mut Faults<'_>) {
    if citation.section.trim().is_empty() {
        faults.add(path, "has an empty section; write where in the RFC it stands");
    }
}

fn check_prose(code: StatusCode, file: &ProseFile, source: &Source, language: &str, faults: &mut Faults<'_>) {
    let Some(facts) = source.codes.get(&code) else {
        if source.present.contains(&code) {
            return;
        }
        faults.add("", format!("there is no data/codes/{code}.toml; add the facts or remove this file"));
        return;
    };
    match (&file.phrase, language == FALLBACK) {
        (Some(_), true) => faults.add("phrase", "is English already in data/codes; take it out"),
        (None, false) => faults.add("phrase", "is missing; write the reason phrase in this language"),
        (Some(phrase), false) if phrase.trim().is_empty() => faults.add("phrase", "is empty; write the reason phrase"),
        _ => {}
    }
    check_clause("gist", &file.gist, faults);
    check_clause("subject", &file.subject, faults);
    check_clause("use_when", &file.use_when, faults);
    check_sentence("meaning", &file.meaning, faults);
    for (field, sentences) in [
        ("occurs", &file.occurs),
        ("remedies.caller", &file.remedies.caller),
        ("remedies.callee", &file.remedies.callee),
        ("remedies.operator", &file.remedies.operator),
    ] {
        check_sentences(field, sentences, faults);
    }
    if file.occurs.len() < 2 {
        faults.add("occurs", "needs at least two separate causes that a person could check");
    }
    if file.keywords.is_empty() {
        faults.add("keywords", "is empty; write what people type when they look for this code");
    }
    for keyword in file.keywords.iter().filter(|keyword| keyword.to_lowercase() != **keyword) {
        faults.add(
            "keywords",
            format!("“{keyword}” has capitals; write it in lower case, since search folds what people type"),
        );
    }
    for (aspect, note) in &file.notes {
        check_sentence("notes", note, faults);
        if !NOTED.contains(aspect) {
            faults.add(
                "notes",
                format!("{aspect:?} is no fact that a note can qualify; see data/README.md for the list"),
            );
        }
    }
    if facts.standing != Standing::Registered && !file.notes.contains_key(&Aspect::Standing) {
        faults.add("notes.standing", "is missing; a code that is not plainly registered says why");
    }
    for practice in facts.practices.iter().filter(|practice| !file.practices.contains_key(&practice.id)) {
        faults.add("practices", format!("has no sentence for “{}”; write it", practice.id));
    }
    for id in file.practices.keys().filter(|id| facts.practices.iter().all(|practice| practice.id != **id)) {
        faults.add(
            "practices",
            format!("“{id}” is no practice of data/codes/{code}.toml; add it there or remove it here"),
        );
    }
}

fn check_pair(key: PairKey, file: &PairFile, source: &Source, language: &str, faults: &mut Faults<'_>) {
    for code in [key.0, key.1] {
        if !source.present.contains(&code) {
            faults.add("", format!("{code} has no file in data/codes; add the code or remove the pair"));
        }
    }
    let is_known = source.locales.get(FALLBACK).is_some_and(|fallback| fallback.pairs.contains_key(&key));
    if language != FALLBACK && !is_known {
        faults.add("", "the pair is not written in English; write it there first");
    }
    check_sentence("confusion", &file.confusion, faults);
    check_sentence("decision.first", &file.decision.first, faults);
    check_sentence("decision.second", &file.decision.second, faults);
    if let Some(rule) = &file.decision.rule {
        check_sentence("decision.rule", rule, faults);
    }
    check_sentences("differences", &file.differences, faults);
    if !(3..=6).contains(&file.differences.len()) {
        faults.add("differences", "are three to six sentences");
    }
    for (index, difference) in file.differences.iter().enumerate() {
        if ![key.0, key.1].iter().all(|code| difference.contains(&code.to_string())) {
            faults.add(
                &format!("differences[{index}]"),
                "names only one of the codes; a difference says something about both",
            );
        }
    }
}

fn check_confused(data: &Path, source: &Source, problems: &mut Vec<Problem>) {
    let mut faults = Faults { file: data.join("pairs.toml"), problems };
    if has_doubles(&source.confused) {
        faults.add("confused", "names a pair twice; keep the better place");
    }
    for code in source.confused.iter().flat_map(|(first, second)| [first, second]) {
        if !source.present.contains(code) {
            faults.add("confused", format!("{code} has no file in data/codes; add the code or take the pair out"));
        }
    }
}

/// A clause stands inside a sentence: it has no full stop of its own and is not long.
fn check_clause(field: &str, clause: &str, faults: &mut Faults<'_>) {
    if clause.trim().is_empty() {
        faults.add(field, "is empty; write the clause");
    }
    if clause.ends_with(['.', '。']) {
        faults.add(field, "ends with a full stop; it continues a sentence, so take the stop out");
    }
    if clause.chars().count() > LONGEST_CLAUSE {
        faults.add(field, format!("is longer than {LONGEST_CLAUSE} characters; it has to fit into a sentence"));
    }
}

fn check_sentences(field: &str, sentences: &[String], faults: &mut Faults<'_>) {
    if sentences.is_empty() {
        faults.add(field, "is empty; write at least one sentence");
    }
    for (index, sentence) in sentences.iter().enumerate() {
        check_sentence(&format!("{field}[{index}]"), sentence, faults);
    }
}

fn check_sentence(field: &str, sentence: &str, faults: &mut Faults<'_>) {
    let ends = sentence.trim_end();
    let closing = ends.trim_end_matches(['"', '”', ')', '”', '）']);
    if !closing.ends_with(['.', '。', '?', '？']) {
        faults.add(field, "does not end with a full stop");
    }
}

pub(super) fn has_doubles<T: PartialEq>(members: &[T]) -> bool {
    members.iter().enumerate().any(|(place, member)| members[..place].contains(member))
}
