//! What there is in `examples/`, and how each becomes a site.

/// How a recipe becomes a site.
pub struct Recipe {
    /// The folder in `examples/`.
    pub name: &'static str,
    /// Where the folder of the widget is copied to.
    pub widget: &'static str,
    /// What builds it.
    pub generator: Generator,
    /// The command that builds it; none if there is nothing to build.
    pub build: &'static [&'static str],
    /// The folder that is served.
    pub output: &'static str,
}

/// Where the program that builds a recipe comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Generator {
    /// There is none.
    None,
    /// It is mdBook, which cargo installs.
    MdBook,
    /// It is Hugo, which the system has.
    Hugo,
    /// The `requirements.txt` of the recipe names it.
    Python,
    /// The `package-lock.json` of the recipe names it.
    Npm,
}

/// The recipes that take seconds once their generators are there.
pub const QUICK: [Recipe; 14] = [
    Recipe { name: "plain-html", widget: "sip-compare", generator: Generator::None, build: &[], output: "." },
    Recipe {
        name: "mdbook",
        widget: "src/sip-compare",
        generator: Generator::MdBook,
        build: &["mdbook", "build"],
        output: "book",
    },
    Recipe {
        name: "mkdocs-material",
        widget: "docs/sip-compare",
        generator: Generator::Python,
        build: &["mkdocs", "build", "--strict"],
        output: "site",
    },
    Recipe {
        name: "sphinx-furo",
        widget: "_static/sip-compare",
        generator: Generator::Python,
        build: &["sphinx-build", "-W", "-b", "html", ".", "_build/html"],
        output: "_build/html",
    },
    Recipe {
        name: "hugo",
        widget: "static/sip-compare",
        generator: Generator::Hugo,
        build: &["hugo", "--minify"],
        output: "public",
    },
    Recipe { widget: "static/sip-compare", ..with_npm("docusaurus", "build") },
    Recipe { widget: "docs/public/sip-compare", ..with_npm("vitepress", "docs/.vitepress/dist") },
    with_npm("eleventy", "_site"),
    Recipe { build: &[], ..with_npm("reveal-js", ".") },
    with_npm("react", "dist"),
    with_npm("vue", "dist"),
    with_npm("esbuild", "dist"),
    with_npm("webpack", "dist"),
    with_npm("parcel", "dist"),
];

/// The recipes with large frameworks.
pub const SLOW: [Recipe; 6] = [
    with_npm("next", "out"),
    with_npm("angular", "dist"),
    with_npm("sveltekit", "dist"),
    with_npm("nuxt", ".output/public"),
    with_npm("astro-starlight", "dist"),
    with_npm("storybook", "dist"),
];

/// A recipe that npm installs and builds. Unless it says otherwise it finds the widget beside its `package.json`.
const fn with_npm(name: &'static str, output: &'static str) -> Recipe {
    Recipe { name, widget: "sip-compare", generator: Generator::Npm, build: &["npm", "run", "build"], output }
}
