//! Telephone numbers: which are the same, and the numbers for stand-ins.
//!
//! The numbers 555-0100 to 555-0199 of each area of North America are for fiction, beginning here with area 202.

use std::collections::{BTreeMap, BTreeSet};

const FIRST_AREA: usize = 202;
const LAST_AREA: usize = 999;
const NUMBERS_OF_AREA: usize = 100;

/// The numbers of a text and the place of each among the stand-ins.
#[derive(Default)]
pub(super) struct Numbers {
    places: BTreeMap<String, usize>,
    reserved: BTreeSet<usize>,
    next: usize,
    replaced: usize,
}

impl Numbers {
    /// Takes note of a number before any gets its stand-in.
    pub(super) fn learn(&mut self, written: &str) {
        let digits = digits(written);
        if let Some(place) = fictional(&digits) {
            self.reserved.insert(place);
        }
    }

    /// Gives a number a stand-in, also for its forms without the code of the country, which has one to three digits.
    pub(super) fn assign(&mut self, written: &str) {
        let digits = digits(written);
        let subscriber = without_prefix(&digits);
        if fictional(&digits).is_some() || self.places.contains_key(subscriber) {
            return;
        }
        let place = self.next_place();
        self.replaced += 1;
        if is_international(written) {
            for code in 1..=3 {
                let national = subscriber.get(code..).filter(|national| national.len() >= 7);
                if let Some(national) = national {
                    self.places.entry(without_prefix(national).to_owned()).or_insert(place);
                }
            }
        }
        self.places.insert(subscriber.to_owned(), place);
    }

    fn next_place(&mut self) -> usize {
        loop {
            self.next = (self.next + 1) % ((LAST_AREA - FIRST_AREA) * NUMBERS_OF_AREA);
            if !self.reserved.contains(&self.next) || self.reserved.len() > 1000 {
                return self.next;
            }
        }
    }

    /// The stand-in for a number, in the same way of writing.
    pub(super) fn stand_in(&self, written: &str) -> String {
        let digits = digits(written);
        let Some(place) = self.places.get(without_prefix(&digits)).filter(|_| fictional(&digits).is_none()) else {
            return written.to_owned();
        };
        let (area, line) = (FIRST_AREA + place / NUMBERS_OF_AREA, 100 + place % NUMBERS_OF_AREA);
        let is_separator = |letter: &char| matches!(letter, ' ' | '-' | '.' | '/');
        let separator = written.chars().find(is_separator).map(String::from).unwrap_or_default();
        let country = if written.starts_with(['+', '＋']) {
            format!("+1{separator}")
        } else if digits.starts_with("00") {
            format!("001{separator}")
        } else {
            String::new()
        };
        format!("{country}{area}{separator}555{separator}0{line}")
    }

    /// How many numbers got a stand-in.
    pub(super) fn replaced(&self) -> usize {
        self.replaced
    }
}

/// Whether a number is written with the code of its country.
pub(super) fn is_international(written: &str) -> bool {
    written.starts_with(['+', '＋']) || written.starts_with("00")
}

/// The digits of a number, full-width ones as those of ASCII.
fn digits(written: &str) -> String {
    written.chars().filter_map(plain_digit).collect()
}

/// A digit of ASCII, also for a full-width one.
pub(super) fn plain_digit(letter: char) -> Option<char> {
    letter
        .to_digit(10)
        .or_else(|| u32::from(letter).checked_sub(0xff10).filter(|digit| *digit < 10))
        .and_then(|digit| char::from_digit(digit, 10))
}

/// A number without what is dialed before it: 00 to another country, 0 to another area.
fn without_prefix(digits: &str) -> &str {
    digits.strip_prefix("00").or_else(|| digits.strip_prefix('0')).unwrap_or(digits)
}

/// The place of a number among the stand-ins, if it is one for fiction.
fn fictional(digits: &str) -> Option<usize> {
    let number = without_prefix(digits);
    let national = number.strip_prefix('1').filter(|rest| rest.len() == 10).unwrap_or(number);
    let line = national.get(3..).and_then(|rest| rest.strip_prefix("55501")).filter(|line| line.len() == 2)?;
    let area: usize = national.get(..3)?.parse().ok()?;
    Some(area.checked_sub(FIRST_AREA)? * NUMBERS_OF_AREA + line.parse::<usize>().ok()?)
}
