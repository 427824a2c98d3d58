//! Colors are told apart: the contrast of every color of the style sheets on every ground, computed from the tokens.
//!
//! The ground is the default one. A host page that has another brings its own, and what is mixed follows it.
//!
//! See: <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What everybody reads at length is held to level AAA, everything else that is read to AA, and what has no words to that of
/// graphics and controls.
const BODY: f64 = 7.0;
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;

/// The colors in which something is written.
const TEXTS: [&str; 4] = ["var(--text-soft)", "var(--accent)", "var(--differs)", "var(--tone)"];

/// What something stands on: the ground of the page, boxes, and what is mixed from a tone.
const GROUNDS: [&str; 6] = [
    "var(--surface)",
    "var(--surface-sunk)",
    "var(--accent-soft)",
    "var(--differs-soft)",
    "color-mix(in srgb, var(--tone) 6%, var(--surface))",
    "color-mix(in srgb, var(--tone, var(--text)) 11%, var(--surface))",
];

/// Red, green and blue, 0 to 255.
type Color = [f64; 3];

/// A color scheme with the sheet of the tokens, and the tone of what is looked at.
struct Look<'sheet> {
    tokens: &'sheet str,
    is_dark: bool,
    tone: u8,
}

impl<'sheet> Look<'sheet> {
    /// Every scheme with every tone.
    fn all(tokens: &'sheet str) -> impl Iterator<Item = Self> {
        [false, true].into_iter().flat_map(move |is_dark| (1..=6).map(move |tone| Self { tokens, is_dark, tone }))
    }

    /// The value of a color, as far as our sheets need the functions of CSS.
    fn color(&self, value: &str) -> Color {
        if let Some(digits) = value.strip_prefix('#') {
            return hex(digits);
        }
        let (function, arguments) = call(value);
        match (function, arguments.as_slice()) {
            ("light-dark", [light, dark]) => self.color(if self.is_dark { dark } else { light }),
            ("color-mix", ["in srgb", part, rest]) => {
                let (part, share) = part.rsplit_once(' ').expect("the first color of a mix has its share");
                let share = share.strip_suffix('%').and_then(|share| share.parse().ok()).expect("a share in percent");
                mix(self.color(part), share, self.color(rest))
            }
            ("var", ["--tone", ..]) => self.token(&format!("--class-{}", self.tone)),
            // What a host page may set has its default behind the comma.
            ("var", [name, default]) if name.starts_with("--sip-compare-") || *name == "--ground" => {
                self.color(default)
            }
            ("var", [name]) => self.token(name),
            _ => panic!("{value} is no color that this test can read"),
        }
    }

    fn token(&self, name: &str) -> Color {
        let (_, rest) = self.tokens.split_once(&format!("{name}: ")).unwrap_or_else(|| panic!("no token {name}"));
        self.color(rest.split(';').next().expect("a declaration ends"))
    }

    fn theme(&self) -> &'static str {
        if self.is_dark { "dark" } else { "light" }
    }

    fn contrast(&self, color: &str, ground: &str) -> f64 {
        contrast(self.color(color), self.color(ground))
    }
}

/// The name of a function and its arguments.
fn call(value: &str) -> (&str, Vec<&str>) {
    let (name, rest) = value.split_once('(').unwrap_or_else(|| panic!("{value} is no function"));
    let inside = rest.strip_suffix(')').expect("a function is closed");
    let mut depth = 0;
    let arguments = inside.split(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        letter == ',' && depth == 0
    });
    (name, arguments.map(str::trim).collect())
}

fn hex(digits: &str) -> Color {
    let short = digits.len() == 3;
    let channel = |place: usize| {
        let digits = if short { digits[place..=place].repeat(2) } else { digits[2 * place..2 * place + 2].to_owned() };
        f64::from(u8::from_str_radix(&digits, 16).expect("a color has hexadecimal digits"))
    };
    [0, 1, 2].map(channel)
}

/// So many percent of a color in another.
fn mix(color: Color, percent: f64, other: Color) -> Color {
    [0, 1, 2].map(|channel| (color[channel] * percent + other[channel] * (100.0 - percent)) / 100.0)
}

/// The contrast of two colors, from 1 to 21.
fn contrast(one: Color, other: Color) -> f64 {
    let [one, other] = [luminance(one), luminance(other)];
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// See: <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>
fn luminance(color: Color) -> f64 {
    let [red, green, blue] = color.map(|channel| {
        let share = channel / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn styles() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("styles")
}

fn tokens() -> String {
    fs::read_to_string(styles().join("tokens.css")).expect("the tokens are there")
}

/// All sheets but the tokens, one after the other.
fn sheets() -> String {
    let folders = ["", "components", "page"].map(|folder| styles().join(folder));
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).expect("the folder is there"));
    let paths = entries.map(|entry| entry.expect("an entry of a folder can be read").path());
    let is_sheet = |path: &PathBuf| path.extension().is_some_and(|end| end == "css") && !path.ends_with("tokens.css");
    paths.filter(is_sheet).map(|path| fs::read_to_string(path).expect("a sheet is text")).collect()
}

/// The values that the sheets give to a property.
fn values<'sheet>(sheets: &'sheet str, property: &str) -> BTreeSet<&'sheet str> {
    let start = format!("{property}: ");
    sheets.lines().filter_map(|line| line.trim().strip_prefix(&start)?.strip_suffix(';')).collect()
}

/// Every color on every ground has this contrast; the least is told.
fn check(name: &str, tokens: &str, colors: &[&str], grounds: &[&str], least: f64) {
    let (mut lowest, mut place) = (21.0, String::new());
    for look in Look::all(tokens) {
        for (color, ground) in colors.iter().flat_map(|color| grounds.iter().map(move |ground| (color, ground))) {
            let contrast = look.contrast(color, ground);
            if contrast < lowest {
                lowest = contrast;
                place = format!("{color} on {ground} of class {}, {}", look.tone, look.theme());
            }
        }
    }
    let told = format!("{name}: at least {lowest:.2}:1 ({place})");
    println!("measured: {told}");
    assert!(lowest >= least, "{told}; {least}:1 is asked for");
}

#[test]
fn contrast_is_computed_as_wcag_does() {
    assert_eq!(contrast(hex("fff"), hex("000")), 21.0);
    // The example of the Understanding documents: #777 fails on white by a little.
    assert_eq!((contrast(hex("777777"), hex("fff")) * 100.0).round(), 448.0);
    assert_eq!(mix(hex("fff"), 25.0, hex("000")), [63.75; 3]);
    assert_eq!(call("var(--a, light-dark(#fff, #000))"), ("var", vec!["--a", "light-dark(#fff, #000)"]));
}

#[test]
fn body_text_is_read_by_everybody() {
    check("body text", &tokens(), &["var(--text)"], &GROUNDS, BODY);
}

#[test]
fn all_other_text_is_read_on_every_ground() {
    check("other text", &tokens(), &TEXTS, &GROUNDS, TEXT);
    check("text on its reverse", &tokens(), &["var(--surface)"], &["var(--text)"], TEXT);
}

#[test]
fn the_focus_and_the_lines_of_controls_are_seen_on_every_ground() {
    check("focus, and lines of controls", &tokens(), &["var(--accent)", "var(--control-line)"], &GROUNDS, LINE);
    // The sign that empties a picker is quiet until the pointer is on it.
    let quiet = "color-mix(in srgb, var(--text-soft) 75%, var(--surface))";
    assert!(sheets().contains(".clear:not(:hover) {\n  opacity: 0.75;"), "the sign has another opacity");
    check("the quiet sign", &tokens(), &[quiet], &["var(--surface)"], LINE);
}

#[test]
fn who_asks_for_more_contrast_gets_it() {
    let tokens = tokens();
    let (usual, more) = tokens.split_once("@media (prefers-contrast: more)").expect("the tokens answer that wish");
    let more = more.split("@media").next().expect("something is in it");
    // What the block does not name stays as it is.
    let tokens = format!("{more}{usual}");
    check("with more contrast, text", &tokens, &["var(--text)", "var(--text-soft)"], &GROUNDS, BODY);
    check("with more contrast, lines", &tokens, &["var(--line)", "var(--control-line)"], &GROUNDS, LINE);
}

/// A color or a ground that nobody thought of would not be held to anything.
#[test]
fn the_sheets_have_no_color_and_no_ground_beside_those() {
    let sheets = sheets();
    let colors = values(&sheets, "color");
    let known = ["var(--text)", "var(--surface)", "var(--control-line)", "var(--tone, var(--text))", "inherit"];
    let others: Vec<_> = colors.iter().filter(|color| !TEXTS.contains(color) && !known.contains(color)).collect();
    assert!(colors.len() > 6 && others.is_empty(), "{others:?}");

    let grounds = values(&sheets, "background");
    // Signs are painted in the color of a text, and a page behind a dialog is nothing that is read.
    let known = ["none", "var(--text)", "var(--tone, var(--text-soft))", "CanvasText"];
    let behind = "color-mix(in srgb, var(--surface-sunk) 80%, transparent)";
    let is_known = |ground: &&&str| GROUNDS.contains(ground) || known.contains(ground) || **ground == behind;
    let others: Vec<_> = grounds.iter().filter(|ground| !is_known(ground)).collect();
    assert!(grounds.len() > 6 && others.is_empty(), "{others:?}");
}
