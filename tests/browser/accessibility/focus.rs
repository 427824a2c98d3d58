//! What has the focus is never hidden by what stays in sight (WCAG 2.2, 2.4.11).

use serde_json::json;
use thirtyfour::Key;

use crate::browser::support::{Engine, Page, print_figure};

/// Enough presses to come through the longest view.
const PRESSES: usize = 900;
/// The key in a text that is typed.
const TAB: &str = "\u{e004}";
/// So many at once, where the browser scrolls to what has the focus before it hears of the next key.
const AT_ONCE: usize = 30;

/// Looks at what has the focus whenever a key is pressed, that is, once the key before has done all that it does, on the way
/// from one end of the page to the other. Of a few points spread over the element at least one must be seen. On the
/// way back, Firefox has left the page when it comes to the first element, which has the focus no more then.
const WATCH: &str = "
    window.unseen = [];
    document.body.prepend(Object.assign(document.createElement('button'), { id: 'start' }));
    document.body.append(Object.assign(document.createElement('button'), { id: 'end' }));
    window.isSeen = (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
        return shares.some((x) => shares.some((y) => {
            const found = element.getRootNode().elementFromPoint(left + x * width, top + y * height);
            return found && (element.contains(found) || found.contains(element) && found.matches('.field'));
        }));
    };
    window.walks = (from, to) => {
        window.stops = 0;
        window.to = to;
        document.getElementById(from).focus();
    };
    addEventListener('keydown', ({ key }) => {
        const element = focused();
        if (element.id === window.to) window.to = '';
        if (key === 'Shift' || !window.to) return;
        window.stops++;
        if (element.matches(':focus') && !isSeen(element)) window.unseen.push(element.outerHTML.slice(0, 120));
    }, true);";

/// Waits until the element that has the focus now is seen, as it will be in a moment: WebKit scrolls to an input a little later.
/// Gives the number of stops, once there are no more.
const SHOWN: &str = "return (async () => {
    for (let frames = 0; frames < 60 && !isSeen(focused()); frames++) await new Promise(requestAnimationFrame);
    return !window.to && window.stops;
})();";

/// Presses Tab, or Tab with Shift, all the way from one end of the page to the other; gives the number of stops.
fn walk(page: &Page, is_forward: bool) -> u64 {
    let ends = if is_forward { ["start", "end"] } else { ["end", "start"] };
    page.run("walks(...arguments);", ends.map(|end| json!(end)).to_vec());
    let at_once = if Engine::under_test() == Engine::Chromium { AT_ONCE } else { 1 };
    let tabs = TAB.repeat(at_once);
    for _ in 0..PRESSES / at_once {
        if is_forward {
            page.types(&tabs)
        } else {
            page.press_with(Key::Shift, tabs.as_str())
        }
        let count = page.run(SHOWN, Vec::new());
        if let Some(stops) = count.as_u64() {
            return stops;
        }
    }
    panic!("Tab does not lead to the other end of the page")
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
