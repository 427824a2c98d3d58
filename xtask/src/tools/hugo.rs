//! Hugo, which builds one of the recipes.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use crate::process;

/// Sets up Hugo and gives its path.
pub fn set_up() -> Result<PathBuf> {
    if process::find("hugo").is_none() {
        let by_hand = "Install Hugo 0.111 or newer (https://gohugo.io/installation/), so that `hugo` is on PATH.";
        apt::install_packages(&["hugo"], "it builds a recipe that the tests try", by_hand)?;
    }
    process::find("hugo").context("Hugo was installed, but its program is not on PATH")
}
