//! The characters beside a number, which tell whether it is a number of its own or a part of something.

use super::fields::METHODS;
use super::fold::{begins, is_letter_or_digit};
use super::phrases::{is_known, starts_with_phrase};
use crate::StatusCode;

/// What the characters beside a number tell.
#[derive(PartialEq, Eq)]
pub(super) enum Beside {
    Key,
    Other,
    Free,
}

/// A number that is part of a word, a time, an address, a name or an amount is none of its own.
pub(super) fn beside(left: &str, right: &str) -> Beside {
    let token = left.rsplit([' ', '\t', '"', '\'', '(', '<', '[', ',', ';', '|']).next().unwrap_or_default();
    let before = token.chars().next_back();
    let glued = match before {
        // "sip408", "error503"
        Some('a'..='z') => matches!(token, "sip" | "sip/" | "error" | "err" | "code" | "status" | "http-"),
        Some('0'..='9' | '_' | '@' | '+' | '~' | '$' | '%' | '\\' | '&') => false,
        Some('.') => !token.ends_with(|last: char| last.is_ascii_digit()) && token.ends_with(".."),
        // "10:486" is a time, "core.py:486" a line of source.
        Some(':') => {
            let name = token.trim_end_matches(':');
            !name.ends_with(|last: char| last.is_ascii_digit()) && !name.contains('.')
        }
        Some('-') => !token.trim_end_matches('-').ends_with(is_letter_or_digit) || token.ends_with("--"),
        Some('/') => is_pair(token.trim_end_matches('/')) || token == "sip/2.0/",
        _ => true,
    };
    if !glued {
        return Beside::Other;
    }
    // "failure #12", "Attempt #404"
    if left.ends_with('#') && left.trim_end_matches(['#', ' ', '(']).ends_with(is_letter_or_digit) {
        return Beside::Other;
    }
    // A function of a script that may send the code: t_reply("404", "Not here").
    let function = left
        .trim_end_matches(['"', '\''])
        .strip_suffix('(')
        .and_then(|before| before.rsplit([' ', '{', ';', '(', '!']).next());
    if function
        .is_some_and(|name| name.contains('_') && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_'))
    {
        return Beside::Other;
    }
    // FreeSWITCH names the protocol before the code, as a URI does.
    if ["hangup_cause\":\"sip:", "hangup_cause=sip:", "hangup_cause: sip:", "hangup_cause>sip:", "hangup_cause]: [sip:"]
        .iter()
        .any(|key| left.ends_with(key))
    {
        return Beside::Key;
    }
    // A key of a form body has a colon or an equals sign behind it; a user part of a URI a colon or an at sign before.
    let is_uri = ["sip:", "sips:", "tel:", "urn:", "://"].iter().any(|scheme| token.contains(scheme))
        && !token.ends_with('=')
        && !token.ends_with('>');
    let mut after = right.chars();
    let (next, then) = (after.next(), after.next());
    let digit = |found: Option<char>| found.is_some_and(|found| found.is_ascii_digit());
    let word = |found: Option<char>| found.is_some_and(|found| found.is_ascii_alphanumeric() || found == '_');
    let is_cut = match next {
        Some('.') => digit(then) || then == Some('-'),
        Some(',') => is_amount(right),
        Some(':') => digit(then),
        Some('-') => word(then) && starts_with_phrase(right.trim_start_matches('-')).is_none(),
        // "486/INVITE", "413/513", and "(478/SL)" as Kamailio writes it.
        Some('/') => {
            let next = right.trim_start_matches('/');
            !is_pair(next) && !starts_with_method(next) && !next.starts_with("tm)") && !next.starts_with("sl)")
        }
        Some('@' | '%' | '$' | '€' | '°' | '~') => true,
        Some('>') => is_tag(left, right),
        other => word(other),
    };
    if is_uri || is_cut || is_telephone_number(left, right) {
        return Beside::Other;
    }
    if matches!(before, Some('a'..='z')) { Beside::Key } else { Beside::Free }
}

/// Whether an angle bracket after the number closes a tag or a priority of syslog, and is no arrow and no quotation.
fn is_tag(left: &str, right: &str) -> bool {
    let is_quoted = ["is <", "=<", ": <"].iter().any(|before| left.ends_with(before));
    let is_arrow = right.starts_with(">>") || right.starts_with("> ");
    !is_quoted && (!is_arrow || left.ends_with('<'))
}

/// "480,00" is an amount.
fn is_amount(right: &str) -> bool {
    let mut bytes = right.bytes().skip(1);
    let (first, second, third) = (bytes.next(), bytes.next(), bytes.next());
    let digit = |found: Option<u8>| found.is_some_and(|found| found.is_ascii_digit());
    digit(first) && digit(second) && !digit(third) && third != Some(b',')
}

/// Whether a number of three digits stands at the end or the start of `text`, as in "413/513".
fn is_pair(text: &str) -> bool {
    let number = text.rsplit('/').next().unwrap_or_default();
    let first = text.split(|found: char| !found.is_ascii_alphanumeric()).next().unwrap_or_default();
    [number, first].iter().any(|number| number.parse::<StatusCode>().is_ok_and(is_known))
}

pub(super) fn starts_with_method(text: &str) -> bool {
    METHODS.iter().any(|method| begins(text, method))
}

/// "+1 202 555 0148" and "202-555-0148".
fn is_telephone_number(left: &str, right: &str) -> bool {
    let of_number = |found: char| found.is_ascii_digit() || matches!(found, ' ' | '-' | '.' | '(' | ')');
    let before = left.trim_end_matches(of_number);
    if before.ends_with('+') && left.len() > before.len() {
        return true;
    }
    let groups = |text: &str| -> Vec<usize> {
        let end = text.find(|found| !of_number(found)).unwrap_or(text.len());
        let numbers = text.get(..end).unwrap_or_default().split([' ', '-', '.', '(', ')']);
        numbers.filter(|group| !group.is_empty()).take(3).map(str::len).collect()
    };
    let previous = left.get(before.len()..).unwrap_or_default();
    let previous: Vec<_> = previous.split([' ', '-', '.', '(', ')']).filter(|group| !group.is_empty()).collect();
    match (previous.as_slice(), groups(right).as_slice()) {
        ([], [3, 4, ..]) | ([.., _], [4, ..]) => previous.last().is_none_or(|last| last.len() <= 3) && right.len() > 4,
        _ => false,
    }
}
