//! Every ordered pair of codes compares well: right grammar, nothing repeated, both codes treated alike.

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sip_codes::compare::Entry;
use sip_codes::dataset::{Aspect, Facts, Mark};
use sip_codes::export::{PlainComparison, plain};
use sip_codes::sip::Answer;
use sip_codes::{Closeness, Comparison, StatusCode, compare};
use support::{ENGLISH, code};

/// Collects faults over all pairs, so that one run shows them all.
#[derive(Default)]
struct Faults(BTreeSet<String>);

impl Faults {
    fn add(&mut self, comparison: &PlainComparison, fault: impl std::fmt::Display) {
        self.0.insert(format!("{}/{}: {fault}", comparison.first, comparison.second));
    }

    fn assert_none(self) {
        let shown: Vec<&String> = self.0.iter().take(40).collect();
        assert!(self.0.is_empty(), "{} faults, the first of them: {shown:#?}", self.0.len());
    }
}

fn all_pairs() -> impl Iterator<Item = Comparison> {
    let codes: Vec<StatusCode> = ENGLISH.codes().map(|record| record.code).collect();
    let pairs =
        codes.clone().into_iter().flat_map(move |first| codes.clone().into_iter().map(move |second| (first, second)));
    pairs.filter(|(first, second)| first != second).map(|(first, second)| {
        compare(&ENGLISH, first, second).unwrap_or_else(|| panic!("{first} and {second} do not compare"))
    })
}

/// Every ordered pair as plain text, made once for all tests.
static ALL: LazyLock<Vec<PlainComparison>> =
    LazyLock::new(|| all_pairs().map(|comparison| plain(&comparison, &ENGLISH).expect("they are two codes")).collect());

fn check_all(check: impl Fn(&PlainComparison, &mut Faults)) {
    let mut faults = Faults::default();
    for comparison in ALL.iter() {
        check(comparison, &mut faults);
    }
    faults.assert_none();
}

fn texts(comparison: &PlainComparison) -> impl Iterator<Item = &str> {
    let rows = comparison.rows.iter().flat_map(|row| [row.label.as_str(), row.first.as_str(), row.second.as_str()]);
    let answers =
        comparison.answers.iter().flat_map(|row| [row.label.as_str(), row.first.as_str(), row.second.as_str()]);
    [&comparison.title, &comparison.verdict, &comparison.summary, &comparison.decision]
        .into_iter()
        .map(String::as_str)
        .chain(
            comparison.differences.iter().flat_map(|difference| [difference.lead.as_str(), difference.text.as_str()]),
        )
        .chain(answers)
        .chain(rows)
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[test]
fn no_word_is_doubled() {
    check_all(|comparison, faults| {
        for text in texts(comparison) {
            let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
            for pair in words.windows(2).filter(|pair| pair[0] == pair[1]) {
                faults.add(comparison, format!("“{} {}” in “{text}”", pair[0], pair[1]));
            }
        }
    });
}

#[test]
fn no_placeholder_or_mark_is_left() {
    check_all(|comparison, faults| {
        for text in texts(comparison).filter(|text| text.contains(['{', '}', '`']) || text.contains("**")) {
            faults.add(comparison, text);
        }
    });
}

#[test]
fn no_part_is_empty() {
    check_all(|comparison, faults| {
        for text in texts(comparison).filter(|text| text.trim().is_empty() || text.contains("  ")) {
            faults.add(comparison, format!("“{text}”"));
        }
        if !(2..=6).contains(&comparison.differences.len()) {
            faults.add(comparison, format!("{} differences", comparison.differences.len()));
        }
        if comparison.pairs.is_empty() && comparison.related.is_empty() {
            faults.add(comparison, "leads nowhere");
        }
    });
}

#[test]
fn sentences_begin_with_a_capital_or_a_digit_and_end_with_a_full_stop() {
    check_all(|comparison, faults| {
        let differences = comparison.differences.iter().map(|difference| &difference.text);
        let whole = [&comparison.verdict, &comparison.summary, &comparison.decision].into_iter().chain(differences);
        for text in whole {
            if !text.ends_with('.') || text.ends_with("..") || text.contains(" .") {
                faults.add(comparison, format!("full stop: “{text}”"));
            }
            let begins_well =
                |sentence: &str| sentence.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit());
            for sentence in sentences(text).filter(|sentence| !begins_well(sentence)) {
                faults.add(comparison, format!("beginning: “{sentence}”"));
            }
        }
    });
}

#[test]
fn no_sentence_stands_twice() {
    check_all(|comparison, faults| {
        let mut seen = BTreeSet::new();
        // What a help desk says ends with "Please try again later." for more than one code.
        let prose = comparison.rows.iter().filter(|row| row.aspect.is_prose() && row.aspect != Aspect::Say);
        let parts = [comparison.verdict.as_str(), comparison.summary.as_str(), comparison.decision.as_str()]
            .into_iter()
            .chain(comparison.differences.iter().map(|difference| difference.text.as_str()))
            .chain(prose.flat_map(|row| [row.first.as_str(), row.second.as_str()]));
        for sentence in parts.flat_map(sentences).filter(|sentence| !seen.insert((*sentence).to_owned())) {
            faults.add(comparison, sentence);
        }
    });
}

#[test]
fn every_difference_names_both_codes() {
    check_all(|comparison, faults| {
        let differences = comparison.differences.iter().map(|difference| &difference.text);
        for difference in differences.chain([&comparison.verdict]) {
            for code in [comparison.first, comparison.second] {
                if !difference.contains(&code.to_string()) {
                    faults.add(comparison, format!("{code} is not in “{difference}”"));
                }
            }
        }
    });
}

/// The halves of a sentence about both codes, in whatever order.
fn halves(sentence: &str) -> BTreeSet<String> {
    let sentence = sentence.trim_end_matches('.').replace("In a trace, ", "").replace("On its way back, ", "");
    sentence.split("; ").map(str::to_owned).collect()
}

#[test]
fn both_orders_tell_the_same() {
    for comparison in all_pairs() {
        let turned = compare(&ENGLISH, comparison.codes[1], comparison.codes[0]).expect("it compares in one order");
        let pair = format!("{}/{}", comparison.codes[0], comparison.codes[1]);
        assert_eq!(comparison.closeness, turned.closeness, "{pair}");
        assert_eq!(comparison.differences[0].list.len(), turned.differences[0].list.len(), "{pair}");
        assert_eq!(comparison.decision.advice[0], turned.decision.advice[1], "{pair}");
        let rule = |comparison: &Comparison| halves(comparison.decision.rule.as_deref().unwrap_or_default());
        assert_eq!(rule(&comparison), rule(&turned), "{pair}");
        assert_eq!(halves(&comparison.verdict.sentence), halves(&turned.verdict.sentence), "{pair}");
        for (row, turned_row) in comparison.verdict.rows.iter().zip(&turned.verdict.rows) {
            assert_eq!(row.point, turned_row.point, "{pair}");
            assert!(row.answers.iter().eq(turned_row.answers.iter().rev()), "{pair}");
        }
        assert_eq!(comparison.rows.len(), turned.rows.len(), "{pair}");
        for (row, turned_row) in comparison.rows.iter().zip(&turned.rows) {
            let turned_cells: Vec<_> = turned_row.cells.iter().rev().collect();
            assert_eq!(row.cells.iter().collect::<Vec<_>>(), turned_cells, "{pair}");
            assert_eq!(row.mark, turned_row.mark, "{pair}");
        }
    }
}

/// “Same” was said of rows whose notes differed, and who trusted the mark missed the difference.
#[test]
fn same_is_said_only_where_everything_is() {
    // A list may stand in another order.
    let words = |entries: &[Entry]| -> BTreeSet<String> {
        let text = entries.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>().join(" ");
        text.split([' ', ',']).filter(|word| !["and", "or", ""].contains(word)).map(str::to_owned).collect()
    };
    let mut seen = BTreeSet::new();
    for comparison in all_pairs() {
        for row in &comparison.rows {
            let [first, second] = row.cells.as_slice() else { panic!("a comparison has two cells a row") };
            let pair = format!("{}/{} {:?}", comparison.codes[0], comparison.codes[1], row.aspect);
            let is_same = words(&first.entries) == words(&second.entries);
            seen.insert(row.mark);
            match row.mark {
                Some(Mark::Same) => assert!(is_same && first.note == second.note, "{pair}"),
                Some(Mark::SameBut) => assert!(!is_same || first.note != second.note, "{pair}"),
                Some(Mark::Differs) => assert!(!is_same || row.aspect == Aspect::Practices, "{pair}"),
                None => assert!(row.aspect.is_prose() || [Aspect::DefinedIn, Aspect::TreatedIn].contains(&row.aspect)),
            }
            let shared = row.shared();
            assert_eq!(shared.is_some(), row.mark == Some(Mark::Same), "{pair}");
            let sources = [&first.references, &second.references].into_iter().flatten();
            assert!(
                shared.is_none_or(|shared| sources.clone().all(|source| shared.references.contains(source))),
                "{pair}"
            );
        }
    }
    assert_eq!(seen.len(), 4, "each mark is met");
}

/// An engineer builds failover lists from these answers: a wrong “yes” redials a busy phone over every trunk.
#[test]
fn another_route_is_offered_only_where_a_server_or_the_way_to_it_failed() {
    let may_help = |answer: Answer| {
        let codes = ENGLISH.codes().filter(move |record| record.facts.other_route.answer == answer);
        codes.map(|record| record.code.as_u16()).collect::<Vec<_>>()
    };
    assert_eq!(may_help(Answer::Yes), [305, 439, 473, 477, 503]);
    // In practice another server may do it, but RFC 3263 fails over for 503 alone.
    let depends = may_help(Answer::Depends);
    assert!([500, 502, 504].iter().all(|code| depends.contains(code)), "{depends:?}");
    for record in ENGLISH.codes().filter(|record| record.code.as_u16() >= 600) {
        let facts = &record.facts;
        assert_eq!([facts.other_contact.answer, facts.other_route.answer], [Answer::No; 2], "{}", record.code);
    }
    for record in ENGLISH.codes().filter(|record| record.code.as_u16() < 300) {
        let Facts { again, other_contact, other_route, .. } = &record.facts;
        let answers = [again, other_contact, other_route].map(|tried| tried.answer);
        assert_eq!(answers, [Answer::NotNeeded; 3], "{}", record.code);
    }
}

#[test]
fn the_verdict_has_three_to_five_short_answers_for_each_code() {
    check_all(|comparison, faults| {
        let answers = &comparison.answers;
        if !(3..=5).contains(&answers.len()) {
            faults.add(comparison, format!("{} questions", answers.len()));
        }
        let told = answers.iter().flat_map(|row| [&row.first, &row.second]);
        for answer in told.filter(|answer| answer.split_whitespace().count() > 6) {
            faults.add(comparison, format!("long: “{answer}”"));
        }
        if comparison.verdict.split_whitespace().count() > 50 {
            faults.add(comparison, format!("long: “{}”", comparison.verdict));
        }
    });
}

#[test]
fn a_code_is_not_compared_with_itself() {
    assert_eq!(compare(&ENGLISH, code(486), code(486)), None);
    assert_eq!(compare(&ENGLISH, code(699), code(699)), None);
}

/// [RFC 3261, Section 8.1.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.2)
#[test]
fn every_number_has_the_rule_of_its_class() {
    for number in 100..=699 {
        let record = ENGLISH.code(code(number)).unwrap_or_else(|| panic!("{number} is not answered"));
        assert_eq!(record.code.as_u16(), number);
        if record.is_listed() {
            continue;
        }
        let taken = if number < 200 { 183 } else { number / 100 * 100 };
        for text in [&record.prose.gist, &record.prose.meaning, &record.prose.contrast.next_step] {
            assert!(text.contains(&taken.to_string()), "{number}: {text}");
        }
        let taken = ENGLISH.code(code(taken)).expect("it is listed");
        assert_eq!(record.facts.retry, taken.facts.retry, "{number}");

        // The rule is about what a client does. It says nothing of who sends the number, and what it tells of is not what
        // the other code tells of: a gateway sends another cause (RFC 3398, Section 8.2.6.1), and 699 does not say that
        // anybody is busy.
        assert_eq!(record.facts.senders.roles, [], "{number}");
        let (own, of_taken) = (&record.prose.contrast, &taken.prose.contrast);
        for (own, of_taken) in [
            (&own.proof, &of_taken.proof),
            (&own.sign, &of_taken.sign),
            (&own.heard, &of_taken.heard),
            (&own.way_back, &of_taken.way_back),
        ] {
            assert_ne!(own, of_taken, "{number}");
        }
        assert_eq!(record.prose.say == taken.prose.say, number < 300, "{number}");

        let comparison = compare(&ENGLISH, record.code, code(486)).expect("they are two codes");
        let plain = plain(&comparison, &ENGLISH).expect("they are two codes");
        for text in texts(&plain) {
            assert!(
                !text.trim().is_empty() && !text.contains(['{', '}']) && !text.contains("  "),
                "{number}: “{text}”"
            );
        }
        assert!((2..=5).contains(&plain.differences.len()), "{number}: {:?}", plain.differences);
    }
    for other in [498, 698] {
        let both = compare(&ENGLISH, code(499), code(other)).expect("they are two codes");
        let expected =
            format!("Neither 499 nor {other} is registered, so only their senders know what sets them apart.");
        assert_eq!(both.verdict.sentence, expected);
    }
    let plain =
        plain(&compare(&ENGLISH, code(499), code(486)).expect("they compare"), &ENGLISH).expect("they are two codes");
    assert!(plain.title.contains("499 (not registered)"), "{}", plain.title);
    assert!(plain.decision.contains("400") && plain.summary.contains("400 Bad Request"), "{}", plain.decision);
}

#[test]
fn unrelated_codes_are_told_so_and_lead_to_closer_pairs() {
    let comparison = compare(&ENGLISH, code(302), code(428)).expect("both codes are known");
    assert_eq!(comparison.closeness, Some(Closeness::Unrelated));
    for pair in [vec![code(301), code(302)], vec![code(428), code(438)]] {
        assert!(comparison.learn_more.comparisons.contains(&pair), "{:?}", comparison.learn_more.comparisons);
    }
    // A pair that nobody wrote by hand names the closer pairs in its summary.
    let plain = plain(&compare(&ENGLISH, code(180), code(513)).expect("both codes are known"), &ENGLISH)
        .expect("they are two codes");
    assert_eq!(plain.closeness, Closeness::Unrelated);
    assert!(plain.summary.contains("180 vs 183") && plain.summary.contains("413 vs 513"), "{}", plain.summary);
}
