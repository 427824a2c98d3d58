//! The languages that a program holds.

use std::rc::Rc;

use super::Dataset;
use crate::pack::{self, InvalidPack};

/// The languages that a program holds. All that it shows and answers shares them.
#[derive(Debug, Default)]
pub struct Datasets(Vec<Rc<Dataset>>);

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
        self.0.push(Rc::new(dataset));
        Ok(())
    }

    /// A language, if its index is there.
    pub fn get(&self, language: &str) -> Option<Rc<Dataset>> {
        self.0.iter().find(|known| known.language == language).cloned()
    }
}
