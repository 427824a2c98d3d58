//! What readers see when a file of the widget is missing, late, cut off, changed or of another kind: docs/faults.md has the
//! table of it.

use std::time::Duration;

use serde_json::json;

use super::support::{Answer, Engine, Page, Part, Site, host_page, is_thorough};

const BODY: &str = "<sip-compare id=one first=486 second=603><p id=fallback>fallback</p></sip-compare>";
const TITLE: &str = "SIP 486 Busy Here vs 603 Decline";
/// A browser that saves data loads nothing beforehand.
const SAVES_DATA: &str =
    "<script>Object.defineProperty(navigator, 'connection', { value: { saveData: true } });</script>";
const FALLBACK_IS_SHOWN: &str = "document.getElementById('fallback').checkVisibility()";

/// Answers with something that the release does not have.
const WRONG: [Answer; 6] =
    [Answer::NotFound, Answer::Garbage, Answer::Truncated, Answer::Corrupted, Answer::Longer, Answer::Broken];

/// What is wrong with a module: WebKit holds none to its hash, and takes what still is JavaScript.
fn for_modules() -> Vec<Answer> {
    let is_noticed = |answer: &Answer| {
        Engine::under_test() != Engine::WebKit || !matches!(answer, Answer::Corrupted | Answer::Longer)
    };
    WRONG.into_iter().chain([Answer::WrongType]).filter(is_noticed).collect()
}

/// With each of these answers the children stay, and the reader and the page are told of the file; once the cause is gone
/// another try works.
fn the_children_stay(part: Part, name: &str, answers: &[Answer]) {
    for answer in answers {
        // WebKit keeps modules from page to page.
        let page = Page::blank(Site::with_host(&host_page(BODY)));
        page.site.set(part, *answer);
        page.go_to("/host.html");
        page.waits_for("$('[part=error]')");
        let warning = page.takes_warning("could not start: ");
        assert!(warning.contains(name), "{answer:?}: {warning}");
        assert!(page.holds(FALLBACK_IS_SHOWN), "{answer:?}");
        assert_eq!(page.value("events.map(({ name }) => name)"), json!(["error"]), "{answer:?}");
        let said = page.string("$('[part=error] details').textContent");
        assert!(said.contains(name), "{answer:?}: who reads the page is told why too: {said}");
        page.takes_reports();

        page.site.heal();
        page.click_text("Try again");
        page.is_ready();
        assert_eq!(page.text("[part=title]"), TITLE);
        assert!(!page.holds(FALLBACK_IS_SHOWN), "{answer:?}");
        assert_eq!(page.value("events.map(({ name }) => name)"), json!(["error", "ready"]), "{answer:?}");
    }
}

#[test]
fn a_wrong_glue_leaves_the_children() {
    the_children_stay(Part::Glue, "/sip-compare-app-", &for_modules());
}

/// One bit of the program turned over made it trap in its first view: the element was blank, and nobody was told.
#[test]
fn a_wrong_program_leaves_the_children() {
    the_children_stay(Part::Wasm, "/sip-compare-app_bg-", &WRONG);
}

#[test]
fn a_wrong_mount_leaves_the_children() {
    the_children_stay(Part::Mount, "/sip-compare-mount-", &for_modules());
}

/// A style sheet that was cut off, or a page in its place, was taken as it came: the widget was there without its styles.
#[test]
fn a_wrong_style_sheet_leaves_the_children() {
    the_children_stay(Part::Style, "/sip-compare-style-", &WRONG);
}

#[test]
fn a_wrong_index_leaves_the_children() {
    the_children_stay(Part::Index, "/data/en-", &WRONG);
}

#[test]
fn a_program_a_style_sheet_and_data_of_a_wrong_type_are_no_failure() {
    let site = Site::with_host(&host_page(BODY));
    for part in [Part::Wasm, Part::Style, Part::Index, Part::Detail, Part::Rest, Part::Words] {
        site.set(part, Answer::WrongType);
    }
    let page = Page::open(site, "/host.html");
    page.is_ready();
    assert_eq!(page.value("events.map(({ name }) => name)"), json!(["ready"]));
    page.has_everything();
    page.click("#first-input");
    page.finds_words();
    page.types("engaged tone");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
}

#[test]
fn files_that_take_ten_seconds_are_waited_for_without_a_word() {
    let site = Site::with_host(&host_page(BODY));
    for part in Part::FIRST {
        site.set(part, Answer::Late(Duration::from_secs(10)));
    }
    let page = Page::open(site, "/host.html");
    assert!(page.holds(FALLBACK_IS_SHOWN));
    page.is_ready();
    assert_eq!(page.value("events.map(({ name }) => name)"), json!(["ready"]));
}

/// Timers of a page that run six times as fast, where they are long.
const HASTE: &str = "<script>{ const { setTimeout: wait } = window;
    window.setTimeout = (act, time, ...more) => wait(act, time >= 20000 ? time / 6 : time, ...more); }</script>";

/// A file that never came left the children without a word, for good.
#[test]
fn who_waits_for_twenty_seconds_is_told_and_what_comes_after_that_is_shown() {
    let site = Site::with_host(&host_page(&format!("{HASTE}{BODY}")));
    site.set(Part::Wasm, Answer::Late(Duration::from_secs(6)));
    let page = Page::open(site, "/host.html");
    page.waits_for("$('[part=error]')");
    page.takes_warning("its files were not there after 20 seconds");
    assert!(page.holds(FALLBACK_IS_SHOWN));
    page.is_ready();
    assert_eq!(page.value("events.map(({ name }) => name)"), json!(["error", "ready"]));
}

#[test]
fn who_tries_again_does_not_wait_for_what_never_comes() {
    for part in Part::FIRST {
        let site = Site::with_host(&host_page(&format!("{HASTE}{BODY}")));
        site.set(part, Answer::Late(Duration::from_secs(600)));
        let page = Page::open(site, "/host.html");
        page.waits_for("$('[part=error]')");
        page.takes_warning("its files were not there after 20 seconds");
        page.site.heal();
        page.click_text("Try again");
        page.is_ready();
        assert_eq!(page.text("[part=title]"), TITLE, "{part:?}");
    }
}

#[test]
fn thirty_elements_go_through_each_fault_together() {
    let elements: String = (0..30)
        .map(|place| format!("<sip-compare first={} loading=eager><p>one</p></sip-compare>", 400 + place))
        .collect();
    for (place, part) in Part::FIRST.into_iter().enumerate() {
        let is_module = matches!(part, Part::Glue | Part::Mount);
        let mut answers = if is_module { for_modules() } else { WRONG.into() };
        // All of them take a minute, so that each part goes wrong in one way, as far as not everything is to be tried.
        if !is_thorough() {
            answers = vec![answers[place % answers.len()]];
        }
        for answer in answers {
            let page = Page::blank(Site::with_host(&host_page(&elements)));
            page.site.set(part, answer);
            page.go_to("/host.html");
            page.waits_for("events.length === 30");
            page.takes_warning("could not start: ");
            page.takes_reports();
            let count = |css: &str| {
                format!(
                    "[...document.querySelectorAll('sip-compare')].filter(({{ shadowRoot }}) => shadowRoot.querySelector({css:?})).length"
                )
            };
            assert_eq!(page.value(&count("[part=error]")), json!(30), "{part:?}, {answer:?}");
            page.site.heal();
            page.run(
                "document.querySelectorAll('sip-compare').forEach((element) => element.shadowRoot.querySelector('[part=error] button').click());",
                Vec::new(),
            );
            page.waits_for(&format!("{} === 30 && events.length >= 60", count(".view")));
            assert_eq!(page.value("events.length"), json!(60), "{part:?}, {answer:?}");
        }
    }
}

// ---- What comes later ----

/// A page of somebody who saves data, with nothing wrong yet.
fn thrifty_page() -> Page {
    Page::blank(Site::with_host(&host_page(&format!("{SAVES_DATA}{BODY}"))))
}

/// What is copied is kept by the page.
fn keeps_copies(page: &Page) {
    page.run("copiesBy((text) => Promise.resolve(window.copied = text));", Vec::new());
}

/// These answers, each on a page that was loaded anew.
fn with_each(answers: &[Answer], parts: &[Part], work: impl Fn(&Page)) {
    let page = thrifty_page();
    for &answer in answers {
        parts.iter().for_each(|part| page.site.set(*part, answer));
        page.go_to("/host.html");
        work(&page);
        page.takes_reports();
        page.site.heal();
    }
}

#[test]
fn for_details_that_are_wrong_the_file_with_all_makes_up() {
    with_each(&WRONG, &[Part::Detail], |page| {
        page.is_ready();
        assert_eq!(page.text("[part=title]"), TITLE);
    });
}

#[test]
fn without_search_words_numbers_and_phrases_are_found() {
    with_each(&WRONG, &[Part::Words], |page| {
        page.is_ready();
        page.click("#first-input");
        page.types("decline");
        page.waits_for("$$('#first-list .option-code').map(text).includes('603')");
        let ask = "return import('/sip-compare.js').then(({ understand }) => understand('')).then(() => 'read', () => 'refused');";
        assert_eq!(page.run(ask, Vec::new()), "refused", "the words were asked for");
        assert_eq!(page.text("[part=title]"), TITLE);
    });
}

#[test]
fn without_the_tools_a_copy_says_so_and_works_once_they_are_there() {
    with_each(&[&WRONG[..], &[Answer::WrongType]].concat(), &[Part::Tools], |page| {
        page.is_ready();
        keeps_copies(page);
        page.click_text("Copy as text");
        page.waits_for("$('[part=notice]')");
        page.takes_reports();
        page.site.heal();
        page.click_text("Copy as text");
        page.waits_for("window.copied");
    });
}

#[test]
fn without_the_place_for_a_trace_the_reader_is_told_and_it_opens_once_it_is_there() {
    with_each(&[&WRONG[..], &[Answer::WrongType]].concat(), &[Part::Reading], |page| {
        page.is_ready();
        page.click(".read-button");
        page.takes_warning("/sip-compare-reading-");
        page.waits_for("$('[part=notice]')");
        page.takes_reports();
        page.site.heal();
        page.click(".read-button");
        page.waits_for("$('#reading-text')");
    });
}

#[test]
fn without_the_file_with_all_choices_are_loaded_one_by_one() {
    let page = Page::blank(Site::with_host(&host_page(BODY)));
    for answer in WRONG {
        page.site.set(Part::Rest, answer);
        let asked = page.site.hits_of(Part::Rest).len();
        page.go_to("/host.html");
        page.is_ready();
        page.waits_until(|| page.site.hits_of(Part::Rest).len() > asked);
        page.run("host.first = 480;", Vec::new());
        page.waits_for("$('[part=title]').innerText === 'SIP 480 Temporarily Unavailable vs 603 Decline'");
        page.takes_reports();
    }
}

#[test]
fn what_comes_ten_seconds_late_is_waited_for_without_a_word() {
    let page = thrifty_page();
    for part in [Part::Tools, Part::Words, Part::Reading] {
        page.site.set(part, Answer::Late(Duration::from_secs(10)));
    }
    page.go_to("/host.html");
    page.is_ready();
    keeps_copies(&page);
    page.click_text("Copy as text");
    page.click(".read-button");
    page.click("#first-input");
    page.types("decline");
    page.waits_for("$$('#first-list .option-code').map(text).includes('603')");
    assert!(page.holds("!window.copied && !$('#reading-text') && !$('[part=notice]')"));
    page.waits_for("window.copied");
    page.waits_for("$('#reading-text')");
    assert!(page.holds("!$('[part=notice]')"));
    page.click("#first-input");
    page.finds_words();
    page.types("engaged tone");
    page.waits_for("$$('#first-list .option-code').map(text).includes('486')");
}

// ---- Our own page, and what browsers refuse ----

#[test]
fn our_page_without_its_script_or_its_style_sheet_shows_the_widget() {
    for (path, content) in [("/page/page.js", "import ("), ("/page.css", "<!doctype html>")] {
        let page = Page::blank(Site::new());
        page.site.add_file(path, content.as_bytes());
        page.go_to("/?first=486&second=603");
        assert_eq!(page.text("[part=title]"), TITLE, "{path}");
        page.takes_errors("SyntaxError");
        page.takes_reports();
    }
}

/// What the address asks for has to be in place when the element starts.
#[test]
fn our_page_waits_for_its_script_and_its_style_sheet() {
    let site = Site::new();
    site.set(Part::Page, Answer::Late(Duration::from_secs(10)));
    let page = Page::open(site, "/?first=486&second=603&lang=zh-Hans");
    page.is_ready();
    page.waits_for("document.documentElement.dataset.started === ''");
    assert!(page.text("[part=title]").contains("此处忙"));
    let indexes = page.site.hits_of(Part::Index);
    assert!(!indexes.is_empty() && indexes.iter().all(|hit| hit.path.contains("/zh-Hans-")), "{indexes:?}");
}

#[test]
fn a_browser_that_refuses_history_storage_and_clipboard_shows_the_widget() {
    let refuse = "<script>
        const refuse = () => { throw new DOMException('refused', 'SecurityError'); };
        history.pushState = history.replaceState = refuse;
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: refuse });
        navigator.clipboard.writeText = navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    </script>";
    let page = Page::embedded(&format!("{refuse}{}", BODY.replace("id=one", "id=one history=query")));
    page.click(".swap");
    page.waits_for("$('[part=title]').innerText === 'SIP 603 Decline vs 486 Busy Here'");
    assert_eq!(page.address(), "/host.html");
    page.click_text("Copy as text");
    page.waits_for("focused().value?.startsWith('SIP 603 Decline vs 486 Busy Here')");
}
