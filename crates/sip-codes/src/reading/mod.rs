//! From a pasted text (a line of a log, a trace, a drawing, a ticket) to the SIP responses in it and what they say.
//!
//! It needs no dataset and gives no sentences. The stages, each a file:
//!
//! 1. `clean` (with `fold`) takes away what is around the protocol, and knows where everything stood.
//! 2. `messages` (with `fields`) finds SIP messages, whole or cut.
//! 3. `lines` reads every other line: numbers by the tables of forms (`numbers` asks `contexts`, `beside`, `shapes` and
//!    `wrapped`), words by `marks` and `phrases`, columns by `tables`, drawings by `drawings`.
//! 4. `flow` (with `calls`) puts the responses in order, each once, with its call and its method.
//! 5. `decide` (with `outcome`), `made_by`, `missing`, `compare` and `remarks` judge; `each_call` asks the first two again
//!    of each call where there are several.
//!
//! A number is a status where the form of the text says so, never because it has three digits. A wording that is not known
//! yet is a new word in `contexts` or a new row in `marks`.
//!
//! ```
//! use sip_codes::reading::read;
//!
//! let reading = read("-- Got SIP response 486 \"Busy Here\" back from 192.0.2.4:5060");
//! assert_eq!(reading.codes().first().map(|code| code.as_u16()), Some(486));
//! ```

mod beside;
mod calls;
mod causes;
mod clean;
mod compare;
mod contexts;
mod counters;
mod decide;
mod drawings;
mod each_call;
mod events;
mod fields;
mod flow;
mod fold;
mod lines;
mod made_by;
mod marks;
mod messages;
mod methods;
mod missing;
mod numbers;
mod outcome;
mod phrases;
mod protocols;
mod remarks;
mod shapes;
mod surroundings;
mod tables;
mod wrapped;

use std::ops::Range;

pub use decide::{Decides, Why};
pub use each_call::CallEnd;
pub use made_by::{Evidence, MadeBy};
pub use missing::{Missing, Strength};

pub use remarks::Remark;
pub use surroundings::Direction;
pub use wrapped::Wrapping;

use crate::StatusCode;
use flow::{Flow, Step};
use marks::Mark;

/// What a text says.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What kind of text it is.
    pub form: Form,
    /// The responses in order, each once.
    pub statuses: Vec<Status>,
    /// The status that says how it ended.
    pub decides: Option<Decides>,
    /// The places in `statuses` of those that only follow from the deciding one.
    pub follows: Vec<usize>,
    /// Who wrote the deciding response.
    pub made_by: MadeBy,
    /// By what that is told.
    pub evidence: Evidence,
    /// How each call ended, where the text has several; empty for one.
    pub calls: Vec<CallEnd>,
    /// The two codes that the text sets against each other, in its order.
    pub compare: Option<[StatusCode; 2]>,
    /// Header fields that whole responses lack.
    pub missing: Vec<Missing>,
    /// What else is worth telling.
    pub remarks: Vec<Remark>,
    /// Codes that the text names without telling that they were received.
    pub named: Vec<StatusCode>,
    /// Where in the pasted text numbers stand that are no status, in bytes.
    pub not_statuses: Vec<Range<usize>>,
}

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing of SIP is in it.
    Nothing,
    /// One line.
    Line,
    /// Lines of a log, or sentences.
    LogLines,
    /// SIP messages.
    Messages,
    /// A drawing of a call flow.
    Ladder,
    /// A table with a column for statuses.
    Table,
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Its number.
    pub code: StatusCode,
    /// Its reason phrase, as it is written.
    pub phrase: Option<String>,
    /// The method of the request that it answers, as it is written.
    pub method: Option<String>,
    /// The call that it belongs to, from 0.
    pub call: usize,
    /// The number of its line, from 1.
    pub line: usize,
    /// Whether it came in or went out, where the text was recorded.
    pub direction: Option<Direction>,
    /// The time beside it, as it is written.
    pub time: Option<String>,
    /// Whether the text says it without its number.
    pub is_in_words: bool,
    /// Whether it stands in the body of another message (`message/sipfrag`).
    pub is_in_body: bool,
}

impl Reading {
    /// The codes that the text is about, the best first, each once: what decides, then what it is compared with, the
    /// statuses, and what a cause or a name stands for.
    pub fn codes(&self) -> Vec<StatusCode> {
        let mapped = self.remarks.iter().flat_map(|remark| match remark {
            Remark::CauseMapped { codes, .. } | Remark::NameMapped(codes) => codes.as_slice(),
            _ => &[],
        });
        let statuses = self.statuses.iter().map(|status| status.code);
        let decides = self.decides.map(|decides| decides.code).into_iter();
        let all = decides
            .chain(self.compare.into_iter().flatten())
            .chain(statuses)
            .chain(mapped.copied())
            .chain(self.named.iter().copied());
        let mut codes = Vec::new();
        for code in all {
            if codes.len() < 32 && !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }
}

/// Reads a text.
pub fn read(text: &str) -> Reading {
    let clean = clean::clean(text);
    let (messages, is_inside) = messages::find(&clean);
    let told = lines::read(&clean, &messages, &is_inside);
    let flow = flow::flow(&clean, &messages, told.events);
    let (decides, follows) = decide::decide(&clean, &messages, &flow);
    let (made_by, evidence) = made_by::made_by(&clean, &messages, &flow, decides);
    let phrases: Vec<_> = flow.responses.iter().map(|response| flow::phrase(&clean, &messages, response)).collect();
    let is_unregistered =
        flow.has(Mark::Unregistered) || messages.iter().any(|message| removes_bindings(message, &clean));
    let compare = compare::compare(&clean, &flow, decides, &follows, &phrases);
    let remarks = remarks::remarks(&clean, &messages, &flow, decides, &phrases, told.has_other_protocol);
    let named = flow.steps.iter().filter_map(|step| match step {
        Step::Asked { code, .. } | Step::Open(code) => Some(*code),
        _ => None,
    });
    Reading {
        form: form(&clean, &messages, &flow),
        decides,
        follows,
        made_by,
        evidence,
        calls: each_call::each_call(&clean, &messages, &flow, decides),
        compare,
        missing: missing::missing(&clean, &messages, is_unregistered),
        remarks,
        named: named.take(32).collect(),
        not_statuses: told.others.into_iter().filter_map(|range| clean.original(range, text)).collect(),
        statuses: statuses(&clean, &flow, phrases),
    }
}

/// The responses as they are handed out.
fn statuses(clean: &clean::Clean, flow: &Flow, phrases: Vec<Option<String>>) -> Vec<Status> {
    let statuses = flow.responses.iter().zip(phrases).map(|(response, phrase)| Status {
        code: response.code,
        phrase,
        method: response.method.clone(),
        call: response.call,
        line: clean.lines.get(response.line).map_or(1, |line| line.number),
        direction: response.direction,
        time: surroundings::time(clean, response.line),
        is_in_words: response.is_in_words,
        is_in_body: response.is_in_body,
    });
    statuses.collect()
}

/// Whether a REGISTER removes its bindings (RFC 3261, 10.2.2).
fn removes_bindings(message: &messages::Message, clean: &clean::Clean) -> bool {
    let is_register = message.start == messages::Start::Request("REGISTER");
    let removes = |contact: &str| contact == "*" || contact.split(';').any(|parameter| parameter.trim() == "expires=0");
    is_register && (message.field("expires", clean) == Some("0") || message.fields("contact", clean).any(removes))
}

fn form(clean: &clean::Clean, messages: &[messages::Message], flow: &Flow) -> Form {
    let lines = clean.lines.iter().filter(|line| !clean.line(**line).trim().is_empty()).count();
    if flow.steps.is_empty() && messages.is_empty() {
        Form::Nothing
    } else if lines < 2 {
        Form::Line
    } else if !messages.is_empty() {
        Form::Messages
    } else if flow.responses.iter().any(|response| response.is_in_row) {
        Form::Table
    } else if flow.responses.iter().any(|response| response.is_drawn) {
        Form::Ladder
    } else {
        Form::LogLines
    }
}
