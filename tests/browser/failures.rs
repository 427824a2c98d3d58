//! When the widget cannot start or stops, the host page's own words stay, and a second try can work. What a file that is
//! wrong does is in faults.rs.

use std::fs;
use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use super::support::{Answer, Page, Part, Site, dist, host_page, print_figure};

const BODY: &str = "<sip-compare id=one first=486 second=603><p id=fallback>fallback</p></sip-compare>";

#[test]
fn trying_again_in_vain_says_so_again() {
    let site = Site::with_host(&host_page(BODY));
    site.set(Part::Index, Answer::NotFound);
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
fn two_elements_that_cannot_start_for_one_cause_warn_once_and_are_told_apart() {
    let site = Site::with_host(&host_page(&format!("{BODY}<sip-compare id=two>other</sip-compare>")));
    site.set(Part::Wasm, Answer::NotFound);
    let page = Page::open(site, "/host.html");
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
    // The browser itself reports what its policy stopped.
    page.takes_errors("Content Security Policy");
}

#[test]
fn without_a_network_the_fallback_stays_until_there_is_one() {
    let page = Page::open(Site::with_host(&host_page("<p>Codes</p>")), "/host.html");
    page.waits_for("customElements.get('sip-compare')");
    page.set_offline(true);
    page.run("document.body.insertAdjacentHTML('beforeend', arguments[0]);", vec![json!(BODY)]);
    page.takes_warning("could not start: ");
    page.waits_for("document.getElementById('fallback').checkVisibility()");
    takes_reports(&page, "ERR_INTERNET_DISCONNECTED");
    page.click_text("Try again");
    page.takes_warning("could not start: ");
    takes_reports(&page, "ERR_INTERNET_DISCONNECTED");
    page.set_offline(false);
    page.click_text("Try again");
    page.is_ready();
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["error", "error", "ready"]));
}

#[test]
fn without_the_script_the_children_stay() {
    let site = Site::with_host(&host_page(BODY).replace("/sip-compare.js", "/missing.js"));
    let page = Page::open(site, "/host.html");
    page.takes_error("404");
    assert!(page.holds("document.getElementById('fallback').checkVisibility() && !host.shadowRoot"));
}

/// The entry of the build after something happened to it on its way.
fn spoiled_entries() -> [(&'static str, Vec<u8>); 3] {
    let entry = fs::read(dist().join("sip-compare.js")).expect("the build has its entry");
    let half = entry[..entry.len() / 2].to_vec();
    let mut changed = entry;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    [("half", half), ("a page", b"<!doctype html><p>Sign in".to_vec()), ("changed", changed)]
}

/// One hash in the page is enough: the entry carries those of everything else.
#[test]
fn an_entry_that_is_not_what_the_page_expects_leaves_the_children() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    let hash = "return fetch('/sip-compare.js').then((answer) => answer.arrayBuffer()).then((entry) => crypto.subtle.digest('SHA-384', entry))
        .then((hash) => btoa(String.fromCharCode(...new Uint8Array(hash))));";
    let hash = page.run(hash, Vec::new());
    let attributes = format!("integrity=sha384-{} crossorigin", hash.as_str().expect("a hash is a text"));
    let html = host_page(BODY).replace("src=/sip-compare.js", &format!("src=/sip-compare.js {attributes}"));
    page.site.add_page("/checked.html", &html);
    page.go_to("/checked.html");
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    for (what, content) in spoiled_entries() {
        page.site.add_file("/sip-compare.js", &content);
        page.go_to("/checked.html");
        page.takes_error("integrity");
        assert!(page.holds("document.getElementById('fallback').checkVisibility() && !host.shadowRoot"), "{what}");
    }
}

/// Takes what the browser itself reports of a cause; it may do so several times.
fn takes_reports(page: &Page, part: &str) {
    page.takes_error(part);
    page.takes_errors(part);
}

// ---- What bundlers and other surroundings do to the script ----

/// A page whose script is the entry of the build after a change.
fn with_entry(html: &str, change: impl Fn(&str) -> String) -> Page {
    let entry = fs::read_to_string(dist().join("sip-compare.js")).expect("the build has its entry");
    let site = Site::with_host(html);
    site.add_file("/sip-compare.js", change(&entry).as_bytes());
    Page::open(site, "/host.html")
}

#[test]
fn a_bundle_that_is_no_module_loses_the_widget_and_nothing_else() {
    // So esbuild writes it for scripts that are no modules. The script of the host page stopped there once.
    let page = with_entry(&host_page(BODY), |entry| entry.replace("import.meta.url", "undefined"));
    page.takes_warning("could not start: ");
    assert!(page.holds("document.getElementById('fallback').checkVisibility() && !!customElements.get('sip-compare')"));
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["error"]));
}

#[test]
fn a_part_that_is_its_own_address_is_not_shown_whole_in_a_message() {
    // With all assets inlined and a policy that forbids it, the message had 25,094 characters.
    let policy = "<meta http-equiv=Content-Security-Policy content=\"connect-src 'self'\">";
    let page = with_entry(&format!("{policy}{}", host_page(BODY)), |entry| {
        let (before, rest) = entry.split_once("./sip-compare-app_bg-").expect("the entry names the program");
        let (_, after) = rest.split_once('"').expect("a literal has its end");
        format!("{before}data:application/wasm;base64,{}\"{after}", "A".repeat(20_000))
    });
    let warning = page.takes_warning("application/wasm;base64,AAA");
    assert!(warning.len() < 300, "{warning}");
    page.takes_error("Content Security Policy");
    page.takes_errors("");
}

#[test]
fn where_nobody_can_tell_what_is_near_the_children_stay_in_peace() {
    // So it is in jsdom, where the tests of host pages run; an element there was an uncaught error.
    let page = Page::open(
        Site::with_host(&host_page(&format!(
            "<script>delete window.IntersectionObserver; CSS.supports = undefined;</script>{BODY}"
        ))),
        "/host.html",
    );
    page.waits_for("customElements.get('sip-compare')");
    page.run("host.remove(); document.body.append(document.createElement('sip-compare'));", Vec::new());
    assert_eq!(page.value("events"), json!([]));
}

// ---- A strict page ----

#[test]
fn a_page_with_the_strictest_policy_has_nothing_to_complain_of() {
    let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
        require-trusted-types-for 'script'; trusted-types 'none'";
    let site = Site::with_host(&format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\">\
         <link rel=icon href=/assets/icon.svg><script src=/watch.js></script><script type=module src=/sip-compare.js></script>{BODY}"
    ));
    let watch = "window.violations = []; document.addEventListener('securitypolicyviolation', (event) => \
        violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));";
    site.add_file("/watch.js", watch.as_bytes());
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.click("#first-input");
    page.types("480");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 480 Temporarily Unavailable'");
    page.click_text("Copy as Markdown");
    page.waits_for("$('.copied p') || $('[part=notice]')");
    page.click(".read-button");
    page.waits_for("focused().id === 'reading-text'");
    page.types("SIP/2.0 486 Busy <b>Here</b>");
    page.click_text("Read");
    page.waits_for("$('.reading-heading-1')");
    page.run("host.notes = { 486: 'Ours.' }; host.theme = 'dark'; host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('.sip-compare').lang === 'zh-Hans' && $('[part=note]')");
    page.run("host.lang = 'en'; host.second = null; host.first = null;", Vec::new());
    page.waits_for("$('.overview')");
    assert!(page.holds("getComputedStyle($('.swap')).borderRadius === '50%'"), "the style sheet is applied");
    assert_eq!(page.value("violations"), json!([]));
}

// ---- The program stops for good ----

const THREE: &str = "<sip-compare id=one first=486 second=603><p>one</p></sip-compare>
    <sip-compare id=two first=180 second=183><p>two</p></sip-compare><sip-compare id=three loading=eager><p>three</p></sip-compare>";
const ALL: &str = "[...document.querySelectorAll('sip-compare')]";

/// Makes the program stop: somebody takes the nodes away that the app of the first element counts on.
fn stop(page: &Page) {
    page.run(
        "host.notes = { 486: 'One.', 603: 'Two.', 302: 'Three.' }; host.first = 486; host.second = 603;",
        Vec::new(),
    );
    page.waits_for("text($$('[part=note]')[1] ?? root.host) === '603 Two.'");
    page.run("$$('[part=note]')[1].remove(); host.first = 302;", Vec::new());
    page.takes_error("failed to insert node before next sibling");
    page.takes_warning("could not start: panicked");
    page.takes_error("nreachable");
}

#[test]
fn when_the_program_stops_every_element_goes_back_and_can_start_again() {
    let page = Page::embedded(THREE);
    page.waits_for(&format!("{ALL}.every((element) => element.shadowRoot.querySelector('.view'))"));
    page.run("events.length = 0;", Vec::new());
    stop(&page);
    let state = format!(
        "{ALL}.map((element) => [element.firstElementChild.checkVisibility(), !!element.shadowRoot.querySelector('.view'), element.comparison])"
    );
    assert_eq!(page.value(&state), json!([[true, false, null], [true, false, null], [true, false, null]]));
    assert_eq!(
        page.value("events.map(({ name, id }) => `${name} ${id}`).sort()"),
        json!(["error one", "error three", "error two"])
    );
    assert_eq!(page.complaints(), [""; 0], "all fail for one cause, which is told once");

    // Each starts again when its reader wants it, with one fresh program for all of them.
    for (place, id) in ["two", "one", "three"].into_iter().enumerate() {
        page.run(&format!("document.getElementById('{id}').shadowRoot.querySelector('button').click();"), Vec::new());
        page.waits_for(&format!("document.getElementById('{id}').shadowRoot.querySelector('.view')"));
        let running = format!("{ALL}.filter((element) => element.shadowRoot.querySelector('.view')).length");
        assert_eq!(page.value(&running), place + 1);
    }
    assert_eq!(page.text("[part=title]"), "SIP 302 Moved Temporarily vs 603 Decline");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603 ')");

    // It can happen again.
    stop(&page);
    page.click_text("Try again");
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 302 Moved Temporarily vs 603 Decline");
}

/// Makes the program trap that was loaded at this attempt: a call reaches for memory that it does not have.
fn trap(page: &Page, attempt: usize) {
    let call =
        "const { name } = performance.getEntriesByType('resource').find(({ name }) => /sip-compare-app-/.test(name));
        const { Widget } = await import(attempt ? `${name}#${attempt}` : name);
        setTimeout(() => Object.assign(Object.create(Widget.prototype), { __wbg_ptr: 0x7ffffff0 }).painted());";
    page.run(&format!("return (async (attempt) => {{ {call} }})(arguments[0]);"), vec![json!(attempt)]);
    page.waits_for("$('[part=error]')");
    // Each browser has words of its own for it.
    page.takes_errors("ncaught RuntimeError");
}

/// A trap that is no panic left the widget blank or half drawn, and nobody was told.
#[test]
fn when_the_program_traps_every_element_goes_back_and_can_start_again() {
    let page = Page::embedded(THREE);
    page.waits_for(&format!("{ALL}.every((element) => element.shadowRoot.querySelector('.view'))"));
    page.run("events.length = 0;", Vec::new());
    trap(&page, 0);
    page.takes_warning("could not start: ");
    assert_eq!(
        page.value("events.map(({ name, id }) => `${name} ${id}`).sort()"),
        json!(["error one", "error three", "error two"])
    );
    page.click_text("Try again");
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603 ')");
}

/// How many nodes the browser holds, once the garbage is collected.
fn nodes(page: &Page) -> i64 {
    page.tell_browser("Performance.enable", json!({}));
    for _ in 0..2 {
        page.tell_browser("HeapProfiler.collectGarbage", json!({}));
    }
    let answer = page.tell_browser("Performance.getMetrics", json!({}));
    let nodes = answer["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "Nodes");
    nodes.and_then(|metric| metric["value"].as_i64()).expect("the browser counts its nodes")
}

/// A program that stopped kept its memory and all nodes that it drew, as long as the page was there.
#[test]
fn what_a_stopped_program_held_is_let_go() {
    const TIMES: usize = 8;
    let page = Page::embedded(BODY);
    page.has_everything();
    let nodes = nodes(&page);
    for attempt in 0..TIMES {
        trap(&page, attempt);
        page.takes_warning("could not start: memory access out of bounds");
        page.click_text("Try again");
        page.is_ready();
    }
    let kept = self::nodes(&page) - nodes;
    print_figure(&format!("{TIMES} programs that stopped: {kept} nodes are kept"));
    assert!(kept < 1000, "one view has more nodes than that");
}

#[test]
fn what_a_stopped_program_still_does_harms_nobody() {
    let page = Page::embedded(THREE);
    page.waits_for(&format!("{ALL}.every((element) => element.shadowRoot.querySelector('.view'))"));
    // The nodes of the second widget are kept, with all that listens to them.
    page.run("window.old = document.getElementById('two').shadowRoot.querySelector('.sip-compare');", Vec::new());
    stop(&page);
    page.click_text("Try again");
    page.is_ready();
    page.run("events.length = 0; document.body.append(old); old.querySelector('.swap').click();", Vec::new());
    std::thread::sleep(Duration::from_millis(300));
    // What it does in its last throes, the browser reports.
    page.takes_errors("");
    assert_eq!(page.text("[part=title]"), "SIP 302 Moved Temporarily vs 603 Decline");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603 ')");
    assert_eq!(page.value("events.map(({ name, id }) => `${name} ${id}`)"), json!(["change one"]));
    assert_eq!(page.string("document.getElementById('two').getAttribute('first')"), "180");
}

#[test]
fn an_element_that_loads_while_the_program_stops_gets_a_fresh_one() {
    let page = Page::embedded(BODY);
    page.site.set(Part::Index, Answer::Late(Duration::from_millis(2500)));
    page.run(
        "window.other = Object.assign(document.createElement('sip-compare'), { id: 'two', first: 180, lang: 'zh-Hans', loading: 'eager' });
         document.body.append(other);",
        Vec::new(),
    );
    stop(&page);
    assert!(!page.holds("other.shadowRoot.querySelector('.sip-compare')"), "it is still loading");
    page.waits_for("other.shadowRoot.querySelector('.view')");
    assert!(page.holds("other.shadowRoot.querySelector('[part=title]').innerText.includes('180')"));
    assert_eq!(
        page.value("events.map(({ name, id }) => `${name} ${id}`)"),
        json!(["ready one", "error one", "ready two"])
    );
    page.click_text("Try again");
    page.is_ready();
}
