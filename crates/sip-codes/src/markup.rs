//! The little markup that messages and prose may use: `` `code` `` and `**strong**`.

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span<'text> {
    /// Plain text.
    Text(&'text str),
    /// A name from the protocol, such as a header field.
    Code(&'text str),
    /// A word to stress.
    Strong(&'text str),
}

/// The pieces of a text, in order; a mark without its partner is plain text.
///
/// ```
/// use sip_codes::markup::{Span, spans};
///
/// assert_eq!(spans("carries `Allow`").collect::<Vec<_>>(), [Span::Text("carries "), Span::Code("Allow")]);
/// ```
pub fn spans(text: &str) -> impl Iterator<Item = Span<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (span, after) = next_span(rest)?;
        rest = after;
        Some(span)
    })
}

fn next_span(text: &str) -> Option<(Span<'_>, &str)> {
    if text.is_empty() {
        return None;
    }
    if let Some((code, after)) = text.strip_prefix('`').and_then(|inner| inner.split_once('`')) {
        return Some((Span::Code(code), after));
    }
    if let Some((strong, after)) = text.strip_prefix("**").and_then(|inner| split_at_word(inner, "**")) {
        return Some((Span::Strong(strong), after));
    }
    let first_char = text.chars().next().map_or(0, char::len_utf8);
    let is_mark = |(place, letter): &(usize, char)| *place >= first_char && matches!(letter, '`' | '*');
    let end = text.char_indices().find(is_mark).map_or(text.len(), |(place, _)| place);
    let (text, after) = text.split_at(end);
    Some((Span::Text(text), after))
}

/// The text with the first mention of a word in strong marks; unchanged if it has strong words already.
///
/// ```
/// assert_eq!(sip_codes::markup::with_strong("Send 486 here.", "486"), "Send **486** here.");
/// ```
pub fn with_strong(text: &str, word: &str) -> String {
    let has_strong = spans(text).any(|span| matches!(span, Span::Strong(_)));
    match split_at_word(text, word) {
        Some((before, after)) if !has_strong => format!("{before}**{word}**{after}"),
        _ => text.to_owned(),
    }
}

/// What stands before and after the first place of a word in a text.
///
/// The searcher of std does the same in better time and 0.7 KB more of the compressed download; our texts are short.
pub fn split_at_word<'text>(text: &'text str, word: &str) -> Option<(&'text str, &'text str)> {
    text.char_indices().find_map(|(place, _)| {
        let (before, rest) = text.split_at_checked(place)?;
        Some((before, rest.strip_prefix(word)?))
    })
}

/// The text without its marks.
///
/// ```
/// assert_eq!(sip_codes::markup::plain("**486** may carry `Retry-After`"), "486 may carry Retry-After");
/// ```
pub fn plain(text: &str) -> String {
    spans(text)
        .map(|span| match span {
            Span::Text(text) | Span::Code(text) | Span::Strong(text) => text,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_without_a_partner_stay() {
        for text in ["a ` b", "2 * 3 * 4", "**", "`", "x**y", "über `"] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn spans_stand_in_order() {
        let found: Vec<_> = spans("**486** and `Allow`.").collect();
        assert_eq!(found, [Span::Strong("486"), Span::Text(" and "), Span::Code("Allow"), Span::Text(".")]);
    }
}
