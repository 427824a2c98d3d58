//! The packs of a language give back what was put in, and whatever is not a whole pack is refused without a panic.

mod support;

use std::sync::LazyLock;

use sip_codes::dataset::Details;
use sip_codes::pack::{self, InvalidPack, Packed, encode};
use sip_codes::source::Parts;
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode};
use support::{ENGLISH, Faults, code};

/// Details with everything in them and few codes, so that thousands of their packs are read quickly.
static SMALL: LazyLock<Details> = LazyLock::new(|| {
    let mut small: Details = decode(&Parts::of(&ENGLISH).rest).expect("the pack is whole");
    small.codes.retain(|record| [199, 202, 409, 494, 503, 603].contains(&record.code.as_u16()));
    small.written.truncate(3);
    small
});

fn decode<T: Packed>(pack: &[u8]) -> Result<T, InvalidPack> {
    pack::decode(pack)
}

/// A dataset that is read from its index.
fn read(parts: &Parts) -> Dataset {
    decode(&parts.index).expect("the index is whole")
}

/// Adds details to a dataset.
fn add(dataset: &Dataset, pack: &[u8]) {
    dataset.add(decode(pack).expect("the details are whole"));
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
fn a_dataset_survives_its_packs() {
    let parts = Parts::of(&ENGLISH);
    let whole = read(&parts);
    add(&whole, &parts.rest);
    whole.add_finding(decode(&parts.words).expect("what finds codes is whole"));
    assert_eq!(whole, *ENGLISH);

    let pieces = read(&parts);
    parts.details.iter().for_each(|(_, pack)| add(&pieces, pack));
    pieces.add_finding(decode(&parts.words).expect("what finds codes is whole"));
    assert_eq!(pieces, *ENGLISH);
    assert_eq!(encode(&pieces), parts.index);
}

#[test]
fn a_pack_that_is_cut_off_is_refused() {
    fn check<T: Packed>(pack: &[u8]) {
        let near_the_end = pack.len() - 100;
        let lengths = (0..4_000).chain((4_000..near_the_end).step_by(1_009)).chain(near_the_end..pack.len());
        let accepted: Vec<usize> = lengths.filter(|length| decode::<T>(&pack[..*length]).is_ok()).collect();
        assert!(accepted.is_empty(), "accepted with only these many of {} bytes: {accepted:?}", pack.len());
    }
    let Parts { index, rest, .. } = Parts::of(&ENGLISH);
    check::<Dataset>(&index);
    check::<Details>(&rest);
}

#[test]
fn a_selection_needs_what_is_said_of_its_codes_and_its_pair_and_no_more() {
    let parts = Parts::of(&ENGLISH);
    let missing = |dataset: &Dataset, codes: &[u16]| dataset.missing(Selection::from_numbers(codes));
    let dataset = read(&parts);
    assert_eq!(dataset.missing(Selection::default()), [""; 0]);
    assert_eq!(missing(&dataset, &[603, 486]), ["603", "486", "486-603"]);
    assert_eq!(missing(&dataset, &[180, 603]), ["180", "603"], "nobody wrote about this pair");
    // What is not listed is answered with the code that it is taken for.
    assert_eq!(missing(&dataset, &[499, 199]), ["400", "199"]);
    assert_eq!(missing(&dataset, &[150]), ["183"]);
    // Three codes need what each two of them need, and what was written about all three.
    let of_three = ["480", "603", "486", "480-603", "480-486", "486-603", "480-486-603"];
    assert_eq!(missing(&dataset, &[480, 603, 486]), of_three);
    assert_eq!(missing(&dataset, &[486, 603, 699]), ["486", "603", "600", "486-603"]);

    for (name, pack) in &parts.details {
        if ["603", "486"].contains(&name.as_str()) {
            add(&dataset, pack);
        }
    }
    assert_eq!(missing(&dataset, &[603, 486]), ["486-603"]);
    assert_eq!(dataset.compare(code(603), code(486)), None, "what was written about the pair is not there yet");
    let (_, pair) = parts.details.iter().find(|(name, _)| name == "486-603").expect("the pair has a file");
    add(&dataset, pair);
    assert_eq!(dataset.compare(code(603), code(486)), ENGLISH.compare(code(603), code(486)));
    assert_eq!(dataset.entries.iter().filter(|entry| entry.record.get().is_some()).count(), 2);
}

/// The dataset with a code for every number: seven times as many, which is all that SIP has room for.
fn with_more_codes() -> Dataset {
    let mut more = ENGLISH.clone();
    let known = |number: &u16| StatusCode::from_u16(*number).is_some_and(|code| ENGLISH.listed(code).is_some());
    for number in (100..700).filter(|number| !known(number)) {
        let like = more.entries[usize::from(number) % ENGLISH.entries.len()].clone();
        let mut record = like.record.get().expect("the dataset is whole").clone();
        record.code = code(number);
        more.entries.push(sip_codes::dataset::CodeEntry { code: code(number), record: record.into(), ..like });
    }
    more.entries.sort_by_key(|entry| entry.code);
    more
}

#[test]
fn more_codes_change_nothing_of_what_a_pair_loads_but_the_index() {
    let (now, more) = (Parts::of(&ENGLISH), Parts::of(&with_more_codes()));
    let of_pair = |parts: &Parts| {
        let is_asked = |(name, _): &&(String, Vec<u8>)| ["302", "428", "302-428"].contains(&name.as_str());
        parts.details.iter().filter(is_asked).cloned().collect::<Vec<_>>()
    };
    assert_eq!(of_pair(&now).len(), 3);
    assert_eq!(of_pair(&now), of_pair(&more));
    assert!(more.rest.len() > 4 * now.rest.len(), "{} bytes of {}", more.rest.len(), now.rest.len());
    // The index grows by a line for each code.
    let line = (more.index.len() - now.index.len()) / (600 - ENGLISH.entries.len());
    assert!(line < 80, "{line} bytes for each further code");
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
        faults.check_equal(name, decode::<Details>(&bytes).map(|_| "details"), Err(InvalidPack));
        faults.check_equal(name, decode::<Dataset>(&bytes).map(|_| "a dataset"), Err(InvalidPack));
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
    let accepted = changed.iter().filter(|copy| decode::<Details>(copy).is_ok()).count();
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
        match decode::<Details>(&copy) {
            Err(InvalidPack) => refused += 1,
            // A changed letter is still a text: then what was read are details like any others.
            Ok(read) => assert_eq!(decode(&encode(&read)).as_ref(), Ok(&read), "round {round}"),
        }
    }
    assert!((200..2_000).contains(&refused), "{refused} of 2,000 were refused");
}
