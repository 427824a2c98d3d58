//! What a typed text chooses when the reader leaves a picker.

mod support;

use sip_codes::picker::{Match, Picker, PickerAction, Typed, by_name, is_name};
use sip_codes::search::search;
use support::{ENGLISH, Faults, code};

/// What is chosen when this text was typed and the input is left.
fn typed(text: &str) -> Typed {
    let is_named = |code| ENGLISH.listed(code).is_some_and(|entry| is_name(entry, text));
    let found = search(&ENGLISH, text).into_iter();
    let found: Vec<Match> = found.map(|code| Match::by_name(code, is_named(code))).collect();
    Picker::default().apply(PickerAction::Type(text.to_owned()), 0).typed(&found)
}

#[test]
fn leaving_takes_a_text_that_names_one_code() {
    let mut faults = Faults::default();
    for (text, number) in [
        ("404", 404),
        (" 404 ", 404),
        // Keywords of other codes name these, too.
        ("486", 486),
        ("Busy Here", 486),
        ("not found", 404),
        ("486 Busy Here", 486),
        // The only code that matches.
        ("SIP/2.0 480 Temporarily Unavailable", 480),
        ("busy everywhere", 600),
        // A number that is not listed has the rule of its class.
        ("450", 450),
    ] {
        faults.check_equal(text, typed(text), Typed::Choice(Some(code(number))));
    }
    faults.assert_none();
}

#[test]
fn leaving_chooses_nothing_by_a_text_that_may_mean_several_codes_or_none() {
    let mut faults = Faults::default();
    for text in ["4", "40", "busy", "4xx", "qqqq", "4500", "999"] {
        faults.check_equal(text, typed(text), Typed::Unclear);
    }
    faults.assert_none();
}

#[test]
fn leaving_an_emptied_input_empties_the_place_and_an_untouched_one_changes_nothing() {
    assert_eq!(typed(""), Typed::Choice(None));
    assert_eq!(typed("  "), Typed::Choice(None));
    assert_eq!(Picker::default().typed(&[]), Typed::Nothing);
}

#[test]
fn a_number_or_phrase_is_found_while_nothing_else_is_there() {
    let mut faults = Faults::default();
    for (text, expected) in [
        ("48", &[480, 481, 482, 483, 484, 485, 486, 487, 488, 489][..]),
        ("busy", &[486, 600]),
        ("486 Busy", &[486]),
        (" Gone ", &[410]),
        ("450", &[450]),
        ("qqqq", &[]),
        ("7", &[]),
        ("4500", &[]),
        ("ö", &[]),
    ] {
        let found: Vec<u16> = by_name(&ENGLISH, text).iter().map(|found| found.code.as_u16()).collect();
        faults.check_equal(text, found, expected.to_vec());
    }
    faults.assert_none();
    assert_eq!(by_name(&ENGLISH, "").len(), ENGLISH.entries.len());
    assert_eq!(by_name(&ENGLISH, "gone").first().map(|found| found.is_named), Some(true));
}
