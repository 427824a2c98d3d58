//! Makes the entry of the modules in `src/element`, one of which says where the parts lie: that one is written here, whole.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;
use sip_codes::source::ElementWords;

use super::{VERSION, shrink};
use crate::dataset::Shell;
use crate::parts::{ENTRY, GLUE, STYLE, WASM};
use crate::project;

/// The folder of the modules in a build.
pub const MODULES: &str = "element";

/// An import of an address that bundlers cannot know, and must not look for. Minifiers take the comments out, so that it
/// stands before the code that they made.
const IMPORT_AGAIN: &str =
    "const importAgain = (address) => import(/* @vite-ignore */ /* webpackIgnore: true */ address);\n";

/// The entry of modules that stay as they are.
const ENTRY_OF_MODULES: &str = "export * from \"./element/sip-compare.js\";\n";

/// Where a part lies.
pub enum Part {
    /// In a file of its own, at a path from the entry or the module.
    Beside(String),
    /// In its address, which begins with `data:`.
    Inside(String),
}

/// The parts of the widget and what the element says without them.
pub struct Parts {
    glue: Part,
    wasm: Part,
    style: Part,
    packs: Vec<(String, Part)>,
    words: Vec<(String, ElementWords)>,
}

impl Part {
    /// The expression of an address, in the form that bundlers see.
    fn address(&self) -> String {
        match self {
            Part::Beside(path) => format!("new URL({}, import.meta.url)", json!(path)),
            Part::Inside(address) => format!("new URL({})", json!(address)),
        }
    }

    /// The expression that loads the part as a module. Bundlers follow an `import` of a literal; any later attempt needs
    /// another address.
    fn import(&self) -> String {
        let again = format!("importAgain(`${{{}}}#${{attempt}}`)", self.address());
        match self {
            Part::Beside(path) => format!("attempt ? {again} : import({})", json!(path)),
            Part::Inside(_) => again,
        }
    }
}

impl Parts {
    /// The parts with these languages, each where `place` says of its name in the build of Trunk.
    pub fn new(languages: &[Shell], place: impl Fn(&str) -> Result<Part>) -> Result<Self> {
        let pack = |language: &String| Ok((language.clone(), place(&format!("data/{language}.pack"))?));
        let packs = languages.iter().map(|shell| pack(&shell.language)).collect::<Result<_>>()?;
        let words = languages.iter().map(|shell| (shell.language.clone(), shell.words.element.clone())).collect();
        Ok(Self { glue: place(GLUE)?, wasm: place(WASM)?, style: place(STYLE)?, packs, words })
    }

    /// The module, with the exports of `src/element/parts.js`.
    fn module(&self) -> String {
        let entries = |entries: Vec<String>| format!("{{ {} }}", entries.join(", "));
        let pack = |(language, part): &(String, Part)| format!("{}: () => {}", json!(language), part.address());
        // JSON is JavaScript.
        let words = |(language, words): &(String, ElementWords)| format!("{}: {}", json!(language), json!(words));
        [
            format!("export const version = {};\n", json!(VERSION)),
            format!("export const glue = (attempt) => {};\n", self.glue.import()),
            format!("export const wasm = () => {};\n", self.wasm.address()),
            format!("export const style = () => {};\n", self.style.address()),
            format!("export const packs = {};\n", entries(self.packs.iter().map(pack).collect())),
            format!("export const words = {};\n", entries(self.words.iter().map(words).collect())),
        ]
        .concat()
    }

    /// Writes the entry of the modules in a folder, which stay as they are.
    pub fn link(&self, folder: &Path) -> Result<()> {
        self.write(folder, IMPORT_AGAIN)?;
        project::write(&folder.join(ENTRY), ENTRY_OF_MODULES)
    }

    /// Bundles the modules in a folder into the entry, and removes them.
    pub fn bundle(&self, folder: &Path) -> Result<()> {
        self.write(folder, "")?;
        let modules = folder.join(MODULES);
        let glue = format!("--external:./{}*", GLUE.trim_end_matches(".js"));
        let banner = format!("--banner:js={}", IMPORT_AGAIN.trim_end());
        shrink::bundle(&modules.join(ENTRY), &folder.join(ENTRY), &[&glue, &banner])?;
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

    fn parts(place: impl Fn(&str) -> Part) -> Parts {
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
        Parts::new(&languages, |name| Ok(place(name))).unwrap()
    }

    #[test]
    fn every_part_has_the_address_that_bundlers_see() {
        let module = parts(|name| Part::Beside(format!("./{name}"))).module();
        for line in [
            "export const glue = (attempt) => attempt ? importAgain(`${new URL(\"./sip-compare-app.js\", import.meta.url)}#${attempt}`) : import(\"./sip-compare-app.js\");\n",
            "export const wasm = () => new URL(\"./sip-compare-app_bg.wasm\", import.meta.url);\n",
            "\"zh-Hans\": () => new URL(\"./data/zh-Hans.pack\", import.meta.url) };\n",
            "{ \"en\": {\"failed\":\"It failed.\",\"retry\":\"\\\"\"}, \"zh-Hans\": {\"failed\":\"无法启动。\",\"retry\":\"\\\"\"} };\n",
        ] {
            assert!(module.contains(line), "{line} is missing in:\n{module}");
        }
    }

    #[test]
    fn a_part_may_be_its_own_address() {
        let module = parts(|_| Part::Inside("data:,".to_owned())).module();
        assert!(module.contains("glue = (attempt) => importAgain(`${new URL(\"data:,\")}#${attempt}`);\n"), "{module}");
        assert!(!module.contains("import.meta"), "{module}");
    }

    #[test]
    fn the_module_exports_what_the_one_in_the_source_does() {
        let exports = |module: &str| {
            let names = module.lines().filter_map(|line| line.strip_prefix("export const ")?.split(' ').next());
            names.map(str::to_owned).collect::<Vec<_>>()
        };
        let source = project::read(&project::root().unwrap().join("src/element/parts.js")).unwrap();
        assert_eq!(exports(&parts(|name| Part::Beside(name.to_owned())).module()), exports(&source));
    }
}
