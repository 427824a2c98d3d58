//! Product names and their versions stay: they are what a ticket is about.

use super::found::Found;
use super::view::{View, is_dotted};
use super::{addresses::is_hardware_address, shapes::is_ipv4};

/// The header fields, and keys of logs, that name a product (RFC 3261, Sections 20.35 and 20.41).
const PRODUCT_KEYS: &[&str] = &["User-Agent", "Server", "user_agent", "sip_user_agent", "useragent", "SipUserAgent"];

/// Products are named in no more words.
const MOST_WORDS: usize = 24;

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(is_dotted) {
        let key = view.text(start, end);
        if PRODUCT_KEYS.iter().any(|product| key.eq_ignore_ascii_case(product)) {
            keep_products(view, found, end);
        }
    }
}

/// Keeps the words after a key; not the serial numbers and addresses that some phones write among them.
fn keep_products(view: &View, found: &mut Found, key_end: usize) {
    let mut place = view.end_of(key_end, |byte| matches!(byte, b' ' | b'\t' | b'"'));
    if !matches!(view.at(place), b':' | b'=') {
        return;
    }
    place = view.end_of(place + 1, |byte| matches!(byte, b' ' | b'\t' | b'"'));
    for _ in 0..MOST_WORDS {
        if matches!(view.at(place), 0 | b'\n' | b'"') {
            return;
        }
        let end = view.end_of(place, |byte| !byte.is_ascii_whitespace() && byte != b'"');
        // Where line ends were lost, the next header field follows on the same line.
        if view.before(end) == b':' {
            return;
        }
        let word = view.text(place, end);
        if !tells_more(word) {
            found.keep(place, end);
        }
        place = view.end_of(end, |byte| matches!(byte, b' ' | b'\t' | b'\r'));
    }
}

/// Whether a word tells which phone it is, or where, and not only of which make.
fn tells_more(word: &str) -> bool {
    let parts = || word.split(['/', ';', ',', '(', ')', '_', ' ']);
    let is_serial = |part: &str| part.len() >= 9 && part.bytes().all(|byte| byte.is_ascii_digit());
    word.contains(['@', '<'])
        || word.contains("://")
        || (is_ipv4(word) && ["10.", "192.168.", "172."].iter().any(|net| word.starts_with(net)))
        || parts().any(|part| is_hardware_address(part) || is_serial(part))
}
