//! Telephone numbers that stand in a text without a URI, in the ways of writing of many countries.

use super::found::{Found, What};
use super::telephone::plain_digit;
use super::view::{View, is_blank, is_word};

/// A telephone number has no more digits (ITU-T E.164), and without an area no fewer.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

pub(super) fn find(view: &View, found: &mut Found) {
    let mut resume = 0;
    for (start, end) in view.runs(|byte| byte.is_ascii_digit()) {
        if start < resume || !found.is_free(start, end) {
            continue;
        }
        let (first, number_end) = number(view, start, end).unwrap_or((start, start));
        if first < number_end {
            found.replace(first, number_end, What::Telephone);
            resume = number_end;
        }
    }
    find_full_width(view, found);
}

/// Where the number begins and ends that has its first digits between two places.
fn number(view: &View, start: usize, end: usize) -> Option<(usize, usize)> {
    let before = view.before(start);
    if before == b'+' {
        let is_start = !is_word(view.before(start - 1)) && view.at(start) != b'0';
        return international_end(view, start).filter(|_| is_start).map(|end| (start - 1, end));
    }
    if is_word(before) || matches!(before, b'.' | b'-' | b'%') {
        return None;
    }
    if DIGITS.contains(&(end - start)) {
        return stands_alone(view, start, end).then_some((start, end));
    }
    let groups = Groups::new(view, start);
    let count = groups.national_count(view)?;
    let number_end = groups.end(count)?;
    let has_more =
        is_word(view.at(number_end)) || (view.at(number_end) == b':' && view.at(number_end + 1).is_ascii_digit());
    // A bracket that opens before the number is part of it if it closes within.
    let is_bracketed = before == b'(' && view.text(start, number_end).contains(')');
    (!has_more).then_some((if is_bracketed { start - 1 } else { start }, number_end))
}

/// Where a number after a plus ends: in its first digits, if they are enough, or in the groups after them.
fn international_end(view: &View, start: usize) -> Option<usize> {
    let groups = Groups::new(view, start);
    let mut digits = 0;
    let mut end = None;
    for (place, (group_start, group_end)) in groups.places.iter().enumerate() {
        let length = group_end - group_start;
        let is_whole = digits >= 7 && place == 1 || (digits == 11 && view.at(start) == b'1' && groups.length(0) == 1);
        let may_be_status = digits >= 10 && length == 3;
        if is_whole || may_be_status || digits + length > *DIGITS.end() {
            break;
        }
        digits += length;
        end = Some(*group_end);
    }
    // A time that went by is written with one dot, a zone with four digits.
    let dots = view.text(start, end?).bytes().filter(|byte| *byte == b'.').count();
    end.filter(|end| DIGITS.contains(&digits) && dots != 1 && !is_word(view.at(*end)))
}

/// Groups of digits with one mark between them.
struct Groups {
    places: Vec<(usize, usize)>,
    separators: Vec<u8>,
}

impl Groups {
    fn new(view: &View, start: usize) -> Self {
        let mut groups = Self { places: Vec::new(), separators: Vec::new() };
        let mut place = start;
        while groups.places.len() < 6 {
            let end = view.end_of(place, |byte| byte.is_ascii_digit());
            if end == place || end - place > 15 {
                break;
            }
            groups.places.push((place, end));
            place = view.end_of(end, |byte| b" -./()".contains(&byte));
            let separator = view.text(end, place);
            let is_single = separator.len() == 1 || [") ", " (", ")-"].contains(&separator);
            if !is_single {
                break;
            }
            groups.separators.push(view.at(end));
        }
        groups
    }

    fn length(&self, group: usize) -> usize {
        self.places.get(group).map_or(0, |(start, end)| end - start)
    }

    fn end(&self, count: usize) -> Option<usize> {
        self.places.get(count.checked_sub(1)?).map(|(_, end)| *end)
    }

    fn lengths_are(&self, lengths: &[usize]) -> bool {
        self.places.len() >= lengths.len()
            && lengths.iter().enumerate().all(|(group, length)| self.length(group) == *length)
    }

    /// Whether the first groups have the same mark between them, and it is one of these.
    fn are_joined_by(&self, marks: &[u8], count: usize) -> bool {
        let first = self.separators.first().copied().unwrap_or(0);
        marks.contains(&first) && self.separators.iter().take(count - 1).all(|mark| *mark == first)
    }

    /// How many groups are a number without the code of a country; dates, times and tables of numbers are none.
    fn national_count(&self, view: &View) -> Option<usize> {
        let (start, _) = *self.places.first()?;
        let digit = |place: usize| view.at(place);
        let second = self.places.get(1).map_or(0, |(start, _)| digit(*start));
        let is_area = (b'2'..=b'9').contains(&digit(start)) && (b'2'..=b'9').contains(&second);
        let begins_with_0 = digit(start) == b'0' && !view.has(start, "000");
        // North America: 212-555-1234, (212) 555-1234, 1-800-555-1234.
        let is_marked =
            self.are_joined_by(b"-", 3) || view.before(start) == b'(' || (is_area && self.are_joined_by(b".", 3));
        if self.lengths_are(&[3, 3, 4]) && is_marked {
            return Some(3);
        }
        if self.lengths_are(&[1, 3, 3, 4]) && digit(start) == b'1' && self.are_joined_by(b"-. ", 4) {
            return Some(4);
        }
        // Russia: 8 (495) 123-45-67, 8-800-123-45-67.
        if self.lengths_are(&[1, 3, 3, 2, 2]) && digit(start) == b'8' {
            return Some(5);
        }
        // France: 01 23 45 67 89, and Japan: 03-1234-5678.
        if self.lengths_are(&[2, 2, 2, 2, 2]) && begins_with_0 && self.are_joined_by(b" .-", 5) {
            return Some(5);
        }
        if self.lengths_are(&[2, 4, 4]) && begins_with_0 && self.are_joined_by(b"- ", 3) {
            return Some(3);
        }
        let is_announced = is_announced(view, start);
        let has_area = begins_with_0 && self.length(0) >= 3 && (self.length(1) >= 3 || view.has(start, "00"));
        let has_brackets = view.before(start) == b'(' && view.at(self.end(1)?) == b')';
        let is_joined = matches!(self.separators.first(), Some(b' ' | b'-' | b'/' | b')'));
        if !(is_announced || (is_joined && (has_area || has_brackets))) {
            return None;
        }
        let most = if view.has(start, "00") { 15 } else { 13 };
        self.greedy_count(if is_announced { 6 } else { 8 }, most)
    }

    /// As many groups as a number can have; three digits after ten may be a status.
    fn greedy_count(&self, least: usize, most: usize) -> Option<usize> {
        let mut digits = 0;
        let mut count = 0;
        for group in 0..self.places.len() {
            let length = self.length(group);
            if digits + length > most || (digits >= 10 && length == 3) {
                break;
            }
            digits += length;
            count += 1;
        }
        (digits >= least && count >= 2).then_some(count)
    }
}

/// Words after which a number in groups is one of a telephone.
const ANNOUNCING: &[&str] = &[
    "tel",
    "tel.",
    "telefon",
    "teléfono",
    "téléphone",
    "telefone",
    "phone",
    "mobile",
    "mobil",
    "fax",
    "cell",
    "电话",
    "手机",
    "電話",
    "тел",
    "тел.",
    "телефон",
];

fn is_announced(view: &View, start: usize) -> bool {
    let end = view.start_of(start, 4, |byte| is_blank(byte) || byte == b':');
    let word = view.text(view.start_of(end, 24, |byte| is_word(byte) || byte == b'.' || byte >= 0x80), end);
    ANNOUNCING.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Words around a long number that is an amount or a time.
const COUNTING: &[&str] = &[
    "seq",
    "y",
    "as",
    "tias",
    "jitter",
    "ack",
    "val",
    "ecr",
    "ssrc",
    "id",
    "timestamp",
    "time",
    "ts",
    "session",
    "cseq",
    "pid",
    "tid",
    "frame",
    "packet",
    "packets",
    "bytes",
    "octets",
    "ms",
    "us",
    "usec",
    "msec",
    "sec",
    "seconds",
    "length",
    "len",
    "line",
    "thread",
    "uptime",
];

/// Whether a long number is that of a telephone: it stands alone, and is no time, no amount and no part of a name.
fn stands_alone(view: &View, start: usize, end: usize) -> bool {
    let (before, after) = (view.before(start), view.at(end));
    let is_joined = is_word(after) || (matches!(after, b'.' | b'-' | b':') && is_word(view.at(end + 1)));
    let is_clock = before == b':' && view.before(start - 1).is_ascii_digit();
    // `kamailio[4194304]` is the number of a process.
    let is_process = before == b'[' && after == b']' && start > 1 && is_word(view.before(start - 1));
    !is_joined && !is_clock && !is_process && !is_time(view.text(start, end)) && !is_counted(view, start, end)
}

fn is_counted(view: &View, start: usize, end: usize) -> bool {
    let is_counting = |word: &str| COUNTING.iter().any(|known| word.eq_ignore_ascii_case(known));
    let before = view.start_of(start, 4, |byte| is_blank(byte) || matches!(byte, b':' | b'=' | b'#'));
    let after = view.skip_blanks(end);
    is_counting(view.text(view.start_of(before, 24, is_word), before))
        || (after > end && is_counting(view.text(after, view.end_of(after, is_word))))
}

/// Whether digits are a date, or seconds since 1970; no national number of ten digits begins with 1.
fn is_time(digits: &str) -> bool {
    let number =
        |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<u16>().ok()).unwrap_or(0);
    let is_date =
        (1990..2100).contains(&number(0..4)) && (1..=12).contains(&number(4..6)) && (1..=31).contains(&number(6..8));
    let is_epoch = matches!(digits.len(), 10 | 13) && digits.starts_with('1');
    let is_nothing = digits.bytes().all(|byte| byte == b'0');
    is_epoch || is_nothing || (matches!(digits.len(), 8 | 12 | 14) && is_date)
}

/// Finds numbers in the full-width digits of Chinese and Japanese texts.
fn find_full_width(view: &View, found: &mut Found) {
    let text = view.text(0, view.len());
    let is_part =
        |letter: &char| !letter.is_ascii() && (plain_digit(*letter).is_some() || matches!(letter, '＋' | '－' | '−'));
    let mut start = None;
    let mut digits = 0;
    for (place, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_part(&letter) {
            start = start.or(Some(place));
            digits += usize::from(plain_digit(letter).is_some());
        } else if let Some(start) = start.take() {
            if DIGITS.contains(&digits) {
                found.replace(start, place, What::Telephone);
            }
            digits = 0;
        }
    }
}
