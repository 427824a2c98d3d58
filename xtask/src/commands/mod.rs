//! The list of commands; each one has a module of its own.

use std::process::ExitCode;

use anyhow::Result;
use clap::Subcommand;

mod answer;
mod bench;
mod build;
mod data;
mod deny;
mod finish;
mod fuzz;
mod hosts;
mod language;
mod package;
mod prepare;
mod reproduce;
mod serve;
mod size;
mod test;
mod types;

/// What `cargo xtask` can do.
#[derive(Subcommand)]
pub enum Command {
    /// Set up what is missing, then serve the page and rebuild it on every change
    Serve(serve::Arguments),
    /// Set up what is missing, then check everything that CI checks
    Test(test::Arguments),
    /// Build the release into dist/
    Build,
    /// Measure the release in a browser, beside what it can be compared with
    Bench(bench::Arguments),
    /// Check data/ and, on request, write it as JSON
    Data(data::Arguments),
    /// Hold licenses, sources and known faults of the crates to deny.toml
    Deny,
    #[command(flatten)]
    Answer(sip_command::Command),
    /// Make the skeleton of a new language, or tell what is left of one
    Language(language::Arguments),
    /// Show what a reader downloads, and hold it against budget.toml
    Size,
    /// Make the declarations for TypeScript and the manifest for editors, into target/types/
    Types,
    /// Build and make what is handed on: npm package, site, single file
    Package,
    /// Build what is handed on twice, in two folders, and compare every file
    Reproduce,
    /// Try the doors of the core with a million hostile inputs each
    Fuzz(fuzz::Arguments),
    /// Write what the page is built from (Trunk calls this before a build)
    #[command(hide = true)]
    Prepare,
    /// Turn what Trunk has built into what is shipped (Trunk calls this after a build)
    #[command(hide = true)]
    Finish,
}

impl Command {
    /// Runs the command and gives the exit code of the process.
    pub fn run(self) -> Result<ExitCode> {
        match self {
            Command::Serve(arguments) => serve::run(&arguments).map(done),
            Command::Test(arguments) => test::run(&arguments),
            Command::Build => build::run().map(done),
            Command::Bench(arguments) => bench::run(&arguments).map(done),
            Command::Data(arguments) => data::run(&arguments).map(done),
            Command::Deny => deny::run().map(done),
            Command::Answer(question) => answer::run(&question),
            Command::Language(arguments) => language::run(&arguments).map(done),
            Command::Package => package::run().map(done),
            Command::Reproduce => reproduce::run().map(done),
            Command::Fuzz(arguments) => fuzz::run(&arguments).map(done),
            Command::Types => types::run().map(done),
            Command::Size => size::run().map(done),
            Command::Prepare => prepare::run().map(done),
            Command::Finish => finish::run().map(done),
        }
    }
}

fn done((): ()) -> ExitCode {
    ExitCode::SUCCESS
}
