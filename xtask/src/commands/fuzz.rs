//! Tries the doors of the core with hostile input: builds the program that does it, with checks of overflow, and runs it.

use std::process::Command;

use anyhow::Result;

use crate::{process, project};

/// What `fuzz` can be told.
#[derive(clap::Args)]
#[command(disable_help_flag = true)]
pub struct Arguments {
    /// What the program is told: `--help` lists it
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<String>,
}

/// Tries all doors, or what the arguments say.
pub fn run(Arguments { arguments }: &Arguments) -> Result<()> {
    let mut command = Command::new("cargo");
    command.current_dir(project::root()?).args(["run", "--quiet", "--profile", "fuzz", "--package", "sip-fuzz", "--"]);
    process::run(command.args(arguments))
}
