//! Checks what measures, with delays that are known, and that the baseline says what the widget says.

use serde_json::{Value, json};

use crate::contender::{self, COMPARISON, Contender, ELEMENTS, PAIRS};
use crate::measures::switches;
use crate::server::Server;
use crate::tab::{Limits, Network, Tab, UNLIMITED};

/// A page that shows its pair late, and an element that is switched slowly.
const FIXTURE: &str = include_str!("fixture.html");
/// How late, as the page says it.
const DELAY: f64 = 300.0;
/// How slowly it switches.
const BUSY: f64 = 50.0;
/// How often a delay is measured.
const TRIES: usize = 5;
/// What is told of a view: its parts by their selectors, so that a difference is found.
const PARTS: [&str; 13] = [
    "[part=title]",
    ".take-along",
    ".contents",
    ".verdict",
    ".verdict-strip",
    ".decision",
    ".summary",
    ".differences",
    ".comparison-table",
    ".call-flows",
    ".examples",
    ".learn-more",
    ".copy-buttons",
];

/// A check: its name, and what makes it.
type Check = (&'static str, fn(&Server));

const CHECKS: [Check; 6] = [
    ("a page that shows its pair after 300 ms is measured so", a_late_page),
    ("a switch that takes 50 ms is measured so, and takes four times as long on a slow processor", a_busy_switch),
    ("100 KB at 1.6 Mbit/s take half a second and the latency", a_slow_download),
    ("the bytes are those that the browser counts", bytes),
    ("the baseline says of a pair what the widget says", same_words),
    ("the baseline finds first what the widget finds first", same_best_match),
];

/// Makes every check; the first that fails ends the program.
pub fn run(server: &Server) {
    server.add("/fixture.html", FIXTURE.into());
    contender::serve(server);
    for (name, check) in CHECKS {
        eprintln!("{name} …");
        check(server);
    }
    println!("{} checks passed, 0 failed", CHECKS.len());
}

fn a_late_page(server: &Server) {
    let [first_paint, shown, ready] = least(|| {
        let load = Tab::new(server, UNLIMITED).load("/fixture.html", COMPARISON, 1);
        [load.first_paint, load.shown, load.ready.expect("the page says that it is ready")]
    });
    assert_within("the first paint", first_paint, 1.0, DELAY);
    assert_within("the pair is shown", shown, DELAY, DELAY + 100.0);
    assert_within("the event", ready, DELAY, DELAY + 100.0);
}

/// The least of a few tries: a machine that is busy otherwise makes everything longer, and nothing shorter.
fn least<const COUNT: usize>(mut measure: impl FnMut() -> [f64; COUNT]) -> [f64; COUNT] {
    (1..TRIES).fold(measure(), |least, _| {
        let further = measure();
        std::array::from_fn(|place| least[place].min(further[place]))
    })
}

fn a_busy_switch(server: &Server) {
    let tab = Tab::new(server, UNLIMITED);
    tab.load("/fixture.html", COMPARISON, 1);
    let switch = |by: &str| {
        tab.run(&format!("fixture.mode = {by:?};"));
        let before = tab.work();
        let mut times = switches(&tab, TRIES).into_iter();
        let [script, painted] = least(|| times.next().expect("each switch was measured"));
        let after = tab.work();
        let each = |before: f64, after: f64| (after - before) / TRIES as f64;
        (script, painted, each(before.layout, after.layout), each(before.all, after.all))
    };
    let (script, painted, layout, all) = switch("clock");
    assert_within("script", script, BUSY, BUSY * 1.2);
    assert_within("until painted, at the next frame but one at the latest", painted, BUSY, BUSY + 40.0);
    assert_within("style and layout, of which there is little", layout, 0.0, 10.0);
    assert_within("all work", all, BUSY, BUSY * 1.5);

    let (script, _, layout, _) = switch("layout");
    assert!(
        layout > 3.0 * script,
        "a switch of the style alone: {script} ms of script, {layout} ms of style and layout"
    );

    tab.run("fixture.calibrate();");
    let (fast, ..) = switch("work");
    tab.slow_down(4);
    let (slow, ..) = switch("work");
    assert_within("on a processor that is four times slower, so many times longer", slow / fast, 3.0, 5.5);
}

fn a_slow_download(server: &Server) {
    // Nothing can make it smaller.
    let mut state = 1_u32;
    let noise = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state.to_le_bytes()[0]
    });
    server.add("/noise.bin", noise.take(102_400).collect());
    let tab = Tab::new(server, Limits { processor: 1, network: Some(Network { bits: 1.6e6, latency: 150 }) });
    tab.open("/fixture.html", COMPARISON, 1);
    let [time] = least(|| {
        let time = tab.run(
            "return (async () => {
            const start = performance.now();
            await (await fetch('/noise.bin', { cache: 'no-store' })).arrayBuffer();
            return performance.now() - start;
        })();",
        );
        [time.as_f64().expect("a time is a number")]
    });
    let wanted = 102_400.0 * 8.0 / 1.6e3 + 150.0;
    assert_within("the download", time, wanted * 0.95, wanted * 1.25);
}

fn bytes(server: &Server) {
    for contender in contender::ALL {
        let tab = Tab::new(server, UNLIMITED);
        tab.load(&contender.page(), contender.shown, 1);
        let sent = tab.all_sent();
        let counted = tab.run(
            "return ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type))
                .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]).sort();",
        );
        let mut sent: Vec<Value> = sent.iter().map(|sent| json!([sent.path, sent.bytes])).collect();
        sent.sort_by_key(Value::to_string);
        let mut counted: Vec<Value> = counted.as_array().cloned().unwrap_or_default();
        counted.sort_by_key(Value::to_string);
        assert_eq!(sent, counted, "{}", contender.name);
        assert!(sent.iter().all(|sent| sent[1] != 0), "{} asked for what is not there: {sent:#?}", contender.name);
    }
}

fn same_words(server: &Server) {
    let [ours, vanilla] = ELEMENTS.map(|contender| opened(server, &contender));
    let turned = PAIRS.map(|(first, second)| (second, first));
    for (first, second) in PAIRS.into_iter().chain(turned) {
        let [of_ours, of_vanilla] = [&ours, &vanilla].map(|tab| {
            tab.run(&format!("return bench.switchTo({first}, {second}).then(bench.rests);"));
            said(tab)
        });
        assert!(of_ours.iter().all(|part| part[1] != ""), "every part of a comparison is there: {of_ours:?}");
        for (one, other) in of_ours.iter().zip(&of_vanilla) {
            assert_eq!(one, other, "{first} and {second}: the widget and the baseline");
        }
    }
    for tab in [&ours, &vanilla] {
        paint_anew(tab);
    }
    assert!(ours.picture() == vanilla.picture(), "the widget and the baseline are drawn alike, to the pixel");
    // One code alone, the same twice, and none.
    for codes in ["{ first: 486, second: null }", "{ first: 486, second: 486 }", "{ first: null, second: null }"] {
        let [of_ours, of_vanilla] = [&ours, &vanilla].map(|tab| {
            tab.run(&format!("Object.assign(document.querySelector('sip-compare'), {codes}); return bench.rests();"));
            said(tab)
        });
        assert_eq!(of_ours, of_vanilla, "{codes}");
    }
}

/// Has all of the element painted again: where something stayed from view to view, a round corner may differ by a shade.
fn paint_anew(tab: &Tab<'_>) {
    tab.run(
        "const { style } = document.querySelector('sip-compare');
        style.display = 'none';
        return bench.painted().then(() => (style.display = '', bench.rests()));",
    );
}

/// What a view says: its parts, and then how many elements it is made of and all of its text.
fn said(tab: &Tab<'_>) -> Vec<Value> {
    let said = tab.run(&format!(
        "const view = document.querySelector('sip-compare').shadowRoot.querySelector('.view');
        // What tells the neighbors of one code apart the widget adds once everything is there.
        for (const told of view.querySelectorAll('.neighbors span')) told.textContent = '';
        const text = (element) => (element?.textContent ?? '').replace(/\\s+/g, ' ').trim();
        return [...{}.map((css) => [css, text(view.querySelector(css))]),
            [view.querySelectorAll(':not(div)').length, text(view)]];",
        json!(PARTS)
    ));
    said.as_array().cloned().unwrap_or_default()
}

fn same_best_match(server: &Server) {
    let tabs = ELEMENTS.map(|contender| {
        let tab = opened(server, &contender);
        tab.run("bench.focus();");
        tab.press('a');
        tab.all_sent();
        tab
    });
    // The baseline looks for words in phrases and keywords; the widget understands more, so that only the best is compared. It
    // also says why an option is there, so that only number and phrase are.
    for (query, is_best) in
        [("48", false), ("SIP/2.0 603 Decline", false), ("busy", true), ("486 busy", true), ("forbidden", true)]
    {
        let [ours, vanilla] = tabs.each_ref().map(|tab| {
            tab.run(&format!(
                "bench.focus();
                const root = document.querySelector('sip-compare').shadowRoot;
                const input = root.querySelector('input');
                input.value = {query:?};
                input.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}));
                const said = (option) => ['.option-code', '.option-phrase'].map((css) => option.querySelector(css).textContent);
                return bench.painted().then(() => [...root.querySelectorAll('.option')].map((option) => said(option).join(' ')));"
            ))
        });
        let number = |options: &Value| options[0].as_str().and_then(|best| best.split(' ').next().map(str::to_owned));
        assert!(ours.as_array().is_some_and(|options| !options.is_empty()), "{query}");
        if is_best {
            assert_eq!(number(&ours), number(&vanilla), "{query}: the widget and the baseline");
        } else {
            assert_eq!(ours, vanilla, "{query}: the widget and the baseline");
        }
    }
}

fn opened<'server>(server: &'server Server, contender: &Contender) -> Tab<'server> {
    let tab = Tab::new(server, UNLIMITED);
    tab.load(&contender.page(), contender.shown, 1);
    tab.all_sent();
    tab
}

fn assert_within(what: &str, value: f64, least: f64, most: f64) {
    assert!((least..=most).contains(&value), "{what}: {value} is not between {least} and {most}");
}
