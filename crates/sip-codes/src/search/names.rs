//! Names that stand in the query as a whole: phrases, keywords, header fields, causes.

use super::index::{Index, Text};
use super::query::{LONGEST_NAME, Query};
use super::reason::Reason;

/// A text that stands in the query as a whole.
pub struct Name {
    /// Its place among the texts.
    pub text: usize,
    /// Whether the query says nothing else.
    pub is_alone: bool,
}

/// Every name in the query. A longer one hides those within it: *busy lamp* says nothing of *busy*.
pub fn read(query: &mut Query<'_>, index: &Index) -> Vec<Name> {
    let mut names = Vec::new();
    let mut is_hidden = vec![false; query.atoms.len()];
    let informative = |query: &Query<'_>, places: std::ops::Range<usize>| {
        query.atoms.get(places).unwrap_or_default().iter().filter(|atom| !query.is_filler(&atom.text)).count()
    };
    let all = informative(query, 0..query.atoms.len());
    for length in (1..=LONGEST_NAME.min(query.atoms.len())).rev() {
        for start in 0..=query.atoms.len() - length {
            let places = start..start + length;
            if is_hidden.get(places.clone()).unwrap_or_default().contains(&true) {
                continue;
            }
            let Some(text) = query.open(places.clone()) else { continue };
            let is_alone = informative(query, places.clone()) == all;
            let before = names.len();
            names.extend(index.wholes(&text).map(|text| Name { text, is_alone }));
            let found = names.get(before..).unwrap_or_default();
            if found.is_empty() {
                continue;
            }
            is_hidden.get_mut(places.clone()).into_iter().flatten().for_each(|place| *place = true);
            // A number in the name of a header field or an option tag, such as 100rel, is no status code.
            let is_header_field = |text: &Text| matches!(text.reason, Reason::HeaderField(_));
            if length > 1 && found.iter().filter_map(|name| index.texts.get(name.text)).any(is_header_field) {
                query.understand(places);
            }
        }
    }
    names
}
