//! The published JSON of a language: everything in its pack, for use in other programs.

#![expect(clippy::expect_used, reason = "plain structs with text keys always serialize")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use super::model::FALLBACK;
use crate::dataset::{
    CallFlow, Clauses, Closeness, CodeRecord, Condition, Facts, PairEntry, Prose, Remedies, TripleEntry, WrittenProse,
};
use crate::export::{PlainCode, PlainComparison, PlainDifference};
use crate::markup::plain as without_marks;
use crate::messages::{Terms, Texts};
use crate::sip::{ResponseClass, StatusCode};
use crate::understand::PlainUnderstanding;
use crate::vocabulary::Term;
use crate::{Dataset, export};

/// The dataset of one language as JSON, indented, with a line break at its end.
pub fn dataset(dataset: &Dataset) -> String {
    serde_json::to_string_pretty(&JsonDataset::from(dataset)).expect("plain structs serialize") + "\n"
}

/// The JSON Schema of [`dataset`], indented, with a line break at its end.
pub fn schema() -> String {
    let schema = SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<JsonDataset<'_>>();
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

/// The JSON Schema of what the functions of the module answer: a comparison, and beside it the codes of a list.
pub fn functions_schema() -> String {
    // Newer drafts are read by few tools that make types.
    let mut generator = SchemaSettings::draft07().into_generator();
    generator.subschema_for::<PlainCode>();
    generator.subschema_for::<PlainUnderstanding>();
    let schema = generator.into_root_schema_for::<PlainComparison>();
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

/// SIP response codes: facts, prose, pairs and interface strings in one language.
#[derive(Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "SIP response codes")]
struct JsonDataset<'a> {
    /// The language of the prose, as a BCP 47 tag.
    language: &'a str,
    /// The direction of its script: `ltr` or `rtl`.
    direction: &'a str,
    /// The version of sip-compare that wrote the file.
    version: &'a str,
    /// The strings of the interface.
    messages: JsonMessages<'a>,
    /// All codes, in ascending order.
    codes: Vec<JsonCode<'a>>,
    /// The pairs that people confuse, most asked first, and those written by hand.
    pairs: Vec<JsonPair>,
    /// What was written by hand about three codes at a time.
    triples: Vec<JsonTriple<'a>>,
}

/// The strings of the interface.
#[derive(Serialize, JsonSchema)]
struct JsonMessages<'a> {
    #[serde(flatten)]
    texts: &'a Texts,
    /// The words of the closed lists, by list and key.
    terms: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    /// The names of ISDN causes.
    causes: BTreeMap<u8, &'a str>,
}

/// One status code.
#[derive(Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct JsonCode<'a> {
    /// The status code, 100 to 699.
    code: StatusCode,
    /// The reason phrase as it is shown: outside English with its rendering in the language beside it.
    phrase: &'a str,
    /// The response class (RFC 3261, Section 7.2).
    class: ResponseClass,
    #[serde(flatten)]
    facts: &'a Facts,
    /// Who sends what to whom, up to the next sensible step.
    call_flow: &'a CallFlow,
    /// A clause that continues "486 means that …".
    gist: &'a str,
    /// One to three sentences.
    meaning: &'a str,
    /// Separate causes.
    occurs: &'a [String],
    /// What each role can do.
    remedies: &'a Remedies,
    /// A clause that continues "Send 486 if …".
    use_when: &'a str,
    /// The decision about the code, where that clause alone would mislead.
    decision: Option<&'a str>,
    /// What a help desk can tell the caller: one plain sentence.
    say: &'a str,
    /// Clauses that stand in a sentence about two codes.
    contrast: &'a Clauses,
    /// When the response carries a header field that it does not always carry, by its name.
    conditions: BTreeMap<&'a str, &'a str>,
    /// The same for the header fields of the next request.
    request_conditions: BTreeMap<&'a str, &'a str>,
    /// What people type when they look for it.
    keywords: &'a [String],
    /// Sentences that qualify a fact, by the fact.
    notes: BTreeMap<&'static str, &'a str>,
    /// The language of the prose, as a BCP 47 tag.
    prose_language: &'a str,
}

/// A pair that people ask for.
#[derive(Serialize, JsonSchema)]
struct JsonPair {
    /// The lower code.
    first: StatusCode,
    /// The higher code.
    second: StatusCode,
    /// How close the two are.
    closeness: Closeness,
    /// Whether the sentences are written by hand for this pair; if not, they are made from facts.
    by_hand: bool,
    /// The one sentence that decides between the two.
    verdict: String,
    /// Why people mix the two up; empty where nobody wrote it.
    confusion: String,
    /// What really differs, most telling first.
    differences: Vec<PlainDifference>,
    /// When to use which.
    decision: String,
}

/// Three codes that people take for each other.
#[derive(Serialize, JsonSchema)]
struct JsonTriple<'a> {
    /// The codes, in ascending order.
    codes: &'a [StatusCode],
    /// The one sentence that decides between them.
    verdict: String,
    /// Why people mix them up.
    confusion: String,
    /// When to send each, in the order of the codes.
    decisions: Vec<String>,
    /// What tips the scale.
    rule: Option<String>,
}

impl<'a> From<&'a Dataset> for JsonDataset<'a> {
    fn from(dataset: &'a Dataset) -> Self {
        let messages = &dataset.messages;
        Self {
            language: &dataset.language,
            direction: &messages.texts.language.direction,
            version: env!("CARGO_PKG_VERSION"),
            messages: JsonMessages {
                texts: &messages.texts,
                terms: terms(&messages.terms),
                causes: messages.causes.iter().map(|(cause, name)| (*cause, name.as_str())).collect(),
            },
            codes: dataset.codes().map(|record| json_code(dataset, record)).collect(),
            pairs: dataset.pairs.iter().map(|pair| json_pair(dataset, pair)).collect(),
            triples: dataset.triples.iter().filter_map(json_triple).collect(),
        }
    }
}

fn terms(terms: &Terms) -> BTreeMap<&'static str, BTreeMap<&'static str, String>> {
    let lists = Terms::lists().into_iter().map(|(list, keys)| {
        let words = keys.into_iter().filter_map(|key| Some((key, terms.words(list, key)?.to_owned())));
        (list, words.collect())
    });
    lists.collect()
}

/// The record of a code is taken apart whole, so that a forgotten field does not compile.
fn json_code<'a>(dataset: &'a Dataset, record: &'a CodeRecord) -> JsonCode<'a> {
    let CodeRecord { code, phrase, facts, prose, call_flow, is_translated } = record;
    let Prose {
        gist,
        meaning,
        occurs,
        remedies,
        use_when,
        decision,
        say,
        contrast,
        conditions,
        request_conditions,
        notes,
    } = prose;
    let words = dataset.listed(*code).and_then(|entry| entry.words.get());
    JsonCode {
        code: *code,
        phrase,
        class: code.class(),
        facts,
        call_flow,
        gist,
        meaning,
        occurs,
        remedies,
        use_when,
        decision: decision.as_deref(),
        say,
        contrast,
        conditions: by_name(conditions),
        request_conditions: by_name(request_conditions),
        keywords: words.map(|words| words.keywords.as_slice()).unwrap_or_default(),
        notes: notes.iter().map(|note| (note.aspect.key(), note.text.as_str())).collect(),
        prose_language: if *is_translated { &dataset.language } else { FALLBACK },
    }
}

fn by_name(conditions: &[Condition]) -> BTreeMap<&str, &str> {
    conditions.iter().map(|condition| (condition.name.as_str(), condition.text.as_str())).collect()
}

fn json_pair(dataset: &Dataset, pair: &PairEntry) -> JsonPair {
    let comparison = dataset.compare(pair.first, pair.second);
    let plain = comparison.and_then(|comparison| export::plain(&comparison, dataset));
    let (verdict, differences, decision) =
        plain.map(|plain| (plain.verdict, plain.differences, plain.decision)).unwrap_or_default();
    JsonPair {
        first: pair.first,
        second: pair.second,
        closeness: pair.closeness,
        by_hand: pair.is_by_hand,
        confusion: pair.prose.get().map(|prose| without_marks(&prose.confusion)).unwrap_or_default(),
        verdict,
        differences,
        decision,
    }
}

fn json_triple(TripleEntry { codes, prose }: &TripleEntry) -> Option<JsonTriple<'_>> {
    let WrittenProse { verdict, confusion, differences: _, decisions, rule, is_translated: _ } = prose.get()?;
    Some(JsonTriple {
        codes,
        verdict: without_marks(verdict),
        confusion: without_marks(confusion),
        decisions: decisions.iter().map(|decision| without_marks(decision)).collect(),
        rule: rule.as_deref().map(without_marks),
    })
}
