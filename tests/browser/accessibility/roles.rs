//! What the browser tells assistive technology: the role and the name of what is operated, by WebDriver.

use crate::browser::support::Page;

/// Each of these has the role and the name.
fn check(page: &Page, expected: &[(&str, &str, &str)]) {
    for (css, role, name) in expected {
        page.waits_for(&format!("$({css:?})"));
        assert_eq!(page.role_and_name(&format!("$({css:?})")), (role.to_string(), name.to_string()), "{css}");
    }
}

#[test]
fn controls_of_the_start_have_their_roles_and_names() {
    let page = Page::standalone("");
    check(
        &page,
        &[
            ("#first-input", "combobox", "First code"),
            ("#second-input", "combobox", "Second code"),
            (".swap", "button", "Swap the two codes"),
            (".read-button", "button", "Read a log or trace"),
            (".codes-filter", "searchbox", "Filter by number or phrase"),
            ("[part=title]", "heading", "SIP response codes, side by side"),
            (".code-list", "list", ""),
            ("[data-look=code-item]", "link", "100 Trying"),
        ],
    );
}

/// WebKit takes lists without markers for no lists, so that each says by itself what it is.
#[test]
fn lists_are_lists_also_without_markers() {
    let page = Page::standalone("?first=486&second=603");
    page.waits_for("$('[part=table]')");
    let lists = page.value("$$('ul, ol').filter((list) => list.getAttribute('role') !== 'list' && list.getAttribute('role') !== 'listbox').map((list) => list.outerHTML.slice(0, 80))");
    assert_eq!(lists, serde_json::json!([]));
}
