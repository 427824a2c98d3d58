//! What a text or a line speaks of: calls, another protocol, another service, a session description.

use super::clean::Clean;
use super::messages::bare;

/// What a text about SIP says somewhere, in small letters.
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "sip", "invite", "call", "regist", "hangup", "ims", "trunk", "voip", "phone", "点播", "国标", "呼叫", "注册", "级联", "电话", "llamada", "anruf", "angeruf", "rufnummer", "appel",
    "chamada", "вызов", "звон", "通話", "発信",
];

/// A line of SDP (RFC 8866, 5), which has ports, types and addresses.
pub(super) fn is_of_description(lower: &str) -> bool {
    matches!(bare(lower).as_bytes(), [b'v' | b'o' | b's' | b'c' | b'b' | b't' | b'a' | b'm', b'=', ..])
}

/// Words of HTTP, RTSP, Diameter and of interfaces made of them, in small letters.
const OTHER_PROTOCOLS: &[&str] = &[
    "http/1",
    "http/2",
    "rtsp/1",
    "http status",
    "http code",
    "http error",
    "http response",
    "http 2",
    "websocket handshake",
    "unexpected response code",
    "http 4",
    "http 5",
    "diameter",
    "webhook",
    "\"get /",
    "\"post /",
];

/// The words of other protocols that are anywhere in a text; mostly none.
pub(super) fn other_protocols(clean: &Clean) -> Vec<&'static str> {
    OTHER_PROTOCOLS.iter().copied().filter(|words| clean.lower.contains(words)).collect()
}

/// A line about another service that a call may need.
pub(super) fn speaks_of_others(lower: &str, others: &[&str]) -> bool {
    const NAMES: &[&str] = &["sql", "redis", "database", "db_", "ldap", "rabbit", "mongo", "smtp", "ftp"];
    is_of_other_protocol(lower, others) || NAMES.iter().any(|name| lower.contains(name))
}

/// A line of another protocol.
pub(super) fn is_of_other_protocol(lower: &str, others: &[&str]) -> bool {
    const METHODS: &[&str] = &["get /", "post /", "put /", "delete /", "patch /", "head /"];
    let start = lower.trim_start_matches([' ', '"', '>', '<', '*', '[']);
    METHODS.iter().any(|method| start.starts_with(method)) || others.iter().any(|words| lower.contains(words))
}

/// Whether a text says something of calls.
pub(super) fn speaks_of_calls(clean: &Clean) -> bool {
    CALLS.iter().any(|word| clean.lower.contains(word))
}
