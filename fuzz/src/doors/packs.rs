//! The files of a language, changed on their way: each is refused, or read as what others could have written.

use std::sync::LazyLock;

use sip_codes::Dataset;
use sip_codes::dataset::{Details, Finding};
use sip_codes::pack::{self, InvalidPack, Packed};
use sip_codes::source::Parts;

use super::written;
use crate::random::Random;
use crate::seeds::DATASETS;

/// What the pack of a few codes holds.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// The words of the interface, and what lists show.
    Index,
    /// What is said of codes and pairs.
    Details,
    /// What finds codes and reads texts.
    Finding,
}

/// The codes that are left of the dataset, so that many packs are read in little time.
const CODES: [u16; 4] = [183, 400, 486, 603];

/// Where the mark and the version end, and where the checksum does.
const SEALED: [usize; 2] = [8, 12];

/// A dataset of few codes, as its files.
pub static SMALL: LazyLock<Parts> = LazyLock::new(|| {
    let mut small = DATASETS[0].clone();
    small.entries.retain(|entry| CODES.contains(&entry.code.as_u16()));
    small.pairs.retain(|pair| [pair.first, pair.second].iter().all(|code| CODES.contains(&code.as_u16())));
    small.triples.clear();
    small.tasks.truncate(1);
    small.groups.truncate(1);
    let mut parts = Parts::of(&small);
    let mut finding: Finding = pack::decode(&parts.words).expect("it was just written");
    let Finding { tables, questions, explanations, .. } = &mut finding;
    [tables.names.len(), tables.causes.len()].iter().for_each(|count| assert!(*count > 4));
    tables.names.truncate(4);
    tables.causes.truncate(4);
    tables.documents.truncate(4);
    tables.synonyms.truncate(4);
    questions.truncate(2);
    explanations.truncate(2);
    parts.words = pack::encode(&finding);
    parts
});

/// A pack with a few changed bytes, mostly under a checksum that fits.
pub fn make(random: &mut Random) -> (Kind, Vec<u8>) {
    let kind = *random.one_of(&[Kind::Index, Kind::Details, Kind::Details, Kind::Finding]);
    let mut pack = whole(kind).clone();
    for _ in 0..=random.below(4) {
        // The texts come first; the lengths and terms behind them are fewer, and more depends on them.
        let place = match random.below(4) {
            0 => random.below(pack.len()),
            1 => SEALED[1] + random.below(4),
            _ => pack.len() - 1 - random.below(pack.len() - text_end(&pack)),
        };
        pack[place] = random.byte();
    }
    match random.below(16) {
        0 => {}
        1 => pack.truncate(random.below(pack.len())),
        _ => seal(kind, &mut pack),
    }
    (kind, pack)
}

/// What is read is written as it was read, and everything can be said of it.
pub fn check((kind, pack): &(Kind, Vec<u8>)) {
    let read = match kind {
        Kind::Index => again::<Dataset>(pack).map(|index| with(index, &SMALL.rest, &SMALL.words)),
        Kind::Details => again::<Details>(pack).map(|_| with(index(), pack, &SMALL.words)),
        Kind::Finding => again::<Finding>(pack).map(|_| with(index(), &SMALL.rest, pack)),
    };
    if let Ok(dataset) = read {
        written::tell(&dataset);
    }
}

/// Reads a pack and holds what comes out to what is written of it.
fn again<T: Packed + PartialEq + std::fmt::Debug>(bytes: &[u8]) -> Result<T, InvalidPack> {
    let read: T = pack::decode(bytes)?;
    assert!(pack::decode(&pack::encode(&read)).as_ref() == Ok(&read), "it is read as it was written");
    Ok(read)
}

/// The index of the small dataset.
pub fn index() -> Dataset {
    pack::decode(&SMALL.index).expect("the index is whole")
}

/// A dataset with what comes after its index.
pub fn with(index: Dataset, details: &[u8], finding: &[u8]) -> Dataset {
    index.add(pack::decode(details).expect("the details were read before"));
    index.add_finding(pack::decode(finding).expect("what finds codes was read before"));
    index
}

fn whole(kind: Kind) -> &'static Vec<u8> {
    match kind {
        Kind::Index => &SMALL.index,
        Kind::Details => &SMALL.rest,
        Kind::Finding => &SMALL.words,
    }
}

/// Where the texts of a pack end.
pub fn text_end(pack: &[u8]) -> usize {
    let length: [u8; 4] = pack[SEALED[1]..][..4].try_into().expect("four bytes are four");
    (SEALED[1] + 4 + u32::from_le_bytes(length) as usize).min(pack.len() - 1)
}

/// Sets the mark, the version and a checksum that fits: FNV-1a over what follows it.
pub fn seal(kind: Kind, pack: &mut [u8]) {
    let [sum, content] = SEALED;
    let fnv = |sum: u32, byte: &u8| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    let checksum = pack[content..].iter().fold(0x811c_9dc5, fnv);
    pack[..sum].copy_from_slice(&whole(kind)[..sum]);
    pack[sum..content].copy_from_slice(&checksum.to_le_bytes());
}
