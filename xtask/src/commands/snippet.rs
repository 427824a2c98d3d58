//! Prints the element with a comparison as its children, for host pages that are read without scripts, too.

use anyhow::{Context, Result};
use sip_codes::state::{Selection, Slot};
use sip_codes::{Dataset, StatusCode, fallback};

use crate::dataset::Data;

/// The level of the title, if nothing else is asked for: that of the element.
pub const HEADING_LEVEL: u8 = 2;

/// What `snippet` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// The first status code, for example 302
    first: StatusCode,
    /// The second status code, for example 428
    second: StatusCode,
    /// A third status code, for example 305
    third: Option<StatusCode>,
    /// The language of the element and its children [default: English children, and an element that follows its page]
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<String>,
    /// The level of the title, 1 to 6
    #[arg(long, value_name = "LEVEL", default_value_t = HEADING_LEVEL, value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: u8,
}

/// Prints the snippet.
pub fn run(arguments: &Arguments) -> Result<()> {
    let dataset = Data::read()?.language(arguments.lang.as_deref().unwrap_or("en"))?;
    let Arguments { first, second, third, heading_level, lang } = arguments;
    let codes: Vec<StatusCode> = [*first, *second].into_iter().chain(*third).collect();
    print!("{}", text(&dataset, &codes, *heading_level, lang.as_deref())?);
    Ok(())
}

/// The element with a comparison as its children; it says its language only if one was asked for.
pub fn text(dataset: &Dataset, codes: &[StatusCode], heading_level: u8, lang: Option<&str>) -> Result<String> {
    // A code that is named twice is no comparison, as people who write it would expect one.
    let are_told = Selection::of(codes).codes() == codes;
    let comparison = are_told.then(|| fallback::comparison(dataset, codes, heading_level)).flatten();
    let children = comparison.with_context(|| {
        let known: Vec<String> = dataset.codes().map(|record| record.code.to_string()).collect();
        let codes: Vec<String> = codes.iter().map(StatusCode::to_string).collect();
        let (codes, known) = (codes.join(" and "), known.join(" "));
        format!("{codes} cannot be compared; allowed are different codes of {known}")
    })?;
    let places = Slot::ALL.iter().zip(codes);
    let codes: String = places.map(|(slot, code)| format!(" {}=\"{code}\"", slot.name())).collect();
    let language = lang.map(|_| format!(" lang=\"{}\"", dataset.language)).unwrap_or_default();
    let level =
        if heading_level == HEADING_LEVEL { String::new() } else { format!(" heading-level=\"{heading_level}\"") };
    Ok(format!("<sip-compare{codes}{language}{level}>\n{}</sip-compare>\n", indented(&children)))
}

/// The lines, one step further in. What stands in a `<pre>` begins where it begins.
fn indented(html: &str) -> String {
    let mut is_preformatted = false;
    let mut text = String::new();
    for line in html.lines() {
        if !is_preformatted {
            text += "  ";
        }
        text = text + line + "\n";
        is_preformatted = (is_preformatted || line.contains("<pre>")) && !line.contains("</pre>");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_preformatted_is_not_moved() {
        let html = "<p>a</p>\n<pre><code>SIP/2.0 200 OK\nVia: x</code></pre>\n<p>b</p>\n";
        assert_eq!(indented(html), "  <p>a</p>\n  <pre><code>SIP/2.0 200 OK\nVia: x</code></pre>\n  <p>b</p>\n");
    }
}
