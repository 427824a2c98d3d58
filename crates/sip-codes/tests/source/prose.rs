//! Faults of the prose of codes and of pairs.

use super::copy::{Copy, PAIR, PROSE, TRIPLE, check};

#[test]
fn a_fault_of_the_prose_names_its_field_and_what_to_do() {
    check(
        "prose",
        &[
            (PROSE, "device is busy\"", "device is busy.\"", "gist", "ends with a full stop; it continues a sentence"),
            (PROSE, "\"hears the device\"", "\"\"", "contrast.heard", "is empty; write the clause"),
            (PROSE, "\"The device is busy.\"", "\"The device is busy\"", "meaning", "does not end with a full stop"),
            (PROSE, "\"One cause.\", ", "", "occurs", "needs at least two separate causes"),
            (PROSE, "\"Another cause.\"", "\"Another cause\"", "occurs[1]", "does not end with a full stop"),
            (PROSE, "[\"The caller can do this.\"]", "[]", "remedies.caller", "write at least one sentence"),
            (
                PROSE,
                "[remedies]",
                "[conditions]\nAllow = \"if it is new\"\n[remedies]",
                "conditions",
                "Allow is no header field of the facts",
            ),
            (PROSE, "[\"busy\"]", "[]", "keywords", "write what people type"),
            (PROSE, "[\"busy\"]", "[\"Busy\"]", "keywords", "“Busy” has capitals; write it in lower case"),
            (
                PROSE,
                "[remedies]",
                "[notes]\nclass = \"A 4xx.\"\n[remedies]",
                "notes",
                "no fact that a note can qualify",
            ),
            (
                PROSE,
                "[remedies]",
                "[practices]\nlocal = \"A rule.\"\n[remedies]",
                "practices",
                "“local” is no practice",
            ),
            (
                "locales/en/codes/409.toml",
                "standing = \"RFC 3261 left it out.\"",
                "",
                "notes.standing",
                "a code that is not plainly registered says why",
            ),
            (
                "locales/en/codes/409.toml",
                "other-route = \"It turns on the registrar.\"\n",
                "",
                "notes.other-route",
                "say what the answer turns on",
            ),
            (
                "locales/en/codes/603.toml",
                "blocked = \"Analytics blocks are answered with 603+.\"",
                "",
                "practices",
                "has no sentence for “blocked”; write it",
            ),
        ],
    );
}

#[test]
fn a_reason_phrase_is_rendered_in_every_language_but_english() {
    let copy = Copy::new("phrase");
    copy.write("locales/xx/ui.toml", "");
    copy.write("locales/xx/codes/486.toml", &copy.text(PROSE));
    copy.replace(PROSE, "gist", "phrase = \"Busy Here\"\ngist");
    let problems = copy.problems();
    let found: Vec<(&str, &str, &str)> =
        problems.iter().map(|(file, field, text)| (file.as_str(), field.as_str(), text.as_str())).collect();
    assert_eq!(
        found,
        [
            (PROSE, "phrase", "is English already in data/codes; take it out"),
            ("locales/xx/codes/486.toml", "phrase", "is missing; write the reason phrase in this language"),
        ]
    );
}

#[test]
fn a_fault_of_a_triple_names_its_field_and_what_to_do() {
    check(
        "triples",
        &[
            (TRIPLE, "409 is of", "It is of", "verdict", "does not name all three codes"),
            (
                TRIPLE,
                "when two changes meet.",
                "when two changes meet",
                "decision.first",
                "does not end with a full stop",
            ),
            (TRIPLE, "Send 603", "Send it", "decision.third", "does not name 603, which it is about"),
            (TRIPLE, "All three refuse.", "", "confusion", "is empty; write the sentence"),
        ],
    );
}

#[test]
fn a_fault_of_a_pair_names_its_field_and_what_to_do() {
    check(
        "pairs",
        &[
            (PAIR, "603 about a user", "a code about a user", "differences[0]", "names only one of the codes"),
            (PAIR, "603 from a user", "another from a user", "verdict", "names only one of the codes"),
            (PAIR, "\"history\"", "\"scope\"", "differences[2]", "give one of them another topic"),
            (
                PAIR,
                "  { topic = \"history\", text = \"486 is a 4xx, 603 a 6xx.\" },\n",
                "",
                "differences",
                "are three to six",
            ),
            (PAIR, "Reject sends.", "Reject sends", "confusion", "does not end with a full stop"),
            (PAIR, "device is busy.", "device is busy", "decision.first", "does not end with a full stop"),
            ("pairs.toml", "486-603", "603-486", "confused", "“603-486” is no pair; write the lower code"),
            ("pairs.toml", "486-603", "busy", "confused", "such as 486-603"),
            ("pairs.toml", "\"486-603\"", "\"486-603\", \"486-603\"", "confused", "names a pair twice"),
            ("pairs.toml", "486-603", "486-600", "confused", "600 has no file in data/codes; add the code"),
        ],
    );
}
