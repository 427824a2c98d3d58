//! Programs that cargo installs: looked for first, then fetched ready-made, then built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{cargo_bin, install, project_tools};
use crate::process;

/// A program that `cargo install` can build.
pub struct Program<'a> {
    /// The name of the crate.
    pub package: &'a str,
    /// The name of the program.
    pub name: &'a str,
    /// The version that is installed if no fitting one is there.
    pub version: &'a str,
    /// The start of every version that fits.
    pub fits: &'a str,
    /// Why the project needs it, as a clause.
    pub why: &'a str,
    /// Whether it is built with the versions its authors tested.
    pub locked: bool,
}

impl Program<'_> {
    /// The path of the program in a fitting version, which is installed if it is missing.
    ///
    /// A program of another version on `PATH` belongs to the developer and stays as it is: ours then goes into the project.
    pub fn set_up(&self) -> Result<PathBuf> {
        let project_tools = project_tools()?;
        let on_path = process::find(self.name);
        let in_project = process::find_in(&project_tools.join("bin"), self.name);
        let in_cargo = cargo_bin().and_then(|folder| process::find_in(&folder, self.name));
        let candidates = [&on_path, &in_project, &in_cargo];
        if let Some(fitting) = candidates.into_iter().flatten().find(|path| self.is_fitting(path)) {
            return Ok(fitting.clone());
        }

        let taken = on_path.or(in_cargo);
        if let Some(other) = &taken {
            let version = version_of(other).unwrap_or_else(|| "of an unknown version".to_owned());
            eprintln!(
                "{} is {version}, the project needs {}; yours stays, the fitting one goes into target/tools",
                other.display(),
                self.version
            );
        }
        let folder = taken.is_some().then_some(project_tools);
        self.install(folder.as_deref())?;

        let place = folder.map(|folder| folder.join("bin")).or_else(cargo_bin);
        place.and_then(|place| process::find_in(&place, self.name)).or_else(|| process::find(self.name)).with_context(
            || {
                format!(
                    "{} was installed, but the program `{}` is not where cargo installs programs",
                    self.package, self.name
                )
            },
        )
    }

    fn is_fitting(&self, path: &Path) -> bool {
        version_of(path).is_some_and(|version| version.starts_with(self.fits))
    }

    fn install(&self, folder: Option<&Path>) -> Result<()> {
        let what = format!("{} {}", self.package, self.version);
        let mut build = Command::new("cargo");
        build.args(["install", self.package, "--version", self.version]);
        if self.locked {
            build.arg("--locked");
        }
        if let Some(folder) = folder {
            build.arg("--force").arg("--root").arg(folder);
        }
        let by_hand = format!("Install it by hand: `{}`.", process::show(&build));

        if process::find("cargo-binstall").is_some() {
            let mut fetch = Command::new("cargo");
            fetch.args(["binstall", "--no-confirm", &format!("{}@{}", self.package, self.version)]);
            if let Some(folder) = folder {
                fetch.arg("--force").arg("--root").arg(folder);
            }
            match install(&what, self.why, &mut [fetch], "It is built from source instead.") {
                Ok(()) => return Ok(()),
                Err(error) => eprintln!("{error:#}"),
            }
        }
        install(&what, self.why, &mut [build], &by_hand)
    }
}

/// The version that a program answers to `--version`.
fn version_of(path: &Path) -> Option<String> {
    version_in(&process::answer(path, &["--version"])?)
}

/// The version in "name version" and perhaps more; some programs put a "v" before it.
fn version_in(answer: &str) -> Option<String> {
    let version = answer.split_whitespace().nth(1)?;
    Some(version.strip_prefix('v').unwrap_or(version).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_in_what_programs_answer() {
        assert_eq!(version_in("trunk 0.21.14").as_deref(), Some("0.21.14"));
        assert_eq!(version_in("wasm-bindgen 0.2.130 (abc 2026-01-01)").as_deref(), Some("0.2.130"));
        assert_eq!(version_in("mdbook v0.5.4").as_deref(), Some("0.5.4"));
        assert_eq!(version_in("mdbook"), None);
    }
}
