//! What is shown for no code, one code, the same code twice and two codes, and how one leads to the other.

use super::support::{DATASET, Page};

#[test]
fn the_overview_links_every_code_once() {
    let page = Page::standalone("");
    let codes = DATASET.codes();
    let is_unregistered = |code: &&serde_json::Value| code["standing"] == "unregistered";
    let unregistered = codes.iter().filter(is_unregistered).count();
    assert!(unregistered > 0 && unregistered < codes.len());
    let count = |section: &str| page.count(&format!("{section} [data-look=code-item]"));
    assert_eq!(count(".unregistered-codes"), unregistered as u64);
    assert_eq!(count(".all-codes"), (codes.len() - unregistered) as u64);
    for code in codes {
        let (number, phrase) = (&code["code"], code["phrase"].as_str().expect("a phrase is text"));
        let links = page.value(&format!("$$('[data-look=code-item][href$=\"?first={number}\"]').map(text)"));
        assert_eq!(links, serde_json::json!([format!("{number} {phrase}")]));
    }
}

#[test]
fn all_codes_are_filtered_as_one_types() {
    let page = Page::standalone("");
    let left =
        "$$('.code-list > li').filter((item) => item.checkVisibility()).map((item) => item.innerText.slice(0, 3))";
    page.click(".codes-filter");
    page.types("not acc");
    page.waits_for(&format!("{left}.join() === '406,488,606'"));
    assert_eq!(page.value("$$('.class-block').filter((block) => block.checkVisibility()).length"), 2);
    page.run("const field = $('.codes-filter'); field.value = '60'; field.dispatchEvent(new InputEvent('input', { bubbles: true }));", Vec::new());
    assert_eq!(page.value(left), serde_json::json!(["600", "603", "604", "606", "607", "608"]));
    page.types("x");
    page.waits_for(&format!("{left}.length === 0 && $('.codes-none').checkVisibility()"));
    page.run("const field = $('.codes-filter'); field.value = ''; field.dispatchEvent(new InputEvent('input', { bubbles: true }));", Vec::new());
    assert!(page.holds(&format!("{left}.length > 80 && !$('.codes-none').checkVisibility()")));
    page.types("busy");
    page.waits_for(&format!("{left}.join() === '486,600'"));
    page.click_text("486 Busy Here");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
}

/// The summary named pairs that could not be clicked.
#[test]
fn the_pairs_that_a_summary_names_are_links() {
    let page = Page::standalone("?first=180&second=513");
    let named = page.text(".summary");
    let links = page.texts(".summary + .chips [data-look=chip]");
    assert!(!links.is_empty() && links.iter().all(|pair| named.contains(pair)), "{links:?} in {named}");
}

#[test]
fn the_overview_offers_the_pairs_people_ask_for() {
    let page = Page::standalone("");
    assert!(page.count(".asked-pairs [data-look=pair]") >= 10);
    page.click_pair(486, 603);
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
}

#[test]
fn a_code_of_the_overview_opens_its_page_which_leads_to_its_neighbors() {
    let page = Page::standalone("");
    page.click_text("486 Busy Here");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    assert_eq!(page.count(".comparison-table thead th"), 1, "one code has one column");
    assert!(page.count(".verdict-strip tbody tr") > 2 && page.text(".decision-card").contains("If you get 486"));
    assert_eq!(page.texts(".mark").concat(), "", "nothing is marked as different or equal");
    // What tells two codes apart is of the pair, and comes with everything else.
    page.waits_for(
        "$$('.neighbors li').length > 3 && $$('.neighbors li span').every((told) => text(told).length > 30)",
    );
    assert!(page.text(".neighbors li").starts_with("603 Decline"), "{}", page.text(".neighbors li"));
    page.click_text("603 Decline");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
    assert_eq!(page.count(".neighbors"), 0);
}

#[test]
fn one_code_is_taken_along_as_two_are() {
    let page = Page::embedded("<sip-compare first=480></sip-compare>");
    page.run("copiesBy((text) => Promise.resolve(window.copied = text));", Vec::new());
    for (button, start) in [("Copy summary", "SIP 480 Temp"), ("Copy as Markdown", "## SIP 480 Temp")] {
        page.click_text(button);
        page.waits_for(&format!(
            "window.copied?.startsWith('{start}') && /If you get (\\*\\*)?480/.test(window.copied)"
        ));
    }
    page.run("host.second = 480;", Vec::new());
    page.click_text("Copy as text");
    page.waits_for("window.copied.startsWith('SIP 480 Temp') && window.copied.includes('486 Busy Here')");
}

#[test]
fn the_same_code_twice_says_so_and_compares_nothing() {
    let page = Page::standalone("?first=486&second=486");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    assert!(page.text(".view .section-note").starts_with("Both pickers hold this code"));
    assert_eq!(page.count(".differences"), 0);
    assert_eq!(page.count(".comparison-table thead th"), 1);
}

#[test]
fn swapping_exchanges_the_two_codes() {
    let page = Page::standalone("?first=486&second=603");
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert_eq!(page.string("$('#first-input').value"), "603 Decline");
    assert_eq!(page.string("$('#second-input').value"), "486 Busy Here");
    assert_eq!(page.address(), "/?first=603&second=486");
    assert_eq!(page.texts("[part=column-head]"), ["603 Decline", "486 Busy Here"]);
}

#[test]
fn swapping_one_code_moves_it_to_the_other_picker() {
    let page = Page::standalone("?first=486");
    page.click(".swap");
    assert_eq!(page.string("$('#first-input').value"), "");
    assert_eq!(page.string("$('#second-input').value"), "486 Busy Here");
    assert_eq!(page.address(), "/?second=486");
}

#[test]
fn a_related_pair_is_one_click_away() {
    let page = Page::standalone("?first=302&second=428");
    page.click_pair(301, 302);
    assert_eq!(page.text("[part=title]"), "SIP 301 Moved Permanently vs 302 Moved Temporarily");
    assert_eq!(page.address(), "/?first=301&second=302");
}

#[test]
fn every_row_of_facts_says_in_words_whether_it_differs() {
    let page = Page::standalone("?first=486&second=603");
    let mut facts = 0;
    for (state, mark) in [("differs", "differs"), ("same-but", "same, but see the note"), ("same", "same")] {
        let marks = page.texts(&format!("[part=row][data-state={state}] .mark"));
        assert!(marks.iter().all(|found| found == mark), "{state}: {marks:?}");
        facts += marks.len();
        let cells = if state == "same" { ".both:last-child" } else { "td + td:last-child" };
        let rows = page.count(&format!("[part=row][data-state={state}] > {cells}"));
        assert_eq!(rows, u64::try_from(marks.len()).unwrap_or_default(), "{state}: what is the same is said once");
    }
    assert!(facts >= 8, "{facts} rows");
}

#[test]
fn a_comparison_is_copied_as_a_summary_as_markdown_as_text_and_as_a_link() {
    let page = Page::standalone("?first=486&second=603");
    page.may_use_clipboard();
    let copied = |button: &str| {
        page.run("window.clipboardText = null;", Vec::new());
        page.click_text(button);
        page.waits_for("window.clipboardText !== null");
        let copied = page.string("window.clipboardText");
        let said = format!("Copied. Characters: {}.", copied.chars().count());
        page.waits_for(&format!("$('.copied p')?.innerText === '{said}'"));
        assert_eq!(page.string("$('.copied [role=status]').textContent"), said, "screen readers are told, too");
        copied
    };
    let address = page.string("location.href");
    page.run(
        "const write = navigator.clipboard.write.bind(navigator.clipboard);
         navigator.clipboard.write = async (items) => {
             await write(items);
             window.clipboardText = await (await items[0].getType('text/plain')).text();
         };",
        Vec::new(),
    );
    let summary = copied("Copy summary");
    assert!(summary.starts_with("SIP 486 Busy Here vs 603 Decline\n") && summary.chars().count() < 1700, "{summary}");
    assert!(summary.ends_with(&format!("\nSource: {address}\n")), "{summary}");
    let markdown = copied("Copy as Markdown");
    assert!(markdown.starts_with("## SIP 486 Busy Here vs 603 Decline\n") && !markdown.contains("<br>"), "{markdown}");
    let text = copied("Copy as text");
    assert!(text.contains("Busy Here") && text.contains("Decline") && !text.contains("**"), "{text}");
    assert_eq!(copied("Copy link"), address);
    page.go_to("/?theme=dark&first=486&second=603");
    page.is_ready();
    page.run("copiesBy(async (text) => { window.clipboardText = text; });", Vec::new());
    assert_eq!(copied("Copy link"), address, "how the reader looks at it is no part of what is handed on");
}

/// A page that took the clipboard away got an error that nobody caught, and its reader no answer.
#[test]
fn without_a_clipboard_the_reader_gets_the_text() {
    let page = Page::standalone("?first=486&second=603");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined });", Vec::new());
    page.click_text("Copy summary");
    page.waits_for("focused()?.value?.startsWith('SIP 486 Busy Here vs 603 Decline')");
}

#[test]
fn a_refused_copy_is_said() {
    let page = Page::standalone("?first=486&second=603");
    page.run("copiesBy(() => Promise.reject(new Error('no')));", Vec::new());
    page.click_text("Copy summary");
    page.waits_for("$('[part=notice]')?.innerText.includes('does not copy here') && focused()?.matches('.copy-text')");
    // What was to be copied stands there, selected, to be copied by hand.
    let text = "const field = focused(); return [field.matches('.copy-text'), field.value.slice(field.selectionStart, field.selectionEnd)];";
    let shown = page.run(text, Vec::new());
    assert_eq!(shown[0], true);
    assert!(shown[1].as_str().is_some_and(|text| text.starts_with("SIP 486 Busy Here vs 603 Decline\n")), "{shown}");
    page.click_text("Dismiss");
    page.waits_for("!$('[part=notice]')");
    page.click_text("Copy summary");
    page.waits_for("$('[part=notice]')");
    page.run("copiesBy(() => Promise.resolve());", Vec::new());
    page.click_text("Copy summary");
    page.waits_for("$('.copied p') && !$('[part=notice]')");
}

/// A screen without anything stood below the last codes.
#[test]
fn the_overview_ends_with_its_last_code() {
    let page = Page::standalone("");
    page.waits_for("!$('[data-waits]')");
    let below = "document.querySelector('.page-footer').getBoundingClientRect().top - $('.unregistered-codes').getBoundingClientRect().bottom";
    assert!(page.value(below).as_f64().is_some_and(|below| below < 120.0), "{}", page.value(below));
}
