//! Writes the pieces of a pack.

#![expect(clippy::expect_used, reason = "packs are made at build time, where one that is too large has to stop it")]

/// Writes the pieces of a pack, one after the other.
#[derive(Default)]
pub struct Writer {
    numbers: Vec<u8>,
    text: Vec<u8>,
}

impl Writer {
    /// Everything that was written: how long the text is, the text, and the numbers.
    pub fn into_bytes(self) -> Vec<u8> {
        let length = u32::try_from(self.text.len()).expect("a pack is shorter than 4 GiB");
        [&length.to_le_bytes()[..], &self.text, &self.numbers].concat()
    }

    /// A byte.
    pub fn byte(&mut self, byte: u8) {
        self.numbers.push(byte);
    }

    /// A number of two bytes.
    pub fn number(&mut self, number: u16) {
        self.numbers.extend(number.to_le_bytes());
    }

    /// A text; its length stands among the numbers.
    pub fn text(&mut self, text: &str) {
        self.length(text.len());
        self.text.extend(text.as_bytes());
    }

    /// The length of a text or a list.
    pub fn length(&mut self, length: usize) {
        self.number(u16::try_from(length).expect("texts and lists are shorter than 65,536"));
    }
}
