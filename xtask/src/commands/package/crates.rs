//! The crates whose code is in the WebAssembly of the package: of the widget, of what it loads later, and of the command.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use toml::Table;

use crate::project;
use crate::tools::rust;

/// The packages of our programs.
const PROGRAMS: [&str; 3] = ["sip-compare", "sip-tools", "sip-command"];

/// A crate that our programs are linked with.
pub struct Crate {
    /// Its name on crates.io.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its license as an SPDX expression.
    pub license: String,
    /// The address of its source.
    pub repository: String,
    /// The folder of its source on this machine.
    pub folder: PathBuf,
    /// The SHA-256 of its archive, in hexadecimal digits.
    pub checksum: String,
    /// The crates of this list that it needs, by their [keys](Crate::key).
    pub needs: BTreeSet<String>,
}

impl Crate {
    /// Name and version, which no other crate of the list shares.
    pub fn key(&self) -> String {
        key(&self.name, &self.version)
    }
}

/// What is in the WebAssembly.
pub struct Shipped {
    /// The crates of others, by name and version.
    pub crates: Vec<Crate>,
    /// Those that our own crates name, by their keys.
    pub named: BTreeSet<String>,
}

/// The crates that the programs are linked with: neither tools of the build nor our own.
pub fn shipped() -> Result<Shipped> {
    // It does not know which packages our programs need: `cargo tree` does.
    let metadata = cargo(&["metadata", "--format-version", "1", "--locked", "--filter-platform", rust::WASM_TARGET])?;
    let metadata: Value = serde_json::from_str(&metadata).context("`cargo metadata` printed no JSON")?;
    let linked = linked()?;
    let checksums = checksums(&project::read(&project::root()?.join("Cargo.lock"))?)?;

    let packages = metadata["packages"].as_array().context("`cargo metadata` lists no packages")?;
    let packages: BTreeMap<&str, &Value> = packages.iter().map(|package| (string(package, "id"), package)).collect();
    let is_linked = |id: &str| packages.get(id).is_some_and(|package| linked.contains(&key_of(package)));
    let nodes = metadata["resolve"]["nodes"].as_array().context("`cargo metadata` says of nothing what it needs")?;

    let (mut crates, mut named) = (Vec::new(), BTreeSet::new());
    for node in nodes.iter().filter(|node| is_linked(string(node, "id"))) {
        let package = packages[string(node, "id")];
        let needs = needed(node).filter(|id| is_linked(id)).map(|id| packages[id]);
        let needs = needs.filter(|package| is_foreign(package)).map(key_of).collect();
        if is_foreign(package) {
            crates.push(crate_of(package, needs, &checksums)?);
        } else {
            named.extend(needs);
        }
    }
    crates.sort_by_key(Crate::key);
    Ok(Shipped { crates, named })
}

fn crate_of(package: &Value, needs: BTreeSet<String>, checksums: &BTreeMap<String, String>) -> Result<Crate> {
    let key = key_of(package);
    let license = string(package, "license");
    if license.is_empty() {
        bail!("the crate {key} names no license; find out whether it may be shipped");
    }
    let folder = PathBuf::from(string(package, "manifest_path")).parent().map(PathBuf::from);
    Ok(Crate {
        name: string(package, "name").to_owned(),
        version: string(package, "version").to_owned(),
        license: spdx(license),
        repository: string(package, "repository").to_owned(),
        folder: folder.with_context(|| format!("{key} lies nowhere"))?,
        checksum: checksums.get(&key).with_context(|| format!("Cargo.lock has no checksum of {key}"))?.clone(),
        needs,
    })
}

/// A license as SPDX writes it; some crates still set a stroke between two that may be chosen from.
fn spdx(license: &str) -> String {
    license.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

/// The packages that a package needs as it is built, by their ids.
fn needed(node: &Value) -> impl Iterator<Item = &str> {
    let is_normal = |kinds: &Value| kinds.as_array().into_iter().flatten().any(|kind| kind["kind"].is_null());
    let needed = node["deps"].as_array().into_iter().flatten();
    needed.filter(move |needed| is_normal(&needed["dep_kinds"])).map(|needed| string(needed, "pkg"))
}

/// The keys of all packages that our programs are linked with, our own among them.
fn linked() -> Result<BTreeSet<String>> {
    let mut arguments =
        vec!["tree", "--target", rust::WASM_TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none"];
    arguments.extend(["--format", "{p}", "--locked"]);
    arguments.extend(PROGRAMS.iter().flat_map(|program| ["--package", program]));
    Ok(cargo(&arguments)?.lines().filter_map(name_and_version).map(|(name, version)| key(name, version)).collect())
}

/// The name and the version in a line such as `yew v0.23.0 (*)`.
fn name_and_version(line: &str) -> Option<(&str, &str)> {
    let mut words = line.split_whitespace();
    Some((words.next()?, words.next()?.strip_prefix('v')?))
}

/// The checksums in the text of a `Cargo.lock`, by the keys of the packages.
fn checksums(lock: &str) -> Result<BTreeMap<String, String>> {
    let lock: Table = lock.parse().context("Cargo.lock is not valid TOML")?;
    let packages = lock.get("package").and_then(|packages| packages.as_array()).into_iter().flatten();
    let text = |package: &toml::Value, key: &str| package.get(key)?.as_str().map(str::to_owned);
    let checksum =
        |package| Some((key(&text(package, "name")?, &text(package, "version")?), text(package, "checksum")?));
    Ok(packages.filter_map(checksum).collect())
}

fn cargo(arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("cargo");
    let output = command.current_dir(project::root()?).args(arguments).output().context("cargo could not be run")?;
    if !output.status.success() {
        bail!("`cargo {}` failed: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    String::from_utf8(output.stdout).context("cargo printed no text")
}

fn key(name: &str, version: &str) -> String {
    format!("{name}@{version}")
}

fn key_of(package: &Value) -> String {
    key(string(package, "name"), string(package, "version"))
}

/// Whether a package is not one of ours.
fn is_foreign(package: &Value) -> bool {
    !package["source"].is_null()
}

fn string<'value>(value: &'value Value, key: &str) -> &'value str {
    value[key].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The command of the package was left out of the list once, and with it what reads its arguments.
    #[test]
    fn the_crates_of_all_three_programs_are_listed_and_the_tools_are_not() {
        let Shipped { crates, named } = shipped().unwrap();
        let names: BTreeSet<&str> = crates.iter().map(|one| one.name.as_str()).collect();
        for expected in ["yew", "wasm-bindgen", "web-sys", "talc", "clap", "clap_builder", "serde_json"] {
            assert!(names.contains(expected), "{expected} is missing: {names:?}");
        }
        for tool in ["yew-macro", "syn", "wasm-bindgen-macro", "toml", "clap_derive", "sip-codes"] {
            assert!(!names.contains(tool), "{tool} is not shipped");
        }
        let keys: BTreeSet<String> = crates.iter().map(Crate::key).collect();
        assert!(keys.len() == crates.len() && named.len() > 5 && named.is_subset(&keys), "{named:?}");
        assert!(crates.iter().all(|one| one.needs.is_subset(&keys)));
    }

    /// What `deny.toml` allows by exception asks more of whoever ships it than its text.
    #[test]
    fn no_crate_that_is_allowed_by_exception_is_shipped() {
        let rules: Table = project::read(&project::root().unwrap().join("deny.toml")).unwrap().parse().unwrap();
        let exceptions = rules["licenses"]["exceptions"].as_array().unwrap();
        let exceptions: BTreeSet<&str> = exceptions.iter().filter_map(|entry| entry["crate"].as_str()).collect();
        let shipped = shipped().unwrap().crates;
        assert!(!exceptions.is_empty() && shipped.iter().all(|one| !exceptions.contains(one.name.as_str())));
    }

    #[test]
    fn a_stroke_between_licenses_is_an_or() {
        assert_eq!(spdx("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
        assert_eq!(spdx("MIT OR Apache-2.0"), "MIT OR Apache-2.0");
    }
}
