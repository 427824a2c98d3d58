//! Drawings of call flows: lines, lifelines, lists of messages, Mermaid and PlantUML, and who sends what in them.

use super::clean::Clean;
use super::fold::is_letter;

/// Whether a line, in small letters, is a part of a drawing.
pub(super) fn is_drawn(lower: &str) -> bool {
    let pair = |first: u8, second: u8| lower.as_bytes().windows(2).any(|pair| pair == [first, second]);
    let has_arrow = pair(b'-', b'>') || pair(b'<', b'-') || pair(b'=', b'>') || pair(b'<', b'=');
    let has_lifelines = lower.trim_start().starts_with('|') || lower.bytes().filter(|byte| *byte == b'|').count() > 1;
    let is_listed =
        lower.trim_start().strip_prefix('f').is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    let triple = |wanted: &[u8]| lower.as_bytes().windows(3).any(|triple| triple == wanted);
    let has_chevrons = triple(b" < ") || triple(b" > ") || triple(b">>>") || triple(b"<<<");
    has_arrow || has_lifelines || is_listed || has_chevrons
}

/// Whether a line has an arrow between strokes, as ladders have it.
pub(super) fn has_lifelines(lower: &str) -> bool {
    lower.contains('|') && (lower.contains("->") || lower.contains("<-"))
}

/// A remark in a drawing, which tells of no message.
pub(super) fn is_remark(lower: &str) -> bool {
    let start = lower.trim_start();
    ["note over", "note left", "note right", "%%", "autonumber", "participant ", "title "]
        .iter()
        .any(|remark| start.starts_with(remark))
}

/// Who sends the message that is drawn in a line, and whether nobody is drawn behind the sender.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sender {
    pub name: String,
    pub receiver: String,
}

/// The sender and the receiver by the names at the ends of an arrow, or by the lifelines under the names.
pub(super) fn sender(clean: &Clean, index: usize, at: usize) -> Option<Sender> {
    let line = *clean.lines.get(index)?;
    let text = clean.line(line);
    let at = at.checked_sub(line.start)?;
    if text.matches('|').count() > 1 {
        return by_lifelines(clean, index, text, at);
    }
    let (arrow, is_back) = match (text.find("->"), text.find("<-")) {
        (Some(arrow), None) => (arrow, false),
        (None, Some(arrow)) => (arrow, true),
        _ => return None,
    };
    let left = text.get(..arrow)?.trim_end_matches(['-', '>', '<', ' ', '=']);
    let right = text.get(arrow..)?.trim_start_matches(['-', '>', '<', ' ', '=']);
    let before = left.rsplit([' ', '\t', '"']).next().unwrap_or_default();
    let after = right.split([' ', '\t', ':', '"', '(']).next().unwrap_or_default();
    let (name, receiver) = if is_back { (after, before) } else { (before, after) };
    let is_name = |name: &str| name.starts_with(is_letter) || name.contains('.');
    let sender = Sender { name: alias(clean, name), receiver: alias(clean, receiver) };
    (is_name(name) && is_name(receiver)).then_some(sender)
}

/// The name that a diagram gives to a short one: "participant R as redirect server".
fn alias(clean: &Clean, short: &str) -> String {
    let line = clean.lines.iter().take(40).map(|line| clean.line(*line).trim()).find(|line| {
        let rest = line.strip_prefix("participant ").or_else(|| line.strip_prefix("actor "));
        rest.is_some_and(|rest| rest.split(' ').next() == Some(short) || rest.ends_with(&format!(" as {short}")))
    });
    let name = line
        .and_then(|line| line.split_once(" as "))
        .map(|(before, after)| if after.trim() == short { before } else { after });
    name.unwrap_or(short).to_ascii_lowercase()
}

/// Names stand above their lifelines, in the same order.
fn by_lifelines(clean: &Clean, index: usize, text: &str, at: usize) -> Option<Sender> {
    let lane = text.get(..at)?.matches('|').count().checked_sub(1)?;
    let names = clean.lines.get(..index)?.iter().take(12).map(|line| clean.line(*line)).find_map(names)?;
    // The arrow may stand in the next line, under what it says.
    let own = text.split('|').nth(lane + 1).unwrap_or_default();
    let next = clean.lines.get(index + 1).map(|line| clean.line(*line)).unwrap_or_default();
    let arrow = if own.contains(['<', '>']) { own } else { next.split('|').nth(lane + 1).unwrap_or(next) };
    let is_back = arrow.contains('<');
    let (left, right) = (names.get(lane)?, names.get(lane + 1)?);
    let (name, receiver) = if is_back { (right, left) } else { (left, right) };
    Some(Sender { name: name.clone(), receiver: receiver.clone() })
}

/// Two or more names with wide gaps between them.
fn names(line: &str) -> Option<Vec<String>> {
    let line = line.replace('|', "  ");
    let names: Vec<_> =
        line.split("  ").map(str::trim).filter(|name| !name.is_empty()).map(str::to_ascii_lowercase).collect();
    let is_name = |name: &String| name.starts_with(is_letter) && !name.contains(['>', '<']) && name.len() < 30;
    (names.len() > 1 && names.iter().all(is_name)).then_some(names)
}

#[cfg(test)]
mod tests {
    use super::super::clean::clean;
    use super::*;

    fn check(text: &str, word: &str, name: &str, receiver: &str) {
        let clean = clean(text);
        let at = clean.text.rfind(word).expect("the word is in the text");
        let index = clean.lines.iter().position(|line| line.start <= at && at < line.end).expect("it is in a line");
        let expected = Sender { name: name.to_owned(), receiver: receiver.to_owned() };
        assert_eq!(sender(&clean, index, at), Some(expected), "{text}");
    }

    #[test]
    fn senders_are_found() {
        check("Bob -> Proxy: 486", "486", "bob", "proxy");
        check("F4 420 Bad Extension   Bob -> Proxy", "420", "bob", "proxy");
        check("participant R as redirect server\nR-->>C: 300 x", "300", "redirect server", "c");
        check("Ann     Proxy     Bob\n |       |--INVITE->|\n |       |<--486----|", "486", "bob", "proxy");
    }
}
