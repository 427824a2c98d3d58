//! Generators of pages, and what else shows pages that are not made by a bundler of the author's.

use super::{OF_HTML, OF_OUR_OWN, Recipe, STRICT, TWO_FILES, TWO_FOLDERS, Theme, choice, toggle};

/// Pages without a generator.
pub const PLAIN_HTML: Recipe = Recipe { name: "plain-html", themes: OF_OUR_OWN, policy: Some(STRICT), ..TWO_FILES };

/// mdBook, in its five themes.
pub const MDBOOK: Recipe = Recipe {
    name: "mdbook",
    away: "a.previous",
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
    ..TWO_FILES
};

/// Material for MkDocs, with instant navigation.
pub const MKDOCS_MATERIAL: Recipe = Recipe {
    name: "mkdocs-material",
    there: "article a[href$='sip-response-codes/']",
    away: "header a.md-logo",
    is_client_side: true,
    themes: &choice(
        [&["label[for='__palette_1']"], &["label[for='__palette_0']"]],
        ["document.body.dataset.mdColorScheme === 'slate'", "document.body.dataset.mdColorScheme === 'default'"],
    ),
    ..TWO_FOLDERS
};

/// Sphinx with Furo, whose toggle has a third position.
pub const SPHINX_FURO: Recipe = Recipe {
    name: "sphinx-furo",
    there: "article a[href='sip-response-codes.html']",
    away: ".sidebar-brand",
    themes: &toggle(
        &[".theme-toggle-content .theme-toggle"],
        ["document.body.dataset.theme === 'dark'", "document.body.dataset.theme === 'light'"],
    ),
    ..TWO_FILES
};

/// Docusaurus.
pub const DOCUSAURUS: Recipe = Recipe {
    name: "docusaurus",
    there: "article a[href='/sip-response-codes']",
    away: "nav.pagination-nav a.pagination-nav__link--prev",
    is_client_side: true,
    themes: &toggle(&["[class*=navbar] button[class*=toggleButton]"], OF_HTML),
    ..TWO_FOLDERS
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
        ["document.documentElement.classList.contains('dark')", "!document.documentElement.classList.contains('dark')"],
    ),
    ..TWO_FOLDERS
};

/// Eleventy.
pub const ELEVENTY: Recipe = Recipe { name: "eleventy", themes: OF_OUR_OWN, policy: Some(STRICT), ..TWO_FOLDERS };

/// Hugo.
pub const HUGO: Recipe = Recipe { name: "hugo", ..ELEVENTY };

/// reveal.js: the slides are all there, and one is in sight.
pub const REVEAL_JS: Recipe = Recipe {
    name: "reveal-js",
    page: "/#/sip-response-codes",
    there: "section a[href='#/sip-response-codes']",
    away: "section a[href='#/home']",
    is_client_side: true,
    themes: &[Theme { name: "black", is_dark: true, clicks: &[], holds: "true" }],
    policy: Some("default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; font-src 'self' data:"),
    ..TWO_FOLDERS
};

/// Astro with Starlight, whose themes are in a list.
pub const ASTRO_STARLIGHT: Recipe = Recipe {
    name: "astro-starlight",
    there: "main a[href$='sip-response-codes/']",
    away: "a.site-title",
    themes: &choice(
        [&["starlight-theme-select option[value=dark]"], &["starlight-theme-select option[value=light]"]],
        OF_HTML,
    ),
    ..TWO_FOLDERS
};

/// Storybook, which shows each story in a frame.
pub const STORYBOOK: Recipe = Recipe {
    name: "storybook",
    home: "/?path=/story/home--home",
    page: "/?path=/story/response-codes--response-codes",
    there: "#response-codes--response-codes",
    away: "#home--home",
    is_client_side: true,
    themes: &choice(
        [
            &["button[aria-label^=theme]", "[role=option][id$=dark]"],
            &["button[aria-label^=theme]", "[role=option][id$=light]"],
        ],
        OF_HTML,
    ),
    frame: Some("#storybook-preview-iframe"),
    warns: Some("The 'ariaLabel' prop on 'PopoverProvider' will become mandatory in Storybook 11"),
    ..TWO_FOLDERS
};
