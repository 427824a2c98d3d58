//! What is wrong with a clause or a sentence.

use crate::sentence::ends_sentence;
use crate::source::model::Locale;
use crate::source::problem::Faults;

/// The most characters of a clause that has to fit into a sentence.
const LONGEST_CLAUSE: usize = 150;

/// Checks the texts of one file as its language writes them.
pub struct Texts<'check, 'problems> {
    pub faults: &'check mut Faults<'problems>,
    has_full_stops: bool,
}

impl<'check, 'problems> Texts<'check, 'problems> {
    pub fn of(locale: &Locale, faults: &'check mut Faults<'problems>) -> Self {
        Self { faults, has_full_stops: locale.messages.texts.language.sentence_end != "none" }
    }

    /// A clause stands inside a sentence: it has no full stop of its own and is not long.
    pub fn clause(&mut self, field: &str, clause: &str) {
        if clause.trim().is_empty() {
            self.faults.add(field, "is empty; write the clause");
        }
        if ends_sentence(clause) {
            self.faults.add(field, "ends with a full stop; it continues a sentence, so take the stop out");
        }
        if clause.chars().count() > LONGEST_CLAUSE {
            self.faults
                .add(field, format!("is longer than {LONGEST_CLAUSE} characters; it has to fit into a sentence"));
        }
    }

    pub fn sentences(&mut self, field: &str, sentences: &[String]) {
        if sentences.is_empty() {
            self.faults.add(field, "is empty; write at least one sentence");
        }
        for (index, sentence) in sentences.iter().enumerate() {
            self.sentence(&format!("{field}[{index}]"), sentence);
        }
    }

    pub fn sentence(&mut self, field: &str, sentence: &str) {
        let sentence = sentence.trim_end();
        if sentence.is_empty() {
            self.faults.add(field, "is empty; write the sentence");
        } else if self.has_full_stops && !ends_sentence(sentence) {
            self.faults.add(field, "does not end with a full stop");
        }
    }
}
