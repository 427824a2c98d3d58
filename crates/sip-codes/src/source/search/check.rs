//! What is wrong with the tables of the search.

use std::collections::BTreeSet;
use std::path::Path;

use super::files::{DocumentEntry, HeaderFieldEntry, ProductEntry, SearchFiles, WrappedEntry};
use crate::sip::{Citation, StatusCode};
use crate::source::model::Source;
use crate::source::problem::{Faults, Problem};

/// Adds every fault of the tables.
pub fn check(folder: &Path, source: &Source, problems: &mut Vec<Problem>) {
    let files = &source.search;
    let mut check = Check { source, faults: Faults::of(folder.join("header-fields.toml"), problems) };
    for (index, HeaderFieldEntry { name, codes, references }) in files.header_fields.names.iter().enumerate() {
        let field = format!("names[{index}]");
        check.text(&field, name);
        check.codes(&field, codes, true);
        check.references(&field, references);
    }
    check.names_once("names", files.header_fields.names.iter().map(|entry| entry.name.as_str()));
    Check { source, faults: Faults::of(folder.join("hangup-causes.toml"), problems) }.products(files);
    Check { source, faults: Faults::of(folder.join("phrases.toml"), problems) }.phrases(files);
    Check { source, faults: Faults::of(folder.join("q850.toml"), problems) }.causes(files);
    Check { source, faults: Faults::of(folder.join("documents.toml"), problems) }.documents(files);
    Check { source, faults: Faults::of(folder.join("numbers.toml"), problems) }.numbers(files);
    Check { source, faults: Faults::of(folder.join("signs.toml"), problems) }.signs(files);
    Check { source, faults: Faults::of(folder.join("synonyms.toml"), problems) }.synonyms(files);
    for (language, words) in &files.words {
        let file = folder.join(format!("words/{language}.toml"));
        let mut check = Check { source, faults: Faults::of(file, problems) };
        for (code, words) in words {
            match code.parse() {
                Ok(number) => check.codes(code, &[number], true),
                Err(_) => check.faults.add(code, "is no status code; write one from 100 to 699"),
            }
            words.iter().for_each(|word| check.text(code, word));
            check.names_once(code, words.iter().map(String::as_str));
            for word in words.iter().filter(|word| word.to_lowercase() != **word) {
                let advice = "has capitals; write it in lower case, since search folds what people type";
                check.faults.add(code, format!("“{word}” {advice}"));
            }
        }
    }
}

/// The check of one file.
struct Check<'check, 'problems> {
    source: &'check Source,
    faults: Faults<'problems>,
}

impl Check<'_, '_> {
    fn products(mut self, files: &SearchFiles) {
        for ProductEntry { product, source, causes, codes } in &files.hangup_causes.products {
            self.text("product", product);
            self.text(&format!("{product}.source"), source);
            for (name, cause) in causes {
                if files.causes.causes.iter().all(|entry| entry.cause != *cause) {
                    let advice = format!("{cause} is no cause of q850.toml; add it there or correct it");
                    self.faults.add(&format!("{product}.causes.{name}"), advice);
                }
            }
            for (name, codes) in codes {
                self.codes(&format!("{product}.codes.{name}"), codes, false);
            }
        }
    }

    fn phrases(mut self, files: &SearchFiles) {
        for (index, entry) in files.phrases.former.iter().enumerate() {
            let field = format!("former[{index}]");
            self.text(&field, &entry.phrase);
            self.codes(&field, &entry.codes, true);
            self.references(&field, std::slice::from_ref(&entry.reference));
        }
        for (index, entry) in files.phrases.vendor.iter().enumerate() {
            let field = format!("vendor[{index}]");
            self.text(&field, &entry.phrase);
            self.text(&field, &entry.product);
            self.codes(&field, &entry.codes, false);
        }
    }

    fn causes(mut self, files: &SearchFiles) {
        for (index, entry) in files.causes.causes.iter().enumerate() {
            let field = format!("causes[{index}]");
            if !(1..=127).contains(&entry.cause) {
                self.faults.add(&field, "a cause of Q.850 is a number from 1 to 127");
            }
            if entry.names.is_empty() {
                self.faults.add(&field, "has no name; write that of the recommendation");
            }
            entry.names.iter().for_each(|name| self.text(&field, name));
        }
        self.names_once("causes", files.causes.causes.iter().map(|entry| entry.cause));
        let is_named = |cause: u8| files.causes.causes.iter().any(|entry| entry.cause == cause);
        let mut unnamed: Vec<u8> =
            self.source.codes.values().flat_map(|file| &file.facts.q850).map(|cause| cause.cause).collect();
        unnamed.retain(|cause| !files.causes.causes.is_empty() && !is_named(*cause));
        for cause in unnamed {
            self.faults.add("causes", format!("{cause} is missing, which a code in data/codes has; add its names"));
        }
    }

    fn documents(mut self, files: &SearchFiles) {
        for (index, DocumentEntry { rfc, section, codes }) in files.documents.documents.iter().enumerate() {
            let field = format!("documents[{index}]");
            self.references(&field, &[Citation { rfc: *rfc, section: section.clone() }]);
            self.codes(&field, codes, true);
        }
    }

    fn numbers(mut self, files: &SearchFiles) {
        for number in &files.numbers.only_in_http {
            let code = StatusCode::from_u16(*number);
            if code.is_none_or(|code| self.source.present.contains(&code)) {
                let advice = format!("{number} has a file in data/codes or is no status code; take it out");
                self.faults.add("only_in_http", advice);
            }
        }
        for WrappedEntry { product, source, prefix, except: _ } in &files.numbers.wrapped {
            self.text("wrapped.product", product);
            self.text(&format!("wrapped.{product}.source"), source);
            if prefix.is_empty() || !prefix.bytes().all(|byte| byte.is_ascii_digit()) {
                self.faults.add(&format!("wrapped.{product}.prefix"), "must be the digits before the status code");
            }
        }
    }

    fn signs(mut self, files: &SearchFiles) {
        let signs = &files.signs;
        for list in [&signs.fillers, &signs.causes, &signs.classes, &signs.joins, &signs.weak_joins, &signs.openers] {
            for (language, words) in list {
                words.iter().for_each(|word| self.text(language, word));
            }
        }
    }

    fn synonyms(mut self, files: &SearchFiles) {
        for (language, groups) in &files.synonyms {
            for word in groups.iter().flatten().filter(|word| crate::search::words_of(word).len() != 1) {
                let advice = "is no single word (in a script without spaces, two letters); take it out";
                self.faults.add(language, format!("“{word}” {advice}"));
            }
            for group in groups.iter().filter(|group| group.len() < 2) {
                self.faults.add(language, format!("{group:?} has no second word; add one or take it out"));
            }
        }
    }

    fn text(&mut self, field: &str, text: &str) {
        if text.trim().is_empty() || text.trim() != text {
            self.faults.add(field, "is empty or has spaces around it; write the words alone");
        }
    }

    fn codes(&mut self, field: &str, codes: &[StatusCode], must_have_one: bool) {
        if codes.is_empty() && must_have_one {
            self.faults.add(field, "has no codes; write those that it stands for, the most likely first");
        }
        for code in codes.iter().filter(|code| !self.source.present.contains(code)) {
            self.faults
                .add(field, format!("{code} has no file in data/codes; add the code or take it out of the list"));
        }
        self.names_once(field, codes.iter().copied());
    }

    fn references(&mut self, field: &str, references: &[Citation]) {
        if references.is_empty() || references.iter().any(|reference| reference.section.trim().is_empty()) {
            self.faults.add(field, "has no reference with a section; cite where the RFC says so");
        }
    }

    fn names_once<T: Ord>(&mut self, field: &str, names: impl Iterator<Item = T>) {
        let names: Vec<T> = names.collect();
        if names.iter().collect::<BTreeSet<_>>().len() < names.len() {
            self.faults.add(field, "names something twice; keep the first");
        }
    }
}
