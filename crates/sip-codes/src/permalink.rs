//! A selection as the query string of a link, and back.
//!
//! The values of our parameters (codes, language tags, theme names) need no escapes, so none are written or read: a
//! value with an escape is simply none of ours.

use crate::state::{Selection, Slot};

/// The query string that selects the codes; every parameter that is not ours is kept to the letter.
///
/// ```
/// use sip_codes::permalink::with_selection;
/// use sip_codes::state::Selection;
///
/// let selection = Selection { first: "302".parse().ok(), second: "428".parse().ok() };
/// assert_eq!(with_selection("?theme=dark&first=486", selection), "?theme=dark&first=302&second=428");
/// assert_eq!(with_selection("?first=486", Selection::default()), "");
/// ```
pub fn with_selection(query: &str, selection: Selection) -> String {
    let code = |slot: Slot| selection.get(slot).map(|code| code.to_string());
    let first = with_parameter(query, Slot::First.name(), code(Slot::First).as_deref());
    with_parameter(&first, Slot::Second.name(), code(Slot::Second).as_deref())
}

/// The value of a parameter of a query string, as it stands there; empty if it is missing.
///
/// ```
/// use sip_codes::permalink::parameter;
///
/// assert_eq!(parameter("?first=302&lang=zh-Hans", "lang"), "zh-Hans");
/// assert_eq!(parameter("?first=302", "second"), "");
/// ```
pub fn parameter<'query>(query: &'query str, name: &str) -> &'query str {
    pieces(query).map(split).find(|(key, _)| *key == name).map(|(_, value)| value).unwrap_or_default()
}

/// The query string with one parameter set at its end, or removed.
pub fn with_parameter(query: &str, name: &str, value: Option<&str>) -> String {
    let mut result = String::new();
    let others = pieces(query).filter(|piece| split(piece).0 != name).map(str::to_owned);
    for piece in others.chain(value.map(|value| format!("{name}={value}"))) {
        result.push(if result.is_empty() { '?' } else { '&' });
        result.push_str(&piece);
    }
    result
}

/// The parameters as they stand in the query string.
fn pieces(query: &str) -> impl Iterator<Item = &str> {
    query.trim_start_matches('?').split('&').filter(|piece| !piece.is_empty())
}

/// A parameter as its name and its value.
fn split(piece: &str) -> (&str, &str) {
    piece.split_once('=').unwrap_or((piece, ""))
}
