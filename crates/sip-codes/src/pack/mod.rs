//! Values as bytes. A language pack is a dataset in this form, made at build time and read once in the browser.
//!
//! The format is the fields of the records one after the other: numbers in little-endian order, texts and lists by their
//! length, terms as their place in their list, after a mark, a version and a checksum. The letters of all texts stand
//! together before the numbers, since each kind compresses better alone. There is nothing to negotiate, since pack and
//! program come from the same build. A general format with derived code (serde with postcard) did the same for 5 KB more
//! of compressed download; the figures are in ARCHITECTURE.md.

mod packed;
mod reader;
mod version;
mod writer;

use std::error::Error;
use std::fmt;

pub use packed::Packed;
pub(crate) use packed::{data_record, record};
pub use reader::Reader;
pub(crate) use version::version;
pub use writer::Writer;

/// The first bytes of every pack.
const MARK: [u8; 4] = *b"sipc";

/// The value as a pack.
///
/// # Panics
///
/// If a text or a list is longer than 65,535, which the checks of the source do not let pass.
pub fn encode<T: Packed>(value: &T) -> Vec<u8> {
    let mut writer = Writer::default();
    value.pack(&mut writer);
    let content = writer.into_bytes();
    [&MARK[..], &T::VERSION.to_le_bytes(), &checksum(&content).to_le_bytes(), &content].concat()
}

/// The value in a pack.
///
/// # Errors
///
/// If the bytes are not a pack, are cut off or changed, or come from a build with other records.
pub fn decode<T: Packed>(bytes: &[u8]) -> Result<T, InvalidPack> {
    let sealed = bytes.strip_prefix(&MARK).and_then(|rest| rest.strip_prefix(&T::VERSION.to_le_bytes()));
    let is_intact = |(sum, content): &(&[u8; 4], &[u8])| checksum(content).to_le_bytes() == **sum;
    let (_, content) = sealed.and_then(<[u8]>::split_first_chunk).filter(is_intact).ok_or(InvalidPack)?;
    let mut reader = Reader::new(content);
    let value = T::unpack(&mut reader);
    if reader.is_whole() {
        return Ok(value);
    }
    // What nobody can use is left where it is: what would drop it is a part of the download.
    #[cfg(target_arch = "wasm32")]
    std::mem::forget(value);
    Err(InvalidPack)
}

/// Tells a pack that was changed on its way.
fn checksum(content: &[u8]) -> u32 {
    version::fnv(version::START, content)
}

/// The bytes are not a pack of this version, or not a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPack;

impl fmt::Display for InvalidPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the file is not a whole language pack of this version")
    }
}

impl Error for InvalidPack {}
