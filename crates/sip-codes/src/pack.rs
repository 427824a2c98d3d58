//! A language pack: a [`Dataset`] as bytes, made at build time and read once in the browser.

use std::error::Error;
use std::fmt;

use crate::Dataset;

/// The first bytes of every pack. The last one is the version of the format: it changes whenever a field of the
/// records changes, so that a pack of another build is refused instead of misread.
const MAGIC: [u8; 8] = *b"sipcode\x01";

/// The dataset as a pack.
///
/// # Panics
///
/// Never: the records hold nothing that cannot be written.
pub fn encode(dataset: &Dataset) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    let body = postcard::to_allocvec(dataset).expect("the records hold only numbers, texts and lists");
    bytes.extend(body);
    bytes
}

/// The dataset in a pack.
///
/// # Errors
///
/// If the bytes are not a pack, are cut off, or come from a build with other records.
pub fn decode(bytes: &[u8]) -> Result<Dataset, InvalidPack> {
    let body = bytes.strip_prefix(&MAGIC).ok_or(InvalidPack)?;
    match postcard::take_from_bytes(body) {
        Ok((dataset, [])) => Ok(dataset),
        _ => Err(InvalidPack),
    }
}

/// The bytes are not a language pack of this version, or not a whole one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidPack;

impl fmt::Display for InvalidPack {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not a whole language pack of this version of sip-compare")
    }
}

impl Error for InvalidPack {}
