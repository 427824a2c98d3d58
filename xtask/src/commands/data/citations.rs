//! Holds every cited section against the texts of the RFCs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Result, ensure};
use sip_codes::dataset::{Aspect, WrittenProse, name_of};
use sip_codes::sip::{Citation, Reference, ReferenceRole};
use sip_codes::{CodeRecord, Dataset, StatusCode, Term};

use crate::project;

/// Where a section is cited: a code and the name of the fact, or the prose.
type Place = String;

/// The sections of one RFC with their titles.
type Titles = BTreeMap<String, String>;

/// Prints each cited section with the title that it has in `DIR/rfcNNNN.txt`, and fails if one does not exist.
///
/// A document that the folder lacks is named and not counted.
pub fn check(dataset: &Dataset, clauses: &[(StatusCode, &str, &Citation)], folder: &Path) -> Result<()> {
    let cited = cited(dataset, clauses);
    let mut texts: BTreeMap<u16, Option<Titles>> = BTreeMap::new();
    let (mut checked, mut missing) = (0, Vec::new());
    for ((rfc, section), places) in &cited {
        let read = || project::read(&folder.join(format!("rfc{rfc}.txt"))).ok().map(|text| titles(&text));
        let Some(titles) = texts.entry(*rfc).or_insert_with(read) else { continue };
        checked += 1;
        let places: Vec<&str> = places.iter().map(String::as_str).collect();
        let title = titles.get(section).map_or("NO SUCH SECTION", String::as_str);
        println!("RFC {rfc} {section:<10} {title}\n    {}", places.join(", "));
        if !titles.contains_key(section) {
            missing.push(format!("RFC {rfc}, section {section} (cited by {})", places.join(", ")));
        }
    }
    let without_text: Vec<String> =
        texts.iter().filter(|(_, titles)| titles.is_none()).map(|(rfc, _)| format!("RFC {rfc}")).collect();
    println!("\n{checked} of {} cited sections were held against {}.", cited.len(), folder.display());
    if !without_text.is_empty() {
        println!("No text there: {}.", without_text.join(", "));
    }
    ensure!(checked > 0, "{} holds no rfcNNNN.txt that is cited", folder.display());
    ensure!(missing.is_empty(), "these sections do not exist:\n  {}", missing.join("\n  "));
    Ok(())
}

/// Every section that facts and prose cite, with the places that do.
fn cited(dataset: &Dataset, clauses: &[(StatusCode, &str, &Citation)]) -> BTreeMap<(u16, String), BTreeSet<Place>> {
    let mut cited: BTreeMap<(u16, String), BTreeSet<Place>> = BTreeMap::new();
    let mut add = |reference: &Reference, place: &str| {
        for section in reference.sections() {
            cited.entry((reference.rfc, section.to_owned())).or_default().insert(place.to_owned());
        }
    };
    for record in dataset.codes() {
        let code = record.code;
        for reference in &record.facts.references {
            add(reference, &format!("{code} {}", reference.role.key()));
        }
        for aspect in Aspect::ALL {
            for citation in aspect.citations(&record.facts) {
                add(&Reference::from(citation), &format!("{code} {}", aspect.key()));
            }
        }
        for reference in texts_of_code(record).into_iter().flat_map(|text| cited_in_prose(text)) {
            add(&reference, &format!("{code} prose"));
        }
    }
    for (code, clause, citation) in clauses {
        add(&Reference::from(*citation), &format!("{code} {clause}"));
    }
    for (codes, prose) in dataset.all_written() {
        for reference in texts_of_several(prose).into_iter().flat_map(|text| cited_in_prose(text)) {
            add(&reference, &name_of(&codes));
        }
    }
    cited
}

fn texts_of_code(record: &CodeRecord) -> Vec<&String> {
    let (prose, remedies) = (&record.prose, &record.prose.remedies);
    let lists = [&prose.occurs, &remedies.caller, &remedies.callee, &remedies.operator].into_iter().flatten();
    let notes = prose.notes.iter().map(|note| &note.text);
    let practices = record.facts.practices.iter().map(|practice| &practice.text);
    [&prose.gist, &prose.meaning, &prose.use_when].into_iter().chain(lists).chain(notes).chain(practices).collect()
}

fn texts_of_several(prose: &WrittenProse) -> Vec<&String> {
    let WrittenProse { verdict, confusion, differences, decisions, rule, is_translated: _ } = prose;
    let differences = differences.iter().map(|difference| &difference.text);
    [verdict, confusion].into_iter().chain(decisions).chain(differences).chain(rule).collect()
}

/// The sections that English prose names: “RFC 3261 section 16.7”, with or without a comma.
fn cited_in_prose(text: &str) -> Vec<Reference> {
    let after_rfc = text.split("RFC ").skip(1);
    let reference = |rest: &str| {
        let (rfc, rest) = rest.split_once([' ', ','])?;
        let section = rest.trim_start().strip_prefix("section ")?;
        let end =
            section.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.').unwrap_or(section.len());
        let section = section[..end].trim_end_matches('.').to_owned();
        Some(Reference { rfc: rfc.parse().ok()?, section: Some(section), role: ReferenceRole::Describes })
    };
    after_rfc.filter_map(reference).collect()
}

/// The headings of an RFC as text: a line that begins with a number or the letter of an appendix, and a title.
fn titles(text: &str) -> Titles {
    let heading = |line: &str| {
        // A table of contents fills up with dots.
        if line.contains("....") || line.starts_with("   ") {
            return None;
        }
        let line = line.trim_start().strip_prefix("Appendix ").unwrap_or(line.trim_start());
        let (number, title) = line.split_once(char::is_whitespace)?;
        let number = number.trim_end_matches([':', '.']);
        let mut parts = number.split('.');
        let is_first = |part: &str| {
            let is_letter = part.len() == 1 && part.chars().all(|letter| letter.is_ascii_uppercase());
            is_letter || part.parse::<u8>().is_ok()
        };
        let is_number = parts.next().is_some_and(is_first) && parts.all(|part| part.parse::<u8>().is_ok());
        (is_number && !title.trim().is_empty()).then(|| (number.to_owned(), title.trim().to_owned()))
    };
    text.lines().filter_map(heading).collect()
}

#[cfg(test)]
mod tests {
    use super::{cited_in_prose, titles};

    #[test]
    fn headings_are_found_and_other_lines_are_not() {
        let text = "   21.4.5     404 Not Found .............. 186\n\n21.4.5 404 Not Found\n\n   22.3 for further details\n\
                    5.1.  A Survey\nAppendix B.  Acknowledgements\nA.1.  Flow\nJennings & Mahy   Standards Track\n";
        let found: Vec<(String, String)> = titles(text).into_iter().collect();
        let found: Vec<(&str, &str)> = found.iter().map(|(number, title)| (number.as_str(), title.as_str())).collect();
        let expected = [("21.4.5", "404 Not Found"), ("5.1", "A Survey"), ("A.1", "Flow"), ("B", "Acknowledgements")];
        assert_eq!(found, expected);
    }

    #[test]
    fn sections_in_prose_are_found() {
        let text = "By RFC 3261 section 16.7, RFC 6665, section 4.1.2.2. RFC 5057 (informational) says more.";
        let found: Vec<String> = cited_in_prose(text).iter().map(sip_codes::sip::Reference::url).collect();
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].ends_with("rfc3261#section-16.7") && found[1].ends_with("rfc6665#section-4.1.2.2"),
            "{found:?}"
        );
    }
}
