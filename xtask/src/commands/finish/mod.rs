//! Turns what Trunk has built into what is shipped.
//!
//! Trunk names files before it is done with them, so their final names, which carry a hash of their content, are given here.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::dataset::{Data, Shell};
use crate::parts::{self, APP, FRAME_PAGE, MOUNT, PAGE, PAGE_SCRIPT, READING_STYLE, STYLE, TOOLS};
use crate::{process, project};

pub mod entry;
mod imports;
mod page;
mod proofs;
pub mod shrink;

use entry::{Part, Parts};

/// The version of the project.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Finishes the build that Trunk has staged: always the entry and the page, for a release also sizes and names.
pub fn run() -> Result<()> {
    let called_by_trunk = "Trunk calls this after a build; run `cargo xtask build` or `cargo xtask serve` instead";
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(called_by_trunk)?;
    let is_release = env::var("TRUNK_PROFILE").context(called_by_trunk)? == "release";

    let (page_path, frame_path) = (staging.join(PAGE), staging.join(FRAME_PAGE));
    let data = Data::read()?;
    let languages = data.shells()?;
    let details = data.details()?;

    for program in [APP, TOOLS] {
        shrink::open(&staging.join(program.glue))?;
    }
    let page = page::with_languages(&page::without_build_links(&project::read(&page_path)?)?, &languages)?;
    let mut page = page::with_fallback(&page, &data.language("en")?)?;
    if is_release {
        let Shipped { renamed, roots } = ship(&staging, &languages)?;
        let file = |name: &str| {
            let new_name = renamed.get(name).with_context(|| format!("the build has no {name}"))?;
            let hash = parts::hash(&project::read_bytes(&staging.join(new_name))?);
            anyhow::Ok((format!("./{new_name}"), hash))
        };
        page = page::with_preloads(&page, &[file(APP.glue)?, file(MOUNT)?], &[&file(APP.wasm)?.0, &file(STYLE)?.0])?;
        let place = |name: &str| file(name).map(|(path, hash)| Part::released(path, hash));
        // Its settings lead to those of the modules, which go with the bundle.
        shrink::page_script(&staging.join(PAGE_SCRIPT))?;
        Parts::new(&languages, &details, &roots, place)?.bundle(&staging)?;
    } else {
        for (part, module) in entry::LATER {
            project::write(&staging.join(part), entry::link_to(module))?;
        }
        let place = |name: &str| Ok(Part::beside(format!("../{name}")));
        Parts::new(&languages, &details, &BTreeMap::new(), place)?.link(&staging)?;
    }
    // A copy without its history does not know when the data changed.
    let changed = process::answer("git", &["log", "-1", "--format=%cs", "--", &project::data()?.to_string_lossy()]);
    let page = page::with_edition(&page, VERSION, changed.as_deref().filter(|date| !date.is_empty()))?;
    project::write(&page_path, page::with_version(&page, VERSION)?)?;
    project::write(&frame_path, page::with_version(&project::read(&frame_path)?, VERSION)?)?;
    remove_if_empty(&staging.join("snippets"));
    Ok(())
}

/// What became of the parts.
struct Shipped {
    /// Their old names with the new ones.
    renamed: BTreeMap<String, String>,
    /// What the [proofs] of each language lead to.
    roots: BTreeMap<String, String>,
}

/// Makes the parts small and gives each its final name.
fn ship(staging: &Path, languages: &[Shell]) -> Result<Shipped> {
    let (mut renamed, mut roots) = (BTreeMap::new(), BTreeMap::new());

    for program in [APP, TOOLS] {
        let (wasm, glue) = (staging.join(program.wasm), staging.join(program.glue));
        shrink_program(&wasm, &glue)?;
        renamed.insert(program.glue.to_owned(), rename_to_hash(&glue)?);
        renamed.insert(program.wasm.to_owned(), rename_to_hash(&wasm)?);
    }

    for sheet in [STYLE, READING_STYLE] {
        let style = staging.join(sheet);
        shrink::style(&style)?;
        renamed.insert(sheet.to_owned(), rename_to_hash(&style)?);
    }
    for (part, module) in entry::LATER {
        let script = staging.join(part);
        shrink::bundle(&staging.join(entry::MODULES).join(module), &script, &[])?;
        renamed.insert(part.to_owned(), rename_to_hash(&script)?);
    }

    for Shell { language, .. } in languages {
        let [index, words, rest] = parts::language_files(language);
        let folder = staging.join(parts::details_folder(&index));
        let root = proofs::seal(&folder)?;
        // The index has the hash of the whole language, since the details lie in a folder of its name.
        let mut content: Vec<Vec<u8>> =
            [&index, &rest].into_iter().map(|file| project::read_bytes(&staging.join(file))).collect::<Result<_>>()?;
        content.push(root.clone().into_bytes());
        let new_index = parts::hashed_name(&index, &content.concat());
        rename(&folder, &staging.join(parts::details_folder(&new_index)))?;
        roots.insert(language.clone(), root);
        rename(&staging.join(&index), &staging.join(&new_index))?;
        renamed.insert(index, new_index);
        for file in [words, rest] {
            let name = rename_to_hash(&staging.join(&file))?;
            renamed.insert(file, format!("data/{name}"));
        }
    }
    Ok(Shipped { renamed, roots })
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).with_context(|| format!("cannot rename {} to {}", from.display(), to.display()))
}

/// Makes a program and the glue around it small.
pub fn shrink_program(wasm: &Path, glue: &Path) -> Result<()> {
    shrink::wasm(wasm)?;
    shrink::glue(glue)?;
    let (short_wasm, short_glue) = imports::shorten(&project::read_bytes(wasm)?, &project::read(glue)?)?;
    project::write(wasm, short_wasm)?;
    project::write(glue, short_glue)
}

fn rename_to_hash(path: &Path) -> Result<String> {
    let name = parts::hashed_name(&project::file_name(path), &project::read_bytes(path)?);
    rename(path, &path.with_file_name(&name))?;
    Ok(name)
}

/// wasm-bindgen leaves folders behind for the scripts of crates, and this app has none. A folder with files stays.
fn remove_if_empty(folder: &Path) {
    if let Ok(entries) = fs::read_dir(folder) {
        entries
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.is_dir())
            .for_each(|path| remove_if_empty(&path));
        // It fails if there are files in it, which is what is wanted.
        let _ = fs::remove_dir(folder);
    }
}
