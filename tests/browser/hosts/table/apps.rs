//! Pages that a bundler or a framework makes of what the author wrote.

use super::{OF_OUR_OWN, Recipe, STRICT, TWO_FILES, TWO_FOLDERS};

/// What follows the widget on these pages names the codes that the reader chose.
const LISTENS: Option<&str> = Some("sip-compare + p");

/// React with Vite.
pub const REACT: Recipe = Recipe {
    name: "react",
    home: "/#/",
    page: "/#/sip-response-codes",
    there: "main a[href='#/sip-response-codes']",
    away: "nav a[href='#/']",
    is_client_side: true,
    themes: OF_OUR_OWN,
    listens: LISTENS,
    policy: Some(STRICT),
    ..TWO_FILES
};

/// Vue with Vite.
pub const VUE: Recipe = Recipe { name: "vue", ..REACT };

/// esbuild, which copies none of the parts.
pub const ESBUILD: Recipe =
    Recipe { name: "esbuild", themes: OF_OUR_OWN, listens: LISTENS, policy: Some(STRICT), ..TWO_FILES };

/// webpack.
pub const WEBPACK: Recipe = Recipe { name: "webpack", ..ESBUILD };

/// Parcel.
pub const PARCEL: Recipe = Recipe { name: "parcel", ..ESBUILD };

/// Next.js, exported as files. It writes scripts into its pages, as Nuxt does.
pub const NEXT: Recipe =
    Recipe { name: "next", is_client_side: true, themes: OF_OUR_OWN, listens: LISTENS, ..TWO_FOLDERS };

/// Angular, rendered at build time.
pub const ANGULAR: Recipe = Recipe { name: "angular", policy: Some(STRICT), ..NEXT };

/// SvelteKit, whose pages bring their policy themselves.
pub const SVELTEKIT: Recipe = Recipe { name: "sveltekit", ..NEXT };

/// Nuxt, generated as files.
pub const NUXT: Recipe = Recipe { name: "nuxt", ..NEXT };
