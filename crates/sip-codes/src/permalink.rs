//! A selection as the query string of a link, and back.

use form_urlencoded::{Serializer, parse};

use crate::state::{Selection, Slot};

/// The query string that selects the codes; every parameter that is not ours is kept as it was.
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

/// The value of a parameter of a query string; empty if it is missing.
///
/// ```
/// use sip_codes::permalink::parameter;
///
/// assert_eq!(parameter("?first=302&lang=zh-Hans", "lang"), "zh-Hans");
/// assert_eq!(parameter("?first=302", "second"), "");
/// ```
pub fn parameter(query: &str, name: &str) -> String {
    let mut parameters = parse(query.trim_start_matches('?').as_bytes());
    parameters.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// The query string with one parameter set at its end, or removed.
pub fn with_parameter(query: &str, name: &str, value: Option<&str>) -> String {
    let mut serializer = Serializer::new(String::new());
    let others = parse(query.trim_start_matches('?').as_bytes()).filter(|(key, _)| key != name);
    for (key, value) in others {
        serializer.append_pair(&key, &value);
    }
    if let Some(value) = value {
        serializer.append_pair(name, value);
    }
    let query = serializer.finish();
    if query.is_empty() { query } else { format!("?{query}") }
}
