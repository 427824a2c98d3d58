//! When a part is missing or broken, the host page's own words stay, and a second try can work.

use serde_json::json;

use super::support::{Answer, Page, Part, Site, host_page};

const BODY: &str = "<sip-compare id=one first=486 second=603><p id=fallback>fallback</p></sip-compare>";

/// The widget cannot start, says why, and starts after another try when the cause is gone.
fn check(part: Part, answer: Answer) {
    let site = Site::with_host(&host_page(BODY));
    site.set(part, answer);
    let page = Page::open(site, "/host.html");
    let warning = page.takes_warning("<sip-compare>");
    assert!(warning.contains("could not start: "), "the warning says why: {warning}");
    if matches!(answer, Answer::NotFound) {
        // The browser reports every 404 by itself.
        page.takes_error("404");
    }
    assert!(page.holds("document.getElementById('fallback').checkVisibility()"), "the children stay");
    let events = page.value("events");
    assert_eq!(events.as_array().map(Vec::len), Some(1), "one event: {events}");
    assert_eq!(events[0]["name"], "error");
    assert_eq!(events[0]["id"], "one");
    let message = events[0]["detail"]["message"].as_str().unwrap_or_default();
    assert!(message.len() > 20 && warning.contains(message), "{message}");
    let said = page.text("[part=error]");
    assert!(said.starts_with("The comparison of SIP response codes could not start."), "{said}");
    let reason = message.split_once(": ").map_or("", |(_, reason)| reason);
    assert!(!reason.is_empty() && said.contains(reason), "who reads the page is told why too: {said}");
    assert_eq!(page.complaints(), 0, "one warning is enough");

    page.site.heal();
    page.click_text("Try again");
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert!(!page.holds("document.getElementById('fallback').checkVisibility()"));
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["error", "ready"]));
}

#[test]
fn a_missing_language_pack_keeps_the_fallback() {
    check(Part::Pack, Answer::NotFound);
}

#[test]
fn a_missing_program_keeps_the_fallback() {
    check(Part::Wasm, Answer::NotFound);
}

#[test]
fn a_missing_glue_keeps_the_fallback() {
    check(Part::Glue, Answer::NotFound);
}

#[test]
fn a_missing_style_sheet_keeps_the_fallback() {
    check(Part::Style, Answer::NotFound);
}

#[test]
fn a_language_pack_that_is_something_else_keeps_the_fallback() {
    check(Part::Pack, Answer::Garbage);
}

#[test]
fn half_a_language_pack_keeps_the_fallback() {
    check(Part::Pack, Answer::Truncated);
}

#[test]
fn half_a_program_keeps_the_fallback() {
    check(Part::Wasm, Answer::Truncated);
}

#[test]
fn a_program_that_is_something_else_keeps_the_fallback() {
    check(Part::Wasm, Answer::Garbage);
}

#[test]
fn trying_again_in_vain_says_so_again() {
    let site = Site::with_host(&host_page(BODY));
    site.set(Part::Pack, Answer::NotFound);
    let page = Page::open(site, "/host.html");
    for times in 1..=2 {
        page.takes_warning("could not start");
        page.takes_error("404");
        assert_eq!(page.value("events.length"), times);
        if times < 2 {
            page.click_text("Try again");
        }
    }
    assert!(page.holds("document.getElementById('fallback').checkVisibility()"));
}

#[test]
fn two_elements_that_cannot_start_are_told_apart() {
    let site = Site::with_host(&host_page(&format!("{BODY}<sip-compare id=two>other</sip-compare>")));
    site.set(Part::Wasm, Answer::NotFound);
    let page = Page::open(site, "/host.html");
    page.takes_warning("could not start");
    page.takes_warning("could not start");
    page.takes_error("404");
    assert_eq!(page.value("events.map((event) => `${event.name} ${event.id}`)"), json!(["error one", "error two"]));
    assert_eq!(page.site.hits_of(Part::Wasm).len(), 1);
}

#[test]
fn a_policy_that_forbids_webassembly_keeps_the_fallback() {
    let policy = "script-src 'self'";
    let site = Site::with_host(&format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\">\
         <link rel=icon href=data:,><script type=module src=/sip-compare.js></script>{BODY}"
    ));
    let page = Page::open(site, "/host.html");
    page.takes_warning("could not start");
    assert!(page.holds("document.getElementById('fallback').checkVisibility()"));
    while page.complaints() > 0 {
        // The browser itself reports what its policy stopped.
        page.takes_error("Content Security Policy");
    }
}
