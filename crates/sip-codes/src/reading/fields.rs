//! The names of header fields, long and compact, and where one begins.
//!
//! [RFC 3261, Section 20](https://www.rfc-editor.org/rfc/rfc3261#section-20), compact forms in Section 7.3.3

use super::fold::begins;

/// Long names, in small letters, with their compact forms. Those of two extensions are in RFC 6665 and RFC 3515.
const NAMES: &[(&str, &str)] = &[
    ("via", "v"),
    ("from", "f"),
    ("to", "t"),
    ("call-id", "i"),
    ("cseq", ""),
    ("contact", "m"),
    ("content-length", "l"),
    ("content-type", "c"),
    ("content-encoding", "e"),
    ("content-disposition", ""),
    ("max-forwards", ""),
    ("user-agent", ""),
    ("server", ""),
    ("allow", ""),
    ("supported", "k"),
    ("require", ""),
    ("unsupported", ""),
    ("proxy-require", ""),
    ("authorization", ""),
    ("proxy-authorization", ""),
    ("www-authenticate", ""),
    ("proxy-authenticate", ""),
    ("authentication-info", ""),
    ("warning", ""),
    ("reason", ""),
    ("retry-after", ""),
    ("expires", ""),
    ("min-expires", ""),
    ("min-se", ""),
    ("session-expires", "x"),
    ("rseq", ""),
    ("rack", ""),
    ("record-route", ""),
    ("route", ""),
    ("event", "o"),
    ("allow-events", "u"),
    ("subscription-state", ""),
    ("sip-etag", ""),
    ("sip-if-match", ""),
    ("refer-to", "r"),
    ("referred-by", "b"),
    ("replaces", ""),
    ("subject", "s"),
    ("accept", ""),
    ("accept-encoding", ""),
    ("accept-language", ""),
    ("security-server", ""),
    ("security-client", ""),
    ("security-verify", ""),
    ("geolocation-error", ""),
    ("geolocation", ""),
    ("alertmsg-error", ""),
    ("recv-info", ""),
    ("call-info", ""),
    ("error-info", ""),
    ("alert-info", ""),
    ("identity", "y"),
    ("date", ""),
    ("timestamp", ""),
    ("path", ""),
    ("service-route", ""),
    ("privacy", ""),
    ("diversion", ""),
    ("history-info", ""),
    ("p-asserted-identity", ""),
    ("p-preferred-identity", ""),
    ("p-access-network-info", ""),
    ("p-charging-vector", ""),
    ("mime-version", ""),
    ("organization", ""),
    ("priority", ""),
    ("in-reply-to", ""),
    ("reply-to", ""),
];

/// Methods of requests (RFC 3261, RFC 3262, RFC 3311, RFC 3428, RFC 3515, RFC 3903, RFC 6086, RFC 6665).
pub(super) const METHODS: &[&str] = &[
    "INVITE",
    "ACK",
    "BYE",
    "CANCEL",
    "REGISTER",
    "OPTIONS",
    "PRACK",
    "SUBSCRIBE",
    "NOTIFY",
    "PUBLISH",
    "INFO",
    "REFER",
    "MESSAGE",
    "UPDATE",
];

/// The header field that a line holds: its long name and where its value begins. A field that is not known has no name.
pub(super) fn field(line: &str) -> Option<(&'static str, usize)> {
    let end = line.bytes().take(48).position(|byte| !is_of_token(byte))?;
    let name = line.get(..end).filter(|name| !name.is_empty())?;
    let after = line.get(end..)?;
    let spaces = after.len() - after.trim_start_matches([' ', '\t']).len();
    let value = after.get(spaces..)?.strip_prefix(':')?;
    // A name of an unknown field stands at its colon and has a space behind it; a URI or a time has none.
    let known = known(name);
    let is_field = known.is_some() || spaces == 0 && value.starts_with(' ') && name.bytes().any(|byte| byte == b'-');
    is_field.then(|| (known.unwrap_or_default(), line.len() - value.len()))
}

/// The long name of a field by its long or compact name.
fn known(name: &str) -> Option<&'static str> {
    let known = NAMES.iter().find(|(long, short)| {
        let form = if name.len() == 1 { *short } else { *long };
        form.len() == name.len() && form.eq_ignore_ascii_case(name)
    });
    known.map(|(long, _)| *long)
}

/// Whether a header field with a long name that no other text has begins here.
pub(super) fn begins_field(rest: &str) -> bool {
    let known = NAMES.iter().find(|(long, _)| begins(rest, long) && begins(rest.get(long.len()..).unwrap_or(""), ":"));
    known.is_some_and(|(long, _)| {
        rest.get(long.len() + 1..).is_none_or(|value| value.is_empty() || value.starts_with(' '))
    })
}

/// Whether a status line, or a request line with a SIP URI, begins here; the text is in small letters.
pub(super) fn begins_message(rest: &str) -> bool {
    if let Some(status) = rest.strip_prefix("sip/2.0 ") {
        return status.starts_with(|first: char| first.is_ascii_digit());
    }
    let Some((method, uri)) = rest.split_once(' ').filter(|(method, _)| method.len() < 10) else { return false };
    (uri.starts_with("sip:") || uri.starts_with("sips:"))
        && METHODS.iter().any(|known| known.eq_ignore_ascii_case(method))
}

/// Whether a byte may stand in a token (RFC 3261, 25.1), without the few that only confuse here.
const fn is_of_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_in_all_their_forms() {
        assert_eq!(field("Call-ID: x"), Some(("call-id", 8)));
        assert_eq!(field("i: x"), Some(("call-id", 2)));
        assert_eq!(field("CSEQ \t: 1 BYE"), Some(("cseq", 7)));
        assert_eq!(field("X-Vendor: x"), Some(("", 9)));
        assert_eq!(field("sip:404@example.org"), None);
        assert_eq!(field("10:20:30 recv"), None);
        assert!(begins_field("CSeq: 1 INVITE"));
        assert!(!begins_field("to: 4 people".get(1..).unwrap_or_default()));
    }
}
