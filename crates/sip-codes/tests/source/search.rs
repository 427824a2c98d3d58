//! Faults of the tables in `data/search/`.

use crate::support::Faults;

use super::copy::Copy;

/// Writes each file and checks that it makes exactly one problem: about that field, with that advice.
fn check(cases: &[(&str, &str, &str, &str)]) {
    let mut faults = Faults::default();
    for (file, text, field, advice) in cases {
        let copy = Copy::new("search");
        copy.write(file, text);
        let problems = copy.problems();
        let is_told = matches!(
            problems.as_slice(),
            [(found_file, found_field, message)]
                if found_file == file && found_field == field && message.contains(advice)
        );
        faults.check(is_told, format!("{file}, {text}: {problems:#?}"));
    }
    faults.assert_none();
}

#[test]
fn a_fault_of_a_table_names_its_field_and_what_to_do() {
    const REFERENCE: &str = "references = [{ rfc = 3261, section = \"20.33\" }]";
    let header_field = |entry: &str| format!("names = [{{ {entry} }}]");
    let cases = [
        (
            "header-fields",
            header_field(&format!("name = \"Retry-After\", codes = [699], {REFERENCE}")),
            "names[0]",
            "699 has no file in data/codes; add the code or take it out",
        ),
        (
            "header-fields",
            header_field(&format!("name = \"Retry-After\", codes = [], {REFERENCE}")),
            "names[0]",
            "has no codes; write those that it stands for",
        ),
        (
            "header-fields",
            header_field("name = \"Retry-After\", codes = [486], references = []"),
            "names[0]",
            "cite where the RFC says so",
        ),
        (
            "header-fields",
            header_field(&format!("name = \" \", codes = [486], {REFERENCE}")),
            "names[0]",
            "write the words alone",
        ),
        (
            "hangup-causes",
            "products = [{ product = \"P\", source = \"p.h\", causes = { USER_BUSY = 17 } }]".to_owned(),
            "P.causes.USER_BUSY",
            "17 is no cause of q850.toml; add it there or correct it",
        ),
        (
            "hangup-causes",
            "products = [{ product = \"P\", source = \"p.h\", codes = { BUSY = [486, 486] } }]".to_owned(),
            "P.codes.BUSY",
            "names something twice; keep the first",
        ),
        (
            "phrases",
            "former = []\nvendor = [{ phrase = \"Busy\", codes = [600], product = \"P\" }]".to_owned(),
            "vendor[0]",
            "600 has no file in data/codes",
        ),
        (
            "documents",
            "documents = [{ rfc = 3891, section = \"\", codes = [486] }]".to_owned(),
            "documents[0]",
            "cite where the RFC says so",
        ),
        (
            "numbers",
            "only_in_http = [486]\nwrapped = []".to_owned(),
            "only_in_http",
            "486 has a file in data/codes or is no status code; take it out",
        ),
        (
            "numbers",
            "only_in_http = []\nwrapped = [{ product = \"P\", source = \"p.h\", prefix = \"\" }]".to_owned(),
            "wrapped.P.prefix",
            "must be the digits before the status code",
        ),
        ("words/de", "486 = [\"Besetzt\"]".to_owned(), "486", "“Besetzt” has capitals; write it in lower case"),
        ("words/de", "700 = [\"besetzt\"]".to_owned(), "700", "is no status code; write one from 100 to 699"),
        ("words/de", "699 = [\"besetzt\"]".to_owned(), "699", "699 has no file in data/codes"),
    ];
    for (file, text, field, advice) in &cases {
        check(&[(&format!("search/{file}.toml"), text, field, advice)]);
    }
}

#[test]
fn every_cause_of_the_facts_has_a_name() {
    let copy = Copy::new("search causes");
    copy.write("search/q850.toml", "causes = [{ cause = 130, names = [] }]");
    let problems: Vec<String> = copy.problems().into_iter().map(|(_, _, message)| message).collect();
    for advice in ["a number from 1 to 127", "has no name; write that of the recommendation", "17 is missing"] {
        assert!(problems.iter().any(|problem| problem.contains(advice)), "{advice}: {problems:#?}");
    }
}
