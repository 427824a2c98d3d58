//! What is said of two or three codes side by side, or of one alone: summary, decision, differences, rows and where to go on.

mod aspects;
mod cell;
mod contrasts;
mod decision;
mod learn_more;
mod predicates;
mod section;
mod verdict;

pub use cell::{Cell, Entry};
pub use decision::{Advice, Decision};
pub use learn_more::{CitedSection, LearnMore, Neighbor, neighbors};
pub(crate) use predicates::reference_name;
pub use section::Section;
pub use verdict::{Verdict, VerdictRow};

use crate::dataset::{Aspect, AspectGroup, Closeness, CodeRecord, Difference, Mark, WrittenProse, each_two};
use crate::messages::{fill, fill_owned};
use crate::sip::StatusCode;
use crate::state::Selection;
use crate::vocabulary::Term;
use crate::{Dataset, Messages};

/// Two or three codes side by side, or one alone, of which everything is said but what compares.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The codes, in the order that was asked for.
    pub codes: Vec<StatusCode>,
    /// How close two are, and of three the closest two; `None` of one alone.
    pub closeness: Option<Closeness>,
    /// The codes with their reason phrases.
    pub title: String,
    /// What decides between them.
    pub verdict: Verdict,
    /// What each means, and why they are confused or not; a sentence or a few an entry.
    pub summary: Vec<String>,
    /// The pairs that the last sentence of the summary names, where the two have little in common.
    pub closer: Vec<Vec<StatusCode>>,
    /// When to use which.
    pub decision: Decision,
    /// What really differs between each two of them. Nothing of one alone.
    pub differences: Vec<Differences>,
    /// The codes that one alone is taken for. Nothing of several.
    pub neighbors: Vec<Neighbor>,
    /// Every aspect of each code.
    pub rows: Vec<Row>,
    /// Where to go on.
    pub learn_more: LearnMore,
    /// Whether the sentences about all of them are in the language of the dataset; if not, they are English.
    pub is_translated: bool,
}

impl Comparison {
    /// The records of the codes, in their order, in the dataset that the comparison was made from.
    pub fn records<'dataset>(&self, dataset: &'dataset Dataset) -> impl Iterator<Item = &'dataset CodeRecord> {
        self.codes.iter().filter_map(|code| dataset.code(*code))
    }

    /// Whether it is about several codes.
    pub fn compares(&self) -> bool {
        self.codes.len() > 1
    }

    /// The records of those with a scene of their own: a call flow and an example. A code that is not listed has none.
    pub fn scenes<'dataset>(&self, dataset: &'dataset Dataset) -> impl Iterator<Item = &'dataset CodeRecord> {
        self.records(dataset).filter(|record| record.is_listed())
    }

    /// Its sections, in their order. Only several codes have differences, and only one has neighbors; call flow and example are
    /// there if one of the codes has a scene.
    pub fn sections(&self, dataset: &Dataset) -> impl Iterator<Item = Section> {
        let (compares, has_scenes) = (self.compares(), self.scenes(dataset).next().is_some());
        let has_neighbors = !self.neighbors.is_empty();
        let is_told = move |section: &Section| match section {
            Section::Differences => compares,
            Section::Neighbors => has_neighbors,
            Section::CallFlow | Section::Example => has_scenes,
            Section::Decision | Section::Table | Section::LearnMore => true,
        };
        Section::ALL.into_iter().filter(is_told)
    }
}

/// What really differs between two codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Differences {
    /// The two codes, in the order of the comparison.
    pub codes: (StatusCode, StatusCode),
    /// The differences, most telling first.
    pub list: Vec<Difference>,
    /// Whether they are in the language of the dataset; if not, they are English.
    pub is_translated: bool,
}

/// One aspect of one code, or of several side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The aspect.
    pub aspect: Aspect,
    /// Its name.
    pub label: String,
    /// What is said of each code, in their order.
    pub cells: Vec<Cell>,
    /// How the facts of the codes compare; `None` for prose and sources, which always differ, and for one code alone.
    pub mark: Option<Mark>,
    /// Of three codes the one that differs, where the other two are the same.
    pub odd: Option<StatusCode>,
}

impl Row {
    /// How the facts of the codes compare, in words.
    pub fn mark_words(&self, messages: &Messages) -> Option<String> {
        let words = &messages.terms.marks[self.mark?];
        let Some(code) = self.odd else { return Some(words.to_owned()) };
        Some(fill_owned(
            &messages.texts.comparison.difference,
            &[("topic", words.to_owned()), ("text", code.to_string())],
        ))
    }

    /// What is said of all codes at once, with the sources of all, where it is the same.
    pub fn shared(&self) -> Option<Cell> {
        let (first, others) = self.cells.split_first().filter(|_| self.mark == Some(Mark::Same))?;
        let mut shared = first.clone();
        for other in others {
            for reference in &other.references {
                if !shared.references.contains(reference) {
                    shared.references.push(reference.clone());
                }
            }
            shared.is_translated &= other.is_translated;
        }
        Some(shared)
    }
}

/// The groups that have rows, in their order, each with its own.
pub fn grouped(rows: &[Row]) -> impl Iterator<Item = (AspectGroup, impl Iterator<Item = &Row>)> {
    let of = |group: AspectGroup| rows.iter().filter(move |row| row.aspect.group() == group);
    AspectGroup::ALL.iter().map(move |group| (*group, of(*group))).filter(move |(group, _)| of(*group).next().is_some())
}

/// Compares two codes; `None` if both are the same, or details of theirs are [missing](Dataset::missing).
///
/// The order matters only for the order of presentation: facts, closeness and sentences are the same both ways.
pub fn compare(dataset: &Dataset, first: StatusCode, second: StatusCode) -> Option<Comparison> {
    dataset.tell(&[first, second]).filter(Comparison::compares)
}

/// Two codes, and what was written by hand about them.
#[derive(Clone, Copy)]
struct Two<'dataset> {
    codes: Both<'dataset>,
    by_hand: Option<&'dataset WrittenProse>,
}

impl<'dataset> Two<'dataset> {
    /// `None` while details are missing.
    fn of(dataset: &'dataset Dataset, first: StatusCode, second: StatusCode) -> Option<Self> {
        let codes = Both { first: dataset.code(first)?, second: dataset.code(second)? };
        Some(Self { codes, by_hand: written(dataset, &[first, second])? })
    }

    fn closeness(self, dataset: &Dataset) -> Closeness {
        let Both { first, second } = self.codes;
        let pair = dataset.pair(first.code, second.code);
        pair.map_or_else(|| Closeness::of(first, second), |pair| pair.closeness)
    }

    /// What really differs, at most so much of it: by hand, or else put together.
    fn differences(self, messages: &Messages, most: usize) -> Differences {
        let made = || contrasts::between(messages, self.codes);
        let mut list = self.by_hand.map_or_else(made, |prose| prose.differences.clone());
        list.truncate(most);
        Differences {
            codes: (self.codes.first.code, self.codes.second.code),
            list,
            is_translated: self.by_hand.is_none_or(|prose| prose.is_translated),
        }
    }
}

/// What was written by hand about codes, if something was; `None` while it is missing.
fn written<'dataset>(dataset: &'dataset Dataset, codes: &[StatusCode]) -> Option<Option<&'dataset WrittenProse>> {
    match dataset.written(codes) {
        Some(prose) => prose.get().map(Some),
        None => Some(None),
    }
}

/// Of three codes so many differences of each two are told; the comparison of the two has the rest.
const OF_EACH_TWO: usize = 3;

impl Dataset {
    /// Compares two codes of this dataset; see [`compare`].
    pub fn compare(&self, first: StatusCode, second: StatusCode) -> Option<Comparison> {
        compare(self, first, second)
    }

    /// The rows of one record.
    pub fn rows_of(&self, record: &CodeRecord) -> Vec<Row> {
        rows(&self.messages, &[record])
    }

    /// Everything about one code; `None` if its details are [missing](Dataset::missing).
    pub fn about(&self, code: StatusCode) -> Option<Comparison> {
        self.tell(&[code])
    }

    /// Everything about one code, or two or three side by side, each told once; `None` without a code, or if details of theirs
    /// are [missing](Dataset::missing).
    pub fn tell(&self, codes: &[StatusCode]) -> Option<Comparison> {
        let (messages, codes) = (&self.messages, Selection::of(codes).codes());
        let records: Vec<&CodeRecord> = codes.iter().map(|code| self.code(*code)).collect::<Option<_>>()?;
        let by_hand = written(self, &codes)?;
        let two = |(first, second)| Two::of(self, first, second);
        let twos: Vec<Two<'_>> = each_two(&codes).into_iter().map(two).collect::<Option<_>>()?;
        let closeness = twos.iter().map(|two| two.closeness(self)).min_by_key(|closeness| closeness.index());
        let is_far = by_hand.is_none() && closeness == Some(Closeness::Unrelated);
        // Three codes lead to their pairs anyway.
        let closer = match twos.as_slice() {
            [two] if is_far => learn_more::closest_pairs(self, two.codes),
            _ => Vec::new(),
        };
        let most = if twos.len() > 1 { OF_EACH_TWO } else { usize::MAX };
        Some(Comparison {
            closeness,
            title: title(self, records.as_slice())?,
            verdict: Verdict::of(messages, &records, by_hand),
            summary: summary(self, &records, by_hand, &closer),
            closer,
            decision: Decision::of(messages, &records, by_hand),
            differences: twos.iter().map(|two| two.differences(messages, most)).collect(),
            neighbors: if twos.is_empty() { learn_more::told_neighbors(self, &codes) } else { Vec::new() },
            rows: rows(messages, &records),
            learn_more: LearnMore::of(self, &records),
            is_translated: match (by_hand, records.as_slice()) {
                (Some(prose), _) => prose.is_translated,
                (None, [record]) => record.is_translated,
                (None, _) => true,
            },
            codes,
        })
    }
}

/// The codes with their reason phrases; `None` without a code.
fn title(dataset: &Dataset, records: &[&CodeRecord]) -> Option<String> {
    let texts = &dataset.messages.texts;
    Some(match records {
        [] => return None,
        [record] => {
            let holes = [("code", record.code.to_string()), ("phrase", record.phrase.clone())];
            fill_owned(&texts.single.title, &holes)
        }
        [first, second] => dataset.fill_pair(&texts.comparison.title, first.code, second.code),
        _ => {
            let codes: Vec<StatusCode> = records.iter().map(|record| record.code).collect();
            fill(&texts.comparison.title_of_three, &[("codes", &dataset.names(&codes))])
        }
    })
}

/// Both codes of a comparison.
#[derive(Clone, Copy)]
struct Both<'dataset> {
    first: &'dataset CodeRecord,
    second: &'dataset CodeRecord,
}

impl Both<'_> {
    fn both(self, holds: impl Fn(&CodeRecord) -> bool) -> bool {
        holds(self.first) && holds(self.second)
    }
}

fn summary(
    dataset: &Dataset,
    records: &[&CodeRecord],
    by_hand: Option<&WrittenProse>,
    closer: &[Vec<StatusCode>],
) -> Vec<String> {
    let messages = &dataset.messages;
    let mut sentences: Vec<String> = records.iter().map(|record| gist(messages, record)).collect();
    if let Some(prose) = by_hand {
        sentences.push(prose.confusion.clone());
    } else if !closer.is_empty() {
        let pairs: Vec<String> = closer.iter().map(|pair| messages.name_of(pair)).collect();
        sentences.push(fill(&messages.texts.comparison.see_also, &[("pairs", &messages.and(&pairs))]));
    }
    sentences
}

/// What one code means.
fn gist(messages: &Messages, record: &CodeRecord) -> String {
    let code = record.code.to_string();
    let holes = [("code", code.as_str()), ("phrase", &record.phrase), ("gist", &record.prose.gist)];
    fill(&messages.texts.comparison.summary, &holes)
}

/// A row for each aspect of which there is something to say about one of the codes.
fn rows(messages: &Messages, records: &[&CodeRecord]) -> Vec<Row> {
    let is_told = |aspect: &Aspect| records.iter().any(|record| cell::is_told(record, *aspect));
    let row = |aspect: Aspect| Row {
        aspect,
        label: messages.terms.aspects[aspect].to_owned(),
        cells: records.iter().map(|record| cell::cell(messages, record, aspect)).collect(),
        mark: marks(records, aspect),
        odd: odd(records, aspect),
    };
    Aspect::ALL.iter().copied().filter(is_told).map(row).collect()
}

/// How the facts of several codes compare: as those of the two that are least alike.
fn marks(records: &[&CodeRecord], aspect: Aspect) -> Option<Mark> {
    let (first, others) = records.split_first()?;
    let marks = others.iter().filter_map(|other| mark(first, other, aspect));
    marks.min_by_key(|mark| mark.index())
}

/// The one of three codes that differs from the other two, which have the same facts.
fn odd(records: &[&CodeRecord], aspect: Aspect) -> Option<StatusCode> {
    let [first, second, third] = *records else { return None };
    let differ = |one, other| mark(one, other, aspect) == Some(Mark::Differs);
    match (differ(first, second), differ(first, third), differ(second, third)) {
        (true, true, false) => Some(first.code),
        (true, false, true) => Some(second.code),
        (false, true, true) => Some(third.code),
        _ => None,
    }
}

/// How the facts of two codes compare. They are the same only if the notes and the conditions are.
fn mark(first: &CodeRecord, second: &CodeRecord, aspect: Aspect) -> Option<Mark> {
    let differs = aspect.treatment().differs?;
    let conditions = |record: &'_ CodeRecord| match aspect {
        Aspect::HeaderFields => record.prose.conditions.clone(),
        Aspect::RequestHeaderFields => record.prose.request_conditions.clone(),
        _ => Vec::new(),
    };
    let is_qualified_alike =
        || first.prose.note(aspect) == second.prose.note(aspect) && conditions(first) == conditions(second);
    Some(match differs(first, second) {
        true => Mark::Differs,
        false if is_qualified_alike() => Mark::Same,
        false => Mark::SameBut,
    })
}
