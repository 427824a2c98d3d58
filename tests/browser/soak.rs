//! What a reader and a page do at random, thousands of times, leaves the widget as one that was just opened.

use std::fs;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::support::{Page, is_thorough, print_figure};

/// How many actions are done, and how many if everything is to be tried.
const SOME: u64 = 1_000;
const ALL: u64 = 10_000;
/// After so many of them everything that is kept for good is there.
const WARM: u64 = SOME / 2;
/// How many are done in one go.
const BATCH: u64 = 250;
/// What the first batch begins with; each goes on from the one before.
const SEED: &str = "486603";
/// How much the program's memory, which never shrinks, may grow after that (bytes): two steps of its allocator.
const GROWTH: u64 = 2 * 64 * 1024;

/// How much the memory of the browser, with all that it started, may grow from one half of what follows to the other (bytes):
/// what it keeps for itself comes and goes in steps of this size.
const GROWTH_OF_BROWSER: u64 = 64 << 20;

/// A widget whose copies and files go nowhere.
const BODY: &str = "<main><h1>Page</h1><div><sip-compare first=486 second=603 loading=eager></sip-compare></div></main>\
    <script>if (navigator.clipboard) navigator.clipboard.writeText = navigator.clipboard.write = () => Promise.resolve();\
    for (const { prototype } of [HTMLAnchorElement, HTMLInputElement]) prototype.click = () => {};</script>";

#[test]
fn thousands_of_actions_at_random_leave_nothing_behind() {
    let (start, actions) = (Instant::now(), if is_thorough() { ALL } else { SOME });
    let script =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/soak.js")).expect("it is beside this");
    let page = Page::embedded(BODY);
    page.has_everything();
    let codes = json!([180, 183, 199, 200, 302, 401, 403, 404, 407, 428, 480, 486, 487, 488, 503, 600, 603, 607, 608]);
    let (mut seed, mut warm, mut last) = (SEED.to_owned(), Value::Null, Value::Null);
    let mut memory = Vec::new();
    for done in (0..actions).step_by(BATCH.try_into().expect("it is small")) {
        last = page.run(&script, vec![json!(seed), json!(BATCH), codes.clone()]);
        last["state"].as_str().expect("it is a text").clone_into(&mut seed);
        if done < WARM {
            warm = last.clone();
        } else {
            memory.push(page.memory_of_browser());
        }
    }
    let bytes = |figures: &Value| figures["program"].as_u64().expect("a length is a number");
    let growth = bytes(&last) - bytes(&warm);
    print_figure(&format!(
        "{actions} actions in {} s, the program's memory grew by {growth} bytes; that of the browser: {:?} MB",
        start.elapsed().as_secs(),
        memory.iter().map(|bytes| bytes >> 20).collect::<Vec<_>>()
    ));
    assert!(growth <= GROWTH, "from {} by {growth}", bytes(&warm));
    // Of a few batches nobody can tell what comes and goes.
    if is_thorough() {
        let (before, after) = memory.split_at(memory.len() / 2);
        let least = |memory: &[u64]| memory.iter().copied().min().expect("there are many batches");
        let grown = least(after).saturating_sub(least(before));
        assert!(grown <= GROWTH_OF_BROWSER, "the browser grew by {grown} bytes: {memory:?}");
    }

    // What the reader switched stays with the element: this takes it back.
    page.run(
        "root.activeElement?.blur(); const only = $('.only-different input'); if (only?.checked) only.click();",
        Vec::new(),
    );
    page.run(
        "for (const { name } of [...host.attributes]) host.removeAttribute(name); host.notes = {}; host.first = 302; host.second = 428;",
        Vec::new(),
    );
    let fresh = Page::embedded("<sip-compare first=302 second=428 loading=eager></sip-compare>");
    fresh.has_everything();
    // The button that copies a row stands where the pointer or the focus was last.
    let shown = "(() => { const view = $('.view').cloneNode(true);
        view.querySelectorAll('.copy-place, #term-text').forEach((element) => element.remove());
        return view.textContent.trim(); })()";
    let expected = fresh.value(shown);
    let is_like_it = page.comes_within(Duration::from_secs(15), &format!("{shown} === {expected}"));
    assert!(is_like_it, "{} instead of {expected}", page.value(shown));
    // Wrong values are warned of, each once.
    page.takes_warnings("<sip-compare>");
}
