//! What of a language is downloaded when, and what happens when some of it does not come.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::support::{Answer, Element, Page, Part, Site, host_page, print_figure};

const PAIR: &str = "<sip-compare first=486 second=603></sip-compare>";
const TITLE: &str = "SIP 486 Busy Here vs 603 Decline";
/// A browser that saves data loads nothing beforehand.
const SAVES_DATA: &str =
    "<script>Object.defineProperty(navigator, 'connection', { value: { saveData: true } });</script>";

/// A page with the pair in a browser that saves data.
fn frugal() -> Page {
    Page::embedded(&format!("{SAVES_DATA}{PAIR}"))
}

/// The names of the files with single details that were asked for.
fn details(page: &Page) -> Vec<String> {
    let hits = page.site.hits_of(Part::Detail);
    let name = |path: &str| path.rsplit('/').next().unwrap_or_default().replace(".pack", "");
    let mut names: Vec<String> = hits.iter().map(|hit| name(&hit.path)).collect();
    names.sort();
    names
}

fn asked(page: &Page, part: Part) -> usize {
    page.site.hits_of(part).len()
}

/// Picks a code by its number.
fn picks(page: &Page, input: &str, code: &str) {
    page.click(&format!("#{input}-input"));
    page.types(code);
    page.press(Key::Enter);
}

fn title(page: &Page) -> String {
    page.text("[part=title]")
}

fn shows(page: &Page, title: &str) {
    page.waits_for(&format!("$('[part=title]').innerText === '{title}'"));
}

#[test]
fn a_pair_needs_its_own_details_alone_and_asks_for_them_with_the_index() {
    let site = Site::with_host(&host_page(&format!("{SAVES_DATA}{PAIR}")));
    for part in [Part::Index, Part::Detail] {
        site.set(part, Answer::Late(Duration::from_millis(300)));
    }
    let page = Page::open(site, "/host.html");
    page.is_ready();
    assert_eq!(title(&page), TITLE);
    assert_eq!(details(&page), ["486", "486-603", "603"]);
    assert_eq!([Part::Words, Part::Rest].map(|part| asked(&page, part)), [0, 0]);
    let [index, detail] = [Part::Index, Part::Detail].map(|part| page.site.hits_of(part));
    let last_asked = detail.iter().map(|hit| hit.arrived).max();
    assert!(last_asked < index[0].answered, "the details wait for the index: {index:?} {detail:?}");
}

#[test]
fn the_overview_needs_no_details_and_a_number_that_is_not_listed_those_of_its_class() {
    let page = Page::embedded(&format!("{SAVES_DATA}<sip-compare></sip-compare>"));
    assert_eq!(details(&page), [""; 0]);
    page.run("host.first = 599;", Vec::new());
    shows(&page, "SIP 599 (not registered)");
    assert_eq!(details(&page), ["500"]);
}

#[test]
fn everything_else_comes_when_the_browser_is_idle_and_then_nothing_is_missing_without_a_network() {
    let page = Page::embedded(PAIR);
    page.has_everything();
    assert_eq!(asked(&page, Part::Tools), 0, "what only some readers use comes when they do");
    page.run("$('#first-input').focus(); $('#first-input').blur();", Vec::new());
    page.waits_for(
        "performance.getEntriesByType('resource').some(({ name, responseEnd }) => /-words/.test(name) && responseEnd)",
    );
    page.set_offline(true);
    page.run("host.first = 302; host.second = 428;", Vec::new());
    shows(&page, "SIP 302 Moved Temporarily vs 428 Use Identity Header");
    page.click("#first-input");
    page.types("engaged");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
    page.run("host.first = 511;", Vec::new());
    shows(&page, "SIP 511 (not registered) vs 428 Use Identity Header");
    assert_eq!(details(&page), ["486", "486-603", "603"]);
    assert_eq!(
        Part::DATA.map(|part| asked(&page, part)),
        [1, 3, 1, 1],
        "both programs are given what is downloaded once"
    );
    assert_eq!(asked(&page, Part::Tools), 2, "the program and the JavaScript around it");
}

#[test]
fn a_reader_who_saves_data_loads_piece_by_piece() {
    let page = frugal();
    page.run("host.first = 480;", Vec::new());
    shows(&page, "SIP 480 Temporarily Unavailable vs 603 Decline");
    assert_eq!(details(&page), ["480", "480-603", "486", "486-603", "603"]);
    assert_eq!([Part::Words, Part::Rest].map(|part| asked(&page, part)), [0, 0]);
    // What finds codes comes when the reader begins to look for one.
    page.click("#first-input");
    page.types("engaged");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
    assert_eq!([Part::Words, Part::Rest].map(|part| asked(&page, part)), [1, 0]);
}

#[test]
fn what_is_found_grows_when_the_search_words_come() {
    let page = frugal();
    page.site.set(Part::Words, Answer::Late(Duration::from_millis(2000)));
    page.click("#first-input");
    page.types("dnd");
    page.waits_for("text($('.no-match')).includes('dnd')");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
}

#[test]
fn what_is_shown_stays_until_the_details_of_a_choice_are_there() {
    let page = frugal();
    page.site.set(Part::Detail, Answer::Late(Duration::from_millis(900)));
    page.run("events.length = 0;", Vec::new());
    picks(&page, "first", "480");
    page.waits_for("$('.view').ariaBusy === 'true'");
    assert_eq!(title(&page), TITLE);
    assert_eq!(page.string("$('#first-input').value"), "480 Temporarily Unavailable", "the choice is seen at once");
    assert_eq!(page.value("[host.first, host.comparison.first, events.length]"), json!([486, 486, 0]));
    shows(&page, "SIP 480 Temporarily Unavailable vs 603 Decline");
    assert_eq!(page.value("$('.view').ariaBusy"), json!(null));
    let told = json!([480, 480, [{ "first": 480, "second": 603, "third": null }]]);
    assert_eq!(page.value("[host.first, host.comparison.first, events.map(({ detail }) => detail)]"), told);
}

#[test]
fn of_choices_in_a_row_the_last_one_is_shown_and_none_is_lost() {
    let page = frugal();
    page.site.set(Part::Detail, Answer::Late(Duration::from_millis(700)));
    for (input, code) in [("first", "404"), ("second", "410")] {
        picks(&page, input, code);
    }
    shows(&page, "SIP 404 Not Found vs 410 Gone");
    page.run("host.first = 486; host.second = 603; host.first = 500;", Vec::new());
    page.waits_for("host.comparison === null");
    page.run("host.second = 503;", Vec::new());
    shows(&page, "SIP 500 Server Internal Error vs 503 Service Unavailable");
    assert_eq!(page.value("host.comparison.second"), 503);
}

#[test]
fn a_language_waits_for_the_details_of_what_is_shown() {
    let page = frugal();
    page.site.set(Part::Detail, Answer::Late(Duration::from_millis(700)));
    page.run("host.lang = 'zh-Hans'; host.first = 480;", Vec::new());
    page.waits_for("host.comparison === null");
    page.waits_for("$('.sip-compare').lang === 'zh-Hans'");
    assert!(title(&page).starts_with("SIP 480 "), "{}", title(&page));
    assert!(page.holds("!$('.overview')"));
}

// ---- What does not come ----

#[test]
fn a_file_of_details_that_fails_is_made_up_for_by_the_one_with_all() {
    let site = Site::with_host(&host_page(&format!("{SAVES_DATA}{PAIR}")));
    site.set(Part::Detail, Answer::Truncated);
    let page = Page::open(site, "/host.html");
    page.is_ready();
    assert_eq!(title(&page), TITLE);
    assert_eq!(asked(&page, Part::Rest), 1);
    page.run("host.first = 302;", Vec::new());
    shows(&page, "SIP 302 Moved Temporarily vs 603 Decline");
    assert_eq!(details(&page), ["486", "486-603", "603"], "all are there by now");
}

#[test]
fn without_the_details_of_the_first_pair_the_children_stay() {
    let site =
        Site::with_host(&host_page(&format!("{SAVES_DATA}<sip-compare first=486 second=603>children</sip-compare>")));
    for part in [Part::Detail, Part::Rest] {
        site.set(part, Answer::Truncated);
    }
    let page = Page::open(site, "/host.html");
    page.takes_warning("could not start: ");
    assert!(page.string("$('[part=error]').textContent").contains("not whole"));
    page.site.heal();
    page.click_text("Try again");
    page.is_ready();
    assert_eq!(title(&page), TITLE);
}

/// Lets nothing more of a language come.
fn break_data(page: &Page) {
    for part in [Part::Detail, Part::Rest] {
        page.site.set(part, Answer::Truncated);
    }
}

#[test]
fn a_choice_whose_details_do_not_come_is_said_and_can_be_tried_again() {
    let page = frugal();
    break_data(&page);
    page.run("events.length = 0;", Vec::new());
    picks(&page, "first", "480");
    page.waits_for("$('[part=notice]')");
    page.takes_warning("not whole");
    let said = page.text("[part=notice]");
    assert!(said.contains("480 and 603") && said.contains("could not be downloaded"), "{said}");
    assert_eq!(title(&page), TITLE, "nothing is lost");
    assert_eq!(page.string("$('#first-input').value"), "486 Busy Here");
    assert_eq!(page.value("[host.first, host.comparison.first, events.length]"), json!([486, 486, 0]));

    page.site.heal();
    page.click_text("Try again");
    shows(&page, "SIP 480 Temporarily Unavailable vs 603 Decline");
    assert_eq!(page.count("[part=notice]"), 0);
    assert_eq!(
        page.value("events.map(({ detail }) => detail)"),
        json!([{ "first": 480, "second": 603, "third": null }])
    );
}

#[test]
fn codes_of_the_page_whose_details_do_not_come_are_said_too() {
    let page = frugal();
    break_data(&page);
    page.run("host.first = 480;", Vec::new());
    page.waits_for("$('[part=notice]')");
    page.takes_warning("not whole");
    assert_eq!(title(&page), TITLE);
    assert_eq!(page.value("[host.first, host.comparison]"), json!([480, null]));
    page.click_text("Dismiss");
    page.waits_for("!$('[part=notice]')");
    page.run("host.first = 486;", Vec::new());
    page.waits_for("host.comparison?.first === 486");
    page.site.heal();
    page.run("host.first = 480;", Vec::new());
    shows(&page, "SIP 480 Temporarily Unavailable vs 603 Decline");
}

#[test]
fn what_did_not_come_in_one_language_is_shown_in_another() {
    let page = frugal();
    break_data(&page);
    page.run("host.first = 480;", Vec::new());
    page.waits_for("$('[part=notice]')");
    page.takes_warning("not whole");
    page.site.heal();
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$('.sip-compare').lang === 'zh-Hans' && $('[part=title]').innerText.includes('480')");
    assert_eq!([page.count("[part=notice]"), page.count(".overview")], [0, 0]);
    assert_eq!(page.value("host.comparison.first"), 480);
}

#[test]
fn a_notice_that_is_dismissed_while_details_are_on_their_way_changes_nothing_of_them() {
    let page = frugal();
    page.run("host.second = 'busy'; host.first = 480;", Vec::new());
    page.waits_for("$('[part=notice]') && $('[part=title]').innerText === 'SIP 480 Temporarily Unavailable'");
    page.takes_warning("second=“busy”");
    page.site.set(Part::Detail, Answer::Late(Duration::from_millis(900)));
    page.run("events.length = 0; host.first = 404;", Vec::new());
    page.waits_for("$('.view').ariaBusy === 'true'");
    page.click_text("Dismiss");
    page.waits_for("!$('[part=notice]')");
    page.waits_for("$('[part=title]').innerText === 'SIP 404 Not Found'");
    assert_eq!(page.value("events.length"), 0, "the page chose it, not the reader");
}

#[test]
fn search_words_that_do_not_come_leave_numbers_and_phrases() {
    let page = frugal();
    page.site.set(Part::Words, Answer::Truncated);
    page.click("#first-input");
    page.types("decline");
    page.waits_for("$$('#first-list .option-code').map(text).includes('603')");
    page.press(Key::Escape);
    page.site.heal();
    page.run("$('#first-input').blur(); $('.swap').focus();", Vec::new());
    page.click("#first-input");
    page.types("engaged");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
}

#[test]
fn the_functions_of_the_module_say_that_details_do_not_come_and_work_when_they_do() {
    let page = frugal();
    break_data(&page);
    let call = "return import('/sip-compare.js').then(({ compare }) => compare(302, 428)).then(({ title }) => title, ({ message }) => message);";
    let message = page.run(call, Vec::new());
    assert!(message.as_str().is_some_and(|message| message.contains("not whole")), "{message}");
    page.site.heal();
    assert_eq!(page.run(call, Vec::new()), "SIP 302 Moved Temporarily vs 428 Use Identity Header");
}

// ---- What is needed later ----

#[test]
fn a_copy_loads_the_tools_and_the_first_pair_does_not() {
    let page = frugal();
    assert_eq!(asked(&page, Part::Tools), 0);
    page.run("copiesBy((text) => Promise.resolve(window.copied = text));", Vec::new());
    page.click_text("Copy as text");
    page.waits_for("window.copied?.startsWith('SIP 486 Busy Here vs 603 Decline')");
    assert_eq!(asked(&page, Part::Tools), 2);
}

#[test]
fn tools_that_do_not_come_leave_numbers_and_phrases_and_a_copy_works_when_they_do() {
    let page = frugal();
    page.site.set(Part::Tools, Answer::NotFound);
    page.click("#first-input");
    page.types("decline");
    page.waits_for("$$('#first-list .option-code').map(text).includes('603')");
    page.press(Key::Escape);
    page.run("copiesBy((text) => Promise.resolve(window.copied = text));", Vec::new());
    page.click_text("Copy as text");
    page.waits_for("$('[part=notice]')?.innerText.includes('network is gone')");
    assert_eq!(title(&page), TITLE, "what is shown stays");
    page.site.heal();
    page.click_text("Copy as text");
    page.waits_for("window.copied");
    // The browser tells of each file that is not found.
    page.takes_errors("404");
}

// ---- Where the details lie ----

#[test]
fn where_a_bundler_moved_the_index_everything_comes_as_one_file() {
    let site = Site::with_host(&host_page(&format!("{SAVES_DATA}{PAIR}")));
    Element::new().with_moved_data().serve(&site, "/");
    let page = Page::open(site, "/host.html");
    page.is_ready();
    assert_eq!(title(&page), TITLE);
    assert_eq!(details(&page), [""; 0]);
    let paths = page.value(
        "performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /moved/.test(name)).length",
    );
    assert_eq!(paths, 2, "the index and the file with all");
}

#[test]
fn a_page_with_many_pairs_loads_everything_instead_of_a_hundred_files() {
    let elements: String = (400..440)
        .step_by(2)
        .map(|code| format!("<sip-compare first={code} second={} loading=eager></sip-compare>", code + 1))
        .collect();
    let page = Page::open(Site::with_host(&host_page(&format!("{SAVES_DATA}{elements}"))), "/host.html");
    page.waits_for(
        "[...document.querySelectorAll('sip-compare')].every((element) => element.shadowRoot.querySelector('.view'))",
    );
    let (files, all) = (details(&page).len(), asked(&page, Part::Rest));
    print_figure(&format!("20 pairs: {files} files of details, {all} with all"));
    assert!(files < 30 && all == 1, "{files} files of details, {all} with all");
    let Value::Array(titles) =
        page.value("[...document.querySelectorAll('sip-compare')].map((element) => !!element.comparison)")
    else {
        panic!("a list was asked for")
    };
    assert!(titles.iter().all(|is_there| *is_there == json!(true)), "{titles:?}");
}
