//! Trunk, which builds and serves the page.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::cargo_install::Program;
use super::{path_with, wasm_bindgen};
use crate::project;

/// Sets up Trunk and gives its path.
pub fn set_up() -> Result<PathBuf> {
    Program {
        package: "trunk",
        name: "trunk",
        version: "0.21.14",
        fits: "0.21.",
        why: "it builds and serves the page",
        locked: true,
    }
    .set_up()
}

/// A call of Trunk in the project, with Trunk and wasm-bindgen set up.
pub fn command() -> Result<Command> {
    let trunk = set_up()?;
    let wasm_bindgen = wasm_bindgen::set_up()?;
    let mut command = Command::new(trunk);
    command
        .current_dir(project::root()?)
        .env("PATH", path_with(&wasm_bindgen)?)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // The error of a hook says what is wrong; a backtrace of Trunk below it only hides that.
    command.env("RUST_LIB_BACKTRACE", "0");
    // Trunk 0.21 stops at NO_COLOR=1, the value everybody uses: it wants the word "true".
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    } else {
        command.env_remove("NO_COLOR");
    }
    Ok(command)
}
