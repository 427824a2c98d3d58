//! What the manifest says.

use serde_json::Value;

use super::text::{self, CLASS, MANIFEST, Set};
use super::types::Function;

/// The manifest as JSON.
pub fn read() -> Value {
    serde_json::from_str(&text::read(MANIFEST)).unwrap_or_else(|error| panic!("{MANIFEST}: {error}"))
}

/// The one module.
pub fn module(manifest: &Value) -> &Value {
    &manifest["modules"][0]
}

/// The items of a list; none if there is no list.
pub fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// The class of the element.
pub fn class(manifest: &Value) -> &Value {
    let mut declarations = items(&module(manifest)["declarations"]);
    declarations.find(|declaration| declaration["name"] == CLASS).expect("the manifest declares the class")
}

/// The text under a key; empty if there is none.
pub fn string(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// The names in one of the lists of the class, where each stands once.
pub fn names(list: &str) -> Set {
    let manifest = read();
    let names: Vec<String> = items(&class(&manifest)[list]).map(|item| string(item, "name")).collect();
    let set: Set = names.iter().cloned().collect();
    assert_eq!(set.len(), names.len(), "{MANIFEST}: a name stands twice among the {list}");
    set
}

/// The fields of the element; those of the class itself are others.
pub fn fields(manifest: &Value) -> impl Iterator<Item = &Value> {
    items(&class(manifest)["members"]).filter(|member| member["kind"] == "field" && member["static"] != true)
}

/// The type of something, as a text.
pub fn type_text(value: &Value) -> String {
    string(&value["type"], "text")
}

/// The functions that the module exports.
pub fn functions(manifest: &Value) -> Vec<Function> {
    let parameter =
        |parameter: &Value| (string(parameter, "name"), parameter["optional"] == true, type_text(parameter));
    let functions = items(&module(manifest)["declarations"]).filter(|declaration| declaration["kind"] == "function");
    let function = |function: &Value| {
        let parameters = items(&function["parameters"]).map(parameter).collect();
        (string(function, "name"), parameters, type_text(&function["return"]))
    };
    functions.map(function).collect()
}
