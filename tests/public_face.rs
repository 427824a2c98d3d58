//! The public face of the element: the types, the manifest and the README say what the code offers, no more and no less.
//!
//! Each rule draws one list from each of these places and says what is missing where.

mod public_face {
    pub mod code;
    pub mod manifest;
    pub mod readme;
    pub mod text;
    pub mod types;
}

use std::collections::BTreeSet;

use public_face::text::{
    CLASS, ENTRY, FUNCTIONS, MANIFEST, OF_EVERY_ELEMENT, README, SAMPLE, Set, TOKENS, TYPES, all_between, between,
    body, files_in, identifier, quoted, read, union,
};
use public_face::types::{Function, Member};
use public_face::{code, manifest, readme, types};
use serde_json::Value;
use sip_codes::dataset::Aspect;
use sip_codes::{Closeness, Term};

/// All places list the same; else the test fails and names what is missing where.
fn assert_same(what: &str, places: &[(&str, Set)]) {
    let all: Set = places.iter().flat_map(|(_, list)| list.iter().cloned()).collect();
    assert!(!all.is_empty(), "{what}: nothing was found at all");
    let mut missing = Vec::new();
    for (place, list) in places {
        for item in all.difference(list) {
            let holders: Vec<&str> =
                places.iter().filter(|(_, list)| list.contains(item)).map(|(place, _)| *place).collect();
            missing.push(format!("`{item}` is in {}, but not in {place}", holders.join(" and ")));
        }
    }
    assert!(missing.is_empty(), "{what} are not the same everywhere: {missing:#?}");
}

/// A name with what belongs to it, the order aside: “theme: auto, dark, light”.
fn entry_of(name: &str, values: &[String]) -> String {
    let values: BTreeSet<&str> = values.iter().map(String::as_str).collect();
    format!("{name}: {}", values.into_iter().collect::<Vec<_>>().join(", "))
}

#[test]
fn attributes_are_told_everywhere() {
    let places = [
        (ENTRY, code::observed_attributes(&read(ENTRY))),
        (MANIFEST, manifest::names("attributes")),
        (README, readme::column(readme::ATTRIBUTES, 0)),
    ];
    assert_same("the attributes", &places);
}

#[test]
fn properties_are_told_everywhere() {
    let (entry, readme, manifest) = (read(ENTRY), read(README), manifest::read());
    let without_attribute = readme::property_rows(&readme).into_iter().flat_map(|row| readme::in_backticks(&row[0]));
    let places = [
        (ENTRY, code::properties(&entry).into_iter().map(|property| property.name).collect()),
        (TYPES, types::properties(&read(TYPES)).into_iter().map(types::name_of).collect()),
        (MANIFEST, manifest::fields(&manifest).map(|field| manifest::string(field, "name")).collect()),
        (README, readme::column(readme::ATTRIBUTES, 1).into_iter().chain(without_attribute).collect()),
    ];
    assert_same("the properties", &places);
}

#[test]
fn read_only_properties_are_told_as_such() {
    let (entry, readme, manifest) = (read(ENTRY), read(README), manifest::read());
    let is_read_only = |row: &readme::Row| row[0].contains("(read-only)");
    let in_readme =
        readme::property_rows(&readme).into_iter().filter(is_read_only).flat_map(|row| readme::in_backticks(&row[0]));
    let in_types = types::properties(&read(TYPES)).into_iter().filter(|member| member.is_read_only);
    let in_manifest = manifest::fields(&manifest).filter(|field| field["readonly"] == true);
    let in_entry = code::properties(&entry).into_iter().filter(|property| property.is_read_only);
    let places = [
        (ENTRY, in_entry.map(|property| property.name).collect()),
        (TYPES, in_types.map(types::name_of).collect()),
        (MANIFEST, in_manifest.map(|field| manifest::string(field, "name")).collect()),
        (README, in_readme.collect()),
    ];
    assert_same("the properties that cannot be set", &places);
}

#[test]
fn what_was_set_before_the_class_came_is_adopted() {
    let entry = read(ENTRY);
    let list = between(body(&entry, "  #adoptProperties()", ENTRY), "of [", "]");
    let adopted = quoted(list.expect("the entry lists what it adopts")).into_iter().collect();
    let is_set =
        |property: &code::Property| !property.is_read_only && !OF_EVERY_ELEMENT.contains(&property.name.as_str());
    let settable = code::properties(&entry).into_iter().filter(is_set).map(|property| property.name).collect();
    assert_same("the properties that can be set", &[("the setters", settable), ("#adoptProperties", adopted)]);
}

#[test]
fn attributes_and_properties_belong_together_in_the_same_way() {
    let (entry, readme, manifest) = (read(ENTRY), read(README), manifest::read());
    let pair = |attribute: &str, property: &str| format!("{attribute} = {property}");
    let in_entry = code::properties(&entry)
        .into_iter()
        .filter_map(|property| Some(pair(&property.attribute?, &property.name)))
        .collect::<Set>();
    let of_observed: Set = code::properties(&entry).into_iter().filter_map(|property| property.attribute).collect();
    assert_same(
        "the attributes",
        &[("the getters", of_observed), ("observedAttributes", code::observed_attributes(&entry))],
    );

    let in_attributes = manifest::items(&manifest::class(&manifest)["attributes"])
        .map(|attribute| pair(&manifest::string(attribute, "name"), &manifest::string(attribute, "fieldName")));
    let in_fields = manifest::fields(&manifest)
        .filter(|field| field["reflects"] == true || field.get("attribute").is_some())
        .map(|field| pair(&manifest::string(field, "attribute"), &manifest::string(field, "name")));
    let rows = readme::tables(&readme, readme::ATTRIBUTES).swap_remove(0);
    let in_readme = rows.iter().flat_map(|row| {
        let (attributes, properties) = (readme::in_backticks(&row[0]), readme::in_backticks(&row[1]));
        assert_eq!(attributes.len(), properties.len(), "{README}: each attribute of {} has its property", row[0]);
        attributes.into_iter().zip(properties).map(|(attribute, property)| pair(&attribute, &property))
    });
    let places = [
        (ENTRY, in_entry),
        ("the attributes of the manifest", in_attributes.collect()),
        ("the fields of the manifest", in_fields.collect()),
        (README, in_readme.collect()),
    ];
    assert_same("attributes and their properties", &places);
    assert!(
        manifest::fields(&manifest).all(|field| field.get("attribute").is_some() == (field["reflects"] == true)),
        "{MANIFEST}: a field that has an attribute reflects"
    );
}

#[test]
fn allowed_values_are_told_everywhere() {
    let (entry, types, readme, manifest) = (read(ENTRY), read(TYPES), read(README), manifest::read());
    let closed = code::closed(&entry);
    let in_entry = closed.iter().map(|property| entry_of(&property.name, &property.allowed)).collect();
    let in_types = types::properties(&types).into_iter().filter_map(|member| {
        let values = types::values(&types, &member.kind);
        (!values.is_empty()).then(|| entry_of(&member.name, &values))
    });
    // Unions of literals are closed lists; `number | null` is none.
    let is_closed = |values: &[String]| values.len() > 1 && !values.iter().any(|value| value == "null");
    let listed = |name: String, text: String| {
        let values = union(&text);
        is_closed(&values).then(|| entry_of(&name, &values))
    };
    let in_attributes = manifest::items(&manifest::class(&manifest)["attributes"])
        .filter_map(|attribute| listed(manifest::string(attribute, "fieldName"), manifest::type_text(attribute)));
    let in_fields = manifest::fields(&manifest)
        .filter_map(|field| listed(manifest::string(field, "name"), manifest::type_text(field)));
    let in_readme = readme::tables(&readme, readme::ATTRIBUTES).swap_remove(0).into_iter().filter_map(|row| {
        let values = readme::in_backticks(&row[2]);
        (!values.is_empty()).then(|| entry_of(&readme::in_backticks(&row[1])[0], &values))
    });
    let places = [
        (ENTRY, in_entry),
        (TYPES, in_types.collect()),
        ("the attributes of the manifest", in_attributes.collect()),
        ("the fields of the manifest", in_fields.collect()),
        (README, in_readme.collect()),
    ];
    assert_same("the allowed values", &places);
}

#[test]
fn defaults_are_told_everywhere() {
    let (entry, types, readme, manifest) = (read(ENTRY), read(TYPES), read(README), manifest::read());
    let pair = |attribute: &str, default: &str| format!("{attribute} = {default}");
    let closed = code::closed(&entry);
    let attribute_of = |name: &str| {
        let property = closed.iter().find(|property| property.name == name)?;
        property.attribute.clone()
    };
    let in_entry = closed.iter().filter_map(|property| Some(pair(property.attribute.as_ref()?, &property.allowed[0])));
    let in_types = types::properties(&types).into_iter().filter_map(|member| {
        let default = between(&member.doc, "@defaultValue `", "`")?.trim_matches('"').to_owned();
        Some(pair(&attribute_of(&member.name)?, &default))
    });
    let in_attributes = manifest::items(&manifest::class(&manifest)["attributes"]).filter_map(|attribute| {
        let default = attribute.get("default")?.as_str()?;
        Some(pair(&manifest::string(attribute, "name"), default))
    });
    let in_fields = manifest::fields(&manifest).filter_map(|field| {
        let default = field.get("default")?.as_str()?.trim_matches('\'');
        Some(pair(&attribute_of(field["name"].as_str()?)?, default))
    });
    let in_readme = readme::attribute_rows(&readme).into_iter().filter_map(|(name, row)| {
        match readme::in_backticks(&row[3]).as_slice() {
            [] => None,
            defaults => Some(pair(&name, &defaults.join(" or "))),
        }
    });
    let places = [
        (ENTRY, in_entry.collect()),
        (TYPES, in_types.collect()),
        ("the attributes of the manifest", in_attributes.collect()),
        ("the fields of the manifest", in_fields.collect()),
        (README, in_readme.collect()),
    ];
    assert_same("the defaults", &places);
}

#[test]
fn types_of_properties_are_told_by_the_manifest() {
    let (types, manifest) = (read(TYPES), manifest::read());
    let shown = |name: &str, kind: &str| entry_of(name, &union(kind));
    let in_types = types::properties(&types).into_iter().map(|member| match types::values(&types, &member.kind) {
        values if values.is_empty() => shown(&member.name, &member.kind),
        values => entry_of(&member.name, &values),
    });
    let in_manifest =
        manifest::fields(&manifest).map(|field| shown(&manifest::string(field, "name"), &manifest::type_text(field)));
    assert_same("the types of the properties", &[(TYPES, in_types.collect()), (MANIFEST, in_manifest.collect())]);
}

#[test]
fn other_members_of_the_class_are_told() {
    let (entry, manifest) = (read(ENTRY), manifest::read());
    let in_types = types::members_of_class(&read(TYPES));
    let in_types = in_types.into_iter().filter(|member| member.is_static).map(types::name_of).collect();
    let is_other = |member: &&Value| member["kind"] != "field" || member["static"] == true;
    let in_manifest = manifest::items(&manifest::class(&manifest)["members"])
        .filter(is_other)
        .map(|member| manifest::string(member, "name"));
    let places = [(ENTRY, code::other_members(&entry)), (TYPES, in_types), (MANIFEST, in_manifest.collect())];
    assert_same("the methods and the fields of the class", &places);
}

#[test]
fn events_are_told_everywhere() {
    let (entry, readme, manifest) = (read(ENTRY), read(README), manifest::read());
    let detail = |kind: &str| match between(kind, "{", "}") {
        Some(list) => code::keys(list),
        None => between(kind, "<", ">").map(str::to_owned).into_iter().collect(),
    };
    let in_entry = code::events(&entry).iter().map(|(name, keys)| entry_of(name, keys)).collect();
    let in_types = types::events(&read(TYPES)).into_iter().map(|member| entry_of(&member.name, &detail(&member.kind)));
    let in_manifest = manifest::items(&manifest::class(&manifest)["events"])
        .map(|event| entry_of(&manifest::string(event, "name"), &detail(&manifest::type_text(event))));
    let in_readme = readme::tables(&readme, "Events").swap_remove(0).into_iter().map(|row| {
        let detail = readme::in_backticks(&row[1]).into_iter().next().unwrap_or_default();
        entry_of(&readme::in_backticks(&row[0])[0], &code::keys(detail.trim_matches(['{', '}'])))
    });
    let places = [
        (ENTRY, in_entry),
        (TYPES, in_types.collect()),
        (MANIFEST, in_manifest.collect()),
        (README, in_readme.collect()),
    ];
    assert_same("the events and their details", &places);
}

#[test]
fn types_of_events_are_told_by_the_manifest() {
    let manifest = manifest::read();
    let shown = |name: &str, kind: &str| format!("{name}: {kind}");
    let in_types = types::events(&read(TYPES)).into_iter().map(|member| shown(&member.name, &member.kind));
    let in_manifest = manifest::items(&manifest::class(&manifest)["events"])
        .map(|event| shown(&manifest::string(event, "name"), &manifest::type_text(event)));
    assert_same("the types of the events", &[(TYPES, in_types.collect()), (MANIFEST, in_manifest.collect())]);
}

#[test]
fn parts_are_told_everywhere() {
    let places = [
        ("the components and the entry", code::parts()),
        (MANIFEST, manifest::names("cssParts")),
        (README, readme::column("Parts", 0)),
    ];
    assert_same("the parts", &places);
}

#[test]
fn custom_properties_are_told_everywhere() {
    let places = [
        (TOKENS, code::custom_properties(&tokens()).into_keys().collect()),
        (MANIFEST, manifest::names("cssProperties")),
        (README, readme::column("Custom properties", 0)),
    ];
    assert_same("the custom properties", &places);
}

/// How the base sheet reads the one custom property that cannot be a token.
const FONT: &str = "var(--sip-compare-font, inherit)";

/// Where the custom properties of host pages are read: the tokens, and the font in the base sheet.
fn tokens() -> String {
    let base = read("styles/base.css");
    assert_eq!(base.matches(FONT).count(), 1, "the base sheet takes the font of the host page");
    read(TOKENS) + FONT
}

#[test]
fn custom_properties_are_read_by_the_tokens_only() {
    // The build writes the one into the sheets, and no token can say the other.
    let exceptions = ["var(--sip-compare-rem)", FONT];
    let sheets = files_in("styles").into_iter().chain(files_in("styles/components"));
    let sheets: Vec<String> = sheets.filter(|path| path.ends_with(".css") && path != TOKENS).collect();
    assert!(sheets.len() > 10, "{sheets:?}");
    let reads = |path: &String| {
        let text = exceptions.iter().fold(read(path), |text, exception| text.replace(exception, ""));
        text.contains("var(--sip-compare-").then(|| path.clone())
    };
    let readers: Vec<String> = sheets.iter().filter_map(reads).collect();
    assert!(readers.is_empty(), "a custom property of host pages is read in {TOKENS} alone, not in {readers:?}");
}

#[test]
fn defaults_of_custom_properties_are_told_by_the_manifest() {
    // What is made of our own tokens, or counted in our own rem, means nothing to a host page.
    let is_plain = |(_, default): &(&String, &String)| !default.contains("var(--") && !default.ends_with("rem");
    let pair = |name: &str, default: &str| format!("{name} = {default}");
    let tokens = code::custom_properties(&tokens());
    let in_tokens = tokens.iter().filter(is_plain).map(|(name, default)| pair(name, default)).collect();
    let manifest = manifest::read();
    let in_manifest = manifest::items(&manifest::class(&manifest)["cssProperties"])
        .filter_map(|property| Some(pair(property["name"].as_str()?, property["default"].as_str()?)));
    assert_same("the defaults of custom properties", &[(TOKENS, in_tokens), (MANIFEST, in_manifest.collect())]);
}

#[test]
fn exports_are_told_everywhere() {
    let (types, manifest) = (read(TYPES), manifest::read());
    let functions = types::functions(&types).into_iter().map(|(name, ..)| name);
    let classes = all_between(&types, "\nexport class ", " ").into_iter().map(str::to_owned);
    let in_manifest = manifest::items(&manifest::module(&manifest)["exports"]).filter(|export| export["kind"] == "js");
    let declared = manifest::items(&manifest::module(&manifest)["declarations"])
        .map(|declaration| manifest::string(declaration, "name"));
    let in_readme =
        readme::column("Functions of the module", 0).iter().map(|call| identifier(call)).collect::<Vec<_>>();
    let class = readme::in_backticks(readme::section(&read(README), "Functions of the module"))
        .into_iter()
        .filter(|name| name == CLASS);
    let places = [
        (ENTRY, code::exports(&read(ENTRY))),
        (TYPES, functions.chain(classes).collect()),
        ("the exports of the manifest", in_manifest.map(|export| manifest::string(export, "name")).collect()),
        ("the declarations of the manifest", declared.collect()),
        (README, in_readme.into_iter().chain(class).collect()),
    ];
    assert_same("the exports", &places);
}

#[test]
fn functions_take_the_same_everywhere() {
    let (types, manifest) = (read(TYPES), manifest::read());
    let in_types =
        types::functions(&types).into_iter().map(|(name, parameters, _)| types::call(&types, &name, &parameters));
    let in_manifest = manifest::functions(&manifest);
    let in_manifest = in_manifest.iter().map(|(name, parameters, _)| types::call(&types, name, parameters));
    let places = [
        (ENTRY, code::signatures(&read(ENTRY))),
        (TYPES, in_types.collect()),
        (MANIFEST, in_manifest.collect()),
        (README, readme::column("Functions of the module", 0)),
    ];
    assert_same("the functions and what they take", &places);
}

#[test]
fn types_of_functions_are_told_by_the_manifest() {
    let shown = |functions: Vec<Function>| -> Set {
        functions.into_iter().map(|(name, parameters, answer)| format!("{name}{parameters:?}: {answer}")).collect()
    };
    let places =
        [(TYPES, shown(types::functions(&read(TYPES)))), (MANIFEST, shown(manifest::functions(&manifest::read())))];
    assert_same("the types of the functions", &places);
}

#[test]
fn plain_objects_have_the_fields_of_their_interfaces() {
    let (functions, types) = (read(FUNCTIONS), read(TYPES));
    let objects = [
        ("code_object", "Code"),
        ("comparison_object", "Comparison"),
        ("row_object", "ComparisonRow"),
        ("scene_object", "Scene"),
    ];
    assert_eq!(
        functions.matches("object(&[").count(),
        objects.len(),
        "{FUNCTIONS} builds an object that no interface is known for"
    );
    for (builder, interface) in objects {
        let kind = |member: &Member| match member.kind.as_str() {
            list if list.ends_with(']') => "list",
            "string" => "text",
            "number" => "number",
            "boolean" => "boolean",
            name if !types::values(&types, name).is_empty() => "text",
            other => panic!("{TYPES}: {interface} has a field of the type {other}, which no rule knows"),
        };
        let members = types::members(&types, &format!("export interface {interface} {{"));
        let typed = members.iter().map(|member| format!("{}: {}", member.name, kind(member))).collect();
        let what = format!("the fields of {interface}");
        assert_same(&what, &[(FUNCTIONS, code::built(&functions, builder)), (TYPES, typed)]);
    }
}

#[test]
fn closed_lists_are_those_of_the_core() {
    fn check<T: Term>(name: &str) {
        let core: Vec<String> = T::ALL.iter().map(|term| term.key().to_owned()).collect();
        let typed = types::values(&read(TYPES), name);
        let places = [("the core", core.iter().cloned().collect()), (TYPES, typed.iter().cloned().collect())];
        assert_same(&format!("the values of {name}"), &places);
        assert_eq!(typed, core, "{TYPES}: {name} has the order of the core");
    }
    check::<Aspect>("Aspect");
    check::<Closeness>("Closeness");
}

#[test]
fn the_tag_is_told_everywhere() {
    let (entry, types, manifest) = (read(ENTRY), read(TYPES), manifest::read());
    let one = |name: &str| Set::from([name.to_owned()]);
    let definitions = manifest::items(&manifest::module(&manifest)["exports"])
        .filter(|export| export["kind"] == "custom-element-definition");
    let in_types = between(&types, "interface HTMLElementTagNameMap {", "}").map(quoted).unwrap_or_default();
    let places = [
        (ENTRY, one(code::tag(&entry))),
        (TYPES, in_types.into_iter().collect()),
        ("the class of the manifest", one(&manifest::string(manifest::class(&manifest), "tagName"))),
        ("the exports of the manifest", definitions.map(|definition| manifest::string(definition, "name")).collect()),
    ];
    assert_same("the tags", &places);
}

#[test]
fn slots_are_told_by_the_manifest() {
    let entry = read(ENTRY);
    assert_eq!(entry.matches("createElement(\"slot\")").count(), 1, "{ENTRY} makes one slot and gives it no name");
    let slots: Vec<String> = manifest::names("slots").into_iter().collect();
    assert_eq!(slots, [""], "{MANIFEST} lists the slot without a name");
}

#[test]
fn the_manifest_names_its_schema_and_the_entry() {
    let manifest = manifest::read();
    assert_eq!(manifest["schemaVersion"], "2.1.0");
    let name = ENTRY.rsplit('/').next().expect("a path has a name");
    assert_eq!(manifest::items(&manifest["modules"]).count(), 1, "host pages load one module");
    assert_eq!(manifest::module(&manifest)["path"], name);
    let declared: Set = manifest::items(&manifest::module(&manifest)["declarations"])
        .map(|item| manifest::string(item, "name"))
        .collect();
    for export in manifest::items(&manifest::module(&manifest)["exports"]) {
        let declaration = &export["declaration"];
        assert!(
            declared.contains(&manifest::string(declaration, "name")),
            "{MANIFEST}: nothing is declared for {export}"
        );
        assert_eq!(declaration["module"], name, "{MANIFEST}: {export}");
    }
}

#[test]
fn every_type_is_described() {
    let types = read(TYPES);
    // Members stand one step in, the parameters of methods two.
    let is_declaration = |line: &str| {
        let member = line.strip_prefix("  ").filter(|member| !member.starts_with([' ', ')']));
        line.starts_with("export ") || member.is_some_and(|member| member.ends_with(';') && member.contains(": "))
    };
    // What is declared for the whole page follows from the rest.
    let (ours, _) = types.split_once("\ndeclare global").expect("the types end with what is global");
    let lines: Vec<&str> = ours.lines().collect();
    let bare = lines.windows(2).filter(|pair| is_declaration(pair[1]) && !pair[0].ends_with("*/"));
    let bare: Vec<&str> = bare.map(|pair| pair[1]).collect();
    assert!(bare.is_empty(), "{TYPES}: each declaration has a comment that says what it is, but not {bare:#?}");
}

#[test]
fn everything_in_the_manifest_is_described() {
    let manifest = manifest::read();
    let mut bare = Vec::new();
    let mut check = |item: &Value| {
        if manifest::string(item, "description").len() < 5 {
            bare.push(item.clone());
        }
    };
    for declaration in manifest::items(&manifest::module(&manifest)["declarations"]) {
        check(declaration);
        for list in ["attributes", "members", "events", "slots", "cssParts", "cssProperties", "parameters"] {
            manifest::items(&declaration[list]).for_each(&mut check);
        }
    }
    assert!(bare.is_empty(), "{MANIFEST}: these have no description: {bare:#?}");
}

#[test]
fn the_sample_uses_everything() {
    let (types, sample) = (read(TYPES), read(SAMPLE));
    let words: BTreeSet<&str> =
        sample.split(|letter: char| !(letter.is_alphanumeric() || "_-".contains(letter))).collect();
    let exported = types.lines().filter_map(|line| line.strip_prefix("export ")).map(|line| {
        let (_, after) = line.split_once(' ').expect("an export has a kind and a name");
        identifier(after)
    });
    let interfaces = all_between(&types, "\nexport interface ", "\n").into_iter();
    let of_interfaces =
        interfaces.flat_map(|head| types::members(&types, &format!("export interface {head}"))).map(types::name_of);
    let properties = types::properties(&types).into_iter().map(types::name_of);
    let all: Set = exported.chain(of_interfaces).chain(properties).collect();
    let unused: Vec<&String> = all.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(all.len() > 50, "{all:?}");
    assert!(unused.is_empty(), "{SAMPLE} shows how everything is used, but not {unused:?}");
}

#[test]
fn figures_and_rules_in_the_prose_are_those_of_the_code() {
    let (entry, page, readme) = (read(ENTRY), read("src/page/page.js"), read(README));
    let near = between(&entry, "\nconst NEAR = \"", "px\"").expect("the entry says how near is near");
    for (path, text) in [(README, &readme), (TYPES, &read(TYPES)), (MANIFEST, &read(MANIFEST))] {
        let said = text.contains(&format!("{near} px before")) || text.contains(&format!("{near} CSS pixels before"));
        assert!(said, "{path} says that a lazy element starts {near} px before it comes into view");
    }
    let rule = between(&page, "\nconst PLACE_RULE = \"", "\";").expect("the page offers the rule");
    assert!(readme.contains(&format!("```css\n{rule}\n```")), "{README} gives the same rule as the page: {rule}");
}

const PLANTED: &str = r#"
const TAG = "a-b";

export function one(first, { lang } = {}) {
}

class SipCompareElement extends Object {
  static version = 1;
  static observedAttributes = ["x", "long-name", "lang"];

  #own = 1;

  connectedCallback() {
  }

  async more() {
    this.#tell("done", { one, two });
  }

  get x() {
    return this.#code("x");
  }
  set x(x) {
    this.#reflect("x", x);
  }

  get longName() {
    return this.#oneOf("long-name", ["b", "a"]);
  }
}

export { SipCompareElement };
"#;

#[test]
fn the_rules_find_what_is_planted() {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Set>();
    assert_eq!(code::observed_attributes(PLANTED), set(&["x", "long-name", "lang"]));
    let found = code::properties(PLANTED);
    let found: Vec<_> = found.iter().map(|it| (it.name.as_str(), it.is_read_only, it.attribute.as_deref())).collect();
    assert_eq!(found, [("x", false, Some("x")), ("longName", true, Some("long-name")), ("lang", false, Some("lang"))]);
    assert_eq!(code::closed(PLANTED)[0].allowed, ["b", "a"]);
    assert_eq!(code::other_members(PLANTED), set(&["version", "more"]));
    assert_eq!(code::events(PLANTED)["a-b-done"], ["one", "two"]);
    assert_eq!(code::signatures(PLANTED), set(&["one(first, { lang })"]));
    assert_eq!(code::exports(PLANTED), set(&["one", CLASS]));

    assert_eq!(
        code::parts_of("<p class=\"a\" part=\"b c\"> let part = x.then_some(\"d\"); <p {part}>", ""),
        ["b", "c", "d"]
    );
    let tokens =
        code::custom_properties("--a: var(--sip-compare-a, mix(red, var(--b)));\n--c: var(--sip-compare-c, 0px);");
    assert_eq!(tokens["--sip-compare-a"], "mix(red, var(--b))");
    assert_eq!(tokens["--sip-compare-c"], "0px");
    assert_eq!(readme::in_backticks("`a-1` to `a-3`, and `b`"), ["a-1", "a-2", "a-3", "b"]);
    assert_eq!(code::built("\nfn x(a: A) {\n  object(&[(\"one\", text(a)), (\"two\", list(a))])\n}", "x").len(), 2);
}
