//! A copy of the small data in `tests/fixtures/data`, to be broken.

use std::fs;
use std::path::{Path, PathBuf};

use sip_codes::Dataset;
use sip_codes::source::read;

use crate::support::{Faults, data};

pub const CODE: &str = "codes/486.toml";
pub const UNREGISTERED: &str = "codes/409.toml";
pub const PROSE: &str = "locales/en/codes/486.toml";
pub const PAIR: &str = "locales/en/pairs/486-603.toml";
pub const TRIPLE: &str = "locales/en/triples/409-486-603.toml";
pub const UI: &str = "locales/en/ui.toml";
pub const SHELL: &str = "locales/en/shell.toml";
pub const READING: &str = "locales/en/reading.toml";
pub const FLOWS: &str = "locales/en/flows.toml";

/// A copy of the small data that is gone when the test is over.
pub struct Copy(pub PathBuf);

impl Copy {
    pub fn new(name: &str) -> Self {
        let folder: String = name.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).collect();
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("data-{folder}")));
        // A run that was stopped may have left its copy behind.
        let _ = fs::remove_dir_all(&copy.0);
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/data");
        copy_folder(&fixture, &copy.0);
        // The strings of the interface are those of the repository: a fixture of them would only grow old.
        for file in [UI, SHELL, READING] {
            fs::copy(data().join(file), copy.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        }
        copy
    }

    pub fn text(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, text))
            .unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.text(file);
        assert!(text.contains(from), "{file} holds no “{from}” to break");
        self.write(file, &text.replacen(from, to, 1));
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.0.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    pub fn rename(&self, from: &str, to: &str) {
        fs::rename(self.0.join(from), self.0.join(to)).unwrap_or_else(|error| panic!("{from}: {error}"));
    }

    /// The problems, each as file, field and message.
    pub fn problems(&self) -> Vec<(String, String, String)> {
        let Err(problems) = read(&self.0) else { return Vec::new() };
        let relative = |file: &Path| {
            let file = file.strip_prefix(&self.0).expect("problems are about the files that were read");
            file.to_str().expect("the names are ASCII").replace('\\', "/")
        };
        problems.0.into_iter().map(|problem| (relative(&problem.file), problem.field, problem.message)).collect()
    }

    pub fn dataset(&self, language: &str) -> Dataset {
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
pub type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

/// Checks that each replacement makes exactly one problem: in that file, about that field, with that advice.
pub fn check(title: &str, cases: &[Case]) {
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

/// Checks that one of the problems is in that file, about the file as a whole, with that advice.
pub fn check_file(title: &str, damage: impl Fn(&Copy), file: &str, advice: &str) {
    let copy = Copy::new(title);
    damage(&copy);
    let problems = copy.problems();
    let is_told = problems
        .iter()
        .any(|(found_file, field, message)| found_file == file && field.is_empty() && message.contains(advice));
    assert!(is_told, "{title}: {problems:#?}");
}
