//! What rustup brings: the WebAssembly target, clippy and rustfmt.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::install;
use crate::process;

/// The target the widget is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Sets up the standard library for WebAssembly.
pub fn wasm_target() -> Result<()> {
    let library = process::answer("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]);
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup("the Rust target wasm32-unknown-unknown", "the widget runs as WebAssembly", &["target", "add", WASM_TARGET])
}

/// Sets up rustfmt.
pub fn rustfmt() -> Result<()> {
    component("rustfmt", "fmt", "the tests check how the code is set")
}

/// Sets up clippy.
pub fn clippy() -> Result<()> {
    component("clippy", "clippy", "the tests check the code with it")
}

/// The folder of cargo's own files.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The folder of the Rust toolchain in use.
pub fn sysroot() -> Option<PathBuf> {
    process::answer("rustc", &["--print", "sysroot"]).map(PathBuf::from)
}

fn component(name: &str, subcommand: &str, why: &str) -> Result<()> {
    if process::answer("cargo", &[subcommand, "--version"]).is_some() {
        return Ok(());
    }
    rustup(name, why, &["component", "add", name])
}

fn rustup(what: &str, why: &str, arguments: &[&str]) -> Result<()> {
    let by_hand = format!("Install it by hand: `rustup {}`.", arguments.join(" "));
    if process::find("rustup").is_none() {
        bail!("sip-compare needs {what} because {why}, and rustup is not on PATH to install it. {by_hand}");
    }
    let mut command = Command::new("rustup");
    command.args(arguments);
    install(what, why, &mut [command], &by_hand)
}
