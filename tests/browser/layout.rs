//! The widget fits every screen, and fingers.

use super::support::Page;

const WIDTHS: [u32; 4] = [320, 360, 768, 1280];
const VIEWS: [&str; 3] = ["", "?first=486", "?first=302&second=428"];

#[test]
fn no_screen_scrolls_sideways() {
    let page = Page::standalone("");
    for view in VIEWS {
        page.go_to(&format!("/{view}"));
        page.is_ready();
        for width in WIDTHS {
            page.set_width(width);
            page.waits_for(&format!("innerWidth === {width}"));
            let scrolls = "document.documentElement.scrollWidth > innerWidth";
            assert!(!page.holds(scrolls), "{view} at {width}");
            let too_wide = "$$('*').filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
                .filter((element) => !element.closest('.visually-hidden, thead, .contents li, svg svg')).map((element) => element.outerHTML.slice(0, 120))";
            assert_eq!(page.value(too_wide), serde_json::json!([]), "{view} at {width}");
        }
    }
}

#[test]
fn a_narrow_place_on_a_wide_page_is_enough() {
    let page = Page::embedded("<div style='width: 280px'><sip-compare first=302 second=428></sip-compare></div>");
    assert!(page.holds("host.scrollWidth <= 280 && $('.sip-compare').scrollWidth <= 280"));
    page.opens_folds();
    page.waits_for("$('.cell-code').checkVisibility()");
}

#[test]
fn every_target_is_at_least_24_pixels_high_and_wide() {
    let page = Page::standalone("");
    for view in VIEWS {
        page.go_to(&format!("/{view}"));
        page.is_ready();
        for width in [320, 1280] {
            page.set_width(width);
            page.waits_for(&format!("innerWidth === {width}"));
            // Links in running text and in lists of sources may be as high as their line.
            let too_small = "$$('button:not(.term), [data-look=chip], [data-look=code-item], input').filter((element) => element.checkVisibility())
                .map((element) => element.closest('label') ?? element)
                .filter((element) => element.getBoundingClientRect().height < 24 || element.getBoundingClientRect().width < 24)
                .map((element) => element.outerHTML)";
            assert_eq!(page.value(too_small), serde_json::json!([]), "{view} at {width}");
        }
    }
}

#[test]
fn the_open_list_stays_on_a_narrow_screen() {
    let page = Page::standalone("");
    page.set_width(320);
    page.click("#first-input");
    page.types("busy");
    assert!(page.holds("$('#first-list').getBoundingClientRect().right <= innerWidth"));
    assert!(page.holds("document.documentElement.scrollWidth <= innerWidth"));
}

#[test]
fn what_only_a_screen_can_use_is_not_printed() {
    // The pickers and the copy buttons were printed: their own sheets came after the rule that took them away.
    let page = Page::standalone("?first=302&second=428");
    page.is_on_paper();
    assert!(page.holds(
        "['.pickers', '.take-along', '.contents', '.only-different'].every((place) => !$(place).checkVisibility())"
    ));
    assert!(page.holds("$('.comparison-table').checkVisibility()"));
}

#[test]
fn all_codes_are_printed_on_one_sheet() {
    for language in ["en", "zh-Hans"] {
        let page = Page::standalone(&format!("?lang={language}"));
        assert_eq!(page.sheets(), 1, "{language}");
    }
}

#[test]
fn what_a_finger_is_to_hit_is_large() {
    for address in ["", "?first=480&second=486", "?first=480"] {
        let page = Page::standalone(address);
        page.set_screen(390, 844);
        page.takes_fingers();
        // Links inside sentences and tables are as high as their lines.
        let small =
            "$$('button, input:not([type=checkbox]), [data-look]').filter((element) => element.checkVisibility()
            && !element.closest('.verdict-strip, .term, [data-look=text]')).map((element) => {
                element.scrollIntoView({ block: 'center' });
                const { left, top, width, height } = element.getBoundingClientRect();
                const isHit = (y) => element.getRootNode().elementFromPoint(left + width / 2, y) === element;
                const room = isHit(top - 5) && isHit(top + height + 5) ? 10 : 0;
                return [element.className || element.dataset.look || element.dataset.to, height + room];
            }).filter(([, height]) => height < 39.5)";
        assert_eq!(page.value(small), serde_json::json!([]), "{address}");
    }
}

/// What the reader cannot see costs no layout; whatever comes into sight, gets the focus or is printed is there.
#[test]
fn what_is_far_out_of_sight_is_not_laid_out_until_it_is_needed() {
    let page = Page::embedded("<sip-compare first=486 second=603 history=query></sip-compare>");
    let is_laid_out = |css: &str| page.holds(&format!("$('{css}').checkVisibility({{ contentVisibilityAuto: true }})"));
    let (ladder, source) = (".call-flows .ladder", ".comparison-table tbody:last-of-type .source");
    assert!(is_laid_out(".differences li") && !is_laid_out(ladder), "the first screen alone is laid out");

    page.run(&format!("$('{ladder}').scrollIntoView();"), Vec::new());
    page.waits_for(&format!("$('{ladder}').checkVisibility({{ contentVisibilityAuto: true }})"));
    page.run("scrollTo(0, 0);", Vec::new());
    page.waits_for(&format!("!$('{ladder}').checkVisibility({{ contentVisibilityAuto: true }})"));

    page.run(&format!("$('{source}').focus();"), Vec::new());
    page.waits_for(&format!("$('{source}').checkVisibility({{ contentVisibilityAuto: true }})"));
    assert!(page.holds(&format!("$('{source}').getBoundingClientRect().top > 0")), "the focus brings it into sight");

    page.run("document.activeElement.blur(); scrollTo(0, 0);", Vec::new());
    page.is_on_paper();
    page.waits_for(&format!("$('{ladder}').checkVisibility({{ contentVisibilityAuto: true }})"));
}

/// On paper the page had no address.
#[test]
fn what_is_printed_says_from_where_and_from_when_it_is() {
    let page = Page::standalone("?first=480&second=486");
    page.run("dispatchEvent(new Event('beforeprint'));", Vec::new());
    let address = "document.querySelector('.page-address')";
    assert!(page.holds(&format!("!{address}.checkVisibility()")), "a screen has it already");
    page.is_on_paper();
    page.waits_for(&format!("{address}.checkVisibility() && {address}.textContent === location.href"));
    assert!(page.holds("/Version \\d+\\.\\d+\\.\\d+/.test(document.querySelector('.page-footer').innerText)"));
}

/// On a phone the lines of an example were broken inside an address.
#[test]
fn lines_of_examples_break_between_parameters() {
    let page = Page::standalone("?first=480&second=486");
    page.set_screen(360, 800);
    page.opens_folds();
    page.run("$('.examples').scrollIntoView();", Vec::new());
    // A rectangle for each line that a piece of text takes.
    let broken = "$$('.examples .line').flatMap((line) => {
        const pieces = [], walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node; (node = walker.nextNode()); )
            for (const { index, 0: word } of node.data.matchAll(/[^ ]+/g)) {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                // WebKit has an empty one, too, where the line before ends.
                const lines = [...range.getClientRects()].filter(({ width }) => width);
                if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) pieces.push(word);
            }
        return pieces;
    })";
    assert_eq!(page.value(broken), serde_json::json!([]));
}
