//! Reads and checks `data/` and makes datasets and the published JSON of it. Native only.

mod check;
mod files;
mod flow;
pub mod json;
mod problem;
mod read;
mod shell;
mod ui;

pub use problem::{Problem, Problems};
pub use read::{Coverage, Source, read};
pub use shell::{ElementWords, PageWords, Shell};
