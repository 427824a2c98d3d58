//! Checks the terms of a language.

use std::collections::BTreeSet;
use std::path::Path;

use super::Faults;
use crate::jargon::MOST;
use crate::sentence::ends_sentence;
use crate::source::files::TermEntry;
use crate::source::problem::Problem;

/// Adds every fault of the terms.
pub(super) fn check(file: &Path, terms: &[TermEntry], problems: &mut Vec<Problem>) {
    let mut faults = Faults::of(file.to_owned(), problems);
    if terms.len() > MOST {
        faults.add("terms", format!("are {}; at most {MOST} can be explained", terms.len()));
    }
    let (mut ids, mut forms) = (BTreeSet::new(), BTreeSet::new());
    for TermEntry { id, words, text } in terms {
        let field = format!("terms.{id}");
        if !ids.insert(id) {
            faults.add(&field, "is there twice");
        }
        if words.is_empty() || words.iter().any(|word| word.trim() != word || word.is_empty()) {
            faults.add(&field, "needs words, without spaces at their ends");
        }
        for word in words.iter().filter(|word| !forms.insert(*word)) {
            faults.add(&field, format!("has “{word}”, which is there already"));
        }
        if !ends_sentence(text) {
            faults.add(&field, "has a text that does not end with a full stop");
        }
    }
}

/// Adds the terms of English that a language lacks, which promises to be complete.
pub(super) fn check_complete(file: &Path, terms: &[TermEntry], english: &[TermEntry], problems: &mut Vec<Problem>) {
    let mut faults = Faults::of(file.to_owned(), problems);
    let is_there = |id: &str| terms.iter().any(|term| term.id == id);
    for missing in english.iter().filter(|term| !is_there(&term.id)) {
        faults.add(
            &format!("terms.{}", missing.id),
            "is missing; write it, or take the promise language.complete out of ui.toml",
        );
    }
}
