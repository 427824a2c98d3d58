//! URIs and addresses of mail: who and where (RFC 3261, Section 19.1; RFC 3966).

use super::domains::is_documentation;
use super::found::{Found, What};
use super::hosts::host_end;
use super::shapes;
use super::view::{View, is_international, is_word};

/// The schemes with a user and a host behind the colon.
const SCHEMES: &[&str] = &[
    "sip", "sips", "im", "pres", "xmpp", "mailto", "callto", "cid", "mid", "h323", "ldap", "ftp", "ssh", "stun", "turn",
];
/// The schemes with a telephone number behind the colon.
const NUMBER_SCHEMES: &[&str] = &["tel", "fax", "sms"];
/// The schemes with a way on the host, which may say more than the host.
const WEB_SCHEMES: &[&str] = &["http", "https", "ws", "wss", "rtsp", "rtmp"];
/// Transports, which some programs write as a scheme.
const TRANSPORTS: &[&str] = &["udp", "tcp", "tls", "sctp"];

/// No part of a longer URI is looked for.
const LONGEST: usize = 256;

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, end) in view.runs(is_word) {
        let scheme = view.text(start, end);
        let is_one_of = |schemes: &[&str]| schemes.iter().any(|known| scheme.eq_ignore_ascii_case(known));
        if view.at(end) == b':' {
            let rest = view.end_of(end + 1, |byte| byte == b'/');
            let has_slashes = rest == end + 3;
            if is_one_of(SCHEMES) || (has_slashes && is_one_of(WEB_SCHEMES)) || (has_slashes && is_one_of(TRANSPORTS)) {
                find_parts(view, found, rest, is_one_of(WEB_SCHEMES));
            } else if is_one_of(NUMBER_SCHEMES) {
                find_number(view, found, rest);
            } else if is_one_of(TRANSPORTS) && !view.at(rest).is_ascii_digit() {
                find_parts(view, found, rest, false);
            } else if scheme.eq_ignore_ascii_case("geo") {
                find_coordinates(view, found, rest);
            }
        }
    }
    find_escaped(view, found);
    find_without_scheme(view, found);
}

/// Finds the user, the password, the host and the way of a URI that begins at a place.
fn find_parts(view: &View, found: &mut Found, start: usize, is_web: bool) {
    let end = view.end_within(start, LONGEST, is_in_uri);
    let at = view.end_within(start, LONGEST, |byte| byte != b'@' && is_in_uri(byte));
    let mut host_start = start;
    if at < end {
        find_user(view, found, start, at);
        host_start = at + 1;
    }
    let host_end = host_end(view, host_start);
    let host = view.text(host_start, host_end);
    let is_code = host.bytes().all(|byte| byte.is_ascii_digit());
    // What has no user and only a few digits is said of a status: “sip:404”.
    if !shapes::is_ipv4(host) && shapes::user(host).is_some() && (at < end || !is_code || host.len() > 6) {
        found.replace(host_start, host_end, What::Host);
    }
    let way = view.end_of(host_end, |byte| byte.is_ascii_digit() || matches!(byte, b':' | b']'));
    let is_public = is_documentation(host) || (shapes::is_ipv4(host) && super::addresses::is_reserved(host));
    if is_web && view.at(way) == b'/' && way + 1 < end && !is_public {
        let end = view.start_of(end, end - way, |byte| matches!(byte, b'.' | b':' | b')'));
        // What a query holds may have been found before.
        let query = view.end_of(way, |byte| byte != b'?').min(end);
        found.replace(way, if found.is_free(way, end) { end } else { query }, What::Path);
    }
}

/// Finds the user before an at sign, without its parameters (RFC 3261, Section 19.1.1), and the password after it.
fn find_user(view: &View, found: &mut Found, start: usize, at: usize) {
    let end = view.end_of(start, |byte| !matches!(byte, b';' | b':')).min(at);
    if let Some(what) = shapes::user(view.text(start, end)) {
        found.replace(start, end, what);
    }
    if view.at(end) == b':' {
        found.replace(end + 1, at, What::Secret);
    }
}

fn find_number(view: &View, found: &mut Found, start: usize) {
    let end = view.end_of(start, |byte| byte.is_ascii_digit() || b"+-.()".contains(&byte));
    let (start, end) = (start, start + view.text(start, end).trim_end_matches(['-', '.', ')']).len());
    if let Some(what) = shapes::user(view.text(start, end)) {
        found.replace(start, end, what);
    }
}

/// Coordinates as a URI (RFC 5870).
fn find_coordinates(view: &View, found: &mut Found, start: usize) {
    let mut place = start;
    for _ in 0..3 {
        let end = view.end_of(place, |byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
        found.replace(place, end, What::Coordinate);
        if view.at(end) != b',' {
            return;
        }
        place = end + 1;
    }
}

/// Finds URIs in the values of a query, where the marks between their parts are escaped (RFC 3986, Section 2.1).
fn find_escaped(view: &View, found: &mut Found) {
    for (start, end) in view.runs(|byte| is_word(byte) || byte == b'%') {
        let word = view.text(start, end);
        let Some((scheme, _)) = word.split_once("%3A").or_else(|| word.split_once("%3a")) else {
            continue;
        };
        if !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) {
            continue;
        }
        let user = view.skip_blanks(start + scheme.len() + 3);
        let user_end = view.end_of(user, |byte| byte != b'%' && is_in_uri(byte));
        if view.has(user_end, "%40") {
            find_user(view, found, user, user_end);
            let host = user_end + 3;
            let end = host_end(view, host);
            if !shapes::is_ipv4(view.text(host, end)) {
                found.replace(host, end, What::Host);
            }
        }
    }
}

/// Finds `user@host` without a scheme.
fn find_without_scheme(view: &View, found: &mut Found) {
    let is_user = |byte| is_international(byte) || b".+-~%!*".contains(&byte);
    for (at, host_start) in view.runs(|byte| byte == b'@') {
        let start = view.start_of(at, 128, is_user);
        let start = view.end_of(start, |byte| matches!(byte, b'.' | b'-')).min(at);
        if start == at || !found.is_free(at, host_start) {
            continue;
        }
        if let Some(what) = shapes::user(view.text(start, at)) {
            found.replace(start, at, what);
        }
        let end = host_end(view, host_start);
        let host = view.text(host_start, end);
        // Without a dot it is the context of a dial plan, or the machine before a prompt.
        let is_prompt = view.has(end, ":~") || view.has(end, ":/");
        // Asterisk tells which trunk it called so.
        if start >= 7 && view.has(start - 7, "Called ") && !host.contains('.') && shapes::user(host).is_some() {
            found.replace(host_start, end, What::User);
        }
        if (host.contains('.') || is_prompt) && !shapes::is_ipv4(host) {
            found.replace(host_start, end, What::Host);
        }
    }
}

fn is_in_uri(byte: u8) -> bool {
    (byte.is_ascii_graphic() && !b"\"'<>,\\|{}`".contains(&byte)) || (byte >= 0x80 && is_international(byte))
}
