//! The terms in the prose: who touches one, or comes to it with the keyboard, is told what it is.

use thirtyfour::Key;

use super::support::{Answer, Page, Part};

const SHOWN: &str = "$('#term-text')";

fn pair() -> Page {
    let page = Page::embedded("<sip-compare first=180 second=183></sip-compare>");
    page.waits_for("$$('.comparison-table .term').length > 5");
    page
}

#[test]
fn a_term_is_told_beside_it_until_the_reader_goes_on() {
    let page = pair();
    page.click_value("withText('.term', 'PRACK')");
    page.waits_for(&format!("{SHOWN}?.innerText.includes('RFC 3262')"));
    let place =
        "(() => { const term = focused().getBoundingClientRect(), told = $('#term-text').getBoundingClientRect();
        // Near the lower edge of the window it stands above.
        const gap = Math.max(told.top - term.bottom, term.top - told.bottom);
        return focused().matches('.term') && gap >= 0 && gap < 20
            && told.left >= 0 && told.right <= innerWidth; })()";
    assert!(page.holds(place));
    assert!(
        page.holds(&format!("focused().getAttribute('aria-describedby') === {SHOWN}.id && {SHOWN}.role === 'status'"))
    );
    page.press(Key::Escape);
    page.waits_for(&format!("!{SHOWN}"));
    assert!(page.holds("focused().matches('.term') && !focused().hasAttribute('aria-describedby')"));
    page.press(Key::Tab);
    page.run("$$('.term')[0].focus();", Vec::new());
    page.waits_for(SHOWN);
    page.run("host.second = 200;", Vec::new());
    page.waits_for(&format!("$('[part=title]').innerText.includes('200') && !{SHOWN}"));
}

#[test]
fn a_term_is_explained_once_in_a_section() {
    let page = pair();
    let places = "[...$$('.comparison-table tbody'), $('.differences')].map((section) => [...section.querySelectorAll('.term')].map((term) => term.dataset.term))";
    let twice = format!("{places}.filter((terms) => new Set(terms).size < terms.length)");
    assert_eq!(page.value(&twice), serde_json::json!([]));
    assert_eq!(page.count("h2 .term, h3 .term, th .term, a .term, code .term"), 0);
}

#[test]
fn terms_follow_the_language() {
    let page = pair();
    page.run("host.lang = 'zh-Hans';", Vec::new());
    page.waits_for("$$('.term').some((term) => /[\\u3400-\\u9fff]/.test(text(term)))");
    page.run("$$('.term').find((term) => /[\\u3400-\\u9fff]/.test(text(term))).focus();", Vec::new());
    page.waits_for(&format!("/[\\u3400-\\u9fff]/.test({SHOWN}?.innerText)"));
}

#[test]
fn without_controls_a_term_is_a_word_like_others() {
    let page = Page::embedded("<sip-compare first=180 second=183 controls=none></sip-compare>");
    page.waits_for("$('.comparison-table')");
    assert_eq!(page.count(".term"), 0);
}

#[test]
fn what_cannot_be_loaded_leaves_the_word() {
    let page = pair();
    page.site.set(Part::Tools, Answer::NotFound);
    page.run("$$('.term')[0].focus();", Vec::new());
    page.takes_error("404");
    page.takes_warning("sip-compare-tools");
    // The program and the JavaScript around it are asked for together, and the focus asks for what finds codes, too.
    page.takes_errors("404");
    assert!(page.holds(&format!("!{SHOWN} && focused().matches('.term')")));
}

/// Near an edge of the window the explanation ran out of it.
#[test]
fn an_explanation_stays_inside_the_window() {
    let page = pair();
    for width in [360, 1280] {
        page.set_screen(width, 700);
        page.opens_folds();
        for (edge, block) in [("bottom", "end"), ("top", "start")] {
            page.run(
                "const terms = $$('.comparison-table .term').filter((term) => term.checkVisibility());
                 const right = terms.reduce((most, term) => term.getBoundingClientRect().right > most.getBoundingClientRect().right ? term : most);
                 right.style.scrollMargin = '0'; right.scrollIntoView({ block: arguments[0] }); right.blur(); right.focus({ preventScroll: true });",
                vec![serde_json::json!(block)],
            );
            page.waits_for(SHOWN);
            let inside = "(() => { const told = $('#term-text').getBoundingClientRect(), term = focused().getBoundingClientRect();
                const is_clear = told.top >= term.bottom || told.bottom <= term.top;
                return told.left >= 0 && told.right <= innerWidth && told.top >= 0 && told.bottom <= innerHeight && is_clear; })()";
            assert!(page.holds(inside), "{width} at the {edge}");
            page.press(Key::Escape);
        }
    }
}
