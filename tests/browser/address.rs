//! The address of the standalone page holds the selection, for links, bookmarks, Back and Forward.

use thirtyfour::Key;

use super::support::Page;

/// Chooses a code in the first picker.
fn choose_first(page: &Page, code: &str) {
    page.run("$('#first-input').focus(); $('#first-input').select();", Vec::new());
    page.types(code);
    page.press(Key::Enter);
}

#[test]
fn a_link_opens_its_pair() {
    let page = Page::standalone("");
    let entries = page.value("history.length").as_u64().expect("a length is a number");
    page.go_to("/?first=302&second=428");
    assert_eq!(page.text("[part=title]"), "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    assert_eq!(page.string("document.title"), "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    assert_eq!(page.address(), "/?first=302&second=428");
    assert_eq!(page.value("history.length"), entries + 1, "no entry is added");
}

#[test]
fn choosing_changes_the_address_and_the_title_of_the_page() {
    let page = Page::standalone("");
    let start = page.string("document.title");
    choose_first(&page, "486");
    assert_eq!(page.address(), "/?first=486");
    assert_eq!(page.string("document.title"), "SIP 486 Busy Here");
    page.click_text("603 Decline");
    assert_eq!(page.address(), "/?first=486&second=603");
    assert_eq!(page.string("document.title"), "SIP 486 Busy Here vs 603 Decline");
    page.click(".clear:not([hidden])");
    page.click(".clear:not([hidden])");
    assert_eq!(page.address(), "/");
    assert_eq!(page.string("document.title"), start);
}

#[test]
fn back_and_forward_go_through_all_choices() {
    let page = Page::standalone("?first=302&second=428");
    for code in ["180", "200", "603"] {
        choose_first(&page, code);
    }
    let shows = |code: &str| {
        page.waits_for(&format!("location.search === '?first={code}&second=428'"));
        page.waits_for(&format!("$('#first-input').value.startsWith('{code} ')"));
        page.waits_for(&format!("$('[part=title]').innerText.startsWith('SIP {code} ')"));
        page.waits_for(&format!("document.title.startsWith('SIP {code} ')"));
        page.waits_for(&format!("host.getAttribute('first') === '{code}'"));
    };
    shows("603");
    for code in ["200", "180", "302"] {
        page.goes_back();
        shows(code);
    }
    for code in ["180", "200", "603"] {
        page.goes_forward();
        shows(code);
    }
    page.goes_back();
    shows("200");
    choose_first(&page, "404");
    shows("404");
    page.goes_back();
    shows("200");
    page.goes_forward();
    shows("404");
}

#[test]
fn back_leads_to_the_overview_again() {
    let page = Page::standalone("");
    page.click_pair(486, 603);
    page.goes_back();
    page.waits_for("$('.overview')");
    assert_eq!(page.address(), "/");
    assert_eq!(page.string("$('#first-input').value + $('#second-input').value"), "");
    page.goes_forward();
    page.waits_for("$('[part=differences]')");
    assert_eq!(page.address(), "/?first=486&second=603");
}

#[test]
fn back_from_another_page_shows_the_choice_again() {
    let page = Page::standalone("?first=302&second=428");
    choose_first(&page, "180");
    page.site.add_page("/elsewhere.html", "<!doctype html><html lang=en><link rel=icon href=data:,><p>Elsewhere");
    page.go_to("/elsewhere.html");
    page.goes_back();
    page.waits_for("$('[part=title]')?.innerText.startsWith('SIP 180 ')");
    page.goes_back();
    page.waits_for("$('[part=title]')?.innerText.startsWith('SIP 302 ')");
}

#[test]
fn back_to_a_link_that_was_written_in_another_order_keeps_the_way_forward() {
    let page = Page::standalone("?second=428&first=302");
    assert_eq!(page.address(), "/?second=428&first=302", "the link stays as it was opened");
    choose_first(&page, "180");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 302 ')");
    assert_eq!(page.address(), "/?second=428&first=302");
    page.goes_forward();
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 180 ')");
}

#[test]
fn back_to_a_link_that_does_not_fit_says_so_again_and_keeps_the_way_forward() {
    let page = Page::standalone("?first=999x&second=486");
    page.takes_warning("999x");
    choose_first(&page, "180");
    assert_eq!(page.count(".notice"), 0, "the choice of the reader clears the notice");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.address(), "/?first=999x&second=486");
    assert!(page.text(".notice").contains("999x"));
    page.goes_forward();
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 180 ')");
}

#[test]
fn a_wrong_code_in_a_link_is_told_with_what_is_allowed_and_the_rest_is_shown() {
    let page = Page::standalone("?first=999x&second=486");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    let notice = page.text(".notice");
    for expected in ["No such code", "999x", "100", "699"] {
        assert!(notice.contains(expected), "{expected} is missing in {notice}");
    }
    let warning = page.takes_warning("999x");
    for expected in ["<sip-compare>", "first", "100", "699"] {
        assert!(warning.contains(expected), "{expected} is missing in {warning}");
    }
    assert_eq!(page.address(), "/?first=999x&second=486", "the address stays for the reader to correct");
    page.click_text("Dismiss");
    assert_eq!(page.count(".notice"), 0);
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    assert!(page.holds("focused()?.id === 'first-input'"), "the reader goes on where the code is missing");
}

#[test]
fn a_code_that_nobody_registered_has_the_rule_of_its_class() {
    let page = Page::standalone("?first=299&second=486");
    assert_eq!(page.text("[part=title]"), "SIP 299 (not registered) vs 486 Busy Here");
    assert!(page.text(".decision").contains("counts as 200"), "{}", page.text(".decision"));
    assert_eq!(page.count("[part=example] figure"), 1, "there is an example of 486 alone");
    page.click("#first-input");
    page.types("499");
    page.waits_for("text($('#first-list')).includes('(not registered)')");
    page.press(Key::Enter);
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 499 (not registered)')");
    assert_eq!(page.address(), "/?first=499&second=486");
}

#[test]
fn markup_in_a_link_stays_text() {
    let page = Page::standalone("?first=<img/src=x>&second=%3Cimg%20src=x%3E");
    page.takes_warning("first=");
    page.takes_warning("second=");
    assert_eq!(page.count("img"), 0);
    assert_eq!(page.count(".notice li"), 2);
    assert_eq!(page.count(".overview"), 1);
}

#[test]
fn parameters_and_the_fragment_of_others_stay() {
    let page = Page::standalone("?utm_source=mail&first=302&second=428&x=%20y#top");
    choose_first(&page, "180");
    assert_eq!(page.address(), "/?utm_source=mail&x=%20y&first=180&second=428#top");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 302 ')");
    assert_eq!(page.address(), "/?utm_source=mail&first=302&second=428&x=%20y#top");
}

#[test]
fn links_of_the_page_carry_the_selection_for_a_new_tab() {
    let page = Page::standalone("?theme=dark&first=486");
    let link = page.string("withText('a', '603 Decline').getAttribute('href')");
    assert_eq!(link, format!("{}/?theme=dark&first=486&second=603", page.site.origin()));
}

/// The notice came back with every reload.
#[test]
fn what_was_wrong_in_the_address_is_gone_once_it_is_dismissed() {
    let page = Page::standalone("?theme=dark&first=999&second=486");
    page.takes_warning("first=“999”");
    page.run("addEventListener('sip-compare-change', () => { window.wasTold = true; });", Vec::new());
    let entries = page.value("history.length");
    page.click_text("Dismiss");
    page.waits_for("!$('[part=notice]')");
    assert_eq!(page.address(), "/?theme=dark&second=486");
    assert_eq!(page.value("history.length"), entries, "nobody wants to go back to it");
    assert!(page.holds("!window.wasTold"), "the codes are the same");
    assert_eq!(page.string("focused().id"), "first-input");
}
