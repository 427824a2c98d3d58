//! axe-core finds nothing to say about any state of the page, and what it cannot see is looked at here, too.

mod focus;
mod reflow;
mod roles;
mod states;
mod touch;
mod wishes;

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::json;

use super::support::Page;

/// The rules that are asked: levels A and AA of WCAG 2.2, and best practices.
const RULES: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

/// What axe-core says of a page.
pub struct Report {
    /// How many rules were asked.
    pub rules: u64,
    /// What is wrong, one text a rule.
    pub violations: Vec<String>,
}

/// What axe-core says of what is in sight.
pub fn look(page: &Page) -> Report {
    if !page.holds("window.axe") {
        let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/axe-core/axe.min.js");
        let file = env::var_os("SIP_COMPARE_AXE").map_or(beside, PathBuf::from);
        let axe =
            fs::read_to_string(&file).unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
        page.run(&format!("{axe};"), Vec::new());
    }
    let results = format!("return axe.run(document, {RULES}).then((results) => {{ window.found = results; }});");
    page.run(&results, Vec::new());
    assert!(page.value("window.found.passes.length").as_u64() > Some(10), "axe-core looked at the page");
    // What is wrong in many places is mostly wrong in one place of the source.
    let violation = "window.found.violations.map(({ id, help, nodes }) => `${id}, ${nodes.length} times: ${help}: ` + nodes
                     .filter((_, place) => place < 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} (${failureSummary})`).join('; '))";
    let violations = serde_json::from_value(page.value(violation)).expect("a list of texts was asked for");
    let rules = "['passes', 'violations', 'incomplete', 'inapplicable'].flatMap((kind) => window.found[kind].map(({ id }) => id))";
    let rules = page.value(&format!("new Set({rules}).size")).as_u64().expect("a size is a number");
    Report { rules, violations }
}

/// What axe-core finds on the page, from its top to its end and with everything unfolded.
pub fn violations(page: &Page) -> Vec<String> {
    page.all_laid_out(|| look(page).violations)
}

#[test]
fn a_comparison_is_accessible_on_a_narrow_screen() {
    let page = Page::standalone("?first=302&second=428");
    page.set_width(320);
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
    let tree = page.all_laid_out(|| page.tell_browser("Accessibility.getFullAXTree", json!({})));
    let nodes = tree["nodes"].as_array().expect("the tree has nodes");
    let count = |role: &str| nodes.iter().filter(|node| node["role"]["value"] == role).count();
    assert_eq!(count("table"), 2, "the verdict and everything");
    assert_eq!(count("columnheader"), 4);
    assert!(count("rowheader") > 10 && count("row") > 10 && count("cell") > 20);
}
