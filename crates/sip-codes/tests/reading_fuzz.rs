//! Random changes of the practice texts: nothing panics, and what comes out stays plausible.
//!
//! 20,000 texts by default; `FUZZ_CASES=1000000 cargo test --release -p sip-codes --test reading_fuzz` for a million. The
//! changes are the same in each run.

use std::time::{Duration, Instant};

use serde_json::Value;
use sip_codes::reading::read;

/// A generator of Marsaglia (xorshift64*), which is enough to choose places.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or(0) % end.max(1)
    }
}

/// What is put into a text: what stages of the reader look for.
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
];

fn texts() -> Vec<String> {
    let texts = |cases: &str, key: &str| -> Vec<String> {
        cases
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok()?.get(key)?.as_str().map(str::to_owned))
            .collect()
    };
    let mut all = texts(include_str!("cases/paste.jsonl"), "text");
    all.extend(texts(include_str!("cases/search.jsonl"), "query"));
    all
}

/// A text with one to eight changes.
fn changed(texts: &[String], random: &mut Random) -> String {
    let mut text: Vec<char> = texts[random.below(texts.len())].chars().collect();
    for _ in 0..=random.below(8) {
        let (from, to) = (random.below(text.len() + 1), random.below(text.len() + 1));
        let (from, to) = (from.min(to), from.max(to));
        match random.below(7) {
            0 => drop(text.drain(from..to.min(from + 20))),
            1 => drop(text.splice(from..from, PIECES[random.below(PIECES.len())].chars())),
            2 => drop(text.splice(from..to.min(from + 5), PIECES[random.below(PIECES.len())].chars())),
            3 => {
                let copy: Vec<char> = text[from..to].to_vec();
                text.splice(from..from, copy);
            }
            4 => text.truncate(to),
            5 => {
                let other: Vec<char> = texts[random.below(texts.len())].chars().collect();
                text.splice(from..from, other);
            }
            _ => text
                .iter_mut()
                .skip(from)
                .take(3)
                .for_each(|found| *found = char::from(b' ' + (random.below(95) as u8))),
        }
        text.truncate(20_000);
    }
    text.into_iter().collect()
}

fn check(text: &str) {
    let began = Instant::now();
    let reading = read(text);
    let lines = text.replace("\r\n", "\n").split(['\n', '\r']).count();
    for status in &reading.statuses {
        assert!((1..=lines).contains(&status.line), "line {} of {lines}: {text:?}", status.line);
    }
    for range in &reading.not_statuses {
        let part = text.get(range.clone());
        assert!(part.is_some_and(|part| !part.is_empty()), "{range:?} is no part of {text:?}");
    }
    for missing in &reading.missing {
        assert!((1..=lines).contains(&missing.line), "{text:?}");
    }
    assert!(reading.follows.iter().all(|place| *place < reading.statuses.len()), "{text:?}");
    if let Some(decides) = reading.decides {
        assert!(decides.code.as_u16() >= 200, "a provisional response decides nothing: {text:?}");
        let told = decides.place.map(|place| reading.statuses.get(place).map(|status| status.code));
        assert!(told.is_none_or(|told| told == Some(decides.code)), "{text:?}");
        assert!(decides.place.is_none_or(|place| !reading.follows.contains(&place)), "{text:?}");
    }
    let codes = reading.codes();
    assert!(codes.iter().all(|code| (100..700).contains(&code.as_u16())), "{text:?}");
    assert!(began.elapsed() < Duration::from_secs(2), "it took {:?}: {text:?}", began.elapsed());
}

#[test]
fn changed_texts_are_read_without_harm() {
    let cases = std::env::var("FUZZ_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(20_000_u32);
    let texts = texts();
    let mut random = Random(0x5151_5151_0000_0001);
    for _ in 0..cases {
        check(&changed(&texts, &mut random));
    }
}

/// One shape repeated must not take longer than its length: twice the text, about twice the time.
#[test]
fn long_texts_take_time_in_proportion() {
    let shapes = [
        "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCSeq: 1 INVITE\r\n\r\n",
        "486 ",
        "404 or 503, ",
        "(",
        "  ",
        "\\",
        "|",
        "a:",
        "1",
        "<br>",
        "[1",
        "SIP/2.0 ",
        "SIP/2.0 486 ",
        "CSeq: ",
        "\n",
        "486\n",
        "INVITE ",
        "INVITE\n",
        "->",
        "cause=",
        "call-id ",
        "Call-ID: 486 \n",
        "480,1,2\n",
        "code,status,info\n1,2,3\n",
        "é",
        "：",
        "%",
        "&",
        "#",
        "BYE -> 481\n",
        "Expires: 0 ",
        "\"",
        "480: x\n481: y\n",
        "SIP/2.0 503 A\nCall-ID: {}\nCSeq: 1 INVITE\n\nSIP/2.0 500 A\nCall-ID: {}\nCSeq: 1 INVITE\n\n",
        "INVITE -> {}\n",
        "method=INVITE;call_id=a{};code=486\n",
        "SIP/2.0 486 Busy (SIP/2.0 486) ",
        "a: b\n c\n",
        "Via: a\n",
        "a|b|c|486|",
        "[486][486]",
        "is ringing ",
        "486 Busy Here ",
    ];
    let mut slow = Vec::new();
    for shape in shapes {
        let time = |bytes: usize| {
            let mut number = 0;
            let text: String = std::iter::repeat_with(|| {
                number += 1;
                shape.replace("{}", &number.to_string())
            })
            .take(bytes / shape.len())
            .collect();
            let began = Instant::now();
            std::hint::black_box(read(&text));
            began.elapsed()
        };
        // Where it grows with the square it is sixteen times as long. Other programs run meanwhile: the best of some counts.
        let times = (0..6).map(|_| (time(60_000), time(240_000)));
        let mut best = (Duration::MAX, Duration::MAX);
        let grows = times.into_iter().all(|(short, long)| {
            best = (best.0.min(short), best.1.min(long));
            best.1 > best.0 * 12 + Duration::from_millis(150)
        });
        if grows {
            slow.push(format!("{shape:?}: {best:?}"));
        }
    }
    assert!(slow.is_empty(), "these grow faster than their texts:\n{}", slow.join("\n"));
}
