//! The dialog of the standalone page that says how to embed a comparison.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::accessibility::violations;
use super::support::{Page, Site};

const BUTTON: &str = "document.getElementById('sip-compare-page-embed')";
const DIALOG: &str = "document.getElementById('sip-compare-page-embed-dialog')";
const PREVIEW: &str = "document.querySelector('.embed-stage sip-compare')";
const PAIR: &str = "?first=486&second=603";

/// Keeps the place of the element until its class is there.
const PLACE: &str = "<style>@media (scripting: enabled) { sip-compare:not(:defined) { display: block; min-block-size: 100vh } }</style>";

/// The standalone page with its dialog open.
fn opened(query: &str) -> Page {
    let page = Page::standalone(query);
    open(&page);
    page
}

fn open(page: &Page) {
    page.click_value(BUTTON);
    page.waits_for(&format!("{PREVIEW}?.shadowRoot.querySelector('.view')"));
}

fn is_open(page: &Page) -> bool {
    page.holds(&format!("{DIALOG}.matches(':modal')"))
}

/// What a snippet says. It follows the preview, which may take a moment.
fn snippet(name: &str) -> String {
    format!("document.querySelector('[data-snippet={name}] code').textContent")
}

fn markup(page: &Page) -> String {
    page.string(&snippet("markup"))
}

fn waits_for_markup(page: &Page, part: &str) {
    page.waits_for(&format!("{}.includes({part:?})", snippet("markup")));
}

/// The names of the snippets that are shown.
fn shown(page: &Page) -> Value {
    let names = "[...document.querySelectorAll('.embed-snippet')].filter((snippet) => snippet.checkVisibility())
        .map((snippet) => snippet.dataset.snippet)";
    page.value(names)
}

fn take(page: &Page, way: &str) {
    page.click_value(&format!("document.querySelector('label[for=embed-{way}]')"));
}

/// Chooses in a menu of the dialog.
fn choose(page: &Page, menu: &str, value: &str) {
    let script =
        "const menu = document.querySelector('.embed-choices').elements[arguments[0]]; menu.value = arguments[1];
        menu.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(script, vec![json!(menu), json!(value)]);
}

fn has_focus(page: &Page, element: &str) -> bool {
    page.holds(&format!("document.activeElement === {element}"))
}

/// What an author does: a page of theirs that holds the snippet.
fn page_with(snippet: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,></head>\
         <body><h1>Host page</h1><p>Before.</p>{snippet}<p id=after>After.</p></body></html>"
    )
}

#[test]
fn the_dialog_is_opened_and_closed_by_keyboard_and_gives_the_focus_back() {
    let page = Page::standalone(PAIR);
    assert_eq!(page.value("document.querySelectorAll('sip-compare').length"), 1, "no preview before it is wanted");
    let mut steps = 0;
    while !has_focus(&page, BUTTON) {
        page.press(Key::Tab);
        steps += 1;
        assert!(steps < 10, "the button is not reached");
    }
    page.press(Key::Enter);
    assert!(is_open(&page));
    assert!(has_focus(&page, "document.getElementById('embed-script')"));
    // Enter in a form sends it, and sent forms load pages.
    page.press(Key::Enter);
    assert!(is_open(&page));
    assert_eq!(page.address(), format!("/{PAIR}"));
    page.press(Key::Escape);
    assert!(!is_open(&page));
    assert!(has_focus(&page, BUTTON));

    page.press(Key::Enter);
    assert!(is_open(&page));
    page.click_value(&format!("{DIALOG}.querySelector('.embed-header button')"));
    assert!(!is_open(&page));
    assert!(has_focus(&page, BUTTON));
}

#[test]
fn everything_in_the_dialog_is_reached_by_keyboard() {
    let page = opened(PAIR);
    page.may_use_clipboard();
    for (menu, steps) in [("lang", 2), ("theme", 1), ("controls", 1), ("view", 1)] {
        page.press(Key::Tab);
        assert_eq!(page.value("document.activeElement.name"), menu);
        (0..steps).for_each(|_| page.press(Key::Down));
    }
    waits_for_markup(
        &page,
        "second=\"603\" lang=\"zh-Hans\" theme=\"light\" controls=\"none\" view=\"short\">\n  <p>486 Busy Here",
    );
    page.press(Key::Tab);
    assert!(has_focus(&page, "document.querySelector('[data-snippet=markup] button')"));
    page.press(Key::Enter);
    page.waits_for("text(document.querySelector('[data-snippet=markup] [role=status]')) === 'Copied.'");
    page.press(Key::Tab);
    assert!(has_focus(&page, "document.getElementById('embed-width')"), "the preview has a width");
    page.press(Key::Down);
    page.waits_for(&format!("{PREVIEW}.style.maxInlineSize === '720px'"));
    page.press(Key::Tab);
    assert!(has_focus(&page, "document.querySelector('.embed-stage')"), "the preview can be scrolled");
}

#[test]
fn each_way_gives_its_snippet() {
    let page = opened(PAIR);
    let origin = page.site.origin();
    waits_for_markup(&page, "SIP 486 Busy Here vs 603 Decline");
    let element = "<sip-compare first=\"486\" second=\"603\">\n  <p lang=\"en\">486 Busy Here means";
    let link = format!(
        "<a href=\"{origin}/?first=486&amp;second=603\">SIP 486 Busy Here vs 603 Decline</a></p>\n</sip-compare>"
    );
    let text = markup(&page);
    assert!(
        text.starts_with(&format!(
            "<script type=\"module\" src=\"{origin}/sip-compare.js\"></script>\n{PLACE}\n\n{element}"
        )),
        "{text}"
    );
    assert!(text.ends_with(&format!("\n  <p lang=\"en\">{link}")), "{text}");
    assert_eq!(shown(&page), json!(["markup"]));

    page.press(Key::Down);
    assert!(page.holds("document.activeElement.value === 'frame'"));
    let text = markup(&page);
    let frame = format!(
        "<iframe src=\"{origin}/embed.html?first=486&amp;second=603\" title=\"SIP 486 Busy Here vs 603 Decline\" \
         loading=\"lazy\" width=\"100%\" height=\"900\" style=\"border: 0\"></iframe>\n"
    );
    assert!(text.starts_with(&frame) && text.contains(&format!("origin !== \"{origin}\"")), "{text}");
    assert_eq!(shown(&page), json!(["markup"]));
    let first_choices =
        "['lang', 'theme'].map((name) => text(document.querySelector('.embed-choices').elements[name].options[0]))";
    assert_eq!(page.value(first_choices), json!(["Same as browser", "System"]), "a frame sees no page around it");

    page.press(Key::Down);
    assert_eq!(shown(&page), json!(["terminal", "module", "markup"]));
    assert_eq!(
        page.string(&snippet("terminal")),
        format!("npm install ./sip-compare-{}.tgz", env!("CARGO_PKG_VERSION"))
    );
    assert_eq!(page.string(&snippet("module")), "import \"sip-compare\";");
    let text = markup(&page);
    assert!(text.starts_with(&format!("{PLACE}\n\n{element}")) && text.ends_with(&link), "{text}");
    assert_eq!(page.value(first_choices), json!(["Same as page", "Same as page"]));

    // WebKit does not go round.
    page.press(Key::Up);
    page.press(Key::Up);
    assert!(has_focus(&page, "document.getElementById('embed-script')"), "back to the first");
}

#[test]
fn choices_change_the_snippet_and_the_preview() {
    let page = opened(PAIR);
    let container = format!("{PREVIEW}.shadowRoot.querySelector('.sip-compare')");
    choose(&page, "lang", "zh-Hans");
    waits_for_markup(&page, "lang=\"zh-Hans\">\n  <p>486 Busy Here（此处忙）");
    assert!(!markup(&page).contains("<p lang"), "the element hands its language on to its children");
    choose(&page, "theme", "dark");
    page.waits_for(&format!("{container}.dataset.theme === 'dark'"));
    waits_for_markup(&page, "<sip-compare first=\"486\" second=\"603\" lang=\"zh-Hans\" theme=\"dark\">");
    let note = format!("{DIALOG}.querySelector('.embed-preview .embed-note').checkVisibility()");
    assert!(page.holds(&note), "it says that the pickers may be used");
    choose(&page, "controls", "none");
    page.waits_for(&format!("!{container}.querySelector('input')?.checkVisibility()"));
    waits_for_markup(&page, "lang=\"zh-Hans\" theme=\"dark\" controls=\"none\">");
    assert!(!page.holds(&note), "there is nothing to pick with");
    take(&page, "frame");
    waits_for_markup(&page, "embed.html?first=486&amp;second=603&amp;lang=zh-Hans&amp;theme=dark&amp;controls=none\"");

    take(&page, "script");
    for (menu, value) in [("lang", ""), ("theme", "auto"), ("controls", "full")] {
        choose(&page, menu, value);
    }
    waits_for_markup(&page, "<sip-compare first=\"486\" second=\"603\">\n  <p lang=\"en\">486 Busy Here means");
    page.waits_for(&format!("{container}.dataset.theme === 'light' && {container}.querySelector('input')"));
}

#[test]
fn picking_in_the_preview_changes_the_snippet_and_not_the_page() {
    let page = opened(PAIR);
    page.click_value(&format!("{PREVIEW}.shadowRoot.querySelector('#first-input')"));
    page.types("480");
    page.press(Key::Enter);
    waits_for_markup(&page, "SIP 480 Temporarily Unavailable vs 603 Decline</a>");
    waits_for_markup(&page, "<sip-compare first=\"480\" second=\"603\">");
    assert_eq!(page.address(), format!("/{PAIR}"));
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    page.click_value(&format!("{DIALOG}.querySelector('.embed-header button')"));
    page.click(".swap");
    open(&page);
    waits_for_markup(&page, "<sip-compare first=\"603\" second=\"486\">");
}

#[test]
fn one_code_and_none_have_their_snippets_too() {
    let page = opened("?first=486&lang=zh-Hans");
    let origin = page.site.origin();
    waits_for_markup(
        &page,
        &format!(
            "<sip-compare first=\"486\">\n  <p lang=\"zh-Hans\"><a href=\"{origin}/?first=486\">SIP 486</a></p>\n</sip-compare>"
        ),
    );
    page.go_to("/");
    page.is_ready();
    open(&page);
    waits_for_markup(
        &page,
        &format!("<sip-compare>\n  <p lang=\"en\"><a href=\"{origin}/\">SIP response codes</a></p>\n</sip-compare>"),
    );
}

#[test]
fn a_checksum_of_the_page_is_in_the_snippet_too() {
    let site = Site::new();
    let page = Page::open(site, "/");
    page.is_ready();
    let hash = "(async () => { const bytes = await (await fetch('sip-compare.js')).arrayBuffer();
        window.hash = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-384', bytes)))); })();";
    page.run(hash, Vec::new());
    page.waits_for("window.hash");
    let checked = format!("integrity=\"sha384-{}\" crossorigin=\"anonymous\"></script>", page.string("window.hash"));
    page.run("fetch('./').then((answer) => answer.text()).then((html) => { window.html = html; });", Vec::new());
    page.waits_for("window.html");
    let html = page.string("window.html");
    let tag = "src=\"sip-compare.js\"></script>";
    assert!(html.contains(tag));
    page.site.add_page("/index.html", &html.replace(tag, &format!("src=\"sip-compare.js\" {checked}")));
    page.go_to("/index.html");
    page.is_ready();
    open(&page);
    waits_for_markup(&page, &format!("sip-compare.js\" {checked}"));
}

#[test]
fn copying_a_snippet_says_so() {
    let page = opened(PAIR);
    page.may_use_clipboard();
    waits_for_markup(&page, "vs 603 Decline");
    page.click_value("document.querySelector('[data-snippet=markup] button')");
    let status = "text(document.querySelector('[data-snippet=markup] [role=status]'))";
    page.waits_for(&format!("{status} === 'Copied.'"));
    page.run("navigator.clipboard.readText().then((text) => { window.pasted = text; });", Vec::new());
    page.waits_for("window.pasted");
    assert_eq!(page.string("window.pasted"), markup(&page));
    choose(&page, "theme", "dark");
    assert_eq!(page.string(status), "", "what was copied is another text now");
}

#[test]
fn a_browser_that_refuses_to_copy_gets_the_snippet_selected() {
    let page = opened(PAIR);
    waits_for_markup(&page, "vs 603 Decline");
    page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));", Vec::new());
    page.click_value("document.querySelector('[data-snippet=markup] button')");
    page.waits_for("text(document.querySelector('[data-snippet=markup] [role=status]')).includes('Ctrl+C')");
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(&page.string("getSelection().toString()")), words(&markup(&page)));
}

/// axe-core has nothing to say about any way.
fn check_accessibility(query: &str, width: u32) {
    let page = opened(query);
    page.set_width(width);
    for way in ["script", "frame", "package"] {
        take(&page, way);
        assert_eq!(violations(&page), Vec::<String>::new(), "{way}");
    }
}

#[test]
fn the_dialog_is_accessible_in_the_light_theme() {
    check_accessibility("?first=486&second=603&theme=light", 1280);
}

#[test]
fn the_dialog_is_accessible_in_the_dark_theme() {
    check_accessibility("?first=486&second=603&theme=dark", 1280);
}

#[test]
fn the_dialog_is_accessible_in_chinese_on_a_narrow_screen() {
    check_accessibility("?first=486&second=603&lang=zh-Hans", 360);
}

#[test]
fn nothing_in_the_dialog_scrolls_sideways() {
    let page = opened(PAIR);
    for width in [360, 768, 1280] {
        page.set_width(width);
        page.waits_for(&format!("innerWidth === {width}"));
        for way in ["script", "frame", "package"] {
            take(&page, way);
            let too_wide = format!(
                "[{DIALOG}, ...{DIALOG}.querySelectorAll('pre, form, .embed-stage, .embed-snippets')]
                    .filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.className || element.localName)"
            );
            assert_eq!(page.value(&too_wide), json!([]), "{way} at {width}");
            assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"), "{way} at {width}");
        }
    }
}

#[test]
fn the_snippet_with_a_script_works_on_a_page() {
    let page = opened(PAIR);
    choose(&page, "theme", "dark");
    choose(&page, "lang", "zh-Hans");
    waits_for_markup(&page, "lang=\"zh-Hans\" theme=\"dark\">\n  <p>");
    page.site.add_page("/pasted.html", &page_with(&markup(&page)));
    page.go_to("/pasted.html");
    page.is_ready();
    let title = page.text("[part=title]");
    assert!(title.contains("486 Busy Here") && title.contains("603 Decline") && title.contains('别'), "{title}");
    assert_eq!(page.attribute(".sip-compare", "data-theme").as_deref(), Some("dark"));
    assert_eq!(page.attribute(".sip-compare", "lang").as_deref(), Some("zh-Hans"));
    page.click(".swap");
    assert_eq!(page.value("[host.first, host.second]"), json!([603, 486]));
}

#[test]
fn the_snippet_with_a_frame_works_on_a_page_of_another_origin() {
    let page = opened(PAIR);
    take(&page, "frame");
    waits_for_markup(&page, "SIP 486 Busy Here vs 603 Decline");
    let host = Site::with_host(&page_with(&markup(&page)));
    page.go_to_address(&format!("{}/host.html", host.origin()));
    page.in_frame(|| {
        page.is_ready();
        assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    });

    let height = "document.querySelector('iframe').getBoundingClientRect().height";
    let settles = || {
        // A frame and its content that chased each other would never be of the same height twice.
        page.run("window.last = 0; window.same = 0;", Vec::new());
        page.waits_for(&format!("(window.same = window.last === (window.last = {height}) ? window.same + 1 : 0) > 20"));
        page.value(height).as_f64().expect("a height is a number")
    };
    page.waits_for("document.querySelector('iframe').style.height");
    let fits = || {
        // The content fills the frame and does not scroll in it.
        let is_filled = "Math.ceil(document.documentElement.getBoundingClientRect().height) === innerHeight";
        page.in_frame(|| page.waits_for(is_filled));
    };
    let of_pair = settles();
    fits();
    assert!(of_pair > 1500.0, "{of_pair} px");
    page.set_width(400);
    let of_narrow_pair = settles();
    fits();
    assert!(of_narrow_pair < of_pair, "sections are folded: {of_narrow_pair} px");
    page.in_frame(|| page.opens_folds());
    page.waits_for(&format!("{height} > {of_narrow_pair}"));
    let of_narrow_pair = settles();
    fits();
    page.in_frame(|| page.run("$('#first-input').focus();", Vec::new()));
    page.in_frame(|| page.run("$('.clear:not([hidden])').click();", Vec::new()));
    page.waits_for(&format!("{height} !== {of_narrow_pair}"));
    settles();
    fits();
    // In Firefox what comes near is laid out while the frame hears of its height.
    page.takes_errors("ResizeObserver loop");
    page.has_asked_only(&host);
}
