//! What has the focus is never hidden by what stays in sight (WCAG 2.2, 2.4.11).

use serde_json::json;
use thirtyfour::Key;

use crate::browser::support::{Page, print_figure};

/// Enough presses to come through the longest view.
const PRESSES: usize = 900;
/// The key in a text that is typed.
const TAB: &str = "\u{e004}";
/// So many at once.
const AT_ONCE: usize = 30;

/// Looks at what has the focus whenever a key is pressed, that is, once the key before has done all that it does. Of a few
/// points spread over the element at least one must be seen.
const WATCH: &str = "
    window.unseen = [];
    const isSeen = (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
        return shares.some((x) => shares.some((y) => {
            const found = element.getRootNode().elementFromPoint(left + x * width, top + y * height);
            return found && (element.contains(found) || found.contains(element) && found.matches('.field'));
        }));
    };
    addEventListener('keydown', ({ key }) => {
        const element = focused();
        if (key !== 'Tab') return;
        if (!element || element === document.body) return void window.left++;
        window.stops++;
        if (!isSeen(element)) window.unseen.push(element.outerHTML.slice(0, 120));
    }, true);";

/// Presses Tab until the focus has left the page twice, forwards or backwards, so that it came to everything at least once;
/// gives the number of stops.
fn walk(page: &Page, is_forward: bool) -> u64 {
    page.run("window.stops = window.left = 0;", Vec::new());
    let tabs = TAB.repeat(AT_ONCE);
    for _ in 0..PRESSES / AT_ONCE {
        if is_forward {
            page.types(&tabs)
        } else {
            page.press_with(Key::Shift, tabs.as_str())
        }
        if page.value("window.left").as_u64() >= Some(2) {
            return page.value("window.stops").as_u64().expect("a count is a number");
        }
    }
    panic!("Tab does not lead out of the page")
}

fn check(width: u32, height: u32) {
    let page = Page::standalone("");
    page.set_screen(width, height);
    let mut all = 0;
    for address in ["", "?first=480", "?first=302&second=428", "?first=480&second=486&third=603"] {
        page.go_to(&format!("/{address}"));
        page.is_ready();
        page.run(WATCH, Vec::new());
        for is_forward in [true, false] {
            let stops = walk(&page, is_forward);
            assert!(stops > 30, "{stops} stops of {address:?} at {width} × {height}");
            all += stops;
        }
        assert_eq!(page.value("window.unseen"), json!([]), "{address:?} at {width} × {height}");
    }
    print_figure(&format!("{all} stops of the focus at {width} × {height} px, none of them hidden"));
}

#[test]
fn what_has_the_focus_is_seen_on_a_desk() {
    check(1280, 900);
}

#[test]
fn what_has_the_focus_is_seen_on_a_phone() {
    check(360, 800);
}

/// 1280 × 1024 CSS pixels at a zoom of 400 %.
#[test]
fn what_has_the_focus_is_seen_at_a_zoom_of_400_percent() {
    check(320, 256);
}
