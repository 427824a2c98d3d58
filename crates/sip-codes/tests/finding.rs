//! Search understands what people type: two sets of queries with their right answers, one of which it was not made for.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use serde_json::Value;
use sip_codes::Dataset;
use sip_codes::search::{Reason, compared, find, search};
use sip_codes::sip::CauseDirection;
use support::{ENGLISH, Faults, SOURCE, numbers};

static CHINESE: LazyLock<Dataset> = LazyLock::new(|| SOURCE.dataset("zh-Hans").expect("Chinese is there"));

/// The kinds that words answer; the others are read by their forms.
const KINDS: [&str; 14] = [
    "number",
    "class",
    "phrase",
    "typo",
    "mismatch",
    "vendor-phrase",
    "header-field",
    "rfc",
    "q850",
    "hangup-cause",
    "compare-two",
    "compare-three",
    "symptom",
    "question",
];

/// A query and its right answers.
struct Case {
    query: String,
    dataset: &'static Dataset,
    kind: String,
    first: Vec<u16>,
    within_three: Vec<u16>,
    is_none: bool,
}

fn cases(file: &PathBuf) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let codes = |value: &Value| -> Vec<u16> {
        value.as_array().into_iter().flatten().filter_map(|code| u16::try_from(code.as_u64()?).ok()).collect()
    };
    let text_of = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let case = |line: &str| {
        let case: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        Case {
            query: text_of(&case["query"]),
            dataset: if case["lang"] == "zh-Hans" { &CHINESE } else { &ENGLISH },
            kind: text_of(&case["kind"]),
            first: codes(&case["first"]),
            within_three: codes(&case["within3"]),
            is_none: case["none"] == true,
        }
    };
    text.lines().map(case).collect()
}

/// How the cases of a kind went.
#[derive(Default)]
struct Figures {
    cases: usize,
    first: usize,
    within_three: usize,
    wrong: Vec<String>,
}

/// Prints how the cases went; the numbers of all cases, of those whose first code is right, and of those in whose first
/// three stands a right one with all that must be there.
fn score(title: &str, cases: &[Case]) -> (usize, usize, usize) {
    let mut kinds: BTreeMap<&str, Figures> = BTreeMap::new();
    for case in cases.iter().filter(|case| KINDS.contains(&case.kind.as_str()) || case.kind == "not-a-status") {
        let found: Vec<u16> = numbers(search(case.dataset, &case.query));
        let three: Vec<u16> = found.iter().copied().take(3).collect();
        let has_first =
            if case.is_none { found.is_empty() } else { three.first().is_some_and(|code| case.first.contains(code)) };
        let has_all = case.within_three.iter().all(|code| three.contains(code));
        let is_within =
            if case.is_none { found.is_empty() } else { has_all && case.first.iter().any(|code| three.contains(code)) };
        let figures = kinds.entry(&case.kind).or_default();
        figures.cases += 1;
        figures.first += usize::from(has_first && has_all);
        figures.within_three += usize::from(is_within);
        if !(has_first && has_all) {
            let wanted = (&case.first.iter().take(6).collect::<Vec<_>>(), &case.within_three);
            figures.wrong.push(format!("“{}”: {three:?}, wanted {wanted:?}", case.query));
        }
    }
    println!("{title}");
    let mut sums = (0, 0, 0);
    for (kind, Figures { cases, first, within_three, wrong }) in &kinds {
        println!("  {kind:<14} {cases:>3} cases, first {first:>3}, within three {within_three:>3}");
        wrong.iter().for_each(|wrong| println!("      {wrong}"));
        if *kind != "not-a-status" {
            sums = (sums.0 + cases, sums.1 + first, sums.2 + within_three);
        }
    }
    println!("  together       {:>3} cases, first {:>3}, within three {:>3}", sums.0, sums.1, sums.2);
    sums
}

fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name)
}

#[test]
fn queries_that_were_collected_find_the_right_code() {
    let file = file("search.jsonl");
    let (all, first, within_three) = score("collected", &cases(&file));
    assert!(first * 100 >= all * 95, "first {first} of {all}");
    assert_eq!(within_three, all, "within three");
}

#[test]
fn queries_that_the_search_was_not_made_for_find_the_right_code() {
    let (all, first, within_three) = score("own", &cases(&file("own-queries.jsonl")));
    assert!(first * 100 >= all * 95, "first {first} of {all}");
    assert_eq!(within_three, all, "within three");
}

#[test]
fn each_code_comes_with_the_reason_why_it_was_found() {
    let cause = |cause, name: &str, direction| Reason::Q850 { cause, name: name.to_owned(), direction };
    let hangup = |product: &str, name: &str| Reason::HangupCause { product: product.to_owned(), name: name.to_owned() };
    let cases = [
        ("486", 486, Reason::Number),
        ("5xx", 500, Reason::Class),
        ("busy here", 486, Reason::Phrase),
        ("request-uri too large", 414, Reason::FormerPhrase("RFC 2543".into())),
        ("giving a try", 100, Reason::VendorPhrase("OpenSIPS".into())),
        ("engaged", 486, Reason::Keyword("engaged".into())),
        ("besetztzeichen", 486, Reason::Keyword("besetztzeichen".into())),
        ("min-expires", 423, Reason::HeaderField("Min-Expires".into())),
        ("RFC 4028", 422, Reason::Rfc(4028, None)),
        ("RFC 3261 21.4.19", 481, Reason::Rfc(3261, Some("21.4.19".into()))),
        ("Q.850 cause 17", 486, cause(17, "user busy", Some(CauseDirection::IsupToSip))),
        ("cause 25", 482, cause(25, "exchange routing error", Some(CauseDirection::SipToIsup))),
        ("cause 99", 500, cause(99, "information element non-existent or not implemented", None)),
        ("ORIGINATOR_CANCEL", 487, hangup("FreeSWITCH", "ORIGINATOR_CANCEL")),
        ("31486", 486, Reason::Wrapped("Twilio".into())),
        ("content too large", 413, Reason::HttpCousin),
    ];
    let mut faults = Faults::default();
    for (query, number, reason) in cases {
        let found = find(&ENGLISH, query).into_iter().next().map(|found| (found.code.as_u16(), found.reason));
        faults.check_equal(format!("“{query}”"), found, Some((number, reason)));
    }
    faults.assert_none();
}

#[test]
fn what_is_compared_is_named_in_the_order_of_the_text() {
    let mut faults = Faults::default();
    let cases: [(&str, &[u16]); 14] = [
        ("603 vs 486", &[603, 486]),
        ("difference between 403, 404 and 603", &[403, 404, 603]),
        ("401还是407", &[401, 407]),
        ("busy or decline", &[486, 603]),
        ("decline or busy here", &[603, 486]),
        ("not acceptable vs not acceptable here", &[406, 606, 488]),
        ("Unterschied zwischen Besetzt und Abgelehnt", &[486, 603]),
        ("480 vs busy here", &[480, 486]),
        ("486", &[]),
        ("busy", &[]),
        ("caller or callee hangs up", &[]),
        ("RFC 3261 or RFC 2543", &[]),
        ("480 to 486, 487, 488", &[480, 486, 487]),
        ("", &[]),
    ];
    for (query, expected) in cases {
        faults.check_equal(format!("“{query}”"), numbers(compared(&ENGLISH, query)).as_slice(), expected);
    }
    faults.assert_none();
}

#[test]
fn no_text_is_too_long_or_too_odd() {
    let long = "busy ".repeat(20_000);
    for query in [
        long.as_str(),
        &"忙".repeat(20_000),
        &"4".repeat(20_000),
        "\u{0}",
        "e\u{301}",
        "٤٨٦",
        "🙂🙂",
        "1.2.3.4.5.",
        "**",
        "4**",
    ] {
        find(&ENGLISH, query);
        compared(&CHINESE, query);
    }
}
