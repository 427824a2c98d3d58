//! The second stage: SIP messages, as they really stand in traces: prefixed, indented, folded, compact, cut.
//!
//! Nothing is refused: a field that cannot be read is left out, and a message ends where something else begins.

use std::ops::Range;

use super::clean::{Clean, Line};
use super::fields::{METHODS, field};
use crate::StatusCode;

/// A message, or what is left of one.
#[derive(Debug)]
pub(super) struct Message {
    pub start: Start,
    /// Where it begins in the clean text: its method or its status code.
    pub at: usize,
    /// The number of its first line in the text.
    pub line: usize,
    /// Whether the text says that something was left out, or the status line breaks off.
    pub is_cut: bool,
    /// Whether it is the body of another message (`message/sipfrag`).
    pub is_in_body: bool,
    fields: Vec<(&'static str, Range<usize>)>,
}

/// What begins a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Start {
    /// A status line, with where its phrase stands.
    Response(StatusCode, Range<usize>),
    /// A request line.
    Request(&'static str),
    /// Header fields whose first line was not copied, or whose status code is cut.
    Lost,
}

impl Message {
    /// The value of the first header field with this long name.
    pub fn field<'a>(&self, name: &str, clean: &'a Clean) -> Option<&'a str> {
        self.fields(name, clean).next()
    }

    /// The values of all header fields with this long name.
    pub fn fields<'a>(&self, name: &str, clean: &'a Clean) -> impl Iterator<Item = &'a str> {
        let found = self.fields.iter().filter(move |(known, _)| *known == name);
        found.map(|(_, value)| clean.part(value.clone()).trim().trim_end_matches('.'))
    }

    /// Whether it has a header field with this long name.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| *known == name)
    }

    /// The number and the method in CSeq.
    pub fn cseq<'a>(&self, clean: &'a Clean) -> Option<(u32, &'a str)> {
        let (number, method) = self.field("cseq", clean)?.split_once([' ', '\t'])?;
        let method = method.trim();
        let end = method.find(|found: char| !found.is_ascii_alphabetic()).unwrap_or(method.len());
        // A method that is cut is neither read nor missed.
        let method = method.get(..end).filter(|method| {
            method.len() > 2 && METHODS.iter().all(|known| known == method || !known.starts_with(method))
        })?;
        Some((number.trim().parse().ok()?, method))
    }

    /// The tag in From or To.
    pub fn tag<'a>(&self, name: &str, clean: &'a Clean) -> Option<&'a str> {
        let value = self.field(name, clean)?;
        let parameters = value.rsplit_once('>').map_or(value, |(_, parameters)| parameters);
        let tag = parameters.split(';').find_map(|parameter| {
            let (key, tag) = parameter.trim().split_once('=')?;
            key.trim().eq_ignore_ascii_case("tag").then_some(tag.trim())
        });
        tag.filter(|tag| !tag.is_empty())
    }

    /// Whether it shows the fields that every message has (RFC 3261, 8.1.1 and 8.2.6.2), and nothing was left out.
    pub fn is_whole(&self) -> bool {
        !self.is_cut && ["via", "from", "to", "call-id", "cseq"].iter().all(|name| self.has(name))
    }
}

/// The messages of a text, and for each line whether it is a header field or part of a body.
pub(super) fn find(clean: &Clean) -> (Vec<Message>, Vec<bool>) {
    let mut messages: Vec<Message> = Vec::new();
    let mut is_inside = vec![false; clean.lines.len()];
    let mut at = 0;
    while let Some(line) = clean.lines.get(at) {
        let found = start(clean, *line).or_else(|| lost_start(clean, at));
        let Some(mut message) = found else {
            at += 1;
            continue;
        };
        let from = match &message.start {
            Start::Lost if !message.is_cut => at,
            // Its code may be cut in two, with the rest in a later line.
            Start::Response(_, phrase) => clean.lines.partition_point(|line| line.start <= phrase.start),
            _ => at + 1,
        };
        let end = fill(&mut message, clean, from, *line);
        is_inside.get_mut(from..end).into_iter().flatten().for_each(|inside| *inside = true);
        let reports = messages.last().is_some_and(|previous| {
            let is_fragment = previous.field("content-type", clean).is_some_and(|kind| kind.contains("sipfrag"));
            matches!(previous.start, Start::Request(_)) && is_fragment
        });
        // Its first line follows the empty line that ends the header fields of the request.
        let is_next = at > 0 && is_inside.get(at - 1).copied().unwrap_or(false);
        message.is_in_body = reports && is_next && !matches!(message.start, Start::Request(_));
        messages.push(message);
        at = end.max(from).max(at + 1);
    }
    (messages, is_inside)
}

/// Reads header fields and body into a message; returns the first line that is not part of it.
fn fill(message: &mut Message, clean: &Clean, from: usize, first: Line) -> usize {
    let indent = clean.line(first).len() - clean.line(first).trim_start().len();
    let has_prefix = message.at > first.start + indent + 12;
    let mut at = from;
    let mut is_body = false;
    while let Some(line) = clean.lines.get(at) {
        let text = clean.line(*line);
        let bare = bare(text);
        let is_empty = matches!(bare, "" | "." | "," | "|");
        if start(clean, *line).is_some() {
            break;
        }
        if is_body {
            // Lines of SDP, of XML and of other bodies go on until an empty line or a line of a log.
            let is_sdp =
                bare.as_bytes().get(1) == Some(&b'=') && bare.starts_with(|first: char| first.is_ascii_lowercase());
            if !is_sdp && !is_empty {
                break;
            }
        } else if is_empty {
            let goes_on = clean.lines.get(at + 1).is_some_and(|next| is_known_field(self::bare(clean.line(*next))));
            is_body = !goes_on || message.has("content-length");
        } else if bare.starts_with("...")
            || bare.starts_with("[...")
            || bare.eq_ignore_ascii_case("[snip]")
            || bare == "<snip>"
        {
            message.is_cut = true;
        } else if bare.starts_with('[') && bare.ends_with(']') || bare.eq_ignore_ascii_case("message header") {
            // What Wireshark puts between the fields.
        } else if let Some((name, value)) = field(bare).filter(|(name, _)| !name.is_empty() || bare.len() < 400) {
            let value = line.end - (bare.len() - value);
            message.fields.push((name, value..line.end));
        } else if text.len() - text.trim_start().len() > indent
            && !message.fields.is_empty()
            && text.starts_with([' ', '\t'])
        {
            // A folded value (RFC 3261, 7.3.1).
            if let Some((_, value)) = message.fields.last_mut() {
                value.end = line.end;
            }
        } else if let Some((name, value)) = prefixed(text).filter(|_| has_prefix) {
            message.fields.push((name, line.start + value..line.end));
        } else {
            break;
        }
        at += 1;
    }
    at
}

/// A message whose status line or request line is in this line.
fn start(clean: &Clean, line: Line) -> Option<Message> {
    let lower = clean.lower_line(line);
    let message = |start, at, is_cut| Message {
        start,
        at: line.start + at,
        line: line.number,
        is_cut,
        is_in_body: false,
        fields: Vec::new(),
    };
    for (at, protocol) in lower.match_indices("sip/2.0") {
        let after = lower.get(at + protocol.len()..)?;
        let digits = after.trim_start_matches([' ', '\t']);
        let begin = at + protocol.len() + (after.len() - digits.len());
        let length = digits.bytes().take_while(u8::is_ascii_digit).count();
        if digits.len() < after.len() && length > 0 {
            let code = digits.get(..length).and_then(|digits| digits.parse().ok());
            let rest = digits.get(length..)?;
            let Some(code) = code.filter(|_| !rest.starts_with(|next: char| next.is_ascii_alphanumeric())) else {
                let is_cut = rest.trim().is_empty() && length < 3;
                let digits = digits.get(..length)?;
                return is_cut.then(|| match rest_of_code(clean, line, digits) {
                    Some((code, phrase)) => message(Start::Response(code, phrase), begin, true),
                    None => message(Start::Lost, begin, true),
                });
            };
            let phrase = line.start + begin + length..line.end;
            return Some(message(Start::Response(code, phrase), begin, false));
        }
        // A request line: a method, a URI, and the version behind it.
        let before = clean.line(line).get(..at)?.trim_end();
        let (before_uri, uri) = before.rsplit_once(' ').unwrap_or(("", ""));
        let method = before_uri.trim_end().rsplit([' ', '\t', ':', '"', '\'', '>', ']', '|']).next().unwrap_or("");
        if let Some(known) = METHODS.iter().find(|known| **known == method).filter(|_| uri.contains(':')) {
            return Some(message(Start::Request(known), before_uri.trim_end().len() - method.len(), false));
        }
    }
    None
}

/// The rest of a status line that was cut between two segments: its digits begin one of the next lines.
fn rest_of_code(clean: &Clean, line: Line, digits: &str) -> Option<(StatusCode, Range<usize>)> {
    let next = clean.lines.partition_point(|other| other.start <= line.start);
    clean.lines.get(next..next + 3)?.iter().find_map(|other| {
        let text = clean.line(*other);
        let rest = text.get(..3 - digits.len()).filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))?;
        let phrase = text.get(rest.len()..)?;
        let is_phrase = phrase.starts_with(' ') && phrase.trim().starts_with(|first: char| first.is_ascii_uppercase());
        let code = format!("{digits}{rest}").parse().ok().filter(|_| is_phrase)?;
        Some((code, other.start + rest.len()..other.end))
    })
}

/// Two or more header fields without a first line.
fn lost_start(clean: &Clean, at: usize) -> Option<Message> {
    let line = *clean.lines.get(at)?;
    let is_field = |line: &Line| {
        field(bare(clean.line(*line))).is_some_and(|(name, _)| {
            matches!(name, "via" | "call-id" | "cseq" | "from" | "to" | "max-forwards" | "content-length")
        })
    };
    let both = is_field(&line) && clean.lines.get(at + 1).is_some_and(is_field);
    let message = Message {
        start: Start::Lost,
        at: line.start,
        line: line.number,
        is_cut: false,
        is_in_body: false,
        fields: Vec::new(),
    };
    both.then_some(message)
}

fn is_known_field(bare: &str) -> bool {
    field(bare).is_some_and(|(name, _)| !name.is_empty())
}

/// A line without the quotation marks of mail, line numbers and strokes before what it says.
pub(super) fn bare(line: &str) -> &str {
    let line = line.trim_start_matches([' ', '\t', '>', '|', '+']).trim_end();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = line.get(digits..).unwrap_or_default();
    let rest = numbered.trim_start_matches([':', '.', ')', '|', ' ', '\t', '-']);
    match digits > 0 && digits < 7 && rest.len() < numbered.len() {
        true if rest.is_empty() || is_known_field(rest) => rest,
        _ => line,
    }
}

/// A known header field behind the date and the name that a log puts before each line.
fn prefixed(line: &str) -> Option<(&'static str, usize)> {
    let places = line.match_indices([' ', ']', '|']).take(24);
    places.map(|(at, _)| at + 1).find_map(|at| {
        let (name, value) = field(line.get(at..)?)?;
        (name.len() > 2 || matches!(name, "to")).then_some((name, at + value))
    })
}

#[cfg(test)]
mod tests {
    use super::super::clean::clean;
    use super::*;

    fn check(text: &str, expected: &[(&str, Option<(u32, &str)>)]) {
        let clean = clean(text);
        let (messages, _) = find(&clean);
        let found: Vec<_> = messages
            .iter()
            .map(|message| {
                let start = match &message.start {
                    Start::Response(code, _) => code.to_string(),
                    Start::Request(method) => (*method).to_owned(),
                    Start::Lost => "lost".to_owned(),
                };
                (start, message.cseq(&clean).map(|(number, method)| (number, method.to_owned())))
            })
            .collect();
        let found: Vec<_> = found
            .iter()
            .map(|(start, cseq)| (start.as_str(), cseq.as_ref().map(|(number, method)| (*number, method.as_str()))))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn messages_are_read_in_all_their_forms() {
        check("SIP/2.0 486 Busy Here\r\nCSeq : 2 INVITE\r\n", &[("486", Some((2, "INVITE")))]);
        check("  SIP/2.0 486 Busy Here\n  cseq: 2\n     INVITE\n", &[("486", Some((2, "INVITE")))]);
        check("> SIP/2.0 404 Not Found\n> Via: a\n> CSeq: 1 BYE", &[("404", Some((1, "BYE")))]);
        check(
            "OPTIONS sip:a@example.org SIP/2.0\nCSeq: 1 OPTIONS\n\nSIP/2.0 200 OK\nCSeq: 1 OPTIONS",
            &[("OPTIONS", Some((1, "OPTIONS"))), ("200", Some((1, "OPTIONS")))],
        );
        check("SIP/2.0 48", &[("lost", None)]);
        check("Via: SIP/2.0/UDP a\nCSeq: 3 REGI", &[("lost", None)]);
        check("HTTP/1.1 200 OK\nServer: x", &[]);
        check("Jun 1 sipd[1]: SIP/2.0 500 Error\nJun 1 sipd[1]: CSeq: 9 INFO", &[("500", Some((9, "INFO")))]);
    }
}
