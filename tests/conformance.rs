//! The report on accessibility (`docs/accessibility.md`) is complete and true: it names every criterion, and tests that exist;
//! and the buttons that a screen reader was heard to name are still in the data.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The success criteria of WCAG 2.2 at level A, in their order.
///
/// See: <https://www.w3.org/TR/WCAG22/>
const LEVEL_A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 \
                       2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2";
/// The same at level AA.
const LEVEL_AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 \
                        2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";

/// What was heard, by the task: what makes it a success.
const HEARD: [(&str, &str); 10] = [
    ("01-arriving", "SIP 486 Busy Here vs 603 Decline heading level 1"),
    ("02-headings", "Key differences heading level 2"),
    ("03-choosing", "Now comparing 486 Busy Here and 603 Decline."),
    ("04-searching", "600 Busy Everywhere DIALSTATUS=BUSY (Asterisk)"),
    ("05-nothing-found", "“40” names no single code, so none was chosen."),
    ("06-table", "Row 4, column 3."),
    ("07-call-flow", "Caller to Proxy:"),
    ("08-term", "which media (sound, video) a device uses"),
    ("09-log", "486 Busy Here decides"),
    ("10-questions", "Is the request all right, and can it succeed? heading level 3"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files with this ending in a folder and below it.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry of a folder can be read").path());
    let below = |path: PathBuf| if path.is_dir() { files(&path, ending) } else { vec![path] };
    paths.flat_map(below).filter(|path| path.extension().is_some_and(|end| end == ending)).collect()
}

/// The rows of the report, cell by cell.
fn rows() -> Vec<Vec<String>> {
    let report = read(&root().join("docs/accessibility.md"));
    let is_row =
        |line: &&str| line.strip_prefix("| ").is_some_and(|row| row.starts_with(|first: char| first.is_ascii_digit()));
    let cells =
        |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect();
    report.lines().filter(is_row).map(cells).collect()
}

/// The names between backticks that look like tests.
fn tests_in(row: &[String]) -> Vec<&str> {
    let last = row.last().expect("a row has cells");
    last.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_report_names_every_criterion_once_with_its_level() {
    let rows = rows();
    let numbers = |level: &str| -> Vec<String> {
        let of_level = rows.iter().filter(|row| row[1] == level);
        of_level.map(|row| row[0].split(' ').next().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(rows.len(), 55);
    assert_eq!(numbers("A"), LEVEL_A.split_whitespace().collect::<Vec<_>>());
    assert_eq!(numbers("AA"), LEVEL_AA.split_whitespace().collect::<Vec<_>>());
}

#[test]
fn what_the_report_says_to_be_supported_is_shown_by_tests_that_exist() {
    let sources: String = files(&root().join("tests"), "rs").iter().map(|path| read(path)).collect();
    for row in rows() {
        let tests = tests_in(&row);
        assert_eq!(row[2] == "supports", !tests.is_empty(), "{}", row[0]);
        assert!(["supports", "not applicable"].contains(&row[2].as_str()), "{}", row[0]);
        let missing: Vec<_> = tests.iter().filter(|name| !sources.contains(&format!("fn {name}()"))).collect();
        assert!(missing.is_empty(), "{}: no test is called {missing:?}", row[0]);
    }
}

#[test]
fn what_was_heard_names_what_the_page_has() {
    let folder = root().join("tests/transcripts");
    let words: String = files(&root().join("data/locales/en"), "toml").iter().map(|path| read(path)).collect();
    let mut buttons = BTreeSet::new();
    for (task, heard) in HEARD {
        let transcript = read(&folder.join(format!("{task}.txt")));
        assert!(transcript.contains("\nOrca ") && transcript.contains("\n> "), "{task} was not recorded");
        assert!(transcript.contains(heard), "{task}: “{heard}” was not heard");
        let named = transcript.lines().filter_map(|line| line.strip_suffix(" push button."));
        buttons.extend(named.map(|name| name.trim_end_matches(" collapsed").to_owned()));
    }
    assert_eq!(files(&folder, "txt").len(), HEARD.len(), "every task is asked about");
    let gone: Vec<_> = buttons.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(buttons.len() > 5 && gone.is_empty(), "record anew: the page has no {gone:?} of {buttons:?}");
}
