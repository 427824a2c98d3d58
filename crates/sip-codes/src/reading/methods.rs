//! Methods in a line that is no message: which of its words are requests, and which request a response answers.

use super::events::{Event, What};
use super::fold::is_letter_or_digit;
use super::marks::Mark;

/// Whether a word is a method and not the level of a log or a noun.
pub(super) fn is_method(method: &str, line: &str, at: usize) -> bool {
    if !matches!(method, "INFO" | "MESSAGE") {
        // "X-INVITE" is a name, "|---INVITE--->" a line of a drawing.
        let before = line.get(..at).unwrap_or_default();
        let is_of_name = before.ends_with('-') && before.trim_end_matches('-').ends_with(is_letter_or_digit);
        return !is_of_name && !before.ends_with('_');
    }
    let before = line.get(..at).unwrap_or_default();
    let after = line.get(at + method.len()..).unwrap_or_default();
    let next = after.trim_start();
    let is_beside_others =
        before.ends_with(|last: char| !last.is_ascii()) || after.starts_with(|next: char| !next.is_ascii());
    let is_counted = before.trim_end().ends_with(|last: char| last.is_ascii_digit()) && before.contains("seq");
    // Chinese logs have the level INFO before what they say, and no level MESSAGE.
    let is_named = method == "MESSAGE" && next.starts_with(|next: char| !next.is_ascii());
    is_beside_others
        || is_named
        || is_counted
        || next.starts_with("sip:")
        || next.starts_with("->")
        || next.starts_with("<-")
        || before.ends_with(['/', '='])
        || before.ends_with("->")
        || before.ends_with("--")
}

/// "NOTIFY (SIP/2.0 603 Decline)": what stands in brackets behind NOTIFY is its body.
pub(super) fn in_bodies(events: &mut [Event], lower: &str, start: usize) {
    let mut notify = None;
    for event in events {
        match (&event.what, event.method.as_deref(), notify) {
            (What::Request, Some("NOTIFY"), _) => notify = Some(event.range.end),
            (What::Response { .. }, _, Some(end)) if event.message.is_none() => {
                let between = lower.get(end - start..event.range.start.saturating_sub(start)).unwrap_or_default();
                event.is_in_body = between.len() < 30 && (between.contains('(') || between.contains("sipfrag"));
            }
            _ => {}
        }
    }
}

/// Gives the responses of a line the method that the line names for them.
pub(super) fn give_methods(events: &mut [Event], line: &str, start: usize, is_drawing: bool) {
    let methods: Vec<(usize, String)> = events
        .iter()
        .filter_map(|event| match &event.what {
            What::Request => event.method.clone().map(|method| (event.range.start, method)),
            What::Mark(Mark::Method(method)) => Some((usize::MAX, (*method).to_owned())),
            _ => None,
        })
        .collect();
    let written: Vec<_> = methods.iter().filter(|(place, _)| *place != usize::MAX).collect();
    let is_only = written.iter().all(|(_, method)| written.first().is_some_and(|(_, first)| first == method));
    for event in events.iter_mut().filter(|event| event.code().is_some() && event.method.is_none() && !event.is_in_body)
    {
        // "200 OK (INVITE)", "408 Request Timeout/REGISTER", "a 200 for the CANCEL"
        let next = written.get(written.partition_point(|(place, _)| *place < event.range.end));
        let attached = next.copied().filter(|(place, _)| {
            let between = line.get(event.range.end - start..place.saturating_sub(start)).unwrap_or("|");
            let is_near = between.len() < 40 && between.ends_with(['(', '/', ' ']);
            is_near && !between.contains(['>', '|', ',', ';']) && !between.bytes().any(|byte| byte.is_ascii_digit())
        });
        // Only an INVITE rings and is terminated.
        let is_of_invite = matches!(event.code().map(crate::StatusCode::as_u16), Some(180..=199 | 487));
        let invite = written.iter().find(|(_, method)| is_of_invite && !is_drawing && method == "INVITE");
        event.method = match (attached.or(invite.copied()), written.first(), methods.first()) {
            (Some((_, method)), ..) => Some(method.clone()),
            (None, Some((_, method)), _) if is_only && !is_drawing => Some(method.clone()),
            (None, None, Some((_, method))) => Some(method.clone()),
            _ => None,
        };
    }
}
