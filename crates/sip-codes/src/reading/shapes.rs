//! Shapes that make a number a status without a word for it: a phrase beside it, an arrow, a place in a drawing.

use super::beside::starts_with_method;
use super::contexts::{ARTICLES, BETWEEN, COMPONENTS, ends_with_word, starts_with_word};
use super::fields::METHODS;
use super::numbers::Around;
use super::phrases::{ends_with_phrase, is_known, starts_with_phrase};

/// "486/INVITE", "a 200 for the CANCEL"
pub(super) fn answers_method(right: &str) -> bool {
    const METHODS: &[&str] =
        &["invite", "cancel", "bye", "register", "prack", "refer", "subscribe", "notify", "publish"];
    let words = right.trim_start_matches(' ').split([' ', ',', '.', '?', ')']).take(3);
    right.strip_prefix('/').is_some_and(starts_with_method)
        || right.starts_with(' ') && words.into_iter().any(|word| METHODS.contains(&word))
}

/// "404 Not Found", "408 (Request Timeout)", "Busy Here (486)".
pub(super) fn has_phrase(left: &str, right: &str) -> bool {
    let next =
        right.trim_start_matches([' ', '\t', '(', '"', '\'', ':', ',', '-', '[', ']', ';', '*', '|', '_', '<', '>']);
    let before = left.trim_end_matches([' ', '(', '[', '"', '\'', ',', ':', '=', '-']);
    starts_with_phrase(next).is_some()
        || ends_with_phrase(before)
        || before.rsplit([' ', ':']).next().is_some_and(|word| word.starts_with("code_sip"))
}

/// "chan_sip.c: 480 from 192.0.2.1", "kamailio[812]: 503 for sip:bob@example.com": a part of a SIP stack speaks, and names
/// nothing but the number and a host. Any other part may count bytes or seconds so.
pub(super) fn is_of_host(left: &str, right: &str) -> bool {
    let Some(speaker) = left.trim_end().strip_suffix(':') else { return false };
    // The function that speaks may stand behind the file and the line: "chan_sip.c:24012 handle_response: 480".
    let is_component =
        |name: &str| name.split(|found: char| !found.is_ascii_alphanumeric()).any(|part| COMPONENTS.contains(&part));
    let host =
        ["from", "for", "by"].iter().find_map(|word| right.strip_prefix(' ')?.strip_prefix(word)?.strip_prefix(' '));
    speaker.rsplit(' ').take(2).any(is_component) && host.is_some_and(is_host)
}

/// Whether a text starts with an address: "192.0.2.1:5060", "udp:[2001:db8::1]", "sip:bob@example.com", "edge.example.net".
fn is_host(text: &str) -> bool {
    let first =
        text.split([' ', '\t', ',', ';']).next().unwrap_or_default().trim_matches(['<', '>', '(', ')', '"', '\'', '.']);
    let schemes = ["sip:", "sips:", "udp:", "tcp:", "tls:"];
    let bare = schemes.iter().find_map(|scheme| first.strip_prefix(scheme)).unwrap_or(first);
    if let Some(address) = bare.strip_prefix('[') {
        return address.bytes().next().is_some_and(|first| first.is_ascii_hexdigit() || first == b':');
    }
    let host = bare.rsplit('@').next().unwrap_or_default();
    let host = host.split([':', '/']).next().unwrap_or_default();
    let ends_in_letters = |name: &str| name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    host.split('.').count() == 4 && host.split('.').all(is_number)
        || host.rsplit_once('.').is_some_and(|(_, last)| ends_in_letters(last))
}

/// "500 or 503", "422/423": two numbers that are set against each other.
pub(super) fn is_set_against(left: &str, right: &str) -> bool {
    let right = right.trim_start_matches([' ', '"', '\'', ',']);
    let left = left.trim_end_matches([' ', '"', '\'', ',']);
    let articles = |text: &str| ARTICLES.contains(&text);
    let on_right = BETWEEN.iter().any(|word| {
        starts_with_word(right, word) && {
            let next = right.get(word.len()..).unwrap_or_default().trim_start_matches([' ', '"', '\'', '(']);
            let next = next.split_once(' ').filter(|(word, _)| articles(word)).map_or(next, |(_, next)| next);
            starts_with_code(next) && *word != "instead of" && *word != "rather than"
        }
    });
    let on_left = BETWEEN.iter().any(|word| {
        ends_with_word(left, word)
            && left
                .strip_suffix(word)
                .is_some_and(|before| ends_with_code(before.trim_end_matches([' ', '"', '\'', ','])))
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
pub(super) fn is_drawn(left: &str, right: &str, code: u16, around: Around) -> bool {
    let before = left.trim_end_matches([' ', '\t']);
    let after = right.trim_start_matches([' ', '\t']);
    let next = after.strip_prefix("->").or(after.strip_prefix("=>"));
    let is_drawing = around.is_drawing;
    let begins_chain = next.is_some_and(|next| starts_with_code(next.trim_start())) && goes_on_after(code);
    let is_behind_name = before.ends_with(':') && (before.contains("->") || before.contains("<-"));
    begins_chain
        || is_behind_arrow(before) && !is_cell(before, right, is_drawing && around.has_lifelines)
        || is_drawing && (is_message_number(before) || is_behind_name || before.ends_with(['/', '\\']))
}

/// Whether an arrow or a stroke ends here that leads to a response. "404 -> 486" may be two telephones.
fn is_behind_arrow(before: &str) -> bool {
    let stem = before.trim_end_matches(['-', '>', '<', '=', '|', ' ']);
    let arrow = before.get(stem.len()..).unwrap_or_default().trim();
    let token = stem.rsplit([' ', '\t', '"', '(']).next().unwrap_or_default();
    let is_chain = token.parse::<crate::StatusCode>().is_ok_and(|code| goes_on_after(code.as_u16()));
    match arrow {
        "" | "=" | "-" => false,
        // "14:00:01 < 183" comes in; "length > 100" is compared.
        "<" | ">" => token.is_empty() || token.contains(':'),
        // Strokes of ladders, and what comes in.
        _ if arrow.contains(['|', '<']) || !arrow.contains('>') || !arrow.contains(['-', '=']) => true,
        _ => {
            token.is_empty()
                || is_chain
                || METHODS.iter().any(|method| ends_with_method(token, method))
                || ends_with_code(token) && stem.contains("->")
        }
    }
}

/// "a | 404 | b" and "486|408" are cells or a list; between lifelines there is room.
fn is_cell(before: &str, right: &str, is_in_ladder: bool) -> bool {
    let stem = before.trim_end_matches('|');
    let is_one_stroke = stem.len() + 1 == before.len() && !stem.ends_with(['-', '<', '>']);
    let is_tight =
        right.starts_with('|') || right.starts_with(" |") || stem.ends_with(|last: char| last.is_ascii_alphanumeric());
    is_one_stroke && (!is_in_ladder || is_tight)
}

fn ends_with_method(token: &str, method: &str) -> bool {
    let start = token.len().checked_sub(method.len());
    start.and_then(|start| token.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(method))
}

/// Whether something follows a response with this code, so that a chain may begin with it.
const fn goes_on_after(code: u16) -> bool {
    matches!(code, 100..=199 | 300..=399 | 401 | 407 | 422 | 423 | 491)
}

/// "F2" or "M2" at the start of the line.
fn is_message_number(before: &str) -> bool {
    let digits = before.trim_start().trim_end_matches(['.', ':', ')']).strip_prefix(['f', 'm']);
    digits.is_some_and(|digits| {
        !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "603 Rechazada": the number begins the line, and a few words follow, the first with a capital letter.
pub(super) fn begins_line(left: &str, right: &str, around: Around) -> bool {
    let is_first = left.trim_matches([' ', '\t', '-', '*', '>', '#', '"', '.', '`', '[', '(']).is_empty();
    let words = right.trim();
    let is_alone = around.may_stand_alone && words.trim_matches(|found: char| found.is_ascii_punctuation()).is_empty();
    let has_phrase =
        around.is_before_capital && right.starts_with(' ') && words.len() < 60 && words.split(' ').count() < 5;
    is_first && (is_alone || has_phrase)
}
