//! The tables of `data/search/`: their files, and what the search is given of them.

mod check;
mod files;
mod read;
mod tables;

pub(super) use check::check;
pub(super) use files::SearchFiles;
pub(super) use read::read;
