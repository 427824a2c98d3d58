//! Builds what the widget is measured against, with the same tools as the widget.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use sip_codes::StatusCode;
use sip_command::snippet;

use super::super::{build, finish, size};
use super::vanilla;
use crate::dataset::Data;
use crate::parts::STYLE;
use crate::tools::{rust, wasm_bindgen};
use crate::{process, project};

/// The pair that every page of the bench shows first, as its parts and its snippet are made.
const PAIR: (u16, u16) = (486, 603);
/// The crate of the empty app.
const EMPTY: &str = "sip-compare-empty";

/// Builds all baselines anew, and returns the folder that they are in.
///
/// Beside them lies `snippet.html`, the element with its children as `cargo xtask snippet` prints it, and the style sheet.
pub fn build() -> Result<PathBuf> {
    let folder = project::root()?.join("target/bench/baselines");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let dist = project::dist()?;
    let style = project::read(&dist.join(size::shipped(&dist, STYLE)?))?;
    project::write(&folder.join("style.css"), &style)?;

    let dataset = Data::read()?.language("en")?;
    let code = |number| StatusCode::from_u16(number).context("the pair of the bench is of status codes");
    let snippet = snippet::text(&dataset, &[code(PAIR.0)?, code(PAIR.1)?], snippet::HEADING_LEVEL, None)?;
    project::write(&folder.join("snippet.html"), snippet)?;

    vanilla::build(&dataset, &style, &folder.join("vanilla"))?;
    empty(&folder.join("empty"))?;
    Ok(folder)
}

/// The empty app: compiled, bound, made small and named as the widget is.
fn empty(folder: &Path) -> Result<()> {
    let root = project::root()?;
    let mut command = Command::new("cargo");
    command.current_dir(&root).args(["build", "--release", "--target", rust::WASM_TARGET, "--package", EMPTY]);
    build::set_widget_flags(&mut command)?;
    process::run(&mut command)?;

    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let wasm = target.join(rust::WASM_TARGET).join(format!("release/{}.wasm", EMPTY));
    let mut command = Command::new(wasm_bindgen::set_up()?);
    command.args(["--target", "web", "--no-typescript", "--out-name", "empty", "--out-dir"]).arg(folder).arg(wasm);
    process::run(&mut command)?;
    finish::shrink_program(&folder.join("empty_bg.wasm"), &folder.join("empty.js"))?;
    let start = project::read(&root.join("benches/baselines/empty/start.js"))?;
    project::write(&folder.join("start.js"), start)
}
