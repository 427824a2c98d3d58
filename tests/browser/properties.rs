//! Attributes and properties: each in both ways, at any time, even before the element has its class.

use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};
use sip_codes::export::plain;
use sip_codes::source::read;

use super::support::{Answer, Page, Part, Site, host_page};

const PAIR: &str = "<sip-compare first=486 second=603><p id=fallback>fallback</p></sip-compare>";

/// The comparison as the core has it, as JSON.
fn comparison(language: &str, first: u16, second: u16) -> Value {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let source = read(&data).unwrap_or_else(|problems| panic!("the data has faults:\n{problems}"));
    let dataset = source.dataset(language).expect("the language is there");
    let [first, second] = [first, second].map(|code| code.to_string().parse().expect("it is a code"));
    let comparison = dataset.compare(first, second).expect("both codes are there");
    serde_json::to_value(plain(&comparison, &dataset)).expect("plain values become JSON")
}

#[test]
fn every_property_mirrors_its_attribute_in_both_ways() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    let wrong = page.run(
        "const wrong = [];
         const expect = (what, is, should) => is === should || wrong.push(`${what}: ${is} instead of ${should}`);
         const rows = [['first', 'first', 486, 180, null], ['second', 'second', 603, 200, null],
             ['theme', 'theme', 'dark', 'light', 'auto'], ['controls', 'controls', 'none', 'full', 'full'],
             ['history', 'history', 'query', 'none', 'none'], ['loading', 'loading', 'eager', 'lazy', 'lazy'],
             ['headingLevel', 'heading-level', 3, 5, 2], ['lang', 'lang', 'en', 'en-GB', '']];
         for (const [property, attribute, one, other, initial] of rows) {
             expect(`${property} at first`, host[property], initial);
             host[property] = one;
             expect(`${attribute} after ${property}`, host.getAttribute(attribute), String(one));
             host.setAttribute(attribute, other);
             expect(`${property} after ${attribute}`, host[property], other);
             host.removeAttribute(attribute);
             expect(`${property} at last`, host[property], initial);
             if (property === 'lang') continue;
             for (const nothing of [null, undefined]) {
                 host[property] = one;
                 host[property] = nothing;
                 expect(`${attribute} after ${nothing}`, host.hasAttribute(attribute), false);
             }
         }
         return wrong;",
        Vec::new(),
    );
    assert_eq!(wrong, json!([]));
}

#[test]
fn properties_that_were_set_before_the_script_came_are_kept() {
    let page = Page::embedded(
        "<sip-compare></sip-compare><script>Object.assign(document.querySelector('sip-compare'), { first: 486, second: 603,
             theme: 'dark', controls: 'none', history: 'query', headingLevel: 4, loading: 'eager', lang: 'zh-Hans',
             notes: { 486: 'Our phones only.' } });</script>",
    );
    assert!(page.text("h4[part=title]").starts_with("SIP 486 Busy Here"));
    assert_eq!(page.attribute(".sip-compare", "data-theme").as_deref(), Some("dark"));
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    assert_eq!(page.texts("[part=note]"), ["486 Our phones only."]);
    assert!(!page.holds("$('.pickers').checkVisibility()"));
    assert_eq!(
        page.value(
            "[host.first, host.second, host.theme, host.controls, host.history, host.headingLevel, host.loading]"
        ),
        json!([486, 603, "dark", "none", "query", 4, "eager"])
    );
    assert_eq!(page.value("Object.keys(host)"), json!([]), "nothing hides the properties of the class any more");
    page.run("host.first = 480;", Vec::new());
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 480 ')");
}

#[test]
fn properties_of_an_element_that_is_not_in_the_page_yet_are_kept() {
    let page = Page::open(
        Site::with_host(&host_page(
            "<script>window.early = document.createElement('sip-compare'); early.first = 486; early.notes = { 486: 'Early.' };</script>",
        )),
        "/host.html",
    );
    page.waits_for("customElements.get('sip-compare')");
    page.run("document.body.append(early);", Vec::new());
    page.is_ready();
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    assert_eq!(page.texts("[part=note]"), ["486 Early."]);
}

#[test]
fn without_controls_there_is_nothing_to_choose() {
    let page = Page::embedded("<sip-compare first=486 second=603 controls=none></sip-compare>");
    let visible = "$$('button, input, [data-look=chip]').filter((element) => element.checkVisibility()).length";
    assert_eq!(page.value(visible), 0);
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    page.run("host.controls = 'full';", Vec::new());
    page.waits_for("$('.swap').checkVisibility()");
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    page.run("host.setAttribute('controls', 'none');", Vec::new());
    page.waits_for(&format!("{visible} === 0"));
    page.run("host.removeAttribute('first');", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.value(visible), 0, "one code");
    page.run("host.second = null;", Vec::new());
    page.waits_for("$('.overview')");
    assert_eq!(page.value(visible), 0, "the overview");
}

#[test]
fn the_history_can_be_turned_on_and_off() {
    let page = Page::embedded(PAIR);
    page.click(".swap");
    assert_eq!(page.address(), "/host.html");
    page.run("host.history = 'query';", Vec::new());
    page.waits_for("$('a[data-look=chip]')");
    page.click(".swap");
    page.waits_for("location.search === '?first=486&second=603'");
    page.click(".swap");
    page.waits_for("location.search === '?first=603&second=486'");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
    page.run("host.history = 'none';", Vec::new());
    page.waits_for("$('button[data-look=chip]')");
    page.goes_forward();
    page.waits_for("location.search === '?first=603&second=486'");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline", "the address is of no concern any more");
    page.click(".swap");
    page.click(".swap");
    assert_eq!(page.address(), "/host.html?first=603&second=486");
}

// ---- notes ----

#[test]
fn the_notes_of_the_host_page_stand_beside_their_codes() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    assert_eq!(page.count("[part=note]"), 0);
    page.run("host.notes = { 486: 'Only <b>our</b> phones.', 603: 'Never here.', 180: 'Elsewhere.' };", Vec::new());
    page.waits_for("$('[part=note]')");
    assert_eq!(page.texts("[part=note]"), ["486 Only <b>our</b> phones.", "603 Never here."]);
    page.run("host.notes = { ...host.notes, 486: 'Other words.' };", Vec::new());
    page.waits_for("text($('[part=note]')) === '486 Other words.'");
    page.run("host.first = 180;", Vec::new());
    page.waits_for("text($('[part=note]')) === '180 Elsewhere.'");
    page.run("host.second = null;", Vec::new());
    page.waits_for("$$('[part=note]').length === 1 && $('[part=title]').innerText === 'SIP 180 Ringing'");
    assert_eq!(page.value("host.notes"), json!({ "180": "Elsewhere.", "486": "Other words.", "603": "Never here." }));
    for nothing in ["null", "undefined", "{}"] {
        page.run("host.notes = { 180: 'Again.' };", Vec::new());
        page.waits_for("$('[part=note]')");
        page.run(&format!("host.notes = {nothing};"), Vec::new());
        page.waits_for("!$('[part=note]')");
        assert_eq!(page.value("host.notes"), json!({}), "{nothing}");
    }
}

#[test]
fn notes_that_do_not_fit_are_warned_of_once_and_the_others_are_shown() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    let wrong = "host.notes = { 486: 'Right.', busy: 'No code.', 603: 7, 999: 'Too big.' };";
    page.run(wrong, Vec::new());
    page.waits_for("$('[part=note]')");
    for part in ["busy: No code.", "603: 7", "999: Too big."] {
        let warning = page.takes_warning(part);
        assert!(warning.starts_with("<sip-compare> notes: ") && warning.contains("{ 403: \"…\" }"), "{warning}");
    }
    assert_eq!(page.texts("[part=note]"), ["486 Right."]);
    page.run(wrong, Vec::new());
    for other in ["'text'", "7"] {
        page.run(&format!("host.notes = {other};"), Vec::new());
        page.takes_warning(&format!("left out is “{}”", other.trim_matches('\'')));
        page.waits_for("!$('[part=note]')");
    }
    assert_eq!(page.complaints(), [""; 0], "each is told once");
}

// ---- ready and comparison ----

#[test]
fn ready_gives_the_element_once_it_is_shown() {
    let page = Page::embedded(
        "<sip-compare></sip-compare><script>customElements.whenDefined('sip-compare').then(() => {
             window.early = document.querySelector('sip-compare').ready;
             early.then((element) => { window.shown = !!element.shadowRoot.querySelector('.sip-compare'); });
         });</script>",
    );
    page.waits_for("window.shown");
    assert_eq!(page.run("return early.then((element) => element === host);", Vec::new()), true);
    assert!(page.holds("early === host.ready"));
}

#[test]
fn ready_breaks_when_the_widget_cannot_start_and_is_another_promise_then() {
    let site = Site::with_host(&host_page(&format!(
        "{PAIR}<script>customElements.whenDefined('sip-compare').then(() => {{
             window.early = document.querySelector('sip-compare').ready;
             early.catch((error) => {{ window.reason = error.message; }});
         }});</script>"
    )));
    site.set(Part::Index, Answer::Truncated);
    let page = Page::open(site, "/host.html");
    page.takes_warning("could not start");
    page.waits_for("window.reason");
    assert!(page.string("events[0].detail.message").ends_with(&page.string("reason")));
    assert!(page.holds("early !== host.ready"));
    page.site.heal();
    page.run("window.late = host.ready;", Vec::new());
    page.click_text("Try again");
    assert_eq!(page.run("return late.then((element) => element === host);", Vec::new()), true);
    page.is_ready();
}

#[test]
fn comparison_is_what_the_terminal_says_in_json() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    assert_eq!(page.value("host.comparison"), json!(null), "no code");
    page.run("host.first = 486;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.value("host.comparison"), json!(null), "one code");
    page.run("host.second = 486;", Vec::new());
    page.waits_for("$('#second-input').value.startsWith('486')");
    assert_eq!(page.value("host.comparison"), json!(null), "the same code twice");
    page.run("host.second = 603;", Vec::new());
    page.waits_for("$('[part=differences]')");
    assert_eq!(page.value("host.comparison"), comparison("en", 486, 603));
    assert_eq!(page.value("Object.getPrototypeOf(host.comparison) === Object.prototype"), true);
    page.click(".swap");
    assert_eq!(page.value("host.comparison"), comparison("en", 603, 486));
}

#[test]
fn comparison_is_null_while_another_language_loads() {
    let page = Page::embedded(PAIR);
    page.site.set(Part::Index, Answer::Late(Duration::from_millis(1500)));
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("host.comparison === null");
    page.run("host.second = 600;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 600 Busy Everywhere'");
    page.waits_for("$('.sip-compare').lang === 'zh-Hans'");
    assert_eq!(page.value("host.comparison"), comparison("zh-Hans", 486, 600));
}

#[test]
fn a_language_that_cannot_be_loaded_leaves_what_is_shown_and_its_comparison() {
    let page = Page::embedded(PAIR);
    page.site.set(Part::Index, Answer::Truncated);
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.takes_warning("lang=“zh-Hans”");
    assert_eq!(page.value("host.comparison.title"), "SIP 486 Busy Here vs 603 Decline");
    page.run("host.first = 480;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
    page.site.heal();
    page.run("host.first = 486;", Vec::new());
    page.waits_for("$('.sip-compare').lang === 'zh-Hans' && $('[part=title]').innerText.includes('486')");
}

#[test]
fn an_element_in_a_shadow_tree_takes_the_language_and_the_theme_around_it() {
    let page = Page::open(
        Site::with_host(&host_page("<div lang=zh-CN style='background: black'><div id=shadow></div></div>")),
        "/host.html",
    );
    page.run(
        "const shadow = document.getElementById('shadow').attachShadow({ mode: 'open' });
         shadow.innerHTML = '<p><sip-compare first=486></sip-compare></p>';
         window.inner = shadow.querySelector('sip-compare');",
        Vec::new(),
    );
    page.waits_for("window.inner.shadowRoot?.querySelector('.view')");
    let root = "inner.shadowRoot.querySelector('.sip-compare')";
    assert_eq!(page.value(&format!("[{root}.lang, {root}.dataset.theme]")), json!(["zh-Hans", "dark"]));
}

// ---- The functions of the module ----

/// A page without an element that imports the module as `sip`.
fn with_module(lang: &str) -> Page {
    let site = Site::with_host(&format!(
        "<!doctype html><html lang={lang}><meta charset=utf-8><link rel=icon href=data:,>\
         <script type=module>import * as sip from '/sip-compare.js'; window.sip = sip;</script>"
    ));
    let page = Page::open(site, "/host.html");
    page.waits_for("window.sip");
    page
}

#[test]
fn the_functions_of_the_module_need_no_element() {
    let page = with_module("en");
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 0, "{part:?}");
    }
    assert_eq!(page.run("return sip.compare(486, 603);", Vec::new()), comparison("en", 486, 603));
    assert_eq!(page.run("return sip.compare('486', '603');", Vec::new()), comparison("en", 486, 603), "texts will do");
    let all = page.run("return sip.codes();", Vec::new());
    let numbers: Vec<u64> = all.as_array().expect("a list").iter().filter_map(|code| code["code"].as_u64()).collect();
    assert!(numbers.len() > 80 && numbers.is_sorted() && numbers.contains(&486), "{numbers:?}");
    let busy = all.as_array().and_then(|codes| codes.iter().find(|code| code["code"] == 486)).expect("486 is there");
    assert_eq!(busy["phrase"], "Busy Here");
    let mut names: Vec<&String> = busy.as_object().expect("a record").keys().collect();
    names.sort();
    assert_eq!(names, ["code", "gist", "meaning", "phrase", "say"]);
    for query in ["486", "BUSY here", "SIP/2.0 486 Busy Here"] {
        let found = page.run("return sip.search(arguments[0]);", vec![json!(query)]);
        assert_eq!(found[0]["code"], 486, "{query}");
    }
    assert_eq!(page.run("return sip.search('xyzzy');", Vec::new()), json!([]));
    assert_eq!(page.site.hits_of(Part::Style).len(), 0, "nothing is shown, so nothing needs a style");
    for part in [Part::Glue, Part::Wasm, Part::Index] {
        assert_eq!(page.site.hits_of(part).len(), 1, "{part:?}");
    }
}

#[test]
fn the_functions_of_the_module_speak_the_languages_of_the_page_and_of_the_call() {
    let page = with_module("zh-CN");
    assert_eq!(page.run("return sip.compare(486, 603);", Vec::new()), comparison("zh-Hans", 486, 603));
    let english = page.run("return sip.compare(486, 603, { lang: 'en-GB' });", Vec::new());
    assert_eq!(english, comparison("en", 486, 603));
    let phrases = page.run(
        "return Promise.all([sip.codes({ lang: 'en' }), sip.codes(), sip.search('忙')]).then((lists) => lists.map(([first]) => first.gist));",
        Vec::new(),
    );
    assert!(phrases[0] != phrases[1] && phrases[2].is_string(), "{phrases}");
    let tags =
        "[['zh-SG', 'en'], ['zh-TW', 'en'], ['tlh', 'zh'], ['en-AU'], [], ['not a tag', 'ZH-hans']].map(sip.negotiate)";
    assert_eq!(page.value(tags), json!(["zh-Hans", "en", "zh-Hans", "en", "en", "zh-Hans"]));
}

#[test]
fn the_functions_of_the_module_say_what_is_allowed() {
    let page = with_module("en");
    let error = |call: &str| {
        let told = "then(() => 'no error', (error) => `${error.constructor.name} ${error.message}`)";
        let answer = page.run(&format!("return sip.{call}.{told};"), Vec::new());
        answer.as_str().expect("the error is told").to_owned()
    };
    let allowed = "is no status code: allowed are the numbers from 100 to 699";
    assert_eq!(error("compare(700, 603)"), format!("RangeError first: “700” {allowed}"));
    assert_eq!(error("compare(486, 'busy')"), format!("RangeError second: “busy” {allowed}"));
    assert_eq!(error("compare(486, 486.5)"), format!("RangeError second: “486.5” {allowed}"));
    assert_eq!(error("compare(486)"), format!("RangeError second: “undefined” {allowed}"));
    assert_eq!(error("compare(299, 603)"), "no error", "a number that is not registered has the rule of its class");
    assert_eq!(error("compare(486, 486)"), "RangeError “486” twice: different codes are compared");
}

#[test]
fn a_function_of_the_module_that_cannot_load_works_when_it_is_called_again() {
    let page = with_module("en");
    page.site.set(Part::Wasm, Answer::Truncated);
    let call = "return sip.compare(486, 603).then(({ title }) => title, ({ message }) => message);";
    let message = page.run(call, Vec::new());
    assert!(message.as_str().is_some_and(|message| message.contains(".wasm ")), "the file is named: {message}");
    page.site.heal();
    assert_eq!(page.run(call, Vec::new()), "SIP 486 Busy Here vs 603 Decline");
}

#[test]
fn elements_and_functions_share_one_program() {
    let page = Page::embedded(PAIR);
    let titles = page.run(
        "return import('/sip-compare.js').then((sip) => Promise.all([sip.compare(302, 428), sip.codes()])).then(([{ title }]) => title);",
        Vec::new(),
    );
    assert_eq!(titles, "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    for part in Part::FIRST {
        assert_eq!(page.site.hits_of(part).len(), 1, "{part:?}");
    }
}

#[test]
fn mistakes_are_reported_to_the_address_of_the_page() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    let link = "$('[part=report]')";
    assert_eq!(page.count("[part=report]"), 0, "nobody is written to unless the page says so");
    page.run("host.report = 'https://docs.example/new?title=SIP+{codes}&body={version}';", Vec::new());
    page.waits_for(link);
    let version = env!("CARGO_PKG_VERSION");
    let href = format!("{link}.getAttribute('href')");
    assert_eq!(page.string(&href), format!("https://docs.example/new?title=SIP+486-603&body={version}"));
    assert_eq!(page.text("[part=report]"), "Report a mistake");
    page.click(".swap");
    page.waits_for(&format!("{href}.includes('603-486')"));
    for allowed in ["mailto:docs@example.org?subject=SIP%20{codes}", "../report?codes={codes}"] {
        page.run("host.setAttribute('report', arguments[0]);", vec![json!(allowed)]);
        page.waits_for(&format!("{href} === '{}'", allowed.replace("{codes}", "603-486")));
    }
    for refused in ["javascript:alert(1)", "data:text/html,x", "java\nscript:alert(1)", "https://"] {
        page.run("host.report = arguments[0];", vec![json!(refused)]);
        page.waits_for(&format!("!{link}"));
        page.takes_warning("report=");
        assert_eq!(page.string("host.report"), "");
    }
    page.run("host.report = null;", Vec::new());
    assert!(page.holds("!host.hasAttribute('report')"));
}
