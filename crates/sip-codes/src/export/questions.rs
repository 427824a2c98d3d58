//! The questions that lead to a code, and what is said where they end.

use serde::Serialize;

use crate::Dataset;
use crate::compare::reference_name;
use crate::dataset::{Question, Reply};
use crate::markup::plain as without_marks;
use crate::sip::{Reference, StatusCode};

/// A question on the way to a code. All texts are plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainQuestion {
    /// It.
    pub ask: String,
    /// What can be answered.
    pub replies: Vec<PlainReply>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainReply {
    /// It in a few words.
    pub text: String,
    /// The place of the next question among all; without it the answer leads to a code.
    pub next: Option<u16>,
    /// The code to send.
    pub code: Option<StatusCode>,
    /// The code with its reason phrase.
    pub name: String,
    /// The section that says so, and its address.
    pub source: [String; 2],
}

impl PlainQuestion {
    /// All questions, in the words of the dataset that they come from.
    pub fn all(questions: &[Question], dataset: &Dataset) -> Vec<Self> {
        let reply = |Reply { text, next, code, reference }: &Reply| {
            let source = reference.as_ref().map(Reference::from);
            let name = source.as_ref().map(|source| reference_name(&dataset.messages, source)).unwrap_or_default();
            PlainReply {
                text: text.clone(),
                next: *next,
                code: *code,
                name: code.and_then(|code| Some(dataset.entry(code)?.name())).unwrap_or_default(),
                source: [name, source.map(|source| source.url()).unwrap_or_default()],
            }
        };
        let question = |Question { ask, replies }: &Question| Self {
            ask: ask.clone(),
            replies: replies.iter().map(reply).collect(),
        };
        questions.iter().map(question).collect()
    }
}

/// Why a code is the one to send, and which one it is taken for. All texts are plain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainEnding {
    /// When the code is sent, as a sentence.
    pub reason: String,
    /// The code that it is taken for most: that of the first pair that people ask for, or else the nearest one.
    pub neighbor: Option<StatusCode>,
    /// The neighbor with its reason phrase; empty without one.
    pub name: String,
    /// What tells the two apart, as a sentence; empty while the details of the pair are not there.
    pub apart: String,
}

impl PlainEnding {
    /// What is said of a code; `None` while its details are not there.
    pub fn of(code: StatusCode, dataset: &Dataset) -> Option<Self> {
        let about = dataset.about(code)?;
        let neighbor = about.neighbors.first();
        Some(Self {
            reason: about.decision.advice.first().map(|advice| without_marks(&advice.send)).unwrap_or_default(),
            neighbor: neighbor.map(|neighbor| neighbor.code),
            name: neighbor.and_then(|neighbor| Some(dataset.entry(neighbor.code)?.name())).unwrap_or_default(),
            apart: neighbor.and_then(|neighbor| neighbor.verdict.as_deref()).map(without_marks).unwrap_or_default(),
        })
    }
}
