//! A reader who points with a finger, or swipes from one thing to the next with a screen reader, picks codes from the list
//! that the system draws.

use serde_json::json;

use super::violations;
use crate::browser::support::{DATASET, Page};

/// A page whose reader points with a finger.
fn touched(query: &str) -> Page {
    let page = Page::standalone("");
    page.takes_fingers();
    page.go_to(&format!("/{query}"));
    page.is_ready();
    page
}

/// Chooses in the list of a picker, as a reader does in the system's own.
fn choose(page: &Page, list: usize, code: u16) {
    let choose = "const list = $$('.system-list')[arguments[0]];
        list.focus();
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }));";
    page.run(choose, vec![json!(list), json!(code.to_string())]);
}

/// What the lists show as chosen.
fn chosen(page: &Page) -> serde_json::Value {
    page.value("$$('.system-list').map((list) => text(list.selectedOptions[0]).slice(0, 3))")
}

#[test]
fn a_finger_gets_the_list_of_the_system_with_all_codes_by_class() {
    let page = touched("");
    assert_eq!(page.count("button.open"), 0, "it takes the place of the arrow");
    for (place, name) in ["First code", "Second code"].into_iter().enumerate() {
        let list = format!("$$('.system-list')[{place}]");
        assert_eq!(page.role_and_name(&list), ("combobox".to_owned(), name.to_owned()));
    }
    let classes =
        page.value("[...$('.system-list').querySelectorAll('optgroup')].map(({ label }) => label.slice(0, 3))");
    assert_eq!(classes, json!(["1xx", "2xx", "3xx", "4xx", "5xx", "6xx"]));
    assert_eq!(page.count(".code-picker:first-child optgroup > option"), DATASET.codes().len() as u64);
    assert_eq!(page.text("optgroup > option[value='486']"), "486 Busy Here");
}

#[test]
fn a_choice_in_the_list_of_the_system_is_shown_and_keeps_the_focus() {
    let page = touched("");
    choose(&page, 0, 486);
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert!(page.holds("focused() === $('.system-list')"), "a keyboard on the screen would cover half of the page");
    choose(&page, 1, 603);
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
    assert_eq!(page.string("$('#second-input').value"), "603 Decline", "both ways show the same");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 603')");
    assert_eq!(chosen(&page), json!(["603", "486"]), "the lists follow a choice that was made elsewhere");
    choose(&page, 0, 486);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 486')");
    assert_eq!(chosen(&page), json!(["486", "603"]), "the code of the other place changes places");
}

#[test]
fn the_list_of_the_system_shows_a_code_that_is_not_listed() {
    let page = touched("?first=499&second=603");
    assert_eq!(chosen(&page), json!(["499", "603"]));
    choose(&page, 0, 486);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 486')");
    assert_eq!(chosen(&page), json!(["486", "603"]));
}

#[test]
fn the_list_of_the_system_is_hit_on_every_screen() {
    for (query, width) in [("", 360), ("?first=486&second=603", 360), ("?first=480&second=486&third=603", 1280)] {
        let page = touched(query);
        page.set_screen(width, 800);
        let missed = "$$('.system-list').filter((list) => {
            const { left, top, width, height } = list.getBoundingClientRect();
            const hit = root.elementFromPoint(left + width / 2, top + height / 2);
            return hit !== list || width < 24 || height < 38;
        }).length";
        assert_eq!(page.value(missed), json!(0), "{query} at {width}");
        assert_eq!(violations(&page), Vec::<String>::new(), "{query} at {width}");
    }
}
