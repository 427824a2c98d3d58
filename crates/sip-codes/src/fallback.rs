//! A comparison as HTML without scripts: what a host page puts into the element for readers whose browser refuses it.
//!
//! The HTML stands in any page and in the Markdown of documentation generators: it has no blank lines, and no braces that
//! a template would take for its own.

use crate::compare::{Cell, CitedSection, Comparison, Differences, Entry, Row, Section, Verdict, VerdictRow, grouped};
use crate::dataset::{CodeRecord, Difference};
use crate::markup::{Span, spans};
use crate::messages::{fill, join_sentences};
use crate::sip::{ResponseClass, StatusCode};
use crate::vocabulary::Term;
use crate::{Dataset, Messages};

/// The comparison of two or three codes; `None` unless they are different codes whose details are there.
///
/// The title is a heading of the level that is asked for (1 to 6), the sections are one deeper.
pub fn comparison(dataset: &Dataset, codes: &[StatusCode], heading_level: u8) -> Option<String> {
    let comparison = dataset.tell(codes).filter(Comparison::compares)?;
    let records: Vec<&CodeRecord> = comparison.records(dataset).collect();
    let Comparison { title, verdict, summary, decision, differences, rows, learn_more, is_translated, .. } =
        &comparison;
    let lang = lang(*is_translated);
    let difference = |Difference { topic, text }: &Difference| {
        let topic = format!("**{}**", &dataset.messages.terms.topics[*topic]);
        inline(&fill(&dataset.messages.texts.comparison.difference, &[("topic", &topic), ("text", text)]))
    };
    let cited = |CitedSection { text, url, .. }: &CitedSection| link(url, &escaped(text));

    let mut html = Html::new(heading_level);
    html.heading(0, title);
    html.line(&element("p", lang, &element("strong", "", &inline(&verdict.sentence))));
    html.answers(&records, verdict);
    html.line(&element("p", lang, &inline(&join_sentences(summary))));
    for section in comparison.sections(dataset) {
        html.heading(1, section.title(&dataset.messages, true));
        match section {
            Section::Decision => html.list("ul", lang, decision.sentences().map(|text| inline(text))),
            Section::Differences => {
                for Differences { codes: (first, second), list, is_translated } in differences {
                    if differences.len() > 1 {
                        html.heading(2, &dataset.messages.name_of(&[*first, *second]));
                    }
                    html.list("ol", self::lang(*is_translated), list.iter().map(difference));
                }
            }
            // Several codes have none.
            Section::Neighbors => {}
            Section::Table => html.table(dataset, &records, rows),
            Section::CallFlow => comparison.scenes(dataset).for_each(|record| html.call_flow(dataset, record)),
            Section::Example => comparison.scenes(dataset).for_each(|record| html.example(record)),
            Section::LearnMore => html.list("ul", "", learn_more.references.iter().map(cited)),
        }
    }
    Some(html.text)
}

/// All codes by class, each with the clause that says what it means.
///
/// The title is a heading of the level that is asked for (1 to 6), the classes are one deeper.
pub fn all_codes(dataset: &Dataset, heading_level: u8) -> String {
    let messages = &dataset.messages;
    let mut html = Html::new(heading_level);
    html.heading(0, &messages.texts.overview.codes_title);
    for class in ResponseClass::ALL {
        html.heading(1, &messages.name_of_class(*class));
        html.list("ul", "", dataset.codes().filter(|record| record.code.class() == *class).map(code_item));
    }
    html.text
}

fn code_item(record: &CodeRecord) -> String {
    let name = element("strong", "", &escaped(&record.name()));
    let gist = element("span", lang(record.is_translated), &inline(&record.prose.gist));
    format!("{name}: {gist}")
}

/// HTML that grows line by line.
struct Html {
    text: String,
    heading_level: u8,
}

impl Html {
    fn new(heading_level: u8) -> Self {
        Self { text: String::new(), heading_level }
    }

    fn line(&mut self, html: &str) {
        self.text += html;
        self.text.push('\n');
    }

    fn heading(&mut self, depth: u8, text: &str) {
        let level = (self.heading_level + depth).min(6);
        self.line(&element(&format!("h{level}"), "", &escaped(text)));
    }

    fn list(&mut self, tag: &str, attributes: &str, items: impl Iterator<Item = String>) {
        self.line(&format!("<{tag}{attributes}>"));
        items.for_each(|item| self.line(&format!("  {}", element("li", "", &item))));
        self.line(&format!("</{tag}>"));
    }

    fn call_flow(&mut self, dataset: &Dataset, record: &CodeRecord) {
        self.line(&element("p", "", &element("strong", "", &escaped(&record.name()))));
        let steps = record.call_flow.sentences(&dataset.messages);
        self.list("ol", "", steps.iter().map(|step| inline(step)));
    }

    fn example(&mut self, record: &CodeRecord) {
        self.line(&element("pre", "", &element("code", "", &preformatted(&record.facts.example))));
    }

    /// The questions of the verdict with the answers of the codes.
    fn answers(&mut self, records: &[&CodeRecord], verdict: &Verdict) {
        self.line("<table>");
        self.head(records);
        self.line("  <tbody>");
        for VerdictRow { label, answers, .. } in &verdict.rows {
            let name = element("th", " scope=\"row\"", &escaped(label));
            let answers: String = answers.iter().map(|answer| element("td", "", &escaped(answer))).collect();
            self.line(&format!("    {}", element("tr", "", &(name + &answers))));
        }
        self.line("  </tbody>");
        self.line("</table>");
    }

    fn head(&mut self, records: &[&CodeRecord]) {
        let head: String =
            records.iter().map(|record| element("th", " scope=\"col\"", &escaped(&record.name()))).collect();
        self.line(&format!("  <thead><tr><td></td>{head}</tr></thead>"));
    }

    /// A row for each aspect. How the facts compare is told by a word, as in the widget.
    fn table(&mut self, dataset: &Dataset, records: &[&CodeRecord], rows: &[Row]) {
        let messages = &dataset.messages;
        self.line("<table>");
        self.head(records);
        for (group, rows) in grouped(rows) {
            self.line("  <tbody>");
            let columns = format!(" colspan=\"{}\" scope=\"rowgroup\"", records.len() + 1);
            let name = element("th", &columns, &escaped(&messages.terms.groups[group]));
            self.line(&format!("    <tr>{name}</tr>"));
            rows.for_each(|row| self.line(&format!("    {}", table_row(messages, row))));
            self.line("  </tbody>");
        }
        self.line("</table>");
    }
}

fn table_row(messages: &Messages, row: &Row) -> String {
    let mark = row.mark_words(messages).map(|mark| format!(" {}", element("small", "", &escaped(&mark))));
    let name = element("th", " scope=\"row\"", &format!("{}{}", escaped(&row.label), mark.unwrap_or_default()));
    let cell = |attributes: &str, before: &str, cell: &Cell| {
        let lang = lang(!cell.is_prose || cell.is_translated);
        element("td", &format!("{attributes}{lang}"), &format!("{before}{}", cell_content(cell)))
    };
    let cells = match row.shared() {
        Some(shared) => {
            let all = element("strong", "", &escaped(messages.all_of(row.cells.len())));
            cell(&format!(" colspan=\"{}\"", row.cells.len()), &format!("{all} "), &shared)
        }
        None => row.cells.iter().map(|one| cell("", "", one)).collect(),
    };
    element("tr", "", &(name + &cells))
}

/// The entries of a cell, its note, and where the fact comes from.
fn cell_content(Cell { entries, note, references, .. }: &Cell) -> String {
    let entry = |Entry { text, url }: &Entry| match url {
        Some(url) => link(url, &escaped(text)),
        None => inline(text),
    };
    let mut html = match entries.as_slice() {
        [only] => entry(only),
        several => {
            let items: Vec<String> = several.iter().map(|one| element("li", "", &entry(one))).collect();
            element("ul", "", &items.concat())
        }
    };
    if let Some(note) = note {
        html += &element("p", "", &inline(note));
    }
    if !references.is_empty() {
        let references: Vec<String> = references.iter().map(entry).collect();
        html += &element("p", "", &element("small", "", &references.join(" ")));
    }
    html
}

fn element(tag: &str, attributes: &str, content: &str) -> String {
    format!("<{tag}{attributes}>{content}</{tag}>")
}

fn link(url: &str, content: &str) -> String {
    element("a", &format!(" href=\"{}\"", escaped(url)), content)
}

/// What is not translated says that it is English.
fn lang(is_translated: bool) -> &'static str {
    if is_translated { "" } else { " lang=\"en\"" }
}

/// A text with its marks as elements.
fn inline(text: &str) -> String {
    let span = |span| match span {
        Span::Text(text) => escaped(text),
        Span::Code(text) => element("code", "", &escaped(text)),
        Span::Strong(text) => element("strong", "", &escaped(text)),
        Span::Link { text, url } => link(&url, &escaped(text)),
    };
    spans(text).map(span).collect()
}

/// A text of several lines. In Markdown a blank line would end the HTML, so it becomes a line end that is written out.
fn preformatted(text: &str) -> String {
    escaped(text.trim_end()).replace("\n\n", "\n&#10;")
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html += "&amp;",
            '<' => html += "&lt;",
            '>' => html += "&gt;",
            '"' => html += "&quot;",
            '{' => html += "&#123;",
            '}' => html += "&#125;",
            letter => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_becomes_markup_but_its_marks() {
        assert_eq!(
            inline("**a** < `b & \"c\"` {{d}}"),
            "<strong>a</strong> &lt; <code>b &amp; &quot;c&quot;</code> &#123;&#123;d&#125;&#125;"
        );
    }

    #[test]
    fn a_blank_line_of_an_example_is_no_blank_line_of_the_page() {
        assert_eq!(preformatted("SIP/2.0 200 OK\n\nv=0\n"), "SIP/2.0 200 OK\n&#10;v=0");
    }
}
