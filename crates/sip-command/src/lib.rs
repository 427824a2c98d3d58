//! The commands that answer in a terminal, with the words of the widget. `cargo xtask` has them, and so has the npm package,
//! compiled to WebAssembly: whoever writes documentation needs no Rust for them.

// Whoever asks reads what is wrong and what to do, not where the program stopped.
#![deny(
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

use std::io::Write;

use anyhow::Result;
use clap::Subcommand;
use sip_codes::{Dataset, StatusCode};

pub mod compare;
pub mod find;
pub mod snippet;

/// A question to the dataset.
#[derive(Subcommand)]
pub enum Command {
    /// Compare two or three status codes, or tell of one
    Compare(compare::Arguments),
    /// Find the codes that a text is about: a number, words, a line of a log, a trace
    Find(find::Arguments),
    /// Print the element with a comparison as its children, for readers without scripts
    Snippet(snippet::Arguments),
}

impl Command {
    /// The language of the answer, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        match self {
            Command::Compare(arguments) => &arguments.lang,
            Command::Find(arguments) => &arguments.lang,
            Command::Snippet(arguments) => arguments.lang.as_deref().unwrap_or("en"),
        }
    }

    /// Answers from the dataset of that language, and says whether there is an answer. `standard_input` is read if the
    /// command asks for it.
    ///
    /// # Errors
    ///
    /// If the codes cannot be compared, or what comes in cannot be read, or the answer cannot be written.
    pub fn run(
        &self,
        dataset: &Dataset,
        standard_input: impl FnOnce() -> Result<Vec<u8>>,
        output: &mut impl Write,
    ) -> Result<bool> {
        match self {
            Command::Compare(arguments) => compare::run(arguments, dataset, output).map(|()| true),
            Command::Find(arguments) => find::run(arguments, dataset, standard_input, output),
            Command::Snippet(arguments) => snippet::run(arguments, dataset, output).map(|()| true),
        }
    }
}

/// Why these codes are no comparison.
fn not_comparable(codes: &[StatusCode]) -> String {
    let codes: Vec<String> = codes.iter().map(StatusCode::to_string).collect();
    format!("{} cannot be compared; allowed are two or three different codes from 100 to 699", codes.join(" and "))
}
