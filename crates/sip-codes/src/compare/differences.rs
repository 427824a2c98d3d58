//! What really differs between two codes, told from facts.

use super::Both;
use super::cell::{causes_to_isup, predicate};
use crate::Messages;
use crate::dataset::{Aspect, Closeness, CodeRecord, HeaderField};
use crate::messages::fill_owned;
use crate::sip::{HttpRelation, RetryAdvice};

/// The aspects from which differences are told, most telling first. The standing comes last: the decision says it too.
const TELLING: [Aspect; 10] = [
    Aspect::Class,
    Aspect::Retry,
    Aspect::Forking,
    Aspect::Senders,
    Aspect::Dialog,
    Aspect::RequestHeaderFields,
    Aspect::HeaderFields,
    Aspect::Methods,
    Aspect::Q850,
    Aspect::Standing,
];

/// The aspects that are told only where the telling ones give too few sentences.
const WEAK: [Aspect; 2] = [Aspect::Http, Aspect::DefinedIn];

/// A reader takes in this many differences; fewer than the least leave the question open.
const MOST: usize = 6;
const LEAST: usize = 3;

/// The key differences, each a sentence about both codes.
///
/// What each code speaks of tells close codes apart; of codes that nobody confuses the summary says it well enough.
pub(super) fn from_facts(messages: &Messages, codes: Both<'_>, closeness: Closeness) -> Vec<String> {
    let tell = |aspect: &Aspect| sentence(messages, codes, *aspect);
    let subject = || pair_sentence(&messages.texts.difference.subject, codes, |record| record.prose.subject.clone());

    let is_close = closeness != Closeness::Unrelated;
    let told = TELLING.iter().filter_map(tell);
    let mut sentences: Vec<String> = is_close.then(subject).into_iter().chain(told).take(MOST).collect();
    if !is_close && sentences.len() < LEAST {
        sentences.insert(0, subject());
    }
    let missing = LEAST.saturating_sub(sentences.len());
    sentences.extend(WEAK.iter().filter_map(tell).take(missing));
    sentences
}

/// Whether the facts of an aspect differ. Prose always does; references and the order of a list do not count.
pub(super) fn differ(aspect: Aspect, one: &CodeRecord, other: &CodeRecord) -> bool {
    let (a, b) = (&one.facts, &other.facts);
    match aspect {
        Aspect::Class => one.code.class() != other.code.class(),
        Aspect::Senders => !same_members(&a.senders, &b.senders),
        Aspect::Retry => !same_members(&a.retry.advice, &b.retry.advice),
        Aspect::Forking => a.forking.effect != b.forking.effect,
        Aspect::Dialog => a.dialog.effect != b.dialog.effect,
        Aspect::Methods => !same_members(&a.methods, &b.methods),
        Aspect::HeaderFields => !same_fields(&a.header_fields, &b.header_fields),
        Aspect::RequestHeaderFields => !same_fields(&a.request_header_fields, &b.request_header_fields),
        Aspect::Q850 => {
            let causes = |record: &CodeRecord| -> Vec<_> {
                record.facts.q850.iter().map(|cause| (cause.cause, cause.direction)).collect()
            };
            !same_members(&causes(one), &causes(other))
        }
        Aspect::Http => a.http.relation != b.http.relation,
        Aspect::Standing => a.standing != b.standing,
        Aspect::DefinedIn => a.references != b.references || a.origin != b.origin,
        Aspect::Practices => a.practices != b.practices,
        Aspect::Meaning | Aspect::Occurs | Aspect::CallerRemedy | Aspect::CalleeRemedy | Aspect::OperatorRemedy => true,
    }
}

/// The sentence about the aspect, or `None` where there is no difference worth one.
fn sentence(messages: &Messages, codes: Both<'_>, aspect: Aspect) -> Option<String> {
    let texts = &messages.texts.difference;
    let template = match aspect {
        Aspect::Class => &texts.class,
        Aspect::Senders => &texts.senders,
        Aspect::Retry => &texts.retry,
        Aspect::Forking => &texts.forking,
        Aspect::Dialog => &texts.dialog,
        Aspect::Methods => &texts.methods,
        Aspect::HeaderFields => &texts.header_fields,
        Aspect::RequestHeaderFields => &texts.request_header_fields,
        Aspect::Q850 => &texts.q850,
        Aspect::Http => &texts.http,
        Aspect::Standing => &texts.standing,
        Aspect::DefinedIn => &texts.defined_in,
        _ => return None,
    };
    let (first, second) = (codes.first, codes.second);
    let (first_value, second_value) = (predicate(messages, first, aspect), predicate(messages, second, aspect));
    // Facts can differ where the sentence does not, for example in the direction of a cause.
    let is_telling = differ(aspect, first, second) && first_value != second_value && is_tellable(aspect, codes);
    if !is_telling {
        return None;
    }
    if aspect == Aspect::Class {
        return Some(class_sentence(messages, codes));
    }
    Some(pair_sentence(template, codes, |record| predicate(messages, record, aspect)))
}

fn class_sentence(messages: &Messages, codes: Both<'_>) -> String {
    let terms = &messages.terms;
    let (first, second) = (codes.first.code, codes.second.code);
    let holes = [
        ("first", first.to_string()),
        ("first_noun", terms.class_nouns[first.class()].to_owned()),
        ("first_consequence", terms.class_consequences[first.class()].to_owned()),
        ("second", second.to_string()),
        ("second_noun", terms.class_nouns[second.class()].to_owned()),
        ("second_consequence", terms.class_consequences[second.class()].to_owned()),
    ];
    fill_owned(&messages.texts.difference.class, &holes)
}

/// A sentence with one value for each code.
fn pair_sentence(template: &str, codes: Both<'_>, value: impl Fn(&CodeRecord) -> String) -> String {
    let holes = [
        ("first", codes.first.code.to_string()),
        ("first_value", value(codes.first)),
        ("second", codes.second.code.to_string()),
        ("second_value", value(codes.second)),
    ];
    fill_owned(template, &holes)
}

/// Whether the sentence of the aspect would say something about both codes.
fn is_tellable(aspect: Aspect, codes: Both<'_>) -> bool {
    let both = |holds: fn(&CodeRecord) -> bool| holds(codes.first) && holds(codes.second);
    match aspect {
        Aspect::Q850 => both(|record| causes_to_isup(record).next().is_some()),
        Aspect::RequestHeaderFields => both(|record| record.facts.retry.advice.iter().any(asks_for_a_request)),
        Aspect::Http => both(|record| record.facts.http.relation != HttpRelation::None),
        Aspect::DefinedIn => {
            // Two sections of the same RFC tell nothing.
            let rfc = |record: &CodeRecord| record.facts.references.first().map(|reference| reference.rfc);
            rfc(codes.first).is_none() || rfc(codes.first) != rfc(codes.second)
        }
        _ => true,
    }
}

/// Whether the advice leads to a next request at all.
fn asks_for_a_request(advice: &RetryAdvice) -> bool {
    !matches!(advice, RetryAdvice::Wait | RetryAdvice::NotNeeded | RetryAdvice::Never | RetryAdvice::UserDecides)
}

fn same_members<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().all(|member| other.contains(member))
}

fn same_fields(one: &[HeaderField], other: &[HeaderField]) -> bool {
    let essence = |fields: &[HeaderField]| -> Vec<_> {
        fields.iter().map(|field| (field.name.clone(), field.strength)).collect()
    };
    same_members(&essence(one), &essence(other))
}
