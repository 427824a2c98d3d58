//! A row, a section and pictures are taken along.

use serde_json::json;

use super::support::Page;

/// Keeps what is copied for the test.
fn listens(page: &Page) {
    page.run("navigator.clipboard.writeText = (text) => Promise.resolve(window.copied = text);", Vec::new());
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
    page.run("navigator.clipboard.writeText = () => Promise.resolve(window.wasWritten = true);", Vec::new());
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

#[test]
fn call_flows_and_the_answer_are_saved_as_pictures() {
    let page = Page::standalone("?first=480&second=486&third=603");
    page.run(
        "HTMLAnchorElement.prototype.click = function () { window.saved = { name: this.download, address: this.href }; };",
        Vec::new(),
    );
    for (button, name, part) in [
        ("Save as SVG", "sip-480-486-603-flow.svg", "INVITE"),
        ("Save as picture", "sip-480-486-603-card.svg", "Who answers"),
    ] {
        page.run(&format!("$$('button').find((button) => button.textContent === '{button}').click();"), Vec::new());
        page.waits_for(&format!("window.saved?.name === '{name}'"));
        // The browser itself reads it, as a picture and as XML.
        let read = page.run(
            "return fetch(window.saved.address).then((answer) => answer.text()).then((text) => {
                const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
                const picture = new Image();
                picture.src = window.saved.address;
                return picture.decode().then(() => [xml.querySelector('parsererror')?.textContent ?? '',
                    xml.documentElement.textContent, picture.naturalWidth]);
            });",
            Vec::new(),
        );
        assert_eq!(read[0], "", "{name} is well formed");
        assert!(read[1].as_str().is_some_and(|text| text.contains(part)), "{name}: {read}");
        assert!(read[2].as_u64().is_some_and(|width| width > 300), "{name}: {read}");
    }
}
