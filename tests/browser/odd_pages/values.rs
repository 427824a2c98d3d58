//! Values that are odd: numbers in other writings, notes that are none, halves of characters, texts of ten megabytes.

use std::time::Instant;

use serde_json::json;

use crate::browser::support::{Page, print_figure};

const PAIR: &str = "<sip-compare first=486 second=603></sip-compare>";

/// Writings of a number that are no status code as SIP writes it: three digits, with room around them at most.
const NO_CODES: [&str; 12] =
    ["4e2", "0302", "٣٠٢", "+486", "486.0", "0x1e6", "-486", "１８０", "4 86", "486,603", "486n", "1_86"];

/// Attributes refused `4e2` and the function `compare` took it for 400.
#[test]
fn every_door_takes_the_same_writings_for_a_code() {
    let page = Page::embedded(PAIR);
    let taken = page.run(
        "return import('/sip-compare.js').then(async ({ compare }) => {
             const taken = [];
             for (const text of arguments[0]) {
                 host.first = text; if (host.first !== null) taken.push(['attribute', text]);
                 host.notes = { [text]: 'Note' }; if (Object.keys(host.notes).length) taken.push(['note', text]);
                 await compare(text, 603).then(() => taken.push(['compare', text]), (error) => { if (!(error instanceof RangeError)) throw error; });
             }
             return taken;
         });",
        vec![json!(NO_CODES)],
    );
    assert_eq!(taken, json!([]));
    for text in NO_CODES {
        page.takes_warning(&format!(
            "notes: allowed are status codes with texts, {{ 403: \"…\" }}; left out is “{text}: Note”"
        ));
    }
    // It is told where the text stands in the attribute for as long as it takes to look.
    page.takes_warnings("first=“");
    for text in [" 486 ", "486\n", "\t486"] {
        let title = page.run(
            "host.first = arguments[0];
             return import('/sip-compare.js').then(({ compare }) => compare(arguments[0], 603)).then(({ title }) => [host.first, title]);",
            vec![json!(text)],
        );
        assert_eq!(title, json!([486, "SIP 486 Busy Here vs 603 Decline"]));
        page.waits_for("$('[part=title]').innerText === 'SIP 486 Busy Here vs 603 Decline'");
    }
}

/// What every door said of an odd number in an attribute is said of the same number in a link.
#[test]
fn a_link_refuses_what_an_attribute_refuses() {
    let page = Page::embedded("<sip-compare history=query></sip-compare>");
    for text in NO_CODES {
        page.run(
            "history.pushState(null, '', `?first=${encodeURIComponent(arguments[0])}&second=603`); dispatchEvent(new PopStateEvent('popstate'));",
            vec![json!(text)],
        );
        page.waits_for(&format!("$('.notice')?.innerText.includes({})", json!(text)));
        page.takes_warning(&format!("first=“{text}”"));
        assert_eq!(page.string("text($('[part=title]'))"), "SIP 603 Decline");
    }
}

/// An input method writes digits of another width or script, and readers paste them.
#[test]
fn digits_of_other_scripts_are_found_in_a_picker() {
    let page = Page::embedded(PAIR);
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    for (text, code) in [("４８６", "486"), ("１８０", "180"), (" 486 ", "486"), ("486 ", "486")] {
        page.run("$('#first-input').value = arguments[0]; $('#first-input').dispatchEvent(new InputEvent('input', { bubbles: true }));", vec![json!(text)]);
        page.waits_for(&format!(
            "text($('#first-list [aria-selected=true] .option-code') ?? document.body) === '{code}'"
        ));
    }
}

/// An empty note had an empty box, a Map was taken for nothing, and a Symbol threw.
#[test]
fn notes_that_say_nothing_are_left_out() {
    let page = Page::embedded(PAIR);
    page.run("host.notes = { 486: '  \\n ', 603: '' };", Vec::new());
    page.run("host.heading = 1; host.theme = 'dark';", Vec::new());
    page.waits_for("$('.sip-compare').dataset.theme === 'dark'");
    assert_eq!(page.count("[part=note]"), 0);
    for (odd, told) in [
        ("new Map([[486, 'Note']])", "[object Map]"),
        ("Symbol('x')", "Symbol(x)"),
        ("{ 486: Symbol('y') }", "486: Symbol(y)"),
        ("{ 486: Object.create(null) }", "486: [object Object]"),
        ("{ 486: 'x'.repeat(0), 603: 5n }", "603: 5"),
        ("{ 486: { toString() { throw new Error('never'); } } }", "486: [object Object]"),
    ] {
        page.run(&format!("host.notes = {odd};"), Vec::new());
        if !told.starts_with("486: [object") || odd.contains("null") {
            page.takes_warning(&format!("left out is “{told}”"));
        }
    }
    page.run("host.notes = { busy: 'x'.repeat(1e6) };", Vec::new());
    let warning = page.takes_warning("left out is “busy: xxx");
    assert!(warning.len() < 500, "{}", warning.len());
}

/// A word of 100,000 letters made the page as wide.
#[test]
fn a_word_without_end_stays_in_its_place() {
    let page = Page::embedded(PAIR);
    page.run("host.notes = { 486: 'x'.repeat(100_000) }; host.third = 'y'.repeat(100_000);", Vec::new());
    page.takes_warning("third=“yyy");
    page.waits_for("$('[part=note]') && $('.notice')");
    assert!(page.holds("document.documentElement.scrollWidth <= innerWidth && host.scrollWidth <= host.clientWidth"));
}

/// Prototypes that notes try to change, and keys that a page put into every object.
#[test]
fn notes_change_no_prototype_and_inherit_nothing() {
    let page = Page::embedded(PAIR);
    let seen = page.run(
        "Object.prototype[486] = 'Inherited';
         host.notes = JSON.parse('{\"__proto__\": { \"603\": \"Own proto\" }, \"constructor\": { \"prototype\": { \"x\": 1 } }}');
         const notes = Object.entries(host.notes);
         return new Promise((next) => setTimeout(() => { delete Object.prototype[486]; next([notes, $$('[part=note]').length, ({}).x === undefined, ({})[603] === undefined]); }, 100));",
        Vec::new(),
    );
    assert_eq!(seen, json!([[], 0, true, true]));
    page.takes_warning("left out is “__proto__: [object Object]”");
    page.takes_warning("left out is “constructor: [object Object]”");
}

/// Halves of characters, marks that turn the direction, characters that nobody sees: shown or refused, and never a failure.
#[test]
fn every_sequence_of_characters_is_a_text() {
    let page = Page::embedded(PAIR);
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    let odd = "['\\ud800', '\\udc00486', '486\\ud83d', '\\u202e486', '\\u2066603\\u2069', '\\0', '486\\0', '\\ufeff486', '\\u200b', '\\ufffe', '\\u0007\\u001b[31m', '\\u0300'.repeat(500), '👩‍👩‍👧‍👦'.repeat(50), '\\r\\n'.repeat(300), 'ﷺ'.repeat(300), 'İıſK', '\\ud800'.repeat(999)]";
    let faults = page.run(
        &format!(
            "return (async () => {{
                 const sip = await import('/sip-compare.js'), faults = [], soon = () => new Promise((next) => setTimeout(next));
                 console.warn = () => {{}};
                 for (const text of {odd}) {{
                     try {{
                         host.third = text; host.report = text; host.lang = text; host.notes = {{ 486: text }}; await soon();
                         host.third = host.report = host.lang = null; host.notes = null;
                         const input = $('#first-input'); input.value = text; input.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); await soon();
                         await sip.search(text); await sip.understand(`SIP/2.0 486 ${{text}}\\n${{text}}`); sip.negotiate([text]);
                         await sip.compare(text, 603).catch((error) => {{ if (!(error instanceof RangeError)) throw error; }});
                     }} catch (error) {{ faults.push([text.slice(0, 9), String(error)]); }}
                 }}
                 host.first = 480; await soon(); await soon();
                 return [faults, text($('[part=title]')), events.filter(({{ name }}) => name === 'error').length];
             }})();"
        ),
        Vec::new(),
    );
    assert_eq!(faults, json!([[], "SIP 480 Temporarily Unavailable vs 603 Decline", 0]));
}

/// Texts that are worth nothing, of any length.
const EMPTY_TALK: [&str; 6] = ["e ", "486 ", "e", "SIP/2.0 486 Busy Here\n", "<[({", "忙线 "];

/// A megabyte of short words that was pasted into a picker kept the page busy for half a minute. A picker takes a thousand
/// characters, what is more is read as a text, and what is too long for that is refused in words.
#[test]
fn a_text_of_any_length_is_answered_or_refused_in_words() {
    let page = Page::embedded(PAIR);
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    assert_eq!(page.attribute("#first-input", "maxlength").as_deref(), Some("1000"));
    let times = page.run(
        "const times = [];
         for (const piece of arguments[0]) {
             const input = $('#first-input'), start = performance.now();
             input.value = piece.repeat(1000).slice(0, 1000);
             input.dispatchEvent(new InputEvent('input', { bubbles: true }));
             times.push(performance.now() - start);
         }
         return times;",
        vec![json!(EMPTY_TALK)],
    );
    let times: Vec<f64> = serde_json::from_value(times).expect("they are numbers");
    let slowest = times.iter().copied().fold(0.0, f64::max);
    print_figure(&format!("a thousand characters in a picker: {slowest} ms at most"));
    for piece in EMPTY_TALK {
        let start = Instant::now();
        page.run(
            "const clipboardData = new DataTransfer(), [piece] = arguments, data = piece.repeat(10_000_000 / piece.length);
             clipboardData.setData('text/plain', data);
             const pasted = { clipboardData, data, dataType: 'text/plain', bubbles: true, cancelable: true };
             $('#first-input').dispatchEvent(new ClipboardEvent('paste', pasted));",
            vec![json!(piece)],
        );
        page.waits_for("/10 MB.*1 MB/.test($('.reading-said')?.innerText)");
        print_figure(&format!("ten megabytes of {piece:?} are refused in words after {:?}", start.elapsed()));
        page.run("$('#reading-text').value = ''; $('.reading-said').textContent = '';", Vec::new());
    }
    let refused = page.run(
        "return import('/sip-compare.js').then((sip) => Promise.all([sip.understand, sip.search].map((ask) =>
             ask('e '.repeat(5_000_000)).then(String, (error) => [error instanceof RangeError, error.message]))));",
        Vec::new(),
    );
    let reason = "a text of 10000000 characters is not read: at most 1000000 are";
    assert_eq!(refused, json!([[true, reason], [true, reason]]));
}
