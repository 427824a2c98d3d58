//! Finds the codes that a text is about, in the terminal, with the words of the widget.

use std::io::Write;

use anyhow::{Context, Result};
use clap::ValueEnum;
use sip_codes::Dataset;
use sip_codes::messages::{ReadingTexts, fill};
use sip_codes::understand::{PlainCall, PlainDecides, PlainUnderstanding, Understanding, plain, reason, understand};

/// What `find` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// A number, words, a line of a log or a trace; `-` reads it from the standard input
    #[arg(default_value = "-")]
    text: String,
    /// The language of the words, a folder of data/locales
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) lang: String,
    /// How the answer is written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// How an answer is written.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// Plain text
    Text,
    /// JSON
    Json,
}

/// Writes what the text is about, and says whether something was found, as `grep` does.
pub(crate) fn run(
    arguments: &Arguments,
    dataset: &Dataset,
    standard_input: impl FnOnce() -> Result<Vec<u8>>,
    output: &mut impl Write,
) -> Result<bool> {
    let text = match arguments.text.as_str() {
        // A log is not always quite UTF-8.
        "-" => String::from_utf8_lossy(&standard_input()?).into_owned(),
        text => text.to_owned(),
    };
    let understanding = understand(dataset, &text);
    let answer = plain(&understanding, dataset);
    match arguments.format {
        Format::Text => write!(output, "{}", written(&understanding, &answer, dataset))?,
        Format::Json => writeln!(output, "{}", serde_json::to_string(&answer).context("cannot be written as JSON")?)?,
    }
    Ok(!answer.codes.is_empty())
}

fn written(understanding: &Understanding, answer: &PlainUnderstanding, dataset: &Dataset) -> String {
    let mut lines = Vec::new();
    let Some(texts) = dataset.reading.get() else { return String::new() };
    match &answer.decides {
        Some(decides) => lines.extend([decides.why.clone(), answer.made_by_text.clone()]),
        None if !answer.statuses.is_empty() => lines.push(texts.panel.undecided.clone()),
        None => {}
    }
    lines.extend(answer.calls.iter().map(|call| one_call(call, texts)));
    for status in &answer.statuses {
        let words = [status.phrase.as_deref(), status.method.as_deref(), status.time.as_deref()];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        lines.push(format!("{:>6}: {} {}", status.line, status.code, words.join(" · ")));
    }
    if answer.statuses.is_empty() {
        for found in &understanding.found {
            let why = reason(dataset, found.code, &found.reason);
            lines.push(format!("{} {}  {why}", found.code, dataset.phrase(found.code)));
        }
    }
    lines.extend(answer.remarks.iter().map(|remark| format!("- {}", remark.text)));
    if answer.codes.is_empty() {
        lines.push(texts.panel.nothing.clone());
    }
    lines.iter().map(|line| format!("{}\n", line.trim_end())).collect()
}

/// How one of several calls ended, in a line.
fn one_call(call: &PlainCall, texts: &ReadingTexts) -> String {
    let number = call.call.to_string();
    let said = match &call.decides {
        Some(PlainDecides { code, phrase, why, .. }) => {
            let holes = [("call", number.as_str()), ("code", &code.to_string()), ("phrase", phrase)];
            format!("{}. {why} {}", fill(&texts.panel.call_decides, &holes), call.made_by_text)
        }
        None => fill(&texts.panel.call_undecided, &[("call", &number)]),
    };
    format!("* {said} {}", call.id.as_deref().map(|id| format!("(Call-ID {id})")).unwrap_or_default())
}
