//! What the types say.

use super::text::{CLASS, TYPES, all_between, between, body, union};

/// A member of an interface or a class in the types.
pub struct Member {
    pub name: String,
    pub is_static: bool,
    pub is_read_only: bool,
    pub kind: String,
    /// The comment before it.
    pub doc: String,
}

/// The members of an interface or a class that have a type of their own; methods are none.
pub fn members(types: &str, head: &str) -> Vec<Member> {
    let mut doc = String::new();
    let mut members = Vec::new();
    for line in body(types, head, TYPES).lines() {
        let Some(line) = line.strip_prefix("  ") else { continue };
        if line.starts_with("/**") {
            doc = line.to_owned();
        } else if line.starts_with(" *") {
            doc += line;
        } else if let Some((words, kind)) = line.strip_suffix(';').and_then(|line| line.split_once(": "))
            && !line.starts_with([' ', ')'])
        {
            let name = words.split_whitespace().last().unwrap_or_default().trim_matches(['"', '?']);
            members.push(Member {
                name: name.to_owned(),
                is_static: words.contains("static "),
                is_read_only: words.contains("readonly "),
                kind: kind.to_owned(),
                doc: std::mem::take(&mut doc),
            });
        }
    }
    assert!(!members.is_empty(), "{TYPES}: `{head}` is empty");
    members
}

/// The members of the class.
pub fn members_of_class(types: &str) -> Vec<Member> {
    members(types, &format!("export class {CLASS} extends HTMLElement {{"))
}

/// The properties of the element; those of the class itself are others.
pub fn properties(types: &str) -> Vec<Member> {
    let mut members = members_of_class(types);
    members.retain(|member| !member.is_static);
    members
}

/// The events, each with the type of its object.
pub fn events(types: &str) -> Vec<Member> {
    members(types, &format!("export interface {CLASS}EventMap {{"))
}

/// The values of a type that is a union with a name.
pub fn values(types: &str, name: &str) -> Vec<String> {
    between(types, &format!("\nexport type {name} ="), ";").map(union).unwrap_or_default()
}

/// A parameter: its name, whether it may be left out, and its type.
pub type Parameter = (String, bool, String);

/// A function: name, parameters and type of the answer.
pub type Function = (String, Vec<Parameter>, String);

/// The functions that the module exports.
pub fn functions(types: &str) -> Vec<Function> {
    let function = |head: &str| {
        let (name, after) = head.split_once('(').expect("a function has parameters");
        let (parameters, answer) = after.rsplit_once("): ").expect("a function has a type");
        let parameter = |text: &str| {
            let (name, kind) = text.split_once(": ").expect("a parameter has a type");
            (name.trim_end_matches('?').to_owned(), name.ends_with('?'), kind.to_owned())
        };
        (name.to_owned(), parameters.split(", ").map(parameter).collect(), answer.to_owned())
    };
    all_between(types, "\nexport function ", ";").into_iter().map(function).collect()
}

/// A function as it is called; options by their keys.
pub fn call(types: &str, name: &str, parameters: &[Parameter]) -> String {
    let shown = |(name, is_optional, kind): &Parameter| {
        if !is_optional {
            return name.clone();
        }
        let keys: Vec<String> =
            members(types, &format!("export interface {kind} {{")).into_iter().map(name_of).collect();
        format!("{{ {} }}", keys.join(", "))
    };
    format!("{name}({})", parameters.iter().map(shown).collect::<Vec<_>>().join(", "))
}

/// The name alone.
pub fn name_of(member: Member) -> String {
    member.name
}
