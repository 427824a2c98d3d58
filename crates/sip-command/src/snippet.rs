//! Prints the element with a comparison as its children, for host pages that are read without scripts, too.

use std::io::Write;

use anyhow::{Context, Result};
use sip_codes::state::{Selection, Slot};
use sip_codes::{Dataset, StatusCode, fallback};

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
    pub(crate) lang: Option<String>,
    /// The level of the title, 1 to 6
    #[arg(long, value_name = "LEVEL", default_value_t = HEADING_LEVEL, value_parser = clap::value_parser!(u8).range(1..=6))]
    heading_level: u8,
}

/// Writes the snippet.
pub(crate) fn run(arguments: &Arguments, dataset: &Dataset, output: &mut impl Write) -> Result<()> {
    let Arguments { first, second, third, heading_level, lang } = arguments;
    let codes: Vec<StatusCode> = [*first, *second].into_iter().chain(*third).collect();
    Ok(output.write_all(text(dataset, &codes, *heading_level, lang.as_deref())?.as_bytes())?)
}

/// The element with a comparison as its children; it says its language only if one was asked for.
///
/// # Errors
///
/// If the codes are not two or three different ones.
pub fn text(dataset: &Dataset, codes: &[StatusCode], heading_level: u8, lang: Option<&str>) -> Result<String> {
    // A code that is named twice is no comparison, as people who write it would expect one.
    let are_told = Selection::of(codes).codes() == codes;
    let comparison = are_told.then(|| fallback::comparison(dataset, codes, heading_level)).flatten();
    let children = comparison.with_context(|| crate::not_comparable(codes))?;
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
