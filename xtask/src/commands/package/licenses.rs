//! The licenses of the crates whose code is in the WebAssembly.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::crates::Crate;
use crate::project;

/// The list as Markdown: each crate with its license, then each text of a license once.
pub fn list(crates: &[Crate]) -> Result<String> {
    let mut text = "# Third-party code\n\nThe WebAssembly is built from these crates and the standard library of Rust (MIT OR Apache-2.0); of some of them nothing is left in it. \
                    Crates that bring no text of their license are taken under Apache-2.0, which is in LICENSE-APACHE.\n\n\
                    | crate | version | license | source |\n|---|---|---|---|\n"
        .to_owned();
    let mut texts: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for one in crates {
        let Crate { name, version, license, repository, .. } = one;
        text += &format!("| {name} | {version} | {license} | {repository} |\n");
        let own_texts = license_texts(&one.folder)?;
        let is_ours_too = license.split(" OR ").any(|choice| choice == "Apache-2.0");
        ensure!(
            !own_texts.is_empty() || is_ours_too,
            "the crate {} brings no text of its license, {license}",
            one.key()
        );
        for license_text in own_texts {
            texts.entry(license_text).or_default().insert(name);
        }
    }
    for (license_text, names) in texts {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        text += &format!("\n## {names}\n\n```text\n{}\n```\n", license_text.trim());
    }
    Ok(text)
}

/// The texts of the license files of a crate.
fn license_texts(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?;
    let mut texts = Vec::new();
    for entry in entries {
        let path = entry.with_context(|| format!("cannot read the folder {}", folder.display()))?.path();
        let name = project::file_name(&path).to_ascii_uppercase();
        // Of two licenses to choose from, MIT is the one whose text has to go along.
        let is_license = name.starts_with("LICENSE") || name.starts_with("LICENCE") || name.starts_with("COPYING");
        if path.is_file() && is_license && !name.contains("APACHE") {
            texts.push(project::read(&path)?.replace("\r\n", "\n"));
        }
    }
    texts.sort();
    Ok(texts)
}
