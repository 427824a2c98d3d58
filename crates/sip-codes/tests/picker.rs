//! What a typed text chooses when the reader leaves a picker.

mod support;

use sip_codes::picker::{Picker, PickerAction, Typed};
use sip_codes::search::search;
use support::{ENGLISH, Faults, code};

/// What is chosen when this text was typed and the input is left.
fn typed(text: &str) -> Typed {
    Picker::default().apply(PickerAction::Type(text.to_owned()), 0).typed(&ENGLISH, &search(&ENGLISH, text))
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
    assert_eq!(Picker::default().typed(&ENGLISH, &[]), Typed::Nothing);
}
