//! Languages that nobody speaks, made from the English files: they show what is not translated, and what breaks.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use sip_codes::dataset::Clauses;
use sip_codes::source::{Parts, read};
use toml::{Table, Value};

use super::element::Element;
use super::site::Site;

/// A language made from English.
#[derive(Debug, Clone, Copy)]
pub struct Pseudo {
    /// Its tag; the regions XA and XB are for private use.
    pub tag: &'static str,
    /// The direction of its script.
    pub direction: &'static str,
    /// What stands for the letters a to z.
    letters: &'static str,
    /// What makes a text longer.
    padding: &'static str,
}

/// Accents on every letter, and 40 percent more of them.
pub const ACCENTED: Pseudo =
    Pseudo {
        tag: "en-XA", direction: "ltr", letters: "áƀçđéƒğĥíĵķļḿñóþɋŕšťúṽŵẋýž", padding: " ŵóŕđš"
    };

/// A script that is written from right to left.
pub const MIRRORED: Pseudo =
    Pseudo {
        tag: "ar-XB", direction: "rtl", letters: "אבגדהוזחטיכלמנסעפצקרשתםןףץ", padding: " מלים"
    };

/// The most characters of a clause that has to fit into a sentence.
const LONGEST_CLAUSE: usize = 150;

impl Pseudo {
    /// A site whose element speaks this language too; codes in `untranslated` stay English.
    pub fn site(self, host_page: &str, untranslated: &[&str]) -> Site {
        let data = self.data(untranslated);
        let source = read(&data).unwrap_or_else(|problems| panic!("the pseudo-language has faults:\n{problems}"));
        let dataset = source.dataset(self.tag).expect("it was just written");
        // What fails now leaves its files behind, to be looked at.
        let _ = fs::remove_dir_all(&data);

        let site = Site::with_host(host_page);
        let Parts { index, details, rest, words } = Parts::of(&dataset);
        let add = |name: String, pack: &[u8]| site.add_file(&format!("/data/{}{name}.pack", self.tag), pack);
        add(String::new(), &index);
        add("-words".to_owned(), &words);
        add("-rest".to_owned(), &rest);
        details.iter().for_each(|(name, pack)| add(format!("/{name}"), pack));
        Element::new().with_language(self.tag, &self.text("It failed.", usize::MAX)).serve(&site, "/");
        site
    }

    /// A copy of `data/` with this language in it, in a folder that no other test of the run uses.
    fn data(self, untranslated: &[&str]) -> PathBuf {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{count}", self.tag));
        // A run that was stopped may have left its copy behind.
        let _ = fs::remove_dir_all(&folder);
        for part in ["codes", "locales/en", "locales/en/codes", "locales/en/pairs"] {
            copy(&source.join(part), &folder.join(part), |_, text| text.to_owned());
            let Some(english) = part.strip_prefix("locales/en") else { continue };
            let own = folder.join(format!("locales/{}{english}", self.tag));
            copy(&source.join(part), &own, |name, text| self.file(english, name, text));
        }
        copy(&source, &folder, |_, text| text.to_owned());
        for code in untranslated {
            fs::remove_file(folder.join(format!("locales/{}/codes/{code}.toml", self.tag)))
                .expect("it was just written");
        }
        folder
    }

    fn file(self, folder: &str, name: &str, text: &str) -> String {
        let mut table: Table = text.parse().unwrap_or_else(|error| panic!("{name}: {error}"));
        for (key, value) in &mut table {
            self.change(key, value);
        }
        if folder == "/codes" {
            table.insert("phrase".to_owned(), Value::String(self.text("rendered", usize::MAX)));
        }
        toml::to_string(&table).expect("a table that was read can be written")
    }

    fn change(self, key: &str, value: &mut Value) {
        match value {
            Value::String(text) if key == "direction" => *text = self.direction.to_owned(),
            Value::String(_) if matches!(key, "sentence_end" | "topic" | "id") => {}
            // Some tests leave entries out.
            Value::String(text) if key == "complete" => *text = "no".to_owned(),
            Value::String(text) => {
                let is_clause = matches!(key, "gist" | "use_when") || Clauses::NAMES.contains(&key);
                *text = self.text(text, if is_clause { LONGEST_CLAUSE } else { usize::MAX });
            }
            // What people type is not shown, nor are the forms of terms: folded, two would be the same.
            Value::Array(_) if matches!(key, "keywords" | "words") => {}
            Value::Array(entries) => entries.iter_mut().for_each(|entry| self.change(key, entry)),
            Value::Table(table) => table.iter_mut().for_each(|(key, value)| self.change(key, value)),
            _ => {}
        }
    }

    /// A text of the language: holes and names between marks stay.
    fn text(self, english: &str, longest: usize) -> String {
        let letters: Vec<char> = self.letters.chars().collect();
        let mut text = String::new();
        let mut kept_until = None;
        for letter in english.chars() {
            match kept_until {
                Some(end) if letter == end => kept_until = None,
                Some(_) => {}
                None if letter == '{' => kept_until = Some('}'),
                None if letter == '`' => kept_until = Some('`'),
                None => {
                    let place = u32::from(letter.to_ascii_lowercase()).wrapping_sub(u32::from('a'));
                    let other = usize::try_from(place).ok().and_then(|place| letters.get(place));
                    text.push(other.copied().unwrap_or(letter));
                    continue;
                }
            }
            text.push(letter);
        }
        if !text.chars().any(|letter| letters.contains(&letter)) {
            return text;
        }
        let stop = if text.ends_with('.') { text.pop() } else { None };
        let wanted = (english.chars().count() * 14 / 10).min(longest.saturating_sub(self.padding.chars().count() + 1));
        while text.chars().count() < wanted {
            text.push_str(self.padding);
        }
        text.extend(stop);
        text
    }
}

/// Copies the files of a folder, not those below it.
fn copy(from: &Path, to: &Path, change: impl Fn(&str, &str) -> String) {
    fs::create_dir_all(to).unwrap_or_else(|error| panic!("{}: {error}", to.display()));
    for entry in fs::read_dir(from).unwrap_or_else(|error| panic!("{}: {error}", from.display())) {
        let path = entry.unwrap_or_else(|error| panic!("{}: {error}", from.display())).path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            let name = path.file_name().and_then(|name| name.to_str()).expect("the names are ASCII");
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            fs::write(to.join(name), change(name, &text)).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}
