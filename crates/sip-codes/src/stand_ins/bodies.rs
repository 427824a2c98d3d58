//! The bodies of messages: session descriptions, positions, and what people wrote.

use super::found::{Found, What};
use super::shapes;
use super::view::{View, is_blank, is_word};

pub(super) fn find(view: &View, found: &mut Found) {
    find_origins(view, found);
    find_elements(view, found);
    find_texts(view, found);
}

/// Finds the user and the session of an SDP origin, `o=jdoe 3724394400 3724394405 IN IP4 …` (RFC 8866, Section 5.2).
fn find_origins(view: &View, found: &mut Found) {
    for (start, end) in view.runs(|byte| byte == b'=') {
        let is_origin = view.before(start) == b'o' && !is_word(view.before(start - 1)) && end == start + 1;
        let is_time = view.before(start) == b't' && !is_word(view.before(start - 1)) && end == start + 1;
        let is_contact = matches!(view.before(start), b'e' | b'p') && matches!(view.before(start - 1), b'\n' | 0);
        if is_contact {
            find_person(view, found, end);
        }
        if !is_origin && !is_time {
            continue;
        }
        let fields = fields(view, end);
        let is_number = |(start, end): (usize, usize)| {
            start < end && view.text(start, end).bytes().all(|byte| byte.is_ascii_digit())
        };
        let [user, session, version, network] = fields;
        if is_origin && is_number(session) && is_number(version) && view.has(network.0, "IN") {
            if let Some(what) = shapes::user(view.text(user.0, user.1)) {
                found.replace(user.0, user.1, what);
            }
            found.replace(session.0, session.1, What::Session);
            found.replace(version.0, version.1, What::SessionVersion);
        }
        if is_time && is_number(user) && is_number(session) {
            found.keep(user.0, session.1);
        }
    }
}

/// Finds the name in brackets after an address of mail or a number (RFC 8866, Section 5.6).
fn find_person(view: &View, found: &mut Found, start: usize) {
    let open = view.end_within(start, 200, |byte| !matches!(byte, b'(' | b'\n'));
    let close = view.end_within(open, 200, |byte| !matches!(byte, b')' | b'\n'));
    if view.at(open) == b'(' && view.at(close) == b')' && shapes::user(view.text(open + 1, close)) == Some(What::User) {
        found.replace(open + 1, close, What::DisplayName);
    }
}

/// The first four words after a place.
fn fields(view: &View, mut place: usize) -> [(usize, usize); 4] {
    std::array::from_fn(|_| {
        let start = view.skip_blanks(place);
        place = view.end_within(start, 100, |byte| byte.is_ascii_graphic() && byte != b'\\');
        (start, place)
    })
}

/// The elements of XML bodies whose text tells where or who (RFC 4119, RFC 5139, RFC 5491; GB/T 28181, Annex A).
const ELEMENTS: &[(&str, What)] = &[
    ("pos", What::Coordinate),
    ("posList", What::Coordinate),
    ("coordinates", What::Coordinate),
    ("radius", What::Coordinate),
    ("Longitude", What::Coordinate),
    ("Latitude", What::Coordinate),
    ("Altitude", What::Coordinate),
    ("country", What::Place),
    ("RD", What::Place),
    ("STS", What::Place),
    ("HNO", What::Place),
    ("HNS", What::Place),
    ("LMK", What::Place),
    ("LOC", What::Place),
    ("FLR", What::Place),
    ("NAM", What::Place),
    ("PC", What::Place),
    ("PCN", What::Place),
    ("BLD", What::Place),
    ("UNIT", What::Place),
    ("ROOM", What::Place),
    ("SEAT", What::Place),
    ("Address", What::Place),
    ("CivilCode", What::Place),
    ("Owner", What::Place),
    ("note", What::Message),
    ("Name", What::DisplayName),
    ("DeviceName", What::DisplayName),
    ("display-name", What::DisplayName),
    ("display-text", What::DisplayName),
    ("Password", What::Secret),
    ("SerialNumber", What::Other),
];

fn find_elements(view: &View, found: &mut Found) {
    for (start, name_start) in view.runs(|byte| byte == b'<') {
        let name_end = view.end_of(name_start, |byte| is_word(byte) || matches!(byte, b':' | b'-'));
        if name_end == name_start || end_is_far(start, name_start) {
            continue;
        }
        let qualified = view.text(name_start, name_end);
        let name = qualified.rsplit(':').next().unwrap_or(qualified);
        // Civic addresses have elements A1 to A6 for the state, the city and its parts.
        let is_level =
            name.len() == 2 && name.starts_with('A') && name.ends_with(|last: char| ('1'..='6').contains(&last));
        let listed = ELEMENTS.iter().find(|(element, _)| *element == name).map(|(_, what)| *what);
        let Some(what) = listed.or(is_level.then_some(What::Place)) else {
            continue;
        };
        let tag_end = view.end_of(name_end, |byte| !matches!(byte, b'>' | b'<' | b'\n'));
        if view.at(tag_end) == b'>' && view.before(tag_end) != b'/' {
            let (start, end) =
                view.trimmed(tag_end + 1, view.end_of(tag_end + 1, |byte| !matches!(byte, b'<' | b'\n')));
            replace_words(view, found, start, end, what);
        }
    }
}

/// More than one bracket is the mark of a log.
fn end_is_far(start: usize, end: usize) -> bool {
    end > start + 1
}

/// A position has several numbers, and each stays one.
fn replace_words(view: &View, found: &mut Found, start: usize, end: usize, what: What) {
    if what != What::Coordinate {
        return found.replace(start, end, what);
    }
    let mut place = start;
    while place < end {
        let word_end = view.end_of(place, |byte| !byte.is_ascii_whitespace() && byte != b',').min(end);
        found.replace(place, word_end, what);
        place = word_end + 1;
    }
}

/// The types of bodies that people wrote (RFC 3428, RFC 3862).
const WRITTEN: &[&str] = &["text/plain", "text/html", "message/cpim"];

/// Finds what people wrote: the lines after the header of a message whose type says so.
fn find_texts(view: &View, found: &mut Found) {
    let mut message = Header::default();
    let mut body: Option<usize> = None;
    for (start, end) in view.lines() {
        let (text_start, text_end) = view.trimmed(start, end);
        let is_blank_line = text_start >= text_end || view.text(text_start, text_end) == ".";
        if begins_message(view, text_start) {
            message = Header::default();
            body = None;
        } else if let Some(left) = body {
            if !is_blank_line {
                found.replace(text_start, end_of_text(view, start, text_start, text_end), What::Message);
            }
            body = left.checked_sub(text_end.saturating_sub(text_start) + 1).filter(|left| *left > 0);
        } else if is_blank_line {
            body = message.is_written.then_some(message.length.unwrap_or(usize::MAX)).filter(|length| *length > 0);
            message = Header::default();
        } else {
            message.read(view, text_start);
        }
    }
}

/// What a header says of the body after it.
#[derive(Default)]
struct Header {
    is_written: bool,
    length: Option<usize>,
}

impl Header {
    fn read(&mut self, view: &View, start: usize) {
        for field in ["Content-Type", "c"] {
            if let Some(value) = value_of(view, start, field) {
                self.is_written = WRITTEN.iter().any(|kind| view.has(value, kind));
            }
        }
        for field in ["Content-Length", "l"] {
            if let Some(value) = value_of(view, start, field) {
                self.length = view.text(value, view.end_of(value, |byte| byte.is_ascii_digit())).parse().ok();
            }
        }
    }
}

/// Where the value of a header field begins that stands at a place.
fn value_of(view: &View, start: usize, field: &str) -> Option<usize> {
    let colon = view.skip_blanks(start + field.len());
    (view.has(start, field) && view.at(colon) == b':').then(|| view.skip_blanks(colon + 1))
}

/// In a line whose end is written as an escape, the text ends with the string.
fn end_of_text(view: &View, line: usize, start: usize, end: usize) -> usize {
    let is_escaped = line > 0 && !view.text(line - 1, line).starts_with('\n');
    if is_escaped { view.end_of(start, |byte| byte != b'"').min(end) } else { end }
}

/// What programs write above a message; it ends the body of the one before.
const ABOVE: &[&str] = &["SIP/2.0 ", "<---", "---", "U ", "T ", "recv ", "send ", "#", "--end msg--"];

/// Whether a line begins a message, or what a log writes above one.
fn begins_message(view: &View, start: usize) -> bool {
    let word_end = view.end_of(start, |byte| byte.is_ascii_uppercase());
    let is_request = word_end > start + 2 && is_blank(view.at(word_end)) && {
        let uri = view.skip_blanks(word_end);
        view.has(uri, "sip:") || view.has(uri, "sips:") || view.has(uri, "tel:")
    };
    let date = view.end_of(start, |byte| byte == b'[');
    let is_dated = view.end_of(date, |byte| byte.is_ascii_digit()) >= date + 2
        && matches!(view.at(view.end_of(date, |byte| byte.is_ascii_digit())), b'-' | b':' | b'/');
    is_request || is_dated || ABOVE.iter().any(|above| view.has(start, above))
}
