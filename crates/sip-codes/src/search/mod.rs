//! From what a reader types to the codes they may mean, each with the reason.
//!
//! A query is taken apart ([`atoms`]) and read several times, from what is certain to what is not: numbers of RFCs and
//! causes, status codes and classes, names as a whole, words. What one reading understands is hidden from the next, so that
//! `RFC 3261` is no number and `100rel` not 100. What can be found is prepared once ([`index`]); all weights stand in
//! [`weights`], all names and words in `data/search/` and in the keywords of the codes.

mod atoms;
mod causes;
mod compared;
mod documents;
mod fold;
mod forms;
mod hits;
mod index;
mod names;
mod numbers;
mod prepared;
mod query;
mod reason;
mod slip;
mod stem;
mod tally;
mod texts;
mod weights;
mod words;

use self::hits::Hits;
use self::query::Query;
pub use compared::compared;
pub use prepared::Prepared;
pub use reason::Reason;

use crate::markup::split_at_word;
use crate::{Dataset, StatusCode};

/// A code that a query may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The code.
    pub code: StatusCode,
    /// Why it was found.
    pub reason: Reason,
}

/// The codes that the query may mean, best first; none for an empty query, and none where every code would mislead.
///
/// A whole number that the dataset does not list is found too, as it has the rule of its class. While the dataset lacks
/// its search words, numbers, classes and phrases are found alone.
pub fn find(dataset: &Dataset, query: &str) -> Vec<Found> {
    if let Some(status) = status_line(query) {
        return status.parse().map(|code| Found { code, reason: Reason::Number }).into_iter().collect();
    }
    let mut found = find_each(dataset, query, Query::new(dataset, query));
    // What is compared comes first, in the order of the text.
    for code in compared(dataset, query).into_iter().rev() {
        let place = found.iter().position(|found| found.code == code);
        let first = place.map_or(Found { code, reason: Reason::Phrase }, |place| found.remove(place));
        found.insert(0, first);
    }
    found
}

/// The codes that match the query, best first; all codes in order for an empty query.
pub fn search(dataset: &Dataset, query: &str) -> Vec<StatusCode> {
    if Query::new(dataset, query).atoms.is_empty() {
        return dataset.entries.iter().map(|entry| entry.code).collect();
    }
    find(dataset, query).into_iter().map(|found| found.code).collect()
}

/// The codes of a query without regard to what it compares.
fn find_each(dataset: &Dataset, text: &str, mut query: Query<'_>) -> Vec<Found> {
    if let Some(code) = numbers::unlisted(dataset, &query) {
        return vec![Found { code, reason: Reason::Number }];
    }
    let index = Prepared::of(dataset);
    let mut hits = Hits::new(dataset);
    documents::read(dataset, &mut query, &mut hits);
    let mut is_without_status = causes::read(dataset, &mut query, &mut hits);
    numbers::add_classes(dataset, text, &mut query, &mut hits);
    numbers::add_beginnings(dataset, &query, &mut hits);
    let names = names::read(&mut query, index);
    let named = numbers::named(dataset, &mut query);
    is_without_status |=
        names.iter().any(|name| index.texts.get(name.text).is_some_and(|text| text.entries.is_empty()));
    is_without_status |= numbers::has_only_http(dataset, &query);
    if is_without_status && named.is_empty() {
        return Vec::new();
    }
    numbers::add(named, &mut hits);
    words::read(&query, &names, index, &mut hits);
    hits.into_found()
}

/// The words of a text as they are looked up.
#[cfg(feature = "source")]
pub(crate) fn words_of(text: &str) -> Vec<String> {
    atoms::words(&atoms::atoms(text))
}

/// A word of a sign as it is looked up.
#[cfg(feature = "source")]
pub(crate) fn folded_sign(word: &str) -> String {
    atoms::squeezed(&atoms::atoms(word))
}

/// The codes of a cause, those that gateways make of it first.
#[cfg(feature = "source")]
pub(crate) fn codes_of_cause(cause: &crate::dataset::SearchCause) -> Vec<StatusCode> {
    texts::codes_of(cause).into_iter().map(|(code, _)| code).collect()
}

/// The number of a pasted status line, wherever it stands in the text, whether or not it is a status code.
///
/// [RFC 3261, Section 7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)
fn status_line(text: &str) -> Option<&str> {
    let (_, after) = split_at_word(text, "SIP/2.0 ")?;
    let status = after.split_whitespace().next()?;
    status.bytes().all(|byte| byte.is_ascii_digit()).then_some(status)
}
