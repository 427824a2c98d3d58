//! Prints the element with a comparison as its children, for host pages that are read without scripts, too.

use anyhow::{Context, Result};
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
    let Arguments { first, second, heading_level, lang } = arguments;
    print!("{}", text(&dataset, *first, *second, *heading_level, lang.as_deref())?);
    Ok(())
}

/// The element with a comparison as its children; it says its language only if one was asked for.
pub fn text(
    dataset: &Dataset,
    first: StatusCode,
    second: StatusCode,
    heading_level: u8,
    lang: Option<&str>,
) -> Result<String> {
    let children = fallback::comparison(dataset, first, second, heading_level).with_context(|| {
        let known: Vec<String> = dataset.codes().map(|record| record.code.to_string()).collect();
        format!("{first} and {second} cannot be compared; allowed are two different codes of {}", known.join(" "))
    })?;
    let language = lang.map(|_| format!(" lang=\"{}\"", dataset.language)).unwrap_or_default();
    let level =
        if heading_level == HEADING_LEVEL { String::new() } else { format!(" heading-level=\"{heading_level}\"") };
    Ok(format!(
        "<sip-compare first=\"{first}\" second=\"{second}\"{language}{level}>\n{}</sip-compare>\n",
        indented(&children)
    ))
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
