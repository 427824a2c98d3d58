//! A value that comes after the record it stands in.

use std::sync::OnceLock;

use crate::pack::{Packed, Reader, Writer, version};

/// A value that comes after the record it stands in, once. A pack of the record does not hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later<T>(OnceLock<Box<T>>);

impl<T> Later<T> {
    /// The value, if it is there.
    pub fn get(&self) -> Option<&T> {
        self.0.get().map(|value| &**value)
    }

    /// The value, to be changed, if it is there.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.0.get_mut().map(|value| &mut **value)
    }

    /// Puts the value there. One that is there already stays.
    pub fn set(&self, value: T) {
        // A part that was loaded twice says the same.
        let _ = self.0.set(Box::new(value));
    }

    /// The value, which is made if it is not there yet.
    pub fn get_or_make(&self, make: impl FnOnce() -> T) -> &T {
        self.0.get_or_init(|| Box::new(make()))
    }
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self(OnceLock::new())
    }
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Self {
        let later = Self::default();
        later.set(value);
        later
    }
}

impl<T> Packed for Later<T> {
    const VERSION: u32 = version(&["later"], &[]);

    fn pack(&self, _: &mut Writer) {}

    fn unpack(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}
