//! How each call ended, in a text that has several.

use super::calls::CallName;
use super::clean::Clean;
use super::decide::{Decides, Why, decide};
use super::flow::Flow;
use super::made_by::{Evidence, MadeBy, made_by};
use super::messages::Message;

/// How one of several calls ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallEnd {
    /// Which call it is, from 0, as in [`Status`](super::Status).
    pub call: usize,
    /// Its Call-ID as it is written; nothing where a row of a table is the call.
    pub id: Option<String>,
    /// The number of the line of its first response, from 1; nothing if it got none.
    pub line: Option<usize>,
    /// The status that says how it ended; its place is one in the statuses of the whole text.
    pub decides: Option<Decides>,
    /// Who wrote that response.
    pub made_by: MadeBy,
    /// By what that is told.
    pub evidence: Evidence,
}

/// How each call ended; nothing if the text is about one call, though it may have several Call-IDs.
pub(super) fn each_call(clean: &Clean, messages: &[Message], flow: &Flow, decides: Option<Decides>) -> Vec<CallEnd> {
    // The legs of a back-to-back user agent are one call, and so is a transfer with what its NOTIFY reports.
    let is_one = decides.is_some_and(|decides| matches!(decides.why, Why::FirstOfLegs | Why::LastNotify))
        || flow.names.iter().any(|name| matches!(name, CallName::Leg(_)));
    if flow.calls < 2 || is_one {
        return Vec::new();
    }
    let ends = flow.by_call().into_iter().zip(&flow.names).enumerate().map(|(call, ((part, places), name))| {
        let (decides, _) = decide(clean, messages, &part);
        let (made_by, evidence) = made_by(clean, messages, &part, decides);
        let line = part.responses.first().and_then(|response| clean.lines.get(response.line));
        CallEnd {
            call,
            id: if let CallName::Id(id) = name { Some(id.clone()) } else { None },
            line: line.map(|line| line.number),
            decides: decides.map(|decides| Decides {
                place: decides.place.and_then(|place| places.get(place).copied()),
                ..decides
            }),
            made_by,
            evidence,
        }
    });
    let told: Vec<CallEnd> = ends.filter(|end| end.line.is_some() || end.decides.is_some()).collect();
    if told.len() > 1 { told } else { Vec::new() }
}
