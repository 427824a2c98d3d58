//! Where things lie in the project, and writing files into it.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The folder of the project, found without compiling a path of this machine into the program.
///
/// Cargo names the folder of this crate when it runs it; a program that is started by hand looks for
/// the project above the current folder.
pub fn root() -> Result<PathBuf> {
    if let Some(crate_folder) = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from)
        && crate_folder.ends_with("xtask")
        && let Some(root) = crate_folder.parent()
    {
        return Ok(root.to_owned());
    }
    let here = env::current_dir().context("the current folder cannot be read")?;
    here.ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(Path::to_owned)
        .context("run this inside the sip-compare project: no folder above has xtask/Cargo.toml")
}

/// The dataset.
pub fn data() -> Result<PathBuf> {
    Ok(root()?.join("data"))
}

/// The built page and widget.
pub fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}

/// What `prepare` writes and `index.html` names.
///
/// It lies below `target/` of the project even if cargo builds elsewhere, as `index.html` can only name a fixed path.
pub fn site() -> Result<PathBuf> {
    Ok(root()?.join("target/site"))
}

/// Reads a text file, naming it if that fails.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Reads a file, naming it if that fails.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

/// Writes a file only if that changes it, so that a file watcher sees real changes only.
pub fn write_if_changed(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    match fs::read(path) {
        Ok(present) if present == content.as_ref() => Ok(()),
        _ => write(path, content),
    }
}

/// Removes a file that may be there.
pub fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// The files of a folder with this extension, sorted by name; none if there is no such folder.
pub fn files_with_extension(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let is_wanted = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|found| found == extension);
    let mut files: Vec<PathBuf> = entries(folder)?.into_iter().filter(is_wanted).collect();
    files.sort();
    Ok(files)
}

/// The folders in a folder, sorted by name; none if there is no such folder.
pub fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> = entries(folder)?.into_iter().filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// The files below a folder, as paths from there, sorted; none if there is no such folder.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for path in entries(&current)? {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                files.push(relative.to_owned());
            }
        }
    }
    files.sort();
    Ok(files)
}

/// What lies in a folder; nothing if there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.with_context(|| format!("cannot read the folder {}", folder.display()))?,
    };
    let path = |entry: io::Result<fs::DirEntry>| {
        Ok(entry.with_context(|| format!("cannot read the folder {}", folder.display()))?.path())
    };
    entries.map(path).collect()
}

/// A path from somewhere as an address: with slashes.
pub fn address(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// The name of a file, for messages and for addresses on the page.
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
