//! The first stage: the text without what mail, logs, editors and terminals put around and into it.

use std::ops::Range;

use super::fields;
use super::fold::{Piece, fold, is_plain, small};

/// A line of the protocol, which may be a part of a line of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// The number of the line of the text, from 1.
    pub number: usize,
    /// Where it begins in the clean text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// The text as it is read, which knows where each byte came from.
#[derive(Debug, Default)]
pub(super) struct Clean {
    /// With plain characters and line ends.
    pub text: String,
    /// The same in small letters, byte for byte.
    pub lower: String,
    /// The lines of the protocol.
    pub lines: Vec<Line>,
    /// For each byte of `text`, where it stands in what was pasted.
    origin: Vec<u32>,
}

impl Clean {
    /// A line as it is written.
    pub fn line(&self, line: Line) -> &str {
        self.text.get(line.start..line.end).unwrap_or_default()
    }

    /// A line in small letters.
    pub fn lower_line(&self, line: Line) -> &str {
        self.lower.get(line.start..line.end).unwrap_or_default()
    }

    /// A part of the clean text.
    pub fn part(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Where a range of the clean text stands in what was pasted.
    pub fn original(&self, range: Range<usize>, pasted: &str) -> Option<Range<usize>> {
        let at = |place: usize| self.origin.get(place).map(|origin| *origin as usize);
        let (start, last) = (at(range.start)?, at(range.end.checked_sub(1)?)?);
        let width = pasted.get(last..)?.chars().next()?.len_utf8();
        Some(start..last + width)
    }

    fn push(&mut self, piece: &str, origin: usize) {
        self.text.push_str(piece);
        self.origin.resize(self.text.len(), origin as u32);
    }
}

/// The clean text with its lines.
pub(super) fn clean(pasted: &str) -> Clean {
    let mut clean = Clean::default();
    clean.text.reserve(pasted.len());
    clean.origin.reserve(pasted.len());
    let (mut at, mut line) = (0, Line { number: 1, start: 0, end: 0 });
    while let Some(rest) = pasted.get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.bytes().take_while(|byte| is_plain(*byte)).count();
        if plain > 0 {
            let start = clean.origin.len();
            clean.text.push_str(rest.get(..plain).unwrap_or_default());
            clean.origin.extend((at..at + plain).map(|origin| origin as u32));
            debug_assert_eq!(clean.origin.len(), start + plain);
            at += plain;
            continue;
        }
        let length = rest.chars().next().map_or(1, char::len_utf8);
        let (length, piece) = match fold(rest) {
            Some(folded) => folded,
            None => {
                clean.push(rest.get(..length).unwrap_or_default(), at);
                at += length;
                continue;
            }
        };
        match piece {
            Piece::Nothing => {}
            Piece::Text(text) => clean.push(text, at),
            Piece::Ascii(byte) => clean.push(char::from(byte).encode_utf8(&mut [0; 4]), at),
            Piece::LineEnd | Piece::WrittenLineEnd => {
                let end = clean.text.len();
                clean.lines.push(Line { end, ..line });
                clean.push("\n", at);
                line =
                    Line { number: line.number + usize::from(piece == Piece::LineEnd), start: end + 1, end: end + 1 };
            }
        }
        at += length;
    }
    clean.lines.push(Line { end: clean.text.len(), ..line });
    clean.lower =
        if clean.text.is_ascii() { clean.text.to_ascii_lowercase() } else { clean.text.chars().map(small).collect() };
    clean.lines = clean.lines.iter().flat_map(|line| broken(*line, clean.lower_line(*line))).collect();
    clean
}

/// A line that lost its line ends, as chats do it, is broken before each header field that follows a start line.
fn broken(line: Line, lower: &str) -> Vec<Line> {
    let Some(first) = lower.find("sip/2.0") else { return vec![line] };
    let mut lines = Vec::new();
    let mut start = 0;
    for (space, _) in lower.match_indices(' ').filter(|(space, _)| *space > first) {
        let rest = lower.get(space + 1..).unwrap_or_default();
        let has_field = !lines.is_empty();
        if fields::begins_field(rest) || has_field && fields::begins_message(rest) {
            lines.push(Line { start: line.start + start, end: line.start + space, ..line });
            start = space + 1;
        }
    }
    lines.push(Line { start: line.start + start, ..line });
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pasted: &str, expected: &[&str]) {
        let clean = clean(pasted);
        let lines: Vec<_> = clean.lines.iter().map(|line| clean.line(*line)).collect();
        assert_eq!(lines, expected, "{pasted:?}");
        assert_eq!(clean.text.len(), clean.lower.len());
        assert_eq!(clean.text.len(), clean.origin.len());
    }

    #[test]
    fn what_is_put_around_the_protocol_is_removed() {
        check("\u{1b}[1;31mSIP/2.0 486\u{1b}[0m\r\n", &["SIP/2.0 486", ""]);
        check("[1;31mBYE[0m", &["BYE"]);
        check("a\\r\\nb", &["a", "b"]);
        check("a\\\\r\\\\nb", &["a", "b"]);
        check("a#015#012b", &["a", "b"]);
        check("a^M\nb", &["a", "b"]);
        check("a<br>b &lt;c&gt;", &["a", "b <c>"]);
        check("４８６：、“x”", &["486:,\"x\""]);
        check("a→b ── ◄", &["a->b -- <"]);
        check("To=sip%3A486%40a", &["To=sip:486@a"]);
    }

    #[test]
    fn lost_line_ends_are_found() {
        check(
            "log: SIP/2.0 180 Ringing CSeq: 1 INVITE SIP/2.0 486 Busy Here",
            &["log: SIP/2.0 180 Ringing", "CSeq: 1 INVITE", "SIP/2.0 486 Busy Here"],
        );
    }

    #[test]
    fn places_and_numbers_of_lines_are_those_of_the_pasted_text() {
        let pasted = "ｘ\r\na\\r\\n４８６ b";
        let clean = clean(pasted);
        let last = clean.lines.last().copied().expect("there are lines");
        assert_eq!(last.number, 2);
        let range = clean.original(last.start..last.start + 3, pasted).expect("it is there");
        assert_eq!(pasted.get(range), Some("４８６"));
    }
}
