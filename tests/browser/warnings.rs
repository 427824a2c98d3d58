//! Bad input from the host page never throws and loses nothing.

use super::support::Page;

/// The attribute gives one warning that names the tag, the attribute, its value and what is allowed.
fn check(attribute: &str, value: &str, allowed: &[&str]) {
    let page = Page::embedded(&format!("<sip-compare {attribute}=\"{value}\" second=603></sip-compare>"));
    let warning = page.takes_warning(&format!("{attribute}=“{value}”"));
    for expected in allowed.iter().chain(&["<sip-compare>"]) {
        assert!(warning.contains(expected), "{expected} is missing in: {warning}");
    }
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline", "the rest is shown");

    // Neither another change nor the same value again says it once more.
    page.run("host.second = 486; host.setAttribute(...arguments);", vec![attribute.into(), value.into()]);
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.complaints(), [""; 0], "one warning is enough");
}

#[test]
fn a_theme_that_does_not_exist_is_warned_of_once() {
    check("theme", "blue", &["auto", "light", "dark"]);
}

#[test]
fn a_heading_level_that_does_not_exist_is_warned_of_once() {
    check("heading-level", "9", &["1", "2", "3", "4", "5", "6"]);
}

#[test]
fn a_history_that_does_not_exist_is_warned_of_once() {
    check("history", "x", &["none", "query"]);
}

#[test]
fn controls_that_do_not_exist_are_warned_of_once() {
    check("controls", "some", &["full", "none"]);
}

#[test]
fn a_loading_that_does_not_exist_is_warned_of_once() {
    check("loading", "soon", &["lazy", "eager"]);
}

#[test]
fn a_text_that_is_no_code_is_warned_of_once() {
    check("first", "abc", &["100", "699"]);
}

#[test]
fn a_number_that_is_no_code_is_warned_of_once() {
    check("first", "700", &["100", "699"]);
}

#[test]
fn several_bad_attributes_give_a_warning_each() {
    let page = Page::embedded(
        "<sip-compare theme=blue heading-level=9 history=x first=abc second=&lt;b&gt;486&lt;/b&gt;></sip-compare>",
    );
    for part in ["theme=", "heading-level=", "history=", "first=", "second="] {
        page.takes_warning(part);
    }
    assert_eq!(page.count(".overview"), 1);
    assert_eq!(page.count("h2[part=title]"), 1, "the default stays");
    assert_eq!(page.count(".notice li"), 2);
    assert!(page.text(".notice").contains("<b>486</b>"), "what looks like markup stays text");
    assert!(page.holds("host.theme === 'auto' && host.history === 'none' && host.headingLevel === 2"));
    assert!(page.holds("host.first === null && host.second === null"));
}

#[test]
fn a_bad_attribute_that_is_put_right_takes_its_notice_along() {
    let page = Page::embedded("<sip-compare first=abc></sip-compare>");
    page.takes_warning("first=“abc”");
    page.waits_for("$('.notice')");
    page.run("host.first = 486;", Vec::new());
    page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here'");
    assert_eq!(page.count(".notice"), 0);
}
