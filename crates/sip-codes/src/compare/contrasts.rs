//! What really differs between two codes that nobody wrote about: contrasts of what each of them brings.
//!
//! A contrast is a function of both codes. It gives a sentence that says something about both and names a consequence, with
//! a weight that depends on the pair, or nothing.

use super::Both;
use super::aspects::mid_dialog_effect;
use super::predicates::{self, answers_invite, call_count, cause_name, causes_to_isup, counts, methods, mid_dialog};
use crate::Messages;
use crate::dataset::{Clauses, CodeRecord, Difference, HeaderField, Topic, UNLISTED_CAUSE};
use crate::messages::{ContrastMessages, fill, fill_owned};
use crate::sip::{CallCount, ForkingEffect, Method, Strength};

/// A difference, and how telling it is: 0 to 100.
struct Contrast {
    weight: u8,
    difference: Difference,
}

/// Says what a code brings to a contrast of both, if it brings something.
type Value<'say> = &'say dyn Fn(&CodeRecord) -> Option<String>;

/// A reader takes in this many; two good ones are better than more.
const MOST: usize = 4;
const LEAST: usize = 2;

/// What weighs less is told only where there is too little else.
const TELLING: u8 = 50;

/// The key differences, the most telling first.
pub(super) fn between(messages: &Messages, codes: Both<'_>) -> Vec<Difference> {
    let all = [
        methods_apart,
        next_step,
        how_far,
        header_fields,
        request_header_fields,
        heard,
        inside_a_dialog,
        q850,
        call_counts,
    ];
    let mut found: Vec<Contrast> = Vec::new();
    for contrast in all.into_iter().filter_map(|contrast| contrast(messages, codes)) {
        // Of two that weigh the same, the one that stands first in the lists stays first.
        let place = found.partition_point(|better| better.weight >= contrast.weight);
        found.insert(place, contrast);
    }
    let telling = found.iter().filter(|contrast| contrast.weight >= TELLING).count();
    found.truncate(telling.clamp(LEAST, MOST));
    found.into_iter().map(|contrast| contrast.difference).collect()
}

/// What comes with each in a trace. No two codes have the same sign, but two that nobody listed.
pub(super) fn sign(messages: &Messages, codes: Both<'_>) -> String {
    clauses(messages, codes, |texts| &texts.sign, |clauses| &clauses.sign).unwrap_or_default()
}

/// The same of three codes.
pub(super) fn sign_of_three(messages: &Messages, records: &[&CodeRecord]) -> String {
    let [first, second, third] = records else { return String::new() };
    let [first_code, second_code, third_code] = [first, second, third].map(|record| record.code.to_string());
    let sign = |record: &&'_ CodeRecord| record.prose.contrast.sign.clone();
    let holes = [
        ("first", first_code),
        ("first_value", sign(first)),
        ("second", second_code),
        ("second_value", sign(second)),
        ("third", third_code),
        ("third_value", sign(third)),
    ];
    fill_owned(&messages.texts.contrast.sign_of_three, &holes)
}

/// Methods that have nothing in common: no request can get both.
fn methods_apart(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    const MOST_NAMES: usize = 4;
    let (first, second) = (&codes.first.facts.methods.names, &codes.second.facts.methods.names);
    let are_few = |names: &[Method]| names.len() <= MOST_NAMES && !names.contains(&Method::Any);
    let is_apart = are_few(first) && are_few(second) && !first.iter().any(|method| second.contains(method));
    let answered = |record: &CodeRecord| Some(methods(messages, record));
    weigh(100, Topic::Methods, tell(messages, codes, |texts| &texts.methods, &answered).filter(|_| is_apart))
}

/// How far the request got, and what that proves.
fn how_far(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let (first, second) = (&codes.first.facts.reach, &codes.second.facts.reach);
    let is_apart = !first.iter().any(|place| second.contains(place));
    let weight = match (is_apart, first.first() == second.first()) {
        (true, _) => 86,
        (false, false) => 62,
        (false, true) => 47,
    };
    weigh(weight, Topic::HowFar, clauses(messages, codes, |texts| &texts.proof, |clauses| &clauses.proof))
}

/// What the side that sent the request does next: what people look a code up for.
fn next_step(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    weigh(90, Topic::NextStep, clauses(messages, codes, |texts| &texts.next_step, |clauses| &clauses.next_step))
}

/// What the servers on the way do with each, where both can answer the INVITE that is forked and its effects differ in kind.
pub(super) fn way_back(messages: &Messages, codes: Both<'_>) -> Option<String> {
    let is_forked =
        |record: &CodeRecord| answers_invite(record) && record.facts.forking.effect != ForkingEffect::NotForked;
    // That a proxy prefers one of two failures, or adds challenges up, stops nothing.
    let kind = |record: &CodeRecord| match record.facts.forking.effect {
        ForkingEffect::OthersGoOnPreferred | ForkingEffect::ChallengesMerged => ForkingEffect::OthersGoOn,
        effect => effect,
    };
    let is_told = codes.both(is_forked) && kind(codes.first) != kind(codes.second);
    clauses(messages, codes, |texts| &texts.way_back, |clauses| &clauses.way_back).filter(|_| is_told)
}

/// What the caller hears or sees, where that is not the same kind of thing.
fn heard(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let weight = match (codes.first.facts.hears == codes.second.facts.hears, codes.both(answers_invite)) {
        (true, _) => 20,
        (false, true) => 58,
        (false, false) => 52,
    };
    weigh(weight, Topic::Heard, clauses(messages, codes, |texts| &texts.heard, |clauses| &clauses.heard))
}

/// What the responses must carry: by that they are told apart.
fn header_fields(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let always = |record: &CodeRecord| record.facts.header_fields.iter().any(|field| field.strength == Strength::Must);
    let is_must = |field: &HeaderField| matches!(field.strength, Strength::Must | Strength::MustInSomeCases);
    let carried = |record: &CodeRecord| predicates::header_fields(messages, record, is_must).into_iter().next();
    let weight = if codes.both(always) { 84 } else { 45 };
    weigh(weight, Topic::HeaderFields, tell(messages, codes, |texts| &texts.header_fields, &carried))
}

/// What the next requests must or should carry.
fn request_header_fields(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let is_asked_for = |field: &HeaderField| field.strength != Strength::May;
    let carried =
        |record: &CodeRecord| predicates::request_header_fields(messages, record, is_asked_for).into_iter().next();
    weigh(66, Topic::NextRequest, tell(messages, codes, |texts| &texts.request_header_fields, &carried))
}

/// What ends when they answer a request inside a dialog.
fn inside_a_dialog(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let differ = mid_dialog_effect(codes.first) != mid_dialog_effect(codes.second);
    let told = |record: &CodeRecord| mid_dialog_effect(record).map(|_| mid_dialog(messages, record));
    weigh(44, Topic::Dialog, tell(messages, codes, |texts| &texts.mid_dialog, &told).filter(|_| differ))
}

/// What gateways make of them.
fn q850(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let cause = |record: &CodeRecord| {
        // The cause for what no table lists tells nothing.
        let cause = causes_to_isup(record).next().filter(|cause| cause.cause != UNLISTED_CAUSE)?;
        Some(cause_name(messages, cause.cause))
    };
    weigh(42, Topic::Isdn, tell(messages, codes, |texts| &texts.q850, &cause))
}

/// How they count in the ratios of calls.
fn call_counts(messages: &Messages, codes: Both<'_>) -> Option<Contrast> {
    let is_final = |record: &CodeRecord| !matches!(call_count(record), CallCount::NotFinal | CallCount::NotOfCalls);
    let count = |record: &CodeRecord| is_final(record).then(|| counts(messages, record));
    weigh(38, Topic::Statistics, tell(messages, codes, |texts| &texts.counts, &count))
}

fn weigh(weight: u8, topic: Topic, sentence: Option<String>) -> Option<Contrast> {
    sentence.map(|text| Contrast { weight, difference: Difference { topic, text } })
}

/// A sentence from a clause of each code.
fn clauses(
    messages: &Messages,
    codes: Both<'_>,
    template: fn(&ContrastMessages) -> &str,
    clause: fn(&Clauses) -> &String,
) -> Option<String> {
    tell(messages, codes, template, &|record| Some(clause(&record.prose.contrast).clone()))
}

/// A sentence with a value of each code, if both bring one and the two are not the same.
fn tell(
    messages: &Messages,
    codes: Both<'_>,
    template: fn(&ContrastMessages) -> &str,
    value: Value<'_>,
) -> Option<String> {
    let (first, second) = (value(codes.first)?, value(codes.second)?);
    let (first_code, second_code) = (codes.first.code.to_string(), codes.second.code.to_string());
    let holes =
        [("first", first_code.as_str()), ("first_value", &first), ("second", &second_code), ("second_value", &second)];
    (first != second).then(|| fill(template(&messages.texts.contrast), &holes))
}
