//! Words wherever they stand: each leads to the texts that hold it, and the texts to their codes.

use super::atoms::words;
use super::forms::forms;
use super::hits::Hits;
use super::index::{Index, Text};
use super::names::Name;
use super::query::Query;
use super::reason::Reason;
use super::tally::Tally;
use super::weights;

/// Adds the codes that the words and names of the query lead to.
pub fn read(query: &Query<'_>, names: &[Name], index: &Index, hits: &mut Hits<'_>) {
    let (texts, known) = matched(query, index);
    let mut best: Vec<Best> = vec![Best::default(); known.by_entry.len()];
    for (place, (weight, words)) in texts.sums.into_iter().zip(texts.words).enumerate() {
        let tells = |text: &&Text| match text.reason {
            _ if weight == 0 => false,
            // One word of a description says little where there are more.
            Reason::Words => words > 1 || known.is_one_word,
            // Names of the protocol and of programs are meant as a whole.
            Reason::HeaderField(_) | Reason::HangupCause { .. } => words >= text.words || known.is_one_word,
            _ => true,
        };
        if let Some(text) = index.texts.get(place).filter(tells) {
            add(&mut best, text, Best { score: score(text, weight, words), text: place, is_name: false });
        }
    }
    for Name { text: place, is_alone } in names {
        if let Some(text) = index.texts.get(*place) {
            let times = match (*is_alone, text.words) {
                (true, _) => weights::ALONE,
                (false, 1) => weights::WHOLE_WORD,
                (false, _) => weights::WHOLE,
            };
            let score = text.weight.max(weights::LEAST) * text.share * times / 100;
            add(&mut best, text, Best { score, text: *place, is_name: true });
        }
    }
    for (entry, (best, here)) in
        best.into_iter().zip(known.by_entry).enumerate().filter(|(_, (best, _))| best.score > 0)
    {
        let is_enough = known.is_enough && here >= weights::LEAST && here * 100 >= known.asked * weights::LEAST_SHARE;
        if let Some(text) = index.texts.get(best.text).filter(|_| is_enough || best.is_name) {
            hits.add_at(entry, best.score + here * weights::ELSEWHERE, || text.reason.clone());
        }
    }
}

/// The best text of a code.
#[derive(Clone, Default)]
struct Best {
    /// Its score.
    score: u32,
    /// Its place.
    text: usize,
    /// Whether this text or another stands in the query as a whole.
    is_name: bool,
}

/// Takes note of a text for each of its codes; the first of them is the most likely.
fn add(best: &mut [Best], text: &Text, Best { score, text: place, is_name }: Best) {
    for (entry, rank) in text.entries.iter().zip(0..) {
        let Some(best) = best.get_mut(*entry) else { continue };
        let kept = 100_u32.saturating_sub(weights::PLACE * rank).max(weights::LAST_PLACE);
        let score = score / 100 * kept;
        best.is_name |= is_name;
        if best.score < score {
            (best.score, best.text) = (score, place);
        }
    }
}

/// What words a text has in common with the query, against those it has not.
fn score(text: &Text, matched: u32, words: u32) -> u32 {
    let matched = matched.min(text.weight);
    if words >= text.words {
        let times = if words > 1 { weights::WHOLE } else { weights::EXACT };
        return matched * text.share * times / 100;
    }
    matched * matched / text.weight.max(1) * text.share
}

/// What is known of the words of a query.
struct Known {
    /// The weight of all its words.
    asked: u32,
    /// Whether it has but one that is not there for the grammar.
    is_one_word: bool,
    /// The weight of those that lead to a code, by the places of the codes.
    by_entry: Vec<u32>,
    /// Whether enough of them are known as they are typed: one, or more than half in another form or with a slip.
    is_enough: bool,
}

/// The weight of the words that each text has in common with the query.
fn matched(query: &Query<'_>, index: &Index) -> (Tally, Known) {
    let entries = index.texts.iter().flat_map(|text| &text.entries).max().map_or(0, |last| last + 1);
    let mut texts = Tally::new(index.texts.len());
    let mut codes = Tally::new(entries);
    let (mut asked, mut told, mut similar, mut exact) = (0, 0, 0, 0);
    let rest = query.rest();
    let mut typed = words(&rest);
    let last = typed.last().cloned().unwrap_or_default();
    // What is typed last may become a longer word: *for* is the beginning of *forbidden*.
    let is_begun = typed.iter().all(|word| query.is_filler(word));
    typed.sort_unstable();
    typed.dedup();
    for word in typed {
        let is_filler = query.is_filler(&word) && !(is_begun && word == last);
        let mut most = 0;
        texts.next_word();
        codes.next_word();
        for (known, kept) in forms(index, &word, word == last, is_filler) {
            let weight = known.weight * kept / 100;
            exact += usize::from(kept == weights::EXACT && !is_filler);
            most = most.max(weight);
            for place in &known.texts {
                texts.add(*place, weight);
                for entry in index.texts.get(*place).into_iter().flat_map(|text| &text.entries) {
                    codes.add(*entry, weight);
                }
            }
        }
        told += usize::from(!is_filler);
        similar += usize::from(!is_filler && most > 0);
        asked += match most {
            _ if is_filler => 0,
            0 if word.is_ascii() || word.chars().count() > 2 => weights::UNKNOWN_WORD,
            0 => weights::UNKNOWN_LETTERS,
            most => most,
        };
    }
    (texts, Known { asked, is_one_word: told < 2, by_entry: codes.sums, is_enough: exact > 0 || similar * 2 > told })
}
