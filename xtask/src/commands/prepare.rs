//! Writes what the page is built from: language packs, the published data and the style sheets.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;
use sip_codes::source::{self, Parts};

use crate::dataset::Data;
use crate::parts::{self, PAGE_STYLE, READING_STYLE, STYLE};
use crate::project;
use crate::themes::{self, Dark};

/// Checks `data/` and writes everything into `target/site/`. A file that stays the same is not touched.
pub fn run() -> Result<()> {
    let data = Data::read()?;
    let site = project::site()?;
    write_data(&data, &site)?;
    let styles = project::root()?.join("styles");
    project::write_if_changed(&site.join(STYLE), style_sheet(&styles, "base.css", "components", &themes::OF_WIDGET)?)?;
    project::write_if_changed(&site.join(READING_STYLE), project::read(&styles.join("reading.css"))?)?;
    project::write_if_changed(&site.join(PAGE_STYLE), style_sheet(&styles, "page.css", "page", &themes::OF_PAGE)?)
}

fn write_data(data: &Data, site: &Path) -> Result<()> {
    let mut written = BTreeSet::new();
    let mut write = |name: String, content: &[u8]| {
        let path = site.join(&name);
        written.insert(path.clone());
        project::write_if_changed(&path, content)
    };
    for (language, dataset) in data.languages()? {
        let Parts { index, details, rest, words } = Parts::of(&dataset);
        let [index_file, words_file, rest_file] = parts::language_files(&language);
        for (name, pack) in details {
            write(parts::detail_file(&index_file, &name), &pack)?;
        }
        write(index_file, &index)?;
        write(words_file, &words)?;
        write(rest_file, &rest)?;
        write(format!("data/{language}.json"), source::json::dataset(&dataset).as_bytes())?;
    }
    write("data/schema.json".to_owned(), source::json::schema().as_bytes())?;

    // A language or a code that was taken away would otherwise be shipped on.
    let folder = site.join("data");
    for path in project::files_below(&folder)?.into_iter().map(|file| folder.join(file)) {
        if !written.contains(&path) {
            project::remove(&path)?;
        }
    }
    Ok(())
}

/// The style sheet of the widget or of our own pages: the tokens, then its base, then the sheets of its folder by name; dark
/// colors where `dark` says.
fn style_sheet(styles: &Path, base: &str, folder: &str, dark: &[Dark]) -> Result<String> {
    let mut parts = vec![styles.join("tokens.css"), styles.join(base)];
    parts.extend(project::files_with_extension(&styles.join(folder), "css")?);
    let mut sheet = String::new();
    for part in parts {
        let name = part.strip_prefix(styles).unwrap_or(&part).display();
        sheet.push_str(&format!("/* styles/{name} */\n{}\n", project::read(&part)?.trim_end()));
    }
    themes::lowered(&sheet, dark)
}
