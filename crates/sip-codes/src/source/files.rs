//! The files of `data/` as people write them. Unknown keys are refused.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::Error as _;
use toml::de::{DeTable, Deserializer, Error, ValueDeserializer};

use crate::dataset::{Aspect, Clauses, Difference, Facts, Remedies};
use crate::sip::{Citation, Method, StatusCode};

/// `codes/NNN.toml`
#[derive(Debug, Clone)]
pub(super) struct CodeFile {
    pub facts: Facts,
    pub sources: BTreeMap<String, Vec<ClauseSource>>,
    pub flow: FlowEntry,
}

/// Where a clause of the prose comes from.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum ClauseSource {
    /// A section of an RFC.
    Section(Citation),
    /// `"practice"`: what is met in networks.
    Practice(Practice),
}

/// The word for what no RFC says.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(super) enum Practice {
    #[serde(rename = "practice")]
    Practice,
}

impl CodeFile {
    /// Reads the facts, the sources of the clauses and the flow apart: the facts are a record as they stand, the flow still
    /// needs its words, and the sources are for those who write.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut facts = DeTable::parse(text)?;
        let flow = facts.get_mut().remove("flow").ok_or_else(|| Error::custom("missing field `flow`"))?;
        let sources = facts.get_mut().remove("sources").ok_or_else(|| Error::custom("missing field `sources`"))?;
        let read = || -> Result<Self, Error> {
            Ok(Self {
                flow: FlowEntry::deserialize(ValueDeserializer::from(flow))?,
                sources: BTreeMap::deserialize(ValueDeserializer::from(sources))?,
                facts: Facts::deserialize(Deserializer::from(facts))?,
            })
        };
        read().map_err(|mut error| {
            error.set_input(Some(text));
            error
        })
    }
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

impl FlowWords {
    pub fn count(&self) -> usize {
        self.parties.len() + self.remarks.len()
    }
}

/// `locales/<language>/codes/NNN.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProseFile {
    /// The reason phrase in the language; English has none, since the phrase is English.
    pub phrase: Option<String>,
    pub gist: String,
    pub meaning: String,
    pub occurs: Vec<String>,
    pub use_when: String,
    pub decision: Option<String>,
    pub say: String,
    pub contrast: Clauses,
    #[serde(default)]
    pub conditions: BTreeMap<String, String>,
    #[serde(default)]
    pub request_conditions: BTreeMap<String, String>,
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
    pub verdict: String,
    pub confusion: String,
    pub differences: Vec<Difference>,
    pub decision: DecisionEntry,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionEntry {
    pub first: String,
    pub second: String,
    pub rule: Option<String>,
}

/// `locales/<language>/triples/NNN-NNN-NNN.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TripleFile {
    pub verdict: String,
    pub confusion: String,
    pub decision: TripleDecisionEntry,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TripleDecisionEntry {
    pub first: String,
    pub second: String,
    pub third: String,
    pub rule: Option<String>,
}

/// `decide.toml`: what leads to a code.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecideFile {
    #[serde(default)]
    pub tasks: Vec<TaskEntry>,
    #[serde(default)]
    pub groups: Vec<GroupEntry>,
    #[serde(default)]
    pub questions: Vec<QuestionEntry>,
}

/// A task and the pair that settles it, the answer first, with the section that says so.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskEntry {
    pub id: String,
    pub codes: [StatusCode; 2],
    pub reference: Citation,
}

/// Pairs about one thing, as `NNN-NNN`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupEntry {
    pub id: String,
    pub pairs: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionEntry {
    pub id: String,
    pub answers: Vec<ReplyEntry>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReplyEntry {
    pub id: String,
    pub next: Option<String>,
    pub code: Option<StatusCode>,
    pub reference: Option<Citation>,
}

/// `locales/<language>/decide.toml`: the words by their ids; those of a question have its own under `ask`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecideWords {
    #[serde(default)]
    pub tasks: BTreeMap<String, String>,
    #[serde(default)]
    pub groups: BTreeMap<String, String>,
    #[serde(default)]
    pub questions: BTreeMap<String, BTreeMap<String, String>>,
}

/// `locales/<language>/terms.toml`
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermsFile {
    pub terms: Vec<TermEntry>,
}

/// A technical term: its id, the forms in which it stands in the prose, and what it is.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TermEntry {
    pub id: String,
    pub words: Vec<String>,
    pub text: String,
}

/// `pairs.toml`
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PairsFile {
    /// The pairs that people confuse, most asked first, as `NNN-NNN`.
    pub confused: Vec<String>,
}
