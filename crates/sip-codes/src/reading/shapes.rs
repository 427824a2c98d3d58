//! Shapes that make a number a status without a word for it: a phrase beside it, an arrow, a place in a drawing.

use super::beside::starts_with_method;
use super::contexts::{ARTICLES, BETWEEN, ends_with_word, starts_with_word};
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
pub(super) fn is_drawn(left: &str, right: &str, is_drawing: bool) -> bool {
    let before = left.trim_end_matches([' ', '\t']);
    let after = right.trim_start_matches([' ', '\t']);
    let chain = (before.ends_with("->") || before.ends_with("=>") || before.ends_with("<-"))
        && !before.ends_with("--->>")
        || (after.starts_with("->") || after.starts_with("=>"))
            && starts_with_code(after.get(2..).unwrap_or_default().trim_start());
    let stroke = is_drawing
        && (before.ends_with(['-', '<', '>', '|', '/', '\\'])
            || before.ends_with("f:")
            || is_message_number(before)
            || before.ends_with(':') && (before.contains("->") || before.contains("<-")));
    chain || stroke
}

/// "F2" or "M2" at the start of the line.
fn is_message_number(before: &str) -> bool {
    let digits = before.trim_start().trim_end_matches(['.', ':', ')']).strip_prefix(['f', 'm']);
    digits.is_some_and(|digits| {
        !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "603 Rechazada": the number begins the line, and a few words follow.
pub(super) fn begins_line(left: &str, right: &str) -> bool {
    let is_first = left.trim_matches([' ', '\t', '-', '*', '>', '#', '"', '.', '`', '[', '(']).is_empty();
    let words = right.trim();
    let is_alone = words.trim_matches(|found: char| found.is_ascii_punctuation()).is_empty();
    is_first
        && (is_alone
            || words.len() < 60
                && !words.starts_with(|first: char| first.is_ascii_digit() || first == '|')
                && right.starts_with(' ')
                && words.split(' ').count() < 5)
}
