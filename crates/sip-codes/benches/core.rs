//! How long the core takes, and how that grows with the dataset: `cargo bench --package sip-codes --features source`.
//!
//! SIP has room for 600 codes. Datasets of 10 and 100 times the present ones hold each code so often; nothing but its size
//! tells such a dataset from a larger one.

use std::path::Path;
use std::sync::LazyLock;

use divan::Bencher;
use sip_codes::dataset::Details;
use sip_codes::pack::decode;
use sip_codes::reading::read as read_paste;
use sip_codes::search::search;
use sip_codes::source::{Parts, read};
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode};

/// How many times the codes of today there are.
const TIMES: [usize; 3] = [1, 10, 100];

/// The English dataset.
static ENGLISH: LazyLock<Dataset> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let source = read(&data).unwrap_or_else(|problems| panic!("data/ has faults:\n{problems}"));
    source.dataset("en").expect("English is checked to be complete")
});

fn main() {
    divan::main();
}

/// A dataset with each code and each pair so many times.
fn dataset(times: usize) -> Dataset {
    let mut more = ENGLISH.clone();
    more.entries = repeated(&ENGLISH.entries, times);
    more.pairs = repeated(&ENGLISH.pairs, times);
    more
}

/// Each entry so many times, one after the other.
fn repeated<T: Clone>(entries: &[T], times: usize) -> Vec<T> {
    entries.iter().flat_map(|entry| std::iter::repeat_n(entry, times)).cloned().collect()
}

fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).expect("only status codes are compared")
}

/// A pair that somebody wrote about.
#[divan::bench(args = TIMES)]
fn compare_by_hand(bencher: Bencher<'_, '_>, times: usize) {
    let dataset = dataset(times);
    bencher.bench_local(|| dataset.compare(code(486), code(603)));
}

/// A pair that is put together from clauses.
#[divan::bench(args = TIMES)]
fn compare_put_together(bencher: Bencher<'_, '_>, times: usize) {
    let dataset = dataset(times);
    bencher.bench_local(|| dataset.compare(code(404), code(486)));
}

/// What a choice asks of the dataset before it is shown.
#[divan::bench(args = TIMES)]
fn missing(bencher: Bencher<'_, '_>, times: usize) {
    let dataset = dataset(times);
    bencher.bench_local(|| dataset.missing(Selection::of(&[code(486), code(603)])));
}

/// A keystroke in a picker: a word that is in phrases and keywords.
#[divan::bench(args = TIMES)]
fn search_word(bencher: Bencher<'_, '_>, times: usize) {
    let dataset = dataset(times);
    bencher.bench_local(|| search(&dataset, "unavail"));
}

/// A keystroke in a picker that finds nothing, so that everything is looked at.
#[divan::bench(args = TIMES)]
fn search_in_vain(bencher: Bencher<'_, '_>, times: usize) {
    let dataset = dataset(times);
    bencher.bench_local(|| search(&dataset, "nothing of it"));
}

/// The index, which is read before anything is shown.
#[divan::bench(args = TIMES)]
fn read_index(bencher: Bencher<'_, '_>, times: usize) {
    let pack = sip_codes::pack::encode(&dataset(times));
    bencher.bench_local(|| decode::<Dataset>(&pack));
}

/// The details of one code.
#[divan::bench]
fn read_code(bencher: Bencher<'_, '_>) {
    let parts = Parts::of(&ENGLISH);
    let (_, pack) = parts.details.iter().find(|(name, _)| name == "486").expect("the code has its file");
    bencher.bench_local(|| decode::<Details>(pack));
}

/// Everything else of a language, which is read when the browser is idle.
#[divan::bench(args = TIMES)]
fn read_rest(bencher: Bencher<'_, '_>, times: usize) {
    let Details { codes, written } = decode(&Parts::of(&ENGLISH).rest).expect("the pack is whole");
    let more = Details { codes: repeated(&codes, times), written: repeated(&written, times) };
    let pack = sip_codes::pack::encode(&more);
    bencher.bench_local(|| decode::<Details>(&pack));
}

/// A pasted text of a megabyte: all practice texts again and again, and a trace of messages.
#[divan::bench(args = ["all forms", "messages"])]
fn read_megabyte(bencher: Bencher<'_, '_>, form: &str) {
    let message = "2024/06/28 16:00:00.404000 198.51.100.20:5060 -> 192.0.2.44:5060\r\nSIP/2.0 180 Ringing\r\n\
        Via: SIP/2.0/UDP 192.0.2.44:5060;branch=z9hG4bK1;rport\r\nFrom: <sip:a@example.org>;tag=1\r\n\
        To: <sip:b@example.net>;tag=2\r\nCall-ID: 1@192.0.2.44\r\nCSeq: 18 INVITE\r\nContent-Length: 0\r\n\r\n";
    let cases = include_str!("../tests/cases/paste.jsonl").lines();
    let texts: Vec<String> = match form {
        "messages" => vec![message.to_owned()],
        _ => cases
            .filter_map(|case| {
                Some(serde_json::from_str::<serde_json::Value>(case).ok()?.get("text")?.as_str()?.to_owned())
            })
            .collect(),
    };
    let megabyte: String = texts.iter().cycle().flat_map(|text| text.chars().chain(['\n'])).take(1_000_000).collect();
    bencher.bench_local(|| read_paste(&megabyte));
}
