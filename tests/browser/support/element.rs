//! The element as its modules are written, beside the parts of the build: with another version, a further language or less
//! patience than the release has.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::site::{Site, dist};

/// How long an element that left its page keeps its widget, as the module says it.
const GRACE: &str = "const GRACE = 2000;";

/// The modules of the element, and what is otherwise in them.
pub struct Element {
    version: String,
    grace: Option<u32>,
    language: Option<(String, String)>,
    has_moved_data: bool,
}

impl Element {
    /// The element as it is written.
    pub fn new() -> Self {
        Self { version: env!("CARGO_PKG_VERSION").to_owned(), grace: None, language: None, has_moved_data: false }
    }

    /// Says that it is of another version.
    pub fn of_version(mut self, version: &str) -> Self {
        self.version = version.to_owned();
        self
    }

    /// Takes its widget down when it was away for so many milliseconds.
    pub fn with_grace(mut self, milliseconds: u32) -> Self {
        self.grace = Some(milliseconds);
        self
    }

    /// Speaks one more language, whose files lie in `/data/`.
    pub fn with_language(mut self, tag: &str, words: &str) -> Self {
        self.language = Some((tag.to_owned(), words.to_owned()));
        self
    }

    /// Finds its data under names that a bundler gave, with nothing beside them.
    pub fn with_moved_data(mut self) -> Self {
        self.has_moved_data = true;
        self
    }

    /// Serves `sip-compare.js` in a folder, which ends in a slash.
    pub fn serve(&self, site: &Site, folder: &str) {
        site.add_file(&format!("{folder}sip-compare.js"), b"export * from \"./element/sip-compare.js\";");
        for module in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/element"), ".js") {
            let name = name_of(&module);
            let text = fs::read_to_string(&module).unwrap_or_else(|error| panic!("{name}: {error}"));
            let text = match (name.as_str(), self.grace) {
                ("parts.js", _) => self.parts(),
                ("life.js", Some(grace)) => {
                    assert_eq!(text.matches(GRACE).count(), 1, "{name} says how long an element may be away");
                    text.replace(GRACE, &format!("const GRACE = {grace};"))
                }
                _ => text,
            };
            site.add_file(&format!("{folder}element/{name}"), text.as_bytes());
        }
        if self.has_moved_data {
            for file in files(&dist().join("data"), ".pack") {
                let content = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                site.add_file(&moved(&name_of(&file)), &content);
            }
        }
    }

    /// The module that says where the parts lie.
    fn parts(&self) -> String {
        let address = |path: String| format!("() => new URL({}, import.meta.url)", json!(path));
        let part = |start: &str, end: &str| format!("/{}", named(&dist(), start, end));
        let data = dist().join("data");
        let languages = files(&data, ".json").into_iter().map(|file| name_of(&file).replace(".json", ""));
        let of_build = languages.filter(|language| language != "schema").map(|language| {
            let file = |kind: &str| {
                let start = format!("{language}-{kind}");
                let is_file = |name: &String| {
                    let hash = name.strip_prefix(&start).and_then(|rest| rest.strip_suffix(".pack"));
                    hash.is_some_and(|hash| hash.len() == 8 && !hash.contains('-'))
                };
                let names = files(&data, ".pack");
                names
                    .iter()
                    .map(|file| name_of(file))
                    .find(is_file)
                    .unwrap_or_else(|| panic!("the build has no {start}….pack"))
            };
            (language.clone(), [file(""), file("words-"), file("rest-")])
        });
        let own = self.language.iter().map(|(tag, _)| {
            (tag.clone(), [format!("{tag}.pack"), format!("{tag}-words.pack"), format!("{tag}-rest.pack")])
        });
        let packs: Vec<(String, [String; 3])> = of_build.chain(own).collect();
        let english = packs.iter().find(|(tag, _)| tag == "en").expect("the build speaks English");
        let folder = |[index, ..]: &[String; 3]| index.trim_end_matches(".pack").to_owned();
        let details = files(&data.join(folder(&english.1)), ".pack");
        let details: Vec<String> = details.iter().map(|file| name_of(file).replace(".pack", "")).collect();
        let failed = self.language.as_ref().map_or("It failed.", |(_, words)| words);
        let words: Map<String, Value> =
            packs.iter().map(|(tag, _)| (tag.clone(), json!({ "failed": failed, "retry": failed }))).collect();
        let entry = fs::read_to_string(dist().join("sip-compare.js")).expect("the build has its entry");
        let language = |(tag, files): &(String, [String; 3])| {
            let [index, words, rest] = files
                .each_ref()
                .map(|file| address(if self.has_moved_data { moved(file) } else { format!("/data/{file}") }));
            let root = json!(root(&entry, &folder(files)));
            let folder = json!(folder(files));
            format!(
                "{}: {{ folder: {folder}, root: {root}, index: {index}, words: {words}, rest: {rest} }}",
                json!(tag)
            )
        };
        let languages: Vec<String> = packs.iter().map(language).collect();
        let script = |name: &str| {
            let script = part(name, ".js");
            format!("{{ address: {}, follow: () => import(\"{script}\") }}", address(script.clone()))
        };
        let program = |name: &str| {
            let wasm = address(part(&format!("{name}_bg-"), ".wasm"));
            format!("{{ glue: {}, wasm: {wasm} }}", script(&format!("{name}-")))
        };
        [
            "export const take = (address, how) => fetch(address, how);".to_owned(),
            "export const importFrom = (address) => import(address);".to_owned(),
            "export const hashes = {};".to_owned(),
            format!("export const version = {};", json!(self.version)),
            format!("export const app = {};", program("sip-compare-app")),
            format!("export const tools = {};", program("sip-compare-tools")),
            format!("export const mount = {};", script("sip-compare-mount-")),
            format!("export const style = {};", address(part("sip-compare-style-", ".txt"))),
            format!("export const reading = {};", script("sip-compare-reading-")),
            format!("export const readingStyle = {};", address(part("sip-compare-reading-", ".txt"))),
            format!("export const languages = {{ {} }};", languages.join(", ")),
            format!("export const details = {};", json!(details.join(" "))),
            format!("export const words = {};", Value::Object(words)),
        ]
        .join("\n")
    }
}

/// What the proofs of the details in a folder lead to, as the entry of the build says; a language of a test has none.
fn root(entry: &str, folder: &str) -> Option<String> {
    let (_, after) = entry.split_once(&format!("folder:{},root:\"", json!(folder)))?;
    after.split('"').next().map(str::to_owned)
}

/// Where a bundler puts a file.
fn moved(file: &str) -> String {
    format!("/moved/data/{}.bundled.pack", file.trim_end_matches(".pack"))
}

/// The one file in a folder whose name begins and ends so.
fn named(folder: &Path, start: &str, end: &str) -> String {
    let names: Vec<String> = files(folder, end).iter().map(|file| name_of(file)).collect();
    let mut found = names.into_iter().filter(|name| name.starts_with(start));
    found.next().unwrap_or_else(|| panic!("the build has no {start}…{end}"))
}

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("an entry of a folder can be read").path());
    paths.filter(|path| name_of(path).ends_with(end)).collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().and_then(|name| name.to_str()).expect("the names of our files are plain").to_owned()
}
