//! Writes what the page is built from: language packs, the published data and the one style sheet.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use sip_codes::{pack, source};

use crate::dataset::Data;
use crate::parts::STYLE;
use crate::project;

/// Checks `data/` and writes everything into `target/site/`. A file that stays the same is not touched.
pub fn run() -> Result<()> {
    let data = Data::read()?;
    let site = project::site()?;
    write_data(&data, &site.join("data"))?;
    project::write_if_changed(&site.join(STYLE), style_sheet(&project::root()?.join("styles"))?)
}

fn write_data(data: &Data, folder: &Path) -> Result<()> {
    let mut written = BTreeSet::new();
    let mut write = |name: String, content: &[u8]| {
        let path = folder.join(&name);
        written.insert(name);
        project::write_if_changed(&path, content)
    };
    for (language, dataset) in data.languages()? {
        write(format!("{language}.pack"), &pack::encode(&dataset))?;
        write(format!("{language}.json"), source::json::dataset(&dataset).as_bytes())?;
    }
    write("schema.json".to_owned(), source::json::schema().as_bytes())?;

    // A language that was taken away would otherwise be shipped on.
    for extension in ["pack", "json"] {
        for path in project::files_with_extension(folder, extension)? {
            if !written.contains(&project::file_name(&path)) {
                project::remove(&path)?;
            }
        }
    }
    Ok(())
}

/// The widget's style sheet: tokens, then the base, then one sheet a component.
fn style_sheet(styles: &Path) -> Result<String> {
    let mut parts = vec![styles.join("tokens.css"), styles.join("base.css")];
    parts.extend(project::files_with_extension(&styles.join("components"), "css")?);
    let mut sheet = String::new();
    for part in parts {
        let name = part.strip_prefix(styles).unwrap_or(&part).display();
        sheet.push_str(&format!("/* styles/{name} */\n{}\n", relative_to_host(project::read(&part)?.trim_end())));
    }
    Ok(sheet)
}

/// The sheet with the font size of the element's surroundings for 1rem; see styles/base.css.
fn relative_to_host(sheet: &str) -> String {
    let mut result = String::with_capacity(sheet.len() * 2);
    let mut rest = sheet;
    while let Some(unit) = rest.find("rem") {
        let (before, after) = rest.split_at(unit);
        let number_start =
            before.rfind(|letter: char| !letter.is_ascii_digit() && letter != '.').map_or(0, |place| place + 1);
        let (head, number) = before.split_at(number_start);
        result.push_str(head);
        if number.is_empty() || after[3..].starts_with(|letter: char| letter.is_ascii_alphanumeric()) {
            result.push_str(number);
            result.push_str("rem");
        } else {
            result.push_str(&format!("calc({number} * var(--sip-compare-rem))"));
        }
        rest = &after[3..];
    }
    result + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_in_rem_follows_the_host_page() {
        let sheet = "a { margin: 0.5rem -12px; --sip-compare-rem: 1em; color: premium } /* 1rem is */";
        let expected = "a { margin: calc(0.5 * var(--sip-compare-rem)) -12px; --sip-compare-rem: 1em; color: premium } \
                        /* calc(1 * var(--sip-compare-rem)) is */";
        assert_eq!(relative_to_host(sheet), expected);
    }
}
