//! Every text that leads to codes: phrases and keywords of the codes, the names in the tables.

use super::reason::Reason;
use super::weights::share;
use crate::Dataset;
use crate::dataset::{CodeEntry, NameKind, SearchCause, SearchName, SearchTables};
use crate::sip::{CauseDirection, ResponseClass, StatusCode};
use crate::vocabulary::Term;

/// The code for a cause that no table lists.
///
/// [RFC 3398, Section 7.2.4.1](https://www.rfc-editor.org/rfc/rfc3398#section-7.2.4.1)
pub const DEFAULT_OF_CAUSES: u16 = 500;

/// A text that leads to codes.
pub struct Found {
    /// The text.
    pub text: String,
    /// The places of the codes in the dataset, the most likely first.
    pub entries: Vec<usize>,
    /// Why a code is found by it.
    pub reason: Reason,
    /// How much its words count.
    pub share: u32,
}

/// The texts of everything that is there of the dataset.
pub fn of(dataset: &Dataset) -> Vec<Found> {
    let mut texts = Vec::new();
    for (place, entry) in dataset.entries.iter().enumerate() {
        of_entry(entry, place, &mut texts);
    }
    for class in ResponseClass::ALL {
        let is_of_class = |(_, entry): &(usize, &CodeEntry)| entry.code.class() == *class;
        let entries = dataset.entries.iter().enumerate().filter(is_of_class).map(|(place, _)| place).collect();
        let text = dataset.messages.terms.classes[*class].to_owned();
        texts.push(Found { text, entries, reason: Reason::Class, share: share::CLASS });
    }
    if let Some(tables) = dataset.tables.get() {
        of_tables(dataset, tables, &mut texts);
    }
    texts
}

fn of_entry(entry: &CodeEntry, place: usize, texts: &mut Vec<Found>) {
    let mut add = |text: &str, reason, share| {
        texts.push(Found { text: text.to_owned(), entries: vec![place], reason, share });
    };
    add(&entry.phrase, Reason::Phrase, share::PHRASE);
    let Some(words) = entry.words.get() else { return };
    if words.reason_phrase != entry.phrase {
        add(&words.reason_phrase, Reason::Phrase, share::PHRASE);
    }
    for keyword in &words.keywords {
        add(keyword, Reason::Keyword(keyword.clone()), share::KEYWORD);
    }
    add(&words.gist, Reason::Words, share::GIST);
}

fn of_tables(dataset: &Dataset, tables: &SearchTables, texts: &mut Vec<Found>) {
    let place = |code: &StatusCode| dataset.entries.binary_search_by_key(code, |entry| entry.code).ok();
    for name in &tables.names {
        let share = match name.kind {
            NameKind::Words => share::OTHER_LANGUAGE,
            NameKind::HeaderField => share::HEADER_FIELD,
            _ => share::NAME,
        };
        let entries = name.codes.iter().filter_map(place).collect();
        texts.push(Found { text: name.text.clone(), entries, reason: reason(name), share });
    }
    for cause in &tables.causes {
        let codes = codes_of(cause);
        let direction = codes.first().and_then(|(_, direction)| *direction);
        let entries: Vec<usize> = codes.iter().filter_map(|(code, _)| place(code)).collect();
        for name in &cause.names {
            let reason = Reason::Q850 { cause: cause.cause, name: name.clone(), direction };
            texts.push(Found { text: name.clone(), entries: entries.clone(), reason, share: share::NAME });
        }
    }
}

fn reason(name: &SearchName) -> Reason {
    let SearchName { kind, origin, text, codes: _ } = name;
    match kind {
        NameKind::FormerPhrase => Reason::FormerPhrase(origin.clone()),
        NameKind::VendorPhrase => Reason::VendorPhrase(origin.clone()),
        NameKind::HeaderField => Reason::HeaderField(text.clone()),
        NameKind::HangupCause => Reason::HangupCause { product: origin.clone(), name: text.clone() },
        NameKind::Http => Reason::HttpCousin,
        NameKind::Words => Reason::Keyword(text.clone()),
    }
}

/// The codes of a cause, those that gateways make of it first, each with the direction of the translation.
pub fn codes_of(cause: &SearchCause) -> Vec<(StatusCode, Option<CauseDirection>)> {
    let mut codes: Vec<_> = cause.to_sip.iter().map(|code| (*code, Some(CauseDirection::IsupToSip))).collect();
    let others = cause.from_sip.iter().filter(|code| !cause.to_sip.contains(code));
    codes.extend(others.map(|code| (*code, Some(CauseDirection::SipToIsup))));
    if cause.to_sip.is_empty() && cause.has_status {
        codes.extend(StatusCode::from_u16(DEFAULT_OF_CAUSES).map(|code| (code, None)));
    }
    codes
}
