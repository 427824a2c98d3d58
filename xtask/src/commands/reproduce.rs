//! Builds the release twice, each time from nothing and in another folder, and holds both to be the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::{process, project};

/// The folders, whose names are of different lengths: a path that is left in a file changes all that follows it.
const FOLDERS: [&str; 2] = ["one", "another-folder"];

/// What is built.
const BUILT: [&str; 2] = ["dist", "target/package"];

/// The SHA-256 of each file, in Base64.
type Sums = BTreeMap<String, String>;

/// Builds what is committed, twice, and compares every file.
pub fn run() -> Result<()> {
    let root = project::root()?;
    let place = root.join("target/reproduce");
    if place.exists() {
        fs::remove_dir_all(&place).with_context(|| format!("cannot empty {}", place.display()))?;
    }
    let [one, other] = FOLDERS.map(|name| build(&root, &place.join(name)));
    let (one, other) = (one?, other?);
    let different = different(&one, &other);
    if !different.is_empty() {
        bail!("these files are not the same in target/reproduce/{}: {}", FOLDERS.join(" and "), different.join(", "));
    }
    println!("{} files are the same in both builds", one.len());
    for (file, sum) in one.iter().filter(|(file, _)| file.ends_with(".tgz")) {
        println!("{file}: sha256-{sum}");
    }
    Ok(())
}

/// Builds a clone of the project in a folder.
fn build(root: &Path, folder: &Path) -> Result<Sums> {
    process::run(Command::new("git").args(["clone", "--quiet"]).arg(root).arg(folder))?;
    let mut package = Command::new("cargo");
    package.current_dir(folder).args(["run", "--quiet", "--package", "xtask", "--", "package"]);
    process::run(package.env_remove("CARGO_TARGET_DIR"))?;
    let mut sums = Sums::new();
    for built in BUILT {
        for file in project::files_below(&folder.join(built))? {
            let content = project::read_bytes(&folder.join(built).join(&file))?;
            sums.insert(format!("{built}/{}", project::address(&file)), STANDARD.encode(Sha256::digest(content)));
        }
    }
    Ok(sums)
}

/// The files that only one of two builds has, or that are different in them.
fn different<'sums>(one: &'sums Sums, other: &'sums Sums) -> Vec<&'sums str> {
    let files = one.keys().chain(other.keys().filter(|file| !one.contains_key(*file)));
    files.filter(|file| one.get(*file) != other.get(*file)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_are_missing_or_different_are_named() {
        let sums =
            |files: &[(&str, &str)]| files.iter().map(|(file, sum)| (file.to_string(), sum.to_string())).collect();
        let (one, other) = (sums(&[("a", "1"), ("b", "2"), ("c", "3")]), sums(&[("a", "1"), ("b", "4"), ("d", "5")]));
        assert_eq!(different(&one, &other), ["b", "c", "d"]);
        assert_eq!(different(&one, &one), [""; 0]);
    }
}
