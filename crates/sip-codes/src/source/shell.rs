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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// The name of the page, a link to its start.
    pub home: String,
    /// Leads past the head of the page.
    pub skip: String,
    /// Opens the menus where there is little room.
    pub settings: String,
    /// Says that what was asked for is on its way.
    pub loading: String,
    /// Says that the browser lacks what the widget needs, and which ones have it.
    pub too_old: String,
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
    /// How the keys are listed.
    pub keys: String,
    /// Which version the page is of, and when its data changed last.
    pub edition: String,
    /// The version alone, where nobody knows when the data changed.
    pub version: String,
    /// What the dialog says that shows how to embed the element.
    pub embed: EmbedWords,
}

/// What the dialog of the standalone page says that shows how to embed the element.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbedWords {
    /// Names the button that opens the dialog.
    pub open: String,
    /// The title of the dialog.
    pub title: String,
    /// Names the button that closes the dialog.
    pub close: String,
    /// Names the choice between the three ways to embed.
    pub way: String,
    /// The way with a script tag.
    pub script: String,
    /// What a script tag is good for.
    pub script_note: String,
    /// The way with a frame.
    pub frame: String,
    /// What a frame is good for.
    pub frame_note: String,
    /// Why there can be no frame of a page that was opened as a file.
    pub frame_refused: String,
    /// The way with a package of npm.
    pub package: String,
    /// What the package is good for.
    pub package_note: String,
    /// The language or the theme that the host page has.
    pub as_page: String,
    /// The language that the reader's browser asks for.
    pub as_browser: String,
    /// Names the menu of what readers can operate.
    pub controls: String,
    /// Readers can pick other codes and copy.
    pub controls_full: String,
    /// Readers can do neither.
    pub controls_none: String,
    /// Names the menu of how much is shown.
    pub view: String,
    /// All of it is.
    pub view_full: String,
    /// Only what decides is, until the reader wants more.
    pub view_short: String,
    /// The title of a command.
    pub terminal: String,
    /// The title of a line of JavaScript.
    pub module: String,
    /// The title of a piece of HTML.
    pub markup: String,
    /// A comment in the HTML, before a script that the author may leave out.
    pub frame_height: String,
    /// Names a comparison before it is loaded, with the codes in its holes.
    pub pair: String,
    /// The same of three codes.
    pub three: String,
    /// Names the button that copies.
    pub copy: String,
    /// That it was copied.
    pub copied: String,
    /// That the browser refused, and what to do.
    pub copy_refused: String,
    /// The title of the preview.
    pub preview: String,
    /// That the preview and the code belong together.
    pub preview_note: String,
    /// Names the menu of how wide the preview is.
    pub width: String,
    /// As wide as there is room.
    pub width_full: String,
    /// Where the script comes from, and what to do for another place.
    pub files_here: String,
    /// The same on a page that was opened as a file, which has no script to load.
    pub files_folder: String,
    /// What the command installs.
    pub files_package: String,
    /// That a frame does not know the theme of the page around it.
    pub frame_theme: String,
    /// Where to read of what the dialog does not offer.
    pub more: String,
}

/// The words of the file, which was laid over the English one; every fault is added to `problems`.
pub(super) fn read(file: &Path, table: toml::Table, problems: &mut Vec<Problem>) -> Option<Shell> {
    let mut fault = |field: &str, message: String| problems.push(Problem::new(file, field, message));
    let shell: Shell = table.try_into().map_err(|error: toml::de::Error| fault("", error.to_string())).ok()?;
    let page = &shell.page;
    let expected: [(&str, &str, &[&str]); 6] = [
        ("page.facts", &page.facts, &["registry", "causes"]),
        ("page.dataset", &page.dataset, &["data", "schema"]),
        ("page.edition", &page.edition, &["version", "date"]),
        ("page.version", &page.version, &["version"]),
        ("page.embed.pair", &page.embed.pair, &["first", "second"]),
        ("page.embed.three", &page.embed.three, &["first", "second", "third"]),
    ];
    for (path, text, expected) in expected {
        check_holes(path, text, expected, &mut fault);
    }
    Some(shell)
}
