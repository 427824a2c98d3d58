//! What is handed on says nothing of the machine that built it, and what it is made of.
//!
//! They need the release and the package: `cargo xtask package` makes both.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A folder that a command makes; the variable names it where it lies elsewhere.
fn made(variable: &str, folder: &str) -> PathBuf {
    let folder = env::var_os(variable).map_or_else(|| Path::new(ROOT).join(folder), PathBuf::from);
    assert!(folder.is_dir(), "there is no {}; make it: cargo xtask package", folder.display());
    folder
}

fn package() -> PathBuf {
    made("SIP_COMPARE_PACKAGE", "target/package")
}

/// The files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).expect("the folder can be read").map(|entry| entry.expect("and its entries").path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// What can be read in a file, whatever else is in it.
fn text(file: &Path) -> String {
    String::from_utf8_lossy(&fs::read(file).expect("it can be read")).into_owned()
}

/// The messages of panics name source files. They told the home of the builder, and later the server of the crates.
#[test]
fn no_file_names_a_folder_of_the_machine_that_built_it() {
    let home = env::home_dir().expect("somebody runs the tests");
    let cargo = env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), PathBuf::from);
    let folders = [home.as_path(), cargo.as_path(), Path::new(ROOT)];
    let mut parts: Vec<String> = folders.iter().map(|folder| format!("{}/", folder.display())).collect();
    // Each server of crates has a folder of its own there, with its name.
    let servers = fs::read_dir(cargo.join("registry/src")).expect("the crates were downloaded");
    parts.extend(servers.flatten().map(|server| server.file_name().to_string_lossy().into_owned()));
    parts.push("registry/src/".to_owned());
    assert!(parts.len() > folders.len() + 1, "at least one server is known");

    let files: Vec<PathBuf> =
        [made("SIP_COMPARE_DIST", "dist"), package()].iter().flat_map(|folder| files(folder)).collect();
    let programs = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "wasm"));
    let told = programs.filter(|file| text(file).contains("crates/"));
    assert!(told.count() > 2, "the programs name their source files by places that are the same everywhere");
    for file in files {
        let text = text(&file);
        let named: Vec<&String> = parts.iter().filter(|part| text.contains(part.as_str())).collect();
        assert!(named.is_empty(), "{} names {named:?}", file.display());
    }
}

/// Whoever looks for known faults and whoever looks for licenses finds the same crates.
#[test]
fn the_bill_of_materials_lists_the_crates_whose_licenses_are_told() {
    let read = |name: &str| fs::read_to_string(package().join("sip-compare").join(name)).expect("the package has it");
    let bill: Value = serde_json::from_str(&read("sbom.cdx.json")).expect("the bill is JSON");
    let components = bill["components"].as_array().expect("it has components");
    let text = |component: &Value, key: &str| component[key].as_str().unwrap_or_default().to_owned();
    let of_crates_io = components.iter().filter(|component| text(component, "purl").starts_with("pkg:cargo/"));
    let billed: BTreeSet<(String, String)> =
        of_crates_io.map(|component| (text(component, "name"), text(component, "version"))).collect();

    let licenses = read("THIRD-PARTY.md");
    let rows = licenses.lines().filter_map(|line| line.strip_prefix("| ")).skip(1);
    let row = |line: &str| Some((line.split(" | ").next()?.to_owned(), line.split(" | ").nth(1)?.to_owned()));
    let licensed: BTreeSet<(String, String)> = rows.filter_map(row).collect();
    assert!(billed.len() > 40 && billed.iter().any(|(name, _)| name == "clap"), "{billed:?}");
    assert_eq!(billed, licensed);
}
