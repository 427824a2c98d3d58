//! When an element starts, and that nothing on the page moves when it does.

use std::thread;
use std::time::Duration;

use serde_json::json;

use super::support::{Answer, Page, Part, Site, host_page, print_figure};

/// Long enough to know that nothing happens.
const A_WHILE: Duration = Duration::from_millis(600);

/// A host page with this body, once the script is there and had time to start its elements.
fn page_with(body: &str) -> Page {
    let page = Page::open(Site::with_host(&host_page(body)), "/host.html");
    page.waits_for("customElements.get('sip-compare')");
    thread::sleep(A_WHILE);
    page
}

fn asks_for_nothing(page: &Page) {
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 0, "{part:?}");
    }
    assert_eq!(page.value("events"), json!([]));
}

#[test]
fn an_element_far_below_starts_when_the_reader_comes_near() {
    let page =
        page_with("<div style='height: 5000px'></div><sip-compare first=486><p id=fallback>fallback</p></sip-compare>");
    asks_for_nothing(&page);
    page.run("scrollTo(0, 2000);", Vec::new());
    thread::sleep(A_WHILE);
    asks_for_nothing(&page);
    // Its top is still 250 pixels below the lower edge.
    page.run("scrollTo(0, host.getBoundingClientRect().top + scrollY - innerHeight - 250);", Vec::new());
    page.is_ready();
    assert!(page.holds("host.getBoundingClientRect().top > innerHeight"));
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
}

#[test]
fn an_element_far_below_in_a_part_that_scrolls_starts_when_it_is_reached() {
    let page = page_with(
        "<div id=part style='height: 400px; overflow: auto'><div style='height: 5000px'></div><sip-compare first=486></sip-compare></div>",
    );
    asks_for_nothing(&page);
    page.run("document.getElementById('part').scrollTop = 1e6;", Vec::new());
    page.is_ready();
}

#[test]
fn an_eager_element_far_below_starts_at_once() {
    let body = "<div style='height: 5000px'></div><sip-compare first=486 loading=eager></sip-compare>";
    let page = Page::open(Site::with_host(&host_page(body)), "/host.html");
    page.waits_for("$('[part=title]')");
    assert!(page.holds("scrollY === 0 && host.loading === 'eager'"));
}

/// Whether the table of the widget is there.
const HAS_TABLE: &str = "!!$('[part=table]')";

/// A page with an eager element far below, whose answer is drawn and nothing else.
fn far_below() -> Page {
    let body = "<div style='height: 5000px'></div><sip-compare first=486 second=603 loading=eager></sip-compare>";
    let page = Page::open(Site::with_host(&host_page(body)), "/host.html");
    page.waits_for("$('[part=differences]')");
    thread::sleep(A_WHILE);
    assert_eq!(page.value(HAS_TABLE), json!(false));
    page
}

#[test]
fn of_an_eager_element_far_below_the_answer_is_drawn_and_the_rest_when_the_reader_comes_near() {
    let page = far_below();
    // It waits on in another place of the page.
    page.run("document.body.append(host);", Vec::new());
    thread::sleep(A_WHILE);
    assert_eq!(page.value(HAS_TABLE), json!(false));
    page.run("host.scrollIntoView();", Vec::new());
    page.waits_for(HAS_TABLE);
    // What was there once is there of every pair, wherever the reader is.
    page.run("scrollTo(0, 0); host.first = 480;", Vec::new());
    page.waits_for("$('[part=table] thead').textContent.includes('480')");
}

#[test]
fn what_is_printed_is_whole() {
    let page = far_below();
    page.run("dispatchEvent(new Event('beforeprint'));", Vec::new());
    page.waits_for(HAS_TABLE);
}

#[test]
fn an_element_that_becomes_eager_starts() {
    let page = page_with("<div style='height: 5000px'></div><sip-compare first=486></sip-compare>");
    asks_for_nothing(&page);
    page.run("host.loading = 'eager';", Vec::new());
    page.waits_for("$('[part=title]')");
    assert_eq!(page.value("events.length"), 1);
}

#[test]
fn a_hidden_element_starts_when_it_is_shown() {
    for (hide, show) in [
        ("style='display: none'", "document.getElementById('around').style.display = '';"),
        ("hidden", "document.getElementById('around').hidden = false;"),
    ] {
        let page = page_with(&format!("<div id=around {hide}><sip-compare first=486></sip-compare></div>"));
        asks_for_nothing(&page);
        page.run(show, Vec::new());
        page.is_ready();
    }
}

#[test]
fn an_element_that_says_itself_hidden_starts_when_it_does_not_any_more() {
    let page = page_with("<sip-compare first=486 hidden></sip-compare>");
    asks_for_nothing(&page);
    assert!(!page.holds("host.checkVisibility()"));
    page.run("host.hidden = false;", Vec::new());
    page.is_ready();
}

#[test]
fn a_lazy_element_is_loaded_with_the_language_it_has_by_then() {
    let page = page_with("<div style='height: 5000px'></div><sip-compare first=486></sip-compare>");
    page.run("host.lang = 'zh-Hans'; host.second = 603; host.scrollIntoView();", Vec::new());
    page.is_ready();
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    assert_eq!(page.site.hits_of(Part::Index).len(), 1);
}

// ---- Nothing moves ----

/// How much the page moved while it was loaded, with every part late by another time.
fn shift(element: &str, width: u32) -> f64 {
    let page = Page::open(Site::with_host("<!doctype html><html lang=en><link rel=icon href=data:,>"), "/host.html");
    page.set_width(width);
    page.site.add_page(
        "/shift.html",
        &host_page(&format!(
            "<meta name=viewport content='width=device-width'>
             <style>@media (scripting: enabled) {{ sip-compare:not(:defined) {{ display: block; min-block-size: 100vh }} }}</style>
             <script>window.shifts = []; new PerformanceObserver((list) => {{ for (const entry of list.getEntries())
                 shifts.push([entry.value, entry.sources.map(({{ node }}) => node?.nodeName ?? null)]); }})
                 .observe({{ type: 'layout-shift', buffered: true }});</script>
             <h1>Codes</h1><p>Some words before.</p>{element}<p>Some words after.</p><h2>More</h2><p>And more.</p>"
        )),
    );
    // The entry is late, too, so that the rule of the page counts for a while.
    for (place, part) in Part::FIRST.into_iter().enumerate() {
        page.site.set(part, Answer::Late(Duration::from_millis(250 * (place as u64 + 1))));
    }
    page.go_to("/shift.html");
    page.is_ready();
    thread::sleep(A_WHILE);
    let sum = page.value("shifts.reduce((sum, [value]) => sum + value, 0)").as_f64().expect("a sum is a number");
    print_figure(&format!("{element} at {width}: moved by {sum} {}", page.value("shifts")));
    sum
}

#[test]
fn nothing_moves_when_a_comparison_comes() {
    for width in [390, 1280] {
        let element = "<sip-compare first=486 second=603><a href=/#>SIP response codes</a></sip-compare>";
        assert!(shift(element, width) < 0.001);
    }
}

#[test]
fn nothing_moves_when_the_overview_comes() {
    for width in [390, 1280] {
        assert!(shift("<sip-compare></sip-compare>", width) < 0.001);
    }
}

#[test]
fn nothing_moves_when_a_single_code_without_controls_comes() {
    for width in [390, 1280] {
        assert!(shift("<sip-compare first=486 controls=none><p>486 Busy Here</p></sip-compare>", width) < 0.001);
    }
}

#[test]
fn a_page_that_moves_is_noticed() {
    let late = "<div id=late></div><script>setTimeout(() => { late.style.height = '200px'; }, 700);</script><p>Words that move.</p><sip-compare></sip-compare>";
    assert!(shift(late, 1280) > 0.001);
}
