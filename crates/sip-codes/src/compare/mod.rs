//! What is said of two codes side by side, or of one alone: summary, decision, differences, rows and where to go on.

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

use crate::dataset::{Aspect, AspectGroup, Closeness, CodeRecord, Difference, Mark, PairProse};
use crate::messages::fill;
use crate::sip::StatusCode;
use crate::vocabulary::Term;
use crate::{Dataset, Messages};

/// Two codes side by side, or one alone, of which everything is said but what compares.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The two codes, in the order that was asked for, or the one.
    pub codes: Vec<StatusCode>,
    /// How close two are; `None` of one alone.
    pub closeness: Option<Closeness>,
    /// The codes with their reason phrases.
    pub title: String,
    /// What decides between the two.
    pub verdict: Verdict,
    /// What each means, and why they are confused or not; a sentence an entry.
    pub summary: Vec<String>,
    /// The pairs that the last sentence of the summary names, where the two have little in common.
    pub closer: Vec<(StatusCode, StatusCode)>,
    /// When to use which.
    pub decision: Decision,
    /// What really differs, most telling first. Nothing of one alone.
    pub differences: Vec<Difference>,
    /// The codes that one alone is taken for. Nothing of two.
    pub neighbors: Vec<Neighbor>,
    /// Every aspect of each code.
    pub rows: Vec<Row>,
    /// Where to go on.
    pub learn_more: LearnMore,
    /// Whether the sentences about the pair are in the language of the dataset; if not, they are English.
    pub is_translated: bool,
}

impl Comparison {
    /// The records of the codes, in their order, in the dataset that the comparison was made from.
    pub fn records<'dataset>(&self, dataset: &'dataset Dataset) -> impl Iterator<Item = &'dataset CodeRecord> {
        self.codes.iter().filter_map(|code| dataset.code(*code))
    }

    /// Whether it is about two codes.
    pub fn is_pair(&self) -> bool {
        self.codes.len() > 1
    }

    /// The records of those with a scene of their own: a call flow and an example. A code that is not listed has none.
    pub fn scenes<'dataset>(&self, dataset: &'dataset Dataset) -> impl Iterator<Item = &'dataset CodeRecord> {
        self.records(dataset).filter(|record| record.is_listed())
    }

    /// Its sections, in their order. Only two codes have differences, and only one has neighbors; call flow and example are
    /// there if one of the codes has a scene.
    pub fn sections(&self, dataset: &Dataset) -> impl Iterator<Item = Section> {
        let (is_pair, has_scenes) = (self.is_pair(), self.scenes(dataset).next().is_some());
        let has_neighbors = !self.neighbors.is_empty();
        let is_told = move |section: &Section| match section {
            Section::Differences => is_pair,
            Section::Neighbors => has_neighbors,
            Section::CallFlow | Section::Example => has_scenes,
            Section::Decision | Section::Table | Section::LearnMore => true,
        };
        Section::ALL.into_iter().filter(is_told)
    }
}

/// One aspect of one code, or of two side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The aspect.
    pub aspect: Aspect,
    /// Its name.
    pub label: String,
    /// What is said of each code, in their order.
    pub cells: Vec<Cell>,
    /// How the facts of two codes compare; `None` for prose and sources, which always differ, and for one code alone.
    pub mark: Option<Mark>,
}

impl Row {
    /// What is said of both codes at once, with the sources of both, where it is the same.
    pub fn shared(&self) -> Option<Cell> {
        let [first, second] = self.cells.as_slice() else { return None };
        if self.mark != Some(Mark::Same) {
            return None;
        }
        let mut shared = first.clone();
        for reference in &second.references {
            if !shared.references.contains(reference) {
                shared.references.push(reference.clone());
            }
        }
        shared.is_translated &= second.is_translated;
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
    if first == second {
        return None;
    }
    let (codes, by_hand) = told(dataset, first, second)?;
    let pair = dataset.pair(first, second);
    let closeness = pair.map_or_else(|| Closeness::of(codes.first, codes.second), |pair| pair.closeness);
    let is_far = by_hand.is_none() && closeness == Closeness::Unrelated;
    let closer = if is_far { learn_more::closest_pairs(dataset, codes) } else { Vec::new() };
    let differences = match by_hand {
        Some(prose) => prose.differences.clone(),
        None => contrasts::between(&dataset.messages, codes),
    };
    Some(Comparison {
        codes: vec![first, second],
        closeness: Some(closeness),
        title: dataset.fill_pair(&dataset.messages.texts.comparison.title, first, second),
        verdict: Verdict::between(&dataset.messages, codes, by_hand),
        summary: summary(dataset, codes, by_hand, &closer),
        closer,
        decision: Decision::between(&dataset.messages, codes, by_hand),
        differences,
        neighbors: Vec::new(),
        rows: rows(&dataset.messages, &[codes.first, codes.second]),
        learn_more: LearnMore::between(dataset, codes),
        is_translated: by_hand.is_none_or(|prose| prose.is_translated),
    })
}

/// Two codes, and what was written by hand about them; `None` while details are missing.
fn told(dataset: &Dataset, first: StatusCode, second: StatusCode) -> Option<(Both<'_>, Option<&PairProse>)> {
    let codes = Both { first: dataset.code(first)?, second: dataset.code(second)? };
    let by_hand = match dataset.pair(first, second) {
        Some(pair) if pair.is_by_hand => Some(pair.prose.get()?),
        _ => None,
    };
    Some((codes, by_hand))
}

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
        let record = self.code(code)?;
        let (messages, number) = (&self.messages, code.to_string());
        let holes = [("code", number.as_str()), ("phrase", &record.phrase), ("gist", &record.prose.gist)];
        Some(Comparison {
            codes: vec![code],
            closeness: None,
            title: fill(&messages.texts.single.title, &holes),
            verdict: Verdict::about(messages, record),
            summary: vec![fill(&messages.texts.comparison.summary, &holes)],
            closer: Vec::new(),
            decision: Decision::about(messages, record),
            differences: Vec::new(),
            neighbors: learn_more::told_neighbors(self, code),
            rows: rows(messages, &[record]),
            learn_more: LearnMore::about(self, &[record]),
            is_translated: record.is_translated,
        })
    }
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
    codes: Both<'_>,
    by_hand: Option<&PairProse>,
    closer: &[(StatusCode, StatusCode)],
) -> Vec<String> {
    let texts = &dataset.messages.texts.comparison;
    let gist = |record: &CodeRecord| {
        let code = record.code.to_string();
        fill(&texts.summary, &[("code", &code), ("phrase", &record.phrase), ("gist", &record.prose.gist)])
    };
    let mut sentences = vec![gist(codes.first), gist(codes.second)];
    if let Some(prose) = by_hand {
        sentences.push(prose.confusion.clone());
    } else if !closer.is_empty() {
        let name = |(first, second): &(StatusCode, StatusCode)| {
            fill(&texts.pair, &[("first", &first.to_string()), ("second", &second.to_string())])
        };
        let pairs: Vec<String> = closer.iter().map(name).collect();
        sentences.push(fill(&texts.see_also, &[("pairs", &dataset.messages.and(&pairs))]));
    }
    sentences
}

/// A row for each aspect of which there is something to say about one of the codes.
fn rows(messages: &Messages, records: &[&CodeRecord]) -> Vec<Row> {
    let is_told = |aspect: &Aspect| records.iter().any(|record| cell::is_told(record, *aspect));
    let row = |aspect: Aspect| Row {
        aspect,
        label: messages.terms.aspects[aspect].to_owned(),
        cells: records.iter().map(|record| cell::cell(messages, record, aspect)).collect(),
        mark: match records {
            [first, second] => mark(first, second, aspect),
            _ => None,
        },
    };
    Aspect::ALL.iter().copied().filter(is_told).map(row).collect()
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
