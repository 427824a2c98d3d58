//! What a page and its address say: a query string, attributes, and the languages that are wanted.

use sip_codes::language::negotiate;
use sip_codes::permalink::with_selection;
use sip_codes::state::{Action, Notice, Selection, Slot, State};

use crate::random::Random;
use crate::seeds::{DATASETS, QUERIES, changed};

/// Parts of a query string: ours, those of a page, and those that look like ours.
const PARAMETERS: [&str; 15] = [
    "first=486",
    "second=603",
    "third=480",
    "first",
    "first=",
    "?first=302",
    "third=1=2",
    "f%69rst=404",
    "firsts=1",
    "First=200",
    "q=a%20b+c",
    "x=%3Cscript%3E",
    "=",
    "",
    "n=%C3%BC%",
];

/// How much of a value that does not fit is shown, in characters.
const SHOWN: usize = 40;

/// A query string, and numbers by their places.
pub fn make_query(random: &mut Random) -> (String, [u16; 3]) {
    let mut parts: Vec<String> = (0..random.below(8)).map(|_| (*random.one_of(&PARAMETERS)).to_owned()).collect();
    if random.below(2) == 0 {
        parts.push(changed(&QUERIES, 60, random));
    }
    (format!("?{}", parts.join("&")), [(); 3].map(|()| number(random)))
}

/// What is selected is read again, and what belongs to the page stays as it was.
pub fn check_query((query, numbers): &(String, [u16; 3])) {
    let selection = Selection::from_numbers(numbers);
    let selected = with_selection(query, selection);
    assert_eq!(with_selection(&selected, selection), selected, "a second time changes nothing");
    assert_eq!(foreign(&selected), foreign(query), "what is not ours stays");
    for slot in Slot::ALL {
        let told: Vec<&str> = pieces(&selected).filter(|piece| name(piece) == slot.name()).collect();
        let expected = selection.get(slot).map(|code| format!("{}={code}", slot.name()));
        assert_eq!(told, expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

fn pieces(query: &str) -> impl Iterator<Item = &str> {
    query.strip_prefix('?').unwrap_or(query).split('&').filter(|piece| !piece.is_empty())
}

fn name(piece: &str) -> &str {
    piece.split('=').next().unwrap_or_default()
}

fn foreign(query: &str) -> Vec<&str> {
    pieces(query).filter(|piece| !Slot::ALL.map(Slot::name).contains(&name(piece))).collect()
}

/// Texts by their places, of which some are codes, and what a reader does then.
pub fn make_attributes(random: &mut Random) -> ([String; 3], Vec<Action>) {
    let texts = [(); 3].map(|()| match random.below(3) {
        0 => number(random).to_string(),
        1 => format!(" {} ", number(random)),
        _ => changed(&QUERIES, 200, random),
    });
    (texts, (0..random.below(6)).map(|_| action(random)).collect())
}

fn action(random: &mut Random) -> Action {
    let selection = Selection::from_numbers(&[(); 3].map(|()| number(random)));
    let slot = *random.one_of(&Slot::ALL);
    match random.below(4) {
        0 => Action::Select(selection),
        1 => Action::Swap,
        2 => Action::Dismiss,
        _ => Action::Choose(slot, selection.get(slot)),
    }
}

/// A text is a code or is told as what it is, shortened; and a language that is wanted is one that is there, or none.
pub fn check_attributes((texts, actions): &([String; 3], Vec<Action>)) {
    let state = State::asked(texts);
    for (slot, text) in Slot::ALL.into_iter().zip(texts) {
        let told = state.notices.iter().find_map(|notice| match notice {
            Notice::InvalidCode { slot: told, value } if *told == slot => Some(value),
            _ => None,
        });
        match (state.selection.get(slot), told) {
            (Some(code), None) => assert_eq!(code.to_string(), text.trim()),
            (None, None) => assert_eq!(text.trim(), ""),
            (None, Some(value)) => assert!(text.starts_with(value) && value.chars().count() <= SHOWN, "{value}"),
            (Some(code), Some(value)) => panic!("{code} is chosen and {value} refused"),
        }
    }
    for notice in &state.notices {
        let Notice::InvalidCode { value, .. } = notice else { panic!("{notice:?} is about no code") };
        for messages in DATASETS.iter().map(|dataset| &dataset.messages) {
            assert!(notice.told(messages).contains(value) && notice.text(messages).contains(value), "{value}");
        }
    }
    let after = actions.iter().fold(state, |state, action| state.apply(action.clone()));
    assert_eq!(State::asked(&after.selection.texts()).selection, after.selection, "it is read as it was written");

    let languages: Vec<&str> = DATASETS.iter().map(|dataset| dataset.language.as_str()).collect();
    let given = negotiate(texts.iter().map(String::as_str), &languages);
    assert!(given.is_none_or(|given| languages.contains(&given)), "{given:?}");
}

/// A number that is often a code.
fn number(random: &mut Random) -> u16 {
    u16::from_le_bytes([random.byte(), random.byte() % 4])
}
