//! A number in a line: is it the status of a response, and if not, why not?

use super::causes;
use super::contexts::{
    AFTER, ARTICLES, ASKED, ASKED_AFTER, BETWEEN, FAR, GOES_ON, KEYS, NEAR, OTHERS, TIES, UNITS, VERBS,
    ends_with_word, starts_with_word,
};
use super::phrases::{ends_with_phrase, is_known, starts_with_phrase};
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

/// What is known of the line around the number.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Around {
    /// It speaks of HTTP, RTSP or another protocol.
    pub is_other_protocol: bool,
    /// It is part of a drawing: arrows, lifelines.
    pub is_drawing: bool,
    /// The status line of a response stands before the number, so that this one is in its phrase.
    pub follows_status_line: bool,
    /// A word with a capital letter follows, as phrases have it.
    pub is_before_capital: bool,
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
        return if is_hexadecimal_status(before, code) { Judgment::Wrapped(code, Wrapping::Hexadecimal) } else { Judgment::Other };
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
        Word::Key => return Judgment::Status(code),
        Word::Asked => return Judgment::Asked(code),
        Word::Other => return Judgment::Other,
        _ => {}
    }
    let pauses = around.is_before_capital || pauses(right);
    if !is_known(code) {
        return if word == Word::Verb && pauses { Judgment::Status(code) } else { Judgment::Open(code) };
    }
    if is_set_against(left, right) || ASKED_AFTER.iter().any(|word| starts_with_word(right.trim_start(), word)) {
        return Judgment::Asked(code);
    }
    let is_told = word == Word::Verb && pauses
        || word == Word::Near
        || has_phrase(left, right)
        || answers_method(right)
        || AFTER.iter().any(|word| starts_with_word(right.trim_start_matches([' ', '"']), word))
        || is_drawn(left, right, around.is_drawing)
        || begins_line(left, right)
        || code.as_u16() >= 300 && pauses && is_told_before(left);
    if is_told { Judgment::Status(code) } else { Judgment::Open(code) }
}

/// What stands between a word and its number.
const SEPARATORS: [char; 13] = [' ', '\t', ':', '=', '(', '[', '"', '\'', '`', '*', '#', '{', '|'];

/// What the characters beside a number tell.
#[derive(PartialEq, Eq)]
enum Beside {
    Key,
    Other,
    Free,
}

/// A number that is part of a word, a time, an address, a name or an amount is none of its own.
fn beside(left: &str, right: &str) -> Beside {
    let token = left.rsplit([' ', '\t', '"', '\'', '(', '<', '[', ',', ';', '|']).next().unwrap_or_default();
    let before = token.chars().next_back();
    let glued = match before {
        // "sip408", "error503"
        Some('a'..='z') => matches!(token, "sip" | "sip/" | "error" | "err" | "code" | "status" | "http-"),
        Some('0'..='9' | '_' | '@' | '+' | '~' | '$' | '%' | '\\' | '&') => false,
        Some('.') => !token.ends_with(|last: char| last.is_ascii_digit()) && token.ends_with(".."),
        Some(':') => !token.trim_end_matches(':').ends_with(|last: char| last.is_ascii_digit()),
        Some('-') => !token.trim_end_matches('-').ends_with(char::is_alphanumeric) || token.ends_with("--"),
        Some('/') => is_pair(token.trim_end_matches('/')) || token == "sip/2.0/",
        _ => true,
    };
    if !glued {
        return Beside::Other;
    }
    // "failure #12", "Attempt #404"
    if left.ends_with('#') && left.trim_end_matches(['#', ' ', '(']).ends_with(char::is_alphanumeric) {
        return Beside::Other;
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
        Some('>') => !right.starts_with(">>") && !right.starts_with("> ") || left.ends_with('<'),
        other => word(other),
    };
    if is_uri || is_cut || is_telephone_number(left, right) {
        return Beside::Other;
    }
    if matches!(before, Some('a'..='z')) { Beside::Key } else { Beside::Free }
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

/// "a 200 for the CANCEL"
fn answers_method(right: &str) -> bool {
    const METHODS: &[&str] = &["invite", "cancel", "bye", "register", "prack", "refer", "subscribe", "notify", "publish"];
    let words = right.trim_start_matches(|found: char| found == ' ').split([' ', ',', '.', '?', ')']).take(3);
    right.starts_with(' ') && words.into_iter().any(|word| METHODS.contains(&word))
}

fn starts_with_method(text: &str) -> bool {
    super::fields::METHODS.iter().any(|method| super::fold::begins(text, method))
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

/// A number that a vendor made of a status, or any other of another length.
fn unwrapped(left: &str, right: &str, digits: &str) -> Judgment {
    let is_alone = !left.ends_with(|last: char| last.is_ascii_alphanumeric() || matches!(last, '_' | '.' | '-' | '@' | '+' | '/'))
        && !right.starts_with(|next: char| next.is_ascii_alphanumeric() || matches!(next, '_' | '@'))
        && !right.get(..2).is_some_and(|next| matches!(next.as_bytes(), [b'.' | b':' | b'-', b'0'..=b'9']));
    let (start, wrapping) = match digits.len() {
        5 => ("31", Wrapping::Twilio),
        6 if digits.starts_with("560") => ("560", Wrapping::TeamsBorderController),
        6 => ("170", Wrapping::Pjsip),
        _ => return Judgment::Other,
    };
    let code = digits.strip_prefix(start).and_then(|status| status.parse::<StatusCode>().ok()).filter(|code| is_known(*code));
    // Twilio's 31401 and 31402 are about the microphone of a browser.
    let is_own = wrapping == Wrapping::Twilio && matches!(digits, "31401" | "31402" | "31100" | "31200" | "31202" | "31204" | "31301");
    let is_final = code.is_some_and(|code| code.as_u16() >= 300);
    match code {
        Some(code) if is_alone && is_final && !is_own => Judgment::Wrapped(code, wrapping),
        _ => Judgment::Other,
    }
}

/// "Register Failed (Unauthorized, 0x401)": a phone prints the decimal status behind 0x. Most numbers behind 0x are
/// pointers.
fn is_hexadecimal_status(before: &str, code: StatusCode) -> bool {
    let words = before.trim_end_matches([' ', ':', '=', '(', ',']);
    let is_told = ["status", "code", "failed", "error", "failure"].iter().any(|word| ends_with_word(words, word));
    is_known(code) && before.len() > words.len() && (is_told || ends_with_phrase(words))
}

/// A cause of Q.850 or the status in a Reason header field.
fn cause(left: &str, digits: &str) -> Option<Judgment> {
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
        (true, 1..128) if digits.len() < 3 || causes::statuses(number).len() == 1 => Some(Judgment::Cause(number)),
        (true, 100..128) => Some(Judgment::Cause(number)),
        // A key that names Q.850 never holds a status.
        (true, _) if words.ends_with("q850") || words.ends_with("hangupcause") || words.ends_with("q.850") => Some(Judgment::Other),
        _ => None,
    }
}

/// Keys before a cause of Q.850.
const CAUSES: &[&str] = &[
    "cause", "hangupcause", "hangup_cause_q850", "q850", "q.850", "q850_cause", "cause code", "cause_code", "cause (cc",
    "cause (cc)", "disconnect cause (cc)", "cause value", "hangup cause", "hangupcausecode", "isdncause", "isup cause",
    "原因值", "原因", "q.850 原因",
];

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
    (!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))).then_some(name)
}

/// A word that tells of a response stands further ahead in the clause: "we get on all outgoing calls a 403".
fn is_told_before(left: &str) -> bool {
    let clause = left.rsplit([',', '.', ';', ':', '!', '?', '(', '"', '=', '[', '|']).next().unwrap_or_default();
    let has_gap = clause.ends_with(' ') && !clause.bytes().any(|byte| byte.is_ascii_digit());
    let before = without_articles(clause.trim_end());
    has_gap
        && !TIES.iter().any(|word| ends_with_word(clause.trim_end(), word) && !ARTICLES.contains(word) || ends_with_word(before, word))
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
    next.starts_with("status:") || next.starts_with("request:")
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

/// "404 Not Found", "408 (Request Timeout)", "Busy Here (486)".
fn has_phrase(left: &str, right: &str) -> bool {
    let next = right.trim_start_matches([' ', '\t', '(', '"', '\'', ':', ',', '-', '[', ']', ';', '*', '|', '_', '<', '>']);
    let before = left.trim_end_matches([' ', '(', '[', '"', '\'', ',', ':', '=', '-']);
    starts_with_phrase(next).is_some() || ends_with_phrase(before) || before.rsplit([' ', ':']).next().is_some_and(|word| word.starts_with("code_sip"))
}

/// "500 or 503", "422/423": two numbers that are set against each other.
fn is_set_against(left: &str, right: &str) -> bool {
    let right = right.trim_start_matches([' ', '"', '\'', ',']);
    let left = left.trim_end_matches([' ', '"', '\'', ',']);
    let articles = |text: &str| ARTICLES.iter().any(|article| *article == text);
    let on_right = BETWEEN.iter().any(|word| {
        starts_with_word(right, word) && {
            let next = right.get(word.len()..).unwrap_or_default().trim_start_matches([' ', '"', '\'', '(']);
            let next = next.split_once(' ').filter(|(word, _)| articles(word)).map_or(next, |(_, next)| next);
            starts_with_code(next) && *word != "instead of" && *word != "rather than"
        }
    });
    let on_left = BETWEEN.iter().any(|word| {
        ends_with_word(left, word)
            && left.strip_suffix(word).is_some_and(|before| ends_with_code(before.trim_end_matches([' ', '"', '\'', ','])))
    });
    on_right || on_left
}

fn starts_with_code(text: &str) -> bool {
    let end = text.find(|found: char| !found.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).is_some_and(|digits| digits.parse().is_ok_and(is_known))
}

fn ends_with_code(text: &str) -> bool {
    let digits = text.rsplit(|found: char| !found.is_ascii_digit()).next().unwrap_or_default();
    digits.parse().is_ok_and(is_known)
}

/// "|<--180----|", "<- 491", "183 -> 487", "F2 100", "A -> B: 181".
fn is_drawn(left: &str, right: &str, is_drawing: bool) -> bool {
    let before = left.trim_end_matches([' ', '\t']);
    let after = right.trim_start_matches([' ', '\t']);
    let chain = (before.ends_with("->") || before.ends_with("=>") || before.ends_with("<-")) && !before.ends_with("--->>")
        || (after.starts_with("->") || after.starts_with("=>")) && starts_with_code(after.get(2..).unwrap_or_default().trim_start());
    let stroke = is_drawing
        && (before.ends_with(['-', '<', '>', '|', '/', '\\']) || before.ends_with("f:") || is_message_number(before)
            || before.ends_with(':') && (before.contains("->") || before.contains("<-")));
    chain || stroke
}

/// "F2" or "M2" at the start of the line.
fn is_message_number(before: &str) -> bool {
    let digits = before.trim_start().trim_end_matches(['.', ':', ')']).strip_prefix(['f', 'm']);
    digits.is_some_and(|digits| !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "603 Rechazada": the number begins the line, and a few words follow.
fn begins_line(left: &str, right: &str) -> bool {
    let is_first = left.trim_matches([' ', '\t', '-', '*', '>', '#', '"', '.', '`', '[', '(']).is_empty();
    let words = right.trim();
    let is_alone = words.trim_matches(|found: char| found.is_ascii_punctuation()).is_empty();
    is_first && (is_alone || words.len() < 60 && !words.starts_with(|first: char| first.is_ascii_digit() || first == '|') && right.starts_with(' ') && words.split(' ').count() < 5)
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
