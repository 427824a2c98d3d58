//! Serves the page while it is developed.

use anyhow::Result;

use crate::process;
use crate::tools::{rust, trunk};

/// What `serve` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Passed on to `trunk serve`, for example --port 3000 or --release
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "TRUNK ARGUMENTS")]
    trunk: Vec<String>,
}

/// Sets up what is missing and hands over to `trunk serve`.
pub fn run(arguments: &Arguments) -> Result<()> {
    rust::wasm_target()?;
    let mut command = trunk::command()?;
    if arguments.trunk.iter().any(|argument| argument.starts_with("--release")) {
        crate::tools::npm::set_up()?;
    }
    process::hand_over(command.arg("serve").args(&arguments.trunk))
}
