//! The pages whose comparison the generator itself put into the HTML: read without scripts, replaced by the widget with them.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::site::{hosts, site_of};
use super::support::Page;
use super::table::{DOCUSAURUS, MDBOOK, MKDOCS_MATERIAL, Recipe, SPHINX_FURO, VITEPRESS};
use crate::browser::fallback::CHILDREN;

const TITLE: &str = "SIP 302 Moved Temporarily vs 428 Use Identity Header";

/// What a reader of the page gets: the title, how many headings and tables are seen, and whether the whole text is the expected,
/// and what is cut off or makes the page wider than a phone.
const READ: &str = "
    const element = document.querySelector('sip-compare');
    const expected = document.createElement('template');
    expected.innerHTML = children;
    const letters = (node) => node.textContent.replace(/\\s/g, '');
    const seen = (css) => [...element.querySelectorAll(css)].filter((found) => found.checkVisibility()).length;
    const { clientWidth, scrollWidth } = document.documentElement;
    const isWide = (found) => found.getBoundingClientRect().right > clientWidth + 1;
    const wide = [...element.querySelectorAll('table, pre')].filter(isWide).length;
    const further = scrollWidth - clientWidth;
    return [element.querySelector('h2').innerText, seen('h2, h3'), seen('table'), letters(element) === letters(expected.content), wide, further];
";

#[test]
fn a_comparison_that_mdbook_built_is_read_without_scripts() {
    is_read_and_replaced(&MDBOOK, "/sip-build-time.html", "main a[href='sip-build-time.html']");
}

#[test]
fn a_comparison_that_mkdocs_built_is_read_without_scripts() {
    is_read_and_replaced(&MKDOCS_MATERIAL, "/sip-build-time/", "article a[href$='sip-build-time/']");
}

#[test]
fn a_comparison_that_sphinx_built_is_read_without_scripts() {
    is_read_and_replaced(&SPHINX_FURO, "/sip-build-time.html", "article a[href='sip-build-time.html']");
}

#[test]
fn a_comparison_that_docusaurus_built_is_read_without_scripts() {
    is_read_and_replaced(&DOCUSAURUS, "/sip-build-time/", "article a[href='/sip-build-time']");
}

#[test]
fn a_comparison_that_vitepress_built_is_read_without_scripts() {
    is_read_and_replaced(&VITEPRESS, "/sip-build-time.html", ".vp-doc a[href$='sip-build-time.html']");
}

/// Reads the page without scripts, then with them: loaded as a whole, and come to by a link. That the console stays clean
/// shows that frameworks took over what they had built.
fn is_read_and_replaced(recipe: &Recipe, path: &str, link: &str) {
    let page = Page::blank(site_of(recipe));
    page.set_width(360);
    page.tell_browser("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    page.go_to(path);
    // The browser's own tools may look where scripts may not.
    let expression = format!("(() => {{ const children = {}; {READ} }})()", json!(*CHILDREN));
    let answer = page.tell_browser("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true }));
    let headings = ["<h2>", "<h3>"].map(|tag| CHILDREN.matches(tag).count()).iter().sum::<usize>();
    assert_eq!(answer["result"]["value"], json!([TITLE, headings, 2, true, 0, 0]), "{answer}");

    page.tell_browser("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
    page.set_width(1280);
    page.go_to(path);
    is_replaced(&page);
    page.go_to(recipe.home);
    page.waits_for("document.readyState === 'complete'");
    page.click_value(&format!("seen({link:?})"));
    page.waits_for("document.readyState === 'complete' && host");
    is_replaced(&page);
}

/// The widget is shown in the place of the children, which stay in the page.
fn is_replaced(page: &Page) {
    page.waits_for("$('.view')");
    assert_eq!(page.text("[part=title]"), TITLE);
    assert!(
        page.holds("host.querySelectorAll('table').length === 2 && !host.querySelector('table').checkVisibility()")
    );
    // A framework that does not find what it has built says so a little later.
    page.value("new Promise((done) => setTimeout(done, 300))");
}

#[test]
fn the_plugins_in_python_do_what_their_tests_say() {
    let mut command = Command::new(hosts().join("venv/bin/python"));
    command.args(["-B", "-m", "unittest", "discover", "--start-directory", "tests/plugins"]);
    let output = command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).output().expect("the recipes need Python");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("OK"), "{said}");
}
