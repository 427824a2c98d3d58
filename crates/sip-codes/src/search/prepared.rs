//! What the search keeps of a dataset, so that a keystroke only looks up.

use super::index::Index;
use crate::Dataset;
use crate::dataset::Later;
use crate::pack::{Packed, Reader, Writer, version};

/// What the search keeps of a dataset. It is made of the rest when it is first needed, so no pack holds it.
#[derive(Debug, Clone, Default)]
pub struct Prepared {
    /// Of the index of a language, which holds numbers and phrases.
    phrases: Later<Index>,
    /// Once the words and tables are there.
    all: Later<Index>,
}

impl Prepared {
    /// What can be found in the dataset as it is now.
    pub(super) fn of(dataset: &Dataset) -> &Index {
        let Self { phrases, all } = &dataset.prepared;
        let place = if dataset.tables.get().is_some() { all } else { phrases };
        place.get_or_make(|| Index::of(dataset))
    }
}

/// Two datasets are equal whether or not somebody searched them.
impl PartialEq for Prepared {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Prepared {}

impl Packed for Prepared {
    const VERSION: u32 = version(&["prepared"], &[]);

    fn pack(&self, _: &mut Writer) {}

    fn unpack(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}
