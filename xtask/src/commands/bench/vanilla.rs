//! The data of the baseline that is written by hand, as JSON, and its modules as one.
//!
//! What depends on one code is said here by the core. What depends on two is chosen in the browser: the sentences of a pair
//! that nobody wrote, and which rows differ.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sip_codes::compare::{Cell, Entry, Row, VerdictRow, neighbors};
use sip_codes::dataset::{
    Aspect, AspectGroup, CodeEntry, Difference, Facts, HeaderField, Mark, PairEntry, PairGroup, Point, SearchWords,
    Task, Topic, name_of,
};
use sip_codes::messages::fill;
use sip_codes::sip::{Answer, CallCount, CauseDirection, ForkingEffect, Method, ReferenceRole, Standing, Strength};
use sip_codes::{CodeRecord, Comparison, Dataset, ResponseClass, StatusCode, Term};

use crate::commands::finish::shrink;
use crate::project;

/// The cause for what no table lists tells nothing of a code.
const UNLISTED_CAUSE: u8 = 31;

/// What the sentences are about that are put together in the browser, by the names of their templates.
const TOPICS: [(&str, Topic); 9] = [
    ("methods", Topic::Methods),
    ("next_step", Topic::NextStep),
    ("proof", Topic::HowFar),
    ("header_fields", Topic::HeaderFields),
    ("request_header_fields", Topic::NextRequest),
    ("heard", Topic::Heard),
    ("mid_dialog", Topic::Dialog),
    ("q850", Topic::Isdn),
    ("counts", Topic::Statistics),
];

/// Writes the baseline with its data into a folder.
pub fn build(dataset: &Dataset, style: &str, folder: &Path) -> Result<()> {
    let by_hand: Vec<String> = pairs(dataset).map(|(name, _)| name).collect();
    let modules = folder.join("modules");
    let written = project::files_with_extension(&project::root()?.join("benches/baselines/vanilla"), "js")?;
    for module in written {
        project::write(&modules.join(project::file_name(&module)), project::read(&module)?)?;
    }
    let parts = format!(
        "export const byHand = new Set({}.split(\" \"));\n\
         export const addressOf = (path) => new URL(path, import.meta.url);\n",
        json!(by_hand.join(" "))
    );
    project::write(&modules.join("parts.js"), parts)?;
    shrink::bundle(&modules.join("vanilla.js"), &folder.join("vanilla.js"), &[])?;
    fs::remove_dir_all(&modules).with_context(|| format!("cannot remove {}", modules.display()))?;

    let codes = codes(dataset);
    let pairs: BTreeMap<String, Value> = pairs(dataset).collect();
    project::write(&folder.join("style.css"), style)?;
    project::write(&folder.join("index.json"), index(dataset).to_string())?;
    project::write(&folder.join("search.json"), words(dataset).to_string())?;
    for (code, value) in &codes {
        project::write(&folder.join(format!("codes/{code}.json")), value.to_string())?;
    }
    for (name, value) in &pairs {
        project::write(&folder.join(format!("pairs/{name}.json")), value.to_string())?;
    }
    project::write(&folder.join("rest.json"), json!({ "codes": codes, "pairs": pairs }).to_string())
}

/// What every view needs: the words of the interface, the names of all codes, and what leads from the overview to two.
fn index(dataset: &Dataset) -> Value {
    let messages = &dataset.messages;
    let texts = &messages.texts;
    let class = |class: &ResponseClass| (class.first_digit().to_string(), json!(messages.terms.classes[*class]));
    let group = |group: &AspectGroup| {
        let aspects: Vec<&Aspect> = Aspect::ALL.iter().filter(|aspect| aspect.group() == *group).collect();
        json!([group, messages.terms.groups[*group], aspects])
    };
    let code =
        |record: &CodeRecord| json!([record.code, record.phrase, record.facts.standing != Standing::Unregistered]);
    let name = |pair: &PairEntry| name_of(&[pair.first, pair.second]);
    let labels = |aspect: &Aspect| (aspect.key().to_owned(), json!(messages.terms.aspects[*aspect]));
    let mark = |mark: &Mark| (mark.key().to_owned(), json!(messages.terms.marks[*mark]));
    let topic = |(template, topic): (&str, Topic)| (template.to_owned(), json!(messages.terms.topics[topic]));
    let point = |point: &Point| json!([messages.terms.points[*point], point.aspect()]);
    json!({
        "texts": {
            "picker": texts.picker, "overview": texts.overview, "single": texts.single, "comparison": texts.comparison,
            "flow": texts.flow, "learn_more": texts.learn_more, "copy": texts.copy, "contrast": texts.contrast,
            "list": { "separator": texts.list.separator, "entry_separator": texts.list.entry_separator,
                "and_two": texts.list.and_two, "and_many": texts.list.and_many },
            "facts": { "class_badge": texts.facts.class_badge, "with_note": texts.facts.with_note,
                "treatments": texts.facts.treatments },
            "notice": { "dismiss": texts.notice.dismiss },
            "terms": dataset.terms,
            "marks": Mark::ALL.iter().map(mark).collect::<Map<_, _>>(),
        },
        "points": Point::ALL.iter().map(point).collect::<Vec<_>>(),
        "topics": TOPICS.into_iter().map(topic).collect::<Map<_, _>>(),
        "classes": ResponseClass::ALL.iter().map(class).collect::<Map<_, _>>(),
        "groups": AspectGroup::ALL.iter().map(group).collect::<Vec<_>>(),
        "labels": Aspect::ALL.iter().map(labels).collect::<Map<_, _>>(),
        "codes": dataset.codes().map(code).collect::<Vec<_>>(),
        "tasks": dataset.tasks.iter().map(|Task { text, answer, other }| (text, answer, other)).collect::<Vec<_>>(),
        "pair_groups": dataset.groups.iter().map(|PairGroup { name, pairs }| (name, pairs)).collect::<Vec<_>>(),
        "triples": dataset.triples.iter().map(|triple| &triple.codes).collect::<Vec<_>>(),
        "closeness": dataset.pairs.iter().map(|pair| (name(pair), json!(pair.closeness))).collect::<Map<_, _>>(),
    })
}

/// What a search reads.
fn words(dataset: &Dataset) -> Value {
    let entry = |entry: &CodeEntry| {
        let SearchWords { code, reason_phrase, gist, keywords } = entry.words.get()?;
        Some((code.to_string(), json!({ "phrase": reason_phrase, "gist": gist, "keywords": keywords })))
    };
    dataset.entries.iter().filter_map(entry).collect::<Map<_, _>>().into()
}

/// The pairs that were written by hand, by their names.
fn pairs(dataset: &Dataset) -> impl Iterator<Item = (String, Value)> {
    let difference = |Difference { topic, text }: &Difference| json!([dataset.messages.terms.topics[*topic], text]);
    dataset.pairs_by_hand().map(move |(pair, prose)| {
        let value = json!({
            "verdict": prose.verdict,
            "confusion": prose.confusion,
            "differences": prose.differences.iter().map(difference).collect::<Vec<_>>(),
            "decision": prose.decisions,
            "rule": prose.rule,
        });
        (name_of(&[pair.first, pair.second]), value)
    })
}

/// What the comparisons of all pairs tell of single codes.
#[derive(Default)]
struct Seen {
    /// What is said of a code under an aspect, also where it stands only beside a code that has more to say.
    cells: BTreeMap<(u16, &'static str), Cell>,
    /// How a code answers a question of the verdict, also one that is asked only because of another code.
    answers: BTreeMap<(u16, &'static str), String>,
    /// Which codes have the same facts under an aspect: those with the same number.
    kinds: Kinds,
    /// Which of them are the same in all that qualifies them, too.
    details: Kinds,
}

/// Numbers by codes and aspects.
type Kinds = BTreeMap<(u16, &'static str), u16>;

/// Takes in whether two codes are the same under an aspect. Each has a number of its own until it is the same as another.
fn note_kind(kinds: &mut Kinds, codes: [u16; 2], key: &'static str, is_same: bool) {
    let [kind, other] = codes.map(|code| *kinds.entry((code, key)).or_insert(code));
    if is_same && kind != other {
        // Two codes that are never told of together may be the same as a third.
        let of_aspect = kinds.iter_mut().filter(|((_, aspect), _)| *aspect == key);
        of_aspect.filter(|(_, present)| **present == other).for_each(|(_, present)| *present = kind);
    }
}

impl Seen {
    /// Walks all pairs. To be the same under an aspect is an equivalence, so that a number tells it.
    fn of(dataset: &Dataset) -> Self {
        let mut seen = Self::default();
        for first in dataset.codes() {
            for second in dataset.codes() {
                if let Some(comparison) = dataset.compare(first.code, second.code) {
                    seen.take(&comparison);
                }
            }
        }
        seen
    }

    /// Takes in a comparison.
    fn take(&mut self, comparison: &Comparison) {
        let [first, second] = *comparison.codes.as_slice() else { return };
        let codes = [first, second].map(StatusCode::as_u16);
        for Row { aspect, cells, mark, .. } in &comparison.rows {
            let key = aspect.key();
            for (code, cell) in codes.iter().zip(cells) {
                self.cells.entry((*code, key)).or_insert_with(|| cell.clone());
            }
            if let Some(mark) = mark {
                note_kind(&mut self.kinds, codes, key, *mark != Mark::Differs);
                note_kind(&mut self.details, codes, key, *mark == Mark::Same);
            }
        }
        for VerdictRow { point, answers, .. } in &comparison.verdict.rows {
            for (code, answer) in codes.iter().zip(answers) {
                self.answers.entry((*code, point.key())).or_insert_with(|| answer.clone());
            }
        }
    }
}

/// What is said of each code.
fn codes(dataset: &Dataset) -> BTreeMap<String, Value> {
    let seen = Seen::of(dataset);
    dataset.codes().map(|record| (record.code.to_string(), code(dataset, &seen, record))).collect()
}

fn code(dataset: &Dataset, seen: &Seen, record: &CodeRecord) -> Value {
    let messages = &dataset.messages;
    let texts = &messages.texts;
    let CodeRecord { code, phrase, facts, prose, call_flow, .. } = record;
    let number = code.to_string();
    let of_code = |aspect: &&Aspect| (code.as_u16(), aspect.key());
    let told = dataset.rows_of(record);

    let gist = fill(&texts.comparison.summary, &[("code", &number), ("phrase", phrase), ("gist", &prose.gist)]);
    let check = fill(&texts.comparison.check, &[("code", &number), ("check", &prose.contrast.check)]);
    let advice = fill(&texts.comparison.send, &[("code", &number), ("use_when", &prose.use_when)]);
    let cells = Aspect::ALL
        .iter()
        .filter_map(|aspect| Some((aspect.key().to_owned(), cell(seen.cells.get(&of_code(&aspect))?))));
    let kinds = Aspect::ALL.iter().filter_map(|aspect| {
        let [kind, detail] = [&seen.kinds, &seen.details].map(|kinds| kinds.get(&of_code(&aspect)));
        Some((aspect.key().to_owned(), json!([kind?, detail?])))
    });
    let answer = |point: &Point| json!([seen.answers.get(&(code.as_u16(), point.key())), matters(*point, facts)]);
    let step = |step: &sip_codes::dataset::Step| {
        json!({ "kind": step.kind, "from": step.from, "to": step.to, "route": call_flow.route(step, messages),
            "text": step.text, "detail": step.detail, "subject": step.is_subject })
    };
    let line = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        let is_special = line.starts_with("SIP/2.0 ") || facts.header_fields.iter().any(|field| field.name == name);
        json!([line, is_special])
    };
    let definitions = facts.references.iter().filter(|reference| reference.role == ReferenceRole::Defines);
    let references: Vec<Value> = definitions.map(|reference| named(dataset, record, &reference.url())).collect();
    json!({
        "code": code,
        "phrase": phrase,
        "summary": gist,
        "advice": prose.decision.clone().unwrap_or(advice),
        "check": check,
        "answers": Point::ALL.iter().map(answer).collect::<Vec<_>>(),
        "told": told.iter().map(|row| row.aspect).collect::<Vec<_>>(),
        "cells": cells.collect::<Map<_, _>>(),
        "kinds": kinds.collect::<Map<_, _>>(),
        "contrast": contrast(dataset, record),
        "flow": { "parties": call_flow.parties, "steps": call_flow.steps.iter().map(step).collect::<Vec<_>>() },
        "example": facts.example.lines().map(line).collect::<Vec<_>>(),
        "neighbors": neighbors(dataset, *code),
        "related": facts.related,
        "references": references,
    })
}

/// Whether a question of the verdict is asked because of the code: where nothing failed nobody tries again.
fn matters(point: Point, facts: &Facts) -> bool {
    let tried = match point {
        Point::Again => &facts.again,
        Point::Contact => &facts.other_contact,
        Point::Route => &facts.other_route,
        Point::Answered | Point::RingOn | Point::CountsAs => return true,
    };
    tried.answer != Answer::NotNeeded
}

fn cell(Cell { entries, note, references, .. }: &Cell) -> Value {
    let entries: Vec<Value> = entries.iter().map(entry).collect();
    let mut cell = json!({ "entries": entries });
    if let Some(note) = note {
        cell["note"] = json!(note);
    }
    if !references.is_empty() {
        cell["references"] = references.iter().map(entry).collect();
    }
    cell
}

fn entry(Entry { text, url }: &Entry) -> Value {
    match url {
        Some(url) => json!([text, url]),
        None => json!(text),
    }
}

/// A section under the name that a comparison gives it.
fn named(dataset: &Dataset, record: &CodeRecord, url: &str) -> Value {
    let other = dataset.codes().find(|other| other.code != record.code);
    let comparison = other.and_then(|other| dataset.compare(record.code, other.code));
    let sections = comparison.map(|comparison| comparison.learn_more.references).unwrap_or_default();
    let text = sections.into_iter().find(|section| section.url == url).map(|section| section.text);
    json!([text, url])
}

/// What the code brings into a sentence about two, by the names of the templates, and what decides how much it weighs.
fn contrast(dataset: &Dataset, record: &CodeRecord) -> Value {
    let CodeRecord { code, facts, prose, .. } = record;
    let texts = &dataset.messages.texts.facts;
    let clauses = &prose.contrast;
    let answers_invite = facts.methods.names.iter().any(|method| matches!(method, Method::Any | Method::Invite));
    let count = if answers_invite { CallCount::of(*code) } else { CallCount::NotOfCalls };
    let is_counted = !matches!(count, CallCount::NotFinal | CallCount::NotOfCalls);
    let is_must = |field: &HeaderField| matches!(field.strength, Strength::Must | Strength::MustInSomeCases);
    let fork = match facts.forking.effect {
        ForkingEffect::OthersGoOnPreferred | ForkingEffect::ChallengesMerged => ForkingEffect::OthersGoOn,
        effect => effect,
    };
    let is_forked = answers_invite && fork != ForkingEffect::NotForked;

    let said = |record: &CodeRecord, aspect: Aspect| {
        let row = dataset.rows_of(record).into_iter().find(|row| row.aspect == aspect)?;
        row.cells.into_iter().next()?.entries.into_iter().next().map(|entry| entry.text)
    };
    // Of the header fields some are said alone: those of a record that has no others.
    let (mut response, mut request) = (record.clone(), record.clone());
    response.facts.header_fields.retain(is_must);
    request.facts.request_header_fields.retain(|field| field.strength != Strength::May);
    let carried = (!response.facts.header_fields.is_empty()).then(|| said(&response, Aspect::HeaderFields)).flatten();
    let asked_for = (!request.facts.request_header_fields.is_empty())
        .then(|| said(&request, Aspect::RequestHeaderFields))
        .flatten();
    let to_isup = facts.q850.iter().find(|cause| cause.direction == CauseDirection::SipToIsup);
    let cause = to_isup.filter(|cause| cause.cause != UNLISTED_CAUSE).map(|cause| {
        let number = cause.cause.to_string();
        match dataset.messages.cause_name(cause.cause) {
            Some(name) => fill(&texts.cause, &[("cause", &number), ("name", name)]),
            None => fill(&texts.cause_unnamed, &[("cause", &number)]),
        }
    });
    json!({
        "methods": said(record, Aspect::Methods),
        "names": facts.methods.names,
        "next_step": clauses.next_step,
        "proof": clauses.proof,
        "reach": facts.reach,
        "header_fields": carried,
        "always": facts.header_fields.iter().any(|field| field.strength == Strength::Must),
        "request_header_fields": asked_for,
        "heard": clauses.heard,
        "hears": facts.hears,
        "invite": answers_invite,
        "mid_dialog": facts.mid_dialog.as_ref().and_then(|_| said(record, Aspect::MidDialog)),
        "q850": cause,
        "counts": is_counted.then(|| said(record, Aspect::Counts)).flatten(),
        "sign": clauses.sign,
        "way_back": clauses.way_back,
        "fork": is_forked.then_some(fork),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Data;

    #[test]
    fn a_row_differs_where_the_kinds_of_the_codes_do() {
        let dataset = Data::read().unwrap().language("en").unwrap();
        let seen = Seen::of(&dataset);
        let codes: Vec<_> = dataset.codes().map(|record| record.code).collect();
        for (first, second) in codes.iter().flat_map(|first| codes.iter().map(move |second| (*first, *second))) {
            for row in dataset.compare(first, second).map(|comparison| comparison.rows).unwrap_or_default() {
                let is_same = |kinds: &Kinds| {
                    let [one, other] = [first, second].map(|code| kinds.get(&(code.as_u16(), row.aspect.key())));
                    one == other
                };
                let mark = match (is_same(&seen.kinds), is_same(&seen.details)) {
                    (false, _) => Mark::Differs,
                    (true, false) => Mark::SameBut,
                    (true, true) => Mark::Same,
                };
                assert_eq!(row.mark, row.mark.map(|_| mark), "{first} {second} {:?}", row.aspect);
            }
        }
    }

    #[test]
    fn every_code_has_something_under_each_aspect_that_a_pair_may_tell() {
        let dataset = Data::read().unwrap().language("en").unwrap();
        for (code, value) in codes(&dataset) {
            assert_eq!(value["cells"].as_object().unwrap().len(), Aspect::ALL.len(), "{code}");
            assert!(value["answers"].as_array().unwrap().iter().all(|answer| !answer[0].is_null()), "{code}");
            assert!(value["references"].as_array().unwrap().iter().all(|reference| !reference[0].is_null()), "{code}");
        }
    }
}
