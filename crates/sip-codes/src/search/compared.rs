//! Which codes a query compares: *480 vs 486*, *busy or decline*, *401还是407*.

use super::atoms::Atom;
use super::names;
use super::prepared::Prepared;
use super::query::Query;
use super::{causes, documents, find_each, numbers};
use crate::search::hits::Hits;
use crate::{Dataset, StatusCode};

/// The most codes that are compared.
const MOST: usize = 3;

/// The two or three codes that the query compares, in the order of the text; none if it compares nothing.
///
/// They are named by their numbers, or by phrases and names with a word between them that compares.
pub fn compared(dataset: &Dataset, text: &str) -> Vec<StatusCode> {
    let mut query = Query::new(dataset, text);
    // Numbers of RFCs and causes are no status codes.
    let mut unused = Hits::new(dataset);
    documents::read(dataset, &mut query, &mut unused);
    causes::read(dataset, &mut query, &mut unused);
    let numbers: Vec<StatusCode> = numbers::named(dataset, &mut query).into_iter().map(|(code, _)| code).collect();
    if numbers.len() > 1 {
        return numbers.into_iter().take(MOST).collect();
    }
    let parts = parts(dataset, text);
    if !(2..=MOST).contains(&parts.len()) {
        return Vec::new();
    }
    let Some(parts) = parts.into_iter().map(|part| named_by(dataset, part)).collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let mut codes: Vec<StatusCode> = Vec::new();
    for code in parts.into_iter().flatten() {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if (2..=MOST).contains(&codes.len()) { codes } else { Vec::new() }
}

/// What stands before, between and behind the words that compare; one part if there is none.
fn parts(dataset: &Dataset, text: &str) -> Vec<Vec<Atom>> {
    let query = Query::new(dataset, text);
    let is_opened = (0..query.atoms.len()).any(|place| query.sign(place, |signs| &signs.openers).is_some());
    let mut parts = vec![Vec::new()];
    let mut place = 0;
    while let Some(atom) = query.atoms.get(place) {
        let opener = query.sign(place, |signs| &signs.openers);
        let join = query.sign(place, |signs| &signs.joins);
        let weak = query.sign(place, |signs| &signs.weak_joins).filter(|_| is_opened);
        if let Some(length) = join.or(weak) {
            parts.push(Vec::new());
            place += length;
        } else if let Some(length) = opener {
            place += length;
        } else {
            if let Some(part) = parts.last_mut() {
                part.push(atom.clone());
            }
            place += 1;
        }
    }
    parts.retain(|part| part.iter().any(|atom| !query.is_filler(&atom.text)));
    parts
}

/// The codes that a part names: the whole part is a number, a phrase or another name.
fn named_by(dataset: &Dataset, part: Vec<Atom>) -> Option<Vec<StatusCode>> {
    let index = Prepared::of(dataset);
    let mut query = Query::of(dataset, part.clone());
    let names = names::read(&mut query, index);
    let is_named = names.iter().any(|name| name.is_alone) || !numbers::named(dataset, &mut query).is_empty();
    let found = find_each(dataset, "", Query::of(dataset, part));
    let first = found.first().filter(|_| is_named)?;
    // A phrase that two codes have names both.
    let phrase = |code: StatusCode| dataset.listed(code).map(|entry| entry.reason_phrase());
    let has_same_phrase = |other: &StatusCode| {
        *other == first.code || first.reason == super::Reason::Phrase && phrase(*other) == phrase(first.code)
    };
    Some(found.iter().map(|found| found.code).filter(has_same_phrase).collect())
}
