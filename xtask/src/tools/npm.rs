//! The parts that come from npm, named in `package.json`: what makes a release small, its types and its manifest, and
//! what checks them. Nothing of them is shipped.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::install;
use crate::{process, project};

const BY_HAND: &str =
    "Install Node.js 20 or newer (https://nodejs.org), then run `npm ci` in the folder of that package-lock.json.";

/// Installs the parts of `package-lock.json` if they are missing or are others.
pub fn set_up() -> Result<()> {
    let why = "they make a release small, write and check its types, and test its accessibility";
    install_parts(&project::root()?, "the parts named in package-lock.json", why)
}

/// Installs what the lock file of a folder names, if it is missing or is another version.
pub fn install_parts(folder: &Path, what: &str, why: &str) -> Result<()> {
    let lock = project::read(&folder.join("package-lock.json"))?;
    let lock = serde_json::from_str(&lock).context("package-lock.json is not valid JSON")?;
    let installed = std::fs::read_to_string(folder.join("node_modules/.package-lock.json")).ok();
    let installed = installed.and_then(|text| serde_json::from_str(&text).ok());
    if installed.is_some_and(|installed| is_current(&lock, &installed)) {
        return Ok(());
    }

    let mut command = Command::new(npm(what, why)?);
    command.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    install(what, why, &mut [command], BY_HAND)
}

/// The path of npm, which is needed for this reason.
pub fn npm(what: &str, why: &str) -> Result<PathBuf> {
    process::find("npm")
        .with_context(|| format!("sip-compare needs {what} because {why}, and npm is not on PATH. {BY_HAND}"))
}

/// The path of a program that came from npm.
pub fn program(name: &str) -> Result<PathBuf> {
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let path = project::root()?.join("node_modules/.bin").join(&name);
    if !path.exists() {
        bail!("node_modules/.bin/{name} is missing; run `npm ci` in the folder of the project");
    }
    Ok(path)
}

/// The script of axe-core that the browser tests put into the page.
pub fn axe() -> Result<PathBuf> {
    Ok(project::root()?.join("node_modules/axe-core/axe.min.js"))
}

/// Whether each part that the lock demands is installed in that very version.
///
/// Optional parts are those of other operating systems; they may be absent. What is not below `node_modules` is a folder of
/// the project that npm only links to.
fn is_current(lock: &Value, installed: &Value) -> bool {
    let Some(demanded) = lock["packages"].as_object() else {
        return false;
    };
    demanded.iter().filter(|(path, _)| path.starts_with("node_modules/")).all(|(path, part)| {
        let present = &installed["packages"][path];
        (present.is_null() && part["optional"] == true)
            || (present.is_object()
                && present["version"] == part["version"]
                && present["integrity"] == part["integrity"])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(installed: Value, expected: bool) {
        let lock = json!({ "packages": {
            "": { "name": "tools" },
            "node_modules/esbuild": { "version": "1.0.0", "integrity": "a" },
            "node_modules/@esbuild/other-system": { "version": "1.0.0", "integrity": "b", "optional": true },
            "sip-compare": {},
            "node_modules/sip-compare": { "resolved": "sip-compare", "link": true },
        }});
        assert_eq!(is_current(&lock, &json!({ "packages": installed })), expected);
    }

    #[test]
    fn the_parts_are_current_if_every_version_is_that_of_the_lock() {
        let esbuild = json!({ "version": "1.0.0", "integrity": "a" });
        let link = json!({ "resolved": "sip-compare", "link": true });
        check(json!({ "node_modules/esbuild": esbuild, "node_modules/sip-compare": link }), true);
        let folder = json!({ "version": "0.1.0" });
        check(
            json!({ "node_modules/esbuild": esbuild, "node_modules/sip-compare": link, "sip-compare": folder }),
            true,
        );
        // A recipe whose parts were installed before it had the link found no package.
        check(json!({ "node_modules/esbuild": esbuild }), false);
        check(json!({ "node_modules/esbuild": { "version": "0.9.0", "integrity": "a" } }), false);
        check(json!({ "node_modules/esbuild": { "version": "1.0.0", "integrity": "c" } }), false);
        check(json!({}), false);
    }
}
