//! The licenses of the crates whose code is in the WebAssembly.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::project;
use crate::tools::rust;

/// The list as Markdown: each crate with its license, then each text of a license once.
pub fn list() -> Result<String> {
    let metadata = metadata()?;
    let crates = shipped_crates(&metadata)?;
    let mut text = "# Third-party code\n\nThe WebAssembly is built from these crates and the standard library of Rust (MIT OR Apache-2.0); of some of them nothing is left in it.\n\n\
                    | crate | version | license | source |\n|---|---|---|---|\n"
        .to_owned();
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in &crates {
        let (name, version) = (string(package, "name"), string(package, "version"));
        let license = string(package, "license");
        if license.is_empty() {
            bail!("the crate {name} names no license; find out whether it may be shipped");
        }
        text += &format!("| {name} | {version} | {license} | {} |\n", string(package, "repository"));
        let folder = Path::new(string(package, "manifest_path")).parent().unwrap_or(Path::new("")).to_owned();
        for license_text in license_texts(&folder)? {
            texts.entry(license_text).or_default().insert(name.to_owned());
        }
    }
    for (license_text, names) in texts {
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        text += &format!("\n## {names}\n\n```text\n{}\n```\n", license_text.trim());
    }
    Ok(text)
}

fn metadata() -> Result<Value> {
    let mut command = Command::new("cargo");
    command.current_dir(project::root()?);
    command.args(["metadata", "--format-version", "1", "--locked", "--filter-platform", rust::WASM_TARGET]);
    let output = command.output().context("`cargo metadata` could not be run")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    serde_json::from_slice(&output.stdout).context("`cargo metadata` printed no JSON")
}

/// The crates that the app is linked with: neither tools of the build nor our own.
fn shipped_crates(metadata: &Value) -> Result<Vec<&Value>> {
    let packages = metadata["packages"].as_array().context("`cargo metadata` lists no packages")?;
    let nodes = metadata["resolve"]["nodes"].as_array().context("`cargo metadata` resolves nothing")?;
    let package = |id: &str| packages.iter().find(|package| string(package, "id") == id);
    let app = packages.iter().find(|package| string(package, "name") == "sip-compare").context("the app is missing")?;
    let mut seen = BTreeSet::new();
    let mut waiting = vec![string(app, "id")];
    while let Some(id) = waiting.pop() {
        let is_macro = package(id).is_some_and(is_proc_macro);
        if is_macro || !seen.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| string(node, "id") == id);
        for dependency in node.and_then(|node| node["deps"].as_array()).into_iter().flatten() {
            let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
            if kinds.into_iter().any(|kind| kind["kind"].is_null()) {
                waiting.push(string(dependency, "pkg"));
            }
        }
    }
    let mut crates: Vec<&Value> =
        seen.into_iter().filter_map(package).filter(|package| !package["source"].is_null()).collect();
    crates.sort_by_key(|package| (string(package, "name"), string(package, "version")));
    Ok(crates)
}

fn is_proc_macro(package: &Value) -> bool {
    let targets = package["targets"].as_array().into_iter().flatten();
    targets.flat_map(|target| target["kind"].as_array().into_iter().flatten()).any(|kind| kind == "proc-macro")
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

fn string<'value>(value: &'value Value, key: &str) -> &'value str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_of_the_widget_are_listed_and_the_tools_are_not() {
        let metadata = metadata().unwrap();
        let names: Vec<&str> =
            shipped_crates(&metadata).unwrap().into_iter().map(|package| string(package, "name")).collect();
        for expected in ["yew", "wasm-bindgen", "web-sys", "talc"] {
            assert!(names.contains(&expected), "{expected} is missing: {names:?}");
        }
        for tool in ["yew-macro", "syn", "wasm-bindgen-macro", "toml", "clap", "sip-codes"] {
            assert!(!names.contains(&tool), "{tool} is not shipped");
        }
    }
}
