//! Compares status codes in the terminal, or tells of one, with the words of the widget.

use std::io::Write;

use anyhow::{Context, Result};
use clap::ValueEnum;
use sip_codes::state::Selection;
use sip_codes::{Comparison, Dataset, StatusCode, export};

/// What `compare` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The first status code, for example 486
    #[arg(required_unless_present = "all")]
    first: Option<StatusCode>,
    /// The second status code, for example 603; without it the first alone is told of
    second: Option<StatusCode>,
    /// A third status code, for example 480
    third: Option<StatusCode>,
    /// Compare every ordered pair of different codes
    #[arg(long, conflicts_with_all = ["first", "second", "third"])]
    all: bool,
    /// The language of the words, a folder of data/locales
    #[arg(long, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) lang: String,
    /// How it is written [default: text, and json with --all]
    #[arg(long, value_enum)]
    format: Option<Format>,
}

/// How a comparison is written.
#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// The answer alone, for a ticket
    Summary,
    /// Plain text
    Text,
    /// Markdown
    Markdown,
    /// JSON, one line a pair
    Json,
    /// A picture of the answer (SVG)
    Card,
    /// A picture of the call flows (SVG)
    Flow,
}

/// Writes one comparison, or all, or what is said of one code.
pub(crate) fn run(arguments: &Arguments, dataset: &Dataset, output: &mut impl Write) -> Result<()> {
    let codes: Vec<StatusCode> = dataset.codes().map(|record| record.code).collect();
    let named: Vec<StatusCode> = [arguments.first, arguments.second, arguments.third].into_iter().flatten().collect();
    let wanted = if arguments.all { ordered_pairs(&codes) } else { vec![named] };
    let default = if arguments.all { Format::Json } else { Format::Text };
    let format = arguments.format.unwrap_or(default);
    for (place, codes) in wanted.iter().enumerate() {
        // A code that is named twice is no comparison, as people who write it would expect one.
        let is_told = Selection::of(codes).codes() == *codes;
        let comparison = dataset.tell(codes).filter(|_| is_told);
        let comparison = comparison.with_context(|| crate::not_comparable(codes))?;
        if place > 0 && !matches!(format, Format::Json) {
            writeln!(output)?;
        }
        writeln!(output, "{}", written(&comparison, dataset, format)?)?;
    }
    Ok(())
}

fn written(comparison: &Comparison, dataset: &Dataset, format: Format) -> Result<String> {
    let text = match format {
        Format::Summary => export::summary(comparison, dataset, ""),
        Format::Text => export::text(comparison, dataset, ""),
        Format::Markdown => export::markdown(comparison, dataset, ""),
        Format::Card => export::picture::card(comparison, dataset, ""),
        Format::Flow => export::picture::call_flows(comparison, dataset),
        Format::Json => {
            let plain =
                export::plain(comparison, dataset).context("JSON is written of two or three codes, not of one")?;
            serde_json::to_string(&plain).context("cannot be written as JSON")?
        }
    };
    Ok(text.trim_end().to_owned())
}

fn ordered_pairs(codes: &[StatusCode]) -> Vec<Vec<StatusCode>> {
    let pairs = codes.iter().flat_map(|first| codes.iter().map(move |second| [*first, *second]));
    pairs.filter(|[first, second]| first != second).map(Vec::from).collect()
}
