//! Three codes side by side: those that somebody wrote about, and all others.

mod support;

use sip_codes::compare::Row;
use sip_codes::dataset::{Mark, each_two};
use sip_codes::export::{markdown, plain, summary, text};
use sip_codes::sentence::ends_sentence;
use sip_codes::{Comparison, Dataset, StatusCode, Term, fallback};
use support::{ENGLISH, Faults, SOURCE, code, numbers};

/// Of all triples so many are left out before the next one that is tested.
const STEP: usize = 4;

/// The triples that were written by hand.
const BY_HAND: [[u16; 3]; 8] = [
    [180, 183, 199],
    [401, 403, 407],
    [403, 404, 603],
    [408, 480, 487],
    [415, 488, 606],
    [480, 486, 603],
    [500, 503, 504],
    [603, 607, 608],
];

fn told(dataset: &Dataset, triple: [u16; 3]) -> Comparison {
    dataset.tell(&triple.map(code)).unwrap_or_else(|| panic!("{triple:?} can be compared"))
}

/// Every fourth triple of all codes in ascending order, each turned another way: more than 20,000.
fn many_triples() -> Vec<Vec<StatusCode>> {
    let codes: Vec<StatusCode> = ENGLISH.codes().map(|record| record.code).collect();
    let mut triples = Vec::new();
    for (place, first) in codes.iter().enumerate() {
        let later = &codes[place + 1..];
        triples.extend(each_two(later).into_iter().map(|(second, third)| vec![*first, second, third]));
    }
    let mut chosen: Vec<Vec<StatusCode>> = triples.into_iter().step_by(STEP).collect();
    chosen.iter_mut().enumerate().for_each(|(place, triple)| triple.rotate_left(place % 3));
    chosen
}

#[test]
fn the_triples_by_hand_are_these() {
    let found: Vec<Vec<u16>> = ENGLISH.triples.iter().map(|triple| numbers(triple.codes.clone())).collect();
    assert_eq!(found, BY_HAND);
    for language in SOURCE.languages() {
        let dataset = SOURCE.dataset(&language).expect("the language is there");
        assert!(dataset.triples.iter().all(|triple| triple.prose.get().is_some_and(|prose| prose.is_translated)));
    }
}

#[test]
fn what_was_written_is_told_in_every_order() {
    for triple in BY_HAND {
        let prose = ENGLISH.triple(&triple.map(code)).and_then(|triple| triple.prose.get()).expect("it is written");
        for turn in 0..3 {
            let mut turned = triple;
            turned.rotate_left(turn);
            let comparison = told(&ENGLISH, turned);
            assert_eq!(comparison.verdict.sentence, prose.verdict);
            assert_eq!(comparison.summary.last(), Some(&prose.confusion));
            assert_eq!(comparison.decision.rule, prose.rule);
            for (place, written) in prose.decisions.iter().enumerate() {
                let advice = &comparison.decision.advice[(place + 3 - turn) % 3];
                assert_eq!((advice.code, &advice.send), (code(triple[place]), written), "{turned:?}");
            }
        }
    }
}

#[test]
fn three_codes_are_told_as_fully_as_two() {
    let triples = many_triples();
    assert!(triples.len() > 20_000, "{}", triples.len());
    let mut faults = Faults::default();
    for codes in &triples {
        let name = format!("{codes:?}");
        let Some(comparison) = ENGLISH.tell(codes) else {
            faults.check(false, format!("{name} is not told"));
            continue;
        };
        faults.check_equal(format!("{name}: codes"), &comparison.codes, codes);
        let names_all = |text: &str| codes.iter().all(|code| text.contains(&code.to_string()));
        let sentence = &comparison.verdict.sentence;
        faults.check(names_all(sentence) && ends_sentence(sentence), format!("{name}: {sentence}"));
        faults.check(names_all(&comparison.title), format!("{name}: {}", comparison.title));
        faults.check((3..=5).contains(&comparison.verdict.rows.len()), format!("{name}: questions"));
        faults.check(comparison.verdict.rows.iter().all(|row| row.answers.len() == 3), format!("{name}: answers"));
        faults.check_equal(format!("{name}: summary"), comparison.summary.len() >= 3, true);
        let advice: Vec<StatusCode> = comparison.decision.advice.iter().map(|advice| advice.code).collect();
        faults.check_equal(format!("{name}: advice"), &advice, codes);
        for (two, (first, second)) in comparison.differences.iter().zip(each_two(codes)) {
            faults.check_equal(format!("{name}: order"), two.codes, (first, second));
            faults.check((1..=3).contains(&two.list.len()), format!("{name}: differences of {first} and {second}"));
            let known = ENGLISH.compare(first, second).expect("two of them compare");
            faults.check(known.differences[0].list.starts_with(&two.list), format!("{name}: {first}/{second} differ"));
        }
        for Row { aspect, cells, mark, .. } in &comparison.rows {
            faults.check(cells.len() == 3, format!("{name}: {} cells of {}", cells.len(), aspect.key()));
            let of_two = |(first, second): (StatusCode, StatusCode)| {
                let rows = ENGLISH.compare(first, second).expect("two of them compare").rows;
                rows.into_iter().find(|row| row.aspect == *aspect).and_then(|row| row.mark)
            };
            // Only a few, since each takes three comparisons.
            if codes[0].as_u16() % 10 == 0 && codes[1].as_u16() % 10 == 4 {
                let least = each_two(codes).into_iter().filter_map(of_two).min_by_key(|mark| mark.index());
                faults.check_equal(format!("{name}: {}", aspect.key()), *mark, least);
            }
        }
    }
    faults.assert_none();
}

#[test]
fn what_is_the_same_of_all_three_is_told_once() {
    let comparison = told(&ENGLISH, [480, 486, 603]);
    let of = |key: &str| comparison.rows.iter().find(|row| row.aspect.key() == key).expect("the row is there");
    assert_eq!(of("class").mark, Some(Mark::Differs), "603 is of another class");
    assert!(of("class").shared().is_none());
    let shared = told(&ENGLISH, [500, 503, 504]);
    let class = shared.rows.iter().find(|row| row.aspect.key() == "class").and_then(Row::shared);
    assert!(class.is_some(), "all three are of one class");
    let markdown = markdown(&shared, &ENGLISH, "");
    assert!(markdown.contains("- All three: "), "{markdown}");
    assert!(!markdown.contains("- Both: "));
}

#[test]
fn every_form_of_three_codes_has_all_of_them() {
    for triple in BY_HAND.into_iter().chain([[100, 450, 699], [498, 499, 497], [302, 428, 503]]) {
        let codes = triple.map(code);
        let comparison = told(&ENGLISH, triple);
        let forms = [
            markdown(&comparison, &ENGLISH, "https://codes.example/"),
            text(&comparison, &ENGLISH, "https://codes.example/"),
            fallback::comparison(&ENGLISH, &codes, 2).expect("it is HTML, too"),
        ];
        for form in &forms {
            for (first, second) in each_two(&codes) {
                assert!(form.contains(&format!("{first} vs {second}")), "{triple:?}: {form}");
            }
            assert!(!form.contains("{first"), "{triple:?} has a hole");
        }
        let summary = summary(&comparison, &ENGLISH, "");
        assert!(summary.chars().count() <= 1_900, "{triple:?}: {}", summary.chars().count());
        let plain = plain(&comparison, &ENGLISH).expect("it compares");
        assert_eq!(plain.third, Some(codes[2]));
        assert_eq!(plain.pairs.len(), 3);
        assert!(plain.rows.iter().all(|row| row.third.is_some()));
        assert!(plain.answers.iter().all(|answer| answer.third.is_some()));
        assert!(plain.differences.iter().all(|difference| difference.between.is_some()));
    }
}

#[test]
fn a_pair_leads_to_the_triples_that_hold_it() {
    let pair = ENGLISH.compare(code(486), code(603)).expect("it compares");
    assert_eq!(numbers(pair.learn_more.comparisons[0].clone()), [480, 486, 603]);
    let three = told(&ENGLISH, [603, 480, 486]);
    let next: Vec<Vec<u16>> = three.learn_more.comparisons.iter().cloned().map(numbers).collect();
    assert_eq!(next, [[480, 603], [486, 603], [480, 486]]);
}

#[test]
fn a_code_that_is_there_twice_is_no_third() {
    assert_eq!(ENGLISH.tell(&[]), None);
    let sections = |codes: &[u16]| ENGLISH.tell(&codes.iter().copied().map(code).collect::<Vec<_>>());
    assert_eq!(sections(&[486]), ENGLISH.about(code(486)));
    assert_eq!(sections(&[486, 603]), ENGLISH.compare(code(486), code(603)));
}

/// A row that said "differs" of three codes did not say which of them does.
#[test]
fn a_row_names_the_one_code_that_differs_from_two_equal_ones() {
    let comparison = told(&ENGLISH, [480, 486, 603]);
    let class = comparison.rows.iter().find(|row| row.aspect.key() == "class").expect("the row is there");
    assert_eq!(class.odd, Some(code(603)));
    assert_eq!(class.mark_words(&ENGLISH.messages).as_deref(), Some("differs: 603"));
    assert!(markdown(&comparison, &ENGLISH, "").contains("(differs: 603)"));
    let three_classes = told(&ENGLISH, [302, 486, 603]);
    let class = three_classes.rows.iter().find(|row| row.aspect.key() == "class").expect("the row is there");
    assert_eq!(class.mark_words(&ENGLISH.messages).as_deref(), Some("differs"), "each differs from the others");
    let pair = ENGLISH.compare(code(486), code(603)).expect("the two compare");
    assert!(pair.rows.iter().all(|row| row.odd.is_none()));
}
