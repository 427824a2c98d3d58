//! The files of the face, and how pieces are cut out of texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub const ENTRY: &str = "src/embed/sip-compare.js";
pub const TYPES: &str = "src/embed/sip-compare.d.ts";
pub const MANIFEST: &str = "src/embed/custom-elements.json";
pub const README: &str = "README.md";
pub const FUNCTIONS: &str = "src/embed/functions.rs";
pub const TOKENS: &str = "styles/tokens.css";
pub const SAMPLE: &str = "tests/types/sample.ts";

/// The class of the element.
pub const CLASS: &str = "SipCompareElement";
/// The attributes whose property every element of HTML has.
pub const OF_EVERY_ELEMENT: [&str; 1] = ["lang"];

/// Names, each once.
pub type Set = BTreeSet<String>;

/// The text of a file.
pub fn read(path: &str) -> String {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The files of a folder, as paths from the root.
pub fn files_in(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    let entries = entries.unwrap_or_else(|error| panic!("{folder}: {error}"));
    let names = entries.map(|entry| entry.expect("an entry of a folder can be read").file_name());
    names.map(|name| format!("{folder}/{}", name.to_str().expect("the names of our files are plain"))).collect()
}

/// What stands between two marks, at the first place where it does.
pub fn between<'text>(text: &'text str, open: &str, close: &str) -> Option<&'text str> {
    let (_, after) = text.split_once(open)?;
    after.split_once(close).map(|(inside, _)| inside)
}

/// What stands between two marks, at every place where it does.
pub fn all_between<'text>(text: &'text str, open: &str, close: &str) -> Vec<&'text str> {
    text.split(open).skip(1).filter_map(|after| after.split_once(close)).map(|(inside, _)| inside).collect()
}

/// The body of a declaration that begins a line with these words and ends where its brace stands at the same margin.
pub fn body<'text>(text: &'text str, head: &str, path: &str) -> &'text str {
    let margin = &head[..head.len() - head.trim_start().len()];
    between(text, &format!("\n{head}"), &format!("\n{margin}}}"))
        .unwrap_or_else(|| panic!("{path} has no `{}`", head.trim()))
}

/// The texts in quotation marks.
pub fn quoted(text: &str) -> Vec<String> {
    text.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The members of a union of literals: `'auto' | 'light'`.
pub fn union(text: &str) -> Vec<String> {
    let members = text.split('|').map(|member| member.trim().trim_matches(['\'', '"']).to_owned());
    members.filter(|member| !member.is_empty()).collect()
}

/// The name that a text begins with.
pub fn identifier(text: &str) -> String {
    text.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
