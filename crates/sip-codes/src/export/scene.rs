//! What the pictures of a comparison show, as text: call flows for Mermaid, and example responses.

use crate::Dataset;
use crate::compare::Comparison;
use crate::dataset::{CodeRecord, Step, StepKind};
use crate::markup::plain;
use crate::messages::fill;

/// The call flow of each code as a sequence diagram of Mermaid, in the fences that Markdown renders.
pub fn mermaid(comparison: &Comparison, dataset: &Dataset) -> String {
    let diagrams: Vec<String> = comparison.scenes(dataset).map(|record| diagram(record, dataset)).collect();
    diagrams.join("\n")
}

/// The example response of each code as it stands on the wire, with an empty line between two.
pub fn examples(comparison: &Comparison, dataset: &Dataset) -> String {
    let examples: Vec<String> =
        comparison.scenes(dataset).map(|record| format!("{}\n", record.facts.example.trim_end())).collect();
    examples.join("\n")
}

fn diagram(record: &CodeRecord, dataset: &Dataset) -> String {
    let flow = &record.call_flow;
    let mut lines = vec!["```mermaid".to_owned(), "sequenceDiagram".to_owned()];
    lines.push(format!("  title {}", escaped(&record.name())));
    let parties = flow.parties.iter().enumerate();
    lines.extend(parties.map(|(place, name)| format!("  participant p{place} as {}", escaped(name))));
    lines.extend(flow.steps.iter().map(|step| format!("  {}", line(step, dataset))));
    lines.push("```\n".to_owned());
    lines.join("\n")
}

fn line(step: &Step, dataset: &Dataset) -> String {
    let Step { kind, from, to, text, detail, .. } = step;
    let told = match detail.as_str() {
        "" => text.clone(),
        detail => fill(&dataset.messages.texts.flow.with_detail, &[("text", text), ("detail", &plain(detail))]),
    };
    let told = escaped(&told);
    // Responses have a dashed line.
    let dash = if text.starts_with(|first: char| first.is_ascii_digit()) { "--" } else { "-" };
    match kind {
        StepKind::Message => format!("p{from}{dash}>>p{to}: {told}"),
        StepKind::Lost => format!("p{from}{dash}xp{to}: {told}"),
        StepKind::Event if from == to => format!("Note over p{from}: {told}"),
        StepKind::Event => format!("Note over p{from},p{to}: {told}"),
    }
}

/// A text in which nothing means anything to Mermaid: a semicolon would end the line, and # begins a sign by its number.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '#' => escaped += "#35;",
            ';' => escaped += "#59;",
            _ => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_mermaid_stay_text() {
        assert_eq!(escaped("a; b # c"), "a#59; b #35; c");
        assert_eq!(escaped("603 Decline"), "603 Decline");
    }
}
