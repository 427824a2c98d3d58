//! A link selects what was selected, and leaves the rest of the host page's query alone.

mod support;

use sip_codes::permalink::{with_parameter, with_selection};
use sip_codes::state::{Selection, State};
use support::{ENGLISH, Faults, code};

/// Parameters of a host page, in the many ways in which they are written.
const FOREIGN: [&str; 9] =
    ["q=a%20b+c", "empty=", "flag", "n=%C3%BC", "x=1&x=2", "a=b=c", "firsts=1", "my-second=603", "theme=dark"];

/// What the browser reads out of a query string.
fn read(query: &str) -> State {
    let text = |name: &str| {
        let mut parameters = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
        parameters.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    State::asked(&["first", "second", "third"].map(text))
}

fn all_selections() -> Vec<Selection> {
    let places: Vec<u16> = std::iter::once(0).chain(ENGLISH.codes().map(|record| record.code.as_u16())).collect();
    let thirds = [0, 486, 699];
    let pairs = places.iter().flat_map(|first| places.iter().map(move |second| (*first, *second)));
    pairs.flat_map(|(first, second)| thirds.map(|third| Selection::from_numbers(&[first, second, third]))).collect()
}

#[test]
fn every_selection_survives_its_link() {
    let mut faults = Faults::default();
    for selection in all_selections() {
        // What was selected before must not shine through.
        let before = with_selection("?theme=dark", Selection::of(&[code(302), code(428), code(603)]));
        let query = with_selection(&before, selection);
        let state = read(&query);
        faults.check_equal(&query, (state.selection, state.notices), (selection, Vec::new()));
    }
    faults.assert_none();
}

#[test]
fn foreign_parameters_are_kept_to_the_letter() {
    let mut faults = Faults::default();
    for foreign in FOREIGN.map(str::to_owned).into_iter().chain([FOREIGN.join("&")]) {
        let before = format!("?first=302&{foreign}&second=428");
        let selected = with_selection(&before, Selection::of(&[code(486), code(603)]));
        faults.check_equal(&before, selected, format!("?{foreign}&first=486&second=603"));
        let cleared = with_selection(&before, Selection::default());
        faults.check_equal(format!("{before}, cleared"), cleared, format!("?{foreign}"));
    }
    faults.assert_none();
}

#[test]
fn a_parameter_is_set_once_and_removed_whole() {
    let check = |query: &str, value: Option<&str>, expected: &str| {
        assert_eq!(with_parameter(query, "lang", value), expected, "{query} with {value:?}");
    };
    check("", Some("de"), "?lang=de");
    check("?", None, "");
    check("?lang=en", Some("de"), "?lang=de");
    check("?lang=en&first=486&lang=fr", Some("de"), "?first=486&lang=de");
    check("first=486", Some("de"), "?first=486&lang=de");
    check("?lang=en", None, "");
    check("?language=en&lang", None, "?language=en");
    // A question mark of the page's own was lost where it came to stand first.
    check("?lang=en&?q", None, "??q");
    check("??q", Some("de"), "??q&lang=de");
}
