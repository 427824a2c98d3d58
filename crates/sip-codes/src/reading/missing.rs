//! Header fields that a response lacks. Only whole messages are judged.

use super::clean::Clean;
use super::messages::{Message, Start};
use crate::StatusCode;

/// A header field that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The code of the response.
    pub code: StatusCode,
    /// The number of its line in the text, from 1.
    pub line: usize,
    /// The name of the field, or those of which one is needed.
    pub header: &'static str,
    /// The RFC and the section that ask for it.
    pub reference: (u16, &'static str),
    /// How strongly.
    pub strength: Strength,
}

/// How strongly an RFC asks for something (RFC 2119).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// MUST.
    Must,
    /// SHOULD.
    Should,
    /// It is described, without a keyword.
    Stated,
}

use Strength::{Must, Should, Stated};

/// What a response must have: its codes, the method it answers (any, if empty), the field, the long names of which one is
/// enough, where that stands, and how strongly.
type Rule = (&'static [u16], &'static str, &'static str, &'static [&'static str], (u16, &'static str), Strength);

/// The table of `What is missing`.
const RULES: &[Rule] = &[
    (&[180, 181, 182, 183, 199], "INVITE", "Contact", &["contact"], (3261, "12.1.1"), Must),
    (&[200, 202], "INVITE", "Contact", &["contact"], (3261, "12.1.1"), Must),
    (&[199], "", "Reason", &["reason"], (6228, "5"), Must),
    (&[200], "REGISTER", "Contact", &["contact"], (3261, "10.3"), Must),
    (&[200, 202], "SUBSCRIBE", "Expires", &["expires"], (6665, "3.1.1"), Must),
    (&[200], "PUBLISH", "SIP-ETag", &["sip-etag"], (3903, "6"), Must),
    (&[200], "PUBLISH", "Expires", &["expires"], (3903, "6"), Must),
    (&[300, 301, 302], "", "Contact", &["contact"], (3261, "13.3.1.2"), Should),
    (&[401], "", "WWW-Authenticate", &["www-authenticate"], (3261, "22.2"), Must),
    (&[405], "", "Allow", &["allow"], (3261, "21.4.6"), Must),
    (&[407], "", "Proxy-Authenticate", &["proxy-authenticate"], (3261, "22.3"), Must),
    (
        &[415],
        "",
        "Accept, Accept-Encoding or Accept-Language",
        &["accept", "accept-encoding", "accept-language"],
        (3261, "21.4.13"),
        Must,
    ),
    (&[420], "", "Unsupported", &["unsupported"], (3261, "21.4.15"), Must),
    (&[421], "", "Require", &["require"], (3261, "21.4.16"), Must),
    (&[422], "", "Min-SE", &["min-se"], (4028, "6"), Must),
    (&[423], "REGISTER", "Min-Expires", &["min-expires"], (3261, "10.3"), Must),
    (&[423], "SUBSCRIBE", "Min-Expires", &["min-expires"], (6665, "4.2.1.1"), Stated),
    (&[423], "PUBLISH", "Min-Expires", &["min-expires"], (3903, "6"), Must),
    (&[424], "", "Geolocation-Error", &["geolocation-error"], (6442, "4.3"), Must),
    (&[425], "", "AlertMsg-Error", &["alertmsg-error"], (8876, "5.1"), Must),
    (&[469], "", "Recv-Info", &["recv-info"], (6086, "4.2.2"), Must),
    (&[485], "", "Contact", &["contact"], (3261, "16.5"), Should),
    (&[488], "", "Warning", &["warning"], (3261, "13.3.1.3"), Should),
    (&[489], "PUBLISH", "Allow-Events", &["allow-events"], (3903, "11.1.1"), Must),
    (&[489], "SUBSCRIBE", "Allow-Events", &["allow-events"], (6665, "4.4.4"), Should),
    (&[494], "", "Security-Server", &["security-server"], (3329, "2.3.1"), Must),
];

/// What the whole messages of a text lack. `is_unregistered` says that the text removes the bindings, so that a 200 to
/// REGISTER has none to list.
pub(super) fn missing(clean: &Clean, messages: &[Message], is_unregistered: bool) -> Vec<Missing> {
    let mut missing = Vec::new();
    let mut judged: Vec<(StatusCode, Option<&str>, Option<&str>)> = Vec::new();
    for message in messages.iter().filter(|message| message.is_whole() && !message.is_in_body) {
        let Start::Response(code, _) = message.start else { continue };
        // What is sent again or passed on lacks it no second time.
        let key = (code, message.field("call-id", clean), message.field("cseq", clean));
        if judged.iter().rev().take(16).any(|known| *known == key) {
            continue;
        }
        judged.push(key);
        let method = message.cseq(clean).map(|(_, method)| method).unwrap_or_default();
        let mut lacks = |header, reference, strength| {
            missing.push(Missing { code, line: message.line, header, reference, strength })
        };
        let has_tag = message.tag("to", clean).is_some();
        if code.as_u16() > 100 && !has_tag {
            lacks("tag in To", (3261, "8.2.6.2"), Must);
        }
        let is_reliable = message
            .fields("require", clean)
            .any(|tags| tags.split(',').any(|tag| tag.trim().eq_ignore_ascii_case("100rel")));
        if code.as_u16() < 200 && is_reliable && !message.has("rseq") {
            lacks("RSeq", (3262, "3"), Must);
        }
        for (codes, answered, header, names, reference, strength) in RULES {
            let is_for = codes.contains(&code.as_u16()) && (answered.is_empty() || *answered == method);
            // A provisional response without a tag makes no dialog.
            let is_excused = code.as_u16() < 200 && *header == "Contact" && !has_tag
                || is_unregistered && code.as_u16() == 200 && method == "REGISTER";
            if is_for && !is_excused && !names.iter().any(|name| message.has(name)) {
                lacks(header, *reference, *strength);
            }
        }
    }
    missing
}
