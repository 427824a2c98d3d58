//! Python, in an environment of its own that holds what the recipes name in their `requirements.txt`.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{apt, install};
use crate::{process, project};

const WHY: &str = "generators of documentation that the tests try are written in Python";
const BY_HAND: &str = "Install Python 3 with its modules venv and ensurepip by hand, so that `python3 -m venv` works.";

/// Sets up an environment with these requirements in a folder and gives the folder of its programs.
pub fn set_up(folder: &Path, requirements: &[PathBuf]) -> Result<PathBuf> {
    let programs = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let stamp = folder.join("requirements.txt");
    let wanted = requirements.iter().map(|file| project::read(file)).collect::<Result<Vec<_>>>()?.join("\n");
    let answers = || process::answer(programs.join("python"), &["-m", "pip", "--version"]).is_some();
    if fs::read_to_string(&stamp).is_ok_and(|present| present == wanted) && answers() {
        return Ok(programs);
    }

    if !is_complete() {
        apt::install_packages(&["python3", "python3-venv"], WHY, BY_HAND)?;
    }
    let mut make = Command::new(python().context(BY_HAND)?);
    make.args(["-m", "venv", "--clear"]).arg(folder);
    let mut fill = Command::new(programs.join("python"));
    fill.args(["-m", "pip", "install", "--disable-pip-version-check", "--quiet"]);
    for file in requirements {
        fill.args([OsStr::new("-r"), file.as_os_str()]);
    }
    install(&wanted.split_whitespace().collect::<Vec<_>>().join(" and "), WHY, &mut [make, fill], BY_HAND)?;
    // It is written last: an environment that was left half filled is filled again.
    project::write(&stamp, wanted)?;
    Ok(programs)
}

/// Whether Python can make environments; Debian has the modules for it in a package of their own.
fn is_complete() -> bool {
    python().is_some_and(|python| process::answer(python, &["-c", "import ensurepip, venv"]).is_some())
}

fn python() -> Option<PathBuf> {
    ["python3", "python"].into_iter().find_map(process::find)
}
