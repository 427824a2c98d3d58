//! Three codes side by side: a third picker, a column of its own, and one decision.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::accessibility::violations;
use super::support::Page;

const THREE: &str = "?first=480&second=486&third=603";

/// The codes over the columns of the table, which may be out of sight.
fn heads(page: &Page) -> Value {
    page.value("$$('.comparison-table thead .code').map((code) => code.textContent)")
}

#[test]
fn an_address_with_three_codes_shows_a_column_for_each() {
    let page = Page::standalone(THREE);
    assert_eq!(page.text("[part=title]"), "SIP 480 Temporarily Unavailable, 486 Busy Here, and 603 Decline");
    assert_eq!(heads(&page), json!(["480", "486", "603"]));
    assert_eq!(page.texts(".verdict-strip thead th"), ["480", "486", "603"]);
    assert_eq!(page.count(".decision-card"), 3);
    assert_eq!(page.texts(".differences [data-look=pair]"), ["480 vs 486", "480 vs 603", "486 vs 603"]);
    assert_eq!(page.texts(".side-by-side").len(), 2, "flows and examples");
    assert_eq!(page.count(".call-flows figure"), 3);
    assert_eq!(page.count(".code-picker"), 3);
    assert!(page.holds(
        "$$('.comparison-table tbody tr:not(.group)').every((row) =>
        row.querySelectorAll('td').length === 3 || row.querySelector('td').colSpan === 3)"
    ));
    assert!(page.holds("$('.comparison-table .both').textContent.startsWith('All three')"));
    page.click_text("486 vs 603");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert!(page.address().ends_with("?first=486&second=603"), "{}", page.address());
    page.goes_back();
    page.waits_for("$$('.comparison-table thead th').length === 3");
    assert_eq!(page.count(".code-picker"), 3);
}

#[test]
fn a_pair_leads_to_three_codes_and_back() {
    let page = Page::standalone("?first=486&second=603");
    assert_eq!(page.count(".code-picker"), 2);
    page.click_text("480 vs 486 vs 603");
    page.waits_for("$$('.comparison-table thead th').length === 3");
    assert!(page.address().ends_with(THREE), "{}", page.address());
    // The third place goes away with its code.
    page.click(".code-picker:nth-of-type(3) .clear");
    page.waits_for("$$('.comparison-table thead th').length === 2");
    assert_eq!(page.count(".code-picker"), 2);
    assert!(page.address().ends_with("?first=480&second=486"), "{}", page.address());
    page.waits_for("focused().id === 'second-input'");
}

#[test]
fn a_third_code_is_added_with_the_keyboard() {
    let page = Page::standalone("?first=480&second=486");
    page.click_text("Add a third code");
    page.waits_for("focused().id === 'third-input'");
    page.finds_words();
    assert!(page.holds("!$('.add-button').checkVisibility()"), "there is no fourth");
    page.types("decline");
    page.press(Key::Enter);
    page.waits_for("$$('.comparison-table thead th').length === 3");
    assert!(page.address().ends_with(THREE), "{}", page.address());
    let said = "Now comparing 480 Temporarily Unavailable, 486 Busy Here, and 603 Decline.";
    page.waits_for(&format!("$$('[role=status]').some((status) => status.textContent === '{said}')"));
    // A code that another place holds changes places.
    page.run("$('#third-input').select();", Vec::new());
    page.types("480");
    page.press(Key::Enter);
    page.waits_for("$('.comparison-table thead .code').textContent === '603'");
    assert_eq!(heads(&page), json!(["603", "486", "480"]));
}

#[test]
fn three_codes_are_typed_into_one_picker() {
    let page = Page::standalone("");
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    page.types("180 vs 183 vs 199");
    assert_eq!(
        page.text("#first-list .option"),
        "Compare 180 Ringing, 183 Session Progress, and 199 Early Dialog Terminated"
    );
    page.press(Key::Enter);
    page.waits_for("$$('.comparison-table thead th').length === 3");
    assert!(page.address().ends_with("?first=180&second=183&third=199"), "{}", page.address());
}

#[test]
fn the_element_has_the_third_code_as_attribute_property_and_event() {
    let page = Page::embedded("<sip-compare first=603 second=607 third=608></sip-compare>");
    assert_eq!(page.value("host.third"), 608);
    assert_eq!(page.value("host.comparison.third"), 608);
    assert_eq!(page.value("host.comparison.scenes.length"), 3);
    page.run("addEventListener('sip-compare-change', ({ detail }) => { window.detail = detail; });", Vec::new());
    page.click_text("607 vs 608");
    page.waits_for("window.detail");
    assert_eq!(page.value("window.detail"), json!({ "first": 607, "second": 608, "third": null }));
    assert!(page.holds("!host.hasAttribute('third')"));
    page.run("host.third = 403;", Vec::new());
    page.waits_for("$$('.comparison-table thead th').length === 3");
    page.run("host.third = 607;", Vec::new());
    page.waits_for("$$('.comparison-table thead th').length === 2");
    // What is no code leaves its place empty and says so.
    page.run("host.setAttribute('third', 'busy');", Vec::new());
    page.waits_for("$('.notices').innerText.includes('busy')");
    assert_eq!(page.count(".comparison-table thead th"), 2);
    page.takes_warning("third=“busy”");
}

#[test]
fn three_codes_are_compared_by_the_module() {
    let page = Page::embedded("<sip-compare></sip-compare>");
    page.run("return import('/sip-compare.js').then((module) => { window.sip = module; });", Vec::new());
    let compared = page.run("return sip.compare(480, '486', { third: 603 });", Vec::new());
    assert_eq!((&compared["first"], &compared["second"], &compared["third"]), (&json!(480), &json!(486), &json!(603)));
    assert_eq!(compared["differences"][0]["between"], json!([480, 486]));
    let error = |call: &str| {
        page.run(
            &format!("return sip.{call}.then(() => 'none', ({{ name, message }}) => `${{name}} ${{message}}`);"),
            Vec::new(),
        )
    };
    assert_eq!(error("compare(480, 486, { third: 480 })"), "RangeError “480” twice: different codes are compared");
    assert_eq!(
        error("compare(480, 486, { third: 'x' })"),
        "RangeError third: “x” is no status code: allowed are the numbers from 100 to 699"
    );
}

#[test]
fn three_codes_are_as_accessible_as_two() {
    let page = Page::standalone(THREE);
    for width in [360, 768, 1280] {
        page.set_width(width);
        page.opens_folds();
        assert_eq!(violations(&page), [""; 0], "at {width} px");
        assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"), "nothing sticks out at {width} px");
    }
}
