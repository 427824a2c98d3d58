//! The picker is a combobox as the ARIA Authoring Practices describe it.

use thirtyfour::Key;

use super::support::Page;

/// The numbers of the options that are offered.
fn offered(page: &Page) -> Vec<String> {
    page.texts("#first-list .option-code")
}

/// The number of the highlighted option, after making sure that everything agrees on it.
fn highlighted(page: &Page) -> Option<String> {
    let selected = page.value("$$('#first-list [aria-selected=true]').map((option) => option.id)");
    let selected: Vec<String> = serde_json::from_value(selected).expect("ids are texts");
    let active: Vec<String> = page.attribute("#first-input", "aria-activedescendant").into_iter().collect();
    assert_eq!(selected, active, "aria-selected and aria-activedescendant name the same option");
    assert_eq!(
        page.count("#first-list [role=option]"),
        page.count("#first-list [role=option][aria-selected]"),
        "every option says whether it is selected"
    );
    selected.first().map(|id| id.trim_start_matches("first-option-").to_owned())
}

fn is_open(page: &Page) -> bool {
    let expanded = page.attribute("#first-input", "aria-expanded").expect("a combobox tells whether it is expanded");
    let shown = page.holds("$('#first-list').checkVisibility() || $('.no-match:not([hidden])')");
    assert_eq!(expanded, shown.to_string(), "aria-expanded tells what is seen");
    shown
}

fn focus_first(page: &Page) {
    page.run("$('#first-input').focus();", Vec::new());
}

#[test]
fn typing_a_word_offers_the_codes_it_stands_for() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("busy");
    let codes = offered(&page);
    assert!(codes.contains(&"486".to_owned()) && codes.contains(&"600".to_owned()), "{codes:?}");
    assert_eq!(codes[0], "486", "the best match comes first");
    assert_eq!(highlighted(&page).as_deref(), Some("486"), "Enter would take the best match");
    assert_eq!(page.text(".code-picker [role=status]"), format!("Codes found: {}.", codes.len()));
}

#[test]
fn typing_a_synonym_finds_the_code() {
    let page = Page::standalone("");
    for (word, code) in [("engaged", "486"), ("wrong password", "401"), ("call forward", "302")] {
        focus_first(&page);
        page.types(word);
        assert!(offered(&page).iter().take(3).any(|found| found == code), "{word}: {:?}", offered(&page));
        page.press(Key::Escape);
    }
}

#[test]
fn a_pasted_status_line_finds_its_code_alone() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("SIP/2.0 480 Temporarily Unavailable");
    assert_eq!(offered(&page), ["480"]);
    assert_eq!(page.text(".code-picker [role=status]"), "Codes found: 1.");
    page.press(Key::Enter);
    assert_eq!(page.text("[part=title]"), "SIP 480 Temporarily Unavailable");
}

#[test]
fn a_word_that_matches_nothing_is_said_to_match_nothing() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("qqqq");
    assert!(is_open(&page));
    assert_eq!(page.count("#first-list [role=option]"), 0);
    let said = page.text(".code-picker [role=status]");
    assert!(said.starts_with("No code matches “qqqq”."), "{said}");
    assert_eq!(page.text(".no-match:not([hidden])"), said, "who sees and who hears is told the same");
    page.press(Key::Enter);
    assert_eq!(page.address(), "/", "Enter chooses nothing");
}

#[test]
fn escape_closes_the_list_first_and_clears_the_code_next() {
    let page = Page::standalone("?first=486&second=603");
    focus_first(&page);
    page.types("60");
    assert!(is_open(&page));
    page.press(Key::Escape);
    assert!(!is_open(&page));
    assert_eq!(page.string("$('#first-input').value"), "486 Busy Here", "what was typed is dropped");
    assert_eq!(page.address(), "/?first=486&second=603");
    page.press(Key::Escape);
    assert_eq!(page.string("$('#first-input').value"), "");
    assert_eq!(page.address(), "/?second=603");
}

#[test]
fn arrows_open_the_list_and_walk_round_it() {
    let page = Page::standalone("");
    focus_first(&page);
    assert!(!is_open(&page), "focus alone opens nothing");
    page.press(Key::Down);
    assert!(is_open(&page));
    let codes = offered(&page);
    assert_eq!(codes.len(), 84);
    assert_eq!(highlighted(&page).as_deref(), Some("100"), "Down goes to the first option");
    page.press(Key::Up);
    assert_eq!(highlighted(&page), codes.last().cloned(), "Up from the first goes to the last");
    page.press(Key::Down);
    assert_eq!(highlighted(&page).as_deref(), Some("100"), "Down from the last goes to the first");
    page.press(Key::Escape);
    page.press(Key::Up);
    assert!(is_open(&page));
    assert_eq!(highlighted(&page), codes.last().cloned(), "Up opens the list at its end");
}

#[test]
fn the_highlighted_option_is_scrolled_into_sight() {
    let page = Page::standalone("");
    focus_first(&page);
    page.press(Key::Up);
    let in_sight = "(() => {
        const [list, option] = [$('#first-list'), $('#first-list [aria-selected=true]')];
        const [frame, item] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
        return item.top >= frame.top - 1 && item.bottom <= frame.bottom + 1;
    })()";
    page.waits_for(in_sight);
    assert_eq!(page.value("scrollY"), 0, "the page itself stays where it is");
}

#[test]
fn alt_with_down_opens_the_list_and_alt_with_up_closes_it() {
    let page = Page::standalone("");
    focus_first(&page);
    page.press_with_alt(Key::Down);
    assert!(is_open(&page));
    assert_eq!(highlighted(&page), None);
    page.press_with_alt(Key::Up);
    assert!(!is_open(&page));
}

#[test]
fn the_list_closes_when_the_focus_leaves() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("busy");
    assert!(is_open(&page));
    page.press(Key::Tab);
    assert!(!is_open(&page));
    assert_eq!(page.string("$('#first-input').value"), "", "what was typed is dropped");
}

#[test]
fn the_combobox_says_what_it_controls_and_what_it_is_called() {
    let page = Page::standalone("");
    for (slot, name) in [("first", "First code"), ("second", "Second code")] {
        let input = format!("#{slot}-input");
        assert_eq!(page.attribute(&input, "role").as_deref(), Some("combobox"));
        assert_eq!(page.attribute(&input, "aria-autocomplete").as_deref(), Some("list"));
        assert_eq!(page.attribute(&input, "aria-controls").as_deref(), Some(format!("{slot}-list").as_str()));
        assert_eq!(page.attribute(&format!("#{slot}-list"), "role").as_deref(), Some("listbox"));
        assert_eq!(page.text(&format!("label[for={slot}-input]")), name);
    }
}

#[test]
fn the_pointer_opens_the_list_chooses_and_clears() {
    let page = Page::standalone("");
    page.click(".open");
    assert!(is_open(&page));
    assert_eq!(page.string("focused().id"), "first-input");
    page.click("#first-option-180");
    assert_eq!(page.text("[part=title]"), "SIP 180 Ringing");
    assert!(!is_open(&page));
    page.click(".clear:not([hidden])");
    assert_eq!(page.address(), "/");
    assert_eq!(page.count(".overview"), 1);
    page.click(".open");
    assert!(is_open(&page));
    page.click(".open");
    assert!(!is_open(&page), "the same button closes it");
}

#[test]
fn typing_replaces_the_code_that_was_chosen() {
    let page = Page::standalone("?first=486");
    page.click("#first-input");
    page.types("603");
    assert_eq!(page.string("$('#first-input').value"), "603");
    page.press(Key::Enter);
    assert_eq!(page.string("$('#first-input').value"), "603 Decline");
    assert_eq!(page.address(), "/?first=603");
}

#[test]
fn typing_right_after_a_choice_starts_anew() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("486");
    page.press(Key::Enter);
    page.types("603");
    assert_eq!(page.string("$('#first-input').value"), "603");
    page.press(Key::Enter);
    assert_eq!(page.address(), "/?first=603");
}
