//! The files of `data/` as people write them. Unknown keys are refused.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dataset::{Aspect, Remedies};
use crate::sip::{
    CauseDirection, Citation, DialogEffect, ForkingEffect, HttpRelation, Method, ReferenceRole, RetryAdvice, Sender,
    Standing, Strength,
};

/// `codes/NNN.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CodeFile {
    pub reason_phrase: String,
    pub standing: Standing,
    pub origin: Option<String>,
    pub references: Vec<ReferenceEntry>,
    pub senders: Vec<Sender>,
    pub methods: Vec<Method>,
    pub retry: RetryEntry,
    pub forking: ForkingEntry,
    pub dialog: DialogEntry,
    pub http: HttpEntry,
    pub related: Vec<u16>,
    #[serde(default)]
    pub header_fields: Vec<HeaderFieldEntry>,
    #[serde(default)]
    pub request_header_fields: Vec<HeaderFieldEntry>,
    #[serde(default)]
    pub q850: Vec<CauseEntry>,
    #[serde(default)]
    pub practices: Vec<PracticeEntry>,
    pub example: String,
    pub flow: FlowEntry,
}

/// A call flow without words: parties and remarks are named by their keys in `flows.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlowEntry {
    pub parties: Vec<String>,
    pub steps: Vec<StepEntry>,
}

/// A message (`from`, `to`, and `request` or `response`) or an event (`at` or `between`, and a remark or a response
/// that nobody sent).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepEntry {
    pub from: Option<String>,
    pub to: Option<String>,
    pub at: Option<String>,
    pub between: Option<(String, String)>,
    pub request: Option<String>,
    pub response: Option<u16>,
    pub answers: Option<Method>,
    #[serde(default)]
    pub carries: Vec<String>,
    pub remark: Option<String>,
    #[serde(default)]
    pub lost: bool,
}

/// `locales/<language>/flows.toml`: the words of the call flows by their keys.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FlowWords {
    #[serde(default)]
    pub parties: BTreeMap<String, String>,
    #[serde(default)]
    pub remarks: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReferenceEntry {
    pub rfc: Option<u16>,
    pub section: Option<String>,
    #[serde(default = "defines")]
    pub role: ReferenceRole,
}

fn defines() -> ReferenceRole {
    ReferenceRole::Defines
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RetryEntry {
    pub advice: Vec<RetryAdvice>,
    pub reference: Option<Citation>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ForkingEntry {
    pub effect: ForkingEffect,
    pub reference: Option<Citation>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DialogEntry {
    pub effect: DialogEffect,
    pub reference: Option<Citation>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HttpEntry {
    pub relation: HttpRelation,
    pub reason_phrase: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HeaderFieldEntry {
    pub name: String,
    #[serde(rename = "use")]
    pub strength: Strength,
    pub reference: Option<Citation>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CauseEntry {
    pub cause: u8,
    pub direction: CauseDirection,
    pub reference: Citation,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeEntry {
    pub id: String,
    pub origin: String,
    pub date: Option<String>,
    pub country: Option<String>,
}

/// `locales/<language>/codes/NNN.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProseFile {
    /// The reason phrase in the language; English has none, since the phrase is English.
    pub phrase: Option<String>,
    pub gist: String,
    pub subject: String,
    pub meaning: String,
    pub occurs: Vec<String>,
    pub use_when: String,
    pub keywords: Vec<String>,
    pub remedies: Remedies,
    #[serde(default)]
    pub notes: BTreeMap<Aspect, String>,
    #[serde(default)]
    pub practices: BTreeMap<String, String>,
}

/// `locales/<language>/pairs/NNN-NNN.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PairFile {
    pub confusion: String,
    pub differences: Vec<String>,
    pub decision: DecisionEntry,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionEntry {
    pub first: String,
    pub second: String,
    pub rule: Option<String>,
}

/// `pairs.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PairsFile {
    /// The pairs that people confuse, most asked first, as `NNN-NNN`.
    pub confused: Vec<String>,
}
