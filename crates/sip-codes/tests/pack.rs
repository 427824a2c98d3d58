//! A language pack gives back what was put in, and whatever is not a whole pack is refused without a panic.

mod support;

use std::sync::LazyLock;

use sip_codes::Dataset;
use sip_codes::pack::{self, InvalidPack, encode};
use support::{ENGLISH, Faults};

/// A dataset with everything in it and few codes, so that thousands of its packs are read quickly.
static SMALL: LazyLock<Dataset> = LazyLock::new(|| {
    let mut small = ENGLISH.clone();
    small.codes.retain(|record| [199, 202, 409, 494, 503, 603].contains(&record.code.as_u16()));
    small.pairs.truncate(3);
    small
});

fn decode(pack: &[u8]) -> Result<Dataset, InvalidPack> {
    pack::decode(pack)
}

/// Pseudo-random numbers, the same in every run (xorshift64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % bound
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).expect("it is below 256")
    }
}

#[test]
fn a_dataset_survives_its_pack() {
    let pack = encode(&*ENGLISH);
    let read = decode(&pack).expect("the pack is whole");
    assert_eq!(read, *ENGLISH);
    assert_eq!(encode(&read), pack);
}

#[test]
fn a_pack_that_is_cut_off_is_refused() {
    let pack = encode(&*ENGLISH);
    let near_the_end = pack.len() - 100;
    let lengths = (0..4_000).chain((4_000..near_the_end).step_by(1_009)).chain(near_the_end..pack.len());
    let accepted: Vec<usize> = lengths.filter(|length| decode(&pack[..*length]).is_ok()).collect();
    assert!(accepted.is_empty(), "accepted with only these many of {} bytes: {accepted:?}", pack.len());
}

#[test]
fn what_is_not_a_pack_of_this_version_is_refused() {
    let pack = encode(&*SMALL);
    let with_byte = |place: usize, byte: u8| {
        let mut changed = pack.clone();
        changed[place] = byte;
        changed
    };
    // The last byte of the version.
    let version = 7;
    let cases: [(&str, Vec<u8>); 8] = [
        ("nothing", Vec::new()),
        ("another version", with_byte(version, pack[version] ^ 1)),
        ("another first byte", with_byte(0, b'S')),
        ("a page of HTML", b"<!doctype html><title>404 Not Found</title>".to_vec()),
        ("JSON", br#"{"language":"en"}"#.to_vec()),
        ("zeros", vec![0; pack.len()]),
        ("one byte more", [pack.as_slice(), &[0]].concat()),
        ("two packs", [pack.as_slice(), &pack].concat()),
    ];
    let mut faults = Faults::default();
    for (name, bytes) in cases {
        faults.check_equal(name, decode(&bytes).map(|_| "a dataset"), Err(InvalidPack));
    }
    faults.assert_none();
}

/// Copies of a pack with a few bytes changed, the same in every run.
fn corrupted(pack: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let mut numbers = Numbers(0x5150_C0DE);
    (0..2_000).map(move |round| {
        let mut copy = pack.to_vec();
        for _ in 0..=numbers.below(4) {
            // Half of the changes hit the beginning, where most lengths and terms stand.
            let bound = if round % 2 == 0 { copy.len() } else { 2_000 };
            let place = numbers.below(bound);
            copy[place] = numbers.byte();
        }
        copy
    })
}

#[test]
fn a_pack_that_was_changed_on_its_way_is_refused() {
    let pack = encode(&*SMALL);
    let changed: Vec<Vec<u8>> = corrupted(&pack).filter(|copy| *copy != pack).collect();
    assert!(changed.len() > 1_900, "only {} were changed", changed.len());
    let accepted = changed.iter().filter(|copy| decode(copy).is_ok()).count();
    assert_eq!(accepted, 0);
}

#[test]
fn wrong_content_under_a_right_checksum_is_refused_or_read_but_never_panics() {
    let pack = encode(&*SMALL);
    let mut refused = 0;
    for (round, mut copy) in corrupted(&pack).enumerate() {
        // FNV-1a over what follows the mark, the version and the sum.
        let sum =
            copy[12..].iter().fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
        copy[..8].copy_from_slice(&pack[..8]);
        copy[8..12].copy_from_slice(&sum.to_le_bytes());
        match decode(&copy) {
            Err(InvalidPack) => refused += 1,
            // A changed letter is still a text: then what was read is a dataset like any other.
            Ok(read) => assert_eq!(decode(&encode(&read)).as_ref(), Ok(&read), "round {round}"),
        }
    }
    assert!((200..2_000).contains(&refused), "{refused} of 2,000 were refused");
}
