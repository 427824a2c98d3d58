//! What the widget writes, rendered to a string without a browser.
//!
//! Nothing here may reach the browser: the app asks it only where the selection lives in the address.

#![cfg(not(target_arch = "wasm32"))]

use std::path::Path;
use std::rc::Rc;
use std::sync::LazyLock;

use sip_codes::source::{Source, read};
use sip_codes::{Dataset, StatusCode};
use sip_compare::ui::app::{App, AppProps, Handle};
use sip_compare::ui::asked::{Asked, Controls};
use tokio::runtime::Builder;
use tokio::task::LocalSet;
use yew::{Callback, LocalServerRenderer};

/// Everything in `data/`.
static SOURCE: LazyLock<Source> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    read(&data).unwrap_or_else(|problems| panic!("data/ has faults:\n{problems}"))
});

/// The English dataset.
fn english() -> Dataset {
    SOURCE.dataset("en").expect("English is checked to be complete")
}

/// What an element with these attributes asks for.
fn asked(first: &str, second: &str) -> Asked {
    Asked { first: first.to_owned(), second: second.to_owned(), ..Asked::default() }
}

/// The properties of a widget with these attributes.
fn props(first: &str, second: &str) -> AppProps {
    props_of(asked(first, second))
}

fn props_of(asked: Asked) -> AppProps {
    AppProps { dataset: Handle(Rc::new(english())), asked: Handle(Rc::new(asked)), tell: Callback::noop() }
}

/// What the widget writes.
fn render(props: AppProps) -> String {
    let runtime = Builder::new_current_thread().build().expect("a runtime without sockets needs nothing");
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    LocalSet::new().block_on(&runtime, renderer.render())
}

/// The contents of all elements with this tag name, in order. The name must not occur inside itself.
fn elements<'html>(html: &'html str, tag: &str) -> Vec<&'html str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let pieces = html.split(open.as_str()).skip(1).filter(|piece| piece.starts_with([' ', '>']));
    pieces.map(|piece| piece.split(close.as_str()).next().unwrap_or_default()).collect()
}

/// The text of a piece of HTML that begins inside a tag.
fn text(html: &str) -> String {
    let (_, inside) = html.split_once('>').unwrap_or_default();
    let mut text = String::new();
    for piece in inside.split('<') {
        text += piece.split_once('>').map_or(piece, |(_, after)| after);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of facts and prose: the header of each, and its cells.
fn rows(html: &str) -> Vec<(String, Vec<String>)> {
    let rows = elements(html, "tr").into_iter().filter(|row| row.contains("scope=\"row\""));
    rows.map(|row| (text(elements(row, "th")[0]), elements(row, "td").into_iter().map(text).collect())).collect()
}

#[test]
fn a_pair_has_a_title_and_a_column_for_each_code() {
    let html = render(props("486", "603"));
    let titles: Vec<String> = elements(&html, "h2").into_iter().map(text).collect();
    assert_eq!(titles, ["SIP 486 Busy Here vs 603 Decline"]);
    assert!(elements(&html, "h2")[0].contains("part=\"title\""));
    let head = elements(&html, "thead")[0];
    assert_eq!(elements(head, "th").into_iter().map(text).collect::<Vec<_>>(), ["486 Busy Here", "603 Decline"]);
    assert!(elements(head, "th").iter().all(|cell| cell.contains("scope=\"col\"")));
}

#[test]
fn every_row_of_a_pair_has_a_header_and_a_cell_for_each_code() {
    let rows = rows(&render(props("486", "603")));
    assert!(rows.len() > 12, "{rows:?}");
    for (header, cells) in &rows {
        assert_eq!(cells.len(), 2, "{header}");
        assert!(cells[0].starts_with("486") && cells[1].starts_with("603"), "each cell names its code: {cells:?}");
    }
}

#[test]
fn facts_are_marked_in_words_and_prose_is_not() {
    let rows = rows(&render(props("486", "603")));
    for (header, _) in &rows {
        let is_marked = header.ends_with(" differs") || header.ends_with(" same");
        let prose = ["Meaning", "When it occurs", "As the caller", "As the callee", "As the operator"];
        assert_eq!(is_marked, !prose.contains(&header.as_str()), "{header}");
    }
    let marked = |mark: &str| rows.iter().filter(|(header, _)| header.ends_with(mark)).count();
    assert!(marked(" differs") > 2 && marked(" same") > 1, "{rows:?}");
}

#[test]
fn every_pair_in_order_has_its_answer_before_its_table() {
    let html = render(props("302", "428"));
    let place = |piece: &str| html.find(piece).unwrap_or_else(|| panic!("{piece} is missing"));
    let pieces =
        ["part=\"title\"", "class=\"summary\"", "class=\"decision\"", "class=\"differences\"", "<table", "learn-more"];
    assert!(pieces.map(place).is_sorted(), "{:?}", pieces.map(place));
}

#[test]
fn one_code_has_one_column_and_no_marks() {
    for (first, second) in [("486", ""), ("", "486"), ("486", "486")] {
        let html = render(props(first, second));
        assert_eq!(elements(elements(&html, "thead")[0], "th").len(), 1);
        let rows = rows(&html);
        assert!(rows.len() > 10);
        assert!(rows.iter().all(|(_, cells)| cells.len() == 1), "{rows:?}");
        assert!(!html.contains("data-state="));
    }
}

#[test]
fn the_overview_lists_every_code_once() {
    let html = render(props("", ""));
    let english = english();
    let items: Vec<String> =
        elements(&html, "button").into_iter().filter(|button| button.contains("code-item")).map(text).collect();
    assert_eq!(items.len(), english.codes.len());
    for record in english.codes() {
        let name = format!("{} {}", record.code, escaped(&record.facts.reason_phrase));
        assert_eq!(items.iter().filter(|item| **item == name).count(), 1, "{name}");
    }
}

#[test]
fn text_from_outside_never_becomes_markup() {
    let html = render(props("<img src=x onerror=alert(1)>", "a&lt;b\"><script>"));
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"), "{}", &html[..2000]);
    assert!(!html.contains("<img") && !html.contains("<script"));
    assert!(html.contains("a&amp;lt;b"), "an escape that was written stays one that was written");
    assert!(html.contains("class=\"overview\""), "the rest is shown");
}

#[test]
fn a_notice_says_what_is_allowed() {
    let html = render(props("999x", "486"));
    let notice = html.split("class=\"notice-title\"").nth(1).expect("there is a notice");
    let notice = notice.split("</ul>").next().unwrap_or_default();
    for expected in ["first", "999x", "100", "699"] {
        assert!(notice.contains(expected), "{expected} is missing in {notice}");
    }
}

#[test]
fn no_heading_is_deeper_than_six() {
    for heading_level in 1..=6 {
        for (first, second) in [("", ""), ("486", ""), ("486", "603")] {
            let html = render(props_of(Asked { heading_level, ..asked(first, second) }));
            assert_eq!(elements(&html, "h7").len() + elements(&html, "h8").len(), 0);
            assert!(!elements(&html, &format!("h{heading_level}")).is_empty());
            for above in 1..heading_level {
                assert!(elements(&html, &format!("h{above}")).is_empty(), "h{above} at level {heading_level}");
            }
        }
    }
}

#[test]
fn every_word_of_the_interface_comes_from_the_language_pack() {
    let mut dataset = english();
    let texts = &mut dataset.messages.texts;
    texts.comparison.decision_title = "Wann welcher".to_owned();
    texts.comparison.differences_title = "Unterschiede".to_owned();
    texts.comparison.same = "gleich".to_owned();
    texts.comparison.differs = "verschieden".to_owned();
    texts.learn_more.title = "Weiter".to_owned();
    texts.picker.first_label = "Erster Code".to_owned();
    texts.picker.swap = "Tauschen".to_owned();
    texts.copy.markdown = "Als Markdown".to_owned();
    let html = render(AppProps { dataset: Handle(Rc::new(dataset)), ..props("486", "603") });
    for expected in
        ["Wann welcher", "Unterschiede", "gleich", "verschieden", "Weiter", "Erster Code", "Tauschen", "Als Markdown"]
    {
        assert!(html.contains(expected), "{expected} is missing");
    }
    for unexpected in ["When to use which", ">differs<", ">same<", "First code", "Copy as Markdown"] {
        assert!(!html.contains(unexpected), "{unexpected} is written into the source");
    }
}

#[test]
fn prose_that_is_not_translated_is_marked_as_english() {
    let mut dataset = english();
    for record in &mut dataset.codes {
        record.is_translated = record.code.as_u16() != 603;
    }
    let html = render(AppProps { dataset: Handle(Rc::new(dataset)), ..props("486", "603") });
    let is_meaning = |row: &&str| elements(row, "th").first().is_some_and(|header| text(header) == "Meaning");
    let row = elements(&html, "tr").into_iter().find(is_meaning).expect("there is a row of meanings");
    let is_marked: Vec<bool> = elements(row, "td").iter().map(|cell| cell.contains("lang=\"en\"")).collect();
    assert_eq!(is_marked, [false, true]);
}

#[test]
fn the_marks_of_prose_become_elements() {
    let html = render(props("486", "603"));
    let summary = html.split("class=\"summary\"").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap_or_default();
    assert!(summary.contains("<strong>486 Busy Here</strong>"), "{summary}");
    assert!(!html.contains("**"), "no mark is left as it was written");
}

#[test]
fn nothing_carries_a_style_of_its_own() {
    for (first, second) in [("", ""), ("486", ""), ("302", "428"), ("abc", "")] {
        assert!(!render(props(first, second)).contains(" style="), "a strict Content Security Policy would drop it");
    }
}

#[test]
fn every_pair_that_people_ask_for_is_rendered() {
    let pairs: Vec<(String, String)> =
        english().pairs.iter().map(|pair| (pair.first.to_string(), pair.second.to_string())).collect();
    assert!(pairs.len() > 40);
    for (first, second) in pairs {
        let html = render(props(&first, &second));
        assert_eq!(elements(&html, "table").len(), 1, "{first}/{second}");
        assert!(elements(&html, "ol").iter().all(|list| elements(list, "li").len() >= 3), "{first}/{second}");
        assert!(!html.contains('{') && !html.contains('}'), "a placeholder is left over in {first}/{second}");
    }
}

/// A text as it is written into HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn without_controls_there_is_nothing_to_choose_and_nothing_else_is_lost() {
    for (first, second) in [("", ""), ("486", ""), ("486", "603")] {
        let full = render(props(first, second));
        let bare = render(props_of(Asked { controls: Controls::None, ..asked(first, second) }));
        assert!(full.matches("data-look=\"text\"").count() == 0 && bare.matches("data-look=\"text\"").count() > 5);
        // Of the buttons only those are left that are hidden with their group.
        let hidden = ["pickers", "copy-buttons", "invitation"];
        let shown = hidden.iter().filter(|class| bare.contains(&format!("class=\"{class}\"")));
        assert!(shown.clone().count() > 0);
        for class in shown {
            let tag = bare.split('<').find(|tag| tag.contains(&format!("class=\"{class}\""))).unwrap_or_default();
            assert!(tag.contains(" hidden"), "{tag}");
        }
        let texts = |html: &str| elements(html, "h3").into_iter().map(text).collect::<Vec<_>>();
        assert_eq!(texts(&full), texts(&bare));
    }
}

#[test]
fn the_notes_of_the_host_page_stand_with_their_codes_as_text() {
    let noted = StatusCode::from_u16(403).expect("403 is a status code");
    let notes = || vec![(noted, "On our trunk: <b>no credit</b>.".to_owned())];
    let with_notes = |first, second| render(props_of(Asked { notes: notes(), ..asked(first, second) }));
    for html in [with_notes("403", ""), with_notes("401", "403")] {
        assert!(html.contains("On this site"), "{html}");
        assert!(html.contains("403</b>") && html.contains("&lt;b&gt;no credit&lt;/b&gt;"), "{html}");
        assert_eq!(html.matches("part=\"note\"").count(), 1);
    }
    assert!(!with_notes("486", "603").contains("On this site"));
}
