//! The developer's commands of sip-compare: `cargo xtask <command>`.

// A developer reads what is wrong and what to do, not where the program stopped.
#![deny(
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::process::ExitCode;

use clap::Parser;

mod commands;
mod dataset;
mod html;
mod parts;
mod process;
mod project;
mod themes;
mod tools;

/// The developer's commands of sip-compare.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: commands::Command,
}

fn main() -> ExitCode {
    match Arguments::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
