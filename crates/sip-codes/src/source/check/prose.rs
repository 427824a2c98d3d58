//! What is wrong with the prose of a code.

use std::collections::BTreeMap;

use super::text::Texts;
use crate::dataset::{Aspect, Facts, HeaderField, Try};
use crate::sip::{Answer, Standing, StatusCode, Strength};
use crate::source::files::ProseFile;
use crate::source::model::{FALLBACK, Source};
use crate::source::problem::Faults;
use crate::vocabulary::Term;

/// Adds every fault of the prose.
pub fn check(code: StatusCode, file: &ProseFile, source: &Source, language: &str, texts: &mut Texts<'_, '_>) {
    match source.codes.get(&code) {
        Some(code_file) => check_texts(code, &code_file.facts, file, language, texts),
        // The fault of its own file is enough.
        None if source.present.contains(&code) => {}
        None => texts.faults.add("", format!("there is no data/codes/{code}.toml; add the facts or remove this file")),
    }
}

fn check_texts(code: StatusCode, facts: &Facts, file: &ProseFile, language: &str, texts: &mut Texts<'_, '_>) {
    check_phrase(file.phrase.as_deref(), language, texts.faults);
    texts.clause("gist", &file.gist);
    texts.clause("use_when", &file.use_when);
    texts.sentence("meaning", &file.meaning);
    match &file.decision {
        Some(decision) => texts.sentence("decision", decision),
        None if facts.standing == Standing::Registered => {}
        None => {
            texts.faults.add("decision", "is missing; a code that is not plainly registered says what to send instead")
        }
    }
    for (field, sentences) in [
        ("occurs", &file.occurs),
        ("remedies.caller", &file.remedies.caller),
        ("remedies.callee", &file.remedies.callee),
        ("remedies.operator", &file.remedies.operator),
    ] {
        texts.sentences(field, sentences);
    }
    if file.occurs.len() < 2 {
        texts.faults.add("occurs", "needs at least two separate causes that a person could check");
    }
    texts.sentence("say", &file.say);
    for (field, clause) in file.contrast.named() {
        texts.clause(&format!("contrast.{field}"), clause);
    }
    check_conditions("conditions", &facts.header_fields, &file.conditions, texts);
    check_conditions("request_conditions", &facts.request_header_fields, &file.request_conditions, texts);
    check_keywords(&file.keywords, texts.faults);
    check_notes(facts, file, texts);
    check_practices(code, facts, file, texts.faults);
}

fn check_phrase(phrase: Option<&str>, language: &str, faults: &mut Faults<'_>) {
    match (phrase, language == FALLBACK) {
        (Some(_), true) => faults.add("phrase", "is English already in data/codes; take it out"),
        (None, false) => faults.add("phrase", "is missing; write the reason phrase in this language"),
        (Some(phrase), false) if phrase.trim().is_empty() => faults.add("phrase", "is empty; write the reason phrase"),
        _ => {}
    }
}

/// A header field that must be there in some cases only has its case, and no other field has one.
fn check_conditions(
    list: &str,
    fields: &[HeaderField],
    conditions: &BTreeMap<String, String>,
    texts: &mut Texts<'_, '_>,
) {
    for (name, condition) in conditions {
        texts.clause(&format!("{list}.{name}"), condition);
        if fields.iter().all(|field| field.name != *name) {
            texts.faults.add(list, format!("{name} is no header field of the facts; add it there or remove it here"));
        }
    }
    for HeaderField { name, strength, .. } in fields {
        if *strength == Strength::MustInSomeCases && !conditions.contains_key(name) {
            texts.faults.add(list, format!("says nothing of {name}; write in which cases it must be there"));
        }
    }
}

fn check_keywords(keywords: &[String], faults: &mut Faults<'_>) {
    if keywords.is_empty() {
        faults.add("keywords", "is empty; write what people type when they look for this code");
    }
    for keyword in keywords.iter().filter(|keyword| keyword.to_lowercase() != **keyword) {
        let advice = "has capitals; write it in lower case, since search folds what people type";
        faults.add("keywords", format!("“{keyword}” {advice}"));
    }
}

fn check_notes(facts: &Facts, file: &ProseFile, texts: &mut Texts<'_, '_>) {
    for (aspect, note) in &file.notes {
        texts.sentence("notes", note);
        if !aspect.may_have_note() {
            let advice = "is no fact that a note can qualify; see data/README.md for the list";
            texts.faults.add("notes", format!("{aspect:?} {advice}"));
        }
    }
    if facts.retry.reference.is_none()
        && facts.standing != Standing::Unregistered
        && !file.notes.contains_key(&Aspect::Retry)
    {
        texts.faults.add("notes.retry", "is missing; no section is cited for the next step, so say what it rests on");
    }
    let tries = [
        (Aspect::Again, &facts.again),
        (Aspect::OtherContact, &facts.other_contact),
        (Aspect::OtherRoute, &facts.other_route),
    ];
    for (aspect, Try { answer, references }) in tries {
        let needs_note = *answer == Answer::Depends || *answer != Answer::NotNeeded && references.is_empty();
        if needs_note && !file.notes.contains_key(&aspect) {
            let advice = "is missing; say what the answer turns on, or what it rests on where no section is cited";
            texts.faults.add(&format!("notes.{}", aspect.key()), advice);
        }
    }
    if facts.standing != Standing::Registered && !file.notes.contains_key(&Aspect::Standing) {
        texts.faults.add("notes.standing", "is missing; a code that is not plainly registered says why");
    }
}

fn check_practices(code: StatusCode, facts: &Facts, file: &ProseFile, faults: &mut Faults<'_>) {
    for practice in facts.practices.iter().filter(|practice| !file.practices.contains_key(&practice.id)) {
        faults.add("practices", format!("has no sentence for “{}”; write it", practice.id));
    }
    for id in file.practices.keys().filter(|id| facts.practices.iter().all(|practice| practice.id != **id)) {
        let advice = format!("is no practice of data/codes/{code}.toml; add it there or remove it here");
        faults.add("practices", format!("“{id}” {advice}"));
    }
}
