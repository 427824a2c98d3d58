//! A comparison as plain values, Markdown or plain text, to be taken into a ticket or another program.

use serde::Serialize;

use crate::Messages;
use crate::compare::{Cell, Closeness, Comparison, Decision, Entry};
use crate::dataset::Aspect;
use crate::markup::plain as without_marks;
use crate::messages::fill;
use crate::sip::StatusCode;

/// A comparison as plain values: the shape of the JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainComparison {
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
    /// How close the two are.
    pub closeness: Closeness,
    /// Both codes with their reason phrases.
    pub title: String,
    /// What each means, and why they are confused or not.
    pub summary: String,
    /// Every aspect of both codes.
    pub rows: Vec<PlainRow>,
    /// What really differs, each a sentence about both codes.
    pub differences: Vec<String>,
    /// When to use which.
    pub decision: String,
    /// Pairs to read next.
    pub pairs: Vec<(StatusCode, StatusCode)>,
    /// Codes related to one of the two.
    pub related: Vec<StatusCode>,
    /// Addresses of the sources.
    pub references: Vec<String>,
}

/// One aspect of both codes as plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlainRow {
    /// The aspect.
    pub aspect: Aspect,
    /// Its name.
    pub label: String,
    /// What is said of the first code.
    pub first: String,
    /// What is said of the second code.
    pub second: String,
    /// Whether the two differ.
    pub differs: bool,
}

/// The comparison as plain values.
pub fn plain(comparison: &Comparison, messages: &Messages) -> PlainComparison {
    let rows = comparison.rows.iter().map(|row| PlainRow {
        aspect: row.aspect,
        label: row.label.clone(),
        first: cell_text(&row.first, messages, " "),
        second: cell_text(&row.second, messages, " "),
        differs: row.differs,
    });
    PlainComparison {
        first: comparison.first,
        second: comparison.second,
        closeness: comparison.closeness,
        title: comparison.title.clone(),
        summary: without_marks(&comparison.summary.join(" ")),
        rows: rows.collect(),
        differences: comparison.differences.iter().map(|sentence| without_marks(sentence)).collect(),
        decision: without_marks(&comparison.decision.text()),
        pairs: comparison.learn_more.pairs.clone(),
        related: comparison.learn_more.codes.clone(),
        references: comparison.learn_more.references.iter().map(|source| source.url.clone()).collect(),
    }
}

/// The comparison as Markdown, with a table of all aspects.
pub fn markdown(comparison: &Comparison, messages: &Messages) -> String {
    let texts = &messages.texts;
    let (first, second) = (comparison.first, comparison.second);
    let mut lines =
        vec![format!("## {}", comparison.title), String::new(), comparison.summary.join(" "), String::new()];

    lines.extend([format!("### {}", texts.comparison.decision_title), String::new()]);
    let Decision { first: send_first, second: send_second, rule } = &comparison.decision;
    lines.extend(
        [Some(send_first), Some(send_second), rule.as_ref()].into_iter().flatten().map(|text| format!("- {text}")),
    );

    lines.extend([String::new(), format!("### {}", texts.comparison.differences_title), String::new()]);
    lines.extend(
        comparison.differences.iter().enumerate().map(|(place, sentence)| format!("{}. {sentence}", place + 1)),
    );

    lines.extend([String::new(), format!("### {}", texts.comparison.table_title), String::new()]);
    lines.extend([format!("| | {first} | {second} | |"), "|---|---|---|---|".to_owned()]);
    lines.extend(comparison.rows.iter().map(|row| {
        let cell = |cell: &Cell| cell_markdown(cell, messages).replace('|', "\\|");
        let mark = mark(row.aspect, row.differs, messages);
        format!("| {} | {} | {} | {mark} |", row.label, cell(&row.first), cell(&row.second))
    }));

    lines.extend([String::new(), format!("### {}", texts.learn_more.title), String::new()]);
    lines.extend(comparison.learn_more.references.iter().map(|source| format!("- [{}]({})", source.text, source.url)));
    lines.join("\n") + "\n"
}

/// The comparison as plain text, one code under the other for each aspect.
pub fn text(comparison: &Comparison, messages: &Messages) -> String {
    let texts = &messages.texts;
    let (first, second) = (comparison.first, comparison.second);
    let mut lines = vec![comparison.title.clone(), String::new(), without_marks(&comparison.summary.join(" "))];

    lines.extend([String::new(), texts.comparison.decision_title.clone()]);
    let Decision { first: send_first, second: send_second, rule } = &comparison.decision;
    let decision = [Some(send_first), Some(send_second), rule.as_ref()].into_iter().flatten();
    lines.extend(decision.map(|text| format!("  {}", without_marks(text))));

    lines.extend([String::new(), texts.comparison.differences_title.clone()]);
    let numbered = comparison.differences.iter().enumerate();
    lines.extend(numbered.map(|(place, sentence)| format!("  {}. {}", place + 1, without_marks(sentence))));

    for row in &comparison.rows {
        let mark = mark(row.aspect, row.differs, messages);
        let label = if mark.is_empty() { row.label.clone() } else { format!("{} [{mark}]", row.label) };
        lines.extend([String::new(), label]);
        for (code, cell) in [(first, &row.first), (second, &row.second)] {
            lines.push(format!("  {code}: {}", cell_text(cell, messages, "\n       ")));
        }
    }

    lines.extend([String::new(), texts.learn_more.title.clone()]);
    lines.extend(comparison.learn_more.references.iter().map(|source| format!("  {}: {}", source.text, source.url)));
    lines.join("\n") + "\n"
}

fn mark(aspect: Aspect, differs: bool, messages: &Messages) -> &str {
    let texts = &messages.texts.comparison;
    match (aspect.is_prose(), differs) {
        (true, _) => "",
        (false, true) => &texts.differs,
        (false, false) => &texts.same,
    }
}

/// The entries of a cell and its note, joined.
fn cell_text(cell: &Cell, messages: &Messages, separator: &str) -> String {
    let entries: Vec<String> = cell.entries.iter().map(|entry| without_marks(&entry.text)).collect();
    with_note(&entries.join(if is_sentences(cell) { separator } else { "; " }), cell, messages)
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
    cell.entries.iter().all(|entry| entry.text.ends_with(['.', '。']))
}
