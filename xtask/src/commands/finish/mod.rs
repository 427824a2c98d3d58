//! Turns what Trunk has built into what is shipped.
//!
//! Trunk names files before it is done with them, so their final names, which carry a hash of their content, are given here.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::dataset::Data;
use crate::parts::{self, FRAME_PAGE, GLUE, PAGE, PAGE_SCRIPT, STYLE, WASM};
use crate::project;

pub mod entry;
mod imports;
mod page;
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
    let packs = project::files_with_extension(&staging.join("data"), "pack")?;
    if packs.is_empty() {
        bail!("the build has no language pack in data/; `cargo xtask prepare` writes them");
    }
    let data = Data::read()?;
    let languages = data.shells()?;

    let page = page::with_languages(&page::without_build_links(&project::read(&page_path)?)?, &languages)?;
    let page = page::with_fallback(&page, &data.language("en")?)?;
    if is_release {
        let renamed = ship(&staging, &packs)?;
        let place = |name: &str| {
            let new_name = renamed.get(name).with_context(|| format!("the build has no {name}"))?;
            Ok(Part::Beside(format!("./{new_name}")))
        };
        Parts::new(&languages, place)?.bundle(&staging)?;
        shrink::page_script(&staging.join(PAGE_SCRIPT))?;
    } else {
        Parts::new(&languages, |name| Ok(Part::Beside(format!("../{name}"))))?.link(&staging)?;
    }
    project::write(&page_path, page)?;
    project::write(&frame_path, page::with_version(&project::read(&frame_path)?, VERSION)?)?;
    remove_if_empty(&staging.join("snippets"));
    Ok(())
}

/// Makes the parts small, gives each its final name, and returns the old names with the new ones.
fn ship(staging: &Path, packs: &[PathBuf]) -> Result<BTreeMap<String, String>> {
    let mut renamed = BTreeMap::new();

    let (wasm, glue) = (staging.join(WASM), staging.join(GLUE));
    shrink::wasm(&wasm)?;
    shrink::glue(&glue)?;
    let (short_wasm, short_glue) = imports::shorten(&project::read_bytes(&wasm)?, &project::read(&glue)?)?;
    project::write(&wasm, short_wasm)?;
    project::write(&glue, short_glue)?;
    renamed.insert(GLUE.to_owned(), rename_to_hash(&glue)?);
    renamed.insert(WASM.to_owned(), rename_to_hash(&wasm)?);

    let style = staging.join(STYLE);
    shrink::style(&style)?;
    renamed.insert(STYLE.to_owned(), rename_to_hash(&style)?);

    for pack in packs {
        renamed.insert(format!("data/{}", project::file_name(pack)), format!("data/{}", rename_to_hash(pack)?));
    }
    Ok(renamed)
}

fn rename_to_hash(path: &Path) -> Result<String> {
    let name = parts::hashed_name(&project::file_name(path), &project::read_bytes(path)?);
    fs::rename(path, path.with_file_name(&name))
        .with_context(|| format!("cannot rename {} to {name}", path.display()))?;
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
