//! What the code offers: the entry, the components, the tokens and what is built for the entry.

use std::collections::BTreeMap;

use super::text::{
    CLASS, ENTRY, FUNCTIONS, OF_EVERY_ELEMENT, Set, all_between, between, body, files_in, identifier, quoted, read,
};

/// A property that the class in the entry has.
pub struct Property {
    pub name: String,
    pub is_read_only: bool,
    /// The attribute that it mirrors.
    pub attribute: Option<String>,
    /// The values that the attribute may have, the default first; empty if it has no closed list.
    pub allowed: Vec<String>,
}

/// The code of the class.
fn class(entry: &str) -> &str {
    body(entry, &format!("class {CLASS} "), ENTRY)
}

/// The attributes that the browser tells the class of.
pub fn observed_attributes(entry: &str) -> Set {
    let list = between(class(entry), "static observedAttributes = [", "]");
    quoted(list.expect("the class in the entry observes attributes")).into_iter().collect()
}

/// The properties of the element.
pub fn properties(entry: &str) -> Vec<Property> {
    let class = class(entry);
    let getter = |after: &str| {
        let name = identifier(after);
        let code = body(class, &format!("  get {name}()"), ENTRY);
        let setter = between(class, &format!("\n  set {name}("), "\n  }");
        let attribute = between(code, "#oneOf(\"", "\"").or_else(|| between(code, "#code(\"", "\""));
        if let (Some(attribute), Some(setter)) = (attribute, setter) {
            let reflects = setter.contains(&format!("#reflect(\"{attribute}\""));
            assert!(reflects, "{ENTRY}: `{name}` reads the attribute `{attribute}`, so it must write it, too");
        }
        let allowed = between(code, "#oneOf(", ")").and_then(|call| between(call, "[", "]"));
        Property {
            name,
            is_read_only: setter.is_none(),
            attribute: attribute.map(str::to_owned),
            allowed: quoted(allowed.unwrap_or_default()),
        }
    };
    let inherited = |name: &str| Property {
        name: name.to_owned(),
        is_read_only: false,
        attribute: Some(name.to_owned()),
        allowed: Vec::new(),
    };
    let own = class.split("\n  get ").skip(1).map(getter);
    let observed = observed_attributes(entry);
    own.chain(OF_EVERY_ELEMENT.into_iter().filter(|name| observed.contains(*name)).map(inherited)).collect()
}

/// The properties whose attributes have a closed list of values.
pub fn closed(entry: &str) -> Vec<Property> {
    let mut properties = properties(entry);
    properties.retain(|property| !property.allowed.is_empty());
    properties
}

/// The methods and fields of the class that are no property of an element, but for those that the browser calls.
pub fn other_members(entry: &str) -> Set {
    let of_the_browser =
        ["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "observedAttributes"];
    let lines = class(entry).lines().filter_map(|line| line.strip_prefix("  "));
    let lines = lines.filter(|line| !line.starts_with("get ") && !line.starts_with("set "));
    let named = lines.filter_map(|line| {
        let line = line.strip_prefix("static ").unwrap_or(line);
        let name = identifier(line.strip_prefix("async ").unwrap_or(line));
        let is_member = line[line.find(&name)? + name.len()..].starts_with(['(', ' ', ';']);
        (is_member && !name.is_empty()).then_some(name)
    });
    named.filter(|name| !of_the_browser.contains(&name.as_str())).collect()
}

/// The tag of the element.
pub fn tag(entry: &str) -> &str {
    between(entry, "\nconst TAG = \"", "\"").expect("the entry names its tag")
}

/// The events with the keys of their details, or `null`.
pub fn events(entry: &str) -> BTreeMap<String, Vec<String>> {
    assert!(entry.matches("dispatchEvent(").count() <= 1, "{ENTRY}: events are told by `#tell` alone");
    let calls = all_between(entry, "this.#tell(", ");");
    let event = |call: &str| {
        let name = quoted(call).into_iter().next();
        let name = name.unwrap_or_else(|| panic!("{ENTRY}: `#tell({call})` names no event"));
        let keys = between(call, "{", "}").map_or_else(|| vec!["null".to_owned()], keys);
        (format!("{}-{name}", tag(entry)), keys)
    };
    calls.into_iter().map(event).collect()
}

/// The names in `first, second` and in `first: number; second: number`.
pub fn keys(list: &str) -> Vec<String> {
    let names = list.split([',', ';']).map(|part| part.split(':').next().unwrap_or_default().trim().to_owned());
    names.filter(|name| !name.is_empty()).collect()
}

/// The functions that the entry exports, with their parameters as they are called: `codes({ lang })`.
pub fn signatures(entry: &str) -> Set {
    let entry = entry.replace("\nexport async function ", "\nexport function ");
    let heads = all_between(&entry, "\nexport function ", ") {");
    heads.into_iter().map(|head| format!("{})", head.replace(" = {}", ""))).collect()
}

/// The names that the entry exports.
pub fn exports(entry: &str) -> Set {
    let functions = signatures(entry).into_iter().map(|signature| identifier(&signature)).collect::<Vec<_>>();
    let lists = all_between(entry, "\nexport { ", " }").into_iter().flat_map(keys);
    let known = functions.len() + all_between(entry, "\nexport { ", " }").len();
    assert_eq!(entry.matches("\nexport ").count(), known, "{ENTRY} exports something in a way that no rule knows");
    functions.into_iter().chain(lists).collect()
}

/// The names that a component gives to its parts.
pub fn parts_of(component: &str, path: &str) -> Vec<String> {
    let literal = all_between(component, " part=\"", "\"");
    let computed = all_between(component, "let part = ", ";").into_iter().flat_map(quoted).collect::<Vec<_>>();
    let hidden = component.contains(" part={") || component.contains("{part}") && computed.is_empty();
    assert!(!hidden, "{path}: a part that no rule knows; write its name as a literal");
    literal.into_iter().flat_map(str::split_whitespace).map(str::to_owned).chain(computed).collect()
}

/// The parts that style sheets of host pages can reach.
pub fn parts() -> Set {
    let components = files_in("src/ui").into_iter().chain(files_in("src/ui/components"));
    let components = components.filter(|path| path.ends_with(".rs"));
    let of_components = components.flat_map(|path| parts_of(&read(&path), &path));
    let entry = read(ENTRY);
    let of_entry = all_between(&entry, "setAttribute(\"part\", \"", "\"").into_iter().map(str::to_owned);
    of_components.chain(of_entry).collect()
}

/// The custom properties that host pages may set, each with what stands in for it.
pub fn custom_properties(tokens: &str) -> BTreeMap<String, String> {
    let open = "var(--sip-compare-";
    let property = |after: &str| {
        let mut depth = 1;
        let end = after.find(|letter| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0
        });
        let inside = &after[..end.expect("every bracket in the tokens is closed")];
        let (name, default) = inside.split_once(", ").unwrap_or((inside, ""));
        (format!("--sip-compare-{name}"), default.to_owned())
    };
    tokens.split(open).skip(1).map(property).collect()
}

/// The keys of an object that `functions.rs` builds, each with the kind of its value.
pub fn built(functions: &str, builder: &str) -> Set {
    let code = body(functions, &format!("fn {builder}("), FUNCTIONS);
    let key = |after: &str| {
        let (name, value) = after.split_once("\", ").unwrap_or_else(|| panic!("{FUNCTIONS}: `{after}` has no value"));
        let kind = match identifier(value).as_str() {
            "number" => "number",
            "text" => "text",
            "texts" | "numbers" | "list" => "list",
            "JsValue" => "boolean",
            other => panic!("{FUNCTIONS}: `{name}` is made by `{other}`, which no rule knows"),
        };
        format!("{name}: {kind}")
    };
    code.split("(\"").skip(1).map(key).collect()
}
