//! Identifiers that are known by their shape: UUIDs, device numbers, signed tokens, long hexadecimal numbers.

use super::found::{Found, What};
use super::view::View;

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(is_part) {
        let word = view.text(start, end);
        if let Some(what) = shape(word) {
            found.replace(start, end, what);
        } else if let Some(place) = uuid_within(view, start, end) {
            found.replace(place, place + UUID_LENGTH, What::Uuid);
        }
    }
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

const UUID_LENGTH: usize = 36;

/// What a word is by its shape alone.
fn shape(word: &str) -> Option<What> {
    let word_without_dot = word.trim_end_matches('.');
    let is_digits = word_without_dot.bytes().all(|byte| byte.is_ascii_digit());
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let has_both =
        |text: &str| text.bytes().any(|b| b.is_ascii_digit()) && text.bytes().any(|b| b.is_ascii_alphabetic());
    // The devices of GB/T 28181 have numbers of 20 digits, older ones of 18.
    if (18..=20).contains(&word_without_dot.len()) && is_digits && word_without_dot.len() == word.len() {
        return Some(What::Device);
    }
    // A signed token is JSON in base64, with dots between its parts (RFC 7515, Section 3.1; RFC 8224, Section 4).
    if word.starts_with("eyJ") && word.len() > 20 {
        return Some(What::Secret);
    }
    if word.len() >= 16 && is_hex(word) && has_both(word) {
        return Some(What::Other);
    }
    // Cisco writes its own as four decimal numbers.
    if word.len() >= 30
        && word.split('-').count() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    {
        return Some(What::Other);
    }
    // Hosted services put two letters before 32 hexadecimal digits.
    let service = word.get(2..).filter(|rest| rest.len() == 32 && is_hex(rest));
    service.filter(|_| word.bytes().take(2).all(|byte| byte.is_ascii_uppercase())).map(|_| What::Other)
}

/// Where a UUID stands in a word (RFC 9562, Section 4): words may be joined to it.
fn uuid_within(view: &View, start: usize, end: usize) -> Option<usize> {
    let last = end.checked_sub(UUID_LENGTH)?;
    if view.text(start, end).bytes().filter(|byte| *byte == b'-').count() < 4 {
        return None;
    }
    (start..=last).find(|place| is_uuid(view.text(*place, place + UUID_LENGTH)))
}

fn is_uuid(text: &str) -> bool {
    text.len() == UUID_LENGTH
        && text.bytes().enumerate().all(|(place, byte)| match place {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
