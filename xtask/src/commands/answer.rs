//! Answers in the terminal, from the dataset of the project.

use std::io::{self, BufWriter, Read, Write};
use std::process::ExitCode;

use anyhow::{Context, Result};
use sip_command::Command;

use crate::dataset::Data;

/// The exit code for an argument that is not usable, as clap has it.
const USAGE: u8 = 2;

/// Prints the answer. Where nothing is found the exit code is 1, as `grep` has it.
pub fn run(command: &Command) -> Result<ExitCode> {
    let dataset = match Data::read()?.language(command.language()) {
        Ok(dataset) => dataset,
        Err(error) => {
            eprintln!("error: {error:#}");
            return Ok(ExitCode::from(USAGE));
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let answered = command.run(&dataset, standard_input, &mut output);
    match answered.and_then(|is_answered| Ok(output.flush().map(|()| is_answered)?)) {
        // A reader such as `head` that has seen enough is no failure.
        Err(error) if is_closed_pipe(&error) => Ok(ExitCode::SUCCESS),
        other => Ok(if other? { ExitCode::SUCCESS } else { ExitCode::FAILURE }),
    }
}

fn standard_input() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).context("the standard input cannot be read")?;
    Ok(bytes)
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
