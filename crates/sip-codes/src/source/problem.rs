//! What is wrong with the data: where, what, and what to do.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

/// One fault in the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file.
    pub file: PathBuf,
    /// The field, as a path of keys; empty if the whole file is meant.
    pub field: String,
    /// What is wrong and what to do about it.
    pub message: String,
}

impl Problem {
    /// A fault of a field.
    pub fn new(file: &Path, field: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), field: field.into(), message: message.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: ", self.file.display())?;
        if !self.field.is_empty() {
            write!(formatter, "{}: ", self.field)?;
        }
        formatter.write_str(&self.message)
    }
}

/// All faults in the data, one a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl fmt::Display for Problems {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.0 {
            writeln!(formatter, "{problem}")?;
        }
        Ok(())
    }
}

impl Error for Problems {}

/// Collects the faults of one file.
pub(super) struct Faults<'problems> {
    file: PathBuf,
    problems: &'problems mut Vec<Problem>,
}

impl<'problems> Faults<'problems> {
    pub fn of(file: PathBuf, problems: &'problems mut Vec<Problem>) -> Self {
        Self { file, problems }
    }

    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.problems.push(Problem::new(&self.file, field, message));
    }
}
