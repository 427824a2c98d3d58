//! Where the questions end, the code is given with its reason and with the code that it is taken for.

mod support;

use sip_codes::StatusCode;
use sip_codes::export::{PlainEnding, PlainQuestion};
use support::{ENGLISH, Faults, code};

/// The codes to which the questions lead.
fn ends() -> Vec<StatusCode> {
    let questions = ENGLISH.questions.get().expect("there are questions");
    let questions = PlainQuestion::all(questions, &ENGLISH);
    questions.iter().flat_map(|question| question.replies.iter().filter_map(|reply| reply.code)).collect()
}

/// An end gave the code and its section, and neither why nor which code it is not.
#[test]
fn every_end_says_why_and_names_the_neighbor() {
    let mut faults = Faults::default();
    for code in ends() {
        let ending = PlainEnding::of(code, &ENGLISH).expect("the details are there");
        let PlainEnding { reason, neighbor, name, apart } = &ending;
        let other = neighbor.map(|neighbor| neighbor.to_string()).unwrap_or_default();
        faults.check(reason.contains(&code.to_string()), format!("{code}: the reason does not name it: {reason}"));
        faults.check(*neighbor != Some(code) && name.starts_with(&other), format!("{code}: {other} is called {name}"));
        faults.check(
            !other.is_empty() && apart.contains(&other),
            format!("{code}: {apart:?} does not tell {other} apart"),
        );
        let is_plain = |text: &&String| text.ends_with('.') && !text.contains(['*', '{', '`']);
        faults.check([reason, apart].iter().all(is_plain), format!("{code}: no plain sentences: {ending:?}"));
    }
    faults.assert_none();
}

#[test]
fn the_neighbor_is_the_one_that_people_ask_for_most() {
    let neighbor = |number| PlainEnding::of(code(number), &ENGLISH).and_then(|ending| ending.neighbor);
    assert_eq!(neighbor(486), Some(code(603)));
    assert_eq!(neighbor(401), Some(code(407)));
}
