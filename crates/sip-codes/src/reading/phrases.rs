//! Reason phrases, as far as they are needed to see that a number is a status or that number and phrase disagree.
//!
//! A phrase never decides where a number is told: it is for people (RFC 3261, 7.2).

use crate::StatusCode;

/// Phrases in small letters: those of the registry of IANA first, then how products and people spell them.
const PHRASES: &[(u16, &str)] = &[
    (100, "trying"),
    (100, "giving a try"),
    (180, "ringing"),
    (181, "call is being forwarded"),
    (182, "queued"),
    (183, "session progress"),
    (183, "session in progress"),
    (183, "call progress"),
    (199, "early dialog terminated"),
    (200, "ok"),
    (202, "accepted"),
    (204, "no notification"),
    (300, "multiple choices"),
    (301, "moved permanently"),
    (302, "moved temporarily"),
    (305, "use proxy"),
    (380, "alternative service"),
    (400, "bad request"),
    (401, "unauthorized"),
    (401, "unauthorised"),
    (402, "payment required"),
    (403, "forbidden"),
    (404, "not found"),
    (405, "method not allowed"),
    (406, "not acceptable"),
    (407, "proxy authentication required"),
    (408, "request timeout"),
    (408, "request time-out"),
    (409, "conflict"),
    (410, "gone"),
    (411, "length required"),
    (412, "conditional request failed"),
    (413, "request entity too large"),
    (414, "request-uri too long"),
    (415, "unsupported media type"),
    (416, "unsupported uri scheme"),
    (417, "unknown resource-priority"),
    (420, "bad extension"),
    (421, "extension required"),
    (422, "session interval too small"),
    (422, "session timer too small"),
    (423, "interval too brief"),
    (424, "bad location information"),
    (425, "bad alert message"),
    (428, "use identity header"),
    (429, "provide referrer identity"),
    (430, "flow failed"),
    (433, "anonymity disallowed"),
    (436, "bad identity info"),
    (437, "unsupported credential"),
    (437, "unsupported certificate"),
    (438, "invalid identity header"),
    (439, "first hop lacks outbound support"),
    (440, "max-breadth exceeded"),
    (469, "bad info package"),
    (470, "consent needed"),
    (473, "filtered destination"),
    (475, "bad uri"),
    (476, "unresolvable destination"),
    (477, "send failed"),
    (477, "unfortunately error on sending to next hop occurred"),
    (478, "unresolvable destination"),
    (479, "regretfully, we were not able to process the uri"),
    (480, "temporarily unavailable"),
    (480, "temporarily not available"),
    (480, "temporary unavailable"),
    (481, "call/transaction does not exist"),
    (481, "call leg/transaction does not exist"),
    (482, "loop detected"),
    (483, "too many hops"),
    (484, "address incomplete"),
    (485, "ambiguous"),
    (486, "busy here"),
    (486, "user busy"),
    (487, "request terminated"),
    (487, "request cancelled"),
    (487, "request canceled"),
    (488, "not acceptable here"),
    (489, "bad event"),
    (491, "request pending"),
    (493, "undecipherable"),
    (494, "security agreement required"),
    (500, "server internal error"),
    (500, "internal server error"),
    (500, "i'm terribly sorry, server error occurred"),
    (501, "not implemented"),
    (502, "bad gateway"),
    (503, "service unavailable"),
    (504, "server time-out"),
    (504, "server timeout"),
    (504, "gateway timeout"),
    (504, "gateway time-out"),
    (505, "version not supported"),
    (513, "message too large"),
    (555, "push notification service not supported"),
    (580, "precondition failure"),
    (600, "busy everywhere"),
    (603, "decline"),
    (603, "declined"),
    (604, "does not exist anywhere"),
    (606, "not acceptable"),
    (607, "unwanted"),
    (608, "rejected"),
    (687, "dialog terminated"),
    // Chinese
    (180, "振铃"),
    (401, "未授权"),
    (401, "未经授权"),
    (403, "禁止"),
    (404, "未找到"),
    (404, "用户不存在"),
    (407, "需要代理认证"),
    (408, "请求超时"),
    (480, "暂时不可用"),
    (480, "临时不可用"),
    (486, "用户忙"),
    (486, "用户正忙"),
    (486, "此处忙"),
    (487, "请求终止"),
    (488, "此处不可接受"),
    (500, "服务器内部错误"),
    (503, "服务不可用"),
    (600, "全忙"),
    (603, "拒绝"),
];

/// Whether products are known to send the code: those of IANA and those that common stacks made up.
pub(super) fn is_known(code: StatusCode) -> bool {
    PHRASES.iter().any(|(number, _)| *number == code.as_u16())
}

/// The longest phrase at the start of `rest`, in small letters, and its length.
pub(super) fn starts_with_phrase(rest: &str) -> Option<usize> {
    let lengths = PHRASES.iter().filter(|(_, phrase)| {
        rest.as_bytes().first() == phrase.as_bytes().first()
            && rest
                .strip_prefix(phrase)
                .is_some_and(|after| !after.starts_with(|next: char| next.is_ascii_alphanumeric()))
    });
    lengths.map(|(_, phrase)| phrase.len()).max()
}

/// Whether a phrase stands at the end of `text`, in small letters.
pub(super) fn ends_with_phrase(text: &str) -> bool {
    PHRASES.iter().any(|(_, phrase)| {
        text.as_bytes().last() == phrase.as_bytes().last()
            && text
                .strip_suffix(phrase)
                .is_some_and(|before| !before.ends_with(|last: char| last.is_ascii_alphanumeric()))
    })
}

/// The codes that have this phrase and nothing else, in small letters: two have "Not Acceptable".
pub(super) fn codes_of(phrase: &str) -> impl Iterator<Item = StatusCode> {
    let phrase = phrase.trim_matches([' ', '.', '"', '\'', '!', ',']);
    PHRASES.iter().filter(move |(_, known)| *known == phrase).filter_map(|(code, _)| StatusCode::from_u16(*code))
}

/// The code whose phrase this is, if it is none of `code`. A phrase of several words may go on with others.
pub(super) fn disagreement(code: StatusCode, phrase: &str) -> Option<StatusCode> {
    let first_words =
        starts_with_phrase(phrase).and_then(|length| phrase.get(..length)).filter(|words| words.contains(' '));
    let phrase = first_words.unwrap_or(phrase);
    let has_it = codes_of(phrase).any(|other| other == code);
    if has_it { None } else { codes_of(phrase).next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_phrase_disagree() {
        let code = |number| StatusCode::from_u16(number).expect("it is a status code");
        assert_eq!(disagreement(code(480), "busy here"), Some(code(486)));
        assert_eq!(disagreement(code(606), "not acceptable"), None);
        assert_eq!(disagreement(code(603), "declined"), None);
        assert_eq!(disagreement(code(486), "occupé"), None);
        assert!(starts_with_phrase("not acceptable here;").is_some_and(|length| length == 19));
        assert!(ends_with_phrase("cause: address incomplete"));
    }
}
