//! The verdict: the sentence that decides, and the questions of every failed call with the answers of the codes.

use super::predicates::call_count;
use super::{Both, Two, contrasts};
use crate::Messages;
use crate::dataset::{CodeRecord, Point, Try, WrittenProse};
use crate::messages::fill_owned;
use crate::sip::{Answer, ForkingEffect};
use crate::vocabulary::Term;

/// What decides between codes, and how each answers the questions of every failed call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The one sentence that decides: mostly what a trace shows. Empty of one code alone.
    pub sentence: String,
    /// Three to five questions, with the answer of each code in two or three words.
    pub rows: Vec<VerdictRow>,
}

/// A question of the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictRow {
    /// What it asks; its aspect has the whole answer.
    pub point: Point,
    /// Its words.
    pub label: String,
    /// The answers, in the order of the codes.
    pub answers: Vec<String>,
}

impl VerdictRow {
    /// Whether the codes answer otherwise.
    pub fn differs(&self) -> bool {
        self.answers.iter().any(|answer| Some(answer) != self.answers.first())
    }
}

/// A reader takes in this many at a glance.
const MOST: usize = 5;

impl Verdict {
    pub(super) fn of(messages: &Messages, records: &[&CodeRecord], by_hand: Option<&WrittenProse>) -> Self {
        let sentence = match (by_hand, records) {
            (Some(prose), _) => prose.verdict.clone(),
            // Of one code alone there is nothing to decide.
            (None, [_]) => String::new(),
            (None, [first, second]) => made_of_two(messages, Both { first, second }),
            _ => contrasts::sign_of_three(messages, records),
        };
        Self { sentence, rows: rows(messages, records) }
    }

    /// The sentence that decides between two codes.
    pub(super) fn sentence(messages: &Messages, Two { codes, by_hand }: Two<'_>) -> String {
        by_hand.map_or_else(|| made_of_two(messages, codes), |prose| prose.verdict.clone())
    }
}

/// What decides between two codes of which nobody wrote: mostly what comes with each in a trace.
fn made_of_two(messages: &Messages, codes: Both<'_>) -> String {
    if codes.both(|record| !record.is_listed()) {
        let holes = [("first", codes.first.code.to_string()), ("second", codes.second.code.to_string())];
        return fill_owned(&messages.texts.unlisted.verdict, &holes);
    }
    contrasts::sign(messages, codes)
}

/// The questions that matter for some of these codes. Where there are too many, one that all answer alike is left out.
fn rows(messages: &Messages, records: &[&CodeRecord]) -> Vec<VerdictRow> {
    let is_asked = |point: &Point| records.iter().any(|record| matters(*point, record));
    let row = |point: Point| VerdictRow {
        point,
        label: messages.terms.points[point].to_owned(),
        answers: records.iter().map(|record| answer(messages, point, record)).collect(),
    };
    let mut rows: Vec<VerdictRow> = Point::ALL.iter().copied().filter(is_asked).map(row).collect();
    if rows.len() > MOST {
        let alike = rows.iter().rposition(|row| !row.differs());
        rows.remove(alike.unwrap_or(rows.len() - 1));
    }
    rows
}

/// Whether there is anything to ask: after a success or a provisional response nobody tries again.
fn matters(point: Point, record: &CodeRecord) -> bool {
    tried(point, record).is_none_or(|tried| tried.answer != Answer::NotNeeded)
}

/// The fact that answers a question about what may help.
fn tried(point: Point, record: &CodeRecord) -> Option<&Try> {
    match point {
        Point::Again => Some(&record.facts.again),
        Point::Contact => Some(&record.facts.other_contact),
        Point::Route => Some(&record.facts.other_route),
        Point::Answered | Point::RingOn | Point::CountsAs => None,
    }
}

fn answer(messages: &Messages, point: Point, record: &CodeRecord) -> String {
    if let Some(tried) = tried(point, record) {
        return messages.terms.answers[tried.answer].to_owned();
    }
    match point {
        Point::CountsAs => messages.terms.short_counts[call_count(record)].to_owned(),
        Point::RingOn => rings_on(messages, record.facts.forking.effect),
        _ => answered(messages, record),
    }
}

/// The two that answer most typically.
fn answered(messages: &Messages, record: &CodeRecord) -> String {
    let roles = record.facts.senders.roles.iter().take(2);
    let names: Vec<String> = roles.map(|role| messages.terms.short_senders[*role].to_owned()).collect();
    if names.is_empty() { messages.texts.comparison.not_known.clone() } else { messages.or(&names) }
}

/// Whether the other phones ring on.
///
/// [RFC 3261, Section 16.7](https://www.rfc-editor.org/rfc/rfc3261#section-16.7)
fn rings_on(messages: &Messages, effect: ForkingEffect) -> String {
    let answer = match effect {
        ForkingEffect::NotForked => return messages.texts.comparison.not_forked.clone(),
        ForkingEffect::WinsAndCancelsTheRest | ForkingEffect::CancelsTheRest => Answer::No,
        ForkingEffect::StaysOnThisHop
        | ForkingEffect::PassedOnAtOnce
        | ForkingEffect::EndsOneEarlyDialog
        | ForkingEffect::MayBeFollowedByTheProxy
        | ForkingEffect::OthersGoOn
        | ForkingEffect::OthersGoOnPreferred
        | ForkingEffect::ChallengesMerged
        | ForkingEffect::NotPassedUp => Answer::Yes,
    };
    messages.terms.answers[answer].to_owned()
}
