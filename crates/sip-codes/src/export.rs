//! A comparison as plain values, Markdown or plain text, to be taken into a ticket or another program.

use serde::Serialize;

use crate::compare::{Cell, CitedSection, Comparison, Entry, Row, Section};
use crate::dataset::{Aspect, Closeness, CodeRecord};
use crate::markup::plain as without_marks;
use crate::messages::{fill, join_sentences};
use crate::sentence::ends_sentence;
use crate::sip::StatusCode;
use crate::{Dataset, Messages};

/// Two codes side by side, as plain values. All texts are plain and in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(rename = "Comparison"))]
pub struct PlainComparison {
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
    /// How close the two are.
    pub closeness: Closeness,
    /// Both codes with their reason phrases: “SIP 486 Busy Here vs 603 Decline”.
    pub title: String,
    /// What each means, and why they are confused or not.
    pub summary: String,
    /// Every aspect that one of the two has, in the order of the aspects.
    pub rows: Vec<PlainRow>,
    /// The call flow and the example response of the first code, then of the second.
    #[cfg_attr(feature = "source", schemars(length(equal = 2)))]
    pub scenes: Vec<PlainScene>,
    /// What really differs, most telling first, each a sentence about both codes.
    pub differences: Vec<String>,
    /// When to use which.
    pub decision: String,
    /// Pairs of codes to read next.
    pub pairs: Vec<(StatusCode, StatusCode)>,
    /// Codes related to one of the two.
    pub related: Vec<StatusCode>,
    /// Addresses (URLs) of the sources: the sections of the RFCs that define the two.
    pub references: Vec<String>,
}

/// One aspect of both codes as plain text.
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
    /// Whether the two differ. Always so for prose: the meaning, when it occurs and the remedies.
    pub differs: bool,
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

/// The comparison as plain values. It was made from this dataset, here and in the other forms.
pub fn plain(comparison: &Comparison, dataset: &Dataset) -> PlainComparison {
    let messages = &dataset.messages;
    let row = |row: &Row| {
        let mut texts = row.cells.iter().map(|cell| cell_text(cell, messages, " "));
        PlainRow {
            aspect: row.aspect,
            label: row.label.clone(),
            first: texts.next().unwrap_or_default(),
            second: texts.next().unwrap_or_default(),
            differs: row.differs.unwrap_or(true),
        }
    };
    let scene = |record: &CodeRecord| PlainScene {
        name: record.name(),
        call_flow: record.call_flow.sentences(messages).iter().map(|step| without_marks(step)).collect(),
        example: record.facts.example.clone(),
    };
    PlainComparison {
        first: comparison.first,
        second: comparison.second,
        closeness: comparison.closeness,
        title: comparison.title.clone(),
        summary: without_marks(&join_sentences(&comparison.summary)),
        rows: comparison.rows.iter().map(row).collect(),
        scenes: comparison.records(dataset).map(scene).collect(),
        differences: comparison.differences.iter().map(|sentence| without_marks(sentence)).collect(),
        decision: without_marks(&comparison.decision.text()),
        pairs: comparison.learn_more.pairs.clone(),
        related: comparison.learn_more.codes.clone(),
        references: comparison.learn_more.references.iter().map(|section| section.url.clone()).collect(),
    }
}

/// How the parts of a document are marked.
struct Style {
    title: &'static str,
    heading: &'static str,
    item: &'static str,
    name: [&'static str; 2],
    example: [&'static str; 2],
}

const MARKDOWN: Style =
    Style { title: "## ", heading: "### ", item: "- ", name: ["**", "**"], example: ["```sip\n", "\n```\n"] };
const TEXT: Style = Style { title: "", heading: "", item: "  ", name: ["", ":"], example: ["", "\n"] };

/// The comparison as Markdown, with a table of all aspects.
pub fn markdown(comparison: &Comparison, dataset: &Dataset) -> String {
    let messages = &dataset.messages;
    let row = |row: &Row| {
        let cells: Vec<String> =
            row.cells.iter().map(|cell| cell_markdown(cell, messages).replace('|', "\\|")).collect();
        format!("| {} | {} | {} |", row.label, cells.join(" | "), mark(row.differs, messages))
    };
    let head = format!("| | {} | {} | |\n|---|---|---|---|", comparison.first, comparison.second);
    let rows: Vec<String> = std::iter::once(head).chain(comparison.rows.iter().map(row)).collect();
    document(comparison, dataset, &MARKDOWN, &rows)
}

/// The comparison as plain text, one code under the other for each aspect.
pub fn text(comparison: &Comparison, dataset: &Dataset) -> String {
    let messages = &dataset.messages;
    let codes = [comparison.first, comparison.second];
    let row = |row: &Row| {
        let mark = match mark(row.differs, messages) {
            "" => String::new(),
            mark => format!(" [{mark}]"),
        };
        let cell =
            |(code, cell): (&StatusCode, &Cell)| format!("  {code}: {}\n", cell_text(cell, messages, "\n       "));
        let cells: String = codes.iter().zip(&row.cells).map(cell).collect();
        format!("{}{mark}\n{cells}", row.label)
    };
    let rows: Vec<String> = comparison.rows.iter().map(row).collect();
    without_marks(&document(comparison, dataset, &TEXT, &rows))
}

/// The parts that every form has: title, summary, decision, differences, the rows as they are given, call flows, examples
/// and sources.
fn document(comparison: &Comparison, dataset: &Dataset, style: &Style, rows: &[String]) -> String {
    let Style { title, heading, item, name: [before_name, after_name], example: [before_example, after_example] } =
        style;
    let cited = |section: &CitedSection| format!("{item}{}: {}", section.text, section.url);
    let flow = |record: &CodeRecord| {
        let steps = numbered(&record.call_flow.sentences(&dataset.messages)).join("\n");
        format!("{before_name}{}{after_name}\n\n{steps}\n", record.name())
    };
    let example = |record: &CodeRecord| format!("{before_example}{}{after_example}", record.facts.example);

    let mut document = format!("{title}{}\n\n{}\n", comparison.title, join_sentences(&comparison.summary));
    for section in comparison.sections(dataset) {
        let lines: Vec<String> = match section {
            Section::Decision => comparison.decision.sentences().map(|text| format!("{item}{text}")).collect(),
            Section::Differences => numbered(&comparison.differences),
            Section::Table => rows.to_vec(),
            Section::CallFlow => comparison.scenes(dataset).map(flow).collect(),
            Section::Example => comparison.scenes(dataset).map(example).collect(),
            Section::LearnMore => comparison.learn_more.references.iter().map(cited).collect(),
        };
        document += &format!("\n{heading}{}\n\n{}\n", section.title(&dataset.messages), lines.join("\n"));
    }
    document
}

fn numbered(sentences: &[String]) -> Vec<String> {
    sentences.iter().enumerate().map(|(place, sentence)| format!("{}. {sentence}", place + 1)).collect()
}

/// The word that marks a row; empty for prose.
fn mark(differs: Option<bool>, messages: &Messages) -> &str {
    let texts = &messages.texts.comparison;
    match differs {
        None => "",
        Some(true) => &texts.differs,
        Some(false) => &texts.same,
    }
}

/// The entries of a cell and its note, joined.
fn cell_text(cell: &Cell, messages: &Messages, separator: &str) -> String {
    let entries: Vec<String> = cell.entries.iter().map(|entry| without_marks(&entry.text)).collect();
    let separator = if is_sentences(cell) { separator } else { &messages.texts.list.entry_separator };
    with_note(&entries.join(separator), cell, messages)
}

fn cell_markdown(cell: &Cell, messages: &Messages) -> String {
    let entry = |entry: &Entry| match &entry.url {
        Some(url) => format!("[{}]({url})", entry.text),
        None => entry.text.clone(),
    };
    let entries: Vec<String> = cell.entries.iter().map(entry).collect();
    with_note(&entries.join("<br>"), cell, messages)
}

fn with_note(fact: &str, cell: &Cell, messages: &Messages) -> String {
    match &cell.note {
        Some(note) => fill(&messages.texts.facts.with_note, &[("fact", fact), ("note", note)]),
        None => fact.to_owned(),
    }
}

fn is_sentences(cell: &Cell) -> bool {
    cell.entries.iter().all(|entry| ends_sentence(&entry.text))
}
