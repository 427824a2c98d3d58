//! The element on a page of somebody else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use super::support::{Answer, Page, Part, Site, host_page};

const PAIR: &str = "<sip-compare first=486 second=603><p id=fallback>fallback</p></sip-compare>";

#[test]
fn the_fallback_is_visible_until_the_widget_is_ready() {
    let site = Site::with_host(&host_page(PAIR));
    site.set(Part::Wasm, Answer::Late(Duration::from_millis(700)));
    let page = Page::open(site, "/host.html");
    let is_visible = "document.getElementById('fallback').checkVisibility()";
    assert!(page.holds(is_visible));
    assert_eq!(page.value("events"), json!([]));
    page.is_ready();
    assert!(!page.holds(is_visible));
    assert_eq!(page.string("host.textContent"), "fallback", "the host page's children stay in its tree");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
}

#[test]
fn the_host_page_is_told_once_that_the_widget_is_ready() {
    let page = Page::embedded("<sip-compare id=one></sip-compare>");
    assert_eq!(page.value("events"), json!([{ "name": "ready", "detail": null, "composed": true, "id": "one" }]));
}

#[test]
fn the_host_page_is_told_what_the_reader_chose() {
    let page = Page::embedded("<div><sip-compare id=one first=486></sip-compare></div>");
    page.run("events.length = 0;", Vec::new());
    page.click_text("603 Decline");
    let change = |first, second| json!({ "name": "change", "detail": { "first": first, "second": second, "third": null }, "composed": true, "id": "one" });
    assert_eq!(page.value("events"), json!([change(json!(486), json!(603))]));
    assert_eq!(page.value("[host.first, host.second, host.getAttribute('second')]"), json!([486, 603, "603"]));
    page.click(".clear:not([hidden])");
    assert_eq!(page.value("events[1]"), change(json!(null), json!(603)));
    assert_eq!(page.value("[host.first, host.hasAttribute('first')]"), json!([null, false]));
    assert_eq!(page.value("events.length"), 2);
}

#[test]
fn the_host_page_is_told_of_a_choice_that_leads_back_to_codes_shown_before() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.run("host.first = 180;", Vec::new());
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 180 ')");
    page.run("events.length = 0;", Vec::new());
    page.click("#first-input");
    page.types("486");
    page.click("#first-option-486");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert_eq!(page.value("[events.length, host.first]"), json!([1, 486]));
}

#[test]
fn attributes_and_properties_change_what_is_shown() {
    let page = Page::embedded(PAIR);
    page.run("host.setAttribute('first', '180'); host.setAttribute('second', '183');", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 180 Ringing vs 183 Session Progress'");
    page.run("host.second = 200;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 180 Ringing vs 200 OK'");
    page.run("host.second = null;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 180 Ringing'");
    page.run("host.removeAttribute('first');", Vec::new());
    page.waits_for("$('.overview')");
    assert_eq!(page.value("events.filter((event) => event.name === 'change').length"), 0, "the host page knows");
}

#[test]
fn the_page_keeps_its_address_history_title_and_storage() {
    let page = Page::embedded(PAIR);
    let state = "[location.href, history.length, history.state, document.title]";
    let before = page.value(state);
    page.click(".swap");
    page.click_pair(480, 486);
    page.run("host.first = 100;", Vec::new());
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 100 ')");
    assert_eq!(page.value(state), before);
    assert_eq!(page.value("[localStorage.length, sessionStorage.length, document.cookie]"), json!([0, 0, ""]));
    assert_eq!(page.count("a[href^='?'], a[href^='#']"), 0, "where selections have no address, nothing links to one");
}

#[test]
fn two_elements_download_every_part_once() {
    let page = Page::embedded(
        "<sip-compare first=486 second=603></sip-compare><sip-compare id=other first=180></sip-compare>",
    );
    let other = "document.getElementById('other').shadowRoot";
    page.waits_for(&format!("{other}.querySelector('.view')"));
    page.run(
        "document.body.append(Object.assign(document.createElement('sip-compare'), { loading: 'eager' }));",
        Vec::new(),
    );
    page.waits_for("document.querySelector('sip-compare:last-child').shadowRoot.querySelector('.overview')");
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 1, "{part:?}");
    }
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert_eq!(
        page.string(&format!("{other}.querySelector('[part=title]').innerText")),
        "SIP 180 Ringing",
        "each has its own"
    );
}

#[test]
fn an_element_that_is_moved_keeps_its_state() {
    let page = Page::embedded(&format!("<div id=here>{PAIR}</div><div id=there></div>"));
    page.click("#first-input");
    page.types("busy");
    page.run("window.before = $('.view'); document.getElementById('there').append(host);", Vec::new());
    assert!(page.holds("$('.view') === window.before"), "it is not built again");
    assert_eq!(page.string("host.parentElement.id"), "there");
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["ready"]));
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
}

#[test]
fn an_element_that_comes_back_late_shows_the_same_codes() {
    let page = Page::embedded(PAIR);
    page.click(".swap");
    page.run("window.kept = host; host.remove();", Vec::new());
    thread::sleep(Duration::from_millis(2300));
    assert!(!page.holds("window.kept.shadowRoot.querySelector('.view')"), "it was taken down meanwhile");
    page.run("document.body.append(window.kept);", Vec::new());
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
}

#[test]
fn an_element_that_leaves_before_it_is_ready_starts_when_it_comes_back() {
    let site = Site::with_host(&host_page(PAIR));
    site.set(Part::Wasm, Answer::Late(Duration::from_millis(400)));
    let page = Page::open(site, "/host.html");
    page.run("window.kept = host; host.remove();", Vec::new());
    thread::sleep(Duration::from_millis(800));
    page.run("document.body.append(window.kept);", Vec::new());
    page.is_ready();
    assert_eq!(page.value("events.map((event) => event.name)"), json!(["ready"]));
}

#[test]
fn a_language_that_does_not_exist_gives_english() {
    let page = Page::embedded("<div lang=tlh><sip-compare first=486></sip-compare></div>");
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("en"));
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
}

#[test]
fn the_heading_level_shifts_all_headings() {
    let page = Page::embedded("<sip-compare first=486 second=603 heading-level=4></sip-compare>");
    let levels = "[...new Set($$('h1, h2, h3, h4, h5, h6').map((heading) => heading.localName))].sort()";
    assert_eq!(page.value(levels), json!(["h4", "h5", "h6"]));
    assert_eq!(page.count("h4"), 1);
    assert_eq!(page.attribute("h4", "part").as_deref(), Some("title"));
    let sections =
        ["When to use which", "Key differences", "Side by side", "Call flow", "Example response", "Learn more"];
    assert_eq!(page.all_laid_out(|| page.texts("h5")), sections);
    page.run("host.headingLevel = 6;", Vec::new());
    page.waits_for("$('h6[part=title]')");
    assert_eq!(page.value(levels), json!(["h6"]));
}

#[test]
fn the_style_of_the_host_page_stays_outside_but_for_its_font() {
    let page = Page::embedded(
        "<style>body { font-family: fantasy; text-transform: uppercase; letter-spacing: 9px; line-height: 4; text-align: right }
         p, h2, button, table { display: none !important } * { color: red }</style><sip-compare first=486 second=603></sip-compare>",
    );
    let style = |name: &str| page.string(&format!("getComputedStyle($('.summary')).{name}"));
    assert_eq!(style("fontFamily"), "fantasy");
    assert_eq!(style("textTransform"), "none");
    assert_eq!(style("letterSpacing"), "normal");
    assert_eq!(style("textAlign"), "start");
    assert_ne!(style("color"), "rgb(255, 0, 0)");
    assert!(page.holds("$('table').checkVisibility() && $('.swap').checkVisibility()"));
}

#[test]
fn a_strict_content_security_policy_is_kept() {
    let policy =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'none'; img-src data:";
    let site = Site::with_host(&format!(
        "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"{policy}\">\
         <link rel=icon href=data:,><script type=module src=/sip-compare.js></script>{PAIR}"
    ));
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert!(page.holds("getComputedStyle($('.swap')).borderRadius === '50%'"), "the style sheet is applied");
}

#[test]
fn the_parts_are_those_of_the_manifest() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/types/custom-elements.json");
    let manifest = fs::read_to_string(manifest).expect("`cargo xtask types` makes the manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("the manifest is JSON");
    let listed = manifest["modules"][0]["declarations"][0]["cssParts"].as_array().expect("the class has parts");
    let listed: BTreeSet<&str> = listed.iter().filter_map(|part| part["name"].as_str()).collect();

    let page = Page::embedded(PAIR);
    page.run("host.notes = { 486: 'Ours.' }; host.setAttribute('report', 'mailto:docs@example.org');", Vec::new());
    page.waits_for("$('[part=note]') && $('[part=report]')");
    let parts = "[...new Set($$('[part]').map((element) => element.getAttribute('part')))]";
    let of_pair = page.value(parts);
    page.run("host.second = 'abc';", Vec::new());
    page.takes_warning("abc");
    page.waits_for("$('[part=notice]')");
    let of_notice = page.value(parts);
    page.run("host.second = 603; host.view = 'short';", Vec::new());
    page.waits_for("$('[part=more]')");
    let of_short = page.value(parts);
    let shown =
        [of_pair, of_notice, of_short].into_iter().flat_map(|parts| parts.as_array().cloned().unwrap_or_default());
    let mut shown: BTreeSet<String> = shown.filter_map(|part| part.as_str().map(str::to_owned)).collect();
    // The tests of failures see the message.
    shown.insert("error".to_owned());
    assert_eq!(shown.iter().map(String::as_str).collect::<BTreeSet<_>>(), listed);
}
