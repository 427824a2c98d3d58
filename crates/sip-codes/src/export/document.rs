//! A comparison, or everything about one code, as a document: whole, as Markdown or plain text, or the answer alone.

use crate::compare::{Cell, CitedSection, Comparison, Differences, Entry, Neighbor, Row, Section, VerdictRow, grouped};
use crate::dataset::{AspectGroup, CodeRecord, Difference};
use crate::markup::plain as without_marks;
use crate::messages::{fill, join_sentences};
use crate::sentence::{capitalized, ends_sentence};
use crate::sip::StatusCode;
use crate::vocabulary::Term;
use crate::{Dataset, Messages};

/// How the parts of a document are marked.
struct Style {
    title: &'static str,
    heading: &'static str,
    group: [&'static str; 2],
    name: [&'static str; 2],
    example: [&'static str; 2],
    /// Whether an entry that leads somewhere says where.
    has_links: bool,
}

/// What every form of Markdown knows, also that of a ticket: headings, lists and strong words.
const MARKDOWN: Style = Style {
    title: "## ",
    heading: "### ",
    group: ["#### ", ""],
    name: ["**", "**"],
    example: ["```\n", "\n```\n"],
    has_links: true,
};

const TEXT: Style =
    Style { title: "", heading: "", group: ["[", "]"], name: ["", ""], example: ["", "\n"], has_links: false };

/// How long a summary is at most, in characters, without the line that says where it comes from.
const SUMMARY: usize = 1500;

/// The whole comparison as Markdown; `source` is its address, or nothing where it has none.
pub fn markdown(comparison: &Comparison, dataset: &Dataset, source: &str) -> String {
    document(comparison, dataset, &MARKDOWN, source)
}

/// The whole comparison as plain text; `source` is its address, or nothing where it has none.
pub fn text(comparison: &Comparison, dataset: &Dataset, source: &str) -> String {
    without_marks(&document(comparison, dataset, &TEXT, source))
}

/// The answer for a ticket, in about 1,500 characters: what decides, the questions of the verdict, when to use which, and as
/// many differences as there is room for. It reads well as plain text and as Markdown.
pub fn summary(comparison: &Comparison, dataset: &Dataset, source: &str) -> String {
    let mut document = format!("{}\n\n{}\n\n", comparison.title, lead(comparison));
    let answers = comparison.verdict.rows.iter().map(|row| format!("- {}\n", answers_line(comparison, row)));
    document.extend(answers);
    document += "\n";
    document.extend(comparison.decision.sentences().map(|sentence| format!("- {sentence}\n")));
    document = without_marks(&document);
    let mut length = document.chars().count();
    let mut title = format!("\n{}\n", Section::Differences.title(&dataset.messages, true));
    for difference in differences(comparison, &dataset.messages, &TEXT) {
        let line = format!("{title}{}\n", without_marks(&difference));
        length += line.chars().count();
        if length > SUMMARY {
            break;
        }
        document += &line;
        title.clear();
    }
    document + &source_line(&dataset.messages, source)
}

/// One place of the view as plain text under the title: a row (`row-again`), a group of rows (`glance`), or another section
/// (`differences`); `None` if there is no such place.
pub fn part(comparison: &Comparison, dataset: &Dataset, place: &str, source: &str) -> Option<String> {
    let messages = &dataset.messages;
    let section = comparison.sections(dataset).find(|section| section.id() == place);
    let row = || comparison.rows.iter().find(|row| place.strip_prefix("row-") == Some(row.aspect.key()));
    let content = match section {
        Some(section) => {
            let lines = section_lines(comparison, dataset, section, &TEXT).join("\n");
            section_title(comparison, messages, section, &TEXT) + &lines
        }
        None => match row() {
            Some(row) => table_row(comparison, messages, &TEXT, row),
            None => {
                let (group, rows) = grouped(&comparison.rows).find(|(group, _)| group.key() == place)?;
                group_lines(comparison, messages, &TEXT, group, rows).join("\n")
            }
        },
    };
    let document = format!("{}\n\n{}\n", comparison.title, content.trim_end());
    Some(without_marks(&(document + &source_line(messages, source))))
}

/// The parts that every form has: title, verdict, summary, decision, differences, the rows, call flows, examples and sources.
fn document(comparison: &Comparison, dataset: &Dataset, style: &Style, source: &str) -> String {
    let messages = &dataset.messages;
    let mut document = format!("{}{}\n\n{}\n\n", style.title, comparison.title, lead(comparison));
    document.extend(comparison.verdict.rows.iter().map(|row| format!("- {}\n", answers_line(comparison, row))));
    if comparison.compares() {
        document += &format!("\n{}\n", join_sentences(&comparison.summary));
    }
    for section in comparison.sections(dataset) {
        let lines = section_lines(comparison, dataset, section, style).join("\n");
        document += &format!("\n{}{lines}\n", section_title(comparison, messages, section, style));
    }
    document + &source_line(messages, source)
}

/// The heading of a section, with the empty line behind it.
fn section_title(comparison: &Comparison, messages: &Messages, section: Section, style: &Style) -> String {
    format!("{}{}\n\n", style.heading, section.title(messages, comparison.compares()))
}

/// What stands below the heading of a section.
fn section_lines(comparison: &Comparison, dataset: &Dataset, section: Section, style: &Style) -> Vec<String> {
    let messages = &dataset.messages;
    let [before_name, after_name] = style.name;
    let [before_example, after_example] = style.example;
    let cited = |section: &CitedSection| format!("- {}: {}", section.text, section.url);
    let flow = |record: &CodeRecord| {
        let steps = numbered(record.call_flow.sentences(messages)).join("\n");
        format!("{before_name}{}{after_name}\n\n{steps}\n", record.name())
    };
    let example = |record: &CodeRecord| format!("{before_example}{}{after_example}", record.facts.example);
    let neighbor = |Neighbor { code, verdict }: &Neighbor| {
        let name = dataset.entry(*code).map(|entry| entry.name()).unwrap_or_else(|| code.to_string());
        let verdict = verdict.as_ref().map(|verdict| format!(": {verdict}")).unwrap_or_default();
        format!("- {before_name}{name}{after_name}{verdict}")
    };
    match section {
        Section::Decision => comparison.decision.sentences().map(|text| format!("- {text}")).collect(),
        Section::Differences => differences(comparison, messages, style),
        Section::Neighbors => comparison.neighbors.iter().map(neighbor).collect(),
        Section::Table => {
            let of_group = |(group, rows)| group_lines(comparison, messages, style, group, rows);
            grouped(&comparison.rows).flat_map(of_group).collect()
        }
        Section::CallFlow => comparison.scenes(dataset).map(flow).collect(),
        Section::Example => comparison.scenes(dataset).map(example).collect(),
        Section::LearnMore => comparison.learn_more.references.iter().map(cited).collect(),
    }
}

/// What is said first: what decides between the codes, or what one means.
fn lead(comparison: &Comparison) -> String {
    if comparison.compares() { comparison.verdict.sentence.clone() } else { join_sentences(&comparison.summary) }
}

/// Where a text comes from; nothing where it has no address.
fn source_line(messages: &Messages, source: &str) -> String {
    match source {
        "" => String::new(),
        address => format!("\n{}\n", fill(&messages.texts.copy.source, &[("address", address)])),
    }
}

/// A question of the verdict and the answers: “Who answers: 480 phone or proxy · 486 phone or gateway”.
fn answers_line(comparison: &Comparison, row: &VerdictRow) -> String {
    let answer = |(code, answer): (&StatusCode, &String)| match comparison.compares() {
        true => format!("{code} {answer}"),
        false => answer.clone(),
    };
    let answers: Vec<String> = comparison.codes.iter().zip(&row.answers).map(answer).collect();
    format!("{}: {}", row.label.trim_end_matches(['?', '？']), answers.join(" · "))
}

/// The differences, those of three codes under the names of each two.
fn differences(comparison: &Comparison, messages: &Messages, style: &Style) -> Vec<String> {
    let [before, after] = style.name;
    let line = |Difference { topic, text }: &Difference| {
        let topic = format!("{before}{}{after}", &messages.terms.topics[*topic]);
        fill(&messages.texts.comparison.difference, &[("topic", &topic), ("text", text)])
    };
    let several = comparison.differences.len() > 1;
    let mut lines = Vec::new();
    for Differences { codes: (first, second), list, .. } in &comparison.differences {
        if several {
            let [before, after] = style.group;
            let gap = if lines.is_empty() { "" } else { "\n" };
            lines.push(format!("{gap}{before}{}{after}\n", messages.name_of(&[*first, *second])));
        }
        lines.extend(numbered(list.iter().map(line).collect()));
    }
    lines
}

fn numbered(sentences: Vec<String>) -> Vec<String> {
    sentences.iter().enumerate().map(|(place, sentence)| format!("{}. {sentence}", place + 1)).collect()
}

/// The rows of a group under its name: each aspect with its mark, and below it what is said of each code, or of all.
fn group_lines<'rows>(
    comparison: &Comparison,
    messages: &Messages,
    style: &Style,
    group: AspectGroup,
    rows: impl Iterator<Item = &'rows Row>,
) -> Vec<String> {
    let [before, after] = style.group;
    let name = format!("{before}{}{after}\n", &messages.terms.groups[group]);
    [name].into_iter().chain(rows.map(|row| table_row(comparison, messages, style, row))).collect()
}

fn table_row(comparison: &Comparison, messages: &Messages, style: &Style, row: &Row) -> String {
    let [before, after] = style.name;
    let mark = row.mark_words(messages).map(|mark| format!(" ({mark})")).unwrap_or_default();
    let mut lines = format!("{before}{}{after}{mark}\n\n", row.label);
    match row.shared() {
        Some(cell) => lines += &cell_item(messages.all_of(comparison.codes.len()), &cell, messages, style),
        None => {
            for (code, cell) in comparison.codes.iter().zip(&row.cells) {
                lines += &cell_item(&code.to_string(), cell, messages, style);
            }
        }
    }
    lines
}

/// What is said of a code, or of all, as an item of a list; several sentences are a list of their own.
fn cell_item(name: &str, cell: &Cell, messages: &Messages, style: &Style) -> String {
    let entry = |entry: &Entry| match &entry.url {
        Some(url) if style.has_links => format!("[{}]({url})", entry.text),
        _ => entry.text.clone(),
    };
    if cell.entries.len() > 1 && is_sentences(cell) {
        let items: String = cell.entries.iter().map(|one| format!("  - {}\n", entry(one))).collect();
        return format!("- {name}:\n{items}");
    }
    let entries: Vec<String> = cell.entries.iter().map(entry).collect();
    let fact = with_note(&entries.join(&messages.texts.list.entry_separator), cell, messages);
    format!("- {name}: {}\n", capitalized(fact))
}

/// The entries of a cell and its note, joined.
pub(super) fn cell_text(cell: &Cell, messages: &Messages) -> String {
    let entries: Vec<String> = cell.entries.iter().map(|entry| without_marks(&entry.text)).collect();
    let separator = if is_sentences(cell) { " " } else { &messages.texts.list.entry_separator };
    with_note(&entries.join(separator), cell, messages)
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
