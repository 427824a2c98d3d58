//! Scripts as a bundler makes them of several modules.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A folder of its own for the files of a test.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// What esbuild makes of a module with these arguments, in a file with this name beside it.
pub fn bundle(module: &Path, name: &str, arguments: &[&str]) -> PathBuf {
    let output = module.with_file_name(name);
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("node_modules/.bin/esbuild");
    let mut esbuild = Command::new(program);
    esbuild.arg(module).args(["--bundle", "--log-level=error"]).args(arguments);
    let status = esbuild.arg(format!("--outfile={}", output.display())).status().expect("esbuild starts");
    assert!(status.success(), "esbuild refuses {}", module.display());
    output
}
