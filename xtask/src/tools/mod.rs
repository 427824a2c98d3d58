//! The tools that the commands need: found if they are there, set up if not, and never in silence.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::{process, project};

mod apt;
pub mod browser;
pub mod cargo_deny;
mod cargo_install;
pub mod hugo;
pub mod mdbook;
pub mod npm;
pub mod python;
pub mod rust;
pub mod trunk;
pub mod wasm_bindgen;

/// Says what is about to be installed and why, then installs it.
fn install(what: &str, why: &str, commands: &mut [Command], by_hand: &str) -> Result<()> {
    let shown = commands.iter().map(process::show).collect::<Vec<_>>().join(" && ");
    let remark = if shown.starts_with("cargo install") { " (from source, which takes some minutes)" } else { "" };
    eprintln!("sip-compare needs {what} because {why}; installing it with: {shown}{remark}");
    for command in commands {
        process::run(command).map_err(|error| anyhow!("{what} could not be installed: {error:#}. {by_hand}"))?;
    }
    Ok(())
}

/// Where tools go whose place among the developer's own programs is taken by another version.
fn project_tools() -> Result<PathBuf> {
    Ok(project::root()?.join("target/tools"))
}

/// The folder cargo installs programs into.
fn cargo_bin() -> Option<PathBuf> {
    rust::cargo_home().map(|home| home.join("bin"))
}

/// `PATH` with the folder of a tool in front, so that the programs we start find that tool first.
pub fn path_with(tool: &Path) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    let folders = tool.parent().map(PathBuf::from).into_iter().chain(env::split_paths(&present));
    env::join_paths(folders).context("the folder of a tool cannot stand in PATH")
}
