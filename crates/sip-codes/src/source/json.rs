//! The published JSON of a language: everything in its pack, for use in other programs.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::Serialize;

use crate::compare::Closeness;
use crate::dataset::{CallFlow, CodeRecord, HeaderField, PairRecord, Remedies, Step, StepKind};
use crate::export::{PlainCode, PlainComparison};
use crate::messages::{Terms, Texts};
use crate::sip::{
    CauseDirection, Citation, DialogEffect, ForkingEffect, HttpRelation, Method, Reference, ReferenceRole,
    ResponseClass, RetryAdvice, Sender, Standing, StatusCode, Strength,
};
use crate::{Dataset, Term};

/// The dataset of one language as JSON, indented, with a line break at its end.
pub fn dataset(dataset: &Dataset) -> String {
    // Plain structs with text keys always serialize.
    serde_json::to_string_pretty(&JsonDataset::from(dataset)).expect("plain structs serialize") + "\n"
}

/// The JSON Schema of [`dataset`], indented, with a line break at its end.
pub fn schema() -> String {
    let schema = schemars::schema_for!(JsonDataset<'static>);
    serde_json::to_string_pretty(&schema).expect("a schema is plain JSON") + "\n"
}

/// The JSON Schema of what the functions of the module answer: a comparison, and beside it the codes of a list.
pub fn functions_schema() -> String {
    // Newer drafts are read by few tools that make types.
    let mut generator = SchemaSettings::draft07().into_generator();
    generator.subschema_for::<PlainCode>();
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
}

/// The strings of the interface.
#[derive(Serialize, JsonSchema)]
struct JsonMessages<'a> {
    #[serde(flatten)]
    texts: &'a Texts,
    /// The phrases of the closed lists, by list and key.
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
    /// The reason phrase of the registry.
    reason_phrase: &'a str,
    /// The reason phrase as it is shown: outside English with its rendering in the language beside it.
    phrase: &'a str,
    /// The response class (RFC 3261, Section 7.2).
    class: ResponseClass,
    /// The standing in the registry.
    standing: Standing,
    /// The program or document an unregistered code comes from.
    source: Option<&'a str>,
    /// The documents about it, the current definition first.
    references: Vec<JsonReference<'a>>,
    /// Who may send it, most typical first.
    senders: &'a [Sender],
    /// Which methods it answers, or `any`.
    methods: &'a [Method],
    /// What the side that sent the request can do next.
    retry: JsonRetry<'a>,
    /// What a forking proxy does (RFC 3261, Section 16.7).
    forking: JsonForking<'a>,
    /// What it does to the transaction and the dialog.
    dialog: JsonDialog<'a>,
    /// The header fields of the response.
    header_fields: Vec<JsonHeaderField<'a>>,
    /// The header fields of the next request.
    request_header_fields: Vec<JsonHeaderField<'a>>,
    /// The ISDN causes (RFC 3398).
    q850: Vec<JsonCause<'a>>,
    /// What the same number means in HTTP.
    http: JsonHttp<'a>,
    /// The codes nearest to it, nearest first.
    related: &'a [StatusCode],
    /// A response with this code as it stands on the wire, with plain line breaks.
    example: &'a str,
    /// Who sends what to whom, up to the next sensible step.
    call_flow: JsonCallFlow<'a>,
    /// A clause that continues "486 means that …".
    gist: &'a str,
    /// A noun phrase that continues "486 speaks of …".
    subject: &'a str,
    /// One to three sentences.
    meaning: &'a str,
    /// Separate causes.
    occurs: &'a [String],
    /// What each role can do.
    remedies: &'a Remedies,
    /// A clause that continues "Send 486 if …".
    use_when: &'a str,
    /// What people type when they look for it.
    keywords: &'a [String],
    /// Sentences that qualify a fact, by the fact.
    notes: BTreeMap<&'static str, &'a str>,
    /// Dated, national and vendor rules.
    practices: Vec<JsonPractice<'a>>,
    /// The language of the prose, as a BCP 47 tag.
    prose_language: &'a str,
}

/// A document about a code.
#[derive(Serialize, JsonSchema)]
struct JsonReference<'a> {
    /// The number of the RFC.
    rfc: u16,
    /// The section.
    section: Option<&'a str>,
    /// What the document does for the code.
    role: ReferenceRole,
    /// Its address.
    url: String,
}

#[derive(Serialize, JsonSchema)]
struct JsonRetry<'a> {
    /// The sensible next steps, the best one first.
    advice: &'a [RetryAdvice],
    /// The source.
    reference: Option<&'a Citation>,
}

#[derive(Serialize, JsonSchema)]
struct JsonForking<'a> {
    /// The effect on the other branches.
    effect: ForkingEffect,
    /// The source.
    reference: Option<&'a Citation>,
}

#[derive(Serialize, JsonSchema)]
struct JsonDialog<'a> {
    /// The effect on transaction and dialog.
    effect: DialogEffect,
    /// The source.
    reference: Option<&'a Citation>,
}

#[derive(Serialize, JsonSchema)]
struct JsonHeaderField<'a> {
    /// Its name.
    name: &'a str,
    /// How strongly the source asks for it: `must`, `should` or `may`.
    #[serde(rename = "use")]
    strength: Strength,
    /// Whether the source asks for it under a condition only.
    conditional: bool,
    /// The source.
    reference: Option<&'a Citation>,
}

#[derive(Serialize, JsonSchema)]
struct JsonCause<'a> {
    /// The cause value, 1 to 127.
    cause: u8,
    /// The direction of the translation.
    direction: CauseDirection,
    /// The source.
    source: &'a Citation,
}

#[derive(Serialize, JsonSchema)]
struct JsonHttp<'a> {
    /// How the two meanings relate.
    relation: HttpRelation,
    /// The name of the number in HTTP.
    phrase: Option<&'a str>,
}

#[derive(Serialize, JsonSchema)]
struct JsonPractice<'a> {
    /// What it says.
    text: &'a str,
    /// The document or vendor it comes from.
    source: &'a str,
    /// Since when, as `YYYY-MM-DD`.
    date: Option<&'a str>,
    /// Where, as a country code of ISO 3166.
    country: Option<&'a str>,
}

/// Who sends what to whom.
#[derive(Serialize, JsonSchema)]
struct JsonCallFlow<'a> {
    /// The parties, in the order in which they stand beside each other.
    parties: &'a [String],
    /// What happens, in the order of time.
    steps: Vec<JsonStep<'a>>,
}

/// One thing that happens in a call flow.
#[derive(Serialize, JsonSchema)]
struct JsonStep<'a> {
    /// What kind of thing it is.
    kind: StepKind,
    /// The place of the sender among the parties, from 0; for an event, of the first party it concerns.
    from: u8,
    /// The place of the receiver among the parties, from 0; for an event, of the last party it concerns.
    to: u8,
    /// The method or the status code with its reason phrase; for an event, what happens.
    text: &'a str,
    /// What more there is to say; header fields stand between back-ticks.
    detail: &'a str,
    /// Whether it is a response with the code that the flow is about.
    is_subject: bool,
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
    /// Why people mix the two up; empty where nobody wrote it.
    confusion: String,
    /// What really differs, each a sentence about both codes.
    differences: Vec<String>,
    /// When to use which.
    decision: String,
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
        }
    }
}

fn terms(terms: &Terms) -> BTreeMap<&'static str, BTreeMap<&'static str, String>> {
    let lists = Terms::lists().into_iter().map(|(list, keys)| {
        let phrases = keys.into_iter().filter_map(|key| Some((key, terms.phrase(list, key)?.to_owned())));
        (list, phrases.collect())
    });
    lists.collect()
}

fn json_code<'a>(dataset: &'a Dataset, record: &'a CodeRecord) -> JsonCode<'a> {
    let CodeRecord { code, phrase, facts, prose, call_flow, is_translated } = record;
    JsonCode {
        code: *code,
        reason_phrase: &facts.reason_phrase,
        phrase,
        class: code.class(),
        standing: facts.standing,
        source: facts.source.as_deref(),
        references: facts.references.iter().map(json_reference).collect(),
        senders: &facts.senders,
        methods: &facts.methods,
        retry: JsonRetry { advice: &facts.retry.advice, reference: facts.retry.reference.as_ref() },
        forking: JsonForking { effect: facts.forking.effect, reference: facts.forking.reference.as_ref() },
        dialog: JsonDialog { effect: facts.dialog.effect, reference: facts.dialog.reference.as_ref() },
        header_fields: facts.header_fields.iter().map(json_header_field).collect(),
        request_header_fields: facts.request_header_fields.iter().map(json_header_field).collect(),
        q850: facts
            .q850
            .iter()
            .map(|cause| JsonCause { cause: cause.cause, direction: cause.direction, source: &cause.source })
            .collect(),
        http: JsonHttp { relation: facts.http.relation, phrase: facts.http.phrase.as_deref() },
        related: &facts.related,
        example: &facts.example,
        call_flow: json_call_flow(call_flow),
        gist: &prose.gist,
        subject: &prose.subject,
        meaning: &prose.meaning,
        occurs: &prose.occurs,
        remedies: &prose.remedies,
        use_when: &prose.use_when,
        keywords: &prose.keywords,
        notes: prose.notes.iter().map(|note| (note.aspect.key(), note.text.as_str())).collect(),
        practices: facts
            .practices
            .iter()
            .map(|practice| JsonPractice {
                text: &practice.text,
                source: &practice.source,
                date: practice.date.as_deref(),
                country: practice.country.as_deref(),
            })
            .collect(),
        prose_language: if *is_translated { &dataset.language } else { super::read::FALLBACK },
    }
}

fn json_reference(reference: &Reference) -> JsonReference<'_> {
    JsonReference {
        rfc: reference.rfc,
        section: reference.section.as_deref(),
        role: reference.role,
        url: reference.url(),
    }
}

fn json_call_flow(flow: &CallFlow) -> JsonCallFlow<'_> {
    let CallFlow { parties, steps, is_translated: _ } = flow;
    JsonCallFlow { parties, steps: steps.iter().map(json_step).collect() }
}

fn json_step(step: &Step) -> JsonStep<'_> {
    let Step { kind, from, to, text, detail, is_subject } = step;
    JsonStep { kind: *kind, from: *from, to: *to, text, detail, is_subject: *is_subject }
}

fn json_header_field(field: &HeaderField) -> JsonHeaderField<'_> {
    let conditional = field.strength == Strength::MustInSomeCases;
    let strength = if conditional { Strength::Must } else { field.strength };
    JsonHeaderField { name: &field.name, strength, conditional, reference: field.reference.as_ref() }
}

fn json_pair(dataset: &Dataset, pair: &PairRecord) -> JsonPair {
    let comparison = dataset.compare(pair.first, pair.second);
    let plain = comparison.map(|comparison| crate::export::plain(&comparison, &dataset.messages));
    let (differences, decision) = plain.map(|plain| (plain.differences, plain.decision)).unwrap_or_default();
    JsonPair {
        first: pair.first,
        second: pair.second,
        closeness: pair.closeness,
        by_hand: pair.prose.is_some(),
        confusion: pair.prose.as_ref().map(|prose| prose.confusion.clone()).unwrap_or_default(),
        differences,
        decision,
    }
}
