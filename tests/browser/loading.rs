//! What is downloaded, when, and from where.

use std::time::Duration;

use super::support::{Answer, Page, Part, Site, host_page};

#[test]
fn all_parts_are_asked_for_at_once() {
    let site = Site::with_host(&host_page("<sip-compare first=486></sip-compare>"));
    for part in Part::FIRST {
        site.set(part, Answer::Late(Duration::from_millis(300)));
    }
    let page = Page::open(site, "/host.html");
    page.is_ready();
    let hits = Part::FIRST.map(|part| page.site.hits_of(part).first().cloned().expect("every part is asked for"));
    let last_arrived = hits.iter().map(|hit| hit.arrived).max();
    let first_answered = hits.iter().filter_map(|hit| hit.answered).min();
    assert!(last_arrived < first_answered, "a part waits for another: {hits:#?}");
}

#[test]
fn nothing_is_asked_of_another_host_and_nothing_is_stored() {
    let page = Page::standalone("");
    page.click_pair(486, 603);
    page.click(".swap");
    page.go_to("/?first=302&second=428&theme=dark");
    page.is_ready();
    assert_eq!(
        page.value("[localStorage.length, sessionStorage.length, document.cookie]"),
        serde_json::json!([0, 0, ""])
    );
    let hosts = "[...new Set(performance.getEntries().filter((entry) => entry.name.startsWith('http'))\
                 .map((entry) => new URL(entry.name).origin))]";
    assert_eq!(page.value(hosts), serde_json::json!([page.site.origin()]));
    // That the browser itself saw no other request is checked at the end of every test.
}

#[test]
fn a_page_without_the_element_downloads_no_parts() {
    let page = Page::open(Site::with_host(&host_page("<p>No widget here")), "/host.html");
    page.waits_for("document.readyState === 'complete' && customElements.get('sip-compare')");
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 0, "{part:?}");
    }
}

#[test]
fn an_element_made_by_a_script_works_like_one_in_the_page() {
    let page = Page::open(Site::with_host(&host_page("")), "/host.html");
    page.run(
        "const made = document.createElement('sip-compare'); made.first = 486; made.second = 603; document.body.append(made);",
        Vec::new(),
    );
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
}
