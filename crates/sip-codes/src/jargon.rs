//! The technical terms in a text, which the widget explains.

use std::cell::Cell;

/// So many terms can be told apart: each has a bit.
pub const MOST: usize = u64::BITS as usize;

/// Finds the terms in the texts of one section, each once.
pub struct Jargon<'dataset> {
    terms: &'dataset [Vec<String>],
    /// A bit for each term that was found.
    found: Cell<u64>,
}

/// A piece of a text, with the place of the term that it is.
pub type Piece<'text> = (&'text str, Option<usize>);

impl<'dataset> Jargon<'dataset> {
    /// Of these terms, each given by the forms in which it stands in a text; those after the first [`MOST`] are not told apart.
    pub fn of(terms: &'dataset [Vec<String>]) -> Self {
        Self { terms, found: Cell::default() }
    }

    /// The pieces of a text, in order. A term that was found before is no piece of its own.
    pub fn pieces<'text>(&self, text: &'text str) -> Vec<Piece<'text>> {
        let mut pieces = Vec::new();
        let (mut start, mut next) = (0, 0);
        for (place, _) in text.char_indices() {
            let Some((term, form)) = self.term_at(text, place).filter(|_| place >= next) else { continue };
            next = place + form.len();
            let bit = u32::try_from(term).ok().and_then(|term| 1_u64.checked_shl(term)).unwrap_or_default();
            if self.found.get() & bit == bit {
                continue;
            }
            self.found.set(self.found.get() | bit);
            pieces.push((text.get(start..place).unwrap_or_default(), None));
            pieces.push((form, Some(term)));
            start = next;
        }
        pieces.push((text.get(start..).unwrap_or_default(), None));
        pieces.retain(|(piece, _)| !piece.is_empty());
        pieces
    }

    /// The term with the longest form at a place, and that form.
    fn term_at<'text>(&self, text: &'text str, place: usize) -> Option<(usize, &'text str)> {
        let (before, rest) = text.split_at_checked(place)?;
        let mut best: Option<(usize, &str)> = None;
        for (term, forms) in self.terms.iter().enumerate() {
            for form in forms {
                let is_longer = best.is_none_or(|(_, best)| best.len() < form.len());
                if is_longer && rest.starts_with(form.as_str()) && is_whole(before, form, rest) {
                    best = rest.get(..form.len()).map(|form| (term, form));
                }
            }
        }
        best
    }
}

/// Whether a form is no part of a longer word, as “UA” is of “UAS” and “T1” of “64*T1”. Ideographs stand without spaces.
fn is_whole(before: &str, form: &str, rest: &str) -> bool {
    let joins = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '=' | '*' | '_');
    let after = rest.get(form.len()..).unwrap_or_default();
    let begins_inside = form.starts_with(joins) && before.ends_with(joins);
    let ends_inside = form.ends_with(joins) && after.starts_with(joins);
    !begins_inside && !ends_inside
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str]) -> Vec<(String, usize)> {
        let terms =
            [&["UAS", "user agent server"][..], &["user agent", "UA"], &["64*T1"], &["T1"], &["代理"], &["用户代理"]];
        let terms = terms.map(|forms| forms.iter().map(|form| (*form).to_owned()).collect::<Vec<_>>());
        let jargon = Jargon::of(&terms);
        let mut found = Vec::new();
        for text in texts {
            let pieces = jargon.pieces(text);
            assert_eq!(pieces.iter().map(|(piece, _)| *piece).collect::<String>(), **text, "nothing is lost");
            found.extend(pieces.into_iter().filter_map(|(piece, term)| Some((piece.to_owned(), term?))));
        }
        found
    }

    fn named(names: &[(&str, usize)]) -> Vec<(String, usize)> {
        names.iter().map(|(name, term)| ((*name).to_owned(), *term)).collect()
    }

    #[test]
    fn the_longest_form_that_is_a_whole_word_counts() {
        assert_eq!(found(&["A UAS, that is a user agent."]), named(&[("UAS", 0), ("user agent", 1)]));
        assert_eq!(found(&["a user agent server"]), named(&[("user agent server", 0)]));
        assert_eq!(found(&["after 64*T1, not T1"]), named(&[("64*T1", 2), ("T1", 3)]));
        assert_eq!(found(&["SUA, action=UA, UA-like, über-UA"]), []);
        assert_eq!(found(&["由用户代理和代理发送"]), named(&[("用户代理", 5), ("代理", 4)]));
    }

    #[test]
    fn a_term_is_found_once_in_a_section() {
        assert_eq!(found(&["A UA and a UA", "another UA, a UAS"]), named(&[("UA", 1), ("UAS", 0)]));
        assert_eq!(found(&["", "no term here"]), []);
    }
}
