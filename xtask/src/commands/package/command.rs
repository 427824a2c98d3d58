//! The command of the npm package: the core as a program for Node.js, so that nobody needs Rust for it.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::commands::{build, finish::shrink};
use crate::tools::{rust, wasm_bindgen};
use crate::{process, project};

/// The name of the program.
const PROGRAM: &str = "sip-compare-command";

/// Where the program lies in the package.
const FOLDER: &str = "command";

/// Compiles the program and writes it into the folder of the package, with the JavaScript around it.
pub fn write(package: &Path) -> Result<()> {
    let root = project::root()?;
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&root).args(["build", "--quiet", "--release", "--target", rust::WASM_TARGET]);
    cargo.args(["--package", "sip-command", "--bin", PROGRAM]);
    build::set_widget_flags(&mut cargo)?;
    process::run(&mut cargo)?;

    let folder = package.join(FOLDER);
    let wasm = root.join("target").join(rust::WASM_TARGET).join(format!("release/{PROGRAM}.wasm"));
    let mut bind = Command::new(wasm_bindgen::set_up()?);
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(wasm);
    process::run(&mut bind)?;
    shrink::wasm(&folder.join(format!("{PROGRAM}_bg.wasm")))?;

    for script in project::files_with_extension(&root.join("crates/sip-command/npm"), "js")? {
        project::write(&folder.join(project::file_name(&script)), project::read_bytes(&script)?)?;
    }
    Ok(())
}
