//! Weighs what other options of the compiler and of wasm-opt make of the programs: a table of brotli bytes.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::super::finish::shrink::{self, WASM_PASSES};
use super::super::{build, size};
use crate::parts::{APP, TOOLS};
use crate::tools::{npm, rust, wasm_bindgen};
use crate::{process, project};

/// The packages of the programs and the files that are made of them.
const PROGRAMS: [(&str, &str); 2] = [("sip-compare", APP.wasm), ("sip-tools", TOOLS.wasm)];

/// Other options of the compiler: a name, and what cargo is told.
const COMPILER: [(&str, &[&str]); 7] = [
    ("as shipped: z, fat LTO, one unit", &[]),
    ("opt-level s", &["profile.release.opt-level=\"s\""]),
    ("opt-level s for yew", &["profile.release.package.yew.opt-level=\"s\""]),
    ("opt-level s for sip-codes", &["profile.release.package.sip-codes.opt-level=\"s\""]),
    (
        "opt-level s for std's neighbors (serde-wasm-bindgen, wasm-bindgen)",
        &[
            "profile.release.package.serde-wasm-bindgen.opt-level=\"s\"",
            "profile.release.package.wasm-bindgen.opt-level=\"s\"",
        ],
    ),
    ("thin LTO", &["profile.release.lto=\"thin\""]),
    ("16 codegen units", &["profile.release.codegen-units=16"]),
];

/// Other passes of wasm-opt, on what is shipped: a name, the passes that are left out, and those that come in place of each.
const WASM_OPT: [(&str, &[&str], &[&str]); 9] = [
    ("-Os in place of each -Oz", &["-Oz"], &["-Os"]),
    ("no --flatten, which --rereloop needs", &["--flatten", "--rereloop"], &[]),
    ("no --reorder-functions-by-name", &["--reorder-functions-by-name"], &[]),
    ("no --low-memory-unused", &["--low-memory-unused"], &[]),
    ("--gufa before the last pass", &["--strip-producers"], &["--gufa", "-Oz", "--strip-producers"]),
    ("--merge-similar-functions", &["--strip-producers"], &["--merge-similar-functions", "--strip-producers"]),
    ("--coalesce-locals-learning", &["--strip-producers"], &["--coalesce-locals-learning", "--strip-producers"]),
    ("--const-hoisting", &["--strip-producers"], &["--const-hoisting", "--strip-producers"]),
    ("--traps-never-happen", &["--strip-producers"], &["--traps-never-happen", "-Oz", "--strip-producers"]),
];

/// Builds and weighs every variant, and prints a table.
pub fn run() -> Result<()> {
    rust::wasm_target()?;
    npm::set_up()?;
    let folder = project::root()?.join("target/bench/options");
    println!("| option | widget | tools |\n|---|--:|--:|");
    let mut shipped = None;
    for (name, options) in COMPILER {
        let bound = compile(options, &folder)?;
        let bytes = weigh(&bound, &WASM_PASSES, &folder)?;
        print(name, bytes, *shipped.get_or_insert(bytes));
        if options.is_empty() {
            for (name, without, instead) in WASM_OPT {
                let passes = changed(without, instead);
                print(name, weigh(&bound, &passes, &folder)?, bytes);
            }
        }
    }
    Ok(())
}

/// The passes with another one in the place of each of these.
fn changed(without: &[&str], instead: &[&'static str]) -> Vec<&'static str> {
    WASM_PASSES.iter().flat_map(|pass| if without.contains(pass) { instead.to_vec() } else { vec![*pass] }).collect()
}

/// Compiles and binds both programs, and gives the WebAssembly of each before it is made small.
fn compile(options: &[&str], folder: &Path) -> Result<[Vec<u8>; 2]> {
    let target = folder.join("target");
    let mut command = Command::new("cargo");
    command.current_dir(project::root()?).args(["build", "--quiet", "--release", "--target", rust::WASM_TARGET]);
    command
        .args(PROGRAMS.iter().flat_map(|(package, _)| ["--package", package]))
        .args(["--bins", "--target-dir"])
        .arg(&target);
    command.args(options.iter().flat_map(|option| ["--config", option]));
    build::set_widget_flags(&mut command)?;
    process::run(&mut command)?;

    let bind = |(_, file): (&str, &str)| -> Result<Vec<u8>> {
        let name = file.trim_end_matches("_bg.wasm");
        let wasm = target.join(rust::WASM_TARGET).join(format!("release/{name}.wasm"));
        let mut command = Command::new(wasm_bindgen::set_up()?);
        command.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(folder).arg(wasm);
        process::run(&mut command)?;
        project::read_bytes(&folder.join(file))
    };
    let [app, tools] = PROGRAMS;
    Ok([bind(app)?, bind(tools)?])
}

/// What both programs weigh after these passes.
fn weigh(bound: &[Vec<u8>; 2], passes: &[&str], folder: &Path) -> Result<[usize; 2]> {
    let path: PathBuf = folder.join("small.wasm");
    let weight = |wasm: &[u8]| -> Result<usize> {
        project::write(&path, wasm)?;
        shrink::wasm_with(&path, passes)?;
        Ok(size::brotli(&project::read_bytes(&path)?)?.len())
    };
    let [app, tools] = bound;
    Ok([weight(app).context("the widget")?, weight(tools).context("the tools")?])
}

fn print(name: &str, bytes: [usize; 2], shipped: [usize; 2]) {
    let [app, tools] = [0, 1].map(|place| {
        let difference = bytes[place].cast_signed() - shipped[place].cast_signed();
        if difference == 0 { bytes[place].to_string() } else { format!("{difference:+}") }
    });
    println!("| {name} | {app} | {tools} |");
}
