//! RFCs and their sections: `RFC 4028`, `rfc3261#section-21.5.5`.

use super::hits::Hits;
use super::query::Query;
use super::reason::Reason;
use super::weights::{CHANGES, DEFINES, DESCRIBES, SECTION};
use crate::Dataset;
use crate::dataset::SearchDocument;
use crate::sip::ReferenceRole;

/// Adds the codes of every RFC that is named. Its numbers are understood then.
pub fn read(dataset: &Dataset, query: &mut Query<'_>, hits: &mut Hits<'_>) {
    let Some(tables) = dataset.tables.get() else { return };
    for place in 0..query.atoms.len() {
        let is_behind_name =
            place.checked_sub(1).and_then(|before| query.atoms.get(before)).is_some_and(|atom| atom.text == "rfc");
        let Some(rfc) = query.number(place).and_then(|number| number.parse::<u16>().ok()) else { continue };
        let section = section(query, place);
        // A number of four digits is an RFC if the text says so, or if a section follows.
        if !is_behind_name && (section.is_none() || rfc < 1000) {
            continue;
        }
        query.understand(
            place.saturating_sub(usize::from(is_behind_name))..section.as_ref().map_or(place, |(end, _)| *end) + 1,
        );
        let section = section.map(|(_, section)| section);
        for document in tables.documents.iter().filter(|document| document.rfc == rfc) {
            if let Some(score) = score(document, section.as_deref()) {
                hits.add(document.code, score, Reason::Rfc(rfc, section.clone()));
            }
        }
    }
}

/// The section that stands behind the number of an RFC, and where.
fn section(query: &Query<'_>, place: usize) -> Option<(usize, String)> {
    let dotted = |place: &usize| query.number(*place).is_some_and(|number| number.contains('.'));
    let end = (place + 1..place + 4).find(dotted)?;
    Some((end, query.number(end)?.to_owned()))
}

/// What a document counts for its code; nothing if another section is asked for.
fn score(document: &SearchDocument, section: Option<&str>) -> Option<u32> {
    let role = match document.role {
        ReferenceRole::Defines => DEFINES,
        ReferenceRole::Updates | ReferenceRole::Obsoleted => CHANGES,
        ReferenceRole::Describes => DESCRIBES,
    };
    let Some(section) = section else { return Some(role) };
    let mut sections = document.section.split(", ");
    let is_within =
        |other: &str| other.strip_prefix(section).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    sections.any(is_within).then_some(SECTION + role)
}
