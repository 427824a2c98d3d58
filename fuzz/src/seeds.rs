//! What is changed at random: texts and queries of real shape, and the dataset.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use sip_codes::Dataset;
use sip_codes::source::{Source, read};

use crate::random::Random;

/// Everything in `data/`.
static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    read(&data).unwrap_or_else(|problems| panic!("data/ has faults:\n{problems}"))
});

/// The datasets of all languages, whole.
pub static DATASETS: LazyLock<Vec<Dataset>> =
    LazyLock::new(|| ["en", "zh-Hans"].iter().filter_map(|language| SOURCE.dataset(language)).collect());

/// Logs and traces, and a few queries.
pub static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut texts = fields(include_str!("../../crates/sip-codes/tests/cases/paste.jsonl"), "text");
    texts.extend(fields(include_str!("../../crates/sip-codes/tests/cases/products.jsonl"), "text"));
    texts.extend(fields(include_str!("../../crates/sip-codes/tests/cases/search.jsonl"), "query"));
    texts
});

/// What people type into a picker.
pub static QUERIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut queries = fields(include_str!("../../crates/sip-codes/tests/cases/search.jsonl"), "query");
    queries.extend(fields(include_str!("../../crates/sip-codes/tests/cases/own-queries.jsonl"), "query"));
    queries
});

/// One field of each line.
fn fields(lines: &str, key: &str) -> Vec<String> {
    let field = |line: &str| serde_json::from_str::<Value>(line).ok()?.get(key)?.as_str().map(str::to_owned);
    lines.lines().filter_map(field).collect()
}

/// What is put into a text: what stages of a reader look for, what ends an element or an attribute, and what is rare.
const PIECES: &[&str] = &[
    "SIP/2.0 ",
    "SIP/2.0 486 Busy Here\r\n",
    "\r\n",
    "\n\n",
    "\\r\\n",
    "#015#012",
    "^M",
    "<br>",
    "\u{1b}[31m",
    "[0m",
    "４８６",
    "：",
    "→",
    "│",
    "─",
    "486",
    "0x404",
    "560480",
    "170404",
    "CSeq: 1 INVITE\n",
    "Call-ID: a\n",
    "To: <sip:a@b>;tag=1\n",
    " \t",
    "\"",
    "'",
    "|",
    ",",
    "<-",
    "->",
    "INVITE sip:a@b SIP/2.0\r\n",
    "Reason: Q.850;cause=17\n",
    "&lt;",
    "%0D%0A",
    "%",
    "\\",
    "\u{0}",
    "é",
    "用户",
    "🙂",
    "=",
    ":",
    "/",
    "@",
    "\u{301}",
    "Content-Type: message/sipfrag\n\n",
    "Via: SIP/2.0/UDP a;branch=z9\n",
    "status: ",
    "or 503",
    "expected ",
    "1",
    "CSeq: 99999999999999999999 BYE\n",
    "RFC 3261 section 21.4",
    "Q.850 ",
    " vs ",
    "5xx",
    "<script>",
    "\"><img src=x onerror=a>",
    "]]>",
    "{code}",
    "**",
    "`",
    "[a](javascript:b)",
    "&first=603",
    "\u{202e}",
    "\u{feff}",
    "\u{10ffff}",
];

/// A text with one to eight changes, of at most so many characters.
pub fn changed(texts: &[String], longest: usize, random: &mut Random) -> String {
    let mut text: Vec<char> = random.one_of(texts).chars().collect();
    for _ in 0..=random.below(8) {
        let (from, to) = (random.below(text.len() + 1), random.below(text.len() + 1));
        let (from, to) = (from.min(to), from.max(to));
        match random.below(7) {
            0 => drop(text.drain(from..to.min(from + 20))),
            1 => drop(text.splice(from..from, random.one_of(PIECES).chars())),
            2 => drop(text.splice(from..to.min(from + 5), random.one_of(PIECES).chars())),
            3 => {
                let copy: Vec<char> = text[from..to].to_vec();
                text.splice(from..from, copy);
            }
            4 => text.truncate(to),
            5 => drop(text.splice(from..from, random.one_of(texts).chars())),
            _ => text.iter_mut().skip(from).take(3).for_each(|sign| *sign = char::from(b' ' + random.byte() % 95)),
        }
        text.truncate(longest);
    }
    text.into_iter().collect()
}
