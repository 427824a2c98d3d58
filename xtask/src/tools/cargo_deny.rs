//! cargo-deny, which holds the crates to `deny.toml`.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Program;

/// Sets up cargo-deny and gives its path.
pub fn set_up() -> Result<PathBuf> {
    Program {
        package: "cargo-deny",
        name: "cargo-deny",
        version: "0.20.2",
        fits: "0.20.",
        why: "it holds the licenses and sources of the crates to deny.toml",
        locked: true,
    }
    .set_up()
}
