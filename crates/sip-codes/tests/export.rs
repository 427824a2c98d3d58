//! A comparison can be taken along as Markdown, text and JSON, and the published JSON keeps to its schema.

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Value, json};
use sip_codes::compare::Section;
use sip_codes::dataset::StepKind;
use sip_codes::export::{markdown, picture, plain, summary, text};
use sip_codes::source::json;
use sip_codes::{Comparison, StatusCode, compare};
use support::{ENGLISH, Faults, SOURCE, code};

/// Every pair that people ask for, and every code with the next one.
fn comparisons() -> impl Iterator<Item = Comparison> {
    let codes: Vec<StatusCode> = ENGLISH.codes().map(|record| record.code).collect();
    let neighbors: Vec<_> = codes.windows(2).map(|pair| (pair[1], pair[0])).collect();
    let asked = ENGLISH.pairs.iter().map(|pair| (pair.first, pair.second));
    asked.chain(neighbors).filter_map(|(first, second)| compare(&ENGLISH, first, second))
}

fn headings() -> [&'static str; 6] {
    let texts = &ENGLISH.messages.texts;
    [
        &texts.comparison.decision_title,
        &texts.comparison.differences_title,
        &texts.comparison.table_title,
        &texts.flow.title,
        &texts.flow.example_title,
        &texts.learn_more.title,
    ]
}

fn name(comparison: &Comparison) -> String {
    format!("{}/{}", comparison.codes[0], comparison.codes[1])
}

#[test]
fn markdown_and_text_hold_the_title_both_codes_and_every_section() {
    let mut faults = Faults::default();
    for comparison in comparisons() {
        for (form, mark, document) in [
            ("markdown", ["## ", "### "], markdown(&comparison, &ENGLISH, "")),
            ("text", ["", ""], text(&comparison, &ENGLISH, "")),
        ] {
            let pair = name(&comparison);
            let lines: Vec<&str> = document.lines().collect();
            let title = format!("{}{}", mark[0], comparison.title);
            faults.check_equal(format!("{pair} {form}: title"), lines.first().copied(), Some(title.as_str()));
            for code in [comparison.codes[0], comparison.codes[1]] {
                faults.check(title.contains(&code.to_string()), format!("{pair} {form}: {code} is not in the title"));
            }
            for heading in headings() {
                let line = format!("{}{heading}", mark[1]);
                faults.check_equal(
                    format!("{pair} {form}: “{heading}”"),
                    lines.iter().filter(|found| **found == line).count(),
                    1,
                );
            }
            let says =
                |sentence: &str| document.contains(&sip_codes::markup::plain(sentence)) || document.contains(sentence);
            let differences =
                comparison.differences.iter().flat_map(|two| &two.list).map(|difference| &difference.text);
            for sentence in differences.chain(comparison.decision.sentences()).chain([&comparison.verdict.sentence]) {
                faults.check(says(sentence), format!("{pair} {form} lacks “{sentence}”"));
            }
            for record in comparison.records(&ENGLISH) {
                faults.check(
                    document.contains(&record.facts.example),
                    format!("{pair} {form} changes the example of {}", record.name()),
                );
            }
            for source in &comparison.learn_more.references {
                faults.check(document.contains(&source.url), format!("{pair} {form} lacks {}", source.url));
            }
        }
    }
    faults.assert_none();
}

#[test]
fn text_has_no_marks() {
    let mut faults = Faults::default();
    for comparison in comparisons() {
        let document = text(&comparison, &ENGLISH, "");
        for line in document.lines().filter(|line| line.contains("**") || line.contains('`')) {
            faults.check(false, format!("{}: {line}", name(&comparison)));
        }
    }
    faults.assert_none();
}

/// Ticket systems print what they do not know: a table that breaks, a `<br>`.
#[test]
fn markdown_needs_nothing_but_headings_lists_and_strong_words() {
    let mut faults = Faults::default();
    for comparison in comparisons() {
        let document = markdown(&comparison, &ENGLISH, "");
        let (pair, mut is_code) = (name(&comparison), false);
        for line in document.lines() {
            is_code ^= line == "```";
            let is_known = is_code || !(line.starts_with('|') || line.contains("<br>"));
            faults.check(is_known, format!("{pair}: “{line}”"));
        }
        for row in &comparison.rows {
            let mark = row.mark.map(|mark| format!(" ({})", &ENGLISH.messages.terms.marks[mark])).unwrap_or_default();
            let line = format!("**{}**{mark}", row.label);
            faults.check_equal(format!("{pair}: {line}"), document.lines().filter(|found| *found == line).count(), 1);
        }
    }
    faults.assert_none();
}

/// A ticket needs ten lines, not ten thousand characters.
#[test]
fn the_summary_has_the_answer_in_about_1500_characters() {
    let mut faults = Faults::default();
    for comparison in comparisons() {
        let document = summary(&comparison, &ENGLISH, "https://example.com/?first=1");
        let pair = name(&comparison);
        faults.check(document.chars().count() <= 1600, format!("{pair}: {} characters", document.chars().count()));
        let needed =
            [&comparison.title, &comparison.verdict.sentence].into_iter().chain(comparison.decision.sentences());
        for text in needed.map(|text| sip_codes::markup::plain(text)) {
            faults.check(document.contains(&text), format!("{pair} lacks “{text}”"));
        }
        for row in &comparison.verdict.rows {
            let line =
                format!(": {} {} · {} {}", comparison.codes[0], row.answers[0], comparison.codes[1], row.answers[1]);
            faults.check(document.contains(&line), format!("{pair} lacks “{line}”"));
        }
        faults.check(!document.contains(['*', '`', '[']), format!("{pair} has marks: {document}"));
        faults.check(document.ends_with("Source: https://example.com/?first=1\n"), format!("{pair}: {document}"));
    }
    let with_differences = comparisons().filter(|pair| summary(pair, &ENGLISH, "").contains("\n1. ")).count();
    faults.check(with_differences * 10 > comparisons().count() * 9, format!("{with_differences} have differences"));
    faults.assert_none();
}

#[test]
fn without_an_address_no_source_is_named() {
    let comparison = compare(&ENGLISH, code(486), code(603)).expect("both codes are known");
    for write in [summary, markdown, text] {
        assert!(!write(&comparison, &ENGLISH, "").contains("Source:"));
        assert!(write(&comparison, &ENGLISH, "https://a.example/").ends_with("\nSource: https://a.example/\n"));
    }
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().map(|object| object.keys().map(String::as_str).collect()).unwrap_or_default()
}

fn set<'name>(names: &[&'name str]) -> BTreeSet<&'name str> {
    names.iter().copied().collect()
}

#[test]
fn the_json_of_a_comparison_has_exactly_its_keys() {
    let comparison = compare(&ENGLISH, code(603), code(486)).expect("both codes are known");
    let value = serde_json::to_value(plain(&comparison, &ENGLISH)).expect("plain values serialize");
    let expected = [
        "first",
        "second",
        "closeness",
        "title",
        "verdict",
        "answers",
        "summary",
        "rows",
        "scenes",
        "differences",
        "decision",
        "pairs",
        "related",
        "references",
    ];
    assert_eq!(keys(&value), set(&expected));
    assert_eq!(
        (&value["first"], &value["second"], &value["closeness"]),
        (&json!(603), &json!(486), &json!("confused"))
    );
    let rows = value["rows"].as_array().expect("rows are a list");
    assert_eq!(rows.len(), comparison.rows.len());
    let scenes = value["scenes"].as_array().expect("scenes are a list");
    assert_eq!(scenes.len(), 2);
    for scene in scenes {
        assert_eq!(keys(scene), set(&["name", "callFlow", "example"]), "{scene}");
    }
    for row in rows {
        assert_eq!(keys(row), set(&["aspect", "label", "first", "second", "mark"]), "{row}");
    }
}

static PUBLISHED: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&json::dataset(&ENGLISH)).expect("the published JSON is JSON"));

fn validator() -> jsonschema::Validator {
    let schema = serde_json::from_str(&json::schema()).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is a JSON Schema")
}

#[test]
fn the_published_json_of_every_language_keeps_to_its_schema() {
    let validator = validator();
    let mut faults = Faults::default();
    for language in SOURCE.languages() {
        let dataset = SOURCE.dataset(&language).expect("the language is listed");
        let value = serde_json::from_str(&json::dataset(&dataset)).expect("the published JSON is JSON");
        for error in validator.iter_errors(&value) {
            faults.check(false, format!("{language}: {}: {error}", error.instance_path()));
        }
    }
    faults.assert_none();
}

#[test]
fn what_the_functions_answer_keeps_to_their_schema() {
    let schema = serde_json::from_str(&json::functions_schema()).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a JSON Schema");
    let comparison = compare(&ENGLISH, code(603), code(486)).expect("both codes are known");
    let mut value = serde_json::to_value(plain(&comparison, &ENGLISH)).expect("plain values serialize");
    assert!(validator.is_valid(&value), "{value}");
    value["scenes"][0]["callFlow"] = json!("one line");
    assert!(!validator.is_valid(&value), "a call flow is a list of lines");
}

#[test]
fn the_schema_refuses_what_is_not_published() {
    let validator = validator();
    let check = |name: &str, change: &dyn Fn(&mut Value)| {
        let mut value = PUBLISHED.clone();
        change(&mut value);
        (!validator.is_valid(&value), name.to_owned())
    };
    let mut faults = Faults::default();
    for (is_refused, name) in [
        check("no language", &|value| drop(value.as_object_mut().map(|object| object.remove("language")))),
        check("a key too many", &|value| value["extra"] = json!(1)),
        check("a code with a key too many", &|value| value["codes"][0]["extra"] = json!(1)),
        check("a code without its gist", &|value| {
            drop(value["codes"][0].as_object_mut().map(|object| object.remove("gist")));
        }),
        check("a code as a text", &|value| value["codes"][0]["code"] = json!("486")),
        check("an unknown standing", &|value| value["codes"][0]["standing"] = json!("famous")),
        check("an unknown sender", &|value| value["codes"][0]["senders"] = json!(["postman"])),
        check("remedies without a role", &|value| value["codes"][0]["remedies"] = json!({ "caller": [] })),
        check("a pair without its second code", &|value| {
            drop(value["pairs"][0].as_object_mut().map(|object| object.remove("second")));
        }),
    ] {
        faults.check(is_refused, name);
    }
    faults.assert_none();
}

#[test]
fn the_published_json_has_the_promised_keys_for_every_code_and_pair() {
    let promised_of_a_code = set(&[
        "code",
        "reason_phrase",
        "class",
        "standing",
        "references",
        "senders",
        "methods",
        "retry",
        "again",
        "other_contact",
        "other_route",
        "forking",
        "dialog",
        "header_fields",
        "q850",
        "http",
        "related",
        "example",
        "call_flow",
        "gist",
        "meaning",
        "occurs",
        "remedies",
        "use_when",
        "keywords",
    ]);
    let promised_of_a_pair = set(&["first", "second", "verdict", "confusion", "differences", "decision"]);
    let list = |name: &str| PUBLISHED[name].as_array().unwrap_or_else(|| panic!("{name} is a list"));

    let mut faults = Faults::default();
    let expected = ["language", "direction", "version", "messages", "codes", "pairs", "triples"];
    faults.check_equal("the document", keys(&PUBLISHED), set(&expected));
    faults.check_equal("codes", list("codes").len(), ENGLISH.entries.len());
    faults.check_equal("pairs", list("pairs").len(), ENGLISH.pairs.len());
    faults.check_equal("triples", list("triples").len(), ENGLISH.triples.len());
    for entry in list("triples") {
        let expected = ["codes", "confusion", "decisions", "rule", "verdict"];
        faults.check_equal(entry["codes"].to_string(), keys(entry), set(&expected));
    }
    for entry in list("codes") {
        let missing: Vec<_> = promised_of_a_code.difference(&keys(entry)).copied().collect();
        faults.check_equal(format!("{}: missing", entry["code"]), missing, Vec::new());
        let roles = keys(&entry["remedies"]);
        faults.check_equal(format!("{}: roles", entry["code"]), roles, set(&["caller", "callee", "operator"]));
    }
    for entry in list("pairs") {
        let missing: Vec<_> = promised_of_a_pair.difference(&keys(entry)).copied().collect();
        faults.check_equal(format!("{}/{}: missing", entry["first"], entry["second"]), missing, Vec::new());
        let differences = entry["differences"].as_array().map_or(0, Vec::len);
        faults.check((3..=6).contains(&differences), format!("{}/{}", entry["first"], entry["second"]));
    }
    faults.assert_none();
}

#[test]
fn one_code_alone_is_told_as_fully_as_two() {
    for code in ENGLISH.codes().map(|record| record.code).chain([code(450)]) {
        let told = ENGLISH.about(code).expect("its details are there");
        let markdown = markdown(&told, &ENGLISH, "https://codes.example/");
        let missing = told.decision.sentences().find(|sentence| !markdown.contains(sentence.as_str()));
        assert_eq!(missing, None, "{code}");
        for neighbor in &told.neighbors {
            let verdict = neighbor.verdict.as_ref().expect("all details are there");
            assert!(neighbor.code != code && markdown.contains(verdict), "{code}: {verdict}");
        }
        assert_eq!(told.differences, [], "{code}");
        assert!(told.sections(&ENGLISH).all(|section| section != Section::Differences), "{code}");
        assert_eq!(plain(&told, &ENGLISH), None, "{code}");
        let summary = summary(&told, &ENGLISH, "");
        assert!(summary.starts_with(&format!("SIP {code} ")) && summary.chars().count() <= 1500, "{summary}");
    }
}

/// The texts of a picture without its elements, which stand one in a line.
fn texts_of(picture: &str) -> String {
    let text = |line: &str| {
        Some(line.split_once('>')?.1.strip_suffix("</text>")?.replace("&quot;", "\"").replace("&amp;", "&"))
    };
    picture.lines().filter_map(text).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_picture_of_a_call_flow_has_every_step() {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        let told = ENGLISH.about(record.code).expect("its details are there");
        let picture = picture::call_flows(&told, &ENGLISH);
        let texts = texts_of(&picture);
        let steps = record.call_flow.steps.iter().map(|step| &step.text);
        for text in record.call_flow.parties.iter().chain(steps) {
            faults.check(texts.contains(text.as_str()), format!("{}: “{text}” is missing", record.code));
        }
        let arrows = record.call_flow.steps.iter().filter(|step| step.kind != StepKind::Event).count();
        faults.check_equal(format!("{}: arrows", record.code), picture.matches("<path").count(), arrows);
    }
    faults.assert_none();
}

#[test]
fn a_card_has_the_answer() {
    let mut faults = Faults::default();
    for comparison in comparisons() {
        let card = picture::card(&comparison, &ENGLISH, "https://codes.example/?a=1&b=2");
        let texts = texts_of(&card);
        let sends = comparison.decision.advice.iter().map(|advice| &advice.send);
        for text in [&comparison.title, &comparison.verdict.sentence].into_iter().chain(sends) {
            let text = sip_codes::markup::plain(text);
            faults.check(texts.contains(text.as_str()), format!("{}: “{text}” in {texts}", name(&comparison)));
        }
        faults.check(texts.ends_with("https://codes.example/?a=1&b=2"), name(&comparison));
    }
    faults.assert_none();
}
