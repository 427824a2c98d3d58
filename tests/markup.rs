//! What the widget writes, rendered to a string without a browser.
//!
//! Nothing here may reach the browser: the app asks it only where the selection lives in the address.

#![cfg(not(target_arch = "wasm32"))]

mod rendering;

use rendering::{SOURCE, asked, props_in, render};
use scraper::{ElementRef, Html, Selector};
use sip_codes::compare::Section;
use sip_codes::dataset::Aspect;
use sip_codes::sentence::capitalized;
use sip_codes::{Dataset, StatusCode, Term};
use sip_compare::ui::app::{AppProps, Language};
use sip_compare::ui::asked::{Asked, Controls, Rows};

/// The English dataset.
fn english() -> Dataset {
    SOURCE.dataset("en").expect("English is checked to be complete")
}

/// The properties of a widget with these attributes.
fn props(first: &str, second: &str) -> AppProps {
    props_of(asked(first, second))
}

fn props_of(asked: Asked) -> AppProps {
    props_in(Box::leak(Box::new(english())), asked)
}

/// The elements that a selector finds, in order.
fn select<'html>(html: &'html Html, selector: &str) -> Vec<ElementRef<'html>> {
    html.select(&Selector::parse(selector).expect("a test asks with a valid selector")).collect()
}

/// The text of an element, with single spaces.
fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of the elements that a selector finds.
fn texts(html: &Html, selector: &str) -> Vec<String> {
    select(html, selector).into_iter().map(text).collect()
}

/// The rows of facts and prose: the header of each, and its cells.
fn rows(html: &Html) -> Vec<(String, Vec<String>)> {
    let row = |row: ElementRef<'_>| {
        let mut cells = row.child_elements().map(text);
        (cells.next().unwrap_or_default(), cells.collect())
    };
    select(html, "[part=row]").into_iter().map(row).collect()
}

#[test]
fn a_pair_has_a_title_and_a_column_for_each_code() {
    let html = render(props("486", "603"));
    for title in ["h2", "[part=title]"] {
        assert_eq!(texts(&html, title), ["SIP 486 Busy Here vs 603 Decline"]);
    }
    assert_eq!(texts(&html, "[part=column-head]"), ["486 Busy Here", "603 Decline"]);
    assert_eq!(texts(&html, ".verdict-strip thead th"), ["486", "603"]);
}

#[test]
fn the_verdict_stands_first_with_the_answers_of_both_codes() {
    let (dataset, html) = (english(), render(props("486", "603")));
    let [first, second] = [486, 603].map(|number| StatusCode::from_u16(number).unwrap());
    let verdict = dataset.compare(first, second).expect("both are known").verdict;
    assert_eq!(texts(&html, "[part=verdict]"), [verdict.sentence]);
    let rows = select(&html, ".verdict-strip tbody tr");
    assert_eq!(rows.len(), verdict.rows.len());
    for (row, told) in rows.into_iter().zip(&verdict.rows) {
        let cells: Vec<String> = row.child_elements().map(text).collect();
        // A letter that a style sheet makes large is read out apart from its word.
        let answers = told.answers.iter().cloned().map(capitalized);
        assert_eq!(cells, [told.label.clone()].into_iter().chain(answers).collect::<Vec<_>>());
        assert_eq!(row.attr("data-state").is_some(), told.differs(), "{}", told.label);
        // Each question leads to the row that has the whole answer.
        let link = row.descendent_elements().find_map(|element| element.attr("data-to"));
        let id = link.expect("the question is a link");
        assert_eq!(select(&html, &format!("[part=row] > [id={id}]")).len(), 1, "{id}");
    }
}

#[test]
fn every_section_is_in_the_contents_and_each_link_leads_somewhere() {
    for (first, second) in [("486", "603"), ("401", "407"), ("486", ""), ("499", "498")] {
        let html = render(props(first, second));
        let links = select(&html, ".contents button");
        let ids: Vec<&str> = links.iter().filter_map(|link| link.attr("data-to")).collect();
        assert!(ids.len() > 5 && ids.len() == links.len(), "{ids:?}");
        for id in &ids {
            assert_eq!(select(&html, &format!("[id={id}]")).len(), 1, "{first}/{second}: {id}");
        }
        let sections = select(&html, "[data-section]");
        let of_sections: Vec<&str> = sections.iter().filter_map(|section| section.attr("id")).collect();
        assert_eq!(of_sections, ids[1..], "{first}/{second}: in the order of the page");
    }
}

/// What differs was hard to find among rows that said everything twice.
#[test]
fn what_is_the_same_is_said_once() {
    let html = render(props("401", "407"));
    let rows = select(&html, "[part=row]");
    let is_shared = |row: &ElementRef<'_>| row.child_elements().any(|cell| cell.attr("colspan") == Some("2"));
    let (shared, apart): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_shared);
    assert!(shared.len() > 2 && apart.len() > 10);
    for row in &shared {
        assert_eq!(row.attr("data-state"), Some("same"));
        assert_eq!(row.child_elements().count(), 2);
        assert!(text(*row).contains(" sameBoth "), "{}", text(*row));
    }
    assert!(apart.iter().all(|row| row.attr("data-state") != Some("same")));
}

#[test]
fn rows_that_are_the_same_are_left_out_where_the_page_asks_for_it() {
    let of = |rows| {
        let html = render(props_of(Asked { rows, ..asked("401", "407") }));
        let is_checked = !select(&html, ".only-different input[checked]").is_empty();
        (select(&html, "[data-rows=different]").len(), is_checked)
    };
    assert_eq!((of(Rows::All), of(Rows::Different)), ((0, false), (1, true)));
}

#[test]
fn every_row_of_a_pair_has_a_header_and_a_cell_for_each_code() {
    let rows = rows(&render(props("486", "603")));
    assert!(rows.len() > 12, "{rows:?}");
    for (header, cells) in &rows {
        match cells.as_slice() {
            [first, second] => assert!(first.starts_with("486") && second.starts_with("603"), "{cells:?}"),
            [both] => assert!(both.starts_with("Both") && header.ends_with(" same"), "{header}: {both}"),
            _ => panic!("{header}: {cells:?}"),
        }
    }
}

#[test]
fn facts_are_marked_in_words_and_prose_is_not() {
    let rows = rows(&render(props("486", "603")));
    for (header, _) in &rows {
        let is_marked = [" differs", " same", " same, but see the note"].iter().any(|mark| header.ends_with(mark));
        let is_source = |aspect: Aspect| matches!(aspect, Aspect::DefinedIn | Aspect::TreatedIn);
        let is_named = |aspect: &&Aspect| english().messages.terms.aspects[**aspect] == *header.as_str();
        let unmarked = Aspect::ALL.iter().find(is_named);
        assert_eq!(is_marked, unmarked.is_none(), "{header}");
        assert!(unmarked.is_none_or(|aspect| aspect.is_prose() || is_source(*aspect)), "{header}");
    }
    let marked = |mark: &str| rows.iter().filter(|(header, _)| header.ends_with(mark)).count();
    assert!(marked(" differs") > 2 && marked(" same") > 1, "{rows:?}");
}

#[test]
fn every_pair_in_order_has_its_answer_before_its_table() {
    let html = render(props("302", "428")).html();
    let place = |piece: &str| html.find(piece).unwrap_or_else(|| panic!("{piece} is missing"));
    let pieces = [
        "part=\"title\"",
        "class=\"verdict\"",
        "class=\"decision\"",
        "class=\"summary\"",
        "class=\"differences\"",
        "part=\"table\"",
        "class=\"learn-more\"",
    ];
    assert!(pieces.map(place).is_sorted(), "{:?}", pieces.map(place));
}

#[test]
fn one_code_has_one_column_and_no_marks() {
    for (first, second) in [("486", ""), ("", "486"), ("486", "486")] {
        let html = render(props(first, second));
        assert_eq!(select(&html, ".comparison-table thead th").len(), 1);
        let rows = rows(&html);
        assert!(rows.len() > 10);
        assert!(rows.iter().all(|(_, cells)| cells.len() == 1), "{rows:?}");
        assert!(select(&html, "tr[data-state]").is_empty());
    }
}

#[test]
fn the_overview_lists_every_code_once() {
    let items = texts(&render(props("", "")), "button[data-look=code-item]");
    let english = english();
    assert_eq!(items.len(), english.entries.len());
    for record in english.codes() {
        let name = record.name();
        assert_eq!(items.iter().filter(|item| **item == name).count(), 1, "{name}");
    }
}

#[test]
fn text_from_outside_never_becomes_markup() {
    let html = render(props("<img src=x onerror=alert(1)>", "a&lt;b\"><script>"));
    let notice = &texts(&html, ".notice")[0];
    assert!(notice.contains("<img src=x onerror=alert(1)>"), "{notice}");
    assert!(notice.contains("a&lt;b"), "an escape that was written stays one that was written: {notice}");
    assert!(select(&html, "img, script").is_empty());
    assert_eq!(select(&html, ".overview").len(), 1, "the rest is shown");
}

#[test]
fn a_notice_says_what_is_allowed() {
    let notice = &texts(&render(props("999x", "486")), ".notice")[0];
    for expected in ["999x", "100", "699"] {
        assert!(notice.contains(expected), "{expected} is missing in {notice}");
    }
}

#[test]
fn no_heading_is_deeper_than_six() {
    for heading_level in 1..=6 {
        for (first, second) in [("", ""), ("486", ""), ("486", "603")] {
            let html = render(props_of(Asked { heading_level, ..asked(first, second) }));
            assert!(select(&html, "h7, h8").is_empty());
            assert!(!select(&html, &format!("h{heading_level}")).is_empty());
            for above in 1..heading_level {
                assert!(select(&html, &format!("h{above}")).is_empty(), "h{above} at level {heading_level}");
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
    texts.comparison.both = "beide".to_owned();
    texts.learn_more.title = "Weiter".to_owned();
    texts.picker.first_label = "Erster Code".to_owned();
    texts.picker.swap = "Tauschen".to_owned();
    texts.copy.markdown = "Als Markdown".to_owned();
    let html = render(AppProps { dataset: Language(Box::leak(Box::new(dataset))), ..props("486", "603") });
    let written = html.html();
    for expected in ["Wann welcher", "Unterschiede", "beide", "Weiter", "Erster Code", "Tauschen", "Als Markdown"] {
        assert!(written.contains(expected), "{expected} is missing");
    }
    for unexpected in ["When to use which", ">Both<", "First code", "Copy as Markdown"] {
        assert!(!written.contains(unexpected), "{unexpected} is written into the source");
    }
}

#[test]
fn prose_that_is_not_translated_is_marked_as_english() {
    let mut dataset = english();
    for record in dataset.entries.iter_mut().filter_map(|entry| entry.record.get_mut()) {
        record.is_translated = record.code.as_u16() != 603;
    }
    let html = render(AppProps { dataset: Language(Box::leak(Box::new(dataset))), ..props("486", "603") });
    let is_meaning = |row: &ElementRef<'_>| row.child_elements().next().is_some_and(|head| text(head) == "Meaning");
    let row = select(&html, "tr").into_iter().find(is_meaning).expect("there is a row of meanings");
    let is_english = |element: ElementRef<'_>| element.attr("lang") == Some("en");
    let is_marked: Vec<bool> =
        row.child_elements().skip(1).map(|cell| cell.descendent_elements().any(is_english)).collect();
    assert_eq!(is_marked, [false, true]);
}

#[test]
fn the_marks_of_prose_become_elements() {
    let html = render(props("486", "603"));
    let strong = texts(&html, ".summary strong");
    assert!(strong.contains(&"486 Busy Here".to_owned()), "{strong:?}");
    assert!(!text(html.root_element()).contains("**"), "no mark is left as it was written");
}

#[test]
fn the_sections_stand_in_the_order_of_every_other_form() {
    let (dataset, html) = (english(), render(props("486", "603")));
    let headings = texts(&html, "h3");
    // What one code is taken for stands where that is shown alone.
    let sections = Section::ALL.into_iter().filter(|section| *section != Section::Neighbors);
    assert_eq!(headings, sections.map(|section| section.title(&dataset.messages, true).to_owned()).collect::<Vec<_>>());
}

#[test]
fn nothing_carries_a_style_of_its_own() {
    for (first, second) in [("", ""), ("486", ""), ("302", "428"), ("abc", "")] {
        let html = render(props(first, second));
        assert!(select(&html, "[style]").is_empty(), "a strict Content Security Policy would drop it");
    }
}

#[test]
fn every_pair_that_people_ask_for_is_rendered() {
    let pairs: Vec<(String, String)> =
        english().pairs.iter().map(|pair| (pair.first.to_string(), pair.second.to_string())).collect();
    assert!(pairs.len() > 40);
    for (first, second) in pairs {
        let html = render(props(&first, &second));
        assert_eq!(select(&html, "table").len(), 2, "{first}/{second}: the verdict and everything");
        let is_long = |list: &ElementRef<'_>| list.child_elements().count() >= 3;
        assert!(select(&html, "ol").iter().all(is_long), "{first}/{second}");
        assert!(!html.html().contains(['{', '}']), "a placeholder is left over in {first}/{second}");
    }
}

#[test]
fn without_controls_there_is_nothing_to_choose_and_nothing_else_is_lost() {
    for (first, second) in [("", ""), ("486", ""), ("486", "603")] {
        let full = render(props(first, second));
        let bare = render(props_of(Asked { controls: Controls::None, ..asked(first, second) }));
        assert!(select(&full, "[data-look=text]").is_empty() && select(&bare, "[data-look=text]").len() > 5);
        // Of the buttons only those are left that are hidden with their group.
        let groups = select(&bare, ".pickers, .take-along, .only-different");
        assert!(!groups.is_empty() && groups.iter().all(|group| group.attr("hidden").is_some()), "{groups:?}");
        assert_eq!(texts(&full, "h3"), texts(&bare, "h3"));
    }
}

#[test]
fn the_notes_of_the_host_page_stand_with_their_codes_as_text() {
    let noted = StatusCode::from_u16(403).expect("403 is a status code");
    let notes = || vec![(noted, "On our trunk: <b>no credit</b>.".to_owned())];
    let with_notes = |first, second| render(props_of(Asked { notes: notes(), ..asked(first, second) }));
    for html in [with_notes("403", ""), with_notes("401", "403")] {
        assert_eq!(texts(&html, ".host-notes :is(h3, h4)"), ["On this site"]);
        assert_eq!(texts(&html, "[part=note]"), ["403 On our trunk: <b>no credit</b>."]);
    }
    assert!(select(&with_notes("486", "603"), ".host-notes *").is_empty());
}
