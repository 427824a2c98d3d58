//! A comparison as plain values, Markdown or plain text, to be taken into a ticket or another program.

mod document;
pub mod picture;
mod questions;
mod scene;

pub use document::{markdown, part, summary, text};
pub use questions::{PlainEnding, PlainQuestion, PlainReply};
pub use scene::{examples, mermaid};
use serde::Serialize;

use self::document::cell_text;

use crate::Dataset;
use crate::compare::{Comparison, Differences, Row, VerdictRow};
use crate::dataset::{Aspect, Closeness, CodeRecord, Difference, Mark, Point, Topic};
use crate::markup::plain as without_marks;
use crate::messages::join_sentences;
use crate::sip::StatusCode;

/// Two or three codes side by side, as plain values. All texts are plain and in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "Comparison"))]
pub struct PlainComparison {
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
    /// The third code, if three are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third: Option<StatusCode>,
    /// How close the two are; of three, the two that are closest.
    pub closeness: Closeness,
    /// The codes with their reason phrases: “SIP 486 Busy Here vs 603 Decline”.
    pub title: String,
    /// The one sentence that decides between them: mostly what a trace shows.
    pub verdict: String,
    /// Questions of every failed call with the answers of each, in a few words.
    pub answers: Vec<PlainAnswer>,
    /// What each means, and why they are confused or not.
    pub summary: String,
    /// Every aspect that one of them has, in the order of the aspects.
    pub rows: Vec<PlainRow>,
    /// The call flow and the example response of each code, in their order.
    #[cfg_attr(feature = "source", schemars(length(min = 2, max = 3)))]
    pub scenes: Vec<PlainScene>,
    /// What really differs, most telling first; of three codes, the most telling of each two.
    pub differences: Vec<PlainDifference>,
    /// When to send which, and what to check when one comes.
    pub decision: String,
    /// Pairs of codes to read next; of three codes, each two of them.
    pub pairs: Vec<(StatusCode, StatusCode)>,
    /// Codes related to one of them.
    pub related: Vec<StatusCode>,
    /// Addresses (URLs) of the sources: the sections of the RFCs that define the codes.
    pub references: Vec<String>,
}

/// A question of the verdict with the answers of the codes, as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ComparisonAnswer"))]
pub struct PlainAnswer {
    /// The question; a key that is the same in every language.
    pub point: Point,
    /// Its words.
    pub label: String,
    /// The answer of the first code.
    pub first: String,
    /// The answer of the second code.
    pub second: String,
    /// The answer of the third code, if three are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third: Option<String>,
}

/// A difference between two codes, as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ComparisonDifference"))]
pub struct PlainDifference {
    /// What it is about; a key that is the same in every language.
    pub topic: Topic,
    /// The same in one to three words.
    pub lead: String,
    /// One or more sentences about both codes.
    pub text: String,
    /// Which two codes it is about, if three are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub between: Option<(StatusCode, StatusCode)>,
}

/// One aspect of the codes as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "ComparisonRow"))]
pub struct PlainRow {
    /// The aspect; a key that is the same in every language.
    pub aspect: Aspect,
    /// The name of the aspect.
    pub label: String,
    /// What is said of the first code.
    pub first: String,
    /// What is said of the second code.
    pub second: String,
    /// What is said of the third code, if three are compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub third: Option<String>,
    /// Whether the facts of the codes differ, or are the same though what qualifies them is not; `null` for prose and
    /// sources, which always differ.
    pub mark: Option<Mark>,
}

/// What happens around a code, as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "Scene"))]
pub struct PlainScene {
    /// The code with its reason phrase.
    pub name: String,
    /// Who sends what to whom, a line a step.
    pub call_flow: Vec<String>,
    /// The response with its header fields; `\n` separates the lines, where the wire has CRLF.
    pub example: String,
}

/// A code as the functions of the module list it. All texts are plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "Code"))]
pub struct PlainCode {
    /// The status code.
    pub code: StatusCode,
    /// The reason phrase; in other languages than English with its rendering in brackets.
    pub phrase: String,
    /// What the response means, as a clause without a full stop, for a list.
    pub gist: String,
    /// What the response means, in a few sentences.
    pub meaning: String,
    /// What a help desk can tell the caller, or a softphone can show: one plain sentence.
    pub say: String,
}

impl From<&CodeRecord> for PlainCode {
    fn from(CodeRecord { code, phrase, prose, .. }: &CodeRecord) -> Self {
        Self {
            code: *code,
            phrase: phrase.clone(),
            gist: prose.gist.clone(),
            meaning: prose.meaning.clone(),
            say: prose.say.clone(),
        }
    }
}

/// What can be tried after a code. All texts are plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainAdvice {
    /// The reason phrase as it is shown.
    pub phrase: String,
    /// What the response means, as a clause without a full stop.
    pub gist: String,
    /// What the caller can do.
    pub caller: Vec<String>,
    /// What the callee can do.
    pub callee: Vec<String>,
    /// What whoever runs the servers in between can do.
    pub operator: Vec<String>,
}

impl From<&CodeRecord> for PlainAdvice {
    fn from(CodeRecord { phrase, prose, .. }: &CodeRecord) -> Self {
        let plain = |remedies: &[String]| remedies.iter().map(|remedy| without_marks(remedy)).collect();
        Self {
            phrase: phrase.clone(),
            gist: without_marks(&prose.gist),
            caller: plain(&prose.remedies.caller),
            callee: plain(&prose.remedies.callee),
            operator: plain(&prose.remedies.operator),
        }
    }
}

/// The comparison of codes as plain values; `None` if it is about one. It was made from this dataset, here and in the
/// other forms.
pub fn plain(comparison: &Comparison, dataset: &Dataset) -> Option<PlainComparison> {
    let [first, second, ..] = *comparison.codes.as_slice() else { return None };
    let messages = &dataset.messages;
    let row = |row: &Row| {
        let mut texts = row.cells.iter().map(|cell| cell_text(cell, messages));
        PlainRow {
            aspect: row.aspect,
            label: row.label.clone(),
            first: texts.next().unwrap_or_default(),
            second: texts.next().unwrap_or_default(),
            third: texts.next(),
            mark: row.mark,
        }
    };
    let answer = |row: &VerdictRow| {
        let mut answers = row.answers.iter().cloned();
        PlainAnswer {
            point: row.point,
            label: row.label.clone(),
            first: answers.next().unwrap_or_default(),
            second: answers.next().unwrap_or_default(),
            third: answers.next(),
        }
    };
    let several = comparison.differences.len() > 1;
    let difference = |between: (StatusCode, StatusCode), Difference { topic, text }: &Difference| PlainDifference {
        topic: *topic,
        lead: messages.terms.topics[*topic].to_owned(),
        text: without_marks(text),
        between: several.then_some(between),
    };
    let of_two = |two: &Differences| two.list.iter().map(|one| difference(two.codes, one)).collect::<Vec<_>>();
    let pair = |codes: &Vec<StatusCode>| match *codes.as_slice() {
        [first, second] => Some((first, second)),
        _ => None,
    };
    let scene = |record: &CodeRecord| PlainScene {
        name: record.name(),
        call_flow: record.call_flow.sentences(messages).iter().map(|step| without_marks(step)).collect(),
        example: record.facts.example.clone(),
    };
    Some(PlainComparison {
        first,
        second,
        third: comparison.codes.get(2).copied(),
        closeness: comparison.closeness?,
        title: comparison.title.clone(),
        verdict: without_marks(&comparison.verdict.sentence),
        answers: comparison.verdict.rows.iter().map(answer).collect(),
        summary: without_marks(&join_sentences(&comparison.summary)),
        rows: comparison.rows.iter().map(row).collect(),
        scenes: comparison.records(dataset).map(scene).collect(),
        differences: comparison.differences.iter().flat_map(of_two).collect(),
        decision: without_marks(&comparison.decision.text()),
        pairs: comparison.learn_more.comparisons.iter().filter_map(pair).collect(),
        related: comparison.learn_more.codes.clone(),
        references: comparison.learn_more.references.iter().map(|section| section.url.clone()).collect(),
    })
}
