//! Host names: in Via and Warning, at the head of a line of syslog, and wherever a name ends like a domain.

use super::common::is_common;
use super::domains::{is_file_name, is_top_level};
use super::found::{Found, What};
use super::shapes;
use super::view::{View, is_blank, is_dotted, is_international, is_word};

/// Where a host name or an IPv4 address ends that begins at a place.
pub(super) fn host_end(view: &View, start: usize) -> usize {
    let end = view.end_of(start, is_international);
    start + view.text(start, end).trim_end_matches(['.', '-', '_']).len()
}

pub(super) fn find(view: &View, found: &mut Found) {
    for (start, _) in view.lines() {
        find_machine(view, found, start);
    }
    for (start, end) in view.runs(is_international) {
        let word = view.text(start, end);
        if word.eq_ignore_ascii_case("Warning") {
            find_warning_agent(view, found, end);
        } else if word.eq_ignore_ascii_case("2.0") && view.before(start) == b'/' {
            find_sender(view, found, end);
        } else if word.contains('.') && is_host(view, start, host_end(view, start)) {
            found.replace(start, host_end(view, start), What::Host);
        }
    }
}

/// Finds what comes after the transport in a Via: who sent the request (RFC 3261, Section 20.42).
fn find_sender(view: &View, found: &mut Found, version_end: usize) {
    let slash = view.skip_blanks(version_end);
    if view.at(slash) == b'/' {
        let transport = view.skip_blanks(slash + 1);
        let sender = view.skip_blanks(view.end_of(transport, is_dotted));
        replace_name(view, found, sender);
    }
}

/// Finds who added a warning, which stands after its code (RFC 3261, Section 20.43).
fn find_warning_agent(view: &View, found: &mut Found, key_end: usize) {
    let colon = view.skip_blanks(key_end);
    if view.at(colon) == b':' {
        let code = view.skip_blanks(colon + 1);
        let code_end = view.end_of(code, |byte| byte.is_ascii_digit());
        if code_end == code + 3 {
            replace_name(view, found, view.skip_blanks(code_end));
        }
    }
}

fn replace_name(view: &View, found: &mut Found, start: usize) {
    let end = host_end(view, start);
    let name = view.text(start, end);
    let has_letter = name.bytes().any(|byte| byte.is_ascii_alphabetic());
    if has_letter && !is_common(name) {
        found.replace(start, end, What::Host);
    }
}

/// Finds the machine that wrote a line of syslog: it stands between the time and the program (RFC 3164, Section 4.1).
fn find_machine(view: &View, found: &mut Found, line: usize) {
    let start = if view.at(line) == b'<' { view.end_of(line + 1, |byte| byte.is_ascii_digit()) + 1 } else { line };
    let Some(machine) = after_time(view, start) else {
        return;
    };
    let end = view.end_of(machine, is_dotted);
    let program = view.skip_blanks(end);
    let program_end = view.end_of(program, |byte| is_dotted(byte) || byte == b'/');
    let is_program = program_end > program && matches!(view.at(program_end), b'[' | b':') && program > end;
    if is_program {
        replace_name(view, found, machine);
    }
}

/// The place after a time at the head of a line, `Jun 11 12:00:04` or `2024-06-11T12:00:04.123+02:00`.
fn after_time(view: &View, start: usize) -> Option<usize> {
    let is_clock = |byte: u8| byte.is_ascii_digit() || byte == b':' || byte == b'.';
    let month_end = view.end_of(start, |byte| byte.is_ascii_alphabetic());
    let clock = if month_end == start + 3 {
        let day = view.skip_blanks(month_end);
        view.skip_blanks(view.end_of(day, |byte| byte.is_ascii_digit()))
    } else {
        let date_end = view.end_of(start, |byte| byte.is_ascii_digit() || byte == b'-');
        if date_end == start + 10 && view.at(date_end) == b'T' { date_end + 1 } else { return None }
    };
    let clock_end = view.end_of(clock, is_clock);
    let zone_end = view.end_of(clock_end, |byte| byte == b'Z' || byte == b'+' || byte == b'-' || is_clock(byte));
    let is_time = view.text(clock, clock_end).contains(':') && is_blank(view.at(zone_end));
    is_time.then(|| view.skip_blanks(zone_end))
}

/// Whether a name with dots is that of a host, although nothing announces it.
fn is_host(view: &View, start: usize, end: usize) -> bool {
    let name = view.text(start, end);
    let Some((rest, last)) = name.rsplit_once('.') else {
        return false;
    };
    let is_json_key = view.before(start) == b'"' && view.at(end) == b'"' && view.at(view.skip_blanks(end + 1)) == b':';
    let has_letter = rest.bytes().any(|byte| byte.is_ascii_alphabetic());
    let labels_are_whole = name.split('.').all(|label| !label.is_empty() && !label.starts_with('-'));
    let is_call = view.at(end) == b'(' || is_word(view.at(end));
    is_top_level(last)
        && has_letter
        && labels_are_whole
        && !is_json_key
        && !is_call
        && !is_file_name(name)
        && !shapes::is_ipv4(name)
}
