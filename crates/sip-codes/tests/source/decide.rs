//! Faults of what leads to a code: tasks, groups of pairs and questions.

use super::copy::{Copy, check};

const DECIDE: &str = "decide.toml";
const WORDS: &str = "locales/en/decide.toml";

#[test]
fn a_fault_of_what_leads_to_a_code_names_its_field_and_what_to_do() {
    check(
        "decide",
        &[
            (DECIDE, "codes = [486, 603]", "codes = [409, 603]", "tasks.reject", "choose a pair that was"),
            (DECIDE, "[\"486-603\"]", "[\"409-603\"]", "groups.busy", "409-603 was not written by hand"),
            (DECIDE, "[\"486-603\"]", "[\"603-486\"]", "groups.busy", "“603-486” is no pair"),
            (
                DECIDE,
                "\"no\", code = 486, reference = { rfc = 3261, section = \"21.4.24\" }",
                "\"no\", code = 486",
                "questions.everywhere",
                "no needs next, or else code and reference",
            ),
            (
                DECIDE,
                "code = 486, reference",
                "code = 699, reference",
                "questions.start",
                "699 has no file in data/codes",
            ),
            (WORDS, "busy = \"Busy\"\n", "", "groups.busy", "is missing; write the words"),
            (WORDS, "ask = \"Is the device busy?\"\n", "", "questions.start.ask", "is missing; write the words"),
            (
                WORDS,
                "here = \"Yes\"",
                "here = \"Yes\"\nthere = \"No\"",
                "questions.start.there",
                "is not in data/decide.toml",
            ),
        ],
    );
}

#[test]
fn a_question_that_nothing_leads_to_and_a_way_that_ends_nowhere_are_told() {
    let copy = Copy::new("decide ways");
    copy.replace(DECIDE, "next = \"everywhere\"", "next = \"nowhere\"");
    let fields: Vec<String> = copy.problems().into_iter().map(|(_, field, _)| field).collect();
    assert_eq!(fields, ["questions.everywhere", "questions.start"]);
}

#[test]
fn a_way_of_more_than_six_questions_is_refused() {
    let copy = Copy::new("decide depth");
    // The second question leads to itself.
    copy.replace(
        DECIDE,
        "{ id = \"yes\", code = 603, reference = { rfc = 3261, section = \"21.6.2\" } }",
        "{ id = \"yes\", next = \"everywhere\" }",
    );
    let problems = copy.problems();
    assert!(problems.iter().any(|(_, _, message)| message.contains("more than 6 questions")), "{problems:#?}");
}

#[test]
fn the_words_stand_with_their_questions() {
    let dataset = Copy::new("decide words").dataset("en");
    let questions = dataset.questions.get().expect("a dataset that is read from its files has them");
    assert_eq!(questions[0].replies[1].next, Some(1));
    assert_eq!(questions[1].replies[0].code.map(|code| code.as_u16()), Some(603));
    assert_eq!((dataset.tasks.len(), dataset.groups[0].pairs.len()), (1, 1));
}
