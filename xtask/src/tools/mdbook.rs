//! mdBook, which builds one of the recipes.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_install::Program;

/// Sets up mdBook and gives its path.
pub fn set_up() -> Result<PathBuf> {
    Program {
        package: "mdbook",
        name: "mdbook",
        version: "0.5.4",
        fits: "0.5.",
        why: "it builds a recipe that the tests try",
        locked: true,
    }
    .set_up()
}
