//! An understanding as plain values, for programs and for the place in the widget where a text is read.

use serde::Serialize;

use super::{Kind, Understanding, sentences};
use crate::reading::{Decides, Direction, Evidence, MadeBy, Strength};
use crate::{Dataset, StatusCode};

/// What a text is about, as plain values. All texts are plain and in one language.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "Understanding"))]
pub struct PlainUnderstanding {
    /// What kind of text it is.
    pub kind: Kind,
    /// The codes that are meant, best first.
    pub codes: Vec<StatusCode>,
    /// The responses in the text, in order.
    pub statuses: Vec<PlainStatus>,
    /// The response that says how it ended; `null` if nothing has ended or no code can be named.
    pub decides: Option<PlainDecides>,
    /// The codes that only follow from the deciding one.
    pub follows: Vec<StatusCode>,
    /// Who wrote the deciding response: `far end`, `proxy or server in between`, `local stack (nothing was received)` or
    /// `cannot be told`.
    pub made_by: &'static str,
    /// The same as a sentence, with the evidence; empty if nothing decides.
    pub made_by_text: String,
    /// How each call ended, where the text has several calls; empty for one. `decides` above is that of the last call that
    /// failed, or else of the last.
    pub calls: Vec<PlainCall>,
    /// The two codes that are worth comparing; `null` if there are none.
    pub compare: Option<[StatusCode; 2]>,
    /// Header fields that whole responses in the text lack.
    pub missing: Vec<PlainMissing>,
    /// What else is worth knowing, the missing header fields first.
    pub remarks: Vec<PlainRemark>,
}

/// A response in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ReadStatus"))]
pub struct PlainStatus {
    /// Its code.
    pub code: StatusCode,
    /// Its reason phrase as it is written, or `null`.
    pub phrase: Option<String>,
    /// The method of the request that it answers, or `null` if the text does not tell.
    pub method: Option<String>,
    /// The number of its line, from 1.
    pub line: usize,
    /// The call that it belongs to, from 1.
    pub call: usize,
    /// `received`, `sent`, or `null` if the text does not tell.
    pub direction: Option<&'static str>,
    /// The time beside it as it is written, or `null`.
    pub time: Option<String>,
    /// Whether the text says it without its number.
    pub in_words: bool,
    /// Whether it only follows from the deciding one.
    pub follows: bool,
}

/// How one of several calls ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ReadCall"))]
pub struct PlainCall {
    /// Which call it is, from 1, as in `statuses`.
    pub call: usize,
    /// Its Call-ID as it is written; `null` where a row of a table is the call.
    pub id: Option<String>,
    /// The number of the line of its first response, from 1; `null` if it got none.
    pub line: Option<usize>,
    /// The response that says how it ended; `null` if it has not ended or no code can be named.
    pub decides: Option<PlainDecides>,
    /// Who wrote that response, as in the whole.
    pub made_by: &'static str,
    /// The same as a sentence, with the evidence; empty if nothing decides.
    pub made_by_text: String,
}

/// The response that decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ReadDecision"))]
pub struct PlainDecides {
    /// Its code.
    pub code: StatusCode,
    /// Its reason phrase, in the language of the answer.
    pub phrase: String,
    /// The sentence that says why.
    pub why: String,
    /// Its place in `statuses`, or `null` if no response in the text has this code.
    pub status: Option<usize>,
}

/// A header field that a response lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "MissingField"))]
pub struct PlainMissing {
    /// The code of the response.
    pub code: StatusCode,
    /// The name of the field, or those of which one is enough.
    pub name: &'static str,
    /// The number of the RFC that asks for it.
    pub rfc: u16,
    /// The section.
    pub section: &'static str,
    /// `must`, `should`, or `stated` where the RFC describes the field without a keyword.
    pub strength: &'static str,
}

/// Something worth knowing about a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ReadRemark"))]
pub struct PlainRemark {
    /// The code that it is about, or `null`.
    pub code: Option<StatusCode>,
    /// The number of the line that it is about, or `null`.
    pub line: Option<usize>,
    /// What it says.
    pub text: String,
    /// Where that is written, as in `RFC 3261, 22.2`; `null` if the sentence names it, or nothing does.
    pub reference: Option<String>,
}

/// The understanding as plain values, in the language of the dataset. Without its words the texts are empty.
pub fn plain(understanding: &Understanding, dataset: &Dataset) -> PlainUnderstanding {
    let Understanding { kind, found, compared, reading } = understanding;
    let statuses: Vec<PlainStatus> = reading
        .statuses
        .iter()
        .enumerate()
        .map(|(place, status)| PlainStatus {
            code: status.code,
            phrase: status.phrase.clone(),
            method: status.method.clone(),
            line: status.line,
            call: status.call + 1,
            direction: status.direction.map(|direction| match direction {
                Direction::Received => "received",
                Direction::Sent => "sent",
            }),
            time: status.time.clone(),
            in_words: status.is_in_words,
            follows: reading.follows.contains(&place),
        })
        .collect();
    let calls = reading.calls.iter().map(|end| PlainCall {
        call: end.call + 1,
        id: end.id.clone(),
        line: end.line,
        decides: end.decides.map(|decides| decision(dataset, decides)),
        made_by: name(end.made_by),
        made_by_text: sender(dataset, end.decides, end.made_by, end.evidence),
    });
    let follows = reading.follows.iter().filter_map(|place| Some(reading.statuses.get(*place)?.code));
    let missing = reading.missing.iter().map(|missing| PlainMissing {
        code: missing.code,
        name: missing.header,
        rfc: missing.reference.0,
        section: missing.reference.1,
        strength: match missing.strength {
            Strength::Must => "must",
            Strength::Should => "should",
            Strength::Stated => "stated",
        },
    });
    PlainUnderstanding {
        kind: *kind,
        codes: found.iter().map(|found| found.code).collect(),
        statuses,
        follows: follows.collect(),
        made_by: name(reading.made_by),
        made_by_text: sender(dataset, reading.decides, reading.made_by, reading.evidence),
        calls: calls.collect(),
        compare: match compared[..] {
            [first, second, ..] => Some([first, second]),
            _ => None,
        },
        missing: missing.collect(),
        remarks: remarks(understanding, dataset),
        decides: reading.decides.map(|decides| decision(dataset, decides)),
    }
}

fn decision(dataset: &Dataset, decides: Decides) -> PlainDecides {
    PlainDecides {
        code: decides.code,
        phrase: dataset.phrase(decides.code).to_owned(),
        why: dataset.reading.get().map(|texts| sentences::why(texts, decides)).unwrap_or_default(),
        status: decides.place,
    }
}

fn name(made_by: MadeBy) -> &'static str {
    match made_by {
        MadeBy::FarEnd => "far end",
        MadeBy::Between => "proxy or server in between",
        MadeBy::LocalStack => "local stack (nothing was received)",
        MadeBy::Unknown => "cannot be told",
    }
}

/// Who wrote the response that decides, as a sentence; empty if none does.
fn sender(dataset: &Dataset, decides: Option<Decides>, made_by: MadeBy, evidence: Evidence) -> String {
    let texts = dataset.reading.get().filter(|_| decides.is_some());
    texts.map(|texts| sentences::made_by(texts, made_by, evidence)).unwrap_or_default()
}

/// The missing header fields and the remarks as sentences.
fn remarks(understanding: &Understanding, dataset: &Dataset) -> Vec<PlainRemark> {
    let Some(texts) = dataset.reading.get() else { return Vec::new() };
    let reading = &understanding.reading;
    let missing = reading.missing.iter().map(|missing| PlainRemark {
        code: Some(missing.code),
        line: Some(missing.line),
        text: sentences::missing(texts, dataset, missing),
        reference: Some(format!("RFC {}, {}", missing.reference.0, missing.reference.1)),
    });
    let others = reading.remarks.iter().map(|remark| {
        let (code, line, text) = sentences::remark(texts, dataset, understanding, remark);
        PlainRemark { code, line, text, reference: None }
    });
    missing.chain(others).collect()
}
