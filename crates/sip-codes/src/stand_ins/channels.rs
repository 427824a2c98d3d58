//! The names of channels and gateways in the logs of switches, and extensions that words announce.

use super::common::is_common;
use super::found::{Found, What};
use super::shapes;
use super::view::{View, is_dotted, is_word};

/// What stands before the name of an endpoint or gateway in the name of a channel.
const PREFIXES: &[&str] = &["PJSIP/", "SIP/", "IAX2/", "Local/", "SCCP/", "sofia/gateway/", "gateway/"];

/// Words of Chinese and Japanese after which an extension stands without a space.
const ANNOUNCING: &[&str] = &["分机", "分机号", "内線", "内线", "分機", "坐席", "用户", "ユーザー"];

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(is_word) {
        if view.at(end) == b'/' && !is_word(view.before(start)) {
            find_channel(view, found, start);
        }
        let is_number = (2..=6).contains(&(end - start)) && view.text(start, end).bytes().all(|b| b.is_ascii_digit());
        if is_number && view.before(start) >= 0x80 && is_announced(view, start) {
            found.replace(start, end, What::Extension);
        }
        if view.has(start, "C") && end == start + 1 {
            keep_suffix(view, found, end);
        }
    }
}

fn find_channel(view: &View, found: &mut Found, start: usize) {
    let Some(prefix) = PREFIXES.iter().find(|prefix| view.has(start, prefix)) else {
        return;
    };
    let start = start + prefix.len();
    let mut end = view.end_of(start, is_dotted);
    // A suffix of eight digits tells the channels of an endpoint apart.
    let suffix = end.saturating_sub(9).max(start);
    let has_suffix = keep_suffix(view, found, suffix) && suffix > start;
    if has_suffix {
        end = suffix;
    }
    let name = view.text(start, end);
    let Some(what) = shapes::user(name) else {
        return;
    };
    let is_in_list = matches!(view.at(end), b'/' | b'@' | b',' | b';' | b'"' | b'\'' | b'&' | b')');
    // `SIP/` stands before versions, transports and names of modules too.
    let is_named = match what {
        What::Extension | What::Telephone => has_suffix || is_in_list || *prefix != "SIP/",
        _ => has_suffix || (*prefix != "SIP/" && *prefix != "gateway/"),
    };
    if is_named && !shapes::is_ipv4(name) && !is_common(name) {
        found.replace(start, end, what);
    }
}

/// Keeps `-0000004d` if that is what stands at a place.
fn keep_suffix(view: &View, found: &mut Found, place: usize) -> bool {
    let end = view.end_of(place + 1, |byte| byte.is_ascii_hexdigit());
    let is_suffix = view.at(place) == b'-' && end == place + 9 && !is_word(view.at(end));
    if is_suffix {
        found.keep(place, end);
    }
    is_suffix
}

fn is_announced(view: &View, place: usize) -> bool {
    ANNOUNCING.iter().any(|word| place >= word.len() && view.text(place - word.len(), place) == *word)
}
