//! The places of a comparison: the answer in the first screen, links and keys that lead to the sections, what is folded, and
//! what is left out.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::support::{Page, Site, host_page, print_figure};

/// The pairs whose first screen is measured.
const PAIRS: [(u16, u16); 3] = [(302, 428), (480, 486), (486, 603)];

fn comparison(first: u16, second: u16, width: u32, height: u32) -> Page {
    let page = Page::standalone("");
    page.set_screen(width, height);
    page.go_to(&format!("/?first={first}&second={second}"));
    page.is_ready();
    page
}

/// Where the last card of the decision ends, and how high the page is.
fn ends(page: &Page) -> [f64; 2] {
    let ends =
        "[$$('.decision-card').at(-1).getBoundingClientRect().bottom + scrollY, document.documentElement.scrollHeight]";
    serde_json::from_value(page.value(ends)).expect("places are numbers")
}

/// On a phone the decision ended at 1,128 of 844 px, and the page at 11,500.
#[test]
fn title_verdict_and_decision_fit_into_the_first_screen() {
    for (first, second) in PAIRS {
        for (width, height) in [(390, 844), (768, 1024), (1280, 720)] {
            let page = comparison(first, second, width, height);
            if width == 390 {
                page.takes_fingers();
            }
            let [decision, all] = ends(&page);
            print_figure(&format!("{first}/{second} at {width}: the decision ends at {decision}, the page at {all}"));
            assert!(decision <= f64::from(height) + 4.0, "{first}/{second} at {width}: {decision}");
            if width == 390 {
                page.waits_for("document.documentElement.scrollHeight <= 6 * 844");
            }
        }
    }
}

#[test]
fn a_sidebar_of_300_pixels_has_the_answer_without_controls() {
    for (first, second) in PAIRS {
        let element = format!("<sip-compare first={first} second={second} controls=none></sip-compare>");
        let page = Page::open(
            Site::with_host(&host_page(&format!("<style>body {{ margin: 0 }}</style>{element}"))),
            "/host.html",
        );
        page.set_screen(300, 600);
        page.is_ready();
        let [decision, _] = ends(&page);
        assert!(decision <= 600.0, "{first}/{second}: {decision}");
    }
}

#[test]
fn the_contents_lead_to_each_section_and_the_address_says_so() {
    for width in [390, 1280] {
        let page = comparison(480, 486, width, 800);
        let Value::Array(ids) = page.value("$$('.contents [data-to]').map((link) => link.dataset.to)") else {
            panic!("a list was asked for")
        };
        assert!(ids.len() > 6, "{ids:?}");
        let entries = page.value("history.length");
        for id in ids.iter().filter_map(Value::as_str) {
            page.run("$(`.contents [data-to='${arguments[0]}']`).click();", vec![json!(id)]);
            page.waits_for(&format!("focused()?.id === '{id}' && location.hash === '#{id}'"));
            let place = "(() => { const { top } = focused().getBoundingClientRect(); return top >= -1 && top < innerHeight; })()";
            page.waits_for(place);
            // What follows the heading is there, also where it was folded.
            let is_open = format!("$('[id=\"{id}\"]').dataset.folded !== 'true'");
            assert!(page.holds(&is_open), "{id} at {width}");
        }
        assert_eq!(page.value("history.length"), entries, "a place is no entry of its own");
        assert!(page.holds("$('.contents').getBoundingClientRect().top < 2"), "they stay in sight");
    }
}

#[test]
fn a_question_of_the_verdict_leads_to_the_row_with_the_whole_answer() {
    let page = comparison(480, 486, 390, 844);
    page.run("$('.verdict-strip [data-to=row-other-route]').click();", Vec::new());
    page.waits_for("focused()?.id === 'row-other-route'");
    page.waits_for("$('#row-other-route').closest('tr').checkVisibility() && text($('#row-other-route').closest('tr')).includes('trunk')");
}

#[test]
fn an_embedded_element_leads_within_itself_and_leaves_the_address_alone() {
    let page = Page::embedded("<sip-compare first=480 second=486></sip-compare>");
    let before = page.value("[location.href, history.length]");
    page.run("$('.contents [data-to=fix]').click();", Vec::new());
    page.waits_for("focused()?.id === 'fix'");
    assert_eq!(page.value("[location.href, history.length]"), before);
}

#[test]
fn where_there_is_little_room_sections_are_folded_and_found() {
    let page = comparison(480, 486, 390, 844);
    page.waits_for("$$('.fold').length > 6");
    let is_folded = "$$('[data-section=folds]').every((heading) => heading.dataset.folded === 'true')";
    page.waits_for(is_folded);
    assert!(page.holds("!$('.differences li').closest('[hidden]')"), "the differences are no detail");
    let hidden = "$$('.comparison-table tr[hidden=until-found]').length > 20 && $('.call-flows .side-by-side[hidden=until-found]')";
    assert!(page.holds(hidden));
    // The button says what it opens, and is operated with the keyboard.
    let names = "$$('.fold').map((fold) => fold.getAttribute('aria-labelledby') === fold.previousElementSibling.id)";
    assert!(page.value(names).as_array().is_some_and(|names| names.iter().all(|is_named| *is_named == json!(true))));
    page.run("$('#fix + .fold').focus();", Vec::new());
    page.press(Key::Enter);
    page.waits_for("$('#fix + .fold').ariaExpanded === 'true' && $('#row-caller-remedy').checkVisibility()");
    page.press(Key::Enter);
    page.waits_for("$('#fix + .fold').ariaExpanded === 'false'");
    // The search of the browser tells of what it found before it shows it.
    page.run("$('#row-say').closest('tr').dispatchEvent(new Event('beforematch', { bubbles: true }));", Vec::new());
    page.waits_for("$('#fix + .fold').ariaExpanded === 'true' && $('#row-say').checkVisibility()");
    // Another pair keeps what the reader opened.
    page.run("document.querySelector('sip-compare').second = 603;", Vec::new());
    page.waits_for("$('[part=title]').innerText.includes('603') && $('#row-say').checkVisibility()");
    assert!(page.holds("$('#protocol').dataset.folded === 'true'"));
    page.set_width(1280);
    page.waits_for("$$('[hidden=until-found]').length === 0");
    assert!(page.holds("$$('.fold').every((fold) => !fold.checkVisibility())"));
}

#[test]
fn without_controls_nothing_is_folded() {
    let page = Page::embedded(
        "<div style='width: 320px'><sip-compare first=480 second=486 controls=none></sip-compare></div>",
    );
    page.is_ready();
    assert_eq!(page.count(".fold"), 0);
    assert_eq!(page.count("[hidden=until-found]"), 0);
}

#[test]
fn rows_that_are_the_same_are_left_out_by_the_page_and_by_the_reader() {
    let page = Page::embedded("<sip-compare first=401 second=407></sip-compare>");
    let shown = "$$('[part=row][data-state=same]').filter((row) => row.checkVisibility()).length";
    page.waits_for(&format!("{shown} > 2"));
    page.run("host.rows = 'different';", Vec::new());
    page.waits_for(&format!("{shown} === 0 && $('.only-different input').checked"));
    assert_eq!(page.attribute("[part=table]", "data-rows").as_deref(), Some("different"));
    page.run("$('.only-different input').click();", Vec::new());
    page.waits_for(&format!("{shown} > 2"));
    assert_eq!(page.string("host.rows"), "different", "the reader's choice is no change of the page's wish");
    page.run("host.rows = 'all'; host.rows = 'different';", Vec::new());
    page.run("host.rows = 'all';", Vec::new());
    page.waits_for("!$('.only-different input').checked");
    page.run("host.setAttribute('rows', 'some');", Vec::new());
    assert_eq!(page.string("host.rows"), "all");
    page.takes_warning("rows");
}

#[test]
fn keys_swap_leave_out_and_walk() {
    let page = Page::embedded("<sip-compare first=401 second=407></sip-compare>");
    page.run("$('[part=title]').focus();", Vec::new());
    page.types("]");
    page.waits_for("focused()?.id === 'differences'");
    page.types("]");
    page.waits_for("focused()?.id === 'glance'");
    page.types("[");
    page.waits_for("focused()?.id === 'differences'");
    page.types("d");
    page.waits_for("$('.only-different input').checked");
    page.types("s");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 407')");
    page.types("/");
    page.waits_for("focused()?.id === 'first-input'");
    page.types("s");
    page.waits_for("$('#first-input').value === 's'");
    assert!(page.text("[part=title]").starts_with("SIP 407"), "what is typed is no key");
    page.press(Key::Escape);
    page.run("host.keys = 'none'; $('[part=title]').focus();", Vec::new());
    page.types("s");
    page.types("/");
    assert!(page.holds("focused() === $('[part=title]')"));
    assert!(page.text("[part=title]").starts_with("SIP 407"));
}

#[test]
fn the_page_of_its_own_hands_its_keys_to_the_element() {
    let page = Page::standalone("?first=480&second=486");
    page.run("document.activeElement.blur();", Vec::new());
    page.types("s");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 486')");
    page.types("/");
    page.waits_for("focused()?.id === 'first-input' && $('#first-input').value === '486 Busy Here'");
}

#[test]
fn a_key_lists_the_keys() {
    let page = Page::embedded("<sip-compare first=401 second=407></sip-compare>");
    page.run("$('[part=title]').focus();", Vec::new());
    page.types("?");
    page.waits_for("focused()?.id === 'keys-title'");
    let keys = page.value("$$('.keys kbd').map(text)");
    assert_eq!(keys, serde_json::json!(["/", "s", "d", "[", "]", "c", "?"]));
    assert!(page.holds("$$('.keys dd').every((told) => text(told).length > 8)"));
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("/[\\u3400-\\u9fff]/.test(text($('.keys dd')))");
    page.press(Key::Escape);
    page.waits_for("!$('.keys') && focused() === $('[part=title]')");
    page.types("?");
    page.waits_for("focused()?.id === 'keys-title'");
    page.types("?");
    page.waits_for("!$('.keys')");
}

/// A reader of an embedded element had no way back, as its choices are no entries of the history.
#[test]
fn a_reader_gets_back_to_what_the_page_showed() {
    let page = Page::embedded("<sip-compare first=401 second=407></sip-compare>");
    assert_eq!(page.count("[data-look=back]"), 0);
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 407')");
    page.click_text("Back to 401 · 407");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 401')");
    page.waits_for("!$('[data-look=back]')");
    let page = Page::standalone("?first=401&second=407");
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText.startsWith('SIP 407')");
    assert_eq!(page.count("[data-look=back]"), 0, "the browser has a way back");
}

#[test]
fn an_address_with_a_place_opens_there_and_the_next_one_at_its_title() {
    for width in [390, 1280] {
        let page = Page::standalone("");
        page.set_screen(width, 800);
        for place in ["row-counts", "call-flow"] {
            page.go_to(&format!("/?first=480&second=486#{place}"));
            page.waits_for(&format!("focused()?.id === '{place}'"));
            page.waits_for("(() => { const { top } = focused().getBoundingClientRect(); return top >= -1 && top < innerHeight; })()");
            assert!(page.holds("focused().checkVisibility({ contentVisibilityAuto: true })"), "{place} at {width}");
        }
        page.click(".swap");
        page.waits_for("$('[part=title]').innerText.startsWith('SIP 486')");
        assert_eq!(page.address(), "/?first=486&second=480");
    }
}

#[test]
fn the_home_link_keeps_language_and_theme() {
    let page = Page::standalone("?first=480&second=486&lang=zh-Hans&theme=dark");
    page.run("window.isSame = true; document.querySelector('.page-header a:not(.skip)').click();", Vec::new());
    page.waits_for("$('.overview')");
    assert_eq!(page.address(), "/?lang=zh-Hans&theme=dark");
    assert!(page.holds("window.isSame"), "the page is not loaded again");
    page.goes_back();
    page.waits_for("$('[part=title]').innerText.includes('480')");
}

#[test]
fn a_pair_is_printed_in_light_colors_on_at_most_four_sheets() {
    for (first, second) in PAIRS {
        let page = Page::standalone(&format!("?first={first}&second={second}&theme=dark"));
        page.is_ready();
        let sheets = page.sheets();
        print_figure(&format!("{first}/{second}: {sheets} sheets"));
        assert!((1..=4).contains(&sheets), "{first}/{second}: {sheets}");
        page.is_on_paper();
        let looks = "[getComputedStyle($('.sip-compare')).colorScheme, getComputedStyle($('.summary')).color, getComputedStyle(document.body).backgroundColor]";
        assert_eq!(page.value(looks), json!(["light", "rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]));
    }
}

/// The head of the table hid the line that a link of the verdict led to.
#[test]
fn a_place_in_the_table_is_not_hidden_by_its_head() {
    for width in [800, 1280] {
        let page = comparison(500, 503, width, 800);
        for place in ["row-other-route", "fix"] {
            page.run(&format!("$('[data-to={place}]').click();"), Vec::new());
            page.waits_for(&format!("focused()?.id === '{place}'"));
            let head = "Math.max(...$$('.comparison-table thead, .comparison-table thead th').map((head) => head.getBoundingClientRect().bottom))";
            page.waits_for(&format!("focused().getBoundingClientRect().top >= {head} - 1"));
        }
    }
}

/// The keys did nothing on a page that nobody had clicked.
#[test]
fn without_the_focus_the_keys_go_on_from_what_is_in_sight() {
    let page = comparison(480, 486, 1280, 800);
    page.run("document.activeElement.blur();", Vec::new());
    page.types("]");
    page.waits_for("focused()?.matches('[data-section]')");
    page.run("focused().blur(); scrollTo(0, document.documentElement.scrollHeight);", Vec::new());
    page.types("[");
    page.waits_for("focused()?.id === 'example' || focused()?.id === 'learn-more'");
}

#[test]
fn a_reload_leaves_the_reader_where_they_were() {
    let page = comparison(480, 486, 1280, 800);
    page.run("scrollTo(0, 2400);", Vec::new());
    page.waits_for("history.state?.top === 2400");
    page.run("location.reload();", Vec::new());
    page.waits_for("$('[part=title]') && Math.abs(scrollY - 2400) < 60");
}

/// The list of a picker lay below the links to the sections, and that of the third over its own input.
#[test]
fn the_list_of_a_picker_is_above_everything_and_below_its_input() {
    for (width, picker) in [(390, "third"), (390, "first"), (1280, "second")] {
        let page = Page::standalone("");
        page.set_screen(width, 844);
        page.go_to("/?first=480&second=486&third=603");
        page.is_ready();
        page.run(&format!("$('#{picker}-input').focus();"), Vec::new());
        page.finds_words();
        page.types("4");
        page.waits_for(&format!("$$('#{picker}-list [role=option]').length > 5"));
        let place = format!("const list = $('#{picker}-list').getBoundingClientRect(), input = $('#{picker}-input').getBoundingClientRect();
            const tops = [0.1, 0.3, 0.5].map((part) => host.shadowRoot.elementFromPoint(list.left + 30, list.top + part * list.height));
            return [list.top >= input.bottom - 1, tops.every((top) => $('#{picker}-list').contains(top))];");
        assert_eq!(page.run(&place, Vec::new()), json!([true, true]), "{picker} at {width}");
    }
}

/// The line with the links to the sections did not say in which of them the reader is.
#[test]
fn the_links_say_which_section_is_read() {
    let page = comparison(480, 486, 1280, 900);
    let current = "$$('.contents [aria-current=true]').map((link) => link.dataset.to)";
    page.waits_for(&format!("{current}.length === 1 && $('.contents li:first-child [aria-current]')"));
    for section in ["fix", "example", "differences"] {
        page.click(&format!(".contents [data-to={section}]"));
        page.waits_for(&format!("{current}.join() === '{section}'"));
    }
    page.run("scrollTo(0, 0);", Vec::new());
    page.waits_for("$('.contents li:first-child [aria-current]')");
}
