//! What the recipes differ in for a reader: where things are on their pages. How they are built stands in
//! `xtask/src/commands/hosts/recipes.rs`.

mod apps;
mod generators;

pub use apps::*;
pub use generators::*;

/// The recipes that every run builds.
pub const QUICK: [Recipe; 14] = [
    PLAIN_HTML,
    MDBOOK,
    MKDOCS_MATERIAL,
    SPHINX_FURO,
    HUGO,
    DOCUSAURUS,
    VITEPRESS,
    ELEVENTY,
    REVEAL_JS,
    REACT,
    VUE,
    ESBUILD,
    WEBPACK,
    PARCEL,
];

/// The recipes that only a run of all builds.
pub const SLOW: [Recipe; 6] = [NEXT, ANGULAR, SVELTEKIT, NUXT, ASTRO_STARLIGHT, STORYBOOK];

/// A site that was built from a recipe.
pub struct Recipe {
    /// The folder in `examples/`.
    pub name: &'static str,
    /// The page that a reader comes to first.
    pub home: &'static str,
    /// The page with the widget.
    pub page: &'static str,
    /// The link from the first page to the other.
    pub there: &'static str,
    /// The link back to the first page.
    pub away: &'static str,
    /// Whether pages come without being loaded.
    pub is_client_side: bool,
    /// The themes of the host, each with what a reader clicks to get it.
    pub themes: &'static [Theme],
    /// What the host page itself says about the chosen codes, if it listens.
    pub listens: Option<&'static str>,
    /// The content security policy that the README of the recipe says is enough for everything.
    pub policy: Option<&'static str>,
    /// The frame that holds the widget, if the host has it in one.
    pub frame: Option<&'static str>,
    /// What the host warns of itself, on each of its pages.
    pub warns: Option<&'static str>,
}

/// A theme of a host page.
pub struct Theme {
    /// The name, for the screenshot.
    pub name: &'static str,
    /// Whether it is dark.
    pub is_dark: bool,
    /// What is clicked, one after another.
    pub clicks: &'static [&'static str],
    /// What holds when the host page has it. A toggle of more than two themes is clicked until then.
    pub holds: &'static str,
}

/// Dark and light: what a reader clicks to get each, and what holds then.
const fn choice(clicks: [&'static [&'static str]; 2], holds: [&'static str; 2]) -> [Theme; 2] {
    [
        Theme { name: "dark", is_dark: true, clicks: clicks[0], holds: holds[0] },
        Theme { name: "light", is_dark: false, clicks: clicks[1], holds: holds[1] },
    ]
}

/// The same, where one place switches to and fro.
const fn toggle(clicks: &'static [&'static str], holds: [&'static str; 2]) -> [Theme; 2] {
    choice([clicks, clicks], holds)
}

/// What recipes have in common: two files, of which the one leads to the other.
const TWO_FILES: Recipe = Recipe {
    name: "",
    home: "/index.html",
    page: "/sip-response-codes.html",
    there: "main a[href='sip-response-codes.html']",
    away: "nav a[href='index.html']",
    is_client_side: false,
    themes: &[],
    listens: None,
    policy: None,
    frame: None,
    warns: None,
};

/// The same with a folder for the other page.
const TWO_FOLDERS: Recipe =
    Recipe { home: "/", page: "/sip-response-codes/", there: "main a", away: "nav a", ..TWO_FILES };

/// Dark and light as `data-theme` of the page tells them.
const OF_HTML: [&str; 2] =
    ["document.documentElement.dataset.theme === 'dark'", "document.documentElement.dataset.theme === 'light'"];
/// The toggle of the recipes whose pages are written by hand.
const OF_OUR_OWN: &[Theme] = &toggle(&["header button"], OF_HTML);
const STRICT: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
