//! Reads the pieces of a pack.

/// Reads the pieces of a pack, one after the other.
///
/// It never fails in between: where a piece is missing or wrong it gives an empty one and remembers the fault. Leaving
/// early at each of the thousand fields would be most of the code.
pub struct Reader<'pack> {
    text: &'pack [u8],
    numbers: &'pack [u8],
    is_faulty: bool,
}

impl<'pack> Reader<'pack> {
    /// Reads from these bytes: how long the text is, the text, and the numbers.
    pub fn new(bytes: &'pack [u8]) -> Self {
        let mut reader = Self { text: &[], numbers: bytes, is_faulty: false };
        let length = reader.bytes(4).try_into().map_or(0, u32::from_le_bytes);
        reader.text = reader.bytes(usize::try_from(length).unwrap_or(usize::MAX));
        reader
    }

    /// Whether everything was there and nothing is left over.
    pub const fn is_whole(&self) -> bool {
        !self.is_faulty && self.text.is_empty() && self.numbers.is_empty()
    }

    /// Remembers that a piece is wrong.
    pub const fn fail(&mut self) {
        self.is_faulty = true;
        self.text = &[];
        self.numbers = &[];
    }

    /// A byte.
    pub fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or_default()
    }

    /// A number of two bytes.
    pub fn number(&mut self) -> u16 {
        self.bytes(2).try_into().map_or(0, u16::from_le_bytes)
    }

    /// A text, whose length in bytes stands among the numbers.
    #[inline(never)]
    pub fn text(&mut self) -> String {
        let length = usize::from(self.number());
        let piece = self.text.split_at_checked(length).and_then(|(piece, rest)| {
            self.text = rest;
            std::str::from_utf8(piece).ok()
        });
        piece.map(str::to_owned).unwrap_or_else(|| {
            self.fail();
            String::new()
        })
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
        match self.numbers.split_at_checked(count) {
            Some((bytes, rest)) => {
                self.numbers = rest;
                bytes
            }
            None => {
                self.fail();
                &[]
            }
        }
    }
}
