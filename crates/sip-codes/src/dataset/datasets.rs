//! The languages that a program holds.

use super::Dataset;
use crate::pack::{self, InvalidPack};

/// The languages that a program holds. All that it shows and answers shares them, for as long as it runs: what would drop them
/// is a part of the download.
#[derive(Debug, Default)]
pub struct Datasets(Vec<&'static Dataset>);

impl Datasets {
    /// No language yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Reads the index of a language and keeps it. One that was there before is replaced.
    ///
    /// # Errors
    ///
    /// If the bytes are not a whole pack of this version.
    pub fn add_index(&mut self, bytes: &[u8]) -> Result<(), InvalidPack> {
        let dataset: Dataset = pack::decode(bytes)?;
        self.0.retain(|known| known.language != dataset.language);
        self.0.push(Box::leak(Box::new(dataset)));
        Ok(())
    }

    /// A language, if its index is there.
    pub fn get(&self, language: &str) -> Option<&'static Dataset> {
        self.0.iter().copied().find(|known| known.language == language)
    }
}
