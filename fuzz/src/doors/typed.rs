//! What a reader types into a picker.

use sip_codes::picker::{Match, by_name};
use sip_codes::understand::{reason, understand};
use sip_codes::{Dataset, StatusCode};

use crate::random::Random;
use crate::seeds::{DATASETS, QUERIES, changed};

/// How long a text may be that a picker takes, in characters; a longer one goes where texts are read.
const LONGEST: usize = 2000;

/// A language and what is typed.
pub fn make(random: &mut Random) -> (usize, String) {
    (random.below(DATASETS.len()), changed(&QUERIES, LONGEST, random))
}

/// Codes are found once each, and told to a picker so that it reads them again.
pub fn check((language, text): &(usize, String)) {
    let dataset: &Dataset = &DATASETS[*language];
    let found = understand(dataset, text).found;
    let codes: Vec<StatusCode> = found.iter().map(|found| found.code).collect();
    assert!(codes.iter().enumerate().all(|(place, code)| !codes[..place].contains(code)), "twice in {codes:?}");
    for one in &found {
        let told = Match { why: reason(dataset, one.code, &one.reason), ..Match::by_name(one.code, false) };
        assert_eq!(Match::read(&told.line()), [told], "it is read as it was written");
    }
    by_name(dataset, text);
    Match::read(text);
}
