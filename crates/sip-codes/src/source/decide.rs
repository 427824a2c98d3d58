//! Reads `decide.toml`, what leads to a code, and its words, and checks both.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::files::{DecideFile, DecideWords, GroupEntry, QuestionEntry, ReplyEntry, TaskEntry};
use super::model::{Locale, PairKey, Source};
use super::problem::{Faults, Problem};
use super::read::pair_of;
use crate::dataset::{PairGroup, Question, Reply, Task};

/// A reader answers so many questions at most.
const DEEPEST: usize = 6;

/// The words in a table; a fault is added to `problems`.
pub(super) fn read_words(file: &Path, table: toml::Table, problems: &mut Vec<Problem>) -> Option<DecideWords> {
    let words = DecideWords::deserialize(table);
    words.map_err(|error| problems.push(Problem::new(file, "", error.to_string().trim_end()))).ok()
}

impl DecideFile {
    /// The tasks in the words of a language.
    pub(super) fn tasks(&self, words: &DecideWords) -> Vec<Task> {
        let task = |TaskEntry { id, codes: [answer, other], .. }: &TaskEntry| {
            Some(Task { text: words.tasks.get(id)?.clone(), answer: *answer, other: *other })
        };
        self.tasks.iter().filter_map(task).collect()
    }

    /// The groups of pairs in the words of a language.
    pub(super) fn groups(&self, words: &DecideWords) -> Vec<PairGroup> {
        let group = |GroupEntry { id, pairs }: &GroupEntry| {
            let pairs = pairs.iter().filter_map(|pair| pair_of(pair)).collect();
            Some(PairGroup { name: words.groups.get(id)?.clone(), pairs })
        };
        self.groups.iter().filter_map(group).collect()
    }

    /// The questions in the words of a language.
    pub(super) fn questions(&self, words: &DecideWords) -> Vec<Question> {
        let place = |id: &String| self.questions.iter().position(|question| question.id == *id);
        let question = |QuestionEntry { id, answers }: &QuestionEntry| {
            let words = words.questions.get(id)?;
            let reply = |ReplyEntry { id, next, code, reference }: &ReplyEntry| {
                let next = next.as_ref().and_then(place).and_then(|place| u16::try_from(place).ok());
                Some(Reply { text: words.get(id)?.clone(), next, code: *code, reference: reference.clone() })
            };
            Some(Question { ask: words.get("ask")?.clone(), replies: answers.iter().filter_map(reply).collect() })
        };
        self.questions.iter().filter_map(question).collect()
    }
}

/// Adds every fault of the tasks, the groups and the questions.
pub(super) fn check(file: &Path, source: &Source, problems: &mut Vec<Problem>) {
    let mut faults = Faults::of(file.to_owned(), problems);
    let decide = &source.decide;
    for TaskEntry { id, codes, .. } in &decide.tasks {
        check_pair(&format!("tasks.{id}"), (codes[0].min(codes[1]), codes[0].max(codes[1])), source, &mut faults);
    }
    for GroupEntry { id, pairs } in &decide.groups {
        for pair in pairs {
            match pair_of(pair) {
                Some(key) => check_pair(&format!("groups.{id}"), key, source, &mut faults),
                None => faults.add(&format!("groups.{id}"), format!("“{pair}” is no pair; write it such as 486-603")),
            }
        }
    }
    for QuestionEntry { id, answers } in &decide.questions {
        let field = format!("questions.{id}");
        if !(2..=4).contains(&answers.len()) {
            faults.add(&field, "has two to four answers");
        }
        answers.iter().for_each(|reply| check_reply(&field, reply, source, &mut faults));
    }
    let mut reached = BTreeSet::new();
    if let Some(first) = decide.questions.first() {
        walk(decide, first, 1, &mut reached, &mut faults);
    }
    for QuestionEntry { id, .. } in decide.questions.iter().filter(|question| !reached.contains(&question.id)) {
        faults.add(&format!("questions.{id}"), "is reached by no answer; let one lead to it or take it out");
    }
}

/// A pair that is offered was written by hand.
fn check_pair(field: &str, key: PairKey, source: &Source, faults: &mut Faults<'_>) {
    if !source.locales.values().any(|locale| locale.pairs.contains_key(&key)) {
        faults.add(field, format!("{}-{} was not written by hand; choose a pair that was", key.0, key.1));
    }
}

/// An answer leads to a question, or to a code with its section.
fn check_reply(field: &str, reply: &ReplyEntry, source: &Source, faults: &mut Faults<'_>) {
    let ReplyEntry { id, next, code, reference } = reply;
    let is_end = next.is_none() && code.is_some() && reference.is_some();
    if !is_end && (next.is_none() || code.is_some() || reference.is_some()) {
        faults.add(field, format!("{id} needs next, or else code and reference"));
    }
    if let Some(code) = code.filter(|code| !source.present.contains(code)) {
        faults.add(field, format!("{code} has no file in data/codes; add the code or choose another"));
    }
    if let Some(next) =
        next.as_ref().filter(|next| source.decide.questions.iter().all(|question| question.id != **next))
    {
        faults.add(field, format!("{id} leads to “{next}”, which is no question"));
    }
}

/// Goes every way from a question on.
fn walk<'entry>(
    decide: &'entry DecideFile,
    question: &'entry QuestionEntry,
    depth: usize,
    reached: &mut BTreeSet<String>,
    faults: &mut Faults<'_>,
) {
    if depth > DEEPEST {
        faults.add(&format!("questions.{}", question.id), format!("is more than {DEEPEST} questions from the start"));
        return;
    }
    reached.insert(question.id.clone());
    let next = question.answers.iter().filter_map(|reply| reply.next.as_ref());
    for next in next.filter_map(|next| decide.questions.iter().find(|question| question.id == *next)) {
        walk(decide, next, depth + 1, reached, faults);
    }
}

/// Adds what the words of a language lack, or have too much.
pub(super) fn check_words(file: &Path, locale: &Locale, source: &Source, problems: &mut Vec<Problem>) {
    let mut faults = Faults::of(file.to_owned(), problems);
    let DecideWords { tasks, groups, questions } = &locale.decide;
    let ids = |entries: &mut dyn Iterator<Item = &String>| entries.cloned().collect::<BTreeSet<String>>();
    let keys = |words: &BTreeMap<String, String>| words.keys().cloned().collect::<BTreeSet<String>>();
    let mut compare = |field: &str, needed: BTreeSet<String>, found: BTreeSet<String>| {
        for id in needed.symmetric_difference(&found) {
            let advice = if needed.contains(id) { "is missing; write the words" } else { "is not in data/decide.toml" };
            faults.add(&format!("{field}.{id}"), advice);
        }
    };
    compare("tasks", ids(&mut source.decide.tasks.iter().map(|task| &task.id)), keys(tasks));
    compare("groups", ids(&mut source.decide.groups.iter().map(|group| &group.id)), keys(groups));
    compare(
        "questions",
        ids(&mut source.decide.questions.iter().map(|question| &question.id)),
        questions.keys().cloned().collect(),
    );
    for QuestionEntry { id, answers } in &source.decide.questions {
        let Some(words) = questions.get(id) else { continue };
        let ask = "ask".to_owned();
        let needed = ids(&mut answers.iter().map(|reply| &reply.id).chain([&ask]));
        compare(&format!("questions.{id}"), needed, keys(words));
    }
}
