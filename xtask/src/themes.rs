//! Colors of both themes without `light-dark()`, which no browser had before the end of 2023.
//!
//! The tokens keep the function, which says both colors in one place. A sheet that is built has the light ones in their rule,
//! and a rule with the dark ones after it, which applies where an attribute or the system asks for it.

use std::fmt::Write;

use anyhow::{Result, bail};

/// What the function begins with.
const FUNCTION: &str = "light-dark(";

/// What ends a rule at the top of a sheet.
const END: &str = "\n}\n";

/// Where dark colors apply: a media query and a selector, which weighs no more than that of the light ones.
///
/// Paper is white, and so no query may hold in print.
pub type Dark = (&'static str, &'static str);

/// In the widget, which always knows its theme.
pub const OF_WIDGET: [Dark; 1] = [("screen", ".sip-compare:where([data-theme=\"dark\"])")];

/// On our own pages, which are as the system is if no theme was chosen, or there is no script to choose one.
pub const OF_PAGE: [Dark; 2] = [
    ("screen", ":root:where([data-theme=\"dark\"])"),
    ("screen and (prefers-color-scheme: dark)", ":root:where(:not([data-theme=\"light\"]))"),
];

/// The sheet with two plain colors in place of each `light-dark()`: the light one where it stands, the dark one where `dark`
/// says.
///
/// # Errors
///
/// If a function holds something else than two plain colors, or stands inside an at-rule.
pub fn lowered(sheet: &str, dark: &[Dark]) -> Result<String> {
    let mut lowered = String::new();
    for rule in sheet.split_inclusive(END) {
        let (mut light_rule, mut dark_lines) = (String::new(), String::new());
        for line in rule.split_inclusive('\n') {
            match colors(line)? {
                None => light_rule.push_str(line),
                Some([light, dark]) => {
                    light_rule.push_str(&light);
                    dark_lines.push_str(&dark);
                }
            }
        }
        lowered.push_str(&light_rule);
        if dark_lines.is_empty() {
            continue;
        }
        if rule.contains('@') {
            bail!("light-dark() stands inside an at-rule, where it cannot be made two plain colors");
        }
        for (media, selector) in dark {
            write!(lowered, "@media {media} {{\n{selector} {{\n{dark_lines}}}\n}}\n")?;
        }
    }
    Ok(lowered)
}

/// A line with the light color and with the dark one in place of the function, if it has that.
fn colors(line: &str) -> Result<Option<[String; 2]>> {
    let Some((before, rest)) = line.split_once(FUNCTION) else {
        return Ok(None);
    };
    let (colors, after) = rest.split_once(')').unwrap_or_default();
    match colors.split(", ").collect::<Vec<_>>()[..] {
        [light, dark] if !colors.contains('(') => {
            Ok(Some([light, dark].map(|color| format!("{before}{color}{after}"))))
        }
        _ => bail!("light-dark() has two colors without functions in them, unlike: {}", line.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "/* Tokens. */\n.sip-compare,\n:root {\n  --text: var(--given, light-dark(#123, #eee));\n  --gap: 1em;\n}\n\n@media print {\n  :root {\n    --text: #000;\n  }\n}\n";

    #[test]
    fn the_dark_colors_follow_the_rule_of_the_light_ones() {
        let expected = "/* Tokens. */\n.sip-compare,\n:root {\n  --text: var(--given, #123);\n  --gap: 1em;\n}\n@media screen {\n.a {\n  --text: var(--given, #eee);\n}\n}\n\n@media print {\n  :root {\n    --text: #000;\n  }\n}\n";
        assert_eq!(lowered(SHEET, &[("screen", ".a")]).unwrap(), expected);
        assert_eq!(lowered(expected, &OF_PAGE).unwrap(), expected, "what has none stays as it is");
    }

    #[test]
    fn a_function_that_cannot_be_taken_apart_is_refused() {
        for (from, to) in [
            ("#eee", "rgb(0 0 0 / 1%)"),
            ("(#123, #eee)", "(#123)"),
            ("#eee))", "#eee"),
            (":root {\n  --text: var(--given", ":root { @media x {\n --text: var(--given"),
        ] {
            assert!(lowered(&SHEET.replacen(from, to, 1), &OF_WIDGET).is_err(), "{to}");
        }
    }
}
