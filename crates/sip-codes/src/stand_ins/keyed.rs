//! Things that stand after a key: `Call-ID: …`, `tag=…`, `"sip_from_user":"…"`.

use super::found::{Found, What};
use super::keys::{Value, value_of};
use super::shapes;
use super::view::{View, is_blank, is_dotted, is_word};

/// Signed tokens are the longest values.
const LONGEST: usize = 4096;

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(|byte| is_dotted(byte) || byte >= 0x80) {
        if !found.is_free(start, end) {
            continue;
        }
        // In a session description an equals sign stands after a letter.
        let begins_line = matches!(view.before(start), b'\n' | 0) && view.at(end) != b'=';
        if let Some(value) = value_of(view.text(start, end), begins_line) {
            take(view, found, (start, end), value);
        }
    }
}

/// Where a value begins and ends, and how it was joined to its key.
struct Written {
    start: usize,
    end: usize,
    joint: u8,
    is_quoted: bool,
}

/// Takes what stands after a key.
fn take(view: &View, found: &mut Found, (key_start, key_end): (usize, usize), value: Value) {
    if value == Value::KeepLine {
        return keep_line(view, found, key_end);
    }
    let Some(written) = written(view, key_start, key_end) else {
        return;
    };
    let Written { start, end, joint, is_quoted } = written;
    let text = view.text(start, end);
    let is_set = joint != b' ';
    let shape = match value {
        Value::Keep => {
            return if is_set && is_number(text) {
                found.keep(start, end)
            };
        }
        Value::KeepLine => None,
        Value::Line => {
            let (start, end) = view.trimmed(start, view.end_of(start, |byte| byte != b'\n'));
            return if joint == b':' {
                found.replace(start, end, What::Message)
            };
        }
        // SIPp and others write no colon; a name of a call is then told by its digits.
        Value::Call => {
            Some(What::Call).filter(|_| is_set || (text.len() > 5 && text.bytes().any(|b| b.is_ascii_digit())))
        }
        Value::Digest if text.len() < 4 => None,
        Value::Digest => Some(What::Digest).filter(|_| joint == b'=' && (is_quoted || text.len() > 15)),
        Value::Parameter => Some(What::Other).filter(|_| joint == b'=' && view.before(key_start) == b';'),
        Value::User if !is_set && !is_quoted && !is_extension(view, start, end) => None,
        // A caller may be a line of a program as well; addresses and URIs are found later.
        Value::User if text.contains("/sip:") => {
            return take_users(view, found, start, view.end_of(start, |b| b != b'/'));
        }
        Value::User if text.contains(['@', ':', '.']) && text.contains(['/', '@', ':']) => None,
        Value::User if text.contains('/') => return take_users(view, found, start, end),
        Value::User => shapes::user(text),
        Value::Name if is_set => return take_name(view, found, start, end),
        Value::Name => None,
        Value::Realm if !is_set => None,
        Value::Realm if text.contains('.') || is_number(text) => return take_host(view, found, start, end),
        Value::Realm => shapes::user(text).map(|_| What::Realm),
        Value::Host if is_set => return take_host(view, found, start, end),
        Value::Host => None,
        Value::Is(_) if !is_set => None,
        Value::Is(What::Branch) => return take_branch(view, found, start, end),
        // A number without quotation marks stays one, or what is read as JSON would break.
        Value::Is(What::Other) if !is_quoted && joint == b':' && is_number(text) => Some(What::Session),
        Value::Is(what) => Some(what),
    };
    if let Some(what) = shape {
        found.replace(start, end, what);
    }
}

/// The value after a key, with or without a joint and quotation marks, or in an element of XML.
fn written(view: &View, key_start: usize, key_end: usize) -> Option<Written> {
    if view.at(key_end) == b'>' && view.before(key_start) == b'<' {
        let (start, end) =
            view.trimmed(key_end + 1, view.end_within(key_end + 1, LONGEST, |byte| !matches!(byte, b'<' | b'\n')));
        return (start < end).then_some(Written { start, end, joint: b'>', is_quoted: true });
    }
    let mut place = key_end;
    // The key itself may stand in quotation marks, as in JSON.
    if matches!(view.at(place), b'"' | b'\'') {
        place += 1;
    }
    place = view.skip_blanks(place);
    let joint = view.at(place);
    let joint = if matches!(joint, b':' | b'=') {
        place = view.skip_blanks(place + 1);
        joint
    } else if place > key_end && !matches!(joint, b'\n' | 0) {
        b' '
    } else {
        return None;
    };
    let quote = view.at(place);
    let is_quoted = matches!(quote, b'"' | b'\'');
    let start = if is_quoted || quote == b'<' { place + 1 } else { place };
    let end = if is_quoted {
        view.end_within(start, LONGEST, |byte| byte != quote && byte != b'\n')
    } else {
        // Brackets may be part of a value but not its end, and ngrep ends its lines with a dot.
        let end = view.end_within(start, LONGEST, is_value);
        start + view.text(start, end).trim_end_matches([']', ')', '}', '.', ':', '|']).len()
    };
    let (start, end) = view.trimmed(start, end);
    (start < end).then_some(Written { start, end, joint, is_quoted })
}

/// What a value without quotation marks is made of.
fn is_value(byte: u8) -> bool {
    !byte.is_ascii_whitespace()
        && byte < 0x80
        && !matches!(byte, b';' | b',' | b'"' | b'\'' | b'<' | b'>' | b'&' | b'\\' | b'|')
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Whether a word after “extension” or “user” without a joint is one: a number of some digits that is no status.
fn is_extension(view: &View, start: usize, end: usize) -> bool {
    let text = view.text(start, end);
    let may_be_status = text.len() == 3 && view.at(end + 1).is_ascii_uppercase();
    (2..=15).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/') && !may_be_status
}

/// Takes what stands between slashes, as in `Endpoint: anna/4711`.
fn take_users(view: &View, found: &mut Found, start: usize, end: usize) {
    let mut place = start;
    while place < end {
        let part_end = view.end_of(place, |byte| byte != b'/').min(end);
        if let Some(what) = shapes::user(view.text(place, part_end)) {
            found.replace(place, part_end, what);
        }
        place = part_end + 1;
    }
}

/// Takes a display name, which may have several words.
fn take_name(view: &View, found: &mut Found, start: usize, end: usize) {
    let is_line = !matches!(view.before(start), b'"' | b'\'' | b'>');
    let line_end = view.end_of(start, |byte| !matches!(byte, b'\n' | b';' | b',' | b'|' | b'<' | b'"'));
    // In a query the next key follows; in the name of a firm there are blanks around the sign.
    let line = view.text(start, line_end);
    let next_key = line.match_indices('&').find(|(place, _)| view.before(start + place) != b' ');
    let line_end = next_key.map_or(line_end, |(place, _)| start + place);
    let (start, end) = view.trimmed(start, if is_line { line_end } else { end });
    if let Some(what) = shapes::display_name(view.text(start, end)) {
        found.replace(start, end, what);
    }
}

/// Keeps the long numbers up to the end of the line; the addresses among them are found later.
fn keep_line(view: &View, found: &mut Found, key_end: usize) {
    let joint = view.end_of(key_end, |byte| is_blank(byte) || byte == b'"');
    if !matches!(view.at(joint), b':' | b'=') {
        return;
    }
    let mut place = joint + 1;
    // A text that lost its line ends has other header fields after this one.
    for _ in 0..4 {
        place = view.end_of(place, |byte| byte != b'\n' && !is_word(byte));
        let end = view.end_of(place, is_dotted);
        if is_number(view.text(place, end)) && !view.text(place, end).contains('.') {
            found.keep(place, end);
        }
        place = end;
    }
}

/// A branch has a cookie before what is its own (RFC 3261, Section 8.1.1.7).
fn take_branch(view: &View, found: &mut Found, start: usize, end: usize) {
    let cookie = if view.has(start, "z9hG4bK") { What::Branch } else { What::Tag };
    found.replace(start, end, cookie);
}

/// Takes a host name; an address or a URI in its place is found later.
fn take_host(view: &View, found: &mut Found, start: usize, end: usize) {
    let name_end = view.end_of(start, is_dotted).min(end);
    let name = view.text(start, name_end).trim_end_matches(['.', '-']);
    let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
    let is_name = view.at(name_end) != b':' || view.at(name_end + 1).is_ascii_digit();
    if is_name && !shapes::is_ipv4(name) && shapes::user(name).is_some() && (!is_number || name.len() > 6) {
        found.replace(start, start + name.len(), What::Host);
    }
}
