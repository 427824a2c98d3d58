//! Makes the files of a release small, in place, with programs that come from npm.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::parts::ENTRY;
use crate::tools::npm;
use crate::{process, project};

/// What rustc uses of WebAssembly by default; wasm-opt must know, and may use no more than that.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How WebAssembly is made small.
///
/// A function with one caller stays a function of its own unless it is tiny: bodies that look alike compress better than
/// one long body. Code that was flattened once finds more that is equal. Nothing lies in the lowest kilobyte, where the
/// stack would end, so that small offsets may move into loads and stores. The later rounds still find something. Functions
/// sorted by name stand next to those made from the same source. All of it saves about 2.5 percent after brotli.
pub const WASM_PASSES: [&str; 11] = [
    "--always-inline-max-function-size=4",
    "--one-caller-inline-max-function-size=10",
    "--low-memory-unused",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-producers",
    "--strip-target-features",
];

/// Optimizes WebAssembly for size.
pub fn wasm(path: &Path) -> Result<()> {
    wasm_with(path, &WASM_PASSES)
}

/// Optimizes WebAssembly with these passes.
pub fn wasm_with(path: &Path, passes: &[&str]) -> Result<()> {
    let mut command = Command::new(npm::program("wasm-opt")?);
    command.args(WASM_FEATURES).args(passes);
    process::run(command.arg(path).arg("--output").arg(path))
}

/// Where the module that wasm-bindgen makes takes what the WebAssembly exports, and what stands there instead: an object
/// that the element can change when the program stops (`src/element/guard.js`), and no other way to what the program holds.
const EXPORTS: [(&str, &str); 3] = [
    ("wasmInstance = instance;", ""),
    ("wasmModule = module;", ""),
    ("wasm = instance.exports;", "wasm = { ...instance.exports };"),
];

/// Lets the element change what a program exports.
pub fn open(glue: &Path) -> Result<()> {
    let mut text = project::read(glue)?;
    for (old, new) in EXPORTS {
        match text.matches(old).count() {
            1 => text = text.replace(old, new),
            count => bail!("the glue says `{old}` {count} times, but it should once"),
        }
    }
    project::write(glue, text)
}

/// Minifies the module that wasm-bindgen makes, without what only its own way of loading needs: the entry loads the
/// WebAssembly itself. `export *` leaves out the default export, and with it everything that only this one uses. Nobody
/// disposes of a widget with `using` either.
pub fn glue(path: &Path) -> Result<()> {
    let stub = path.with_extension("stub.js");
    project::write(&stub, format!("export * from \"./{}\";\n", project::file_name(path)))?;
    bundle(&stub, path, &["--define:Symbol.dispose=null"])?;
    project::remove(&stub)
}

/// Bundles a module and all that it imports into one; `more` are further arguments of esbuild.
pub fn bundle(input: &Path, output: &Path, more: &[&str]) -> Result<()> {
    esbuild(input, output, &[&["--bundle", "--format=esm"], more].concat())
}

/// Makes the modules of our own pages one, and leaves nothing else in their folder. The element stays a module of its own.
pub fn page_script(path: &Path) -> Result<()> {
    bundle(path, path, &[&format!("--external:../{ENTRY}")])?;
    let folder = path.parent().unwrap_or(path);
    for extension in ["js", "json"] {
        for file in project::files_with_extension(folder, extension)?.iter().filter(|file| *file != path) {
            project::remove(file)?;
        }
    }
    Ok(())
}

/// Minifies a style sheet.
pub fn style(path: &Path) -> Result<()> {
    esbuild(path, path, &["--loader:.txt=css"])
}

fn esbuild(input: &Path, output: &Path, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(npm::program("esbuild")?);
    command.arg(format!("--target={}", oldest_browsers()?));
    command.arg(input).args(["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]).args(arguments);
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(output);
    process::run(command.arg(outfile))
}

/// The oldest browsers that are meant, as esbuild names them: `chrome111,firefox113`.
fn oldest_browsers() -> Result<String> {
    let package: Value = serde_json::from_str(&project::read(&project::root()?.join("package.json"))?)?;
    let browsers = package["browserslist"].as_array().context("package.json names no browsers")?;
    let names = browsers.iter().filter_map(Value::as_str).map(|line| line.replace(" >= ", ""));
    Ok(names.collect::<Vec<_>>().join(","))
}
