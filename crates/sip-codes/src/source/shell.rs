//! Reads `locales/<language>/shell.toml`: the words that are said outside the widget.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::problem::Problem;
use super::ui::check_holes;

/// The words that are said outside the widget, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shell {
    /// What the element says when the widget cannot start.
    pub element: ElementWords,
    /// What the standalone page says.
    pub page: PageWords,
}

/// What the element says when the widget cannot start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElementWords {
    /// That it could not start; the reason follows.
    pub failed: String,
    /// Names the button that tries again.
    pub retry: String,
}

/// What the standalone page says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// The name of the page, a link to its start.
    pub home: String,
    /// Names the menu of languages.
    pub language: String,
    /// Names the menu of themes.
    pub theme: String,
    /// The theme of the system.
    pub theme_auto: String,
    /// The light theme.
    pub theme_light: String,
    /// The dark theme.
    pub theme_dark: String,
    /// Where the facts come from, with links in its holes.
    pub facts: String,
    /// The text of a link in `facts`.
    pub registry: String,
    /// The text of a link in `facts`.
    pub causes: String,
    /// Where the dataset is, with links in its holes.
    pub dataset: String,
}

/// The words of the file, which was laid over the English one; every fault is added to `problems`.
pub(super) fn read(file: &Path, table: toml::Table, problems: &mut Vec<Problem>) -> Option<Shell> {
    let mut fault = |field: &str, message: String| problems.push(Problem::new(file, field, message));
    let shell: Shell = table.try_into().map_err(|error: toml::de::Error| fault("", error.to_string())).ok()?;
    let page = &shell.page;
    for (path, text, expected) in
        [("page.facts", &page.facts, ["registry", "causes"]), ("page.dataset", &page.dataset, ["data", "schema"])]
    {
        check_holes(path, text, &expected, &mut fault);
    }
    Some(shell)
}
