//! Writes the pieces of a pack.

/// Writes the pieces of a pack, one after the other.
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Begins with these bytes.
    pub fn new(start: &[u8]) -> Self {
        Self { bytes: start.to_vec() }
    }

    /// Everything that was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// A byte.
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// A number of two bytes.
    pub fn number(&mut self, number: u16) {
        self.bytes.extend(number.to_le_bytes());
    }

    /// A text after its length in bytes.
    pub fn text(&mut self, text: &str) {
        self.length(text.len());
        self.bytes.extend(text.as_bytes());
    }

    /// The length of a text or a list.
    pub fn length(&mut self, length: usize) {
        self.number(u16::try_from(length).expect("texts and lists are shorter than 65,536"));
    }
}
