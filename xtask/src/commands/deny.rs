//! Holds the crates to `deny.toml`: their licenses and sources, and what is known to be wrong with them.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::tools::cargo_deny;
use crate::{process, project};

/// What is checked without a network.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// Checks all crates of the project, and the known advisories where their database can be had.
pub fn run() -> Result<()> {
    let program = cargo_deny::set_up()?;
    check(&program, &CHECKS)?;
    if process::answer(&program, &["fetch", "db"]).is_none() {
        eprintln!(
            "advisories were not looked for: their database (https://github.com/RustSec/advisory-db) is out of reach"
        );
        return Ok(());
    }
    check(&program, &["advisories"])
}

fn check(program: &Path, checks: &[&str]) -> Result<()> {
    let mut command = Command::new(program);
    command.current_dir(project::root()?).args(["--workspace", "--locked", "check", "--hide-inclusion-graph"]);
    process::run(command.args(checks))
}
