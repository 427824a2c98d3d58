//! The picker is a combobox as the ARIA Authoring Practices describe it.

use thirtyfour::Key;

use super::support::{DATASET, Page};

/// Whether the highlighted option can be seen in the list.
const OPTION_IS_IN_SIGHT: &str = "(() => {
    const [list, option] = [$('#first-list'), $('#first-list [aria-selected=true]')];
    const [frame, item] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
    return item.top >= frame.top - 1 && item.bottom <= frame.bottom + 1;
})()";

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
    page.finds_words();
}

/// Each of two inputs took the focus back as soon as it heard that it had got it, and the page stood still for good.
#[test]
fn the_focus_stays_where_it_went_last() {
    let page = Page::standalone("?first=486&second=603");
    page.run("$('#first-input').focus(); $('#second-input').focus();", Vec::new());
    page.run("return new Promise((next) => setTimeout(next));", Vec::new());
    assert_eq!(page.string("focused().id"), "second-input");
    page.run("$('.add-button').click(); $('#first-input').focus(); $('#second-input').focus();", Vec::new());
    page.run("return new Promise((next) => setTimeout(next));", Vec::new());
    page.waits_for("focused().id === 'third-input'");
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
        page.waits_for(&format!("$$('#first-list .option-code').slice(0, 3).map(text).includes('{code}')"));
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

/// Escape means “leave me alone”: pressed once too often, it took the choice away.
#[test]
fn escape_closes_the_list_and_never_clears_the_code() {
    let page = Page::standalone("?first=486&second=603");
    focus_first(&page);
    page.types("60");
    assert!(is_open(&page));
    for _ in 0..3 {
        page.press(Key::Escape);
        assert!(!is_open(&page));
        assert_eq!(page.string("$('#first-input').value"), "486 Busy Here", "what was typed is dropped");
        assert_eq!(page.address(), "/?first=486&second=603");
    }
}

#[test]
fn arrows_open_the_list_and_walk_round_it() {
    let page = Page::standalone("");
    focus_first(&page);
    assert!(!is_open(&page), "focus alone opens nothing");
    page.press(Key::Down);
    assert!(is_open(&page));
    let codes = offered(&page);
    assert_eq!(codes.len(), DATASET.codes().len());
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

/// Keys that move the caret are the input's own, also while the list is open.
#[test]
fn keys_that_move_the_caret_leave_the_list_alone() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("busy");
    page.press(Key::Down);
    let option = highlighted(&page);
    for (key, caret) in [(Key::Home, 0), (Key::Right, 1), (Key::End, 4), (Key::Left, 3)] {
        page.press(key);
        assert_eq!(page.value("$('#first-input').selectionStart"), caret);
        assert!(is_open(&page));
        assert_eq!(highlighted(&page), option);
    }
    page.press(Key::Delete);
    assert_eq!(page.string("$('#first-input').value"), "bus");
    assert_eq!(highlighted(&page), offered(&page).first().cloned(), "another text has another best match");
}

#[test]
fn enter_takes_nothing_that_is_not_highlighted() {
    let page = Page::standalone("?second=603");
    focus_first(&page);
    page.press(Key::Enter);
    assert!(!is_open(&page));
    page.press_with_alt(Key::Down);
    assert_eq!(highlighted(&page), None);
    page.press(Key::Enter);
    assert_eq!(page.address(), "/?second=603");
}

#[test]
fn the_highlighted_option_is_scrolled_into_sight() {
    let page = Page::standalone("");
    focus_first(&page);
    page.press(Key::Up);
    page.waits_for(OPTION_IS_IN_SIGHT);
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

/// A code that was typed in full was thrown away by Tab, which is how people leave an input, or by a click elsewhere.
#[test]
fn a_text_that_names_one_code_is_taken_when_the_focus_leaves() {
    for (typed, leaves_by_tab) in [("404", true), ("404", false), ("not found", true), ("404 Not Found", false)] {
        let page = Page::standalone("?second=603");
        focus_first(&page);
        page.types(typed);
        if leaves_by_tab {
            page.press(Key::Tab)
        } else {
            page.click("label[for=second-input]")
        }
        page.waits_for("location.search === '?second=603&first=404' || location.search === '?first=404&second=603'");
        assert!(!is_open(&page));
        assert_eq!(page.string("$('#first-input').value"), "404 Not Found", "{typed}");
        assert_ne!(page.string("focused().id"), "first-input", "the focus went on");
    }
}

#[test]
fn tab_from_the_second_picker_takes_its_code_and_goes_on_into_the_new_view() {
    let page = Page::standalone("?first=486");
    page.run("$('#second-input').focus();", Vec::new());
    page.finds_words();
    page.types("603");
    page.press(Key::Tab);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 486 Busy Here vs 603')");
    for button in [".add-button", ".read-button"] {
        page.waits_for(&format!("focused().matches('{button}')"));
        page.press(Key::Tab);
    }
    page.waits_for("$('.view').contains(focused())");
}

#[test]
fn a_text_that_names_no_single_code_is_dropped_with_a_word_about_it() {
    for (query, kept, said) in [
        (
            "?first=480",
            "480 Temporarily Unavailable",
            "“40” names no single code, so 480 Temporarily Unavailable stays.",
        ),
        ("", "", "“40” names no single code, so none was chosen."),
    ] {
        let page = Page::standalone(query);
        focus_first(&page);
        page.types("40");
        assert!(is_open(&page));
        page.press(Key::Tab);
        assert!(!is_open(&page));
        assert_eq!(page.string("$('#first-input').value"), kept);
        assert_eq!(page.text(".code-picker [role=status]"), said);
        // It comes into sight a moment later.
        page.waits_for(&format!("text($('.dropped:not([hidden])')) === {said:?}"));
        focus_first(&page);
        page.types("4");
        assert_eq!(page.count(".dropped:not([hidden])"), 0, "it was about what is no longer there");
    }
}

#[test]
fn a_link_that_is_pressed_while_something_is_typed_does_what_it_says() {
    let page = Page::standalone("?first=486");
    focus_first(&page);
    page.types("404");
    page.press(Key::Up);
    page.click_value("withText('.neighbors [data-look]', '603 Decline')");
    page.waits_for("location.search === '?first=486&second=603'");
    assert_eq!(page.string("$('#first-input').value"), "486 Busy Here");
}

#[test]
fn an_emptied_input_that_is_left_empties_its_place() {
    let page = Page::standalone("?first=486&second=603");
    page.click("#first-input");
    page.press(Key::Backspace);
    page.press(Key::Tab);
    page.waits_for("location.search === '?second=603'");
    assert_eq!(page.string("$('#first-input').value"), "");
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

/// Who pressed the wrong option could not move away from it: it was taken at once.
#[test]
fn an_option_that_is_pressed_is_taken_when_it_is_let_go() {
    let page = Page::standalone("");
    page.click(".open");
    let send = |event: &str| {
        let script =
            "$('#first-option-180').dispatchEvent(new MouseEvent(arguments[0], { bubbles: true, cancelable: true }));";
        page.run(script, vec![event.into()]);
    };
    send("mousedown");
    assert!(is_open(&page));
    assert_eq!(page.address(), "/");
    assert_eq!(page.string("focused().id"), "first-input", "the input keeps the focus");
    send("click");
    page.waits_for("$('[part=title]').innerText === 'SIP 180 Ringing'");
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
    let page = Page::standalone("?second=404");
    focus_first(&page);
    page.types("486");
    page.press(Key::Enter);
    page.types("603");
    assert_eq!(page.string("$('#first-input').value"), "603");
    page.press(Key::Enter);
    page.waits_for("location.search === '?first=603&second=404' || location.search === '?second=404&first=603'");
}

#[test]
fn one_code_after_the_other_fills_both_places() {
    let page = Page::standalone("");
    focus_first(&page);
    page.types("480");
    page.press(Key::Enter);
    page.waits_for("focused().id === 'second-input'");
    assert!(!is_open(&page), "the list of the next picker stays closed");
    page.types("486");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 480 Temporarily Unavailable vs 486')");
    assert_eq!(page.string("focused().id"), "second-input");
}

#[test]
fn the_code_of_the_other_place_changes_places() {
    let page = Page::standalone("?first=480&second=486");
    focus_first(&page);
    page.types("486");
    page.press(Key::Enter);
    page.waits_for("location.search === '?first=486&second=480'");
}

#[test]
fn an_open_list_knows_what_is_chosen() {
    let page = Page::standalone("?first=480&second=486");
    focus_first(&page);
    page.press(Key::Down);
    assert_eq!(highlighted(&page).as_deref(), Some("480"), "the list opens at what is chosen");
    page.waits_for(OPTION_IS_IN_SIGHT);
    // It stood at the very edge, as if nothing went on there.
    assert!(page.holds(
        "(() => { const list = $('#first-list').getBoundingClientRect(), option = $('#first-option-480').getBoundingClientRect();
         return Math.min(option.top - list.top, list.bottom - option.bottom) > option.height - 3; })()"
    ));
    assert_eq!(page.text("#first-option-480 .option-why"), "First code");
    assert_eq!(page.text("#first-option-486 .option-why"), "Second code");
    page.press(Key::PageUp);
    assert_eq!(highlighted(&page).as_deref(), Some("439"), "ten options further up");
    page.press(Key::PageDown);
    assert_eq!(highlighted(&page).as_deref(), Some("480"));
}

#[test]
fn a_click_into_an_input_that_shows_a_code_selects_all_of_it() {
    let page = Page::standalone("?first=486");
    page.click("#first-input");
    page.click("#first-input");
    page.types("603");
    assert_eq!(page.string("$('#first-input').value"), "603");
}
