//! A reader without a mouse picks two codes and reads everything about them.

use serde_json::Value;
use sip_codes::sip::Reference;
use thirtyfour::Key;

use super::support::{DATASET, Page};

/// What the tests of this file compare.
const FIRST: u16 = 302;
const SECOND: u16 = 428;

#[test]
fn the_first_link_of_the_page_leads_past_its_header() {
    let page = Page::standalone("?first=486&second=603");
    page.press(Key::Tab);
    assert_eq!(page.string("focused().className"), "skip");
    page.press(Key::Enter);
    page.waits_for("focused().id === 'sip-compare-page-main'");
    page.press(Key::Tab);
    page.waits_for("document.activeElement === host");
}

#[test]
fn a_reader_picks_302_and_428_with_the_keyboard_only() {
    let page = Page::standalone("");
    tab_to(&page, "first-input");
    page.types("30");
    page.waits_for("$('#first-list').checkVisibility()");
    let active = || page.attribute("#first-input", "aria-activedescendant");
    let options = page.count("#first-list [role=option]");
    (0..options).take_while(|_| active().as_deref() != Some("first-option-302")).for_each(|_| page.press(Key::Down));
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 302')");
    assert_eq!(page.string("focused().id"), "second-input", "the focus goes on to the place that is empty");
    page.finds_words();
    page.types("identity header");
    page.press(Key::Enter);

    assert_eq!(page.text("[part=title]"), "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    assert_eq!(page.address(), "/?first=302&second=428");
    let said = page.text(".sip-compare > [role=status]:last-child");
    assert!(said.contains("302") && said.contains("428"), "screen readers are told what is compared: {said}");
}

#[test]
fn the_comparison_of_302_and_428_has_a_title_and_a_summary_of_both() {
    let page = Page::standalone("?first=302&second=428");
    assert_eq!(page.text("h1[part=title]"), "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    let summary = page.text(".summary");
    for code in [FIRST, SECOND] {
        assert_holds(&summary, &DATASET.code(code)["gist"]);
    }
    assert_holds(&summary, &DATASET.pair(FIRST, SECOND)["confusion"]);
}

#[test]
fn the_comparison_of_302_and_428_tells_what_each_means_and_when_it_occurs() {
    let page = Page::standalone("?first=302&second=428");
    for (code, meaning) in [FIRST, SECOND].into_iter().zip(both_cells(&page, "Meaning")) {
        assert_holds(&meaning, &DATASET.code(code)["meaning"]);
    }
    for (code, occurs) in [FIRST, SECOND].into_iter().zip(both_cells(&page, "When it occurs")) {
        assert_holds_all(&occurs, &DATASET.code(code)["occurs"]);
    }
}

#[test]
fn the_comparison_of_302_and_428_tells_caller_callee_and_operator_how_to_fix_each() {
    let page = Page::standalone("?first=302&second=428");
    for (row, role) in [("As the caller", "caller"), ("As the callee", "callee"), ("As the operator", "operator")] {
        for (code, remedies) in [FIRST, SECOND].into_iter().zip(both_cells(&page, row)) {
            assert_holds_all(&remedies, &DATASET.code(code)["remedies"][role]);
        }
    }
}

#[test]
fn the_comparison_of_302_and_428_tells_the_differences_and_when_to_use_which() {
    let page = Page::standalone("?first=302&second=428");
    let pair = DATASET.pair(FIRST, SECOND);
    assert!(page.texts("h2").contains(&"Key differences".to_owned()));
    assert_holds_differences(&page.text(".differences"), &pair["differences"]);
    assert!(page.texts("h2").contains(&"When to use which".to_owned()));
    let decision = page.texts(".decision-cards > *");
    assert_eq!(decision.len(), 3, "a card for each code and what tips the scale: {decision:?}");
    let told = pair["decision"].as_str().expect("the decision is a text");
    for sentence in told.split_inclusive(". ") {
        assert_holds(&decision.join(" "), &sentence.trim().into());
    }
    assert_holds(&page.text(".verdict"), &pair["verdict"]);
}

#[test]
fn the_comparison_of_302_and_428_tells_where_to_learn_more() {
    let page = Page::standalone("?first=302&second=428");
    assert!(page.texts("h2").contains(&"Learn more".to_owned()));
    let links = page.value("$$('.learn-more .sources a').map((link) => link.href)");
    for code in [FIRST, SECOND] {
        let references = list(&DATASET.code(code)["references"]).iter();
        for reference in references.filter(|reference| reference["role"] == "defines") {
            let reference: Reference = serde_json::from_value(reference.clone()).expect("a reference is published");
            assert!(list(&links).contains(&reference.url().into()), "{reference:?} is missing in {links}");
        }
    }
    let offered = page.texts(".learn-more [data-look]");
    for code in ["301 Moved Permanently", "438 Invalid Identity Header"] {
        assert!(offered.contains(&code.to_owned()), "{code} is missing in {offered:?}");
    }
    for (first, second) in [("301", "302"), ("428", "438")] {
        let is_offered = offered.iter().any(|chip| chip.starts_with(first) && chip.ends_with(second));
        assert!(is_offered, "{first} with {second} is missing in {offered:?}");
    }
}

#[test]
fn every_control_of_a_comparison_is_reached_by_tab_and_shows_its_focus() {
    let page = Page::standalone("?first=302&second=428");
    let wanted = "$$('a, button, input').filter((element) => element.tabIndex >= 0 && element.checkVisibility())";
    let mut wanted = page.value(&format!("{wanted}.length")).as_u64().expect("a length is a number");
    tab_to(&page, "first-input");
    while page.holds("root.activeElement") {
        let outline = "[focused(), focused().closest('.field')].some((element) => \
                       element && getComputedStyle(element).outlineStyle !== 'none')";
        assert!(page.holds(outline), "no focus is seen on {}", page.string("focused().outerHTML"));
        wanted = wanted.saturating_sub(1);
        page.press(Key::Tab);
    }
    assert_eq!(wanted, 0, "so many controls were never reached");
}

#[test]
fn what_is_typed_into_a_picker_is_no_shortcut_of_the_page() {
    let page = Page::embedded(
        "<sip-compare></sip-compare><script>window.heard = []; for (const where of [document, window])
         where.addEventListener('keydown', (event) => heard.push(event.key));</script>",
    );
    page.run("$('#first-input').focus();", Vec::new());
    page.types("/s?486");
    page.press(Key::Backspace);
    page.press(Key::Down);
    page.press(Key::Left);
    page.press(Key::Home);
    // The first closes the list, which is all that it is for.
    page.press(Key::Escape);
    assert_eq!(page.value("heard.filter((key) => key !== 'Shift')"), serde_json::json!([]));
    page.press(Key::Escape);
    page.press_with(Key::Control, "k");
    page.press(Key::Tab);
    let heard = page.value("[...new Set(heard)]");
    for key in ["Escape", "Control", "k", "Tab"] {
        assert!(list(&heard).contains(&key.into()), "{key} is not heard: {heard}");
    }
    page.run("heard.length = 0; $('[data-look=pair]').focus();", Vec::new());
    page.types("x");
    assert_eq!(page.value("heard"), serde_json::json!(["x", "x"]), "nothing is typed into a button");
}

/// Presses Tab until the element with this id has the focus.
fn tab_to(page: &Page, id: &str) {
    for _ in 0..10 {
        page.press(Key::Tab);
        if page.string("focused().id") == id {
            return;
        }
    }
    panic!("Tab does not lead to {id}");
}

/// What is said of both codes in a row.
fn both_cells(page: &Page, row: &str) -> [String; 2] {
    page.cells(row).try_into().unwrap_or_else(|cells| panic!("the row {row} holds {cells:?}"))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("no list: {value}"))
}

fn assert_holds_all(shown: &str, expected: &Value) {
    list(expected).iter().for_each(|text| assert_holds(shown, text));
}

fn assert_holds_differences(shown: &str, expected: &Value) {
    list(expected).iter().for_each(|difference| {
        assert_holds(shown, &difference["lead"]);
        assert_holds(shown, &difference["text"]);
    });
}

/// What is shown has no marks, and may begin with a capital where the text has none.
fn assert_holds(shown: &str, expected: &Value) {
    let expected =
        expected.as_str().unwrap_or_else(|| panic!("no text: {expected}")).replace("**", "").replace('`', "");
    assert!(shown.to_lowercase().contains(&expected.to_lowercase()), "“{expected}” is missing in: {shown}");
}
