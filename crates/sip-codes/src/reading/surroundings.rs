//! What stands around a message in a trace: from where to where it went, when, and of which call it is.

use super::calls::CallName;
use super::clean::Clean;
use super::drawings::Sender;

/// Whether a response was received or sent, seen from where the text was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It came in.
    Received,
    /// It went out.
    Sent,
}

/// Words of traces that tell the direction, in small letters.
const DIRECTIONS: &[(&str, Direction)] = &[
    ("received", Direction::Received),
    ("recv", Direction::Received),
    ("incoming", Direction::Received),
    ("sip read from", Direction::Received),
    (".rx ", Direction::Received),
    ("<<<", Direction::Received),
    ("in:", Direction::Received),
    ("\"in\"", Direction::Received),
    ("收到", Direction::Received),
    ("transmitting", Direction::Sent),
    ("send ", Direction::Sent),
    ("sent", Direction::Sent),
    ("sending", Direction::Sent),
    ("outgoing", Direction::Sent),
    ("responding", Direction::Sent),
    (".tx ", Direction::Sent),
    (">>>", Direction::Sent),
    ("out:", Direction::Sent),
    ("\"out\"", Direction::Sent),
];

/// The direction of what stands at `at`, by the words before it in its line or else in the line before.
pub(super) fn direction(clean: &Clean, index: usize, at: usize) -> Option<Direction> {
    let line = clean.lines.get(index)?;
    let own = clean.lower.get(line.start..at)?;
    let of = |text: &str| {
        let start =
            (text.len().saturating_sub(160)..text.len()).find(|start| text.is_char_boundary(*start)).unwrap_or(0);
        let text = text.get(start..)?;
        DIRECTIONS.iter().find(|(word, _)| text.contains(word)).map(|(_, direction)| *direction)
    };
    of(own).or_else(|| head(clean, index).and_then(|head| of(clean.lower_line(*clean.lines.get(head)?))))
}

/// The line that a trace puts before a message: the last one before it that is not empty and no stroke.
fn head(clean: &Clean, index: usize) -> Option<usize> {
    let is_empty = |line: &str| line.trim_matches([' ', '-', '=', '#', '\t', '.']).is_empty();
    (index.saturating_sub(3)..index)
        .rev()
        .find(|head| clean.lines.get(*head).is_some_and(|line| !is_empty(clean.line(*line))))
}

/// From where to where a message went: "A -> B", "from UDP:A", "recv 404 bytes from udp/[A]:5060".
pub(super) fn peers(clean: &Clean, index: usize) -> Option<Sender> {
    let line = clean.lines.get(index)?;
    let text = clean.lower_line(*line);
    let start = text.find("sip/2.0").unwrap_or(text.len());
    let own = text.get(..start.min(300)).unwrap_or_default();
    of_line(own).or_else(|| of_line(clean.lower_line(*clean.lines.get(head(clean, index)?)?)))
}

fn of_line(text: &str) -> Option<Sender> {
    let token = |text: &str| {
        text.split([' ', '\t', '|'])
            .find(|token| !token.is_empty())
            .unwrap_or_default()
            .trim_matches(['[', ']', '<', '>', ':'])
            .to_owned()
    };
    let is_address = |token: &str| token.contains(['.', ':']) && token.bytes().any(|byte| byte.is_ascii_digit());
    if let Some((before, after)) = text.split_once("->") {
        let before = before.trim_end_matches(['-', ' ']);
        let name = before.rsplit([' ', '\t', '|']).next().unwrap_or_default().to_owned();
        let receiver = token(after.trim_start_matches(['-', '>', ' ']));
        if is_address(&name) && is_address(&receiver) {
            return Some(Sender { name, receiver });
        }
    }
    let name = text
        .split_once(" from ")
        .map(|(_, after)| token(after.trim_start_matches('-')))
        .filter(|name| is_address(name))?;
    Some(Sender { name, receiver: String::new() })
}

/// The time of day that stands before a response in its line, or in the line before it, as it is written.
pub(super) fn time(clean: &Clean, index: usize) -> Option<String> {
    let line = clean.lines.get(index)?;
    time_in(clean.line(*line))
        .or_else(|| time_in(clean.line(*clean.lines.get(head(clean, index)?)?)))
        .map(str::to_owned)
}

/// The first "10:20:30.123" of a line.
fn time_in(line: &str) -> Option<&str> {
    let bytes = line.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let end = bytes.len().min(200);
    let colon = (1..end).find(|at| {
        bytes.get(*at) == Some(&b':')
            && bytes.get(at + 3) == Some(&b':')
            && digit(at - 1)
            && digit(at + 1)
            && digit(at + 2)
            && digit(at + 4)
            && digit(at + 5)
    })?;
    let start = colon - if colon > 1 && digit(colon - 2) { 2 } else { 1 };
    let seconds = colon + 6;
    let has_fraction = matches!(bytes.get(seconds), Some(b'.' | b',' | b':')) && digit(seconds + 1);
    let mut stop = seconds + usize::from(has_fraction);
    while has_fraction && digit(stop) {
        stop += 1;
    }
    line.get(start..stop)
}

/// The time of day in thousandths of a second.
pub(super) fn milliseconds(time: &str) -> Option<u32> {
    let mut parts = time.split([':', '.', ',']);
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (hours, minutes, seconds) = (next()?, next()?, next()?);
    let fraction =
        time.get(time.len().min(8)..).unwrap_or_default().trim_start_matches(|found: char| !found.is_ascii_digit());
    let thousandths = fraction.get(..fraction.len().min(3)).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    Some(((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths)
}

/// How logs name the legs of a call, in small letters.
const LEGS: &[&str] = &["leg a", "a-leg", "leg b", "b-leg", "a leg ", "b leg "];

/// Whether a text, in small letters, speaks of legs.
pub(super) fn names_legs(lower: &str) -> bool {
    LEGS.iter().any(|leg| lower.contains(leg))
}

/// The Call-ID, or the leg, that a line of a log names.
pub(super) fn call(clean: &Clean, index: usize) -> Option<CallName> {
    const KEYS: &[&str] = &["call-id", "call_id", "callid", "call id"];
    let line = *clean.lines.get(index)?;
    let small = clean.lower_line(line);
    let Some((at, key)) = KEYS.iter().find_map(|key| small.find(key).map(|at| (at, key))) else {
        let leg = LEGS.iter().find(|leg| small.contains(**leg))?;
        return Some(CallName::Leg(leg.replace("leg", "").trim_matches([' ', '-']).to_owned()));
    };
    let after = clean.line(line).get(at + key.len()..)?.trim_start_matches(['"', '\'', ':', '=', ' ', '[', '<']);
    let id = after.split([' ', ';', ',', '"', '\'', ']', '>', ')', '&']).next().filter(|id| id.len() > 2)?;
    Some(CallName::Id(id.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_found_as_they_are_written() {
        assert_eq!(time_in("2024/06/28 16:00:00.404000 a -> b"), Some("16:00:00.404000"));
        assert_eq!(time_in("[9:05:00] x"), Some("9:05:00"));
        assert_eq!(time_in("1:2"), None);
        assert_eq!(milliseconds("00:00:01.5"), Some(1005));
    }

    #[test]
    fn peers_are_found() {
        let peer = |text| of_line(text).map(|sender| sender.name);
        assert_eq!(peer("2024/06/28 16:00 198.51.100.2:5060 -> 192.0.2.4:5060").as_deref(), Some("198.51.100.2:5060"));
        assert_eq!(
            peer("<--- received sip response (486 bytes) from udp:198.51.100.3:5060 --->").as_deref(),
            Some("udp:198.51.100.3:5060")
        );
        assert_eq!(peer("nothing"), None);
    }
}
