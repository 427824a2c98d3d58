//! A language pack: a [`Dataset`] as bytes, made at build time and read once in the browser.
//!
//! The format is the fields of the records one after the other: numbers in little-endian order, texts and lists by their
//! length, terms as their place in their list, after a mark and a checksum. The letters of all texts stand together before the numbers, since each
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
const MAGIC: [u8; 8] = *b"sipcode\x07";

/// The dataset as a pack.
///
/// # Panics
///
/// If a text or a list is longer than 65,535, which the checks of the source do not let pass.
pub fn encode(dataset: &Dataset) -> Vec<u8> {
    let mut writer = Writer::default();
    dataset.pack(&mut writer);
    let content = writer.into_bytes();
    [&MAGIC[..], &checksum(&content).to_le_bytes(), &content].concat()
}

/// The dataset in a pack.
///
/// # Errors
///
/// If the bytes are not a pack, are cut off or changed, or come from a build with other records.
pub fn decode(bytes: &[u8]) -> Result<Dataset, InvalidPack> {
    let content = bytes.strip_prefix(&MAGIC).and_then(<[u8]>::split_first_chunk);
    let is_intact = |(sum, content): &(&[u8; 4], &[u8])| checksum(content).to_le_bytes() == **sum;
    let (_, content) = content.filter(is_intact).ok_or(InvalidPack)?;
    let mut reader = Reader::new(content);
    let dataset = Dataset::unpack(&mut reader);
    if reader.is_whole() { Ok(dataset) } else { Err(InvalidPack) }
}

/// FNV-1a with 32 bits: tells a pack that was changed on its way.
fn checksum(content: &[u8]) -> u32 {
    content.iter().fold(0x811c_9dc5, |sum: u32, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The bytes are not a language pack of this version, or not a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPack;

impl fmt::Display for InvalidPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the file is not a whole language pack of this version")
    }
}

impl Error for InvalidPack {}
