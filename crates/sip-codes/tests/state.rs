//! What the widget shows follows from what the reader or the host page asks for.

mod support;

use sip_codes::StatusCode;
use sip_codes::state::{Action, Notice, Selection, Slot, State};
use support::{ENGLISH, Faults, code};

fn selection(first: u16, second: u16) -> Selection {
    Selection::from_numbers(&[first, second])
}

/// The state that these texts ask for.
fn asked(first: &str, second: &str) -> State {
    State::asked(&[first.to_owned(), second.to_owned(), String::new()])
}

/// A state with these codes (0 stands for none) and one notice.
fn noticed(first: u16, second: u16) -> State {
    let notice = Notice::InvalidCode { slot: Slot::Second, value: "busy".into() };
    State { selection: selection(first, second), notices: vec![notice] }
}

#[test]
fn every_action_leads_to_its_selection_and_clears_the_notices() {
    let check = |start: (u16, u16), action: Action, expected: (u16, u16)| {
        let state = noticed(start.0, start.1).apply(action.clone());
        let expected = State { selection: selection(expected.0, expected.1), notices: Vec::new() };
        assert_eq!(state, expected, "{start:?} {action:?}");
    };
    check((0, 0), Action::Choose(Slot::First, Some(code(486))), (486, 0));
    check((302, 428), Action::Choose(Slot::Second, Some(code(486))), (302, 486));
    check((302, 428), Action::Choose(Slot::First, None), (0, 428));
    // The code of the other place changes places.
    check((302, 428), Action::Choose(Slot::Second, Some(code(302))), (428, 302));
    check((302, 0), Action::Choose(Slot::Second, Some(code(302))), (0, 302));
    check((486, 0), Action::Select(selection(302, 428)), (302, 428));
    check((486, 603), Action::Select(Selection::default()), (0, 0));
    check((486, 603), Action::Swap, (603, 486));
    check((486, 0), Action::Swap, (0, 486));
    check((0, 0), Action::Swap, (0, 0));
    check((486, 603), Action::Dismiss, (486, 603));
}

#[test]
fn a_selection_shows_each_of_its_codes_once() {
    let check = |places: [u16; 3], expected: &[u16], is_one_twice: bool| {
        let selection = Selection::from_numbers(&places);
        let codes: Vec<u16> = selection.codes().into_iter().map(StatusCode::as_u16).collect();
        assert_eq!((codes.as_slice(), selection.is_one_twice()), (expected, is_one_twice), "{places:?}");
    };
    check([0, 0, 0], &[], false);
    check([486, 0, 0], &[486], false);
    check([0, 486, 0], &[486], false);
    check([0, 0, 486], &[486], false);
    check([486, 486, 0], &[486], true);
    check([486, 0, 486], &[486], true);
    check([486, 603, 0], &[486, 603], false);
    check([603, 486, 0], &[603, 486], false);
    check([486, 603, 480], &[486, 603, 480], false);
    check([486, 603, 486], &[486, 603], false);
    check([0, 603, 480], &[603, 480], false);
}

#[test]
fn a_third_code_takes_part_in_every_choice() {
    let three = Selection::from_numbers(&[480, 486, 603]);
    let check = |action: Action, expected: [u16; 3]| {
        let state = State { selection: three, notices: Vec::new() }.apply(action.clone());
        assert_eq!(state.selection, Selection::from_numbers(&expected), "{action:?}");
    };
    check(Action::Choose(Slot::Third, None), [480, 486, 0]);
    check(Action::Choose(Slot::First, None), [603, 486, 0]);
    check(Action::Choose(Slot::Second, None), [480, 603, 0]);
    check(Action::Choose(Slot::Third, Some(code(600))), [480, 486, 600]);
    // The same code changes places, wherever it is.
    check(Action::Choose(Slot::Third, Some(code(480))), [603, 486, 480]);
    check(Action::Choose(Slot::Second, Some(code(603))), [480, 603, 486]);
    check(Action::Swap, [486, 480, 603]);
    let asked = State::asked(&["480".to_owned(), "486".to_owned(), "60".to_owned()]);
    assert_eq!(asked.selection, selection(480, 486));
    assert_eq!(asked.notices, [Notice::InvalidCode { slot: Slot::Third, value: "60".into() }]);
}

#[test]
fn text_from_outside_chooses_a_code_or_gives_a_notice_that_says_what_is_allowed() {
    /// What a text gives: nothing, a code, a notice about its form, or a notice about a code that is not there.
    enum Given {
        Nothing,
        Code(u16),
        Invalid,
    }
    use Given::{Code, Invalid, Nothing};
    let cases = [
        ("", Nothing),
        ("  ", Nothing),
        ("486", Code(486)),
        (" 486\n", Code(486)),
        ("busy", Invalid),
        ("48", Invalid),
        ("99", Invalid),
        ("700", Invalid),
        ("-486", Invalid),
        ("486.0", Invalid),
        ("4xx", Invalid),
        ("486,603", Invalid),
        ("<b>486</b>", Invalid),
        ("99999999999999999999", Invalid),
        ("699", Code(699)),
        ("456", Code(456)),
    ];
    let mut faults = Faults::default();
    for (text, given) in cases {
        for (slot, state) in [(Slot::First, asked(text, "603")), (Slot::Second, asked("603", text))] {
            let other = if slot == Slot::First { Slot::Second } else { Slot::First };
            faults.check_equal(format!("“{text}”: the other code"), state.selection.get(other), Some(code(603)));

            let chosen = state.selection.get(slot).map(StatusCode::as_u16);
            let shown: Vec<String> = state.notices.iter().map(|notice| notice.text(&ENGLISH.messages)).collect();
            let expected = if let Code(number) = given { Some(number) } else { None };
            faults.check_equal(format!("“{text}” as {}", slot.name()), chosen, expected);
            let told = match (&given, shown.as_slice()) {
                (Nothing | Code(_), []) => true,
                (Invalid, [notice]) => {
                    notice.contains(&format!("{}=“{text}”", slot.name())) && notice.contains("from 100 to 699")
                }
                _ => false,
            };
            faults.check(told, format!("“{text}” as {} tells {shown:?}", slot.name()));
        }
    }
    faults.assert_none();
}

#[test]
fn both_texts_give_a_notice_of_their_own() {
    let state = asked("busy", "700");
    assert_eq!(state.selection, Selection::default());
    let expected = [
        Notice::InvalidCode { slot: Slot::First, value: "busy".into() },
        Notice::InvalidCode { slot: Slot::Second, value: "700".into() },
    ];
    assert_eq!(state.notices, expected);
}

#[test]
fn a_long_value_is_cut_between_characters() {
    for letter in ["x", "ü", "码", "🙂"] {
        let state = asked(&letter.repeat(5_000), "");
        let [Notice::InvalidCode { value, .. }] = state.notices.as_slice() else {
            panic!("one notice is expected: {:?}", state.notices.len());
        };
        assert_eq!(*value, letter.repeat(40));
    }
}
