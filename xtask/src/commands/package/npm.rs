//! The folder that npm publishes. Authors without npm copy it into the files of their site.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{command, crates, licenses, sbom, single_file};
use crate::commands::types::{self, MANIFEST};
use crate::parts::{self, APP, ENTRY, MOUNT, READING, READING_STYLE, STYLE, TOOLS};
use crate::tools::npm;
use crate::{process, project};

/// What npm and bundlers are told, without the version. Importing the entry defines the element: it has an effect.
const PACKAGE: &str = include_str!("package.json");

/// The module with every part inside, for bundlers that copy no files.
const INLINE: &str = "inline.js";

/// Files that are published as they stand in the project: what frameworks and generators of documentation take.
const AS_THEY_ARE: [(&str, &str); 4] =
    [(types::FRAMEWORKS, "js"), (types::FRAMEWORKS, "ts"), ("plugins", "js"), ("plugins/python", "py")];

/// Writes the folder from a release.
pub fn write(dist: &Path, folder: &Path) -> Result<()> {
    let root = project::root()?;
    for file in project::files_below(dist)? {
        if is_of_the_widget(&project::address(&file)) {
            project::write(&folder.join(&file), project::read_bytes(&dist.join(&file))?)?;
        }
    }
    project::write(&folder.join(INLINE), single_file::module(dist)?)?;
    for name in ["CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        project::write(&folder.join(name), project::read_bytes(&root.join(name))?)?;
    }
    command::write(folder)?;
    for (place, extension) in AS_THEY_ARE {
        for file in project::files_with_extension(&root.join(place), extension)? {
            project::write(&folder.join(place).join(project::file_name(&file)), project::read(&file)?)?;
        }
    }
    write_types(folder)?;
    project::write(&folder.join("README.md"), without_local_links(&project::read(&root.join("README.md"))?))?;
    let shipped = crates::shipped()?;
    project::write(&folder.join("THIRD-PARTY.md"), licenses::list(&shipped.crates)?)?;
    project::write(&folder.join("sbom.cdx.json"), sbom::bill(&shipped)?)?;
    let version = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    project::write(&folder.join("package.json"), PACKAGE.replace("\"version\": \"0.0.0\"", &version))
}

/// Writes the manifest, and the declarations so that TypeScript finds them beside the entry.
fn write_types(folder: &Path) -> Result<()> {
    types::make()?;
    let made = types::folder()?;
    for module in types::DECLARATIONS {
        let name = format!("{module}.d.ts");
        project::write(&folder.join("types").join(&name), project::read(&made.join(&name))?)?;
    }
    for module in ["command/node.d.ts", "plugins/remark.d.ts", "plugins/markdown-it.d.ts"] {
        project::write(&folder.join(module), project::read(&made.join(module))?)?;
    }
    project::write(&folder.join("sip-compare.d.ts"), "export * from \"./types/sip-compare.js\";\n")?;
    project::write(&folder.join(MANIFEST), project::read(&made.join(MANIFEST))?)
}

/// The README without what it leads to in the project and the package does not hold: pictures and files.
fn without_local_links(readme: &str) -> String {
    let mut text = String::with_capacity(readme.len());
    let mut rest = readme;
    while let Some((before, picture)) = rest.split_once("<picture>\n") {
        text += before;
        rest = picture.split_once("</picture>\n\n").map_or("", |(_, after)| after);
    }
    text += rest;
    let links: Vec<&str> = text.split("](").skip(1).filter_map(|after| Some(after.split_once(')')?.0)).collect();
    let local: Vec<String> = links
        .iter()
        .filter(|link| !link.starts_with("http") && !link.starts_with('#'))
        .map(|link| format!("]({link})"))
        .collect();
    for link in local {
        while let Some(end) = text.find(&link) {
            let start = text[..end].rfind('[').unwrap_or(end);
            text = format!("{}{}{}", &text[..start], &text[(start + 1).min(end)..end], &text[end + link.len()..]);
        }
    }
    text
}

/// The page around the widget is no part of it.
fn is_of_the_widget(file: &str) -> bool {
    let parts = [APP.glue, APP.wasm, TOOLS.glue, TOOLS.wasm, STYLE, MOUNT, READING, READING_STYLE];
    let is_part = parts.iter().any(|name| parts::is_hashed_name_of(file, name));
    file == ENTRY || is_part || file.starts_with("data/")
}

/// Packs the folder as npm does, and returns the path of the tarball.
pub fn pack(folder: &Path, destination: &Path) -> Result<PathBuf> {
    let npm = process::find("npm").context("npm is not on PATH; install Node.js 20 or newer (https://nodejs.org)")?;
    let mut command = Command::new(npm);
    command.current_dir(folder).args(["pack", "--silent", "--ignore-scripts", "--pack-destination"]).arg(destination);
    process::run(&mut command)?;
    let tarballs = project::files_with_extension(destination, "tgz")?;
    match tarballs.as_slice() {
        [tarball] => Ok(tarball.clone()),
        _ => bail!("npm pack left {} tarballs in {}", tarballs.len(), destination.display()),
    }
}

/// Asks the tools of the community whether bundlers and TypeScript will find everything.
pub fn check(folder: &Path, tarball: &Path) -> Result<()> {
    process::run(Command::new(npm::program("publint")?).arg("run").arg(folder).arg("--strict"))?;
    let mut attw = Command::new(npm::program("attw")?);
    // CommonJS is not offered: a custom element is a module of the web.
    process::run(attw.arg(tarball).args(["--profile", "esm-only", "--format", "ascii", "--no-emoji"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_leads_to_nothing_that_stays_behind() {
        let readme = "# A\n\n<picture>\n  <img src=\"a.png\">\n</picture>\n\nSee [data](data/README.md), [b](#b) and [c](https://c.example).\n";
        assert_eq!(without_local_links(readme), "# A\n\nSee data, [b](#b) and [c](https://c.example).\n");
    }

    #[test]
    fn the_package_holds_the_widget_and_not_the_page() {
        for file in [
            "sip-compare.js",
            "sip-compare-app-0123abcd.js",
            "sip-compare-tools_bg-0123abcd.wasm",
            "sip-compare-style-0123abcd.txt",
            "data/en-0123abcd.pack",
            "data/en-0123abcd/486.pack",
            "data/en.json",
        ] {
            assert!(is_of_the_widget(file), "{file}");
        }
        for file in ["index.html", "embed.html", "page/page.js", "page.css", "assets/icon.svg"] {
            assert!(!is_of_the_widget(file), "{file}");
        }
    }
}
