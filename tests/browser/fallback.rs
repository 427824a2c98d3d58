//! What readers get without scripts, or without the widget: one comparison and all codes as plain HTML.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::{Value, json};
use sip_codes::source::read;
use sip_codes::{StatusCode, fallback};

use super::accessibility::violations;
use super::support::{Answer, DATASET, Page, Part, Site, dist, host_page};

/// The children that `cargo xtask snippet 302 428` writes.
pub static CHILDREN: LazyLock<String> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let source = read(&data).unwrap_or_else(|problems| panic!("data/ has faults:\n{problems}"));
    let english = source.dataset("en").expect("English is checked to be complete");
    let code = |number: u16| StatusCode::from_u16(number).expect("302 and 428 are status codes");
    fallback::comparison(&english, &[code(302), code(428)], 2).expect("302 and 428 can be compared")
});

const TITLE: &str = "SIP 302 Moved Temporarily vs 428 Use Identity Header";
const STATIC: &str = "document.querySelector('.static-fallback')";

/// A page of a site in a browser that runs no scripts.
struct Scriptless(Page);

impl Scriptless {
    fn open(site: Site, path: &str, width: u32) -> Self {
        site.add_page(
            "/nothing.html",
            "<!doctype html><html lang=en><title>Nothing</title><link rel=icon href=data:,></html>",
        );
        let page = Page::open(site, "/nothing.html");
        page.set_width(width);
        page.tell_browser("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        page.go_to(path);
        Self(page)
    }

    /// The value of an expression. The browser's own tools may look where scripts may not.
    fn value(&self, expression: &str) -> Value {
        let parameters = json!({ "expression": expression, "returnByValue": true });
        let answer = self.0.tell_browser("Runtime.evaluate", parameters);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }
}

/// A page with the element and its children, as the snippet has them, in a page with this head.
fn snippet_page(head: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>Host page</title><link rel=icon href=data:,>{head}</head><body><main><h1>Host page</h1>\
         <sip-compare first=302 second=428>{}</sip-compare></main></body></html>",
        *CHILDREN
    )
}

/// Without scripts everything can be read at this width.
fn check_without_scripts(width: u32) {
    let page = Scriptless::open(Site::new(), "/?first=180&second=183", width);
    let headings = "[...document.querySelectorAll('h1, h2')].filter((heading) => !heading.closest('dialog') && heading.checkVisibility({ visibilityProperty: true }))
        .map((heading) => heading.innerText)";
    let expected = ["SIP response codes, side by side", "SIP 486 Busy Here vs 603 Decline", "All codes by class"];
    assert_eq!(page.value(headings), json!(expected));
    let listed = format!(
        "[...{STATIC}.querySelectorAll('h2:last-of-type ~ ul > li')].filter((item) => item.checkVisibility({{ visibilityProperty: true }}))
            .map((item) => /^(\\d{{3}}) [^:]+: \\S/.exec(item.innerText)?.[1]).filter(Boolean).map(Number)"
    );
    let codes: Vec<Value> = DATASET.codes().iter().map(|code| code["code"].clone()).collect();
    assert_eq!(page.value(&listed), json!(codes), "every code with what it means");
    assert!(page.value(&format!("{STATIC}.querySelectorAll('tbody tr').length")).as_u64() > Some(10));
    assert_eq!(page.value("document.querySelector('.page-controls').checkVisibility()"), false, "menus need scripts");
    assert_eq!(page.value("innerWidth"), width);
    let too_wide = "[...document.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5
        || (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')).map((element) => element.outerHTML.slice(0, 99))";
    assert_eq!(page.value(too_wide), json!([]));
    let size = "parseFloat(getComputedStyle(document.querySelector('.static-fallback td')).fontSize)";
    assert!(page.value(size).as_f64() > Some(12.0), "{}", page.value(size));
    let narrowest =
        "Math.min(...[...document.querySelectorAll('.static-fallback tbody td')].map((cell) => cell.clientWidth))";
    assert!(page.value(narrowest).as_f64() > Some(130.0), "a cell of {} px", page.value(narrowest));
}

#[test]
fn without_scripts_a_comparison_and_all_codes_can_be_read_on_a_wide_screen() {
    check_without_scripts(1280);
}

#[test]
fn without_scripts_a_comparison_and_all_codes_can_be_read_on_a_narrow_screen() {
    check_without_scripts(360);
}

#[test]
fn without_scripts_the_page_for_frames_is_a_link() {
    let page = Scriptless::open(Site::new(), "/embed.html", 600);
    let link = "(() => { const link = document.querySelector('a'); return [link.checkVisibility(), link.href]; })()";
    assert_eq!(page.value(link), json!([true, format!("{}/", page.0.site.origin())]));
}

/// What stood there while the widget was loading was another pair than the one that was asked for.
#[test]
fn while_the_widget_is_loading_the_page_says_what_comes() {
    let site = Site::new();
    site.set(Part::Wasm, Answer::Late(Duration::from_secs(4)));
    let page = Page::open(site, "/?first=480&second=486");
    let shows = |css: &str| {
        let element = format!("document.querySelector('{css}')");
        page.holds(&format!("{element}.checkVisibility({{ visibilityProperty: true }})"))
    };
    page.waits_for("document.querySelector('.page-loading').checkVisibility({ visibilityProperty: true })");
    assert_eq!(page.string("document.querySelector('main h1').innerText"), "SIP 480 vs 486");
    assert!(page.holds("document.timeline.currentTime >= 450"), "who does not wait is not told to");
    assert!(!shows(".static-lead") && !shows(".static-fallback"));
    page.is_ready();
    assert!(!shows(".page-loading") && !shows(".static-fallback"), "the widget replaces it");
    assert_eq!(page.text("[part=title]"), "SIP 480 Temporarily Unavailable vs 486 Busy Here");
}

#[test]
fn a_widget_that_cannot_start_leaves_what_needs_no_script() {
    let site = Site::new();
    site.set(Part::Wasm, Answer::NotFound);
    let page = Page::open(site, "/?first=480&second=486");
    page.waits_for("document.querySelector('.static-fallback').checkVisibility({ visibilityProperty: true })");
    assert!(!page.holds("document.querySelector('.page-loading').checkVisibility()"));
    page.takes_error("404");
    page.takes_warning("could not start");
    page.site.heal();
    page.click_text("Try again");
    page.is_ready();
    assert!(!page.holds(&format!("{STATIC}.checkVisibility()")));
}

#[test]
fn without_the_entry_a_comparison_and_all_codes_are_shown() {
    let site = Site::new();
    for name in ["index.html", "page/page.js", "page.css"] {
        let content = fs::read(dist().join(name)).unwrap_or_else(|error| panic!("{name} cannot be read: {error}"));
        site.add_file(&format!("/alone/{name}"), &content);
    }
    site.add_file("/alone/assets/icon.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>");
    let page = Page::open(site, "/alone/index.html");
    page.waits_for(&format!("getComputedStyle({STATIC}).visibility === 'visible'"));
    assert!(page.holds(&format!("{STATIC}.checkVisibility() && {STATIC}.innerText.includes('All codes by class')")));
    assert!(!page.holds("document.querySelector('.page-controls').checkVisibility({ visibilityProperty: true })"));
    page.waits_for(
        "document.querySelector('.page-loading').innerText.startsWith('The comparison could not be shown.')",
    );
    page.takes_error("dynamically imported module");
    page.takes_error("404");
    // The page and its script may each ask for it.
    page.takes_errors("404");
}

/// The page said nothing of an entry that was cut off: its menus were gone, and the codes of the address were not shown.
#[test]
fn an_entry_that_is_cut_off_is_told_by_the_page_itself() {
    let entry = fs::read(dist().join("sip-compare.js")).expect("the build has its entry");
    let page = Page::blank(Site::new());
    for content in [&entry[..entry.len() / 2], b"<!doctype html><p>Sign in to the guest network"] {
        page.site.add_file("/sip-compare.js", content);
        page.go_to("/?first=480&second=486&lang=zh-Hans");
        page.waits_for("document.querySelector('.page-loading').innerText.startsWith('无法显示对比。')");
        assert!(page.holds(&format!("{STATIC}.checkVisibility({{ visibilityProperty: true }})")));
        page.takes_errors("");
    }
}

/// Which language `zh` is, only the entry knows: the page said its English words in Chinese.
#[test]
fn without_the_entry_words_are_in_the_language_that_the_page_says() {
    let page = Page::blank(Site::new());
    page.site.add_file("/sip-compare.js", b"<!doctype html><p>Sign in to the guest network");
    for (asked, language, failed) in
        [("zh-Hans", "zh-Hans", "无法显示对比。"), ("zh", "en", "The comparison could not")]
    {
        page.go_to(&format!("/?first=480&second=486&lang={asked}"));
        page.waits_for(&format!("document.querySelector('.page-loading').innerText.startsWith('{failed}')"));
        let languages = "['.page-loading', 'h1'].map((css) => document.querySelector(css).closest('[lang]').lang)";
        assert_eq!(page.value(languages), json!([language, language]), "{asked}");
        page.takes_errors("");
    }
}

#[test]
fn a_frame_without_the_entry_is_a_link_to_what_it_would_have_shown() {
    let site = Site::new();
    site.add_file("/sip-compare.js", b"<!doctype html><p>Sign in to the guest network");
    let page = Page::open(site, "/embed.html?first=486&second=603");
    page.waits_for("document.querySelector('a').innerText === 'SIP 486 vs 603'");
    assert_eq!(page.string("document.querySelector('a').search"), "?first=486&second=603");
    page.takes_errors("");
}

#[test]
fn without_the_program_a_comparison_and_all_codes_are_shown_below_the_reason() {
    let site = Site::new();
    site.set(Part::Wasm, Answer::NotFound);
    let page = Page::open(site, "/?first=486&second=603");
    assert!(page.text("[part=error]").contains("could not be shown"));
    page.waits_for(&format!("getComputedStyle({STATIC}).visibility === 'visible'"));
    assert!(page.holds(&format!("{STATIC}.checkVisibility()")));
    assert!(
        page.holds(&format!(
            "$('[part=error]').getBoundingClientRect().bottom <= {STATIC}.getBoundingClientRect().top"
        ))
    );
    page.takes_warning("could not start");
    page.takes_error("404");
}

/// Nothing moves while the parts come one after another.
fn check_stillness(width: u32, query: &str) {
    let site = Site::new();
    for (part, delay) in [(Part::Style, 200), (Part::Glue, 400), (Part::Index, 600), (Part::Wasm, 900)] {
        site.set(part, Answer::Late(Duration::from_millis(delay)));
    }
    site.add_page(
        "/nothing.html",
        "<!doctype html><html lang=en><title>Nothing</title><link rel=icon href=data:,></html>",
    );
    let page = Page::open(site, "/nothing.html");
    page.set_width(width);
    let watch =
        "window.shifts = []; new PerformanceObserver((list) => { for (const shift of list.getEntries()) shifts.push(
        `${shift.value}: ${shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName)}`); })
        .observe({ type: 'layout-shift', buffered: true });";
    page.tell_browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch }));
    page.go_to(&format!("/{query}"));
    page.is_ready();
    page.run("setTimeout(() => { window.isLater = true; }, 300);", Vec::new());
    page.waits_for("window.isLater");
    assert_eq!(page.value("window.shifts"), json!([]), "{query} at {width}");
}

#[test]
fn nothing_moves_on_a_wide_screen_while_the_widget_comes() {
    for query in ["", "?first=486&second=603&lang=zh-Hans"] {
        check_stillness(1280, query);
    }
}

#[test]
fn nothing_moves_on_a_narrow_screen_while_the_widget_comes() {
    for query in ["", "?first=486&second=603&lang=zh-Hans"] {
        check_stillness(390, query);
    }
}

#[test]
fn the_children_of_the_snippet_are_read_without_scripts() {
    let page = Scriptless::open(
        Site::with_host(&snippet_page("<script type=module src=/sip-compare.js></script>")),
        "/host.html",
        390,
    );
    let shown = "[...document.querySelector('sip-compare').children].filter((child) => child.checkVisibility()).length
        === document.querySelector('sip-compare').children.length";
    assert_eq!(page.value(shown), true);
    assert_eq!(page.value("document.querySelector('sip-compare h2').innerText"), TITLE);
    assert!(page.value("document.querySelectorAll('sip-compare tbody tr').length").as_u64() > Some(10));
    assert_eq!(page.value("document.querySelector('sip-compare').shadowRoot"), Value::Null);
}

#[test]
fn the_widget_replaces_the_children_of_the_snippet() {
    let page = Page::embedded(&format!("<sip-compare first=302 second=428>{}</sip-compare>", *CHILDREN));
    assert_eq!(page.text("[part=title]"), TITLE);
    assert!(!page.holds("[...host.children].some((child) => child.checkVisibility())"));
    assert!(page.holds("host.querySelector('h2') && host.querySelector('table')"), "they stay in the tree");
    let said = page.string("text(host.querySelector('h2 + p'))");
    assert_eq!(said, page.text(".verdict"), "both say the same");
}

#[test]
fn the_children_of_the_snippet_are_accessible_by_themselves() {
    let page = Page::open(Site::with_host(&snippet_page("")), "/host.html");
    let mut found = violations(&page);
    // The page has no style: how high its links are is the browser's affair (WCAG 2.5.8, "user agent control").
    found.retain(|violation| !violation.starts_with("target-size"));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_static_part_of_the_page_is_accessible() {
    let site = Site::new();
    let html = fs::read_to_string(dist().join("index.html")).expect("the build has its page");
    let html =
        html.replace("<script", "<template").replace("</script>", "</template>").replace("\"preload\"", "\"none\"");
    site.add_page("/static.html", &html);
    let page = Page::open(site, "/static.html");
    for theme in ["light", "dark"] {
        page.run("document.documentElement.dataset.theme = arguments[0];", vec![json!(theme)]);
        page.run("document.getAnimations().forEach((wait) => wait.finish());", Vec::new());
        page.waits_for(&format!("getComputedStyle({STATIC}).visibility === 'visible'"));
        assert_eq!(violations(&page), Vec::<String>::new(), "{theme}");
    }
}

#[test]
fn a_host_page_with_the_place_rule_keeps_still() {
    let place = "<style>@media (scripting: enabled) { sip-compare:not(:defined) { display: block; min-block-size: 100vh } }</style>";
    let body =
        format!("{place}<p>Before.</p><sip-compare first=486 second=603><p>486 vs 603</p></sip-compare><p>After.</p>");
    let site = Site::with_host(&host_page(&body));
    site.set(Part::Wasm, Answer::Late(Duration::from_millis(500)));
    let page = Page::open(site, "/host.html");
    page.is_ready();
    let watch = "window.shifts = null; new PerformanceObserver((list) => { window.shifts = list.getEntries().map(({ value }) => value); })
        .observe({ type: 'layout-shift', buffered: true }); setTimeout(() => { window.shifts ??= []; }, 300);";
    page.run(watch, Vec::new());
    page.waits_for("window.shifts");
    assert_eq!(page.value("window.shifts"), json!([]));
}
