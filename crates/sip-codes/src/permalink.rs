//! A selection as the query string of a link. The element reads it, as the browser takes a query string apart.
//!
//! The values of our parameters are status codes and need no escapes.

use crate::state::{Selection, Slot};

/// The query string that selects the codes; every parameter that is not ours is kept to the letter.
///
/// ```
/// use sip_codes::permalink::with_selection;
/// use sip_codes::state::Selection;
///
/// let codes = ["302", "428"].map(|code| code.parse().expect("a status code"));
/// let selected = with_selection("?theme=dark&first=486", Selection::of(&codes));
/// assert_eq!(selected, "?theme=dark&first=302&second=428");
/// assert_eq!(with_selection("?first=486", Selection::default()), "");
/// ```
pub fn with_selection(query: &str, selection: Selection) -> String {
    Slot::ALL.into_iter().fold(query.to_owned(), |query, slot| {
        let code = selection.get(slot).map(|code| code.to_string());
        with_parameter(&query, slot.name(), code.as_deref())
    })
}

/// The query string with one parameter set at its end, or removed.
pub fn with_parameter(query: &str, name: &str, value: Option<&str>) -> String {
    let pieces = query.strip_prefix('?').unwrap_or(query).split('&').filter(|piece| !piece.is_empty());
    let others = pieces.filter(|piece| piece.split('=').next() != Some(name)).map(str::to_owned);
    let mut result = String::new();
    for piece in others.chain(value.map(|value| format!("{name}={value}"))) {
        result.push(if result.is_empty() { '?' } else { '&' });
        result.push_str(&piece);
    }
    result
}
