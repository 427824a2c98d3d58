//! Makes what is handed on: a folder for npm and for copying, its tarball, a site that is compressed beforehand, and one
//! file with everything inside.

mod command;
mod crates;
mod licenses;
mod npm;
mod sbom;
mod single_file;

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha384};

use super::{build, size};
use crate::parts::ENTRY;
use crate::project;

/// Builds the release and makes everything from it.
pub fn run() -> Result<()> {
    build::run()?;
    assemble()
}

/// Makes everything from the release in `dist/`.
pub fn assemble() -> Result<()> {
    let (dist, package) = (project::dist()?, project::root()?.join("target/package"));
    if package.exists() {
        fs::remove_dir_all(&package).with_context(|| format!("cannot empty {}", package.display()))?;
    }
    let folder = package.join("sip-compare");
    npm::write(&dist, &folder)?;
    let integrity = integrity(&project::read_bytes(&dist.join(ENTRY))?);
    project::write(&package.join("integrity.json"), format!("{{ \"{ENTRY}\": \"{integrity}\" }}\n"))?;
    let tarball = npm::pack(&folder, &package)?;
    npm::check(&folder, &tarball)?;

    let site = package.join("site");
    for file in project::files_below(&dist)? {
        let content = project::read_bytes(&dist.join(&file))?;
        write_compressed(&site.join(&file), &content)?;
    }
    let single = package.join("sip-compare.html");
    project::write(&single, single_file::page(&dist)?)?;

    let shown = |path: &Path| format!("target/package/{}", project::file_name(path));
    println!("{}: for npm, and to be copied into the files of a site", shown(&folder));
    println!("{}: the same as npm publishes it", shown(&tarball));
    println!("{}: the page and the widget, each file with its .br and .gz beside it", shown(&site));
    println!("{}: the page as one file, {} bytes", shown(&single), project::read_bytes(&single)?.len());
    println!("target/package/integrity.json: {ENTRY} is {integrity}");
    Ok(())
}

/// The value of an `integrity` attribute for a script with this content.
///
/// See: <https://www.w3.org/TR/SRI/>
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

/// Writes a file as it is, as brotli and as gzip, for servers that send what lies there compressed.
fn write_compressed(path: &Path, content: &[u8]) -> Result<()> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content).context("gzip failed")?;
    let beside = |extension: &str| path.with_file_name(format!("{}.{extension}", project::file_name(path)));
    project::write(&beside("gz"), gzip.finish().context("gzip failed")?)?;
    project::write(&beside("br"), size::brotli(content)?)?;
    project::write(path, content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_integrity_of_a_script_is_what_browsers_compute() {
        // The example of the standard.
        let expected = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), expected);
    }
}
