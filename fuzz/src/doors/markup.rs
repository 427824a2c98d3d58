//! Whether a text is HTML or SVG of few elements, and nothing else.

/// Holds a text to these elements and these attributes. What stands between is text, in which nothing opens an element.
pub fn holds(markup: &str, elements: &[&str], attributes: &[&str]) {
    let mut pieces = markup.split('<');
    let before = pieces.next().unwrap_or_default();
    assert!(!before.contains('>'), "{before}");
    for piece in pieces {
        let (tag, text) = piece.split_once('>').unwrap_or_else(|| panic!("<{piece} has no end"));
        assert!(!text.contains('>'), "<{piece}");
        let tag = tag.strip_prefix('/').unwrap_or(tag);
        let tag = tag.strip_suffix('/').unwrap_or(tag);
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(elements.contains(&name), "<{tag}>");
        attributes_of(rest).for_each(|(name, value)| {
            assert!(attributes.contains(&name), "{name} of <{tag}>");
            assert!(name != "href" || value.starts_with("https://"), "<{tag}> leads to {value}");
        });
    }
}

/// The attributes of a tag, each with its value between quotation marks.
fn attributes_of(tag: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = tag;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{rest} of {tag}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{rest} of {tag}"));
        rest = after.trim_start();
        Some((name, value))
    })
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn what_does_not_belong_there_is_found() {
        let is_held = |markup: &'static str| catch_unwind(|| holds(markup, &["p", "a"], &["href", "lang"])).is_ok();
        assert!(is_held("<p lang=\"en\">a &lt; b</p> <a href=\"https://a\" lang=\"en\">c</a>"));
        for markup in [
            "<p>a < b</p>",
            "<p>a > b</p>",
            "<script>",
            "<p onclick=\"a\">",
            "<p lang=en>",
            "<p lang=\"en\" a>",
            "<a href=\"javascript:a\">",
            "<a href=\"https://a\"b\">",
            "a> b",
        ] {
            assert!(!is_held(markup), "{markup}");
        }
    }
}
