//! What the search is given: the tables of `data/search/` with what the facts of the codes say.

use std::collections::{BTreeMap, BTreeSet};

use super::files::{SearchFiles, SignsFile};
use crate::dataset::{
    Facts, HeaderField, NameKind, SearchCause, SearchDocument, SearchName, SearchSigns, SearchTables, WrappedNumber,
};
use crate::search::folded_sign;
use crate::sip::{CauseDirection, HttpRelation, ReferenceRole, StatusCode, Strength};
use crate::source::model::{FALLBACK, Source};

impl Source {
    /// The tables for the dataset of a language. Words of other languages are among them, those of its own and of English
    /// stand with the codes.
    pub(in crate::source) fn search_tables(&self, language: &str) -> SearchTables {
        let files = &self.search;
        let causes = self.causes();
        let mut names = self.header_fields();
        names.extend(phrases(files));
        names.extend(self.http_cousins());
        names.extend(hangup_causes(files, &causes));
        names.extend(self.words(language));
        SearchTables {
            names,
            causes,
            documents: self.documents(),
            wrapped: wrapped(files),
            only_in_http: files.numbers.only_in_http.clone(),
            synonyms: files.synonyms.values().flatten().cloned().collect(),
            signs: signs(&files.signs),
        }
    }

    fn facts(&self) -> impl Iterator<Item = (StatusCode, &Facts)> {
        self.codes.iter().map(|(code, file)| (*code, &file.facts))
    }

    /// The header fields of the table, then those of the facts that it does not name, the codes that must have them first.
    fn header_fields(&self) -> Vec<SearchName> {
        let name = |text: &str, codes| SearchName {
            kind: NameKind::HeaderField,
            origin: String::new(),
            text: text.to_owned(),
            codes,
        };
        let table = &self.search.header_fields.names;
        let mut names: Vec<SearchName> = table.iter().map(|entry| name(&entry.name, entry.codes.clone())).collect();
        let mut others: BTreeMap<&str, Vec<(bool, StatusCode)>> = BTreeMap::new();
        for (code, facts) in self.facts() {
            for HeaderField { name, strength, .. } in facts.header_fields.iter().chain(&facts.request_header_fields) {
                let is_weak = !matches!(strength, Strength::Must | Strength::Should);
                others.entry(name).or_default().push((is_weak, code));
            }
        }
        others.retain(|name, _| table.iter().all(|entry| entry.name != *name));
        for (text, mut codes) in others {
            codes.sort_unstable();
            codes.dedup_by_key(|(_, code)| *code);
            names.push(name(text, codes.into_iter().map(|(_, code)| code).collect()));
        }
        names
    }

    /// The phrases of HTTP that differ from those of SIP for what means the same.
    fn http_cousins(&self) -> impl Iterator<Item = SearchName> {
        self.facts().filter_map(|(code, facts)| {
            let phrase = facts.http.reason_phrase.as_ref().filter(|phrase| **phrase != facts.reason_phrase)?;
            let is_cousin = matches!(facts.http.relation, HttpRelation::Same | HttpRelation::Similar);
            let name =
                || SearchName { kind: NameKind::Http, origin: String::new(), text: phrase.clone(), codes: vec![code] };
            is_cousin.then(name)
        })
    }

    fn causes(&self) -> Vec<SearchCause> {
        let codes = |cause, direction| {
            let has =
                |facts: &Facts| facts.q850.iter().any(|entry| entry.cause == cause && entry.direction == direction);
            self.facts().filter(|(_, facts)| has(facts)).map(|(code, _)| code).collect()
        };
        let causes = self.search.causes.causes.iter().map(|entry| SearchCause {
            cause: entry.cause,
            names: entry.names.clone(),
            has_status: entry.has_status,
            to_sip: codes(entry.cause, CauseDirection::IsupToSip),
            from_sip: if entry.has_status { codes(entry.cause, CauseDirection::SipToIsup) } else { Vec::new() },
        });
        causes.collect()
    }

    /// What the RFCs are for the codes, as their facts say; those of the table count as if they defined theirs.
    fn documents(&self) -> Vec<SearchDocument> {
        let mut documents = Vec::new();
        for entry in &self.search.documents.documents {
            documents.extend(entry.codes.iter().map(|code| SearchDocument {
                rfc: entry.rfc,
                section: entry.section.clone(),
                role: ReferenceRole::Defines,
                code: *code,
            }));
        }
        for (code, facts) in self.facts() {
            documents.extend(facts.references.iter().map(|reference| SearchDocument {
                rfc: reference.rfc,
                section: reference.section.clone().unwrap_or_default(),
                role: reference.role,
                code,
            }));
        }
        documents
    }

    /// What people type in the languages that the dataset is not in: the words of the tables, and phrases and keywords of
    /// the other datasets.
    fn words(&self, language: &str) -> impl Iterator<Item = SearchName> {
        let mut words: BTreeMap<(String, String), BTreeSet<StatusCode>> = BTreeMap::new();
        for (origin, by_code) in &self.search.words {
            for (code, texts) in by_code {
                let Ok(code) = code.parse() else { continue };
                for text in texts {
                    words.entry((origin.clone(), text.clone())).or_default().insert(code);
                }
            }
        }
        let others = self.locales.iter().filter(|(other, _)| *other != language && *other != FALLBACK);
        for (origin, locale) in others {
            for (code, file) in &locale.codes {
                for text in file.phrase.iter().chain(&file.keywords) {
                    words.entry((origin.clone(), text.clone())).or_default().insert(*code);
                }
            }
        }
        let name = |((origin, text), codes): ((String, String), BTreeSet<StatusCode>)| SearchName {
            kind: NameKind::Words,
            origin,
            text,
            codes: codes.into_iter().collect(),
        };
        words.into_iter().map(name)
    }
}

fn phrases(files: &SearchFiles) -> Vec<SearchName> {
    let former = files.phrases.former.iter().map(|entry| SearchName {
        kind: NameKind::FormerPhrase,
        origin: format!("RFC {}", entry.reference.rfc),
        text: entry.phrase.clone(),
        codes: entry.codes.clone(),
    });
    let vendor = files.phrases.vendor.iter().map(|entry| SearchName {
        kind: NameKind::VendorPhrase,
        origin: entry.product.clone(),
        text: entry.phrase.clone(),
        codes: entry.codes.clone(),
    });
    former.chain(vendor).collect()
}

fn hangup_causes(files: &SearchFiles, causes: &[SearchCause]) -> Vec<SearchName> {
    let mut names = Vec::new();
    for product in &files.hangup_causes.products {
        let mut add = |text: &String, codes| {
            let origin = product.product.clone();
            names.push(SearchName { kind: NameKind::HangupCause, origin, text: text.clone(), codes });
        };
        for (text, cause) in &product.causes {
            let cause = causes.iter().find(|entry| entry.cause == *cause);
            add(text, cause.map(crate::search::codes_of_cause).unwrap_or_default());
        }
        for (text, codes) in &product.codes {
            add(text, codes.clone());
        }
    }
    names
}

fn wrapped(files: &SearchFiles) -> Vec<WrappedNumber> {
    let wrapped = files.numbers.wrapped.iter().map(|entry| WrappedNumber {
        product: entry.product.clone(),
        prefix: entry.prefix.clone(),
        except: entry.except.clone(),
    });
    wrapped.collect()
}

/// The signs of all languages, folded and sorted, so that the search can look them up.
fn signs(files: &SignsFile) -> SearchSigns {
    let folded = |words: &BTreeMap<String, Vec<String>>| {
        let words: BTreeSet<String> = words.values().flatten().map(|word| folded_sign(word)).collect();
        words.into_iter().collect()
    };
    let SignsFile { fillers, causes, classes, joins, weak_joins, openers } = files;
    SearchSigns {
        fillers: folded(fillers),
        causes: folded(causes),
        classes: folded(classes),
        joins: folded(joins),
        weak_joins: folded(weak_joins),
        openers: folded(openers),
    }
}
