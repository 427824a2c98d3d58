//! Templates: texts with named holes.

/// The template with its holes filled.
///
/// What is filled in is not searched for holes again.
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
        filled.push_str(before);
        let hole = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(hole, _)| *hole == name)?;
            Some((value, tail))
        });
        rest = match hole {
            Some((value, tail)) => {
                filled.push_str(value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
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
    fn holes_are_named_in_order() {
        assert_eq!(holes("a {b} c {d}"), ["b", "d"]);
        assert_eq!(holes("none"), [""; 0]);
    }
}
