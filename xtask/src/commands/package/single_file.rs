//! The page as one file that opens without a server and without a network.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::files_below;
use crate::commands::finish::entry::{MODULES, Part, Parts};
use crate::commands::finish::shrink;
use crate::core::Data;
use crate::parts::{self, ENTRY, PAGE, PAGE_SCRIPT};
use crate::project;

/// What a file of its own cannot lead to: the published dataset lies beside the page on a server.
const DATASET: [(&str, &str); 2] =
    [("<p data-words=\"dataset\">", "</p>"), (", and <a href=\"data/en.json\">", " holds everything")];

/// The page of a release with its styles, scripts and parts inside.
pub fn page(dist: &Path) -> Result<String> {
    let mut page = project::read(&dist.join(PAGE))?;
    for sheet in ["tokens.css", "page.css"] {
        let style = format!("<style>{}</style>", project::read(&dist.join(sheet))?);
        page = replaced_tag(&page, &format!("href=\"{sheet}\""), &style)
            .or_else(|_| replaced_tag(&page, &format!("href=\"./{sheet}\""), &style))?;
    }
    for script in [PAGE_SCRIPT, ENTRY] {
        page = page.replace(&format!("<script type=\"module\" src=\"{script}\"></script>"), "");
    }
    for (start, end) in DATASET {
        page = without(&page, start, end)?;
    }
    let icon = data_address("assets/icon.svg", &project::read_bytes(&dist.join("assets/icon.svg"))?);
    page = page.replace("assets/icon.svg", &icon);
    // Nothing in the script may end the element that holds it.
    let script = script(dist)?.replace("</", "<\\/");
    let whole = page.replacen("</body>", &format!("<script type=\"module\">{script}</script>\n</body>"), 1);
    match ["src=\"page.js", "sip-compare.js\"></script>", "href=\"tokens", "href=\"page.css"]
        .iter()
        .find(|rest| whole.contains(**rest))
    {
        Some(rest) => bail!("the single file still leads to another one: {rest}"),
        None => Ok(whole),
    }
}

/// Both scripts as one, with every part of the widget inside.
fn script(dist: &Path) -> Result<String> {
    let root = project::root()?;
    let work = root.join("target/single-file");
    project::write(&work.join(PAGE_SCRIPT), project::read_bytes(&dist.join(PAGE_SCRIPT))?)?;
    for module in project::files_with_extension(&root.join("src/element"), "js")? {
        project::write(&work.join(MODULES).join(project::file_name(&module)), project::read_bytes(&module)?)?;
    }
    Parts::new(&Data::read()?.shells()?, |name| inside(dist, name))?.link(&work)?;
    let bundle = work.join("bundle.js");
    shrink::bundle(&work.join(PAGE_SCRIPT), &bundle, &[])?;
    let script = project::read(&bundle)?;
    fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    Ok(script)
}

/// The part of a release that has this name with a hash, as an address.
fn inside(dist: &Path, name: &str) -> Result<Part> {
    let mut files = files_below(dist)?.into_iter().map(|file| file.to_string_lossy().replace('\\', "/"));
    let file = files.find(|file| parts::is_hashed_name_of(file, name));
    let file = file.with_context(|| format!("the release has no {name}"))?;
    Ok(Part::Inside(data_address(&file, &project::read_bytes(&dist.join(&file))?)))
}

fn data_address(name: &str, content: &[u8]) -> String {
    let kind = match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("js") => "text/javascript",
        Some("txt") => "text/plain",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    format!("data:{kind};base64,{}", STANDARD.encode(content))
}

/// The page with something else for the one tag that has this attribute.
fn replaced_tag(page: &str, attribute: &str, new: &str) -> Result<String> {
    let place = page.find(attribute).with_context(|| format!("the page has no {attribute}"))?;
    let start = page[..place].rfind('<').context("an attribute stands in a tag")?;
    let end = place + page[place..].find('>').context("a tag has its end")? + 1;
    Ok(format!("{}{new}{}", &page[..start], &page[end..]))
}

/// The page without what stands between these two, and without themselves.
fn without(page: &str, start: &str, end: &str) -> Result<String> {
    let (before, rest) = page.split_once(start).with_context(|| format!("the page has no {start}"))?;
    let (_, after) = rest.split_once(end).with_context(|| format!("the page has no {end} after {start}"))?;
    Ok(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gives_way_to_what_it_led_to() {
        let page = "<head><link rel=\"stylesheet\" href=\"page.css\"><title>a</title>";
        assert_eq!(
            replaced_tag(page, "href=\"page.css\"", "<style></style>").unwrap(),
            "<head><style></style><title>a</title>"
        );
        assert!(replaced_tag(page, "href=\"other.css\"", "").is_err());
    }

    #[test]
    fn what_leads_nowhere_is_left_out() {
        assert_eq!(without("a, and <b>c</b> d.", ", and <b>", " d").unwrap(), "a.");
        assert!(without("a", "b", "c").is_err());
    }
}
