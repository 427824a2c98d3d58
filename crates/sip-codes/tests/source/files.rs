//! Faults of whole files, and of their keys.

use sip_codes::Closeness;

use super::copy::{CODE, Copy, PAIR, PROSE, UI, UNREGISTERED, check_file};
use crate::support::code;

#[test]
fn whole_data_is_read() {
    let copy = Copy::new("whole");
    assert_eq!(copy.problems(), []);
    let dataset = copy.dataset("en");
    assert_eq!(dataset.entries.len(), 3);
    let pair = dataset.pair(code(603), code(486)).expect("the pair is written by hand");
    assert_eq!(pair.closeness, Closeness::Confused);
    assert!(pair.prose.get().is_some());
}

#[test]
fn a_key_or_a_word_that_is_not_known_is_refused_with_its_line() {
    let check = |file: &str, from: &str, to: &str, advice: &str| {
        check_file(&format!("unknown {advice}"), |copy| copy.replace(file, from, to), file, advice);
    };
    check(CODE, "standing", "colour = \"red\"\nstanding", "unknown field `colour`");
    check(CODE, "standing", "standin", "line 2");
    check(CODE, "[\"uas\"]", "[\"postman\"]", "unknown variant `postman`");
    check(CODE, "[603]", "[603, 9999]", "a SIP status code is a number from 100 to 699");
    check(CODE, "rfc = 3261, section = \"21.4.24\" }]", "section = \"21.4.24\" }]", "missing field `rfc`");
    check(CODE, ", reference = { rfc = 3261, section = \"20.33\" }", "", "missing field `reference`");
    check(CODE, "[flow]", "[flaw]", "missing field `flow`");
    check(CODE, "carries", "carry", "unknown field `carry`");
    check(PROSE, "gist", "topic = \"busy\"\ngist", "unknown field `topic`");
    check(PAIR, "confusion", "kind = 1\nconfusion", "unknown field `kind`");
    check("pairs.toml", "confused", "related = []\nconfused", "unknown field `related`");
    check(UI, "clear = \"Clear\"", "clear = \"Clear\"\nreset = \"Reset\"", "unknown field `reset`");
}

#[test]
fn a_file_that_is_missing_or_has_a_name_of_no_entry_is_told() {
    let no_entry = "pairs 486-603.toml (lower code first)";
    check_file("no prose", |copy| copy.remove(PROSE), PROSE, "is missing; write it, or take the promise");
    check_file("no ui", |copy| copy.remove(UI), UI, "cannot be read");
    check_file("no pairs", |copy| copy.remove("pairs.toml"), "pairs.toml", "cannot be read");
    check_file(
        "no facts",
        |copy| copy.remove(UNREGISTERED),
        "locales/en/codes/409.toml",
        "add the facts or remove this file",
    );
    let turned = "locales/en/pairs/603-486.toml";
    check_file("higher code first", |copy| copy.rename(PAIR, turned), turned, no_entry);
    check_file("out of range", |copy| copy.rename(UNREGISTERED, "codes/700.toml"), "codes/700.toml", no_entry);
    check_file("stray file", |copy| copy.write("codes/notes.txt", "To do."), "codes/notes.txt", no_entry);
    check_file(
        "no English",
        |copy| copy.rename("locales/en", "locales/xx"),
        "locales/en",
        "every other language is filled",
    );
}

#[test]
fn all_faults_are_told_at_once_in_the_order_of_files() {
    let copy = Copy::new("several");
    copy.replace(PROSE, "\"hears the device\"", "\"\"");
    copy.replace(UI, "clear = \"Clear\"", "clear = \"\"");
    copy.replace(CODE, "cause = 17", "cause = 0");
    let problems = copy.problems();
    let places: Vec<_> = problems.iter().map(|(file, field, _)| (file.as_str(), field.as_str())).collect();
    assert_eq!(places, [(CODE, "q850[0].cause"), (PROSE, "contrast.heard"), (UI, "picker.clear")]);
}
