//! axe-core finds nothing to say about any view, light or dark.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::{Value, json};
use thirtyfour::Key;

use super::support::Page;

/// What axe-core finds on the page, as short texts.
pub fn violations(page: &Page) -> Vec<String> {
    if !page.holds("window.axe") {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let file = env::var_os("SIP_COMPARE_AXE").map_or(beside, PathBuf::from);
        let axe =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
        page.run(&format!("{axe};"), Vec::new());
    }
    page.all_in_sight(|| {
        page.run("window.found = null; axe.run(document).then((results) => { window.found = results; });", Vec::new());
        page.waits_for("window.found");
    });
    assert!(page.value("window.found.passes.length").as_u64() > Some(10), "axe-core looked at the page");
    // One text a rule: what is wrong in many places is wrong in one place of the source.
    let violation = "window.found.violations.map(({ id, help, nodes }) => `${id}, ${nodes.length} times: ${help}: \
                     ${nodes[0].html.slice(0, 200)} (${nodes[0].failureSummary})`)";
    let Value::Array(found) = page.value(violation) else { panic!("a list was asked for") };
    found.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
}

/// All views of the standalone page in one theme.
fn check(theme: &str) {
    let page = Page::standalone(&format!("?theme={theme}"));
    let mut found = Vec::new();
    let mut look = |view: &str| found.extend(violations(&page).into_iter().map(|text| format!("{view}: {text}")));
    for (view, query) in [("overview", ""), ("one code", "&first=486"), ("pair", "&first=302&second=428")] {
        page.go_to(&format!("/?theme={theme}{query}"));
        page.is_ready();
        page.waits_for(&format!("$('.sip-compare').dataset.theme === '{theme}'"));
        look(view);
    }
    page.click("#first-input");
    page.press(Key::Down);
    page.press(Key::Down);
    look("open list");
    page.finds_words();
    page.types("qqqq");
    look("empty list");
    page.go_to(&format!("/?theme={theme}&first=799"));
    page.is_ready();
    page.takes_warning("799");
    look("notice");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_view_is_accessible_in_the_light_theme() {
    check("light");
}

#[test]
fn every_view_is_accessible_in_the_dark_theme() {
    check("dark");
}

#[test]
fn a_comparison_is_accessible_on_a_narrow_screen() {
    let page = Page::standalone("?first=302&second=428");
    page.set_width(320);
    assert_eq!(violations(&page), Vec::<String>::new());
}

#[test]
fn a_comparison_in_another_language_is_accessible() {
    let page = Page::standalone("?first=302&second=428&lang=zh-Hans");
    assert_eq!(violations(&page), Vec::<String>::new());
}

#[test]
fn an_embedded_comparison_is_accessible_in_a_theme_unlike_that_of_its_page() {
    let body = "<main><h1>Host page</h1><sip-compare first=486 second=603 theme=dark></sip-compare></main>";
    let page = Page::embedded(body);
    assert_eq!(violations(&page), Vec::<String>::new());
}

#[test]
fn the_table_is_still_a_table_where_it_is_laid_out_as_blocks() {
    let page = Page::standalone("?first=486&second=603");
    page.set_width(320);
    // Without a screen reader, the browser leaves out what is not laid out.
    let tree = page.all_in_sight(|| page.tell_browser("Accessibility.getFullAXTree", json!({})));
    let nodes = tree["nodes"].as_array().expect("the tree has nodes");
    let count = |role: &str| nodes.iter().filter(|node| node["role"]["value"] == role).count();
    assert_eq!(count("table"), 2, "the verdict and everything");
    assert_eq!(count("columnheader"), 4);
    assert!(count("rowheader") > 10 && count("row") > 10 && count("cell") > 20);
}
