//! Cleans the standalone page of what was meant for Trunk, and gives it its languages.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use lol_html::html_content::ContentType::{Html, Text};
use serde::Serialize;
use sip_codes::source::PageWords;
use sip_codes::{Dataset, StatusCode, fallback};

use crate::dataset::Shell;
use crate::html::edited;

/// The codes that are compared where there are no scripts.
const FALLBACK_PAIR: [u16; 2] = [486, 603];

/// The words of the page in one language, as its script reads them.
#[derive(Serialize)]
struct Words<'a> {
    direction: &'a str,
    /// What the element says if it cannot start; without the element the page says it.
    failed: &'a str,
    #[serde(flatten)]
    page: &'a PageWords,
}

/// The page with its languages: each by its own name in the menu, and the words of all of them as data.
///
/// # Errors
///
/// If the page has no menu of languages, or no body.
pub fn with_languages(page: &str, languages: &[Shell]) -> Result<String> {
    let options: String = languages.iter().map(option).collect();
    let words: BTreeMap<&str, Words<'_>> = languages
        .iter()
        .map(|Shell { language, direction, words, .. }| {
            (language.as_str(), Words { direction, failed: &words.element.failed, page: &words.page })
        })
        .collect();
    // Nothing in the data may end the element that holds it.
    let words = serde_json::to_string(&words)?.replace("</", "<\\/");
    let data = format!("<script type=\"application/json\" id=\"sip-compare-page-words\">{words}</script>\n");
    let page = edited(page, "#sip-compare-page-lang", |menu| {
        menu.set_inner_content(&options, Html);
        Ok(())
    })?;
    edited(&page, "body", |body| {
        body.append(&data, Html);
        Ok(())
    })
}

fn option(Shell { language, name, .. }: &Shell) -> String {
    format!("<option value=\"{language}\" lang=\"{language}\">{name}</option>")
}

/// The page with what its readers get without scripts: one comparison, and all codes.
///
/// # Errors
///
/// If the page has no place for it, or the dataset lacks the codes of the comparison.
pub fn with_fallback(page: &str, dataset: &Dataset) -> Result<String> {
    let codes: Vec<StatusCode> = FALLBACK_PAIR.into_iter().filter_map(StatusCode::from_u16).collect();
    let comparison =
        fallback::comparison(dataset, &codes, 2).context("the codes of the page's fallback cannot be compared")?;
    let content = format!("\n{comparison}{}", fallback::all_codes(dataset, 2));
    edited(page, ".static-fallback", |place| {
        place.set_inner_content(&content, Html);
        Ok(place.set_attribute("lang", &dataset.language)?)
    })
}

/// The page with links by which a browser loads the parts while it still waits for the entry that asks for them. Modules come
/// with their hashes, since nobody holds them against those later; files have their addresses alone.
///
/// # Errors
///
/// If the page has no head.
pub fn with_preloads(page: &str, modules: &[(String, String)], files: &[&str]) -> Result<String> {
    let module = |(name, hash): &(String, String)| {
        format!("  <link rel=\"modulepreload\" integrity=\"sha256-{hash}\" href=\"{name}\">\n")
    };
    // So the entry fetches them: only then is it the same request. Without scripts nobody does.
    let attributes = "as=\"fetch\" crossorigin media=\"(scripting: enabled)\"";
    let file = |name: &&str| format!("  <link rel=\"preload\" {attributes} href=\"{name}\">\n");
    let links: String = modules.iter().map(module).chain(files.iter().map(file)).collect();
    edited(page, "head", |head| {
        head.append(&links, Html);
        Ok(())
    })
}

/// The page for frames with the version that it tells.
///
/// # Errors
///
/// If the page has no place for it.
pub fn with_version(page: &str, version: &str) -> Result<String> {
    edited(page, "html[data-version]", |root| Ok(root.set_attribute("data-version", version)?))
}

/// The page with its version and the day when the data changed last, if anybody knows it.
///
/// # Errors
///
/// If the page has no place for them.
pub fn with_edition(page: &str, version: &str, date: Option<&str>) -> Result<String> {
    let page = edited(page, "[data-hole=version]", |place| {
        place.set_inner_content(version, Text);
        Ok(())
    })?;
    match date {
        Some(date) => edited(&page, "[data-hole=date]", |place| {
            place.set_inner_content(date, Text);
            Ok(())
        }),
        None => edited(&page, "[data-words=edition]", |line| {
            line.set_inner_content(&format!("Version <span data-hole=\"version\">{version}</span>."), Html);
            Ok(line.set_attribute("data-words", "version")?)
        }),
    }
}

/// The page without the links that only told Trunk what to build.
///
/// # Errors
///
/// If there is none: Trunk leaves the one to the Rust program in place when it is told not to inject a script.
pub fn without_build_links(page: &str) -> Result<String> {
    let page = edited(page, "link[data-trunk]", |link| {
        link.remove();
        Ok(())
    })?;
    Ok(without_blank_lines(&page))
}

/// Where a link is taken out, by Trunk or here, its indentation stays behind.
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
        let page = "<body><select id=\"sip-compare-page-lang\"><option>English</option></select></body>";
        let page = with_languages(page, &languages).unwrap();
        let menu = "<body><select id=\"sip-compare-page-lang\"><option value=\"en\" lang=\"en\">English</option><option value=\"zh-Hans\" lang=\"zh-Hans\">简体中文</option></select>";
        assert!(page.starts_with(menu), "{page}");
        assert!(page.contains(r#""home":"<\/script>""#) && page.contains("\"home\":\"响应码\""), "{page}");
        assert!(page.ends_with("</script>\n</body>"), "{page}");
        assert!(with_languages("<body></body>", &languages).is_err());
    }

    #[test]
    fn the_page_reads_without_scripts() {
        let dataset = crate::dataset::Data::read().unwrap().language("en").unwrap();
        let page = with_fallback("<main><div class=\"static-fallback\"></div></main>", &dataset).unwrap();
        assert!(
            page.starts_with("<main><div class=\"static-fallback\" lang=\"en\">\n<h2>SIP 486 Busy Here vs 603"),
            "{page}"
        );
        assert!(page.contains("487 Request Terminated") && page.ends_with("</div></main>"), "{page}");
        assert!(with_fallback("<main></main>", &dataset).is_err());
    }

    #[test]
    fn the_page_loads_the_parts_beforehand() {
        let page = with_preloads("<head>\n</head>", &[("app.js".to_owned(), "a".to_owned())], &["app.wasm"]).unwrap();
        let expected = "<head>\n  <link rel=\"modulepreload\" integrity=\"sha256-a\" href=\"app.js\">\n  <link rel=\"preload\" as=\"fetch\" crossorigin media=\"(scripting: enabled)\" href=\"app.wasm\">\n</head>";
        assert_eq!(page, expected);
        assert!(with_preloads("<p>Codes</p>", &[], &[]).is_err());
    }

    #[test]
    fn the_page_for_frames_knows_its_version() {
        assert_eq!(with_version("<html data-version=\"\">", "1.2.3").unwrap(), "<html data-version=\"1.2.3\">");
        assert!(with_version("<html>", "1.2.3").is_err());
    }

    #[test]
    fn the_page_tells_its_edition() {
        let page = "<p data-words=\"edition\">Version <span data-hole=\"version\"></span>, data of <time data-hole=\"date\"></time>.</p>";
        let dated = with_edition(page, "1.2.3", Some("2026-11-30")).unwrap();
        assert!(dated.contains(">1.2.3</span>") && dated.contains(">2026-11-30</time>"), "{dated}");
        let undated = with_edition(page, "1.2.3", None).unwrap();
        assert_eq!(undated, "<p data-words=\"version\">Version <span data-hole=\"version\">1.2.3</span>.</p>");
        assert!(with_edition("<p></p>", "1.2.3", None).is_err());
    }

    #[test]
    fn only_the_links_for_trunk_and_their_remains_go() {
        let page = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <link data-trunk\n    rel=\"rust\">\n  \n  <title>Codes</title>\n</head>\n";
        let clean = "<head>\n  <link rel=\"icon\" href=\"a.svg\">\n  <title>Codes</title>\n</head>\n";
        assert_eq!(without_build_links(page).unwrap(), clean);
        assert!(without_build_links(clean).is_err());
    }
}
