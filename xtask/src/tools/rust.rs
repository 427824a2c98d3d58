//! What rustup brings: the WebAssembly target, clippy and rustfmt.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::install;
use crate::{process, project};

/// The target the widget is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The oldest version of Rust that builds the project: `rust-version` in `Cargo.toml`.
pub const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// The toolchain of the oldest version, if rustup has it.
pub fn oldest_toolchain() -> Option<String> {
    let list = process::answer("rustup", &["toolchain", "list"])?;
    toolchain_of(OLDEST, &list).map(str::to_owned)
}

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

/// The folders with the sources of crates, one for each server that they came from.
pub fn crates() -> Result<Vec<PathBuf>> {
    cargo_home().map_or_else(|| Ok(Vec::new()), |home| project::folders(&home.join("registry/src")))
}

/// The folder of the Rust toolchain in use.
pub fn sysroot() -> Option<PathBuf> {
    process::answer("rustc", &["--print", "sysroot"]).map(PathBuf::from)
}

/// The version of the compiler and of the standard library.
pub fn version() -> Option<String> {
    let answer = process::answer("rustc", &["--version"])?;
    answer.split_whitespace().nth(1).map(str::to_owned)
}

/// The toolchain of a version among those of `rustup toolchain list`, such as "1.88.0-x86_64-unknown-linux-gnu (active)".
fn toolchain_of<'a>(version: &str, list: &'a str) -> Option<&'a str> {
    let mut names = list.lines().filter_map(|line| line.split_whitespace().next());
    names.find(|name| name.strip_prefix(version).is_some_and(|rest| rest.starts_with(['.', '-'])))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_toolchain_is_found_by_its_version_and_not_by_one_that_begins_alike() {
        let list = "stable-x86_64-unknown-linux-gnu (active, default)\n1.8.0-x86_64-unknown-linux-gnu\n\
                    1.88.0-x86_64-unknown-linux-gnu\n1.89-x86_64-unknown-linux-gnu";
        assert_eq!(toolchain_of("1.88", list), Some("1.88.0-x86_64-unknown-linux-gnu"));
        assert_eq!(toolchain_of("1.89", list), Some("1.89-x86_64-unknown-linux-gnu"));
        assert_eq!(toolchain_of("1.9", list), None);
    }
}
