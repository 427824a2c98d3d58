//! The doors by which something from outside comes into the core, each with what it is tried with and what must hold.

mod markup;
mod packs;
mod page;
mod read;
mod typed;
mod written;

use std::ops::Range;
use std::time::Duration;

use clap::ValueEnum;

use crate::trial::{Report, try_cases};

/// A door by which something from outside comes into the core.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Door {
    /// What a reader types into a picker
    Typed,
    /// A log or a trace that is pasted or dropped
    Pasted,
    /// The same as it is cleaned of what identifies people and networks
    Cleaned,
    /// The query string of a page
    Query,
    /// Codes in attributes and links, and languages that are wanted
    Attributes,
    /// The files of a language, changed on their way
    Packs,
    /// Texts of the dataset, as HTML and pictures that are written of them
    Written,
}

impl Door {
    /// Tries some cases; one that takes longer than that fails.
    pub fn trial(self, cases: Range<u32>, longest: Duration) -> Report {
        match self {
            Self::Typed => try_cases(cases, longest, typed::make, typed::check),
            Self::Pasted => try_cases(cases, longest, read::make, |(dataset, text)| read::check(dataset, text)),
            Self::Cleaned => try_cases(cases, longest, read::make, |(_, text)| read::check_cleaned(text)),
            Self::Query => try_cases(cases, longest, page::make_query, page::check_query),
            Self::Attributes => try_cases(cases, longest, page::make_attributes, page::check_attributes),
            Self::Packs => try_cases(cases, longest, packs::make, packs::check),
            Self::Written => try_cases(cases, longest, written::make, written::check),
        }
    }
}
