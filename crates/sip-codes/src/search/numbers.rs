//! Numbers and classes: `486`, `4xx`, `48`, and numbers of products that hold a status code.

use super::hits::Hits;
use super::query::Query;
use super::reason::Reason;
use super::weights::{CLASS, NEXT_NUMBER, NUMBER};
use crate::dataset::WrappedNumber;
use crate::sip::ResponseClass;
use crate::{Dataset, StatusCode};

/// The status codes that are named by their numbers, in the order of the text, each once. They are understood then.
pub fn named(dataset: &Dataset, query: &mut Query<'_>) -> Vec<(StatusCode, Reason)> {
    let mut named: Vec<(StatusCode, Reason)> = Vec::new();
    for place in 0..query.atoms.len() {
        let Some(number) = query.number(place) else { continue };
        let code = match number.parse() {
            Ok(code) => Some((code, Reason::Number)),
            Err(_) => wrapped(dataset, number),
        };
        let Some((code, reason)) = code else { continue };
        if dataset.listed(code).is_some() {
            query.understand(place..place + 1);
            if named.iter().all(|(other, _)| *other != code) {
                named.push((code, reason));
            }
        }
    }
    named
}

/// Adds the codes that are named, those before others in front.
pub fn add(named: Vec<(StatusCode, Reason)>, hits: &mut Hits<'_>) {
    let mut score = NUMBER;
    for (code, reason) in named {
        hits.add(code, score, reason);
        score = score.saturating_sub(NEXT_NUMBER).max(NUMBER / 2);
    }
}

/// The status code in the number of a product, such as 486 in Twilio's 31486.
fn wrapped(dataset: &Dataset, number: &str) -> Option<(StatusCode, Reason)> {
    let code = |rule: &WrappedNumber| {
        let code: StatusCode = number.strip_prefix(rule.prefix.as_str())?.parse().ok()?;
        let is_status = !rule.except.contains(&code.as_u16());
        is_status.then(|| (code, Reason::Wrapped(rule.product.clone())))
    };
    dataset.tables.get()?.wrapped.iter().find_map(code)
}

/// The code of a number that the dataset does not list: it is answered with the rule of its class, unless people know the
/// number from HTTP, where it means something else.
pub fn unlisted(dataset: &Dataset, query: &Query<'_>) -> Option<StatusCode> {
    let [atom] = query.atoms.as_slice() else { return None };
    let code: StatusCode = atom.text.parse().ok().filter(|code| dataset.listed(*code).is_none())?;
    (!has_only_http(dataset, query)).then_some(code)
}

/// Whether a number of the query is known from HTTP and means nothing in SIP.
pub fn has_only_http(dataset: &Dataset, query: &Query<'_>) -> bool {
    let Some(tables) = dataset.tables.get() else { return false };
    let numbers = (0..query.atoms.len()).filter_map(|place| query.number(place));
    numbers.filter_map(|number| number.parse().ok()).any(|number| tables.only_in_http.contains(&number))
}

/// Adds the codes whose numbers begin with the digits, if nothing else was typed.
pub fn add_beginnings(dataset: &Dataset, query: &Query<'_>, hits: &mut Hits<'_>) {
    let [_] = query.atoms.as_slice() else { return };
    let Some(digits) = query.number(0).filter(|digits| digits.len() < 3) else { return };
    for entry in dataset.entries.iter().filter(|entry| entry.code.to_string().starts_with(digits)) {
        hits.add(entry.code, CLASS, Reason::Number);
    }
}

/// Adds the codes of the classes that are named: `4xx`, `4**`, *4th class*.
pub fn add_classes(dataset: &Dataset, text: &str, query: &mut Query<'_>, hits: &mut Hits<'_>) {
    let mut classes = starred(text);
    for place in 0..query.atoms.len() {
        let Some(class) = query.number(place).and_then(class_of) else { continue };
        let behind = query.sign(place + 1, |signs| &signs.classes);
        let is_behind = behind.is_some();
        let is_before =
            place.checked_sub(1).is_some_and(|before| query.sign(before, |signs| &signs.classes) == Some(1));
        let is_plain = query.atom(place + 1).is_some_and(|atom| atom.is_glued && atom.text == "xx");
        if is_behind || is_before || is_plain {
            query.understand(place..place + 1 + behind.unwrap_or(usize::from(is_plain)));
            classes.push(class);
        }
    }
    for entry in dataset.entries.iter().filter(|entry| classes.contains(&entry.code.class())) {
        hits.add(entry.code, CLASS, Reason::Class);
    }
}

fn class_of(digit: &str) -> Option<ResponseClass> {
    ResponseClass::from_first_digit(digit.parse().ok()?)
}

/// The classes with stars for digits; the stars are punctuation and so no pieces of the query.
fn starred(text: &str) -> Vec<ResponseClass> {
    let mut classes = Vec::new();
    for piece in text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '*') {
        let digit = piece.strip_suffix("**").filter(|digit| digit.len() == 1);
        classes.extend(digit.and_then(class_of));
    }
    classes
}
