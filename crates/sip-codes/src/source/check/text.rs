//! What is wrong with a clause or a sentence of prose.

use crate::source::problem::Faults;

/// The most characters of a clause that has to fit into a sentence.
const LONGEST_CLAUSE: usize = 150;

/// A clause stands inside a sentence: it has no full stop of its own and is not long.
pub fn check_clause(field: &str, clause: &str, faults: &mut Faults<'_>) {
    if clause.trim().is_empty() {
        faults.add(field, "is empty; write the clause");
    }
    if clause.ends_with(['.', '。']) {
        faults.add(field, "ends with a full stop; it continues a sentence, so take the stop out");
    }
    if clause.chars().count() > LONGEST_CLAUSE {
        faults.add(field, format!("is longer than {LONGEST_CLAUSE} characters; it has to fit into a sentence"));
    }
}

/// A list of sentences has at least one.
pub fn check_sentences(field: &str, sentences: &[String], faults: &mut Faults<'_>) {
    if sentences.is_empty() {
        faults.add(field, "is empty; write at least one sentence");
    }
    for (index, sentence) in sentences.iter().enumerate() {
        check_sentence(&format!("{field}[{index}]"), sentence, faults);
    }
}

/// A sentence is whole.
pub fn check_sentence(field: &str, sentence: &str, faults: &mut Faults<'_>) {
    let ends = sentence.trim_end();
    let closing = ends.trim_end_matches(['"', '”', ')', '”', '）']);
    if !closing.ends_with(['.', '。', '?', '？']) {
        faults.add(field, "does not end with a full stop");
    }
}
