//! What the widget shows follows from what the reader or the host page asks for.

mod support;

use sip_codes::StatusCode;
use sip_codes::state::{Action, Notice, Selection, Slot, State, View};
use support::{ENGLISH, Faults, code};

fn selection(first: u16, second: u16) -> Selection {
    Selection { first: StatusCode::from_u16(first), second: StatusCode::from_u16(second) }
}

/// The state that these texts ask for.
fn asked(first: &str, second: &str) -> State {
    State::asked(&[first.to_owned(), second.to_owned()])
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
fn a_selection_shows_the_view_of_its_codes() {
    let check = |first: u16, second: u16, expected: View| {
        assert_eq!(selection(first, second).view(), expected, "{first} {second}");
    };
    check(0, 0, View::Overview);
    check(486, 0, View::One(code(486)));
    check(0, 486, View::One(code(486)));
    check(486, 486, View::Same(code(486)));
    check(486, 603, View::Pair(code(486), code(603)));
    check(603, 486, View::Pair(code(603), code(486)));
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
