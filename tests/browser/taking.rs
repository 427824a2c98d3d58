//! A row, a section and pictures are taken along.

use serde_json::json;

use super::support::{Page, Site};

/// Keeps what is copied for the test.
fn listens(page: &Page) {
    page.run("copiesBy((text) => Promise.resolve(window.copied = text));", Vec::new());
}

/// What was copied last; nothing is copied after that.
fn copied(page: &Page) -> String {
    page.waits_for("window.copied");
    let text = page.string("window.copied");
    page.run("window.copied = '';", Vec::new());
    text
}

/// The pointer is on an element.
fn points_at(page: &Page, css: &str) {
    page.run(
        "$(arguments[0]).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));",
        vec![json!(css)],
    );
}

#[test]
fn the_row_or_section_under_the_pointer_is_copied() {
    let page = Page::standalone("?first=480&second=486");
    listens(&page);
    assert_eq!(page.count(".copy-place"), 0);
    let height = page.value("$('.comparison-table').offsetHeight");
    points_at(&page, "#row-again ~ td");
    assert_eq!(page.value("$('.comparison-table').offsetHeight"), height, "nothing moves");
    page.run("$('.copy-place').click();", Vec::new());
    let row = copied(&page);
    let lines: Vec<&str> = row.lines().collect();
    assert_eq!(lines[0], "SIP 480 Temporarily Unavailable vs 486 Busy Here");
    assert!(lines.iter().any(|line| line.starts_with("- 480: ")) && lines.len() < 12, "{row}");
    assert!(row.trim_end().ends_with("?first=480&second=486"), "{row}");
    points_at(&page, ".differences li");
    assert_eq!(page.count(".copy-place"), 1, "there is one");
    page.run("$('.copy-place').click();", Vec::new());
    let differences = copied(&page);
    assert!(differences.contains("Key differences\n\n1. "), "{differences}");
    points_at(&page, "#fix");
    page.run("$('.copy-place').click();", Vec::new());
    assert!(copied(&page).contains("[How to fix]"));
    page.run("$('.sip-compare').dispatchEvent(new PointerEvent('pointerleave'));", Vec::new());
    assert_eq!(page.count(".copy-place"), 0);
}

#[test]
fn the_key_c_copies_what_has_the_focus() {
    let page = Page::standalone("?first=480&second=486");
    listens(&page);
    page.click(".verdict-strip [data-to=row-again]");
    page.types("c");
    assert!(copied(&page).contains("- 486: "));
    page.run("$('[part=title]').focus();", Vec::new());
    page.types("c");
    assert!(copied(&page).contains("Send 480"), "elsewhere it is the summary");
}

/// The key emptied the clipboard of a reader of the overview.
#[test]
fn where_nothing_is_chosen_the_clipboard_stays_as_it_is() {
    let page = Page::standalone("");
    page.run("copiesBy(() => Promise.resolve(window.wasWritten = true));", Vec::new());
    page.types("c");
    page.click(".decide-button");
    page.waits_for("$('.deciding')");
    assert!(page.holds("!window.wasWritten && !$('.copied p')"));
}

#[test]
fn nothing_is_copied_where_there_is_nothing_to_operate() {
    let page = Page::embedded("<sip-compare first=480 second=486 controls=none></sip-compare>");
    points_at(&page, "#row-again ~ td");
    assert_eq!(page.count(".copy-place"), 0);
}

/// Keeps what is saved for the test: the name and the address of the file.
const SAVES: &str =
    "HTMLAnchorElement.prototype.click = function () { window.saved = { name: this.download, address: this.href }; };";

/// Ticket systems and chats take no SVG, which was all there was.
#[test]
fn call_flows_and_the_answer_are_saved_as_png_and_as_svg() {
    let page = Page::standalone("?first=480&second=486&third=603");
    page.run(SAVES, Vec::new());
    for (section, name, part) in [(".call-flows", "flow", "INVITE"), (".copy-buttons", "card", "Who answers")] {
        page.run(
            "[...$(arguments[0]).querySelectorAll('button')].find((button) => button.textContent === 'Save as picture').click();",
            vec![json!(section)],
        );
        page.waits_for(&format!("window.saved?.name === 'sip-480-486-603-{name}.png'"));
        let png = page.run(
            "return fetch(window.saved.address).then((answer) => answer.blob()).then((file) =>
                createImageBitmap(file).then(({ width }) =>
                    file.arrayBuffer().then((bytes) => [file.type, width, new Uint8Array(bytes)[1]])));",
            Vec::new(),
        );
        assert_eq!([&png[0], &png[2]], [&json!("image/png"), &json!(b'P')]);
        page.waits_for("$('.picture-said [role=status]')?.innerText === 'Saved as PNG.'");
        assert_eq!(page.count(".picture-said"), 1);
        page.click_text("Save as SVG");
        page.waits_for(&format!("window.saved?.name === 'sip-480-486-603-{name}.svg'"));
        // The browser itself reads it, as a picture and as XML.
        let svg = page.run(
            "return fetch(window.saved.address).then((answer) => answer.text()).then((text) => {
                const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
                const picture = new Image();
                picture.src = window.saved.address;
                return picture.decode().then(() => [xml.querySelector('parsererror')?.textContent ?? '',
                    xml.documentElement.textContent, picture.naturalWidth]);
            });",
            Vec::new(),
        );
        assert_eq!(svg[0], "", "{name} is well formed");
        assert!(svg[1].as_str().is_some_and(|text| text.contains(part)), "{name}: {svg}");
        let widths = [&svg[2], &png[1]].map(|width| width.as_u64().unwrap_or_default());
        assert!(widths[0] > 300 && widths[1] == 2 * widths[0], "two dots for a pixel: {widths:?}");
    }
    page.click(".picture-said button:last-child");
    assert_eq!(page.count(".picture-said"), 0);
}

#[test]
fn where_the_page_allows_no_png_the_reader_gets_an_svg_and_is_told_why() {
    let site = Site::with_host(
        "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=Content-Security-Policy content=\"img-src 'self'\">\
         <link rel=icon href=/assets/icon.svg><script type=module src=/sip-compare.js></script><sip-compare first=480 second=486 loading=eager></sip-compare>",
    );
    let page = Page::open(site, "/host.html");
    page.is_ready();
    page.waits_for("$('.copy-buttons')");
    page.run(SAVES, Vec::new());
    page.run(
        "[...$('.copy-buttons').querySelectorAll('button')].find((button) => button.textContent === 'Save as picture').click();",
        Vec::new(),
    );
    page.waits_for("window.saved?.name === 'sip-480-486-card.svg'");
    page.waits_for("$('.picture-said [role=alert]')?.innerText.includes('content security policy')");
    page.takes_error("Content Security Policy");
}
