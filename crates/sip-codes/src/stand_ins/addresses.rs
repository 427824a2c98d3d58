//! IPv4, IPv6 and MAC addresses.

use std::net::Ipv6Addr;

use super::common::is_versioned;
use super::found::{Found, What};
use super::shapes::{self, ipv4};
use super::view::{View, is_blank, is_word};

/// What is written to a MAC address without a space; SEP is what Cisco calls its telephones.
const HARDWARE_PREFIXES: &[&str] = &["mac:", "mac-", "x-mac:", "urn:x-mac:", "SEP"];

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(|byte| byte.is_ascii_hexdigit() || byte == b':') {
        find_with_colons(view, found, start, end);
    }
    for (start, end) in view.runs(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'-' | b'.')) {
        let word = view.text(start, end).trim_end_matches(['.', ':', '-']);
        let prefix = HARDWARE_PREFIXES.iter().find(|prefix| view.has(start, prefix)).map_or(0, |prefix| prefix.len());
        if word.get(prefix..).is_some_and(is_hardware_address) {
            found.replace(start + prefix, start + word.len(), What::Mac);
        }
    }
    for (start, end) in view.runs(|byte| byte.is_ascii_digit() || byte == b'.') {
        find_ipv4(view, found, start, end);
    }
}

/// Whether a word is a MAC address in one of its four ways of writing; without marks it needs letters and digits.
pub(super) fn is_hardware_address(word: &str) -> bool {
    let groups = |mark: char, length: usize, count: usize| {
        word.split(mark).count() == count && word.split(mark).all(|group| group.len() == length)
    };
    let is_hex = word.bytes().all(|byte| byte.is_ascii_hexdigit() || b":-.".contains(&byte));
    let has_letter = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    let is_bare = word.len() == 12 && has_letter && word.bytes().any(|byte| byte.is_ascii_digit());
    let is_marked = groups(':', 2, 6) || groups('-', 2, 6) || (groups('.', 4, 3) && has_letter);
    is_hex && (is_marked || (is_bare && word.bytes().all(|byte| byte.is_ascii_hexdigit())))
}

/// Whether an IPv4 address identifies nobody: documentation (RFC 5737), this host, loopback, benchmarks (RFC 2544),
/// multicast and masks.
pub(super) fn is_reserved(text: &str) -> bool {
    ipv4(text).is_some_and(|address| {
        let [first, second, third, _] = address.to_be_bytes();
        address == 0
            || matches!((first, second, third), (192, 0, 2) | (198, 51, 100) | (203, 0, 113) | (198, 18 | 19, _))
            || first == 127
            || first == 255
            || (first == 224 && second == 0)
    })
}

/// Finds IPv6 addresses, and the fingerprints of certificates, which look alike.
fn find_with_colons(view: &View, found: &mut Found, start: usize, end: usize) {
    let text = view.text(start, end);
    if text.bytes().filter(|byte| *byte == b':').count() < 2 || is_word(view.before(start)) || is_word(view.at(end)) {
        return;
    }
    if text.len() > 40 {
        if text.split(':').all(|pair| pair.len() == 2) {
            found.replace(start, end, What::Fingerprint);
        }
        return;
    }
    // An embedded IPv4 address is found as such.
    if view.at(end) == b'.' && view.at(end + 1).is_ascii_digit() {
        return;
    }
    let text = if text.ends_with("::") { text } else { text.trim_end_matches(':') };
    let Ok(address) = text.parse::<Ipv6Addr>() else {
        return;
    };
    if address.is_unspecified() || address.is_loopback() || address.is_multicast() {
        found.keep(start, start + text.len());
    } else {
        found.replace(start, start + text.len(), What::Ipv6);
    }
}

fn find_ipv4(view: &View, found: &mut Found, start: usize, end: usize) {
    let text = view.text(start, end).trim_end_matches('.');
    // tcpdump writes the port behind a further dot.
    let fourth_dot = text.match_indices('.').nth(3).map_or(text.len(), |(place, _)| place);
    let (Some(address), Some(port)) = (text.get(..fourth_dot), text.get(fourth_dot..)) else {
        return;
    };
    let is_address = shapes::is_ipv4(address) && !port.get(1..).unwrap_or("").contains('.');
    if !is_address || is_reserved_only(address) {
        return;
    }
    if view.at(start + text.len()).is_ascii_alphabetic() || is_version(view, start, address) {
        found.keep(start, start + text.len());
    } else {
        found.replace(start, start + address.len(), What::Ipv4);
    }
}

/// Reserved addresses stay; those of documentation are found, so that no other address gets them.
fn is_reserved_only(address: &str) -> bool {
    is_reserved(address) && !["192.", "198.", "203."].iter().any(|network| address.starts_with(network))
}

/// What stands before a slash and an address; before a version stands the name of a product.
const BEFORE_ADDRESS: &[&str] = &[
    "sip", "sips", "pjsip", "udp", "tcp", "tls", "ws", "wss", "sctp", "dtls", "iax2", "h323", "internal", "external",
    "gateway", "local", "ip", "ip4", "ipv4", "in", "from", "to", "rtp",
];

/// Whether four numbers with dots between them are the version of a product.
fn is_version(view: &View, start: usize, address: &str) -> bool {
    let is_private = ["10.", "192.168.", "172.16."].iter().any(|network| address.starts_with(network));
    let before = view.before(start);
    let word_end = view.start_of(start, 16, |byte| is_blank(byte) || matches!(byte, b'/' | b'-' | b':' | b'='));
    let word_start = view.start_of(word_end, 32, |byte| is_word(byte) || byte >= 0x80);
    let word = view.text(word_start, word_end);
    let is_transport = BEFORE_ADDRESS.iter().any(|known| word.eq_ignore_ascii_case(known));
    match before {
        b'/' => !word.is_empty() && !is_transport && view.at(word_end) == b'/' && word_end + 1 == start,
        b'v' | b'V' => !is_word(view.before(start - 1)),
        b'(' => view.before(start - 1).is_ascii_digit(),
        b'-' | b'_' => !is_private && view.before(start - 1).is_ascii_alphanumeric(),
        _ if before.is_ascii_alphabetic() => !is_private,
        _ => is_versioned(word),
    }
}
