//! A language pack: a [`Dataset`] as bytes, made at build time and read once in the browser.
//!
//! The format is the fields of the records one after the other: numbers in little-endian order, texts and lists by their
//! length, terms as their place in their list. The letters of all texts stand together before the numbers, since each
//! kind compresses better alone. There is nothing to negotiate, since pack and program come from
//! the same build. A general format with derived code (serde with postcard) did the same for 5 KB more of compressed
//! download; the figures are in ARCHITECTURE.md.

mod packed;
mod reader;
mod writer;

use std::error::Error;
use std::fmt;

pub(crate) use packed::{Packed, pack_term, packed_struct, unpack_term};
pub(crate) use reader::Reader;
pub(crate) use writer::Writer;

use crate::Dataset;

/// The first bytes of every pack. The last one is the version of the format: it changes whenever a field of the
/// records changes, so that a pack of another build is refused instead of misread.
const MAGIC: [u8; 8] = *b"sipcode\x06";

/// The dataset as a pack.
///
/// # Panics
///
/// If a text or a list is longer than 65,535, which the checks of the source do not let pass.
pub fn encode(dataset: &Dataset) -> Vec<u8> {
    let mut writer = Writer::default();
    dataset.pack(&mut writer);
    writer.into_bytes(&MAGIC)
}

/// The dataset in a pack.
///
/// # Errors
///
/// If the bytes are not a pack, are cut off, or come from a build with other records.
pub fn decode(bytes: &[u8]) -> Result<Dataset, InvalidPack> {
    let mut reader = Reader::new(bytes.strip_prefix(&MAGIC).ok_or(InvalidPack)?);
    let dataset = Dataset::unpack(&mut reader);
    if reader.is_whole() { Ok(dataset) } else { Err(InvalidPack) }
}

/// The bytes are not a language pack of this version, or not a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPack;

impl fmt::Display for InvalidPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the file is not a whole language pack of this version of sip-compare")
    }
}

impl Error for InvalidPack {}
