//! Every two codes, in every language, are set as an author sets them and read back: what is shown is what the core says.
//!
//! Without `SIP_COMPARE_THOROUGH` a sample of them is.

use std::iter;
use std::time::Instant;

use scraper::{Html, Selector};
use serde_json::{Value, json};
use sip_codes::export::plain;
use sip_codes::{Dataset, StatusCode};

use super::support::{Page, Random, is_thorough, print_figure};
use crate::rendering::{SOURCE, asked, props_in, render};

/// How many pairs of a language are tried if not all are.
const SAMPLE: usize = 60;
/// How many are set in one go.
const BATCH: usize = 40;

/// What stands in the view, and nothing of what a reader operates.
const VIEW: &str = ".view";

/// Sets codes, and gives what is shown then and what the element says of it. A page that nobody sees is drawn without a
/// pause for what is painted.
const SHOW: &str = "
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    const pause = () => new Promise((resolve) => setTimeout(resolve));
    const shown = async ([first, second]) => {
        host.first = first;
        host.second = second;
        const start = performance.now();
        let before;
        for (;;) {
            await pause();
            const title = $('[part=title]')?.textContent ?? '';
            const now = $('.view').textContent;
            const heads = $$('thead .code').map((code) => code.textContent).join();
            const isThere = title.includes(` ${first} `) && title.includes(` ${second} `) && heads === `${first},${second}`;
            if (isThere && now === before) break;
            if (performance.now() - start > 15_000) break;
            before = now;
        }
        return { text: $('.view').textContent, comparison: JSON.stringify(host.comparison) };
    };
    return (async () => {
        const all = [];
        for (const pair of arguments[0]) all.push(await shown(pair));
        return all;
    })();
";

#[test]
fn every_pair_is_shown_as_the_core_says_it() {
    let start = Instant::now();
    let mut count = 0;
    for language in SOURCE.languages() {
        let dataset: &'static Dataset = Box::leak(Box::new(SOURCE.dataset(&language).expect("it is complete")));
        let pairs = pairs(dataset);
        let page = Page::embedded(&format!("<sip-compare lang={language} first=486 second=603></sip-compare>"));
        page.has_everything();
        for batch in pairs.chunks(BATCH) {
            let numbers = batch.iter().map(|pair| json!(pair.map(StatusCode::as_u16))).collect::<Vec<_>>();
            let shown = page.run(SHOW, vec![Value::Array(numbers)]);
            for (place, pair) in batch.iter().enumerate() {
                is_what_the_core_says(&shown[place], *pair, dataset);
            }
        }
        count += pairs.len();
    }
    print_figure(&format!("{count} ordered pairs read back in {} s", start.elapsed().as_secs()));
}

/// What is shown of a pair is what the same view says where there is no browser, and `comparison` what the core says.
fn is_what_the_core_says(shown: &Value, [first, second]: [StatusCode; 2], dataset: &'static Dataset) {
    let name = format!("{first} and {second} in {}", dataset.language);
    let told: Value =
        serde_json::from_str(shown["comparison"].as_str().expect("a text was asked for")).expect("it is JSON");
    let comparison = dataset.compare(first, second).and_then(|comparison| plain(&comparison, dataset));
    let expected = without_nothing(serde_json::to_value(comparison).expect("it is plain"));
    assert!(told == expected, "{name}: {told:#}\ninstead of {expected:#}");
    let html = render(props_in(dataset, asked(&first.to_string(), &second.to_string())));
    assert_eq!(words(shown["text"].as_str().unwrap_or_default()), words(&text(&html)), "{name}");
}

/// A value as JavaScript has it, where what is nothing is not there.
fn without_nothing(value: Value) -> Value {
    match value {
        Value::Object(entries) => {
            let there = entries.into_iter().filter(|(_, value)| !value.is_null());
            there.map(|(name, value)| (name, without_nothing(value))).collect()
        }
        Value::Array(values) => values.into_iter().map(without_nothing).collect(),
        value => value,
    }
}

/// The text of the view.
fn text(html: &Html) -> String {
    let view = Selector::parse(VIEW).expect("it is a selector");
    html.select(&view).flat_map(|view| view.text()).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All ordered pairs, or some of them, which are the same each time.
fn pairs(dataset: &Dataset) -> Vec<[StatusCode; 2]> {
    let codes: Vec<StatusCode> = dataset.codes().map(|record| record.code).collect();
    let with = |first| codes.iter().filter(move |second| **second != first).map(move |second| [first, *second]);
    let all: Vec<[StatusCode; 2]> = codes.iter().flat_map(|first| with(*first)).collect();
    if is_thorough() {
        return all;
    }
    let mut random = Random::new(302_428);
    iter::repeat_with(|| all[random.below(all.len())]).take(SAMPLE).collect()
}
