//! What the tests share: the dataset of this repository, and a way to report every fault of a run at once.

#![allow(dead_code, reason = "every test file is a program of its own and uses a part of this")]

use std::fmt::Display;
use std::path::PathBuf;
use std::sync::LazyLock;

use sip_codes::dataset::{WrittenProse, name_of};
use sip_codes::source::{Source, read};
use sip_codes::{CodeRecord, Dataset, StatusCode};

/// The folder `data/` of this repository.
pub fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// Everything in `data/`.
pub static SOURCE: LazyLock<Source> = LazyLock::new(|| match read(&data()) {
    Ok(source) => source,
    Err(problems) => panic!("data/ has faults:\n{problems}"),
});

/// The English dataset.
pub static ENGLISH: LazyLock<Dataset> =
    LazyLock::new(|| SOURCE.dataset("en").expect("English is checked to be complete"));

/// The code with this number.
pub fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).expect("the tests name only status codes")
}

/// The English record of the code with this number.
pub fn record(number: u16) -> &'static CodeRecord {
    ENGLISH.code(code(number)).unwrap_or_else(|| panic!("{number} is missing in data/codes"))
}

/// The numbers of the codes.
pub fn numbers(codes: impl IntoIterator<Item = StatusCode>) -> Vec<u16> {
    codes.into_iter().map(StatusCode::as_u16).collect()
}

/// The rows of a table in `tests/fixtures`, without its heading.
pub fn rows<const COLUMNS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    table.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        cells.try_into().unwrap_or_else(|_| panic!("{line:?} has not {COLUMNS} columns"))
    })
}

/// The faults of a run, collected so that one run shows them all.
#[derive(Default)]
pub struct Faults(Vec<String>);

impl Faults {
    /// Adds the fault unless the claim holds.
    pub fn check(&mut self, holds: bool, fault: impl Display) {
        if !holds {
            self.0.push(fault.to_string());
        }
    }

    /// Adds a fault unless both values are equal.
    pub fn check_equal<T: PartialEq + std::fmt::Debug>(&mut self, what: impl Display, found: T, expected: T) {
        if found != expected {
            self.0.push(format!("{what}: {found:?}, but expected is {expected:?}"));
        }
    }

    /// Fails with the faults if there are any.
    pub fn assert_none(self) {
        let shown: Vec<&String> = self.0.iter().take(300).collect();
        assert!(self.0.is_empty(), "{} faults: {shown:#?}", self.0.len());
    }
}

/// The clauses about a code, with the names of their fields.
pub fn clauses(record: &'static CodeRecord) -> Vec<(&'static str, &'static str)> {
    let prose = &record.prose;
    let own: [(_, &str); 2] = [("gist", &prose.gist), ("use_when", &prose.use_when)];
    own.into_iter().chain(prose.contrast.named()).collect()
}

/// Every text about a code, with the name of its field.
pub fn prose(record: &'static CodeRecord) -> Vec<(&'static str, &'static str)> {
    let prose = &record.prose;
    let mut texts = clauses(record);
    texts.push(("meaning", &prose.meaning));
    texts.push(("say", &prose.say));
    texts.extend(prose.decision.iter().map(|text| ("decision", text.as_str())));
    texts.extend(prose.occurs.iter().map(|text| ("occurs", text.as_str())));
    for (role, remedies) in roles(record) {
        texts.extend(remedies.iter().map(|text| (role, text.as_str())));
    }
    texts.extend(prose.notes.iter().map(|note| ("notes", note.text.as_str())));
    texts.extend(record.facts.practices.iter().map(|practice| ("practices", practice.text.as_str())));
    texts
}

/// The remedies of a code by role.
pub fn roles(record: &CodeRecord) -> [(&'static str, &[String]); 3] {
    let remedies = &record.prose.remedies;
    [
        ("remedies.caller", &remedies.caller),
        ("remedies.callee", &remedies.callee),
        ("remedies.operator", &remedies.operator),
    ]
}

/// What was written about several codes, with the names of its fields.
pub fn written_prose(prose: &'static WrittenProse) -> Vec<(&'static str, &'static str)> {
    let WrittenProse { verdict, confusion, differences, decisions, rule, is_translated: _ } = prose;
    let mut texts = vec![("verdict", verdict.as_str()), ("confusion", confusion.as_str())];
    texts.extend(differences.iter().map(|difference| ("differences", difference.text.as_str())));
    let names = ["decision.first", "decision.second", "decision.third"].into_iter();
    texts.extend(names.zip(decisions.iter().map(String::as_str)));
    texts.extend(rule.iter().map(|text| ("decision.rule", text.as_str())));
    texts
}

/// What was written about several codes at a time, by the codes, with the names of the fields.
pub fn written(dataset: &'static Dataset) -> impl Iterator<Item = (String, Vec<(&'static str, &'static str)>)> {
    dataset.all_written().map(|(codes, prose)| (name_of(&codes), written_prose(prose)))
}

/// Fails with every claim that does not hold.
pub fn check_claims(claims: impl IntoIterator<Item = (bool, &'static str)>) {
    let mut faults = Faults::default();
    for (holds, claim) in claims {
        faults.check(holds, claim);
    }
    faults.assert_none();
}
