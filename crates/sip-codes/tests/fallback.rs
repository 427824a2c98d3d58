//! The static HTML of a comparison says what the widget says, and stands in any page.

mod support;

use scraper::Html;
use sip_codes::Dataset;
use sip_codes::compare::CitedSection;
use sip_codes::export::plain;
use sip_codes::fallback::{all_codes, comparison};
use support::{ENGLISH, Faults, SOURCE, code};

fn chinese() -> Dataset {
    SOURCE.dataset("zh-Hans").expect("Chinese is there")
}

/// A piece of HTML as a browser reads it: the names of its elements, and its text.
fn read(html: &str) -> (Vec<String>, String) {
    let fragment = Html::parse_fragment(html);
    let root = fragment.root_element();
    let names = root.descendent_elements().skip(1).map(|element| element.value().name().to_owned());
    (names.collect(), root.text().collect())
}

/// What a browser would have to mend. Each element of ours has its end tag, also where HTML would do without.
fn mended(html: &str) -> Vec<String> {
    let mut mended: Vec<String> = Html::parse_fragment(html).errors.iter().map(ToString::to_string).collect();
    let (elements, ends) = (read(html).0.len(), html.matches("</").count());
    if elements != ends {
        mended.push(format!("{elements} elements have {ends} end tags"));
    }
    mended
}

#[test]
fn a_tag_without_its_partner_is_found() {
    for html in ["<p>one", "<ul><li>one</ul>", "<p>one</p></p>", "<b>one</i></b>", "<div><h2>one</div></h2>"] {
        assert!(!mended(html).is_empty(), "{html}");
    }
    assert_eq!(mended("<div><ul><li>one</li></ul></div><p>two</p>"), [""; 0]);
}

#[test]
fn every_pair_that_people_ask_for_says_everything_in_both_languages() {
    let mut faults = Faults::default();
    for dataset in [&*ENGLISH, &chinese()] {
        for pair in &dataset.pairs {
            let name = format!("{}/{} {}", pair.first, pair.second, dataset.language);
            let html = comparison(dataset, &[pair.first, pair.second], 2).expect("a listed pair can be compared");
            let (_, text) = read(&html);
            let mended = mended(&html);
            faults.check(mended.is_empty(), format!("{name}: {mended:?}"));
            let is_plain = !html.contains("\n\n") && !html.contains(['{', '}', '`']);
            faults.check(is_plain, format!("{name} has what Markdown or a template would take for its own"));
            let compared = dataset.compare(pair.first, pair.second).expect("a listed pair can be compared");
            let said = plain(&compared, dataset).expect("they are two codes");
            let rows = said.rows.iter().map(|row| &row.label);
            let steps = said.scenes.iter().flat_map(|scene| scene.call_flow.iter().chain([&scene.name]));
            let differences = said.differences.iter().flat_map(|difference| [&difference.lead, &difference.text]);
            let answers = said.answers.iter().flat_map(|answer| [&answer.label, &answer.first, &answer.second]);
            let whole = [&said.title, &said.verdict, &said.summary];
            let sentences = whole.into_iter().chain(answers).chain(differences).chain(rows).chain(steps);
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
        let (names, _) = read(&comparison(&ENGLISH, &[code(486), code(603)], level).expect("both are there"));
        let mut levels: Vec<String> =
            names.into_iter().filter(|name| name.starts_with('h') && name.len() == 2).collect();
        levels.dedup();
        levels
    };
    assert_eq!(levels(2), ["h2", "h3"]);
    assert_eq!(levels(6), ["h6"]);
}

#[test]
fn the_same_code_twice_is_no_comparison() {
    assert_eq!(comparison(&ENGLISH, &[code(486), code(486)], 2), None);
}

#[test]
fn all_codes_stand_in_the_list_with_what_they_mean() {
    let html = all_codes(&ENGLISH, 2);
    assert_eq!(mended(&html), [""; 0]);
    let (names, text) = read(&html);
    for record in ENGLISH.codes() {
        assert!(text.contains(&format!("{} {}: ", record.code, record.phrase)), "{}", record.code);
    }
    assert_eq!(names.iter().filter(|name| *name == "h3").count(), 6);
}
