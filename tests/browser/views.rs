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
        let links = page.value(&format!("$$('[data-look=code-item][href=\"?first={number}\"]').map(text)"));
        assert_eq!(links, serde_json::json!([format!("{number} {phrase}")]));
    }
}

#[test]
fn the_overview_offers_the_pairs_people_ask_for() {
    let page = Page::standalone("");
    assert!(page.count(".asked-pairs [data-look=chip]") >= 10);
    page.click_pair(486, 603);
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
}

#[test]
fn a_code_of_the_overview_opens_its_card_with_an_invitation() {
    let page = Page::standalone("");
    page.click_text("486 Busy Here");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here");
    let invitation = page.text(".invitation-text");
    assert!(invitation.starts_with("Pick ") && invitation.contains("486"), "{invitation}");
    assert_eq!(page.count("thead th"), 1, "one code has one column");
    assert_eq!(page.texts(".mark").concat(), "", "nothing is marked as different or equal");
    page.click_text("603 Decline");
    assert_eq!(page.text("[part=title]"), "SIP 486 Busy Here vs 603 Decline");
}

#[test]
fn the_same_code_twice_says_so_and_compares_nothing() {
    let page = Page::standalone("?first=486&second=486");
    assert_eq!(page.text("[part=title]"), "486 Busy Here, twice");
    assert!(page.text(".invitation-text").starts_with("Both pickers hold 486 Busy Here"));
    assert_eq!(page.count(".differences"), 0);
    assert_eq!(page.count("thead th"), 1);
}

#[test]
fn swapping_exchanges_the_two_codes() {
    let page = Page::standalone("?first=486&second=603");
    page.click(".swap");
    assert_eq!(page.text("[part=title]"), "SIP 603 Decline vs 486 Busy Here");
    assert_eq!(page.string("$('#first-input').value"), "603 Decline");
    assert_eq!(page.string("$('#second-input').value"), "486 Busy Here");
    assert_eq!(page.address(), "/?first=603&second=486");
    assert_eq!(page.texts("thead th"), ["603 Decline", "486 Busy Here"]);
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
    let facts = page.count("tbody tr[data-state=differs], tbody tr[data-state=same]");
    assert!(facts >= 8, "{facts} rows");
    assert!(page.texts("tr[data-state=differs] .mark").iter().all(|mark| mark == "differs"));
    assert!(page.texts("tr[data-state=same] .mark").iter().all(|mark| mark == "same"));
    assert_eq!(
        page.count("tbody tr:not(.group)"),
        page.count("tbody tr:not(.group):has(td + td):not(:has(td + td + td))")
    );
}

#[test]
fn a_comparison_is_copied_as_markdown_as_text_and_as_a_link() {
    let page = Page::standalone("?first=486&second=603");
    let permissions = serde_json::json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.tell_browser("Browser.grantPermissions", permissions);
    let copied = |button: &str| {
        page.run("window.clipboardText = null;", Vec::new());
        page.click_text(button);
        page.waits_for("text($('.copy-said')) === 'Copied.'");
        page.run("navigator.clipboard.readText().then((text) => { window.clipboardText = text; });", Vec::new());
        page.waits_for("window.clipboardText !== null");
        page.string("window.clipboardText")
    };
    let markdown = copied("Copy as Markdown");
    assert!(markdown.contains("486") && markdown.contains("603") && markdown.contains('|'), "{markdown}");
    let text = copied("Copy as text");
    assert!(text.contains("Busy Here") && text.contains("Decline") && !text.contains("**"), "{text}");
    assert_eq!(copied("Copy link"), page.string("location.href"));
}

#[test]
fn a_refused_copy_is_said() {
    let page = Page::standalone("?first=486&second=603");
    page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('no'));", Vec::new());
    page.click_text("Copy as Markdown");
    page.waits_for("text($('.copy-said')).startsWith('It could not be copied')");
}
