//! Pages that changed the platform: polluted prototypes, globals under names of its own, parts that are missing or old.

use serde_json::json;

use crate::browser::support::{Page, Site, host_page};

const PAIR: &str = "<sip-compare first=486 second=603 loading=eager><p id=fallback>Children</p></sip-compare>";

/// Opens a page whose classic script comes first.
fn open_after(page: &Page, script: &str) {
    let html = host_page(PAIR).replace("<script type=module", &format!("<script>{script}</script><script type=module"));
    page.site.add_page("/host.html", &html);
    page.go_to("/host.html");
}

impl Page {
    /// Takes what the browser says of exceptions out of the console, as many as there are.
    fn takes_exceptions(&self) {
        self.takes_errors("");
    }
}

/// It is shown and works.
fn works(page: &Page, what: &str) {
    assert!(
        page.comes_within(std::time::Duration::from_secs(8), "$('[part=table]')"),
        "{what}: {}",
        page.value("[events, host.shadowRoot?.textContent.slice(0, 200)]")
    );
    page.run("$('.swap').click();", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 486 Busy Here'");
    page.run("$('.swap').click();", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
}

/// The platform reads what a page put into every object: with `once` there every control worked once.
#[test]
fn what_is_in_every_object_is_nobodys_option() {
    let page = Page::blank(Site::new());
    for name in ["once", "capture", "attributeFilter", "rootMargin", "root", "bubbles", "detail", "block"] {
        open_after(&page, &format!("Object.prototype[{}] = true;", json!(name)));
        works(&page, name);
        page.run(
            "document.documentElement.style.background = 'black'; document.documentElement.className = 'dark';",
            Vec::new(),
        );
        page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    }
}

/// Classic scripts declare names that hide the platform from modules, as `const URL = "https://…"` does.
#[test]
fn names_of_a_page_may_hide_what_the_widget_can_do_without() {
    let page = Page::blank(Site::new());
    for name in [
        "URL",
        "history",
        "HTMLElement",
        "Node",
        "Event",
        "CustomEvent",
        "CSSStyleSheet",
        "navigator",
        "Intl",
        "Response",
    ] {
        open_after(&page, &format!("const {name} = 'of the page';"));
        works(&page, name);
    }
}

/// Where the widget cannot do without, it does not stand there blank: the children stay, and the page is told or finds the
/// reason in its console.
#[test]
fn where_the_platform_is_hidden_or_missing_the_children_stay() {
    let page = Page::blank(Site::new());
    let hidden = ["Map", "Set", "WeakMap"].map(|name| (format!("const {name} = 1;"), false));
    let told = ["Window", "self", "DataView", "queueMicrotask", "URLSearchParams", "fetch", "Promise"]
        .map(|name| (format!("const {name} = 1;"), true));
    let missing = [
        "window.fetch = () => { throw 'no network'; };",
        "window.fetch = () => Promise.reject('no network');",
        "window.requestAnimationFrame = () => { throw new Error('none'); };",
    ]
    .map(|script| (script.to_owned(), true));
    for (script, is_told) in hidden.into_iter().chain(told).chain(missing) {
        open_after(&page, &script);
        let fallback = "document.getElementById('fallback').checkVisibility()";
        if is_told {
            page.waits_for("events.some(({ name }) => name === 'error')");
            page.takes_warning("could not start");
            page.waits_for("$('button')");
        } else {
            page.takes_error("is not a");
        }
        assert!(page.holds(fallback), "{script}");
        page.takes_exceptions();
    }
}

/// What is missing in some browsers, or stood in for by tests and old scripts, is done without; `floor.rs` has what is not.
#[test]
fn parts_of_the_platform_may_be_missing_or_old() {
    let page = Page::blank(Site::new());
    for script in [
        "Object.defineProperty(navigator, 'languages', { value: null });",
        "delete Object.hasOwn;",
        "delete window.ResizeObserver;",
        "delete window.requestIdleCallback;",
        "window.matchMedia = () => ({ matches: false, addListener() {} });",
    ] {
        open_after(&page, script);
        works(&page, script);
    }
}
