//! What the recipes differ in for a reader: where things are on their pages. How they are built stands in
//! `xtask/src/commands/hosts.rs`.

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

/// A toggle between dark and light that shows in `data-theme` of an element.
const fn toggle(clicks: &'static [&'static str], dark: &'static str, light: &'static str) -> [Theme; 2] {
    [
        Theme { name: "dark", is_dark: true, clicks, holds: dark },
        Theme { name: "light", is_dark: false, clicks, holds: light },
    ]
}

const HTML_IS_DARK: &str = "document.documentElement.dataset.theme === 'dark'";
const HTML_IS_LIGHT: &str = "document.documentElement.dataset.theme === 'light'";
const STRICT: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// Pages without a generator.
pub const PLAIN_HTML: Recipe = Recipe {
    name: "plain-html",
    home: "/index.html",
    page: "/sip-response-codes.html",
    there: "main a[href='sip-response-codes.html']",
    away: "header nav a[href='index.html']",
    is_client_side: false,
    themes: &toggle(&["#theme-toggle"], HTML_IS_DARK, HTML_IS_LIGHT),
    listens: None,
    policy: Some(STRICT),
};

/// mdBook, in its five themes.
pub const MDBOOK: Recipe = Recipe {
    name: "mdbook",
    home: "/index.html",
    page: "/sip-response-codes.html",
    there: "main a[href='sip-response-codes.html']",
    away: "a.previous",
    is_client_side: false,
    themes: &[
        Theme {
            name: "coal",
            is_dark: true,
            clicks: &["#mdbook-theme-toggle", "#mdbook-theme-coal"],
            holds: "document.documentElement.classList.contains('coal')",
        },
        Theme {
            name: "navy",
            is_dark: true,
            clicks: &["#mdbook-theme-toggle", "#mdbook-theme-navy"],
            holds: "document.documentElement.classList.contains('navy')",
        },
        Theme {
            name: "ayu",
            is_dark: true,
            clicks: &["#mdbook-theme-toggle", "#mdbook-theme-ayu"],
            holds: "document.documentElement.classList.contains('ayu')",
        },
        Theme {
            name: "rust",
            is_dark: false,
            clicks: &["#mdbook-theme-toggle", "#mdbook-theme-rust"],
            holds: "document.documentElement.classList.contains('rust')",
        },
        Theme {
            name: "light",
            is_dark: false,
            clicks: &["#mdbook-theme-toggle", "#mdbook-theme-light"],
            holds: "document.documentElement.classList.contains('light')",
        },
    ],
    listens: None,
    policy: None,
};

/// Material for MkDocs, with instant navigation.
pub const MKDOCS_MATERIAL: Recipe = Recipe {
    name: "mkdocs-material",
    home: "/",
    page: "/sip-response-codes/",
    there: "article a[href$='sip-response-codes/']",
    away: "header a.md-logo",
    is_client_side: true,
    themes: &[
        Theme {
            name: "dark",
            is_dark: true,
            clicks: &["label[for='__palette_1']"],
            holds: "document.body.dataset.mdColorScheme === 'slate'",
        },
        Theme {
            name: "light",
            is_dark: false,
            clicks: &["label[for='__palette_0']"],
            holds: "document.body.dataset.mdColorScheme === 'default'",
        },
    ],
    listens: None,
    policy: None,
};

/// Sphinx with Furo, whose toggle has a third position.
pub const SPHINX_FURO: Recipe = Recipe {
    name: "sphinx-furo",
    home: "/index.html",
    page: "/sip-response-codes.html",
    there: "article a[href='sip-response-codes.html']",
    away: ".sidebar-brand",
    is_client_side: false,
    themes: &toggle(
        &[".theme-toggle-content .theme-toggle"],
        "document.body.dataset.theme === 'dark'",
        "document.body.dataset.theme === 'light'",
    ),
    listens: None,
    policy: None,
};

/// Docusaurus.
pub const DOCUSAURUS: Recipe = Recipe {
    name: "docusaurus",
    home: "/",
    page: "/sip-response-codes/",
    there: "article a[href='/sip-response-codes']",
    away: "nav.pagination-nav a.pagination-nav__link--prev",
    is_client_side: true,
    themes: &toggle(&["[class*=navbar] button[class*=toggleButton]"], HTML_IS_DARK, HTML_IS_LIGHT),
    listens: None,
    policy: None,
};

/// VitePress.
pub const VITEPRESS: Recipe = Recipe {
    name: "vitepress",
    home: "/",
    page: "/sip-response-codes.html",
    there: ".vp-doc a[href$='sip-response-codes.html']",
    away: ".VPDocFooter .pager-link.prev",
    is_client_side: true,
    themes: &toggle(
        &[".VPNavBarAppearance .VPSwitchAppearance"],
        "document.documentElement.classList.contains('dark')",
        "!document.documentElement.classList.contains('dark')",
    ),
    listens: None,
    policy: None,
};

/// React with Vite.
pub const REACT: Recipe = with_vite("react");

/// Vue with Vite.
pub const VUE: Recipe = with_vite("vue");

/// Every recipe.
pub const ALL: [Recipe; 8] = [PLAIN_HTML, MDBOOK, MKDOCS_MATERIAL, SPHINX_FURO, DOCUSAURUS, VITEPRESS, REACT, VUE];

const OF_AN_APP: &[Theme] = &toggle(&["header button"], HTML_IS_DARK, HTML_IS_LIGHT);

/// Both apps have the same pages.
const fn with_vite(name: &'static str) -> Recipe {
    Recipe {
        name,
        home: "/#/",
        page: "/#/sip-response-codes",
        there: "main a[href='#/sip-response-codes']",
        away: "nav a[href='#/']",
        is_client_side: true,
        themes: OF_AN_APP,
        listens: Some("main > p:last-child"),
        policy: Some(STRICT),
    }
}
