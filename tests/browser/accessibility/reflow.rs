//! Large zoom, large spaces between letters and lines: nothing is lost (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12).

use serde_json::json;
use thirtyfour::Key;

use crate::browser::support::Page;

const VIEWS: [&str; 4] = ["", "?first=480", "?first=302&second=428", "?first=480&second=486&third=603"];

/// The least spaces that a reader may ask for, as user style sheets and bookmarklets set them: in every scope.
const SPACE: &str = "
    const css = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-block-end: 2em !important }';
    for (const scope of [document, root]) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        scope.adoptedStyleSheets.push(sheet);
    }";

/// Words that are cut off by what they stand in, reach over the edge of the window, or lie under something else. What is for
/// screen readers alone is cut on purpose, as is the label of a button that is drawn as a sign; the line of links scrolls.
const LOST: &str = "(() => {
    const around = (element) => element.parentElement ?? element.getRootNode().host;
    const isCutOnPurpose = (element) => element && element !== host
        && (getComputedStyle(element).clipPath !== 'none' || isCutOnPurpose(element.parentElement));
    const clips = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    const frameOf = (element) => !element || element === host ? null : clips(element) ? element : frameOf(around(element));
    // In the middle of the window nothing that stays in sight at its edges lies over a text.
    const shown = (range, place) => {
        const { top, bottom } = range.getClientRects()[place];
        if (top < 100 || bottom > innerHeight - 50) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
        return range.getClientRects()[place];
    };
    const lost = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
        const element = node.parentElement;
        if (!node.data.trim() || !element.checkVisibility({ contentVisibilityAuto: true }) || isCutOnPurpose(element)) continue;
        if (element.closest('.contents ul, .title-line .quiet-button, .options, select')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (let place = 0; place < range.getClientRects().length; place++) {
            const { left, right, top, bottom } = shown(range, place);
            const frame = frameOf(element)?.getBoundingClientRect();
            const isOutside = left < -1 || right > innerWidth + 1
                || frame && (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1);
            const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            const isUnder = hit && hit !== host && !hit.matches('.fold') && !hit.contains(element) && !element.contains(hit);
            if (isOutside || isUnder) lost.push(`${node.data.trim().slice(0, 40)} ${isOutside ? 'is cut off' : `lies under ${hit.className}`}`);
        }
    }
    scrollTo({ top: 0, behavior: 'instant' });
    return [...new Set(lost)];
})()";

/// Whether there is anything beside the window.
const SCROLLS_SIDEWAYS: &str = "document.documentElement.scrollWidth > innerWidth";

#[test]
fn nothing_is_cut_off_with_more_space_between_letters_words_and_lines() {
    let page = Page::standalone("");
    for view in VIEWS {
        for width in [320, 700, 1280] {
            page.set_width(width);
            page.go_to(&format!("/{view}"));
            page.is_ready();
            page.run(SPACE, Vec::new());
            assert!(page.holds("getComputedStyle($('.summary')).letterSpacing !== 'normal'"), "the spaces are there");
            fits(&page, &format!("{view:?} at {width}"));
        }
    }
}

/// 1280 × 1024 CSS pixels at 400 % are 320 × 256.
fn zoomed(address: &str) -> Page {
    let page = Page::standalone(address);
    page.set_screen(320, 256);
    page.waits_for("innerWidth === 320 && innerHeight === 256");
    page
}

/// Nothing is lost, and nothing is beside the window.
fn fits(page: &Page, what: &str) {
    page.all_laid_out(|| {
        assert!(!page.holds(SCROLLS_SIDEWAYS), "{what} scrolls sideways");
        assert_eq!(page.value(LOST), json!([]), "{what}");
    });
}

#[test]
fn everything_is_read_in_one_direction_at_a_zoom_of_400_percent() {
    for view in VIEWS {
        let page = zoomed(view);
        fits(&page, view);
        page.click("#first-input");
        page.press(Key::Down);
        page.waits_for("$('#first-list').checkVisibility()");
        assert!(!page.holds(SCROLLS_SIDEWAYS), "the open list of {view:?}");
    }
}

#[test]
fn what_comes_later_is_read_in_one_direction_at_a_zoom_of_400_percent() {
    let page = zoomed("");
    page.click(".read-button");
    page.waits_for("focused().id === 'reading-text'");
    page.types("SIP/2.0 486 Busy Here");
    page.click(".reading-actions [data-look=main]");
    page.waits_for("$('.reading-statuses') && $('[part=table]')");
    fits(&page, "a log that was read");
    let page = zoomed("");
    page.click(".decide-button");
    page.waits_for("$('.deciding-replies button')");
    fits(&page, "questions");
    page.run("document.getElementById('sip-compare-page-embed').click();", Vec::new());
    page.waits_for("document.querySelector('.embed-stage sip-compare')?.shadowRoot.querySelector('.view')");
    let dialog =
        "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('.embed[open]'))";
    assert!(!page.holds(dialog), "the dialog scrolls sideways");
}

/// What stays in sight would leave no room for what is read.
#[test]
fn nothing_sticks_to_a_window_that_is_low() {
    let page = zoomed("?first=302&second=428");
    let sticky =
        "$$('*').filter((element) => element.checkVisibility() && getComputedStyle(element).position === 'sticky')
        .filter((element) => !element.closest('.comparison-table thead')).map((element) => element.className || element.tagName)";
    page.opens_folds();
    assert_eq!(page.value(sticky), json!([]));
}
