//! Builds the release into `dist/`.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::tools::{npm, rust, trunk};
use crate::{process, project};

/// The variable that gives flags to rustc for the widget only.
///
/// `RUSTFLAGS` would also reach the hooks, which are this program: it would be compiled twice over in turns.
const WIDGET_RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Sets up what is missing and builds.
pub fn run() -> Result<()> {
    rust::wasm_target()?;
    npm::set_up()?;
    let mut command = trunk::command()?;
    set_widget_flags(&mut command)?;
    process::run(command.args(["build", "--release"]))
}

/// Gives a command the flags of rustc with which WebAssembly is compiled that is shipped.
pub fn set_widget_flags(command: &mut Command) -> Result<()> {
    // Cargo ignores the flags of a target where RUSTFLAGS is set, so what is set there moves over.
    let inherited = ["RUSTFLAGS", WIDGET_RUSTFLAGS].into_iter().filter_map(|variable| env::var(variable).ok());
    let flags: Vec<String> = inherited.chain(remap_flags(&builder_paths()?)).collect();
    command.env_remove("RUSTFLAGS").env(WIDGET_RUSTFLAGS, flags.join(" "));
    Ok(())
}

/// Folders of this machine that rustc would write into the widget, and what stands there instead.
///
/// Of several that fit, rustc takes the last.
fn builder_paths() -> Result<Vec<(PathBuf, &'static str)>> {
    let paths = [
        (env::home_dir(), "home"),
        (Some(project::root()?), "sip-compare"),
        (env::var_os("CARGO_TARGET_DIR").map(PathBuf::from), "target"),
        (rust::cargo_home(), "cargo"),
        (rust::sysroot(), "rust"),
    ];
    // The folder of the crates has the name of the server that they came from, which may stand in for another one.
    let crates = rust::crates()?.into_iter().map(|folder| (Some(folder), "crates"));
    Ok(paths
        .into_iter()
        .chain(crates)
        .filter_map(|(path, name)| Some((path.filter(|path| path.parent().is_some())?, name)))
        .collect())
}

/// The flags that keep those folders out. Cargo splits the flags at spaces, so a folder with a space cannot be named.
fn remap_flags(paths: &[(PathBuf, &str)]) -> Vec<String> {
    let mut flags = Vec::new();
    for (path, name) in paths {
        let path = path.to_string_lossy();
        if path.contains(char::is_whitespace) {
            eprintln!("warning: the path {path} has a space, so it cannot be kept out of the widget");
        } else {
            flags.push(format!("--remap-path-prefix={path}={name}"));
        }
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_replaced_by_its_role() {
        let paths = [(PathBuf::from("/builder/.cargo"), "cargo"), (PathBuf::from("/with a space"), "home")];
        assert_eq!(remap_flags(&paths), ["--remap-path-prefix=/builder/.cargo=cargo"]);
    }
}
