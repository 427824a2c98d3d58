//! Cleans the standalone page of what was meant for Trunk, and gives it its languages.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Serialize;
use sip_codes::source::PageWords;
use sip_codes::{Dataset, StatusCode, fallback};

use crate::dataset::Shell;

/// The menu of languages as it stands in the source of the page.
const MENU: &str = "<option value=\"en\" lang=\"en\">English</option>";

/// Where the fallback goes in the source of the page.
const FALLBACK: &str = "<!-- fallback -->";

/// The codes that are compared there.
const FALLBACK_PAIR: [u16; 2] = [486, 603];

/// Where the version goes in the source of the page for frames.
const VERSION: &str = "data-version=\"\"";

/// The words of the page in one language, as its script reads them.
#[derive(Serialize)]
struct Words<'a> {
    direction: &'a str,
    #[serde(flatten)]
    page: &'a PageWords,
}

/// The page with its languages: each by its own name in the menu, and the words of all of them as data.
///
/// # Errors
///
/// If the page has no menu of languages.
pub fn with_languages(page: &str, languages: &[Shell]) -> Result<String> {
    let (before, after) = page.split_once(MENU).context("index.html has no menu with English to list languages in")?;
    let options: Vec<String> = languages
        .iter()
        .map(|Shell { language, name, .. }| format!("<option value=\"{language}\" lang=\"{language}\">{name}</option>"))
        .collect();
    let words: BTreeMap<&str, Words<'_>> = languages
        .iter()
        .map(|shell| (shell.language.as_str(), Words { direction: &shell.direction, page: &shell.words.page }))
        .collect();
    // Nothing in the data may end the element that holds it.
    let words = serde_json::to_string(&words)?.replace("</", "<\\/");
    let data = format!("<script type=\"application/json\" id=\"sip-compare-page-words\">{words}</script>\n</body>");
    Ok(format!("{before}{}{}", options.join(""), after.replacen("</body>", &data, 1)))
}

/// The page with what its readers get without scripts: one comparison, and all codes.
///
/// # Errors
///
/// If the page has no place for it, or the dataset lacks the codes of the comparison.
pub fn with_fallback(page: &str, dataset: &Dataset) -> Result<String> {
    let (before, after) = page.split_once(FALLBACK).context("index.html has no place for its fallback")?;
    let [first, second] = FALLBACK_PAIR.map(StatusCode::from_u16);
    let compared = first.zip(second).and_then(|(first, second)| fallback::comparison(dataset, first, second, 2));
    let comparison = compared.context("the codes of the page's fallback cannot be compared")?;
    let language = &dataset.language;
    let codes = fallback::all_codes(dataset, 2);
    Ok(format!("{before}<div class=\"static-fallback\" lang=\"{language}\">\n{comparison}{codes}</div>{after}"))
}

/// The page for frames with the version that it tells.
///
/// # Errors
///
/// If the page has no place for it.
pub fn with_version(page: &str, version: &str) -> Result<String> {
    let (before, after) = page.split_once(VERSION).context("embed.html has no place for its version")?;
    Ok(format!("{before}data-version=\"{version}\"{after}"))
}

/// The page without the links that only told Trunk what to build.
///
/// Trunk leaves the one to the Rust program in place when it is told not to inject a script.
pub fn without_build_links(page: &str) -> String {
    let mut clean = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("<link") {
        let Some(length) = rest[start..].find('>') else {
            break;
        };
        let end = start + length + 1;
        if rest[start..end].contains("data-trunk") {
            clean.push_str(rest[..start].trim_end_matches([' ', '\t']));
            rest = rest[end..].strip_prefix('\n').unwrap_or(&rest[end..]);
        } else {
            clean.push_str(&rest[..end]);
            rest = &rest[end..];
        }
    }
    clean.push_str(rest);
    without_blank_lines(&clean)
}

/// Where Trunk takes a link out, its indentation stays behind.
fn without_blank_lines(page: &str) -> String {
    let is_left_over = |line: &&str| line.trim().is_empty() && line.starts_with([' ', '\t']);
    page.split_inclusive('\n').filter(|line| !is_left_over(line)).collect()
}

#[cfg(test)]
mod tests {
    use sip_codes::source;

    use super::*;

    #[test]
    fn the_page_lists_its_languages_and_holds_their_words() {
        let words = |home: &str| source::Shell {
            element: source::ElementWords { failed: String::new(), retry: String::new() },
            page: PageWords { home: home.to_owned(), ..PageWords::default() },
        };
        let shell = |language: &str, name: &str, home: &str| Shell {
            language: language.to_owned(),
            name: name.to_owned(),
            direction: "ltr".to_owned(),
            words: words(home),
        };
        let languages = [shell("en", "English", "</script>"), shell("zh-Hans", "简体中文", "响应码")];
        let page = with_languages(&format!("<select>{MENU}</select></body>"), &languages).unwrap();
        let menu = "<select><option value=\"en\" lang=\"en\">English</option><option value=\"zh-Hans\" lang=\"zh-Hans\">简体中文</option></select>";
        assert!(page.starts_with(menu), "{page}");
        assert!(page.contains(r#""home":"<\/script>""#) && page.contains("\"home\":\"响应码\""), "{page}");
        assert!(page.ends_with("</script>\n</body>"), "{page}");
        assert!(with_languages("<body></body>", &languages).is_err());
    }

    #[test]
    fn the_page_reads_without_scripts() {
        let dataset = crate::dataset::Data::read().unwrap().language("en").unwrap();
        let page = with_fallback("<main><!-- fallback --></main>", &dataset).unwrap();
        assert!(
            page.starts_with("<main><div class=\"static-fallback\" lang=\"en\">\n<h2>SIP 486 Busy Here vs 603"),
            "{page}"
        );
        assert!(page.contains("487 Request Terminated") && page.ends_with("</div></main>"), "{page}");
        assert!(with_fallback("<main></main>", &dataset).is_err());
    }

    #[test]
    fn the_page_for_frames_knows_its_version() {
        assert_eq!(with_version("<html data-version=\"\">", "1.2.3").unwrap(), "<html data-version=\"1.2.3\">");
        assert!(with_version("<html>", "1.2.3").is_err());
    }

    #[test]
    fn only_the_links_for_trunk_and_their_remains_go() {
        let page = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <link data-trunk\n    rel=\"rust\">\n  \n  <title>Codes</title>\n</head>\n";
        let clean = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <title>Codes</title>\n</head>\n";
        assert_eq!(without_build_links(page), clean);
    }
}
