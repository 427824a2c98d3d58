//! Display names: what stands before the URI of a person (RFC 3261, Section 20.10).

use super::found::Found;
use super::shapes;
use super::view::{View, is_blank, is_dotted};

/// The schemes of the URIs before which a name may stand.
const SCHEMES: &[&str] = &["sip:", "sips:", "tel:", "urn:", "sip%3A", "tel%3A"];

/// The header fields whose names may stand without quotation marks, with their compact forms.
const HEADER_FIELDS: &[&str] = &[
    "From",
    "f",
    "To",
    "t",
    "Contact",
    "m",
    "P-Asserted-Identity",
    "P-Preferred-Identity",
    "P-Called-Party-ID",
    "P-Associated-URI",
    "Remote-Party-ID",
    "Diversion",
    "History-Info",
    "Refer-To",
    "r",
    "Referred-By",
    "b",
    "Reply-To",
];

/// No display name is longer.
const LONGEST: usize = 100;

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(|byte| byte == b'<') {
        if SCHEMES.iter().any(|scheme| view.has(end, scheme)) {
            find_name_before(view, found, start);
        } else if let Some(number_end) = number_in_brackets(view, end) {
            find_name_before(view, found, start);
            if let Some(what) = shapes::user(view.text(end, number_end)) {
                found.replace(end, number_end, what);
            }
        }
    }
}

/// Where the number of a caller ends, as in `"Anna" <4471>`.
fn number_in_brackets(view: &View, place: usize) -> Option<usize> {
    let end = view.end_of(place, |byte| byte.is_ascii_digit() || byte == b'+');
    let is_named = view.before(view.start_of(place - 1, LONGEST, is_blank)) == b'"';
    (end > place && view.at(end) == b'>' && is_named).then_some(end)
}

fn find_name_before(view: &View, found: &mut Found, bracket: usize) {
    let end = view.start_of(bracket, LONGEST, |byte| byte.is_ascii_whitespace() && byte != b'\n');
    let is_quoted = view.before(end) == b'"';
    let (start, end) = if is_quoted {
        // In a table that is written with commas, quotation marks are doubled.
        let quote = view.start_of(end, 2, |byte| byte == b'"');
        let start = view.start_of(quote, LONGEST, |byte| !matches!(byte, b'"' | b'\n' | b'<' | b'>'));
        // After an equals sign it is the quotation mark of a value that begins.
        if view.before(start) != b'"' || view.before(quote) == b'=' {
            return;
        }
        (start, quote)
    } else {
        let start =
            view.start_of(end, LONGEST, |byte| !matches!(byte, b':' | b',' | b'\n' | b'<' | b'>' | b'"' | b'='));
        if !matches!(view.before(start), b':' | b',') || !follows_header_field(view, start) {
            return;
        }
        (start, end)
    };
    let (start, end) = view.trimmed(start, end);
    if let Some(what) = shapes::display_name(view.text(start, end)) {
        found.replace(start, end, what);
    }
}

/// Whether a place comes after the name of a header field that holds people.
fn follows_header_field(view: &View, place: usize) -> bool {
    if view.before(place) == b',' {
        // A further contact in the same header field.
        return view.before(place - 1) == b'>';
    }
    let key_end = view.start_of(place - 1, LONGEST, is_blank);
    let key = view.text(view.start_of(key_end, LONGEST, is_dotted), key_end);
    HEADER_FIELDS.iter().any(|field| key.eq_ignore_ascii_case(field))
}
