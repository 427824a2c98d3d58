//! Whatever would break the app or mislead its readers is refused, with the file, the field and what to do.
//!
//! Each case breaks a copy of the small data in `tests/fixtures/data`, which is whole.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use sip_codes::source::{Coverage, read};
use sip_codes::{Closeness, Dataset};
use support::{Faults, SOURCE, code, data};

const CODE: &str = "codes/486.toml";
const UNREGISTERED: &str = "codes/409.toml";
const PROSE: &str = "locales/en/codes/486.toml";
const PAIR: &str = "locales/en/pairs/486-603.toml";
const UI: &str = "locales/en/ui.toml";
const SHELL: &str = "locales/en/shell.toml";
const FLOWS: &str = "locales/en/flows.toml";

/// A copy of the small data that is gone when the test is over.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("data-{folder}")));
        // A run that was stopped may have left its copy behind.
        let _ = fs::remove_dir_all(&copy.0);
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/data");
        copy_folder(&fixture, &copy.0);
        // The strings of the interface are those of the repository: a fixture of them would only grow old.
        for file in [UI, SHELL] {
            fs::copy(data().join(file), copy.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        }
        copy
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} holds no “{from}” to break");
        self.write(file, &text.replacen(from, to, 1));
    }

    fn remove(&self, file: &str) {
        fs::remove_file(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    fn rename(&self, from: &str, to: &str) {
        fs::rename(self.0.join(from), self.0.join(to)).unwrap_or_else(|error| panic!("{from}: {error}"));
    }

    /// The problems, each as file, field and message.
    fn problems(&self) -> Vec<(String, String, String)> {
        let Err(problems) = read(&self.0) else { return Vec::new() };
        let relative = |file: &Path| {
            let file = file.strip_prefix(&self.0).expect("problems are about the files that were read");
            file.to_str().expect("the names are ASCII").replace('\\', "/")
        };
        problems.0.into_iter().map(|problem| (relative(&problem.file), problem.field, problem.message)).collect()
    }

    fn dataset(&self, language: &str) -> Dataset {
        let source = read(&self.0).unwrap_or_else(|problems| panic!("{problems}"));
        source.dataset(language).unwrap_or_else(|| panic!("{language} is missing"))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", from.display())).path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        }
    }
}

/// A replacement in a file, and the problem that it makes: its field and a part of its message.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Checks that each replacement makes exactly one problem: in that file, about that field, with that advice.
fn check(title: &str, cases: &[Case]) {
    let mut faults = Faults::default();
    for (file, from, to, field, advice) in cases {
        let copy = Copy::new(title);
        copy.replace(file, from, to);
        let problems = copy.problems();
        let is_told = matches!(
            problems.as_slice(),
            [(found_file, found_field, message)]
                if found_file == file && found_field == field && message.contains(advice)
        );
        faults.check(is_told, format!("{file}, “{from}” as “{to}”: {problems:#?}"));
    }
    faults.assert_none();
}

#[test]
fn whole_data_is_read() {
    let copy = Copy::new("whole");
    assert_eq!(copy.problems(), []);
    let dataset = copy.dataset("en");
    assert_eq!(dataset.codes.len(), 3);
    let pair = dataset.pair(code(603), code(486)).expect("the pair is written by hand");
    assert_eq!(pair.closeness, Closeness::Confused);
    assert!(pair.prose.is_some());
}

#[test]
fn a_fault_of_the_facts_names_its_field_and_what_to_do() {
    check(
        "facts",
        &[
            (CODE, "[603]", "[603, 699]", "related", "699 has no file in data/codes; add the code or take it out"),
            (CODE, "[603]", "[486, 603]", "related", "related to itself; take it out"),
            (CODE, "[603]", "[603, 603]", "related", "names a code twice; keep the first"),
            (CODE, "\"Busy Here\"", "\" \"", "reason_phrase", "write the phrase of the registry"),
            (CODE, "[\"uas\"]", "[]", "senders", "must name at least one sender"),
            (CODE, "[\"INVITE\"]", "[\"any\", \"INVITE\"]", "methods", "\"any\" stands alone"),
            (CODE, "[\"same-request-later\"]", "[]", "retry.advice", "must name at least one next step"),
            (
                CODE,
                "\"21.4.24\" }]",
                "\"21.4.24\" }, { rfc = 3398, role = \"describes\" }]",
                "references[1]",
                "only an obsoleted document may stand without one",
            ),
            (
                CODE,
                "section = \"21.4.24\" }]",
                "section = \"21.4.24\", role = \"describes\" }]",
                "references",
                "the RFC that defines a registered code comes first",
            ),
            (CODE, "section = \"16.7\"", "section = \"\"", "forking", "cites RFC 3261 with an empty section"),
            (CODE, "section = \"20.33\"", "section = \" \"", "header_fields", "write where in the RFC it stands"),
            (CODE, "Retry-After", "Retry After", "header_fields[0]", "write it as in the RFC, such as Retry-After"),
            (CODE, "cause = 17", "cause = 128", "q850[0].cause", "a number from 1 to 127"),
            (CODE, "\"none\"", "\"same\"", "http.reason_phrase", "write what HTTP calls this number"),
            (
                UNREGISTERED,
                "origin = \"pjsip sip_msg.c\"",
                "",
                "origin",
                "an unregistered code names the program or document it comes from",
            ),
        ],
    );
}

#[test]
fn a_fault_of_a_flow_names_its_step_and_what_to_do() {
    let request = "{ from = \"caller\", to = \"callee\", request = \"INVITE\" }";
    let event = "{ at = \"callee\", remark = \"line-is-busy\" }";
    check(
        "flows",
        &[
            (
                CODE,
                "SIP/2.0 486 Busy Here\n",
                "SIP/2.0 486 Busy\n",
                "example",
                "must begin with the line “SIP/2.0 486 Busy Here”",
            ),
            (CODE, "\"callee\"]", "\"callee\", \"caller\"]", "flow.parties", "two to four parties, each once"),
            (CODE, "response = 486", "response = 603", "flow.steps", "never show the response 486"),
            (
                CODE,
                "response = 486",
                "response = 486 },\n  { from = \"callee\", to = \"caller\", response = 699",
                "flow.steps[3]",
                "699 has no file",
            ),
            (
                CODE,
                "request = \"INVITE\"",
                "request = \"Invite\"",
                "flow.steps[0]",
                "is no method; write it as in the RFC",
            ),
            (CODE, request, "{ from = \"caller\", request = \"INVITE\" }", "flow.steps[0]", "needs from and to"),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"caller\", request = \"INVITE\" }",
                "flow.steps[0]",
                "the same party twice",
            ),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"callee\" }",
                "flow.steps[0]",
                "either a request or a response",
            ),
            (
                CODE,
                request,
                "{ from = \"caller\", to = \"proxy\", request = \"INVITE\" }",
                "flow.steps[0]",
                "“proxy” is not in flow.parties",
            ),
            (CODE, event, "{ at = \"callee\" }", "flow.steps[1]", "an event without a remark"),
            (
                CODE,
                event,
                "{ at = \"callee\", remark = \"line-is-busy\", lost = true }",
                "flow.steps[1]",
                "and nothing else",
            ),
            (
                CODE,
                "\"ACK\" }",
                "\"ACK\", answers = \"INVITE\" }",
                "flow.steps[3]",
                "answers, which belongs to a response",
            ),
            (FLOWS, "callee = \"Callee\"\n", "", "parties.callee", "is missing, but codes/4"),
            (FLOWS, "line-is-busy", "line-is-free", "remarks.line-is-busy", "is missing, but codes/486.toml needs it"),
        ],
    );
}

#[test]
fn a_fault_of_the_prose_names_its_field_and_what_to_do() {
    check(
        "prose",
        &[
            (PROSE, "device is busy\"", "device is busy.\"", "gist", "ends with a full stop; it continues a sentence"),
            (PROSE, "\"one busy device\"", "\"\"", "subject", "is empty; write the clause"),
            (PROSE, "\"The device is busy.\"", "\"The device is busy\"", "meaning", "does not end with a full stop"),
            (PROSE, "\"One cause.\", ", "", "occurs", "needs at least two separate causes"),
            (PROSE, "\"Another cause.\"", "\"Another cause\"", "occurs[1]", "does not end with a full stop"),
            (PROSE, "[\"The caller can do this.\"]", "[]", "remedies.caller", "write at least one sentence"),
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
fn a_fault_of_a_pair_names_its_field_and_what_to_do() {
    check(
        "pairs",
        &[
            (
                PAIR,
                "603 about a user",
                "a code about a user",
                "differences[0]",
                "a difference says something about both",
            ),
            (PAIR, "\"486 is a 4xx, 603 a 6xx.\"", "", "differences", "are three to six sentences"),
            (PAIR, "Reject sends.", "Reject sends", "confusion", "does not end with a full stop"),
            (PAIR, "device is busy.", "device is busy", "decision.first", "does not end with a full stop"),
            ("pairs.toml", "486-603", "603-486", "confused", "“603-486” is no pair; write the lower code"),
            ("pairs.toml", "486-603", "busy", "confused", "such as 486-603"),
            ("pairs.toml", "\"486-603\"", "\"486-603\", \"486-603\"", "confused", "names a pair twice"),
            ("pairs.toml", "486-603", "486-600", "confused", "600 has no file in data/codes; add the code"),
        ],
    );
}

#[test]
fn a_fault_of_the_interface_names_its_message_and_what_it_needs() {
    check(
        "interface",
        &[
            (
                UI,
                "title = \"SIP {code} {phrase}\"",
                "title = \"SIP {code}\"",
                "single.title",
                "needs exactly [{code} {phrase}]",
            ),
            (
                UI,
                "clear = \"Clear\"",
                "clear = \"Clear {code}\"",
                "picker.clear",
                "has the holes [{code}], but needs exactly []",
            ),
            (UI, "clear = \"Clear\"", "clear = \"\"", "picker.clear", "is empty; write the message"),
            (
                UI,
                "uas = \"",
                "nobody = \"Nobody\"\nuas = \"",
                "terms.senders.nobody",
                "is no term of this list; allowed are uas",
            ),
            (UI, "edge-proxy = \"edge proxies\"", "", "terms.senders.edge-proxy", "is missing; write the words"),
            (
                UI,
                "edge-proxy = \"edge proxies\"",
                "edge-proxy = \"{names}\"",
                "terms.senders.edge-proxy",
                "has the hole {names}",
            ),
            (
                UI,
                "[terms.senders]",
                "[terms.postmen]\na = \"b\"\n[terms.senders]",
                "terms.postmen",
                "is no list of terms",
            ),
            (UI, "17 = \"user busy\"", "170 = \"user busy\"", "causes.170", "a number from 1 to 127"),
            (UI, "direction = \"ltr\"", "direction = \"down\"", "language.direction", "must be ltr or rtl"),
        ],
    );
}

/// Checks that one of the problems is in that file, about the file as a whole, with that advice.
fn check_file(title: &str, damage: impl Fn(&Copy), file: &str, advice: &str) {
    let copy = Copy::new(title);
    damage(&copy);
    let problems = copy.problems();
    let is_told = problems
        .iter()
        .any(|(found_file, field, message)| found_file == file && field.is_empty() && message.contains(advice));
    assert!(is_told, "{title}: {problems:#?}");
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
    check(PROSE, "subject", "topic = \"busy\"\nsubject", "unknown field `topic`");
    check(PAIR, "confusion", "kind = 1\nconfusion", "unknown field `kind`");
    check("pairs.toml", "confused", "related = []\nconfused", "unknown field `related`");
    check(UI, "clear = \"Clear\"", "clear = \"Clear\"\nreset = \"Reset\"", "unknown field `reset`");
}

#[test]
fn a_file_that_is_missing_or_has_a_name_of_no_entry_is_told() {
    let no_entry = "pairs 486-603.toml (lower code first)";
    check_file("no prose", |copy| copy.remove(PROSE), PROSE, "is missing; write the English prose of this code");
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
    copy.replace(PROSE, "\"one busy device\"", "\"\"");
    copy.replace(UI, "clear = \"Clear\"", "clear = \"\"");
    copy.replace(CODE, "cause = 17", "cause = 0");
    let problems = copy.problems();
    let places: Vec<_> = problems.iter().map(|(file, field, _)| (file.as_str(), field.as_str())).collect();
    assert_eq!(places, [(CODE, "q850[0].cause"), (PROSE, "subject"), (UI, "picker.clear")]);
}

#[test]
fn an_unfinished_language_is_filled_from_english_and_says_so() {
    let copy = Copy::new("language");
    copy.write("locales/xx/ui.toml", "[facts]\nrendered_phrase = \"{phrase} / {rendering}\"\n");
    let prose = copy.text(PROSE).replace("The device is busy.", "Ocupado.");
    copy.write("locales/xx/codes/486.toml", &format!("phrase = \"Ocupado aquí\"\n{prose}"));
    copy.write("locales/xx/codes/603.toml", "# phrase = \"Decline\"\n\n# gist = \"the user refuses\"\n");
    copy.write("locales/xx/pairs/486-603.toml", &copy.text(PAIR));
    copy.write("locales/xx/flows.toml", "[parties]\ncaller = \"Ana\"\ncallee = \"Luis\"\n");
    let dataset = copy.dataset("xx");
    let meanings: Vec<_> = dataset
        .codes()
        .map(|record| (record.code.as_u16(), record.prose.meaning.as_str(), record.is_translated))
        .collect();
    assert_eq!(
        meanings,
        [(409, "The bindings are in conflict.", false), (486, "Ocupado.", true), (603, "The user refuses.", false)]
    );
    let phrases: Vec<&str> = dataset.codes().map(|record| record.phrase.as_str()).collect();
    assert_eq!(phrases, ["Conflict", "Busy Here / Ocupado aquí", "Decline"]);
    let keywords = &dataset.code(code(486)).expect("the code is in the fixture").prose.keywords;
    assert!(keywords.contains(&"Ocupado aquí".to_owned()), "the rendering is found too: {keywords:?}");
    assert_eq!(dataset.messages.texts.picker.swap, "Swap the two codes", "what the interface lacks is English");
    let flow = |number: u16| &dataset.code(code(number)).expect("the code is in the fixture").call_flow;
    assert_eq!(
        (flow(603).is_translated, flow(603).parties.as_slice()),
        (true, ["Ana", "Luis"].map(String::from).as_slice())
    );
    assert!(!flow(486).is_translated, "the remark of an event is missing");
    assert_eq!(flow(486).steps[1].text, "The line is busy");

    let coverage = read(&copy.0).expect("the data is whole").coverage();
    let expected = Coverage {
        language: "xx".into(),
        codes: 1,
        codes_total: 3,
        pairs: 1,
        pairs_total: 1,
        interface: 1,
        interface_total: coverage[0].interface,
        flow_words: 2,
        flow_words_total: 3,
    };
    assert_eq!(coverage.get(1), Some(&expected));
    assert_eq!(copy.dataset("en").codes.iter().filter(|record| !record.is_translated).count(), 0);
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
fn a_pair_that_english_lacks_is_refused_in_another_language() {
    let pair = "locales/xx/pairs/409-486.toml";
    let damage = |copy: &Copy| {
        copy.write("locales/xx/ui.toml", &copy.text(UI));
        fs::create_dir_all(copy.0.join("locales/xx/codes")).expect("a folder can be made");
        copy.write(pair, &copy.text(PAIR).replace("603", "409"));
    };
    check_file("only in xx", damage, pair, "the pair is not written in English; write it there first");
}

#[test]
fn english_is_complete() {
    let coverage = SOURCE.coverage();
    let english = coverage.iter().find(|entry| entry.language == "en").expect("English is there");
    assert_eq!((english.codes, english.pairs), (english.codes_total, english.pairs_total));
    let unknown = SOURCE.dataset("xx");
    assert!(unknown.is_none(), "a language that nobody wrote");
}
