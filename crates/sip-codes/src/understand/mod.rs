//! From anything that a reader brings (a number, a symptom, a line of a log, a trace) to the codes that matter.
//!
//! What has the form of a log or a message is [read](crate::reading); what is left is [searched](crate::search). This is
//! where the two meet.

mod plain;
mod sentences;

pub use plain::{PlainDecides, PlainMissing, PlainRemark, PlainStatus, PlainUnderstanding, plain};
pub use sentences::reason;

use serde::Serialize;

use crate::reading::{Form, Reading, read};
use crate::search::{Found, Reason, compared, find};
use crate::{Dataset, StatusCode};

/// What a text is about.
#[derive(Debug, Clone, PartialEq)]
pub struct Understanding {
    /// What kind of text it is.
    pub kind: Kind,
    /// The codes that are meant, best first, each with the reason.
    pub found: Vec<Found>,
    /// The codes that the text sets against each other, in its order: none, two or more.
    pub compared: Vec<StatusCode>,
    /// What the text says of responses.
    pub reading: Reading,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema))]
pub enum Kind {
    /// Nothing that leads to a code.
    Nothing,
    /// A number or a class.
    Number,
    /// Words.
    Words,
    /// Codes set against each other.
    Comparison,
    /// One or more lines of a log.
    LogLines,
    /// SIP messages.
    Messages,
    /// A drawing of a call flow.
    Ladder,
    /// A table with a column for statuses.
    Table,
}

/// What is longer is no query any more, in bytes: it is read by its forms alone.
const LONGEST_QUERY: usize = 2000;

/// What a text says. It is read as it stands; limits on its size are a matter of who asks.
pub fn understand(dataset: &Dataset, text: &str) -> Understanding {
    let reading = read(text);
    let is_query = text.len() <= LONGEST_QUERY && text.trim().lines().count() < 2;
    let read = reading.codes();
    let is_read = !reading.statuses.is_empty() || reading.decides.is_some();
    if !is_query || is_read {
        let mut compared: Vec<StatusCode> = reading.compare.into_iter().flatten().collect();
        if compared.is_empty() && is_query {
            compared = self::compared(dataset, text);
        }
        let mut found: Vec<Found> = read.into_iter().map(|code| Found { code, reason: Reason::Number }).collect();
        if is_query {
            add_phrases(dataset, text, &mut found);
        }
        return Understanding { kind: kind_of(&reading), found, compared, reading };
    }
    // A number may be a part of a name that is searched for, as in `RFC 3261` and `100rel`.
    let is_a_name = |found: &Found| !matches!(found.reason, Reason::Number | Reason::Words | Reason::Keyword(_));
    let mut words = text.to_owned();
    let mut found = find(dataset, &words);
    let has_others = reading.not_statuses.iter().any(|range| !is_name(text.get(range.clone()).unwrap_or_default()));
    if has_others && !is_bare_number(text) && !found.first().is_some_and(is_a_name) {
        words = without_other_numbers(text, &reading);
        found = find(dataset, &words);
        // A size, a port or a time beside some words is a line of something else, and words alone would mislead.
        if !found.first().is_some_and(is_a_name) {
            found.clear();
        }
    }
    let compared = compared(dataset, &words);
    let kind = match found.first() {
        _ if !compared.is_empty() => Kind::Comparison,
        None => Kind::Nothing,
        Some(Found { reason: Reason::Number | Reason::Class, .. }) => Kind::Number,
        Some(_) => Kind::Words,
    };
    Understanding { kind, found, compared, reading }
}

/// Adds the codes whose phrases a line has beside its number: one of the two may be the slip.
fn add_phrases(dataset: &Dataset, text: &str, found: &mut Vec<Found>) {
    let is_phrase =
        |found: &Found| matches!(found.reason, Reason::Phrase | Reason::FormerPhrase(_) | Reason::VendorPhrase(_));
    let phrases: Vec<Found> = find(dataset, text).into_iter().filter(is_phrase).take(2).collect();
    let is_new = |phrase: &Found| found.iter().all(|known| known.code != phrase.code);
    let new: Vec<Found> = phrases.into_iter().filter(is_new).collect();
    found.extend(new);
}

fn kind_of(reading: &Reading) -> Kind {
    match reading.form {
        Form::Nothing => Kind::Nothing,
        Form::Line | Form::LogLines => Kind::LogLines,
        Form::Messages => Kind::Messages,
        Form::Ladder => Kind::Ladder,
        Form::Table => Kind::Table,
    }
}

/// Numbers that are names of something: emergency calls and codecs (ITU-T G.711 to G.729, H.264, H.265).
const NAMES: [&str; 9] = ["112", "911", "711", "722", "723", "726", "729", "264", "265"];

/// Whether a token with digits is the name of something that people speak of.
fn is_name(token: &str) -> bool {
    NAMES.contains(&token.trim_matches(|letter: char| !letter.is_ascii_digit()))
}

/// What may stand around a number that somebody looks up.
const BESIDE_A_NUMBER: [&str; 14] = [
    "sip", "error", "err", "code", "status", "response", "reply", "answer", "cause", "reason", "q", "850", "for", "of",
];

/// Whether a text is a number that somebody looks up, however it is dressed: `~603~`, `SIP_404`, `sip-error-503!`.
fn is_bare_number(text: &str) -> bool {
    let mut words = text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let is_beside = |word: &str| BESIDE_A_NUMBER.iter().any(|known| word.eq_ignore_ascii_case(known));
    let numbers = words.clone().filter(|word| !is_beside(word) && word.parse::<StatusCode>().is_ok()).count();
    // The user part of an address may be a number, too.
    numbers == 1
        && text.is_ascii()
        && !text.contains('@')
        && words.all(|word| is_beside(word) || word.parse::<StatusCode>().is_ok())
}

/// The text without the numbers that are no status.
fn without_other_numbers(text: &str, reading: &Reading) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for range in &reading.not_statuses {
        rest.push_str(text.get(at..range.start).unwrap_or_default());
        rest.push(' ');
        at = at.max(range.end);
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    rest
}
