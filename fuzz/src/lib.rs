//! Hostile input for the doors of the core: texts and files of real shape, changed at random and the same in each run.
//!
//! The tests try some thousand cases a door; `cargo xtask fuzz` tries a million.

mod doors;
mod random;
mod seeds;
mod trial;

pub use doors::Door;
pub use trial::{Failure, Report};
