//! wasm-bindgen's program, whose version must be that of the library.

use std::path::PathBuf;

use anyhow::{Context, Result};
use toml::Table;

use super::cargo_install::Program;
use crate::project;

/// Sets up the program in the version of the library and gives its path.
pub fn set_up() -> Result<PathBuf> {
    let lock = project::read(&project::root()?.join("Cargo.lock"))?;
    let version = locked_version(&lock, "wasm-bindgen")?;
    Program {
        package: "wasm-bindgen-cli",
        name: "wasm-bindgen",
        version: &version,
        fits: &version,
        why: "it makes the JavaScript around the WebAssembly, in exactly the version of the library",
        // Its own lock file names versions that are no longer offered.
        locked: false,
    }
    .set_up()
}

/// The version of a package in the text of a `Cargo.lock`.
fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: Table = lock.parse().context("Cargo.lock is not valid TOML")?;
    let packages = lock.get("package").and_then(|packages| packages.as_array());
    packages
        .into_iter()
        .flatten()
        .find(|entry| entry.get("name").and_then(|name| name.as_str()) == Some(package))
        .and_then(|entry| entry.get("version")?.as_str())
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock does not name a version of {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"
"#;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn a_package_that_is_not_locked_is_named() {
        let error = locked_version(LOCK, "yew").unwrap_err();
        assert!(error.to_string().contains("yew"), "{error}");
    }
}
