//! A log or a trace that is pasted or dropped.

use sip_codes::reading::Reading;
use sip_codes::stand_ins::with_stand_ins;
use sip_codes::understand::{plain, understand};

use crate::random::Random;
use crate::seeds::{DATASETS, TEXTS, changed};

/// How long a text is at most, in characters. That longer ones take time in proportion is held by a test of the reader.
const LONGEST: usize = 20_000;

/// A language and a text.
pub fn make(random: &mut Random) -> (usize, String) {
    (random.below(DATASETS.len()), changed(&TEXTS, LONGEST, random))
}

/// What is said of a text is about this text, and a provisional response decides nothing.
pub fn check(language: &usize, text: &str) {
    let dataset = &DATASETS[*language];
    let understanding = understand(dataset, text);
    plain(&understanding, dataset);

    let Reading { statuses, not_statuses, missing, follows, decides, .. } = &understanding.reading;
    let lines = text.replace("\r\n", "\n").split(['\n', '\r']).count();
    let mut told = statuses.iter().map(|status| status.line).chain(missing.iter().map(|missing| missing.line));
    assert!(told.all(|line| (1..=lines).contains(&line)), "there are {lines} lines");
    for range in not_statuses {
        assert!(text.get(range.clone()).is_some_and(|part| !part.is_empty()), "{range:?} is no part of the text");
    }
    assert!(follows.iter().all(|place| *place < statuses.len()), "{follows:?} of {}", statuses.len());
    if let Some(decides) = decides {
        assert!(decides.code.as_u16() >= 200, "a provisional response decides nothing");
        let told = decides.place.map(|place| statuses.get(place).map(|status| status.code));
        assert!(told.is_none_or(|told| told == Some(decides.code)), "another code stands there");
        assert!(decides.place.is_none_or(|place| !follows.contains(&place)), "what follows decides nothing");
    }
}

/// A line with a name, a number, a host and an identifier, and what may not be left of it.
const PLANTED: &str = "From: \"Eva Kern\" <sip:+4930901820@pbx.kern.de>;tag=7f31c0\r\n";
const PRIVATE: [&str; 4] = ["Eva Kern", "+4930901820", "pbx.kern.de", "7f31c0"];

/// A text keeps its lines, and a line before or behind it tells nobody's name, whatever else stands there.
pub fn check_cleaned(text: &str) {
    for text in [format!("{PLANTED}{text}"), format!("{text}\r\n{PLANTED}")] {
        let cleaned = with_stand_ins(&text).text;
        let lines = |text: &str| text.split('\n').count();
        assert_eq!(lines(&cleaned), lines(&text), "as many lines");
        let left: Vec<&str> = PRIVATE.into_iter().filter(|part| cleaned.contains(part)).collect();
        assert!(left.is_empty(), "{left:?} is left in {cleaned}");
    }
}
