//! What a text tells, one thing after the other.

use std::ops::Range;

use super::marks::Mark;
use super::wrapped::Wrapping;
use crate::StatusCode;

/// One thing that the text tells.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Event {
    pub what: What,
    /// Where it stands in the clean text.
    pub range: Range<usize>,
    /// The place of its line among the lines of the clean text.
    pub line: usize,
    /// The method of the request, or of the request that is answered.
    pub method: Option<String>,
    /// The message that it is the first line of, or a header field in.
    pub message: Option<usize>,
    /// The row of a table that it stands in.
    pub row: Option<usize>,
    /// Whether it is drawn: an arrow, a lifeline.
    pub is_drawn: bool,
    /// Whether it stands in the body of the NOTIFY in its line.
    pub is_in_body: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Request,
    Response {
        code: StatusCode,
        is_in_words: bool,
        wrapping: Option<Wrapping>,
    },
    /// Expected, wished for, denied, asked about.
    Asked(StatusCode),
    /// Named, and nothing more.
    Open(StatusCode),
    /// A cause of Q.850; from its name where the text has no number.
    Cause {
        cause: u16,
        is_named: bool,
    },
    /// The status in a Reason header field.
    Reason(StatusCode),
    Mark(Mark),
}

impl Event {
    /// The code of a response.
    pub fn code(&self) -> Option<StatusCode> {
        match self.what {
            What::Response { code, .. } => Some(code),
            _ => None,
        }
    }
}

/// The events of a line, where a response that it tells twice is one.
pub(super) fn once(line: Vec<Event>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::with_capacity(line.len());
    for event in line {
        // A line of thousands of responses is no line of a log; the last few are enough.
        let near = events.len().saturating_sub(16);
        let known = events.get_mut(near..).unwrap_or_default();
        let same = event.code().and_then(|code| known.iter_mut().find(|other| other.code() == Some(code)));
        let Some(same) = same else {
            events.push(event);
            continue;
        };
        same.message = same.message.or(event.message);
        same.method = same.method.take().or(event.method);
        if let (What::Response { wrapping, .. }, What::Response { wrapping: other, .. }) = (&mut same.what, event.what)
        {
            *wrapping = wrapping.or(other);
        }
    }
    events
}
