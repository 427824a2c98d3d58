//! The page as one file that opens without a server and without a network.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::ContentType::Html;

use crate::commands::finish::entry::{MODULES, Part, Parts};
use crate::commands::finish::shrink;
use crate::dataset::Data;
use crate::html::{self, edited};
use crate::parts::{self, ENTRY, PAGE, PAGE_SCRIPT};
use crate::project;

/// What would lead from the single file to another one.
const LEADS_AWAY: &str = "script[src], link:not([href^='data:']), img:not([src^='data:']), a[href^='data/']";

/// The page of a release with its styles, scripts and parts inside.
pub fn page(dist: &Path) -> Result<String> {
    let read = |name: &str| project::read_bytes(&dist.join(name));
    let page = on_its_own(&project::read(&dist.join(PAGE))?, read)?;
    // Nothing in the script may end the element that holds it.
    let script = script(dist)?.replace("</", "<\\/");
    edited(&page, "body", |body| {
        body.append(&format!("<script type=\"module\">{script}</script>\n"), Html);
        Ok(())
    })
}

/// The page with its styles and pictures inside, and without its scripts and what it can only lead to on a server.
fn on_its_own(page: &str, read: impl Fn(&str) -> Result<Vec<u8>>) -> Result<String> {
    let mut page = edited(page, "link[rel='stylesheet']", |link| {
        let sheet = read(&link.get_attribute("href").context("a link leads somewhere")?)?;
        link.replace(&format!("<style>{}</style>", String::from_utf8(sheet)?), Html);
        Ok(())
    })?;
    for selector in ["script[src]", "[data-only='served']", "link[rel$='preload']"] {
        page = edited(&page, selector, |element| {
            element.remove();
            Ok(())
        })?;
    }
    for (selector, attribute) in [("link[rel='icon']", "href"), ("img", "src")] {
        page = edited(&page, selector, |element| {
            let name = element.get_attribute(attribute).with_context(|| format!("`{selector}` has no {attribute}"))?;
            Ok(element.set_attribute(attribute, &data_address(&name, &read(&name)?))?)
        })?;
    }
    match html::count(&page, LEADS_AWAY)? {
        0 => Ok(page),
        count => bail!("the single file still leads to other files: `{LEADS_AWAY}` finds {count}"),
    }
}

/// Both scripts as one, with every part of the widget inside.
fn script(dist: &Path) -> Result<String> {
    with_everything(dist, PAGE_SCRIPT)
}

/// The module as one file that has every part inside.
pub fn module(dist: &Path) -> Result<String> {
    with_everything(dist, ENTRY)
}

/// A script of a release, bundled with the element, with every part of the widget inside.
fn with_everything(dist: &Path, script: &str) -> Result<String> {
    let root = project::root()?;
    let work = root.join("target/single-file");
    for file in project::files_with_extension(dist, "js")? {
        project::write(&work.join(project::file_name(&file)), project::read_bytes(&file)?)?;
    }
    project::write(&work.join(PAGE_SCRIPT), project::read_bytes(&dist.join(PAGE_SCRIPT))?)?;
    for module in project::files_with_extension(&root.join("src/element"), "js")? {
        project::write(&work.join(MODULES).join(project::file_name(&module)), project::read_bytes(&module)?)?;
    }
    let data = Data::read()?;
    Parts::new(&data.shells()?, &data.details()?, &BTreeMap::new(), |name| inside(dist, name))?.link(&work)?;
    let bundle = work.join("bundle.js");
    shrink::bundle(&work.join(script), &bundle, &[])?;
    let script = project::read(&bundle)?;
    fs::remove_dir_all(&work).with_context(|| format!("cannot remove {}", work.display()))?;
    Ok(script)
}

/// The part of a release that has this name with a hash, as an address.
fn inside(dist: &Path, name: &str) -> Result<Part> {
    let mut files = project::files_below(dist)?.into_iter().map(|file| project::address(&file));
    let file = files.find(|file| parts::is_hashed_name_of(file, name));
    let file = file.with_context(|| format!("the release has no {name}"))?;
    Ok(Part::inside(format!("../{file}"), data_address(&file, &project::read_bytes(&dist.join(&file))?)))
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

#[cfg(test)]
mod tests {
    use super::*;

    const SERVED: &str = "<head><link rel=icon href=a.svg><link rel=modulepreload href=app.js><link rel=stylesheet href=./page.css><script src=page/page.js></script></head>\
        <body><img src=a.svg><p>All codes<span data-only=served>, and <a href=data/en.json>everything</a></span>.</p></body>";

    fn read(name: &str) -> Result<Vec<u8>> {
        match name {
            "a.svg" => Ok(b"<svg/>".to_vec()),
            "./page.css" => Ok(b"p > a {}".to_vec()),
            _ => bail!("there is no {name}"),
        }
    }

    #[test]
    fn a_page_on_its_own_holds_what_it_led_to() {
        let icon = "data:image/svg+xml;base64,PHN2Zy8+";
        let expected = format!(
            "<head><link rel=icon href=\"{icon}\"><style>p > a {{}}</style></head><body><img src=\"{icon}\"><p>All codes.</p></body>"
        );
        assert_eq!(on_its_own(SERVED, read).unwrap(), expected);
    }

    #[test]
    fn a_page_on_its_own_leads_to_no_other_file() {
        for more in ["<link rel=manifest href=app.json>", "<a href=data/en.json>everything</a>"] {
            let error = on_its_own(&SERVED.replace("<p>", more), read).unwrap_err();
            assert!(error.to_string().contains("leads to other files"), "{error}");
        }
        assert!(on_its_own(&SERVED.replace("a.svg", "b.svg"), read).is_err());
        assert!(on_its_own("<p>All codes.</p>", read).is_err());
    }
}
