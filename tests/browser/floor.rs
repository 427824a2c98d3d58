//! What readers have in a browser that lacks something: below the floor the page's own words and one reason in the console,
//! above it everything that matters.

use std::fs;

use serde_json::{Value, json};

use super::support::{Page, Site, dist, host_page};

/// What may be missing, and the script that takes it away, as if the browser had never had it.
const TAKEN: [(&str, &str); 7] = [
    ("CSSStyleSheet.replaceSync()", "delete CSSStyleSheet.prototype.replaceSync"),
    ("color-mix()", "CSS.supports = () => false"),
    ("WebAssembly", "delete window.WebAssembly"),
    ("customElements", "delete window.customElements"),
    ("IntersectionObserver", "delete window.IntersectionObserver"),
    ("MutationObserver", "delete window.MutationObserver"),
    ("matchMedia", "delete window.matchMedia"),
];

/// A page of the build without what a script takes away before any other runs.
fn page_without(name: &str, taking: &str) -> String {
    let path = dist().join(name);
    let html = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    html.replacen("<head>", &format!("<head><script>{taking};</script>"), 1)
}

/// A site whose standalone page lacks it.
fn site_without(taking: &str) -> Site {
    let site = Site::new();
    site.add_page("/", &page_without("index.html", taking));
    site
}

fn is_seen(page: &Page, css: &str) -> bool {
    page.holds(&format!(
        "document.querySelector({css:?}).checkVisibility({{ visibilityProperty: true, opacityProperty: true }})"
    ))
}

/// An older browser made the element blank: its children were gone, and nothing said why.
#[test]
fn whatever_a_browser_lacks_the_children_stay_and_the_console_says_why_once() {
    let site = Site::new();
    for (place, (_, taking)) in TAKEN.iter().enumerate() {
        let body = format!(
            "<script>{taking};</script><sip-compare first=486 second=603 loading=eager><p>486 vs 603</p></sip-compare>\
             <sip-compare first=480><p>480</p></sip-compare>"
        );
        site.add_page(&format!("/without-{place}.html"), &host_page(&body));
    }
    let page = Page::blank(site);
    for (place, (name, _)) in TAKEN.iter().enumerate() {
        page.go_to(&format!("/without-{place}.html"));
        let warning = page.takes_warning("<sip-compare>");
        assert!(warning.contains(&format!("this browser has no {name}. It needs Chrome or Edge 111")), "{warning}");
        assert_eq!(page.value("host.innerText.trim()"), "486 vs 603", "{name}");
        assert!(is_seen(&page, "sip-compare > p"), "{name}");
        assert_eq!(page.value("[events.length, root]"), json!([0, Value::Null]), "{name}");
        let answer = "import('/sip-compare.js').then(({ compare }) => typeof compare)";
        assert_eq!(page.run(&format!("return {answer};"), Vec::new()), "function", "{name}: the module is whole");
        assert_eq!(page.complaints(), [""; 0], "{name}: one warning is enough");
    }
}

#[test]
fn the_page_says_in_the_language_of_the_reader_that_the_browser_is_too_old() {
    for (language, sentence) in [
        (
            "en",
            "This browser lacks what the comparison needs. Chrome or Edge 111, Firefox 113, Safari 16.4 and newer ones have it.",
        ),
        (
            "zh-Hans",
            "此浏览器缺少对比功能所需的支持。请使用 Chrome 或 Edge 111、Firefox 113、Safari 16.4 或更新的版本。",
        ),
    ] {
        let site = site_without(TAKEN[0].1);
        let page = Page::open(site, &format!("/?first=480&second=486&lang={language}"));
        page.waits_for("document.documentElement.dataset.started === ''");
        page.waits_for("document.querySelector('.page-loading').innerText");
        assert_eq!(page.string("document.querySelector('.page-loading').innerText"), sentence);
        assert!(is_seen(&page, ".static-fallback table"));
        assert!(is_seen(&page, "#sip-compare-page-theme"), "the menus of the page do their work");
        assert!(!is_seen(&page, "#sip-compare-page-embed"), "there is no element to embed");
        page.takes_warning("this browser has no CSSStyleSheet.replaceSync()");
    }
}

#[test]
fn a_frame_in_an_old_browser_has_the_link_and_tells_the_page_around_it() {
    let site = Site::new();
    site.add_page("/embed.html", &page_without("embed.html", TAKEN[1].1));
    site.add_page(
        "/host.html",
        "<!doctype html><html lang=en><title>Host page</title><link rel=icon href=data:,>\
         <script>window.got = []; addEventListener('message', ({ data }) => got.push(data));</script>\
         <iframe src='/embed.html?first=486&amp;second=603' title=Comparison></iframe>",
    );
    let page = Page::open(site, "/host.html");
    page.waits_for("got.some(({ type }) => type === 'sip-compare:height')");
    let told = "got.filter(({ type }) => type === 'sip-compare:error').map(({ message }) => message)";
    assert_eq!(page.value(told), json!(["This browser is too old"]));
    page.takes_warning("this browser has no color-mix()");
    page.enters_frame("iframe");
    assert!(is_seen(&page, "sip-compare > a"));
    assert_eq!(page.string("host.innerText"), "SIP 486 vs 603");
    page.leaves_frames();
}

/// Browsers before 2024 do not know the function, and drew neither borders nor tints, nor light text on dark pages.
#[test]
fn no_sheet_of_a_build_leaves_the_theme_to_light_dark() {
    let mut sheets = 0;
    for entry in fs::read_dir(dist()).expect("there is a build") {
        let path = entry.expect("an entry can be read").path();
        if path.extension().is_some_and(|extension| extension == "css" || extension == "txt") {
            let sheet = fs::read_to_string(&path).expect("a sheet is text");
            assert!(!sheet.contains("light-dark("), "{}", path.display());
            sheets += usize::from(sheet.contains("--sip-compare-text"));
        }
    }
    assert_eq!(sheets, 2, "those of the widget and of the pages have the tokens");
}

/// The colors of the dark theme stand in a rule of their own, which must not win over what a reader or paper needs.
#[test]
fn dark_colors_give_way_to_more_contrast_and_to_paper() {
    let page = Page::embedded("<sip-compare first=486 second=603 theme=dark></sip-compare>");
    let token = |name: &str| page.string(&format!("getComputedStyle($('.sip-compare')).getPropertyValue('--{name}')"));
    assert_eq!([token("text"), token("text-soft"), token("surface")], ["#e8ebef", "#b2bcc7", "#14181d"]);
    page.emulates(&[("prefers-contrast", "more")]);
    assert_eq!([token("text"), token("text-soft"), token("control-line")], ["#e8ebef"; 3]);
    page.is_on_paper();
    assert_eq!([token("text"), token("surface"), token("accent")], ["#000", "#fff", "#0b4fa6"]);
}

#[test]
fn the_page_is_as_dark_as_its_menu_or_the_system_says() {
    let page = Page::standalone("?first=486");
    let ground = || page.string("getComputedStyle(document.documentElement).backgroundColor");
    let (light, dark) = ("rgb(255, 255, 255)", "rgb(20, 24, 29)");
    for (theme, in_light, in_dark) in [("auto", light, dark), ("light", light, light), ("dark", dark, dark)] {
        page.run("document.documentElement.dataset.theme = arguments[0];", vec![json!(theme)]);
        for (system, expected) in [("light", in_light), ("dark", in_dark)] {
            page.set_system_theme(system);
            assert_eq!(ground(), expected, "{theme} where the system is {system}");
        }
    }
}

/// `hidden="until-found"` is a word that some browsers do not know: lists with a display of their own stayed in sight.
#[test]
fn sections_are_folded_where_a_search_in_the_page_cannot_open_them() {
    let site = Site::with_host(&host_page(
        "<script>delete HTMLElement.prototype.onbeforematch;</script><sip-compare first=486 second=603></sip-compare>",
    ));
    let page = Page::blank(site);
    page.set_width(360);
    page.go_to("/host.html");
    page.is_ready();
    page.waits_for("$('.learn-more .fold')");
    let follows = "[...$('.learn-more .fold').parentElement.children].filter((part) => part.matches('h4, ul'))";
    assert!(
        page.holds(&format!("{follows}.length && {follows}.every((part) => part.hidden && !part.checkVisibility())"))
    );
    page.click(".learn-more .fold");
    assert!(
        page.holds(&format!("{follows}.every((part) => !part.hidden && part.checkVisibility() && !part.ariaHidden)"))
    );
}

/// Safari had no way out of the dialog beside it.
#[test]
fn a_click_beside_the_dialog_closes_it_where_the_browser_does_not_do_so() {
    let site = Site::new();
    let html = page_without("index.html", "delete HTMLDialogElement.prototype.closedBy");
    site.add_page("/", &html.replace(" closedby=\"any\"", ""));
    let page = Page::open(site, "/?first=486");
    page.is_ready();
    page.waits_for("document.documentElement.dataset.started === ''");
    let is_open = || page.holds("document.querySelector('dialog').matches(':modal')");
    let presses = |from: &str, to: &str| {
        let script = "const dialog = document.querySelector('dialog');
            const places = { beside: dialog.getBoundingClientRect().left - 5, inside: dialog.getBoundingClientRect().left + 5 };
            for (const [kind, place] of [['pointerdown', arguments[0]], ['click', arguments[1]]])
                dialog.dispatchEvent(new PointerEvent(kind, { clientX: places[place], clientY: innerHeight / 2, bubbles: true }));";
        page.run(script, vec![json!(from), json!(to)]);
    };
    let button = "document.getElementById('sip-compare-page-embed')";
    page.click_value(button);
    assert!(is_open());
    presses("inside", "inside");
    presses("inside", "beside");
    assert!(is_open(), "a text that is selected out of it closes nothing");
    presses("beside", "beside");
    assert!(!is_open());
    assert!(page.holds(&format!("document.activeElement === {button}")), "the focus goes back");
}

/// Names over lifelines were hyphenated although they could wrap at a space.
#[test]
fn names_over_lifelines_wrap_between_words() {
    let page = Page::embedded("<sip-compare first=183 second=202></sip-compare>");
    assert_eq!(page.string("getComputedStyle($('.parties')).hyphens"), "manual");
}
