//! Templates: texts with named holes.

/// The template with its holes filled.
///
/// What is filled in is not searched for holes again. Where an ideograph or a kana meets a Latin letter or a digit at the
/// edge of a hole, a space comes between them, as in the texts themselves.
///
/// ```
/// use sip_codes::messages::fill;
///
/// assert_eq!(fill("{first} and {second}", &[("first", "486"), ("second", "603")]), "486 and 603");
/// ```
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        append(&mut filled, before);
        let hole = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(hole, _)| *hole == name)?;
            Some((value, tail))
        });
        rest = match hole {
            Some((value, tail)) => {
                append(&mut filled, value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    append(&mut filled, rest);
    filled
}

/// Adds a piece, after a space if the two scripts would touch.
fn append(filled: &mut String, piece: &str) {
    if let (Some(last), Some(first)) = (filled.chars().next_back(), piece.chars().next())
        && (is_east_asian(last) && is_latin(first) || is_latin(last) && is_east_asian(first))
    {
        filled.push(' ');
    }
    filled.push_str(piece);
}

/// Whether the letter is an ideograph or a kana. The marks between them bring their own room.
fn is_east_asian(letter: char) -> bool {
    matches!(letter, '々' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// Whether a Latin word may begin or end here; marks stand around words.
fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '`' || letter == '*'
}

/// The template with its holes filled, as [`fill`] does it, from values that were made for it.
pub fn fill_owned(template: &str, values: &[(&str, String)]) -> String {
    let values: Vec<(&str, &str)> = values.iter().map(|(hole, value)| (*hole, value.as_str())).collect();
    fill(template, &values)
}

/// The names of the holes of a template, in order.
pub fn holes(template: &str) -> Vec<&str> {
    template.split('{').skip(1).filter_map(|piece| piece.split_once('}')).map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_fill(template: &str, expected: &str) {
        assert_eq!(fill(template, &[("code", "486"), ("phrase", "{code}")]), expected, "{template}");
    }

    #[test]
    fn holes_are_filled_once() {
        check_fill("{code}", "486");
        check_fill("a {code} b {phrase} c", "a 486 b {code} c");
        check_fill("{unknown} {code}", "{unknown} 486");
        check_fill("{ {code", "{ {code");
        check_fill("", "");
    }

    #[test]
    fn scripts_that_meet_are_set_apart() {
        let check = |template: &str, value: &str, expected: &str| {
            assert_eq!(fill(template, &[("value", value)]), expected, "{template} {value}");
        };
        check("发送{value}响应", "486", "发送 486 响应");
        check("发送 {value} 响应", "486", "发送 486 响应");
        check("由{value}发送", "代理", "由代理发送");
        check("由{value}发送", "SIP 代理", "由 SIP 代理发送");
        check("{value}，然后", "`Allow`", "`Allow`，然后");
        check("带{value}", "`Allow`", "带 `Allow`");
        check("応答は{value}です", "486", "応答は 486 です");
        check("{value}サーバー", "SIP", "SIP サーバー");
        check("プロキシ・{value}", "SIP", "プロキシ・SIP");
        check("send {value} now", "486", "send 486 now");
    }

    #[test]
    fn holes_are_named_in_order() {
        assert_eq!(holes("a {b} c {d}"), ["b", "d"]);
        assert_eq!(holes("none"), [""; 0]);
    }
}
