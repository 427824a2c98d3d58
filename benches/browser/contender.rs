//! What is measured: the widget, and what it is measured against.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::server::Server;
use crate::tab::{Shown, Tab, UNLIMITED};

/// A comparison.
pub const COMPARISON: Shown = Shown { answer: "[part=differences] li", all: "[part=learn-more] li" };

/// The answer alone: what is below it waits in an element that is far from the reader.
pub const ANSWER: Shown = Shown { all: COMPARISON.answer, ..COMPARISON };

/// The pairs that are switched through: by hand and put together, near and far, in turns.
pub const PAIRS: [(u16, u16); 12] = [
    (180, 183),
    (404, 420),
    (302, 428),
    (183, 606),
    (401, 407),
    (422, 580),
    (408, 480),
    (200, 489),
    (503, 500),
    (305, 607),
    (603, 608),
    (486, 603),
];

/// Something that is measured.
#[derive(Clone, Copy)]
pub struct Contender {
    /// Its name in the tables.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// What its page is for.
    pub shown: Shown,
    /// Whether it is an element that is ready some time and can be switched.
    pub is_element: bool,
}

/// The widget.
pub const OURS: Contender = Contender {
    name: "ours",
    about: "the widget, a bare tag with `loading=\"eager\"` on a page with its script",
    shown: COMPARISON,
    is_element: true,
};
/// The widget around its content.
const OURS_SNIPPET: Contender = Contender {
    name: "ours-snippet",
    about: "the same with the children that `cargo xtask snippet 486 603` prints; its first paint has them",
    ..OURS
};
/// The baseline by hand.
pub const VANILLA: Contender = Contender {
    name: "vanilla",
    about: "the same written by hand in JavaScript, without a framework, with its data as JSON",
    ..OURS
};
/// The content alone.
const STATIC: Contender =
    Contender { name: "static", about: "what the widget draws, as a page without a script", is_element: false, ..OURS };
/// The floor of the stack.
const EMPTY: Contender = Contender {
    name: "empty",
    about: "a Yew app with one line of text, built as the widget is: the floor of the stack",
    shown: Shown { answer: "main p", all: "main p" },
    is_element: true,
};

/// All of them.
pub const ALL: [Contender; 5] = [OURS, OURS_SNIPPET, VANILLA, STATIC, EMPTY];
/// Those that are switched, typed into and put on a page many times.
pub const ELEMENTS: [Contender; 2] = [OURS, VANILLA];

impl Contender {
    /// The path of its page.
    pub fn page(&self) -> String {
        format!("/{}.html", self.name)
    }

    /// A page with so many of its elements, each with another pair.
    pub fn page_of(&self, count: usize) -> String {
        format!("/{}-{count}.html", self.name)
    }

    /// A page with the element far below what is in view.
    pub fn page_below(&self) -> String {
        format!("/{}-below.html", self.name)
    }

    fn script(&self) -> &'static str {
        match self.name {
            "vanilla" => "/vanilla/vanilla.js",
            "empty" => "/empty/start.js",
            _ => "/ours/sip-compare.js",
        }
    }
}

/// How many elements stand on a page together.
pub const COUNTS: [usize; 3] = [1, 10, 50];

/// Serves everything.
pub fn serve(server: &Server) {
    let baselines = baselines();
    server.add_folder("/ours/", &dist());
    server.add_folder("/vanilla/", &baselines.join("vanilla"));
    server.add_folder("/empty/", &baselines.join("empty"));

    let tag = element(PAIRS[PAIRS.len() - 1], "eager");
    let snippet = read(&baselines.join("snippet.html"));
    let eager = snippet.replacen("<sip-compare", "<sip-compare loading=\"eager\"", 1);
    for (contender, body) in
        [(OURS, &tag), (OURS_SNIPPET, &eager), (VANILLA, &tag), (EMPTY, &"<main></main>".to_owned())]
    {
        add_page(server, &contender.page(), &contender, body);
    }
    for contender in ELEMENTS {
        for count in COUNTS {
            let tags = (0..count).map(|place| element(PAIRS[(place + PAIRS.len() - 1) % PAIRS.len()], "eager"));
            add_page(server, &contender.page_of(count), &contender, &tags.collect::<String>());
        }
        let below = format!("<p style=\"height: 5000px\">Read on.</p>{}", element((486, 603), "lazy"));
        add_page(server, &contender.page_below(), &contender, &below);
    }
    add_static(server, &read(&baselines.join("style.css")));
}

/// What the widget draws of the pair, as it stands in a page: no words of it are loaded by a script.
fn add_static(server: &Server, style: &str) {
    let tab = Tab::new(server, UNLIMITED);
    tab.load(&OURS.page(), OURS.shown, 1);
    let drawn = tab.run("return document.querySelector('sip-compare').shadowRoot.innerHTML;");
    let drawn = drawn.as_str().expect("what is drawn is text");
    let page = format!(
        "{HEAD}<style>:root{{--sip-compare-rem:16px}}{style}</style></head><body>{INTRODUCTION}{drawn}</body></html>"
    );
    server.add(&STATIC.page(), page.into_bytes());
}

const HEAD: &str = "<!doctype html><html lang=en><head><meta charset=utf-8><title>SIP response codes</title>\
                    <link rel=icon href=data:,>";
const INTRODUCTION: &str = "<h1>SIP response codes</h1><p>What our phones answer, and what it means.</p>";

fn add_page(server: &Server, path: &str, contender: &Contender, body: &str) {
    let script = contender.script();
    let page =
        format!("{HEAD}<script type=module src={script}></script></head><body>{INTRODUCTION}{body}</body></html>");
    server.add(path, page.into_bytes());
}

fn element((first, second): (u16, u16), loading: &str) -> String {
    format!("<sip-compare first={first} second={second} loading={loading}></sip-compare>")
}

fn dist() -> PathBuf {
    folder("SIP_COMPARE_DIST")
}

fn baselines() -> PathBuf {
    folder("SIP_COMPARE_BASELINES")
}

/// A folder that `cargo xtask bench` has built and named.
fn folder(variable: &str) -> PathBuf {
    env::var_os(variable).map(PathBuf::from).unwrap_or_else(|| panic!("{variable} is not set; run `cargo xtask bench`"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
