//! The short form, for an article or a sidebar.

use super::accessibility::violations;
use super::support::Page;

const SHORT: &str = "<style>main { inline-size: 300px }</style><main><h1>An article</h1>\
    <sip-compare first=486 second=603 view=short></sip-compare></main>";

/// The sections that are shown, and whether the pickers are.
const SHOWN: &str =
    "[...['pickers', 'contents', 'verdict', 'verdict-strip', 'decision', 'summary', 'differences', 'table', 'more']
    .filter((part) => $(`[part=${part}], .${part}`)?.checkVisibility())]";

#[test]
fn a_short_view_shows_what_decides_and_the_rest_once_the_reader_wants_it() {
    let page = Page::embedded(SHORT);
    assert_eq!(page.value(SHOWN), serde_json::json!(["verdict", "decision", "more"]));
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert_eq!(violations(&page), Vec::<String>::new());
    let height = page.value("host.offsetHeight").as_u64();
    assert!(height < Some(800), "a sidebar of 300 px bears it: {height:?}");

    page.click("[part=more]");
    page.waits_for("$('[part=table]')");
    let all = ["pickers", "contents", "verdict", "verdict-strip", "decision", "summary", "differences", "table"];
    assert_eq!(page.value(SHOWN), serde_json::json!(all));
    assert!(page.holds("$('[part=title]') === host.shadowRoot.activeElement"), "the reader goes on at the title");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603')");
    assert!(page.holds("$('[part=table]').checkVisibility()"), "it stays as the reader wanted it");
}

#[test]
fn a_page_switches_between_both_views_and_a_wrong_one_is_told() {
    let page = Page::embedded("<sip-compare first=486 second=603></sip-compare>");
    page.run("host.view = 'short';", Vec::new());
    page.waits_for("$('[part=more]') && !$('[part=table]')");
    page.run("host.view = null;", Vec::new());
    page.waits_for("!$('[part=more]') && $('[part=table]')");
    page.run("host.setAttribute('view', 'tiny');", Vec::new());
    assert_eq!(page.value("host.view"), "full");
    page.takes_warning("view=“tiny”: allowed are full, short");
}

#[test]
fn a_short_view_without_controls_is_all_there_is() {
    let page = Page::embedded("<sip-compare first=486 second=603 third=480 view=short controls=none></sip-compare>");
    assert_eq!(page.value(SHOWN), serde_json::json!(["verdict", "decision"]));
}

#[test]
fn a_short_view_without_codes_lets_the_reader_choose_them() {
    let page = Page::embedded("<sip-compare view=short></sip-compare>");
    assert!(page.holds("$('.pickers').checkVisibility() && $('.overview, [part=title]')"));
    page.run("host.first = 480; host.second = 486;", Vec::new());
    page.waits_for("$('[part=more]') && !$('.pickers').checkVisibility()");
}
