//! From anything that a reader brings (a number, a symptom, a line of a log, a trace) to the codes that matter.
//!
//! What has the form of a log or a message is [read](crate::reading); what is left is [searched](crate::search). This is
//! where the two meet.

mod plain;
mod sentences;

pub use plain::{PlainCall, PlainDecides, PlainMissing, PlainRemark, PlainStatus, PlainUnderstanding, plain};
pub use sentences::reason;

use std::ops::Range;

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

/// A line that was read gets no more codes than this by what it names.
const MOST_NAMED: usize = 4;

/// What a text says. It is read as it stands; limits on its size are a matter of who asks.
pub fn understand(dataset: &Dataset, text: &str) -> Understanding {
    let reading = read(text);
    let is_query = text.len() <= LONGEST_QUERY && text.trim().lines().count() < 2;
    let is_read = !reading.statuses.is_empty() || reading.decides.is_some();
    if is_query && !is_read {
        searched(dataset, text, reading)
    } else {
        read_by_forms(dataset, text, is_query, reading)
    }
}

/// The codes that a text means, best first; all codes in order for an empty one.
pub fn meant(dataset: &Dataset, text: &str) -> Vec<StatusCode> {
    if text.trim().is_empty() {
        return dataset.entries.iter().map(|entry| entry.code).collect();
    }
    understand(dataset, text).found.into_iter().map(|found| found.code).collect()
}

/// What the forms of a text say; of a line also what it names beside them.
fn read_by_forms(dataset: &Dataset, text: &str, is_query: bool, reading: Reading) -> Understanding {
    let codes = reading.codes();
    let mut found: Vec<Found> = codes.into_iter().map(|code| Found { code, reason: Reason::Number }).collect();
    let mut compared: Vec<StatusCode> = reading.compare.into_iter().flatten().collect();
    if is_query {
        add_named(dataset, text, &mut found);
        if compared.is_empty() {
            compared = self::compared(dataset, text);
        }
    }
    Understanding { kind: kind_of(&reading), found, compared, reading }
}

/// Adds the codes that a line names beside what its form says: those of its phrase, as number or phrase may be a slip, and
/// those that become its cause in the other direction.
fn add_named(dataset: &Dataset, text: &str, found: &mut Vec<Found>) {
    for named in find(dataset, text) {
        let is_named = matches!(
            named.reason,
            Reason::Phrase
                | Reason::FormerPhrase(_)
                | Reason::VendorPhrase(_)
                | Reason::Q850 { .. }
                | Reason::HangupCause { .. }
        );
        if is_named && found.len() < MOST_NAMED && found.iter().all(|known| known.code != named.code) {
            found.push(named);
        }
    }
}

/// What the words of a text mean, and a number that stands alone.
fn searched(dataset: &Dataset, text: &str, reading: Reading) -> Understanding {
    // A number may be a part of a name that is searched for, as in `RFC 3261` and `100rel`.
    let is_a_name = |found: &Found| !matches!(found.reason, Reason::Number | Reason::Words | Reason::Keyword(_));
    let mut words = text.to_owned();
    let mut found = find(dataset, &words);
    let counts = |range: &Range<usize>| !is_proper_name(text.get(range.clone()).unwrap_or_default());
    let has_others = reading.not_statuses.iter().any(counts);
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
fn is_proper_name(token: &str) -> bool {
    NAMES.contains(&token.trim_matches(|letter: char| !letter.is_ascii_digit()))
}

/// What may stand around a number that somebody looks up.
const BESIDE_A_NUMBER: [&str; 15] = [
    "sip", "http", "error", "err", "code", "status", "response", "reply", "answer", "cause", "reason", "q", "850",
    "for", "of",
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
