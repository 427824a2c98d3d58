//! The strings of the interface and the templates of generated sentences, in one language.
//!
//! A template has named holes, such as `{first}`; which holes a message has is declared once, beside its name, and
//! checked for every language when the packs are made.

mod book;
mod reading;
mod template;
mod terms;
mod texts;

pub use reading::ReadingTexts;
pub use template::{fill, fill_owned, holes};
pub use terms::Terms;
pub use texts::{
    ComparisonMessages, ContrastMessages, CopyMessages, FactMessages, FlowMessages, LanguageMessages,
    LearnMoreMessages, ListMessages, NoticeMessages, OverviewMessages, PickerMessages, SingleMessages, Texts,
    UnlistedMessages,
};

use crate::pack::record;
use crate::sentence::ends_with_room;
use crate::sip::{ResponseClass, StatusCode};

record! {
    /// Everything that is said in one language apart from the prose of codes and pairs.
    pub struct Messages {
        /// The messages.
        pub texts: Texts,
        /// The words of the closed lists.
        pub terms: Terms,
        /// The names of ISDN causes, in ascending order.
        pub causes: Vec<(u8, String)>,
    }
}

impl Messages {
    /// The name of an ISDN cause.
    pub fn cause_name(&self, cause: u8) -> Option<&str> {
        let place = self.causes.binary_search_by_key(&cause, |(number, _)| *number).ok()?;
        self.causes.get(place).map(|(_, name)| name.as_str())
    }

    /// Joins the entries with "and", after the rules of the language.
    pub fn and(&self, entries: &[String]) -> String {
        let list = &self.texts.list;
        join(entries, &list.separator, &list.and_two, &list.and_many)
    }

    /// The name of two or three codes in a list: “480 vs 486”.
    pub fn name_of(&self, codes: &[StatusCode]) -> String {
        let texts = &self.texts.comparison;
        let template = if codes.len() > 2 { &texts.three } else { &texts.pair };
        let names = ["first", "second", "third"].into_iter();
        let holes: Vec<(&str, String)> = names.zip(codes).map(|(name, code)| (name, code.to_string())).collect();
        fill_owned(template, &holes)
    }

    /// A response class with its range: “4xx Client failure”.
    pub fn name_of_class(&self, class: ResponseClass) -> String {
        let digit = class.first_digit().to_string();
        fill(&self.texts.facts.class_badge, &[("digit", &digit), ("name", &self.terms.classes[class])])
    }

    /// What stands before what is said of so many codes at once.
    pub fn all_of(&self, count: usize) -> &str {
        let texts = &self.texts.comparison;
        if count > 2 { &texts.all_three } else { &texts.both }
    }

    /// Joins predicates of one subject, after the rules of the language.
    pub fn predicates(&self, entries: &[String]) -> String {
        let list = &self.texts.list;
        join(entries, &list.clause_separator, &list.predicates_two, &list.predicates_many)
    }

    /// Joins the entries with "or", after the rules of the language.
    pub fn or(&self, entries: &[String]) -> String {
        let list = &self.texts.list;
        join(entries, &list.separator, &list.or_two, &list.or_many)
    }
}

/// The sentences one after the other. A full stop of full width brings its own room.
pub fn join_sentences<'sentence>(sentences: impl IntoIterator<Item = &'sentence String>) -> String {
    let mut joined = String::new();
    for sentence in sentences {
        if !joined.is_empty() && !ends_with_room(&joined) {
            joined.push(' ');
        }
        joined.push_str(sentence);
    }
    joined
}

fn join(entries: &[String], separator: &str, two: &str, many: &str) -> String {
    match entries {
        [] => String::new(),
        [only] => only.clone(),
        [one, other] => fill(two, &[("list", one), ("last", other)]),
        [rest @ .., last] => fill(many, &[("list", &rest.join(separator)), ("last", last)]),
    }
}
