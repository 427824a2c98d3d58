//! What people bring, and what is made of it: queries of real shape with their right answers.

mod support;

use std::collections::BTreeMap;

use serde::Deserialize;
use sip_codes::Dataset;
use sip_codes::understand::understand;
use support::{ENGLISH, SOURCE};

/// A query of `tests/cases/search.jsonl`.
#[derive(Deserialize)]
struct Case {
    query: String,
    lang: String,
    first: Vec<u16>,
    within3: Vec<u16>,
    none: bool,
    kind: String,
}

impl Case {
    /// Whether the answer is right: the first code, and those that must be among the first three.
    fn is_answered(&self, dataset: &Dataset) -> (bool, bool, Vec<u16>) {
        let found: Vec<u16> = understand(dataset, &self.query).found.iter().map(|found| found.code.as_u16()).collect();
        let is_first =
            if self.none { found.is_empty() } else { found.first().is_some_and(|code| self.first.contains(code)) };
        let among = found.get(..3).unwrap_or(&found);
        (is_first, self.within3.iter().all(|code| among.contains(code)), found)
    }
}

#[test]
fn queries_of_real_shape_are_answered() {
    check(include_str!("cases/search.jsonl"));
}

#[test]
fn other_queries_of_the_same_kinds_are_answered() {
    check(include_str!("cases/own-queries.jsonl"));
}

/// Answers the queries of a file, prints the figures, and holds them.
fn check(cases: &str) {
    let chinese = SOURCE.dataset("zh-Hans").expect("Chinese is there");
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut first, mut within, mut all) = (0, 0, 0);
    for line in cases.lines() {
        let case: Case = serde_json::from_str(line).expect("a case is well formed");
        let dataset = if case.lang == "zh-Hans" { &chinese } else { &*ENGLISH };
        let (is_first, is_within, found) = case.is_answered(dataset);
        all += 1;
        first += usize::from(is_first);
        within += usize::from(is_within);
        let count = kinds.entry(case.kind.clone()).or_default();
        count.0 += usize::from(is_first && is_within);
        count.1 += 1;
        if !is_first || !is_within {
            println!(
                "{}: {:?} gives {:?} instead of {:?} {:?}",
                case.kind,
                case.query,
                &found[..found.len().min(4)],
                case.first,
                case.within3
            );
        }
    }
    for (kind, (right, of)) in kinds {
        println!("{kind}: {right} of {of}");
    }
    println!("first: {first} of {all}, within three: {within} of {all}");
    assert!(first * 100 >= all * 95, "{first} of {all}");
    assert_eq!(within, all, "within three");
}
