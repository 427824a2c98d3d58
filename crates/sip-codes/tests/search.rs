//! Search finds the code that a reader means, whatever they type or paste.

mod support;

use sip_codes::search::search;
use support::{ENGLISH, Faults, numbers};

fn found(query: &str) -> Vec<u16> {
    numbers(search(&ENGLISH, query))
}

/// Checks that each query gives exactly these codes.
fn check(cases: &[(&str, &[u16])]) {
    let mut faults = Faults::default();
    for (query, expected) in cases {
        faults.check_equal(format!("“{query}”"), found(query).as_slice(), *expected);
    }
    faults.assert_none();
}

/// Checks that one of the codes is among the first `count` for each query.
fn check_among_first(count: usize, cases: &[(&str, &[u16])]) {
    let mut faults = Faults::default();
    for (query, expected) in cases {
        let first: Vec<u16> = found(query).into_iter().take(count).collect();
        let is_found = expected.iter().any(|code| first.contains(code));
        faults.check(is_found, format!("“{query}”: {first:?}, but expected is one of {expected:?}"));
    }
    faults.assert_none();
}

fn numbers_where(holds: impl Fn(u16) -> bool) -> Vec<u16> {
    numbers(ENGLISH.codes().map(|record| record.code)).into_iter().filter(|number| holds(*number)).collect()
}

#[test]
fn a_number_and_its_first_digits_give_the_codes_that_begin_so_before_all_others() {
    let mut faults = Faults::default();
    for (query, prefix) in [("486", "486"), (" 486 ", "486"), ("48", "48"), ("60", "60"), ("5", "5"), ("1", "1")] {
        let expected = numbers_where(|number| number.to_string().starts_with(prefix));
        let first: Vec<u16> = found(query).into_iter().take(expected.len()).collect();
        faults.check_equal(format!("“{query}”"), first, expected);
    }
    faults.assert_none();
    // A number that is not listed has the rule of its class.
    check(&[("699", &[699]), (" 499 ", &[499]), ("4860", &[]), ("700", &[])]);
    // One that HTTP alone has would be a false friend.
    check(&[("418", &[]), ("SIP 451", &[])]);
}

#[test]
fn a_class_gives_its_codes_in_order() {
    for digit in 1..=6 {
        let class = numbers_where(|number| number / 100 == digit);
        assert!(!class.is_empty(), "there are codes of {digit}xx");
        check(&[(&format!("{digit}xx"), &class), (&format!("{digit}XX"), &class)]);
    }
    check(&[("7xx", &[]), ("xx", &[])]);
}

#[test]
fn a_pasted_status_line_gives_its_code_alone() {
    check(&[
        ("SIP/2.0 486 Busy Here", &[486]),
        ("SIP/2.0 180 Ringing\r\n", &[180]),
        ("SIP/2.0 503 All circuits are busy now", &[503]),
        ("2026-03-01T10:00:00Z sbc1 <- 192.0.2.7:5060 SIP/2.0 486 Busy Here Via: SIP/2.0/UDP 192.0.2.1", &[486]),
        ("Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK487 SIP/2.0 404 Not Found", &[404]),
        ("SIP/2.0 699 Nobody Knows", &[699]),
        ("SIP/2.0 700 Nobody Knows", &[]),
    ]);
}

#[test]
fn words_of_the_phrase_and_keywords_give_the_code_that_people_mean() {
    check_among_first(
        1,
        &[
            ("busy", &[486]),
            ("BUSY", &[486]),
            ("ringing", &[180]),
            ("Ringing", &[180]),
            ("decline", &[603]),
            ("forbidden", &[403]),
            ("not found", &[404]),
            ("service unavailable", &[503]),
            ("too many hops", &[483]),
            ("busy everywhere", &[600]),
            ("486 busy", &[486]),
        ],
    );
}

#[test]
fn words_of_a_symptom_give_a_fitting_code_among_the_first_five() {
    check_among_first(
        5,
        &[
            ("wrong password", &[401, 403]),
            ("do not disturb", &[480, 486, 603]),
            ("overload", &[503]),
            ("codec", &[415, 488, 606]),
            ("glare", &[491]),
            ("loop", &[482, 483]),
            ("early media", &[183]),
            ("spam", &[607, 608]),
            ("session timer", &[422]),
            ("no answer", &[408, 480]),
            ("cancel", &[487]),
            ("offline", &[480]),
        ],
    );
}

#[test]
fn a_word_that_nothing_holds_gives_nothing() {
    check(&[("zeppelin", &[]), ("ßßß", &[]), ("𝕤𝕚𝕡", &[]), ("how to bake bread", &[])]);
}

#[test]
fn what_is_typed_letter_by_letter_finds_something_all_the_way() {
    for phrase in
        ["forbidden", "not found", "use proxy", "ringing", "temporarily unavailable", "call is being forwarded"]
    {
        for length in 1..=phrase.len() {
            assert!(!found(&phrase[..length]).is_empty(), "“{}” finds nothing", &phrase[..length]);
        }
    }
}

#[test]
fn a_word_that_nothing_holds_takes_nothing_from_the_others() {
    check_among_first(1, &[("busy zeppelin", &[486]), ("zeppelin is busy everywhere", &[600])]);
}

#[test]
fn an_empty_query_gives_all_codes_in_order() {
    let all = numbers_where(|_| true);
    assert!(all.is_sorted() && all.len() >= 83, "{all:?}");
    check(&[("", &all), ("  \t", &all), ("...", &all)]);
}

#[test]
fn every_code_is_the_first_result_for_its_number_and_for_its_own_phrase() {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        let number = record.code.as_u16();
        let phrase = record.facts.reason_phrase.as_str();
        let shared = ENGLISH.codes().filter(|other| other.facts.reason_phrase == phrase).count();
        faults.check_equal(format!("“{number}”"), found(&number.to_string()).first().copied(), Some(number));
        for query in [phrase.to_owned(), phrase.to_uppercase(), phrase.to_lowercase()] {
            let place = found(&query).iter().position(|found| *found == number);
            faults.check(place.is_some_and(|place| place < shared), format!("“{query}”: {number} stands at {place:?}"));
        }
    }
    faults.assert_none();
}
