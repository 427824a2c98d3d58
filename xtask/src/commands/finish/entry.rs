//! Makes the entry of the modules in `src/element`, one of which says where the parts lie: that one is written here, whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use sip_codes::source::ElementWords;

use super::{VERSION, shrink};
use crate::dataset::Shell;
use crate::parts::{self, APP, ENTRY, MOUNT, READING, READING_STYLE, STYLE, TOOLS};
use crate::project;

/// The folder of the modules in a build.
pub const MODULES: &str = "element";

/// An import of an address that bundlers cannot know, and must not look for. Minifiers take the comments out, so that it
/// stands before the code that they made.
const IMPORT_AGAIN: &str = "const importAgain = (address) => import(/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address);\n";

/// What a module with parts of their own begins with: how they get their addresses, and how they are downloaded.
const TAKE: &str = "import { at } from \"./base.js\";\nexport const take = (address, how) => fetch(address, how);\n";

/// The same for parts that are inside. A policy may forbid to download an address with data.
const TAKE_INSIDE: &str = "export const take = async ({ href }) => \
    new Response(Uint8Array.from(atob(href.slice(href.indexOf(\",\") + 1)), (char) => char.charCodeAt(0)));\n";

/// The modules that no other one imports, since they are loaded when they are needed: the parts that they become, and their
/// names.
pub const LATER: [(&str, &str); 2] = [(MOUNT, "mount.js"), (READING, "reading.js")];

/// The names of details by the code that they begin with, as `src/element/parts.js` says: the entry carries them, and a code
/// that stands there once weighs less.
fn grouped(details: &[String]) -> String {
    let mut groups = BTreeMap::<&str, BTreeSet<&str>>::new();
    for name in details {
        let (code, others) = name.split_once('-').unwrap_or((name, ""));
        groups.entry(code).or_default().insert(others);
    }
    let groups = groups.into_iter().map(|(code, others)| {
        let others = others.into_iter().filter(|others| !others.is_empty());
        [code].into_iter().chain(others).collect::<Vec<_>>().join(",")
    });
    groups.collect::<Vec<_>>().join(" ")
}

/// A module that stands for one of those that stay as they are.
pub fn link_to(module: &str) -> String {
    format!("export * from \"./{MODULES}/{module}\";\n")
}

/// A part: a path from the entry or the module to its file.
pub struct Part {
    path: String,
    /// The SHA-256 of its file in Base64, where that stays as it is.
    hash: Option<String>,
    /// Its content, as an address that begins with `data:`, where the file is not handed on.
    content: Option<String>,
}

/// The parts of the widget and what the element says without them.
pub struct Parts {
    app: Program,
    tools: Program,
    mount: Part,
    style: Part,
    reading: Part,
    reading_style: Part,
    languages: Vec<Language>,
    details: String,
}

/// Where a program lies.
struct Program {
    glue: Part,
    wasm: Part,
}

/// What belongs to one language.
struct Language {
    tag: String,
    index: Part,
    words: Part,
    rest: Part,
    /// What the [proofs](super::proofs) of its single details lead to, if they have some.
    root: Option<String>,
    /// What the element says without its parts.
    own_words: ElementWords,
}

impl Part {
    /// A part in a file of its own, which may still change.
    pub fn beside(path: String) -> Self {
        Self { path, hash: None, content: None }
    }

    /// A part in a file of a release with this hash.
    pub fn released(path: String, hash: String) -> Self {
        Self { path, hash: Some(hash), content: None }
    }

    /// A part that is handed on in the module.
    pub fn inside(path: String, content: String) -> Self {
        Self { path, hash: None, content: Some(content) }
    }

    /// The name of its file.
    fn file(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// The expression of an address: in the folder that a page names, or in the form that bundlers see.
    fn address(&self) -> String {
        let name = self.path.trim_start_matches("../").trim_start_matches("./");
        match &self.content {
            None => format!("at({}, () => new URL({}, import.meta.url))", json!(name), json!(self.path)),
            Some(content) => format!("new URL({})", json!(content)),
        }
    }

    /// The name of the folder with the details, if the part is an index that lies somewhere.
    fn folder(&self) -> &str {
        match self.content {
            None => parts::details_folder(self.file()),
            Some(_) => "",
        }
    }

    /// The value of a part that is a module. Bundlers follow an `import` of a literal.
    fn script(&self) -> String {
        format!("{{ address: () => {}, follow: () => import({}) }}", self.address(), json!(self.path))
    }
}

impl Program {
    /// The value of the program in the module.
    fn module(&self) -> String {
        format!("{{ glue: {}, wasm: () => {} }}", self.glue.script(), self.wasm.address())
    }
}

impl Language {
    /// The entry of the language in the module.
    fn module(&self) -> String {
        let Self { index, words, rest, .. } = self;
        let [index_address, words, rest] = [index, words, rest].map(Part::address);
        let (folder, root) = (json!(index.folder()), json!(self.root));
        format!(
            "{{ folder: {folder}, root: {root}, index: () => {index_address}, words: () => {words}, rest: () => {rest} }}"
        )
    }
}

impl Parts {
    /// The parts with these languages, the names of their details and what the proofs of those lead to; each part where
    /// `place` says of its name in the build of Trunk.
    pub fn new(
        languages: &[Shell],
        details: &[String],
        roots: &BTreeMap<String, String>,
        place: impl Fn(&str) -> Result<Part>,
    ) -> Result<Self> {
        let language = |shell: &Shell| {
            let [index, words, rest] = parts::language_files(&shell.language);
            Ok(Language {
                tag: shell.language.clone(),
                index: place(&index)?,
                words: place(&words)?,
                rest: place(&rest)?,
                root: roots.get(&shell.language).cloned(),
                own_words: shell.words.element.clone(),
            })
        };
        let program =
            |program: parts::Program| anyhow::Ok(Program { glue: place(program.glue)?, wasm: place(program.wasm)? });
        Ok(Self {
            app: program(APP)?,
            tools: program(TOOLS)?,
            mount: place(MOUNT)?,
            style: place(STYLE)?,
            reading: place(READING)?,
            reading_style: place(READING_STYLE)?,
            languages: languages.iter().map(language).collect::<Result<_>>()?,
            details: grouped(details),
        })
    }

    /// What the files hold that stay as they are, by their names.
    fn hashes(&self) -> BTreeMap<&str, &str> {
        let Self { app, tools, mount, style, reading, reading_style, languages, .. } = self;
        let scripts = [&app.glue, &app.wasm, &tools.glue, &tools.wasm, mount, style, reading, reading_style];
        let packs = languages.iter().flat_map(|Language { index, words, rest, .. }| [index, words, rest]);
        scripts.into_iter().chain(packs).filter_map(|part| Some((part.file(), part.hash.as_deref()?))).collect()
    }

    /// The module, with the exports of `src/element/parts.js`.
    fn module(&self) -> String {
        let entries = |entry: &dyn Fn(&Language) -> String| {
            let entry = |language: &Language| format!("{}: {}", json!(language.tag), entry(language));
            format!("{{ {} }}", self.languages.iter().map(entry).collect::<Vec<_>>().join(", "))
        };
        // JSON is JavaScript.
        let words = |language: &Language| json!(language.own_words).to_string();
        let is_inside = self.style.content.is_some();
        [
            if is_inside { TAKE_INSIDE } else { TAKE }.to_owned(),
            "export const importFrom = (address) => importAgain(address);\n".to_owned(),
            format!("export const hashes = {};\n", json!(self.hashes())),
            format!("export const version = {};\n", json!(VERSION)),
            format!("export const app = {};\n", self.app.module()),
            format!("export const tools = {};\n", self.tools.module()),
            format!("export const mount = {};\n", self.mount.script()),
            format!("export const style = () => {};\n", self.style.address()),
            format!("export const reading = {};\n", self.reading.script()),
            format!("export const readingStyle = () => {};\n", self.reading_style.address()),
            format!("export const languages = {};\n", entries(&Language::module)),
            format!("export const details = {};\n", json!(self.details)),
            format!("export const words = {};\n", entries(&words)),
        ]
        .concat()
    }

    /// Writes the entry of the modules in a folder, which stay as they are.
    pub fn link(&self, folder: &Path) -> Result<()> {
        self.write(folder, IMPORT_AGAIN)?;
        project::write(&folder.join(ENTRY), link_to(ENTRY))
    }

    /// Bundles the modules in a folder into the entry, and removes them.
    pub fn bundle(&self, folder: &Path) -> Result<()> {
        self.write(folder, "")?;
        let modules = folder.join(MODULES);
        let [app, tools, mount, reading] = [APP.glue, TOOLS.glue, MOUNT, READING]
            .map(|name| format!("--external:./{}*", name.trim_end_matches(".js")));
        let banner = format!("--banner:js={}", IMPORT_AGAIN.trim_end());
        shrink::bundle(&modules.join(ENTRY), &folder.join(ENTRY), &[&app, &tools, &mount, &reading, &banner])?;
        fs::remove_dir_all(&modules).with_context(|| format!("cannot remove {}", modules.display()))
    }

    fn write(&self, folder: &Path, before: &str) -> Result<()> {
        project::write(&folder.join(MODULES).join("parts.js"), format!("{before}{}", self.module()))
    }
}

#[cfg(test)]
mod tests {
    use sip_codes::source::{self, PageWords};

    use super::*;

    fn parts_at(place: impl Fn(&str) -> Part) -> Parts {
        let shell = |language: &str, failed: &str| Shell {
            language: language.to_owned(),
            name: String::new(),
            direction: String::new(),
            words: source::Shell {
                element: ElementWords { failed: failed.to_owned(), retry: "\"".to_owned() },
                page: PageWords::default(),
            },
        };
        let languages = [shell("en", "It failed."), shell("zh-Hans", "无法启动。")];
        let details = ["486", "603", "486-603", "486-487-603"].map(str::to_owned);
        let roots = BTreeMap::from([("zh-Hans".to_owned(), "root".to_owned())]);
        Parts::new(&languages, &details, &roots, |name| Ok(place(name))).unwrap()
    }

    #[test]
    fn every_part_has_the_address_that_bundlers_see() {
        let module = parts_at(|name| Part::beside(format!("./{name}"))).module();
        for line in [
            "import { at } from \"./base.js\";\nexport const take = (address, how) => fetch(address, how);\n",
            "export const hashes = {};\n",
            "export const app = { glue: { address: () => at(\"sip-compare-app.js\", () => new URL(\"./sip-compare-app.js\", import.meta.url)), follow: () => import(\"./sip-compare-app.js\") }, wasm: () => at(\"sip-compare-app_bg.wasm\", () => new URL(\"./sip-compare-app_bg.wasm\", import.meta.url)) };\n",
            "wasm: () => at(\"sip-compare-tools_bg.wasm\", () => new URL(\"./sip-compare-tools_bg.wasm\", import.meta.url)) };\n",
            "\"zh-Hans\": { folder: \"zh-Hans\", root: \"root\", index: () => at(\"data/zh-Hans.pack\", () => new URL(\"./data/zh-Hans.pack\", import.meta.url)), words:",
            "export const details = \"486,487-603,603 603\";\n",
            "{ \"en\": {\"failed\":\"It failed.\",\"retry\":\"\\\"\"}, \"zh-Hans\": {\"failed\":\"无法启动。\",\"retry\":\"\\\"\"} };\n",
        ] {
            assert!(module.contains(line), "{line} is missing in:\n{module}");
        }
    }

    #[test]
    fn the_files_of_a_release_have_their_hashes_in_the_module() {
        let module = parts_at(|name| Part::released(format!("./{name}"), format!("hash of {name}"))).module();
        let hashes = module.lines().find_map(|line| line.strip_prefix("export const hashes = ")).unwrap();
        assert_eq!(hashes.matches("\":\"hash of ").count(), 14, "{hashes}");
        assert!(hashes.contains("\"zh-Hans-rest.pack\":\"hash of data/zh-Hans-rest.pack\""), "{hashes}");
    }

    #[test]
    fn a_part_may_be_its_own_address() {
        let module = parts_at(|name| Part::inside(format!("./{name}"), "data:,".to_owned())).module();
        assert!(
            module.contains("app = { glue: { address: () => new URL(\"data:,\"), follow: () => import(\"./sip-compare-app.js\") }, wasm:"),
            "{module}"
        );
        assert!(module.contains("\"en\": { folder: \"\", root: null, index: () => new URL(\"data:,\"),"), "{module}");
        assert!(!module.contains("import.meta"), "{module}");
    }

    #[test]
    fn the_module_exports_what_the_one_in_the_source_does() {
        let exports = |module: &str| {
            let names = module.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next());
            names.map(str::to_owned).collect::<Vec<_>>()
        };
        let source = project::read(&project::root().unwrap().join("src/element/parts.js")).unwrap();
        assert_eq!(exports(&parts_at(|name| Part::beside(name.to_owned())).module()), exports(&source));
    }
}
