//! The page as one file works from a disk and without a network.

use serde_json::json;
use thirtyfour::Key;

use super::support::{Engine, Page, Site, package};

/// The single file, opened by a browser that has no network.
fn open(query: &str) -> Page {
    let file = package().join("sip-compare.html");
    assert!(file.is_file(), "there is no {}; make it: cargo xtask package", file.display());
    let site = Site::new();
    site.add_page(
        "/nothing.html",
        "<!doctype html><html lang=en><title>Nothing</title><link rel=icon href=data:,></html>",
    );
    let page = Page::open(site, "/nothing.html");
    page.set_offline(true);
    page.go_to_address(&format!("file://{}{query}", file.display()));
    page.is_ready();
    assert!(page.holds("location.protocol === 'file:'"));
    // In WebKit it is the server that is away.
    assert!(Engine::under_test() == Engine::WebKit || page.holds("!navigator.onLine"));
    page
}

#[test]
fn the_file_shows_what_is_picked_and_its_address_follows() {
    let page = open("?first=486&second=603");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert!(page.holds("getComputedStyle($('.swap')).borderRadius === '50%'"), "the style sheet is applied");
    page.run("$('#first-input').focus(); $('#first-input').select();", Vec::new());
    page.types("480");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
    assert_eq!(page.string("location.search"), "?first=480&second=603");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 480 Temporarily Unavailable'");
    assert_eq!(page.string("location.search"), "?first=603&second=480");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
    assert_eq!(page.string("location.search"), "?first=486&second=603");
}

#[test]
fn the_file_switches_its_language_and_its_theme() {
    let page = open("?first=486&second=603");
    let choose = "const menu = document.getElementById(`sip-compare-page-${arguments[0]}`); menu.value = arguments[1];
        menu.dispatchEvent(new Event('change'));";
    page.run(choose, vec![json!("lang"), json!("zh-Hans")]);
    page.waits_for("$('.sip-compare').lang === 'zh-Hans'");
    assert!(page.text("[part=title]").contains("此处忙"));
    assert_eq!(page.string("text(document.querySelector('.page-header a:not(.skip)'))"), "SIP 状态码");
    page.run(choose, vec![json!("theme"), json!("dark")]);
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    assert_eq!(page.string("location.search"), "?first=486&second=603&lang=zh-Hans&theme=dark");
}

#[test]
fn the_dialog_of_the_file_refuses_frames_and_says_why() {
    let page = open("?first=486&second=603");
    page.click_value("document.getElementById('sip-compare-page-embed')");
    page.waits_for("document.querySelector('.embed-stage sip-compare')?.shadowRoot.querySelector('.view')");
    assert!(page.holds("document.getElementById('embed-frame').disabled"));
    let note = page.string("text(document.getElementById('embed-frame-note'))");
    assert!(note.contains("opened as a file"), "{note}");
    let markup = "document.querySelector('[data-snippet=markup] code').textContent";
    page.waits_for(&format!("{markup}.includes('SIP 486 Busy Here vs 603 Decline')"));
    let text = page.string(markup);
    assert!(text.starts_with("<script type=\"module\" src=\"sip-compare.js\"></script>\n"), "{text}");
    assert!(!text.contains("file:"), "an address on this disk is of no use elsewhere: {text}");
}
