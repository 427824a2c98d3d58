//! Pages with an address of their own life, beside `history="query"`: links to places, routers, `<base>`, odd paths.

use serde_json::json;

use crate::browser::support::{Page, Site, host_page};

const PAIR: &str = "<sip-compare history=query first=486 second=603></sip-compare>";
const TITLE: &str = "SIP 486 Busy Here vs 603 Decline";

/// A page with a pair in its attributes, which notes what it is told.
fn with_pair(more: &str) -> Page {
    let page = Page::embedded(&format!("{more}{PAIR}<p id=place>A place of the page</p>"));
    assert_eq!(page.text("[part=title]"), TITLE);
    page
}

/// A link to a place of the page emptied the comparison: its address has no codes, and that was taken for none at all.
#[test]
fn a_link_to_a_place_of_the_page_leaves_the_codes() {
    let page = with_pair("<a href=#place>Place</a>");
    page.run("document.querySelector('a').click();", Vec::new());
    page.waits_for("location.hash === '#place'");
    page.click(".swap");
    page.waits_for("location.search === '?first=603&second=486'");
    page.run("document.querySelector('a').click();", Vec::new());
    page.waits_for("location.hash === '#place'");
    page.run("location.hash = '#elsewhere';", Vec::new());
    page.goes_back();
    page.waits_for("location.hash === '#place'");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    page.run("document.querySelector('sip-compare').second = null; host.first = null;", Vec::new());
    page.waits_for("$('.overview')");
    assert_eq!(page.value("events.map(({ name }) => name)"), json!(["ready", "change"]));
}

#[test]
fn back_to_the_page_without_codes_shows_what_the_page_asks_for() {
    let page = with_pair("");
    page.click(".swap");
    page.click(".clear:not([hidden])");
    page.waits_for("location.search !== '?first=603&second=486'");
    page.goes_back();
    page.waits_for("location.search === '?first=603&second=486'");
    page.goes_back();
    page.waits_for(&format!("location.search === '' && $('[part=title]').innerText === '{TITLE}'"));
    assert_eq!(page.value("events.at(-1).detail"), json!({ "first": 486, "second": 603, "third": null }));
    page.run("host.first = 480;", Vec::new());
    page.goes_forward();
    page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 486 Busy Here'");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
}

/// Back to an entry of a router emptied the element that was about to leave, and named the next view after it.
#[test]
fn entries_of_a_router_are_left_to_it() {
    let page = with_pair("");
    page.run(
        "history.replaceState({ route: 'start' }, '', '/start'); window.view = host.parentElement; window.element = host;
         history.pushState({ route: 'codes' }, '', '/codes');
         addEventListener('popstate', () => setTimeout(() => { element.remove(); document.title = 'Start'; }));",
        Vec::new(),
    );
    page.click(".swap");
    page.waits_for("location.search === '?first=603&second=486'");
    page.run("history.go(-2);", Vec::new());
    page.waits_for("location.pathname === '/start' && document.title === 'Start'");
    assert_eq!(page.value("[element.first, element.second]"), json!([603, 486]));
    page.run("document.documentElement.lang = 'zh-Hans'; element.first = 480;", Vec::new());
    page.run("return new Promise((next) => setTimeout(next, 100));", Vec::new());
    assert_eq!(page.string("document.title"), "Start");
    assert_eq!(page.value("events.map(({ name }) => name)"), json!(["ready", "change"]));
}

/// What a router keeps with an entry was lost by a click in the contents.
#[test]
fn what_the_page_keeps_with_an_entry_stays() {
    let page = with_pair("");
    page.run("history.replaceState({ route: 1 }, '');", Vec::new());
    page.click("[data-to=differences]");
    page.waits_for("location.hash === '#differences'");
    assert_eq!(page.value("history.state"), json!({ "route": 1 }));
}

/// Links to codes led to the folder or the server of `<base>`, and the address did not follow.
#[test]
fn a_base_elsewhere_leads_nobody_away() {
    for base in ["/folder/", "https://docs.example/folder/"] {
        let site = Site::new();
        let entry = format!("{}/sip-compare.js", site.origin());
        let html = host_page(PAIR).replace("/sip-compare.js", &entry);
        site.add_page("/host.html", &html.replace("<head>", &format!("<head><base href={base}>")));
        let page = Page::open(site, "/host.html?x=1");
        page.is_ready();
        let links = "$$('a').map(({ href }) => href).filter((href) => /first=|#/.test(href) && !/rfc/.test(href))";
        let foreign = format!("{links}.filter((href) => !href.startsWith(`${{location.origin}}/host.html?x=1`))");
        assert!(page.value(&format!("{links}.length")).as_u64() > Some(5));
        assert_eq!(page.value(&foreign), json!([]), "{base}");
        page.click(".swap");
        page.waits_for("location.search === '?x=1&first=603&second=486'");
        page.click("[data-to=differences]");
        page.waits_for("location.hash === '#differences'");
        assert_eq!(page.address(), "/host.html?x=1&first=603&second=486#differences");
    }
}

/// A path that begins with two slashes reads as the name of another server.
#[test]
fn a_path_with_two_slashes_is_written_as_it_is() {
    let site = Site::new();
    site.add_page("//docs/host.html", &host_page(PAIR));
    let page = Page::open(site, "//docs/host.html");
    page.is_ready();
    page.click(".swap");
    page.waits_for("location.search === '?first=603&second=486'");
    assert_eq!(page.address(), "//docs/host.html?first=603&second=486");
}
