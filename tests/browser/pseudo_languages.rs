//! Two languages that nobody speaks: one with accents and 40 percent longer, one from right to left.

use serde_json::{Value, json};

use super::ladder::FAULTS;
use super::support::{ACCENTED, DATASET, MIRRORED, Page, Pseudo, host_page};

/// Words that are the same in every language: names from the protocol.
const NAMES: [&str; 20] = [
    "INVITE",
    "ACK",
    "BYE",
    "CANCEL",
    "OPTIONS",
    "REGISTER",
    "PRACK",
    "SUBSCRIBE",
    "NOTIFY",
    "PUBLISH",
    "INFO",
    "REFER",
    "MESSAGE",
    "UPDATE",
    "SIP",
    "TS",
    "CFR",
    "ATIS",
    "US",
    "FR",
];

/// A page with the widget in this language and in a box of this width.
fn page(pseudo: Pseudo, width: u32) -> Page {
    let tag = pseudo.tag;
    let body = format!("<div style='width: {width}px; margin: 0 auto'><sip-compare lang={tag}></sip-compare></div>");
    let page = Page::open(pseudo.site(&host_page(&body), &[]), "/host.html");
    page.is_ready();
    page
}

/// Shows codes; an empty text empties the place.
fn show(page: &Page, first: &str, second: &str) {
    page.run(
        "host.setAttribute('first', arguments[0]); host.setAttribute('second', arguments[1]);",
        vec![json!(first), json!(second)],
    );
    page.waits_for(&format!(
        "$('#first-input').value.startsWith('{first}') && $('#second-input').value.startsWith('{second}')"
    ));
    if !first.is_empty() {
        page.waits_for(&format!("text($('[part=title]')).includes('{first}')"));
    }
}

/// The texts of the widget that hold letters from a to z, without names from the protocol.
fn untranslated(page: &Page) -> Vec<String> {
    let texts = page.value(
        "(() => {
            const texts = [];
            const walker = document.createTreeWalker($('.sip-compare'), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const parent = walker.currentNode.parentElement;
                if (!parent.closest('code, pre')) texts.push(walker.currentNode.data);
            }
            for (const element of $$('[aria-label], [placeholder], [title], input')) {
                for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '');
                if (element.type !== 'checkbox') texts.push(element.value ?? '');
            }
            return texts;
        })()",
    );
    let Value::Array(texts) = texts else { panic!("a list was asked for") };
    let mut names: Vec<String> = NAMES.map(str::to_owned).to_vec();
    for code in DATASET.codes() {
        names.push(code["reason_phrase"].as_str().unwrap_or_default().to_owned());
        names.push(code["http"]["reason_phrase"].as_str().unwrap_or_default().to_owned());
        names.push(code["origin"].as_str().unwrap_or_default().to_owned());
        names.extend(
            code["practices"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|practice| practice["origin"].as_str().map(str::to_owned)),
        );
        // What flows name without marks.
        names.extend(
            code["header_fields"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|field| field["name"].as_str().map(str::to_owned)),
        );
    }
    names.retain(|name| !name.is_empty());
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let rest = |text: &str| names.iter().fold(text.to_owned(), |rest, name| rest.replace(name.as_str(), ""));
    let has_word = |text: &str| {
        let letters: Vec<char> = text.chars().collect();
        letters.windows(2).any(|pair| pair.iter().all(char::is_ascii_alphabetic))
    };
    texts.iter().filter_map(Value::as_str).filter(|text| has_word(&rest(text))).map(str::to_owned).collect()
}

#[test]
fn every_text_is_translated() {
    let page = page(ACCENTED, 900);
    let mut found = untranslated(&page);
    for (first, second) in [("486", ""), ("486", "486"), ("486", "603"), ("180", "513"), ("402", "687"), ("302", "428")]
    {
        show(&page, first, second);
        found.extend(untranslated(&page));
    }
    page.click("#first-input");
    page.types("þ");
    found.extend(untranslated(&page));
    page.run("host.setAttribute('first', '799');", Vec::new());
    page.waits_for("$('[part=notice]')");
    page.takes_warning("799");
    found.extend(untranslated(&page).into_iter().filter(|text| !text.contains("first")));
    assert!(found.is_empty(), "{} texts: {found:#?}", found.len());
    page.run("host.lang = 'en'; host.setAttribute('first', '486');", Vec::new());
    page.waits_for("$('.sip-compare').lang === 'en'");
    assert!(untranslated(&page).len() > 50, "the rule finds English");
}

/// What is wider than its place.
const TOO_WIDE: &str = "(() => {
    const frame = host.getBoundingClientRect();
    return $$('*').filter((element) => !element.closest('.visually-hidden, thead, svg, .contents li'))
        .filter((element) => { const box = element.getBoundingClientRect(); return box.width && (box.right > frame.right + 1 || box.left < frame.left - 1); })
        .map((element) => element.outerHTML.slice(0, 100));
})()";

fn check_layout(pseudo: Pseudo) {
    for width in [300, 360, 768, 1200] {
        let page = page(pseudo, width);
        page.set_width(width.max(360) + 40);
        for (first, second) in [("", ""), ("486", ""), ("302", "428")] {
            show(&page, first, second);
            assert_eq!(page.value(TOO_WIDE), json!([]), "{} {first}/{second} at {width}", pseudo.tag);
            let Value::Array(faults) = page.value(FAULTS) else { panic!("a list was asked for") };
            // A word that is made 40 percent longer may have to break.
            let faults: Vec<_> =
                faults.iter().filter_map(Value::as_str).filter(|fault| !fault.starts_with("broken")).collect();
            assert!(faults.is_empty(), "{} {first}/{second} at {width}: {faults:#?}", pseudo.tag);
        }
    }
}

#[test]
fn nothing_breaks_where_words_are_longer() {
    check_layout(ACCENTED);
}

#[test]
fn nothing_breaks_from_right_to_left() {
    check_layout(MIRRORED);
}

#[test]
fn a_page_from_right_to_left_is_mirrored() {
    let page = page(MIRRORED, 1200);
    page.set_width(1280);
    show(&page, "486", "603");
    let is_right_of = |one: &str, other: &str| {
        page.holds(&format!("{one}.getBoundingClientRect().left > {other}.getBoundingClientRect().left"))
    };
    assert_eq!(page.string("getComputedStyle($('.sip-compare')).direction"), "rtl");
    assert!(is_right_of("$('#first-input')", "$('#second-input')"), "the first picker is on the right");
    assert!(is_right_of("$$('[part=column-head]')[0]", "$$('[part=column-head]')[1]"), "and so is the first column");
    assert!(is_right_of("$$('.decision-card')[0]", "$$('.decision-card')[1]"));
    assert!(is_right_of("$$('.ladder')[0]", "$$('.ladder')[1]"));
    assert!(is_right_of("$$('.parties span')[0]", "$$('.parties span')[1]"));
    let head = "((arrow) => arrow.querySelector('path').getBoundingClientRect().left < arrow.getBoundingClientRect().left + 20)";
    assert!(
        page.holds(&format!("{head}($('li:not([data-back]) > .arrow'))")),
        "an arrow from the first party points to the left"
    );
    let order = "(() => {
        const text = $('[data-subject] .what').firstChild;
        const left = (place) => { const range = document.createRange(); range.setStart(text, place); range.setEnd(text, place + 1); return range.getBoundingClientRect().left; };
        return left(0) < left(text.length - 1);
    })()";
    assert!(page.holds(order), "a code stands before its phrase, as on the wire");
    assert_eq!(page.string("getComputedStyle($('.examples pre')).direction"), "ltr", "a message stays as it is");
}
