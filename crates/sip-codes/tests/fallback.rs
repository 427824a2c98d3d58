//! The static HTML of a comparison says what the widget says, and stands in any page.

mod support;

use sip_codes::Dataset;
use sip_codes::compare::CitedSection;
use sip_codes::export::plain;
use sip_codes::fallback::{all_codes, comparison};
use support::{ENGLISH, Faults, SOURCE, code};

fn chinese() -> Dataset {
    SOURCE.dataset("zh-Hans").expect("Chinese is there")
}

/// The tags of a piece of HTML, without attributes, and its text with the escapes undone.
fn read(html: &str) -> (Vec<String>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    for piece in html.split('<') {
        let Some((tag, after)) = piece.split_once('>') else {
            text += piece;
            continue;
        };
        tags.push(tag.split(' ').next().unwrap_or_default().to_owned());
        text += after;
    }
    let escapes = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#123;", "{"),
        ("&#125;", "}"),
        ("&#10;", "\n"),
        ("&amp;", "&"),
    ];
    (tags, escapes.iter().fold(text, |text, (escape, letter)| text.replace(escape, letter)))
}

/// The first end tag that closes nothing, or a tag that nothing closes.
fn first_fault(tags: &[String]) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags {
        match tag.strip_prefix('/') {
            None => open.push(tag),
            Some(name) if open.pop() == Some(name) => {}
            Some(_) => return Some(tag.clone()),
        }
    }
    open.pop().map(str::to_owned)
}

#[test]
fn every_pair_that_people_ask_for_says_everything_in_both_languages() {
    let mut faults = Faults::default();
    for dataset in [&*ENGLISH, &chinese()] {
        for pair in &dataset.pairs {
            let name = format!("{}/{} {}", pair.first, pair.second, dataset.language);
            let html = comparison(dataset, pair.first, pair.second, 2).expect("a listed pair can be compared");
            let (tags, text) = read(&html);
            let fault = first_fault(&tags);
            faults.check(fault.is_none(), format!("{name}: {fault:?} has no partner"));
            let is_plain = !html.contains("\n\n") && !html.contains(['{', '}', '`']);
            faults.check(is_plain, format!("{name} has what Markdown or a template would take for its own"));
            let compared = dataset.compare(pair.first, pair.second).expect("a listed pair can be compared");
            let said = plain(&compared, dataset);
            let rows = said.rows.iter().map(|row| &row.label);
            let steps = said.scenes.iter().flat_map(|scene| scene.call_flow.iter().chain([&scene.name]));
            let sentences = [&said.title, &said.summary].into_iter().chain(&said.differences).chain(rows).chain(steps);
            for sentence in sentences {
                faults.check(text.contains(sentence.as_str()), format!("{name} lacks “{sentence}”"));
            }
            for CitedSection { url, .. } in &compared.learn_more.references {
                let is_linked = html.contains(&format!("<a href=\"{url}\">"));
                faults.check(is_linked, format!("{name} does not lead to {url}"));
            }
        }
    }
    faults.assert_none();
}

#[test]
fn headings_begin_at_the_level_that_is_asked_for() {
    let levels = |level| {
        let (tags, _) = read(&comparison(&ENGLISH, code(486), code(603), level).expect("both are there"));
        let mut levels: Vec<String> = tags.into_iter().filter(|tag| tag.starts_with('h') && tag.len() == 2).collect();
        levels.dedup();
        levels
    };
    assert_eq!(levels(2), ["h2", "h3"]);
    assert_eq!(levels(6), ["h6"]);
}

#[test]
fn the_same_code_twice_is_no_comparison() {
    assert_eq!(comparison(&ENGLISH, code(486), code(486), 2), None);
}

#[test]
fn all_codes_stand_in_the_list_with_what_they_mean() {
    let (tags, text) = read(&all_codes(&ENGLISH, 2));
    assert_eq!(first_fault(&tags), None);
    for record in ENGLISH.codes() {
        assert!(text.contains(&format!("{} {}: ", record.code, record.phrase)), "{}", record.code);
    }
    assert_eq!(tags.iter().filter(|tag| *tag == "h3").count(), 6);
}
