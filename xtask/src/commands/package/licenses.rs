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

/// What cargo knows of all packages. It does not know which of them the app alone needs: `cargo tree` does.
fn metadata() -> Result<Value> {
    let text = cargo(&["metadata", "--format-version", "1", "--locked", "--filter-platform", rust::WASM_TARGET])?;
    serde_json::from_str(&text).context("`cargo metadata` printed no JSON")
}

fn cargo(arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("cargo");
    let output = command.current_dir(project::root()?).args(arguments).output().context("cargo could not be run")?;
    if !output.status.success() {
        bail!("`cargo {}` failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).context("cargo printed no text")
}

/// The crates that the app is linked with: neither tools of the build nor our own.
fn shipped_crates(metadata: &Value) -> Result<Vec<&Value>> {
    let tree = cargo(&[
        "tree",
        "--package",
        "sip-compare",
        "--target",
        rust::WASM_TARGET,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
        "--locked",
    ])?;
    let names: BTreeSet<(&str, &str)> = tree.lines().filter_map(name_and_version).collect();
    let packages = metadata["packages"].as_array().context("`cargo metadata` lists no packages")?;
    let is_shipped = |package: &&Value| {
        let is_linked = names.contains(&(string(package, "name"), string(package, "version")));
        is_linked && !package["source"].is_null()
    };
    let mut crates: Vec<&Value> = packages.iter().filter(is_shipped).collect();
    crates.sort_by_key(|package| (string(package, "name"), string(package, "version")));
    Ok(crates)
}

/// The name and the version in a line such as `yew v0.23.0 (*)`.
fn name_and_version(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next()?.strip_prefix('v')?))
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
