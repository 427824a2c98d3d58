//! axe-core looks at every state that a reader can bring the page into, in every theme and language.

use serde_json::json;
use thirtyfour::Key;

use super::look;
use crate::browser::support::{Answer, Page, Part, host_page, print_figure};

const THEMES: [&str; 2] = ["light", "dark"];

/// A log of two calls: one is refused as busy, the other finds no gateway.
const LOG: &str = "SIP/2.0 486 Busy Here\nCall-ID: one@192.0.2.9\nCSeq: 1 INVITE\n\n\
                   SIP/2.0 503 Service Unavailable\nCall-ID: two@192.0.2.9\nCSeq: 1 INVITE\n\n";

/// A state: how it is called, the address that leads there, if it does not go on from the state before, and what the reader
/// does then.
type State = (&'static str, Option<&'static str>, fn(&Page));

const STATES: [State; 23] = [
    ("overview", Some(""), |_| {}),
    ("overview, filtered", None, |page| {
        page.click(".codes-filter");
        page.types("48");
        page.waits_for("$$('.code-list > li').filter((item) => item.checkVisibility()).length < 20");
    }),
    ("nothing left", None, |page| {
        page.types("xyz");
        page.waits_for("$('.codes-none').checkVisibility()");
    }),
    ("list of the keys", Some(""), |page| {
        page.run("$('[part=title]').focus();", Vec::new());
        page.types("?");
        page.waits_for("$('.keys')");
    }),
    ("questions", Some(""), |page| {
        page.click(".decide-button");
        page.waits_for("$('.deciding-replies button')");
    }),
    ("end of the questions", None, |page| {
        while page.holds("$('.deciding-replies')") {
            let given = page.count(".deciding-way li");
            page.click(".deciding-replies button");
            page.waits_for(&format!("$$('.deciding-way li').length > {given}"));
        }
        page.waits_for("$('.deciding-why p')");
    }),
    ("empty place for a log", Some(""), |page| {
        page.click(".read-button");
        page.waits_for("focused().id === 'reading-text'");
    }),
    ("log that was read", None, |page| {
        page.run("$('#reading-text').value = arguments[0];", vec![json!(LOG)]);
        page.click(".reading-actions [data-look=main]");
        page.waits_for("$$('.reading-calls li').length === 2 && $('[part=table]')");
    }),
    ("open list", Some(""), |page| {
        page.click("#first-input");
        page.finds_words();
        page.press(Key::Down);
        page.press(Key::Down);
        page.waits_for("$('#first-list [aria-selected=true]')");
    }),
    ("list of what was found", None, |page| {
        page.types("busy");
        page.waits_for("$('#first-list .option-why:not(:empty)')");
    }),
    ("list without anything", None, |page| {
        page.types("qqqq");
        page.waits_for("$('.no-match').checkVisibility()");
    }),
    ("text that was dropped", None, |page| {
        page.press(Key::Tab);
        page.waits_for("$('.dropped').checkVisibility()");
    }),
    ("one code", Some("&first=486"), |_| {}),
    ("code that is not listed", Some("&first=499"), |_| {}),
    ("same code twice", Some("&first=486&second=486"), |_| {}),
    ("notice", Some("&first=799"), |page| drop(page.takes_warning("799"))),
    ("pair", Some("&first=180&second=183"), |_| {}),
    ("term that is explained", None, |page| {
        page.run("$('.comparison-table .term').focus();", Vec::new());
        page.waits_for("$('#term-text')");
    }),
    ("only what differs", None, |page| {
        page.click(".only-different input");
        page.waits_for("$('[data-rows=different]')");
    }),
    ("copy that was refused", None, |page| {
        page.run("copiesBy(() => Promise.reject(new Error('no')));", Vec::new());
        page.click(".take-along button");
        page.waits_for("$('.copy-text')");
    }),
    ("three codes", Some("&first=480&second=486&third=603"), |_| {}),
    ("dialog", Some("&first=486&second=603"), |page| {
        page.run("document.getElementById('sip-compare-page-embed').click();", Vec::new());
        page.waits_for("document.querySelector('.embed-stage sip-compare')?.shadowRoot.querySelector('.view')");
    }),
    ("failure", None, |page| {
        page.site.set(Part::Index, Answer::NotFound);
        // The state before is the pair in this language.
        let address = page.address();
        page.go_to(&address);
        page.takes_warning("<sip-compare>");
        page.takes_error("404");
        page.waits_for("$('[part=error]')");
        page.site.heal();
    }),
];

/// Switches the theme without a new page.
fn wear(page: &Page, theme: &str) {
    page.run(
        "const menu = document.getElementById('sip-compare-page-theme');
         if (!menu) return host.setAttribute('theme', arguments[0]);
         menu.value = arguments[0];
         menu.dispatchEvent(new Event('change', { bubbles: true }));",
        vec![json!(theme)],
    );
    page.waits_for(&format!("($('.sip-compare')?.dataset.theme ?? '{theme}') === '{theme}'"));
    // Colors that are on their way from one theme to the other are no colors of either.
    page.run(
        "for (const tree of [document, root]) tree.getAnimations().forEach((animation) => animation.finish());",
        Vec::new(),
    );
}

/// What axe-core finds in both themes, and how many rules it asked.
fn look_in_all_themes(page: &Page, state: &str, found: &mut Vec<String>) -> u64 {
    let rules = THEMES.map(|theme| {
        wear(page, theme);
        let report = look(page);
        found.extend(report.violations.iter().map(|violation| format!("{state}, {theme}: {violation}")));
        report.rules
    });
    rules[0]
}

fn check(language: &str) {
    let page = Page::standalone(&format!("?lang={language}"));
    let (mut found, mut rules) = (Vec::new(), 0);
    for (state, address, reach) in STATES {
        if let Some(address) = address {
            page.go_to(&format!("/?lang={language}{address}"));
            page.is_ready();
        }
        reach(&page);
        rules = page.all_laid_out(|| look_in_all_themes(&page, state, &mut found));
    }
    let short =
        format!("<main lang={language}><h1>1</h1><sip-compare first=486 second=603 view=short></sip-compare></main>");
    page.site.add_page("/short.html", &host_page(&short));
    page.go_to("/short.html");
    page.is_ready();
    look_in_all_themes(&page, "short view", &mut found);

    page.go_to(&format!("/?lang={language}&first=302&second=428"));
    page.set_width(320);
    page.is_ready();
    page.waits_for("$('.fold[aria-expanded=false]')");
    look_in_all_themes(&page, "folded sections", &mut found);

    print_figure(&format!(
        "{rules} rules of axe-core in {} states, {} themes, language {language}: {} violations",
        STATES.len() + 2,
        THEMES.len(),
        found.len()
    ));
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_state_is_accessible_in_english() {
    check("en");
}

#[test]
fn every_state_is_accessible_in_chinese() {
    check("zh-Hans");
}
