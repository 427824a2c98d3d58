//! Reads the pieces of a pack.

/// Reads the pieces of a pack, one after the other.
///
/// It never fails in between: where a piece is missing or wrong it gives an empty one and remembers the fault. Leaving
/// early at each of the thousand fields would be most of the code.
pub struct Reader<'pack> {
    rest: &'pack [u8],
    is_faulty: bool,
}

impl<'pack> Reader<'pack> {
    /// Reads from these bytes.
    pub const fn new(bytes: &'pack [u8]) -> Self {
        Self { rest: bytes, is_faulty: false }
    }

    /// Whether everything was there and nothing is left over.
    pub const fn is_whole(&self) -> bool {
        !self.is_faulty && self.rest.is_empty()
    }

    /// Remembers that a piece is wrong.
    pub const fn fail(&mut self) {
        self.is_faulty = true;
        self.rest = &[];
    }

    /// A byte.
    pub fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    /// A number of two bytes.
    pub fn number(&mut self) -> u16 {
        self.bytes(2).try_into().map_or(0, u16::from_le_bytes)
    }

    /// A text after its length in bytes.
    #[inline(never)]
    pub fn text(&mut self) -> String {
        let length = self.number();
        match std::str::from_utf8(self.bytes(length.into())) {
            Ok(text) => text.to_owned(),
            Err(_) => {
                self.fail();
                String::new()
            }
        }
    }

    /// A list after its length; a faulty one ends where the fault is.
    pub fn list<T>(&mut self, mut entry: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let length = self.number();
        let mut entries = Vec::new();
        for _ in 0..length {
            if self.is_faulty {
                break;
            }
            entries.push(entry(self));
        }
        entries
    }

    fn bytes(&mut self, count: usize) -> &'pack [u8] {
        match self.rest.split_at_checked(count) {
            Some((bytes, rest)) => {
                self.rest = rest;
                bytes
            }
            None => {
                self.fail();
                &[]
            }
        }
    }
}
