//! The tables of the README say what the manifest says, which is made from the comments of the element.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

/// Sentences about the element, each once.
type Set = BTreeSet<String>;
static MANIFEST: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(&read("target/types/custom-elements.json")).expect("the manifest is JSON"));
static README: LazyLock<String> = LazyLock::new(|| read("README.md"));

fn read(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(full)
        .unwrap_or_else(|error| panic!("{path}: {error}; `cargo xtask types` makes what is missing"))
}

/// The items of a list in the manifest.
fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn string<'value>(item: &'value Value, key: &str) -> &'value str {
    item[key].as_str().unwrap_or_default()
}

fn type_of(item: &Value) -> &str {
    string(&item["type"], "text")
}

/// The class of the element, and the functions beside it.
fn declarations(kind: &str) -> impl Iterator<Item = &'static Value> {
    items(&MANIFEST["modules"][0]["declarations"]).filter(move |declaration| declaration["kind"] == kind)
}

fn class(list: &str) -> impl Iterator<Item = &'static Value> {
    items(&declarations("class").next().expect("the manifest has the class")[list])
}

/// The rows of a table: the one in this place under a heading.
fn rows(heading: &str, place: usize) -> Vec<Vec<&'static str>> {
    let (_, section) = README.split_once(&format!("\n### {heading}\n")).expect("the README has the heading");
    let section = section.split("\n##").next().unwrap_or_default();
    let table = section.split("\n\n").filter(|block| block.starts_with('|')).nth(place).expect("there is a table");
    table.lines().skip(2).map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The texts in backticks of a cell; `a-1` to `a-3` stands for what lies between, too.
fn names(cell: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in cell.split('`').collect::<Vec<_>>().chunks(2) {
        let [before, name] = piece else { break };
        if let (" to ", Some(first)) = (*before, names.last()) {
            let (stem, last) = name.split_at(name.len() - 1);
            let numbers = first[stem.len()..].parse::<u8>().expect("a number") + 1..last.parse().expect("a number");
            names.extend(numbers.map(|number| format!("{stem}{number}")));
        }
        names.push((*name).to_owned());
    }
    names
}

/// The first texts in backticks of each row.
fn first_names(heading: &str) -> Set {
    rows(heading, 0).iter().flat_map(|row| names(row[0])).collect()
}

/// The keys of an object in braces, or the text itself.
fn keys(detail: &str) -> String {
    let Some((_, inside)) = detail.split_once('{') else { return detail.trim_matches(['<', '>']).to_owned() };
    let keys = inside.split(',').map(|entry| entry.split([':', '}']).next().unwrap_or_default().trim());
    keys.collect::<Vec<_>>().join(", ")
}

#[test]
fn attributes_have_their_properties_values_and_defaults() {
    let told = |name: &str, property: &str, values: Vec<String>, default: &str| {
        let values: Set = values.into_iter().collect();
        format!("{name} is {property}, of {values:?}, without it “{default}”")
    };
    let in_manifest = class("attributes").map(|attribute| {
        let values: Vec<String> = type_of(attribute).split(" | ").map(|value| value.replace('"', "")).collect();
        let is_open = values.iter().any(|value| ["number", "string"].contains(&value.as_str()));
        let values = if is_open { Vec::new() } else { values };
        told(string(attribute, "name"), string(attribute, "fieldName"), values, string(attribute, "default"))
    });
    let in_readme = rows("Attributes and properties", 0).into_iter().flat_map(|row| {
        let default = names(row[3]).concat();
        let pairs = names(row[0]).into_iter().zip(names(row[1]));
        pairs.map(|(name, property)| told(&name, &property, names(row[2]), &default)).collect::<Vec<_>>()
    });
    assert_eq!(in_readme.collect::<Set>(), in_manifest.collect());
}

#[test]
fn other_properties_are_listed_and_some_are_read_only() {
    let in_manifest = class("members").filter(|member| member["static"] != true && member["attribute"].is_null());
    let in_manifest = in_manifest.map(|member| (string(member, "name").to_owned(), member["readonly"] == true));
    let rows = rows("Attributes and properties", 1);
    let in_readme = rows.iter().map(|row| (names(row[0]).concat(), row[0].contains("(read-only)")));
    assert_eq!(in_readme.collect::<BTreeSet<_>>(), in_manifest.collect());
}

#[test]
fn events_have_their_details() {
    let in_manifest = class("events").map(|event| {
        let detail = type_of(event).trim_start_matches("CustomEvent");
        format!("{}: {}", string(event, "name"), keys(detail))
    });
    let rows = rows("Events", 0);
    let in_readme = rows.iter().map(|row| format!("{}: {}", names(row[0]).concat(), keys(&names(row[1])[0])));
    assert_eq!(in_readme.collect::<Set>(), in_manifest.collect());
}

#[test]
fn parts_custom_properties_and_functions_are_listed() {
    let named = |list: &str| class(list).map(|item| string(item, "name").to_owned()).collect::<Set>();
    assert_eq!(first_names("Parts"), named("cssParts"));
    assert_eq!(first_names("Custom properties"), named("cssProperties"));
    let functions = declarations("function").map(|function| {
        let parameters: Vec<&str> = items(&function["parameters"]).map(|parameter| string(parameter, "name")).collect();
        format!("{}({})", string(function, "name"), parameters.join(", ").replace("options", "{ lang }"))
    });
    assert_eq!(first_names("Functions of the module"), functions.collect());
}

#[test]
fn everything_in_the_manifest_is_described() {
    let lists = ["attributes", "members", "events", "slots", "cssParts", "cssProperties", "parameters"];
    let all = declarations("class").chain(declarations("function"));
    let all = all.flat_map(|item| lists.iter().flat_map(|list| items(&item[*list])).chain([item]));
    let bare: Vec<&Value> = all.filter(|item| string(item, "description").len() < 5).collect();
    assert!(bare.is_empty(), "{bare:#?}");
}

#[test]
fn defaults_of_custom_properties_are_those_of_the_style_sheet() {
    let sheets = read("styles/tokens.css") + &read("styles/base.css");
    for property in class("cssProperties") {
        let use_of = format!("var({}, {}", string(property, "name"), string(property, "default"));
        assert!(sheets.contains(&use_of), "no sheet reads {use_of}…");
    }
    let uses = |name: &str| sheets.matches(&format!("var(--sip-compare-{name}")).count();
    assert_eq!(uses("") - uses("rem"), class("cssProperties").count(), "the sheets read others, too");
}

/// The linters and the bundler work from one list of browsers, which is told in words where readers look for it.
#[test]
fn everybody_is_told_the_same_oldest_browsers() {
    let package: Value = serde_json::from_str(&read("package.json")).expect("package.json is JSON");
    let oldest: BTreeMap<&str, &str> =
        items(&package["browserslist"]).filter_map(|line| line.as_str()?.split_once(" >= ")).collect();
    let [chrome, edge, firefox, safari] = ["chrome", "edge", "firefox", "safari"].map(|name| oldest[name]);
    assert_eq!((oldest.len(), chrome), (4, edge), "{oldest:?}");
    let expected =
        [vec!["Chrome, Edge", edge], vec!["Firefox", firefox], vec!["Safari, on iPhone and iPad too", safari]];
    assert_eq!(rows("Browsers", 0), expected);
    for path in ["src/element/platform.js", "data/locales/en/shell.toml", "data/locales/zh-Hans/shell.toml"] {
        let text = read(path);
        for told in [format!("Edge {edge}"), format!("Firefox {firefox}"), format!("Safari {safari}")] {
            assert!(text.contains(&told), "{path} does not say {told}");
        }
    }
}
