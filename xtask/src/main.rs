//! The developer's commands of sip-compare: `cargo xtask <command>`.

use std::process::ExitCode;

use clap::Parser;

mod commands;
mod core;
mod html;
mod parts;
mod process;
mod project;
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
