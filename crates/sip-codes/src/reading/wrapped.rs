//! Statuses inside the numbers of vendors, and causes of Q.850 with the keys that name them.

use super::contexts::ends_with_word;
use super::numbers::{Judgment, SEPARATORS};
use super::phrases::{ends_with_phrase, is_known};
use crate::StatusCode;

/// How a vendor puts a status into a number of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrapping {
    /// Twilio: 31 and the status.
    Twilio,
    /// Teams Direct Routing: 560 and the status, where the session border controller gave the final response.
    TeamsBorderController,
    /// PJSIP: 170000 and the status.
    Pjsip,
    /// Desk phones: the decimal status behind 0x.
    Hexadecimal,
}

/// A number that a vendor made of a status, or any other of another length.
pub(super) fn unwrapped(left: &str, right: &str, digits: &str) -> Judgment {
    let is_alone = !left
        .ends_with(|last: char| last.is_ascii_alphanumeric() || matches!(last, '_' | '.' | '-' | '@' | '+' | '/'))
        && !right.starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '@'))
        && !right.get(..2).is_some_and(|next| matches!(next.as_bytes(), [b'.' | b':' | b'-', b'0'..=b'9']));
    let (start, wrapping) = match digits.len() {
        5 => ("31", Wrapping::Twilio),
        6 if digits.starts_with("560") => ("560", Wrapping::TeamsBorderController),
        6 => ("170", Wrapping::Pjsip),
        _ => return Judgment::Other,
    };
    let code =
        digits.strip_prefix(start).and_then(|status| status.parse::<StatusCode>().ok()).filter(|code| is_known(*code));
    // Twilio's 31401 and 31402 are about the microphone of a browser.
    let is_own = wrapping == Wrapping::Twilio
        && matches!(digits, "31401" | "31402" | "31100" | "31200" | "31202" | "31204" | "31301");
    let is_final = code.is_some_and(|code| code.as_u16() >= 300);
    match code {
        Some(code) if is_alone && is_final && !is_own => Judgment::Wrapped(code, wrapping),
        _ => Judgment::Other,
    }
}

/// "Register Failed (Unauthorized, 0x401)": a phone prints the decimal status behind 0x. Most numbers behind 0x are
/// pointers.
pub(super) fn is_hexadecimal_status(before: &str, code: StatusCode) -> bool {
    let words = before.trim_end_matches([' ', ':', '=', '(', ',']);
    let is_told = ["status", "code", "failed", "error", "failure"].iter().any(|word| words.ends_with(word));
    is_known(code) && before.len() > words.len() && (is_told || ends_with_phrase(words))
}

/// A cause of Q.850 or the status in a Reason header field.
pub(super) fn cause(left: &str, digits: &str) -> Option<Judgment> {
    let words = left.trim_end_matches(SEPARATORS);
    let number: u16 = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    let is_free = !left.ends_with(|last: char| last.is_ascii_alphanumeric() || last == '.');
    if !is_free {
        return None;
    }
    if let Some(before) = words.strip_suffix("cause") {
        let protocol = before.trim_end_matches([' ', ';', '\t']);
        let is_parameter = before.contains(';') && protocol != before.trim_end_matches(' ');
        if is_parameter && left.trim_end().ends_with('=') {
            if ends_with_word(protocol, "sip") {
                return digits.parse().ok().map(Judgment::Reason);
            }
            let is_q850 = protocol.ends_with("q.850") || protocol.ends_with("q850");
            return Some(if is_q850 && number < 128 { Judgment::Cause(number) } else { Judgment::Other });
        }
    }
    let is_cause = CAUSES.iter().any(|key| ends_with_word(words, key)) || words.ends_with("q.850;text");
    match (is_cause, number) {
        (true, 1..128) => Some(Judgment::Cause(number)),
        // A key that names Q.850 never holds a status.
        (true, _) if words.ends_with("q850") || words.ends_with("hangupcause") || words.ends_with("q.850") => {
            Some(Judgment::Other)
        }
        _ => None,
    }
}

/// Keys before a cause of Q.850.
const CAUSES: &[&str] = &[
    "cause",
    "hangupcause",
    "hangup_cause_q850",
    "q850",
    "q.850",
    "q850_cause",
    "cause code",
    "cause_code",
    "cause (cc",
    "cause (cc)",
    "disconnect cause (cc)",
    "cause value",
    "hangup cause",
    "hangupcausecode",
    "isdncause",
    "isup cause",
    "原因值",
    "原因",
    "q.850 原因",
];
