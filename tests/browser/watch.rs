//! What the other tests rely on without saying so: no complaint and no foreign request of a page goes unnoticed.

use super::support::{Page, Site, host_page};

/// A host page with this script and no widget.
fn page_with(script: &str) -> Page {
    let page = Page::open(Site::with_host(&host_page(&format!("<script>{script}</script>"))), "/host.html");
    page.waits_for("document.readyState === 'complete'");
    page
}

#[test]
#[should_panic(expected = "the console is not clean")]
fn a_warning_in_the_console_is_noticed() {
    drop(page_with("console.warn('careful');"));
}

#[test]
#[should_panic(expected = "the console is not clean")]
fn an_error_that_nobody_catches_is_noticed() {
    drop(page_with("setTimeout(() => { throw new Error('lost'); }); Promise.reject(new Error('lost too'));"));
}

#[test]
#[should_panic(expected = "other hosts were asked")]
fn a_request_to_another_host_is_noticed() {
    let page = page_with("fetch('http://elsewhere.example/').catch(() => {});");
    page.takes_error("ERR_NAME_NOT_RESOLVED");
    drop(page);
}
