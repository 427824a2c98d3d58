//! What others do to what the widget shows: translators put elements in the place of texts, and pages empty it.

use std::time::Instant;

use serde_json::json;
use thirtyfour::Key;

use crate::browser::support::{Page, print_figure};

/// What a translator does to every text of the widget. The words stay the same, so that they can be compared.
const TRANSLATE: &str = "
    const translate = (place) => {
        const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT), texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('font')) texts.push(walker.currentNode);
        for (const text of texts) {
            const outer = document.createElement('font'), inner = document.createElement('font');
            inner.textContent = text.data; outer.append(inner); text.replaceWith(outer);
        }
        return texts.length;
    };
";

/// All that a reader sees in the widget.
const SEEN: &str = "text($('.sip-compare'))";

fn translates(page: &Page) {
    let count = page.run(&format!("{TRANSLATE} return translate($('.sip-compare'));"), Vec::new());
    assert!(count.as_u64() > Some(0), "{count} texts were translated");
}

fn wide(body: &str) -> Page {
    let page = Page::embedded(body);
    page.set_width(1600);
    page.has_everything();
    page
}

/// The title of a translated page stayed at the first pair while the codes changed, and some moves stopped the program.
#[test]
fn a_translated_page_shows_what_it_showed_without() {
    let body = "<sip-compare first=486 second=603 loading=eager report='https://docs.example/{codes}'></sip-compare>";
    let (plain, translated) = (wide(body), wide(body));
    let moves = [
        "host.second = 600;",
        "$('.swap').click();",
        "host.notes = { 486: 'Our phones.' };",
        "host.first = 480;",
        "host.third = 486;",
        "host.third = null;",
        "host.lang = 'zh-Hans';",
        "host.removeAttribute('lang');",
        "host.second = null;",
        "host.first = null;",
        "$$('[data-look=code-item]')[5].click();",
        "host.first = 999;",
        "$$('.notice button').at(-1).click();",
        "host.first = 302; host.second = 428;",
        "$('.only-different input').click();",
        "host.view = 'short';",
        "$('[part=more]').click();",
    ];
    for step in moves {
        translates(&translated);
        for page in [&plain, &translated] {
            page.run(step, Vec::new());
            if step.contains("999") {
                page.takes_warning("999");
            }
        }
        plain.waits_for("!$('[aria-busy]')");
        let mut expected = String::new();
        // What is below the first screen comes a moment later.
        while expected != plain.string(SEEN) {
            expected = plain.string(SEEN);
            plain.run("return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next, 50))));", Vec::new());
        }
        let is_same = format!("{SEEN} === {}", json!(expected));
        assert!(
            translated.comes_within(std::time::Duration::from_secs(5), &is_same),
            "after {step} a translated page shows\n{}\nin place of\n{expected}",
            translated.string(SEEN)
        );
    }
}

#[test]
fn in_a_translated_page_a_picker_keeps_the_focus_and_offers_what_is_typed() {
    let page = wide("<sip-compare first=486 second=603></sip-compare>");
    page.run("$('#first-input').focus();", Vec::new());
    page.finds_words();
    for (letters, best) in [("3", "300"), ("0", "300"), ("2", "302")] {
        translates(&page);
        page.types(letters);
        page.waits_for(&format!("text($('#first-list [aria-selected=true] .option-code')) === '{best}'"));
        assert!(page.holds("focused() === $('#first-input')"), "after {letters}");
    }
    assert_eq!(page.text("#first-list [aria-selected=true] .option-phrase"), "Moved Temporarily");
    translates(&page);
    page.press(Key::Enter);
    page.waits_for("text($('[part=title]')) === 'SIP 302 Moved Temporarily vs 603 Decline'");
}

/// A translator goes on with everything that comes.
#[test]
fn a_page_that_is_translated_all_the_time_is_followed_as_quickly() {
    let timed = |watcher: &str| {
        let page = wide("<sip-compare first=486 second=603 loading=eager></sip-compare>");
        page.run(watcher, Vec::new());
        let start = Instant::now();
        let titles = page.run(
            "const titles = [];
             return (async () => {
                 for (const code of [180, 200, 302, 404, 408, 480, 487, 488, 500, 503, 600, 604]) {
                     host.first = code;
                     await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(next))));
                     titles.push($('[part=title]').innerText.slice(4, 7), $('.decision-card').innerText.slice(0, 3), $('thead .code').textContent);
                 }
                 return titles.map(Number);
             })();",
            Vec::new(),
        );
        let codes: Vec<u64> = serde_json::from_value(titles).expect("numbers");
        for seen in codes.chunks(3) {
            assert!(seen.iter().all(|code| code == &seen[0]), "{codes:?}");
        }
        assert_eq!(codes.last(), Some(&604));
        start.elapsed()
    };
    let plain = timed("");
    let translated = timed(&format!(
        "{TRANSLATE} translate($('.sip-compare'));
         new MutationObserver((records) => {{ for (const {{ addedNodes }} of records) for (const node of addedNodes)
             if (node.parentElement && !node.parentElement.closest('font')) translate(node.nodeType === 3 ? node.parentElement : node); }})
             .observe($('.sip-compare'), {{ childList: true, subtree: true }});"
    ));
    print_figure(&format!("twelve switches in {plain:?}, in a page that is translated all the time {translated:?}"));
}

/// A page that emptied the widget, as frameworks do with what they take for theirs, had it blank for good.
#[test]
fn what_a_page_took_away_is_there_again_with_the_next_codes() {
    let page = wide("<sip-compare first=486 second=603 loading=eager></sip-compare>");
    let shows = |code: u16| {
        page.waits_for(&format!(
            "$('.sip-compare')?.isConnected && $('[part=title]')?.innerText.startsWith('SIP {code} ') && $('[part=table]')"
        ));
        assert!(
            page.holds("getComputedStyle($('.sip-compare')).display === 'block' && $$('.sip-compare').length === 1")
        );
    };
    let empties = [
        "root.replaceChildren();",
        "$('.view').replaceChildren();",
        "$('.sip-compare').replaceChildren();",
        "$('.view').remove();",
    ];
    for (code, empty) in [180, 200, 302, 404].into_iter().zip(empties) {
        page.run(&format!("{empty} host.first = {code};"), Vec::new());
        shows(code);
    }
    page.run("$('.view').replaceChildren();", Vec::new());
    page.run("$('#first-input').focus();", Vec::new());
    page.types("487");
    page.press(Key::Enter);
    shows(487);
    assert_eq!(page.value("host.first"), json!(487));
}

/// Whoever translates a page leaves what is the same in every language.
#[test]
fn codes_header_fields_and_messages_are_not_translated() {
    let page = wide("<sip-compare first=302 second=428 loading=eager></sip-compare>");
    let kept = "$$('code, pre, .ladder li:not([data-kind=event]) .what')";
    assert!(page.value(&format!("{kept}.length")).as_u64() > Some(20));
    assert!(page.holds(&format!("{kept}.every((element) => !element.translate)")));
    assert!(page.holds("$('.summary').translate && $('[data-kind=event] .what')?.translate !== false"));
}
