//! Every call flow is drawn whole: nothing cut off, nothing over anything else, on a sidebar and on a wide page.

use serde_json::{Value, json};

use super::support::{DATASET, Page};

/// A page with the widget in a box of this width, without codes.
fn page_with_box(width: u32) -> Page {
    Page::embedded(&format!("<div style='width: {width}px; margin: 0 auto'><sip-compare></sip-compare></div>"))
}

/// What is wrong with the ladders on the page, as short texts.
pub const FAULTS: &str = "(() => {
    const faults = [];
    const box = (element) => element.getBoundingClientRect();
    const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
    const words = (element) => {
        const broken = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            if (node.parentElement.closest('.visually-hidden')) continue;
            for (const match of node.data.matchAll(/\\S+/g)) {
                const range = document.createRange();
                range.setStart(node, match.index);
                range.setEnd(node, match.index + match[0].length);
                // A word with a hyphen may break there.
                if (range.getClientRects().length > 1 && !match[0].includes('-')) broken.push(match[0]);
            }
        }
        return broken;
    };
    for (const ladder of $$('.ladder')) {
        const frame = box(ladder);
        const texts = [...ladder.querySelectorAll('.parties span, .label')];
        const arrows = [...ladder.querySelectorAll('.arrow')];
        for (const item of [...texts, ...arrows]) {
            const place = box(item);
            if (place.left < frame.left - 0.5 || place.right > frame.right + 0.5) faults.push(`outside: ${item.textContent}`);
            if (place.width < 5 || place.height < 5) faults.push(`not drawn: ${item.textContent}`);
        }
        for (const text of texts) {
            if (text.scrollWidth > text.clientWidth + 1 && text.clientWidth) faults.push(`cut off: ${text.textContent}`);
            if (parseFloat(getComputedStyle(text).fontSize) < 12) faults.push(`small: ${text.textContent}`);
            for (const word of words(text)) faults.push(`broken: ${word}`);
        }
        const items = [...texts, ...arrows];
        items.forEach((one, place) => {
            for (const other of items.slice(place + 1)) {
                if (meet(box(one), box(other))) faults.push(`over each other: ${one.textContent} / ${other.textContent}`);
            }
        });
    }
    return faults;
})()";

/// The faults of the ladders of all codes at a width.
fn faults_at(width: u32) -> Vec<String> {
    let page = page_with_box(width);
    let mut faults = Vec::new();
    for code in DATASET.codes() {
        let number = &code["code"];
        page.run("host.first = arguments[0];", vec![number.clone()]);
        page.waits_for(&format!("$('figcaption b')?.textContent === '{number}'"));
        let steps = code["call_flow"]["steps"].as_array().map_or(0, Vec::len);
        assert_eq!(page.count(".ladder li"), u64::try_from(steps).expect("flows are short"), "{number}");
        let Value::Array(found) = page.value(FAULTS) else { panic!("a list was asked for") };
        faults.extend(found.iter().map(|fault| format!("{number}: {}", fault.as_str().unwrap_or_default())));
    }
    faults
}

#[test]
fn every_ladder_fits_a_sidebar() {
    let faults = faults_at(300);
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn every_ladder_fits_a_page() {
    let faults = faults_at(900);
    assert!(faults.is_empty(), "{} faults: {faults:#?}", faults.len());
}

#[test]
fn the_rules_find_a_ladder_that_does_not_fit() {
    let page = page_with_box(300);
    page.run("host.first = 486;", Vec::new());
    page.waits_for("$('.ladder')");
    assert_eq!(page.value(FAULTS), json!([]));
    page.run("const label = $('.label .what'); label.textContent = 'INVITE'.repeat(20);", Vec::new());
    assert!(page.holds(&format!("{FAULTS}.some((fault) => fault.startsWith('broken'))")));
    page.run("$('.label').style.marginBottom = '-2rem';", Vec::new());
    assert!(page.holds(&format!("{FAULTS}.some((fault) => fault.startsWith('over each other'))")));
    page.run("$('.label').style.marginInlineStart = '-9rem';", Vec::new());
    assert!(page.holds(&format!("{FAULTS}.some((fault) => fault.startsWith('outside'))")));
}

#[test]
fn the_ladders_of_a_pair_stand_beside_each_other_where_there_is_room() {
    let page = Page::standalone("?first=486&second=603");
    let places = "$$('.ladder').map((ladder) => ladder.getBoundingClientRect())";
    page.set_width(900);
    assert!(page.holds(&format!("(([a, b]) => a.right < b.left && Math.abs(a.top - b.top) < 1)({places})")));
    page.set_width(360);
    page.waits_for(&format!("(([a, b]) => a.bottom < b.top && a.left === b.left)({places})"));
}

#[test]
fn a_ladder_turns_with_the_direction_of_the_page() {
    let page = Page::standalone("?first=302");
    let head = "((arrow) => { const line = arrow.querySelector('line').getBoundingClientRect();
        const head = arrow.querySelector('path').getBoundingClientRect();
        return (head.left + head.right) / 2 > (line.left + line.right) / 2 ? 'right' : 'left'; })";
    let seen = |page: &Page| {
        page.value(&format!(
            "[$$('.parties span').map((span) => span.getBoundingClientRect().left).map((left, place, all) => left > all[0]).at(-1),
              $$('.arrow').slice(0, 3).map({head})]"
        ))
    };
    assert_eq!(seen(&page), json!([true, ["right", "left", "right"]]));
    page.run("$('.sip-compare').dir = 'rtl';", Vec::new());
    assert_eq!(seen(&page), json!([false, ["left", "right", "left"]]));
    assert_eq!(page.value(FAULTS), json!([]));
}

#[test]
fn a_ladder_is_read_as_a_list_of_who_sends_what_to_whom() {
    let page = Page::standalone("?first=302");
    // Without a screen reader, the browser leaves out what is not laid out.
    let tree = page.all_laid_out(|| page.tell_browser("Accessibility.getFullAXTree", json!({})));
    let nodes = tree["nodes"].as_array().expect("the tree has nodes");
    let texts: Vec<&str> = nodes
        .iter()
        .filter(|node| node["role"]["value"] == "StaticText" && node["ignored"] == false)
        .filter_map(|node| node["name"]["value"].as_str())
        .collect();
    let begin = texts.iter().position(|text| text.starts_with("Caller to ")).expect("the first step is told");
    assert_eq!(
        &texts[begin..begin + 4],
        ["Caller to Redirect server:", "INVITE", "Redirect server to Caller:", "302 Moved Temporarily"]
    );
    assert!(!texts.contains(&"Redirect server"), "the names over the lifelines are not said again");
}

#[test]
fn the_example_stresses_what_sets_the_response_apart() {
    let page = Page::standalone("?first=302");
    let stressed = page.all_laid_out(|| page.texts(".examples b"));
    assert_eq!(stressed[1], "SIP/2.0 302 Moved Temporarily");
    assert!(stressed[2].starts_with("Contact: <sip:"), "{stressed:?}");
    assert_eq!(stressed.len(), 3, "{stressed:?}");
    // What is copied from the page is the response, line by line.
    let copied = page.all_laid_out(|| page.string("$('.examples pre').innerText"));
    assert_eq!(copied.lines().next(), Some("SIP/2.0 302 Moved Temporarily"));
    assert!(copied.lines().filter(|line| !line.is_empty()).count() >= 8, "{copied}");
}
