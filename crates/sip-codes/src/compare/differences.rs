//! What really differs between two codes, told from facts.

use super::Both;
use super::aspects::{RANKED, Sentence, Treatment, WEAK};
use crate::Messages;
use crate::dataset::{Aspect, Closeness, CodeRecord};
use crate::messages::fill;

/// A reader takes in this many differences; fewer than the least leave the question open.
const MOST: usize = 6;
const LEAST: usize = 3;

/// The key differences, each a sentence about both codes.
///
/// What each code speaks of tells close codes apart; of codes that nobody confuses the summary says it well enough.
pub(super) fn from_facts(messages: &Messages, codes: Both<'_>, closeness: Closeness) -> Vec<String> {
    let tell = |aspect: &Option<Aspect>| sentence(messages, codes, (*aspect)?);
    let subject = || {
        let subjects = [codes.first.prose.subject.as_str(), &codes.second.prose.subject];
        pair_sentence(&messages.texts.difference.subject, codes, subjects)
    };

    let is_close = closeness != Closeness::Unrelated;
    let (telling, weak) = RANKED.split_at(WEAK);
    let told = telling.iter().filter_map(tell);
    let mut sentences: Vec<String> = is_close.then(subject).into_iter().chain(told).take(MOST).collect();
    if !is_close && sentences.len() < LEAST {
        sentences.insert(0, subject());
    }
    let missing = LEAST.saturating_sub(sentences.len());
    sentences.extend(weak.iter().filter_map(tell).take(missing));
    sentences
}

/// Whether the facts of an aspect differ. Prose always does; references and the order of a list do not count.
pub(super) fn differ(aspect: Aspect, one: &CodeRecord, other: &CodeRecord) -> bool {
    (aspect.treatment().differs)(one, other)
}

/// The sentence about the aspect, or `None` where there is no difference worth one.
fn sentence(messages: &Messages, codes: Both<'_>, aspect: Aspect) -> Option<String> {
    let Treatment { predicate, differs, sentence, .. } = aspect.treatment();
    let Sentence { template, is_telling, .. } = sentence.as_ref()?;
    let [first, second] = [codes.first, codes.second].map(|record| predicate(messages, record));
    // Facts can differ where the sentence does not, for example in the direction of a cause.
    let is_told = differs(codes.first, codes.second) && first != second && is_telling(codes);
    let template = template(&messages.texts.difference);
    is_told.then(|| pair_sentence(template, codes, [&first, &second]))
}

/// A sentence with one value for each code.
fn pair_sentence(template: &str, codes: Both<'_>, [first, second]: [&str; 2]) -> String {
    let (first_code, second_code) = (codes.first.code.to_string(), codes.second.code.to_string());
    let holes =
        [("first", first_code.as_str()), ("first_value", first), ("second", &second_code), ("second_value", second)];
    fill(template, &holes)
}
