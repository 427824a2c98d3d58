//! The life of an element: many of them, moved, copied, taken away and put back, and the script there more than once.

use std::thread;
use std::time::Duration;

use serde_json::json;

use super::support::{Answer, Element, Page, Part, Site, host_page, print_figure};

const PAIR: &str = "<sip-compare first=486 second=603><p id=fallback>fallback</p></sip-compare>";
const TITLE: &str = "SIP 486 Busy Here vs 603 Decline";

fn each_part_was_asked_for_once(page: &Page) {
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 1, "{part:?}");
    }
}

#[test]
fn fifty_elements_download_every_part_once_and_cost_little_each() {
    let page = Page::embedded(PAIR);
    let before = page.memory();
    let time = page.run(
        "const start = performance.now();
         const made = Array.from({ length: 49 }, () => Object.assign(document.createElement('sip-compare'),
             { first: 302, second: 428, loading: 'eager' }));
         document.body.append(...made);
         return Promise.all(made.map((element) => element.ready)).then(async () => {
             const ready = performance.now() - start;
             await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
             return [ready, performance.now() - start];
         });",
        Vec::new(),
    );
    page.waits_for("[...document.querySelectorAll('sip-compare')].every((element) => element.shadowRoot.querySelector('[part=differences]'))");
    let after = page.memory();
    let [ready, painted] = [0, 1].map(|place| time[place].as_f64().expect("a time is a number") / 49.0);
    let heap = (after.heap - before.heap) / 49;
    let nodes = (after.nodes - before.nodes) / 49;
    let program = (after.program - before.program) / 49;
    print_figure(&format!(
        "each further element: ready after {ready:.1} ms, painted after {painted:.1} ms; {heap} bytes of heap, {program} of the program, {nodes} nodes"
    ));
    each_part_was_asked_for_once(&page);
    assert!(heap < 1_000_000 && program < 500_000, "an element needs too much: {before:?} {after:?}");
}

#[test]
fn an_element_can_be_moved_anywhere_in_the_page() {
    let page = Page::embedded(&format!(
        "<div id=one>{PAIR}</div><details id=two open><summary>More</summary></details><div id=three></div>"
    ));
    page.click(".swap");
    page.run("window.before = $('.view'); window.kept = host; window.three = document.getElementById('three').attachShadow({ mode: 'open' });", Vec::new());
    for place in ["document.getElementById('two')", "three", "document.body", "document.getElementById('one')"] {
        page.run(&format!("{place}.append(kept);"), Vec::new());
        thread::sleep(Duration::from_millis(50));
        let state = "[kept.shadowRoot.querySelector('.view') === before, kept.shadowRoot.querySelector('[part=title]').innerText]";
        assert_eq!(page.value(state), json!([true, "SIP 603 Decline vs 486 Busy Here"]), "{place}");
    }
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), TITLE);
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["ready", "change", "change"]));
}

#[test]
fn an_element_that_is_moved_without_end_works_on() {
    let page = Page::embedded(PAIR);
    let moves = "const start = performance.now();
        for (let count = 0; count < arguments[0]; count++) { host.remove(); document.body.append(host); }
        return performance.now() - start;";
    page.run(moves, vec![json!(20)]);
    let before = page.memory();
    let times = [100; 10].map(|count| page.run(moves, vec![json!(count)]).as_f64().expect("a time is a number"));
    let after = page.memory();
    print_figure(&format!(
        "1000 moves: {:.1} ms each, {before:?} before, {after:?} after",
        times.iter().sum::<f64>() / 1000.0
    ));
    assert!(after.nodes - before.nodes < 5 && after.listeners - before.listeners < 5, "{before:?} {after:?}");
    assert!(after.heap - before.heap < 300_000 && after.program == before.program, "{before:?} {after:?}");
    thread::sleep(Duration::from_millis(2300));
    assert_eq!(page.text("[part=title]"), TITLE, "no wait from before takes it down");
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    each_part_was_asked_for_once(&page);
}

#[test]
fn a_copy_of_an_element_is_one_of_its_own() {
    let page = Page::embedded(PAIR);
    page.run(
        "window.copy = host.cloneNode(true); copy.loading = 'eager'; document.body.append(copy);
         window.emptied = copy.cloneNode(); document.body.append(emptied);",
        Vec::new(),
    );
    page.run("return Promise.all([copy.ready, emptied.ready]).then(() => null);", Vec::new());
    page.click(".swap");
    let titles = "[host, copy, emptied].map((element) => element.shadowRoot.querySelector('[part=title]').innerText)";
    page.waits_for(&format!("{titles}[0].startsWith('SIP 603')"));
    assert_eq!(page.value(titles), json!(["SIP 603 Decline vs 486 Busy Here", TITLE, TITLE]));
    assert_eq!(page.string("copy.textContent"), "fallback");
    each_part_was_asked_for_once(&page);
}

#[test]
fn a_page_that_swaps_its_content_and_back_shows_the_widget_again() {
    let page = Page::embedded(&format!("<h1>Codes</h1>{PAIR}"));
    page.run("window.content = document.body.innerHTML;", Vec::new());
    for _ in 0..3 {
        page.run("document.body.innerHTML = '<h1>Another page</h1>';", Vec::new());
        page.run("document.body.innerHTML = content;", Vec::new());
        page.is_ready();
        assert_eq!(page.text("[part=title]"), TITLE);
    }
    // The whole body goes, as some routers do it, and the theme of the new one is followed.
    page.run(
        "const body = document.createElement('body'); body.innerHTML = content; document.documentElement.replaceChild(body, document.body);",
        Vec::new(),
    );
    page.is_ready();
    page.run("document.body.style.background = 'black';", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    // So it is with the very same nodes.
    page.run("window.gone = [...document.body.childNodes]; document.body.replaceChildren();", Vec::new());
    thread::sleep(Duration::from_millis(2300));
    page.run("document.body.append(...gone);", Vec::new());
    page.is_ready();
    assert_eq!(page.text("[part=title]"), TITLE);
    each_part_was_asked_for_once(&page);
}

#[test]
fn an_element_that_was_taken_down_is_ready_anew_when_it_comes_back() {
    let site = Site::with_host(&host_page(PAIR));
    Element::new().with_grace(5).serve(&site, "/");
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.run("window.kept = host; window.first = kept.ready; kept.remove();", Vec::new());
    page.waits_for("!kept.shadowRoot.querySelector('.sip-compare')");
    assert!(page.holds("kept.ready !== window.first && kept.comparison === null"));
    page.run("kept.second = 600; document.body.append(kept); return kept.ready.then(() => null);", Vec::new());
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 600 Busy Everywhere");
}

#[test]
fn the_script_twice_is_harmless_and_said() {
    let page = Page::embedded(&format!("{PAIR}<script type=module src=/sip-compare.js?again></script>"));
    assert_eq!(page.text("[part=title]"), TITLE);
    page.waits_for("document.readyState === 'complete'");
    let infos = page.infos();
    assert_eq!(infos.len(), 1, "{infos:?}");
    assert!(infos[0].contains("is on this page already"), "{infos:?}");
    each_part_was_asked_for_once(&page);
}

#[test]
fn another_version_of_the_script_is_harmless_and_said() {
    let site = Site::with_host(&host_page(&format!(
        "{PAIR}<script type=module>import * as other from '/old/sip-compare.js'; window.other = other;</script>"
    )));
    Element::new().of_version("0.0.1").serve(&site, "/old/");
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.waits_for("window.other");
    let infos = page.infos();
    assert_eq!(infos.len(), 1, "{infos:?}");
    for part in [env!("CARGO_PKG_VERSION"), "0.0.1", "is on this page already"] {
        assert!(infos[0].contains(part), "{part} is missing in {infos:?}");
    }
    assert!(page.holds(
        "customElements.get('sip-compare') !== other.SipCompareElement && other.SipCompareElement.version === '0.0.1'"
    ));
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    each_part_was_asked_for_once(&page);
}

// ---- What is left behind ----

#[test]
fn a_thousand_elements_that_came_and_went_leave_nothing_behind() {
    let site = Site::with_host(&host_page(""));
    Element::new().with_grace(5).serve(&site, "/");
    let page = Page::open(site, "/host.html");
    let cycles = "for (let count = 0; count < arguments[0]; count++) {
            const element = document.createElement('sip-compare');
            element.first = 486;
            document.body.append(element);
            element.remove();
        }
        return new Promise((done) => setTimeout(done, 200));";
    page.run(cycles, vec![json!(50)]);
    let before = page.memory();
    page.run(cycles, vec![json!(1000)]);
    let after = page.memory();
    print_figure(&format!("1000 elements that came and went: {before:?} before, {after:?} after"));
    assert!(after.nodes - before.nodes < 50 && after.listeners - before.listeners < 5, "{before:?} {after:?}");
    assert!(after.heap - before.heap < 300_000, "{before:?} {after:?}");
}

#[test]
fn two_hundred_widgets_that_were_taken_down_leave_nothing_behind() {
    let site = Site::with_host(&host_page(""));
    Element::new().with_grace(5).serve(&site, "/");
    let page = Page::open(site, "/host.html");
    page.waits_for("customElements.get('sip-compare')");
    let cycles = "return (async () => {
            const pause = () => new Promise((done) => setTimeout(done, 3));
            for (let count = 0; count < arguments[0]; count++) {
                const element = Object.assign(document.createElement('sip-compare'),
                    { first: 486, second: 603, loading: 'eager', history: count % 2 ? 'query' : 'none', notes: { 486: 'Note.' } });
                document.body.append(element);
                await element.ready;
                element.first = 180;
                await pause();
                element.remove();
                while (element.shadowRoot.querySelector('.sip-compare')) await pause();
            }
            events.length = 0;
        })();";
    page.run(cycles, vec![json!(20)]);
    let before = page.memory();
    for _ in 0..4 {
        page.run(cycles, vec![json!(50)]);
    }
    let after = page.memory();
    print_figure(&format!("200 widgets that were taken down: {before:?} before, {after:?} after"));
    assert!(after.nodes - before.nodes < 50 && after.listeners - before.listeners < 5, "{before:?} {after:?}");
    assert!(after.heap - before.heap < 500_000, "{before:?} {after:?}");
    assert!(after.program - before.program < 200_000, "{before:?} {after:?}");
    each_part_was_asked_for_once(&page);
}

#[test]
fn without_an_element_nothing_watches_the_page_any_more() {
    let site = Site::with_host(&host_page(
        "<script>window.watched = new Set();
             for (const Kind of [MutationObserver, IntersectionObserver]) {
                 const { observe, unobserve, disconnect } = Kind.prototype;
                 Kind.prototype.observe = function (target, options) { watched.add(`${Kind.name} ${target.localName}`); return observe.call(this, target, options); };
                 if (unobserve) Kind.prototype.unobserve = function (target) { watched.delete(`${Kind.name} ${target.localName}`); return unobserve.call(this, target); };
                 Kind.prototype.disconnect = function () { for (const entry of watched) if (entry.startsWith(Kind.name)) watched.delete(entry); return disconnect.call(this); };
             }
             const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
             EventTarget.prototype.addEventListener = function (type, ...rest) { if ([window, document, document.body].includes(this ?? window) || this instanceof MediaQueryList) watched.add(`listener ${type}`); return add.call(this, type, ...rest); };
             EventTarget.prototype.removeEventListener = function (type, ...rest) { if ([window, document, document.body].includes(this ?? window) || this instanceof MediaQueryList) watched.delete(`listener ${type}`); return remove.call(this, type, ...rest); };
         </script><sip-compare first=486 history=query></sip-compare>",
    ));
    Element::new().with_grace(5).serve(&site, "/");
    let page = Page::open(site, "/host.html");
    page.is_ready();
    let watched = "[...watched].sort()";
    assert_eq!(
        page.value(watched),
        json!([
            "MutationObserver body",
            "MutationObserver html",
            "listener change",
            "listener hashchange",
            "listener popstate",
            "listener scroll",
            "listener transitionend"
        ])
    );
    page.run("window.kept = host; kept.remove();", Vec::new());
    page.waits_for("!kept.shadowRoot.querySelector('.sip-compare')");
    assert_eq!(page.value(watched), json!([]));
}

#[test]
fn an_element_that_left_before_its_parts_came_needs_nothing_more() {
    let site = Site::with_host(&host_page(PAIR));
    Element::new().with_grace(5).serve(&site, "/");
    site.set(Part::Wasm, Answer::Late(Duration::from_millis(400)));
    let page = Page::open(site, "/host.html");
    page.run("window.kept = host; host.remove();", Vec::new());
    thread::sleep(Duration::from_millis(800));
    assert!(page.holds("!kept.shadowRoot?.querySelector('.sip-compare') && events.length === 0"));
}
