//! Reads and checks `data/` and makes datasets and the published JSON of it. Native only.

mod call_flow;
mod check;
mod decide;
mod files;
pub mod json;
mod model;
mod parts;
mod problem;
mod read;
mod records;
mod search;
mod shell;
mod ui;

pub use model::{Coverage, Source};
pub use parts::Parts;
pub use problem::{Problem, Problems};
pub use read::read;
pub use shell::{ElementWords, PageWords, Shell};
