//! A number in a line: is it the status of a response, and if not, why not?

use super::beside::{Beside, beside};
use super::contexts::{
    AFTER, ARTICLES, ASKED, ASKED_AFTER, CODES, FAR, GOES_ON, KEYS, NEAR, OTHERS, TIES, UNITS, VERBS, ends_with_word,
    starts_with_word,
};
use super::phrases::{ends_with_phrase, is_known, starts_with_phrase};
use super::shapes::{answers_method, begins_line, has_phrase, is_drawn, is_of_host, is_set_against};
use super::wrapped::{Wrapping, cause, is_hexadecimal_status, unwrapped};
use crate::StatusCode;

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Judgment {
    /// The status of a response.
    Status(StatusCode),
    /// A status that is put into a longer number by a vendor.
    Wrapped(StatusCode, Wrapping),
    /// A code that is expected, wished for, denied or asked about.
    Asked(StatusCode),
    /// It could be a code, and nothing tells whether it is.
    Open(StatusCode),
    /// The status in a Reason header field (RFC 3326).
    Reason(StatusCode),
    /// A cause of Q.850.
    Cause(u16),
    /// A number of another kind.
    Other,
}

/// What is known of the line around the number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// It speaks of HTTP, RTSP or another protocol.
    pub is_other_protocol: bool,
    /// It is part of a drawing: arrows, lifelines.
    pub is_drawing: bool,
    /// Some line of the text has an arrow between strokes: it is a ladder and no table.
    pub has_lifelines: bool,
    /// The status line of a response stands before the number, so that this one is in its phrase.
    pub follows_status_line: bool,
    /// A word with a capital letter follows, as phrases have it, or one of a script that has none.
    pub is_before_capital: bool,
    /// A line that is nothing but a number may tell a status.
    pub may_stand_alone: bool,
    /// The text says something of calls, phones or SIP.
    pub speaks_of_calls: bool,
}

/// Judges the number at `start..end` of a line in small letters.
pub(super) fn judge(line: &str, start: usize, end: usize, around: Around) -> Judgment {
    let left = window_before(line, start);
    let right = window_after(line, end);
    let digits = line.get(start..end).unwrap_or_default();
    if let Some(judgment) = cause(left, digits) {
        return judgment;
    }
    let Some(code) = digits.parse::<StatusCode>().ok() else { return unwrapped(left, right, digits) };
    if let Some(before) = left.strip_suffix("0x") {
        return if is_hexadecimal_status(before, code) {
            Judgment::Wrapped(code, Wrapping::Hexadecimal)
        } else {
            Judgment::Other
        };
    }
    if around.follows_status_line {
        return Judgment::Other;
    }
    match beside(left, right) {
        Beside::Key => return Judgment::Status(code),
        Beside::Other => return Judgment::Other,
        Beside::Free => {}
    }
    // A warn-code (RFC 3261, 20.43).
    if (300..400).contains(&code.as_u16()) && left.trim_end_matches([' ', ':']).ends_with("warning") {
        return Judgment::Other;
    }
    let left_words = element(left).unwrap_or_else(|| without_articles(left.trim_end_matches(SEPARATORS)));
    let word = longest_word(left, left_words);
    let is_reachable = !right_is_of_other_column(right) && !starts_with_unit(right);
    match word {
        Word::Protocol if is_reachable => return Judgment::Status(code),
        _ if !is_reachable || around.is_other_protocol => return Judgment::Other,
        // A code in a text that says nothing of calls may be that of any interface.
        Word::Key if !around.speaks_of_calls && CODES.iter().any(|key| ends_with_word(left_words, key)) => {
            return Judgment::Open(code);
        }
        // An interface's own number: no stack sends such a code of success.
        Word::Key
            if code.as_u16() < 300 && !is_known(code) && CODES.iter().any(|key| ends_with_word(left_words, key)) =>
        {
            return Judgment::Other;
        }
        Word::Key => return Judgment::Status(code),
        Word::Asked => return Judgment::Asked(code),
        // "Request Timeout [408]" ends in a word that stands before other numbers too.
        Word::Other if !ends_with_phrase(left_words) => return Judgment::Other,
        _ => {}
    }
    let pauses = around.is_before_capital || pauses(right);
    if !is_known(code) {
        return Judgment::Other;
    }
    if is_set_against(left, right) || ASKED_AFTER.iter().any(|word| starts_with_word(right.trim_start(), word)) {
        return Judgment::Asked(code);
    }
    let is_told = word == Word::Verb && pauses
        || word == Word::Near
        || has_phrase(left, right)
        || answers_method(right)
        || is_of_host(left, right)
        || AFTER.iter().any(|word| starts_with_word(right.trim_start_matches([' ', '"']), word))
        || is_drawn(left, right, code.as_u16(), around)
        || begins_line(left, right, around)
        || code.as_u16() >= 300 && pauses && is_told_before(left);
    if is_told { Judgment::Status(code) } else { Judgment::Open(code) }
}

/// What stands between a word and its number.
pub(super) const SEPARATORS: [char; 14] = ['<', ' ', '\t', ':', '=', '(', '[', '"', '\'', '`', '*', '#', '{', '|'];

#[derive(PartialEq, Eq, Clone, Copy)]
enum Word {
    Protocol,
    Key,
    Asked,
    Other,
    Verb,
    Near,
    Nothing,
}

/// The longest word of the tables at the end of what stands before the number.
fn longest_word(raw: &str, words: &str) -> Word {
    if ["sip/2.0", "sip", "sip status", "sip response", "sip code"].iter().any(|key| ends_with_word(words, key)) {
        return Word::Protocol;
    }
    let raw = raw.trim_end_matches([' ', '"', '\'']);
    let tables = [(KEYS, Word::Key), (ASKED, Word::Asked), (OTHERS, Word::Other), (VERBS, Word::Verb)];
    let mut longest = (0, Word::Nothing);
    for (table, kind) in tables {
        let found = table.iter().filter(|word| ends_with_word(words, word) || ends_with_word(raw, word));
        let length = found.map(|word| word.len()).max().unwrap_or(0);
        if length > longest.0 {
            longest = (length, kind);
        }
    }
    // Words of Chinese and Japanese stand a little further away.
    let near = words.char_indices().rev().nth(9).map_or(words, |(start, _)| words.get(start..).unwrap_or_default());
    let clause = near.rsplit([',', ';', '.', '"']).next().unwrap_or_default();
    if longest.1 == Word::Nothing && NEAR.iter().any(|word| clause.contains(word)) {
        return Word::Near;
    }
    longest.1
}

/// The name of an XML element whose content begins here.
fn element(left: &str) -> Option<&str> {
    let (_, name) = left.strip_suffix('>')?.rsplit_once('<')?;
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')))
        .then_some(name)
}

/// A word that tells of a response stands further ahead in the clause: "we get on all outgoing calls a 403".
fn is_told_before(left: &str) -> bool {
    let clause = left.rsplit([',', '.', ';', ':', '!', '?', '(', '"', '=', '[', '|']).next().unwrap_or_default();
    let has_gap = clause.ends_with(' ') && !clause.bytes().any(|byte| byte.is_ascii_digit());
    let before = without_articles(clause.trim_end());
    has_gap
        && !TIES.iter().any(|word| {
            ends_with_word(clause.trim_end(), word) && !ARTICLES.contains(word) || ends_with_word(before, word)
        })
        && clause.split(' ').any(|word| FAR.iter().any(|start| word.starts_with(start)))
}

fn without_articles(words: &str) -> &str {
    let article = ARTICLES.iter().find(|article| ends_with_word(words, article));
    let shorter = article.and_then(|article| words.strip_suffix(article));
    shorter.map_or(words, |shorter| shorter.trim_end_matches(SEPARATORS))
}

/// "SIP 404 Status: 302": the length of a frame stands before the column that tells.
fn right_is_of_other_column(right: &str) -> bool {
    let next = right.trim_start_matches([' ', '\t', '"', ',', '|', ']']);
    // And a constant of Android stands before its name: "{501 : CODE_USER_TERMINATED, 0, }".
    next.starts_with("status:")
        || next.starts_with("request:")
        || next.starts_with(": code_")
        || next.starts_with(":code_")
}

fn starts_with_unit(right: &str) -> bool {
    let next = right.trim_start_matches([' ', ']', '\u{a0}', '+']);
    let is_near = right.len() - next.len() <= 3;
    is_near && UNITS.iter().any(|unit| starts_with_word(next, unit))
}

/// Whether a clause ends behind the number or goes on without a noun.
fn pauses(right: &str) -> bool {
    let next = right.trim_start_matches([' ', '\t']);
    let is_word = next.starts_with(|first: char| first.is_ascii_lowercase() || ('à'..='я').contains(&first));
    !is_word || starts_with_phrase(next).is_some() || GOES_ON.iter().any(|word| starts_with_word(next, word))
}

/// The text before `end`, as far as a form reaches.
fn window_before(line: &str, end: usize) -> &str {
    let start = (end.saturating_sub(96)..=end).find(|start| line.is_char_boundary(*start)).unwrap_or(end);
    line.get(start..end).unwrap_or_default()
}

/// The text after `start`, as far as a form reaches.
fn window_after(line: &str, start: usize) -> &str {
    let end = (start..=line.len().min(start + 96)).rev().find(|end| line.is_char_boundary(*end)).unwrap_or(start);
    line.get(start..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, digits: &str, expected: &str) {
        let start = line.find(digits).expect("the number is in the line");
        let around = Around { speaks_of_calls: true, ..Around::default() };
        let told = match judge(line, start, start + digits.len(), around) {
            Judgment::Status(code) => format!("status {code}"),
            Judgment::Wrapped(code, _) => format!("wrapped {code}"),
            Judgment::Asked(code) => format!("asked {code}"),
            Judgment::Open(code) => format!("open {code}"),
            Judgment::Reason(code) => format!("reason {code}"),
            Judgment::Cause(cause) => format!("cause {cause}"),
            Judgment::Other => "other".to_owned(),
        };
        assert_eq!(told, expected, "{digits} in {line:?}");
    }

    #[test]
    fn a_number_is_what_stands_beside_it() {
        check("got sip response 503 back", "503", "status 503");
        check("sip/2.0 452 whatever", "452", "status 452");
        check("entering state [terminated][404]", "404", "status 404");
        check("sip 404 status: 302 moved", "404", "other");
        check("received 486 bytes", "486", "other");
        check("sip:404@example.org", "404", "other");
        check("pjsip/404-0000001a", "404", "other");
        check("+1 202 555 0148", "202", "other");
        check("+1 202 555 0148", "555", "other");
        check("10:22:13.402 x", "402", "other");
        check("480,00 eur", "480", "other");
        check("480 s", "480", "other");
        check("core.py:486 error", "486", "other");
        check("486/invite", "486", "status 486");
        check("while expecting '180' (index 3)", "180", "asked 180");
        check("which one, 500 or 503?", "503", "asked 503");
        check("reason: sip;cause=408", "408", "reason 408");
        check("reason: q.850;cause=34", "34", "cause 34");
        check("reason: stir;cause=438", "438", "other");
        check("hangupcause=27", "27", "cause 27");
        check("microsoft response code 560486", "560486", "wrapped 486");
        check("error 31402", "31402", "other");
        check("pjsip 170403", "170403", "wrapped 403");
        check("120111", "120111", "other");
        check("failed (unauthorized, 0x401)", "401", "wrapped 401");
        check("proxy [0x503]", "503", "other");
        check("warning: 399 a \"b\"", "399", "other");
        check("the room has 404", "404", "open 404");
    }

    /// "chan_sip.c: 480 from 192.0.2.1" was not read, since no word before the number says that it is a status.
    #[test]
    fn a_part_of_a_sip_stack_tells_a_status_of_a_host() {
        check("notice[1234] chan_sip.c: 480 from 192.0.2.1", "480", "status 480");
        check("chan_sip.c:24012 handle_response: 503 from udp:192.0.2.1:5060", "503", "status 503");
        check("kamailio[812]: 486 for sip:bob@example.com", "486", "status 486");
        check("mod_sofia: 404 by edge.example.net", "404", "status 404");
        check("sip_core: 488 from [2001:db8::1]:5060", "488", "status 488");
        // Lines of source, sizes, durations, ports and ids stand there too.
        check("chan_sip.c:480 from 192.0.2.1", "480", "other");
        check("chan_sip.c: line 480 from 192.0.2.1", "480", "other");
        check("chan_sip.c: port 480 for 192.0.2.1", "480", "other");
        check("chan_sip.c: 480 bytes from 192.0.2.1", "480", "other");
        check("chan_sip.c: 480 ms for 192.0.2.1", "480", "other");
        check("chan_sip.c: 480s for 192.0.2.1", "480", "other");
        check("chan_sip.c[480]: hello from 192.0.2.1", "480", "open 480");
        check("chan_sip.c: 480 from 12", "480", "open 480");
        check("chan_sip.c: 480 for 1.5", "480", "open 480");
        check("chan_sip.c: 480 for the queue", "480", "open 480");
        check("chan_sip.c: 299 from 192.0.2.1", "299", "other");
        check("gossip: 503 from 192.0.2.1", "503", "open 503");
        check("res_rtp_asterisk.c: 480 from 192.0.2.1", "480", "open 480");
    }
}
