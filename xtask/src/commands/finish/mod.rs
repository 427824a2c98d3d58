//! Turns what Trunk has built into what is shipped.
//!
//! Trunk names files before it is done with them, so their final names, which carry a hash of their content, are given here.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::dataset::{Data, Shell};
use crate::parts::{self, ENTRY, FRAME_PAGE, GLUE, PAGE, PAGE_SCRIPT, STYLE, WASM};
use crate::project;

mod entry;
mod imports;
mod page;
pub mod shrink;

/// The version of the project.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Finishes the build that Trunk has staged: always the entry and the page, for a release also sizes and names.
pub fn run() -> Result<()> {
    let called_by_trunk = "Trunk calls this after a build; run `cargo xtask build` or `cargo xtask serve` instead";
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(called_by_trunk)?;
    let is_release = env::var("TRUNK_PROFILE").context(called_by_trunk)? == "release";

    let entry_path = staging.join(ENTRY);
    let (page_path, frame_path) = (staging.join(PAGE), staging.join(FRAME_PAGE));
    let packs = project::files_with_extension(&staging.join("data"), "pack")?;
    if packs.is_empty() {
        bail!("the build has no language pack in data/; `cargo xtask prepare` writes them");
    }
    let data = Data::read()?;
    let languages = packs.iter().map(|pack| data.shell(&stem(pack))).collect::<Result<Vec<Shell>>>()?;
    let words: Vec<_> = languages.iter().map(|shell| (shell.language.clone(), shell.words.element.clone())).collect();

    let entry = entry::with_version(&project::read(&entry_path)?, VERSION)?;
    let mut entry = entry::with_languages(&entry, &words)?;
    let page = page::with_languages(&page::without_build_links(&project::read(&page_path)?)?, &languages)?;
    let page = page::with_fallback(&page, &data.language("en")?)?;
    if is_release {
        for (name, new_name) in ship(&staging, &packs)? {
            entry = entry::with_part_renamed(&entry, &name, &new_name)?;
        }
    }
    project::write(&entry_path, entry)?;
    project::write(&page_path, page)?;
    project::write(&frame_path, page::with_version(&project::read(&frame_path)?, VERSION)?)?;
    if is_release {
        shrink::script(&staging.join(PAGE_SCRIPT))?;
        shrink::script(&entry_path)?;
        project::write(&entry_path, entry::with_bundler_hints(&project::read(&entry_path)?)?)?;
    }
    remove_if_empty(&staging.join("snippets"));
    Ok(())
}

/// Makes the parts small, gives each its final name, and returns the old names with the new ones.
fn ship(staging: &Path, packs: &[PathBuf]) -> Result<Vec<(String, String)>> {
    let mut renamed = Vec::new();

    let (wasm, glue) = (staging.join(WASM), staging.join(GLUE));
    shrink::wasm(&wasm)?;
    shrink::glue(&glue)?;
    let (short_wasm, short_glue) = imports::shorten(&project::read_bytes(&wasm)?, &project::read(&glue)?)?;
    project::write(&wasm, short_wasm)?;
    project::write(&glue, short_glue)?;
    renamed.push((GLUE.to_owned(), rename_to_hash(&glue)?));
    renamed.push((WASM.to_owned(), rename_to_hash(&wasm)?));

    let style = staging.join(STYLE);
    shrink::style(&style)?;
    renamed.push((STYLE.to_owned(), rename_to_hash(&style)?));

    for pack in packs {
        renamed.push((format!("data/{}", project::file_name(pack)), format!("data/{}", rename_to_hash(pack)?)));
    }
    Ok(renamed)
}

fn rename_to_hash(path: &Path) -> Result<String> {
    let name = parts::hashed_name(&project::file_name(path), &project::read_bytes(path)?);
    fs::rename(path, path.with_file_name(&name))
        .with_context(|| format!("cannot rename {} to {name}", path.display()))?;
    Ok(name)
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
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
