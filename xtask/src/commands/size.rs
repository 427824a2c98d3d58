//! Shows what a reader downloads, and holds it against the budget.

use std::env;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use toml::Table;

use crate::parts::{self, ENTRY, GLUE, STYLE, WASM};
use crate::project;
use crate::tools::rust;

/// The limits of `budget.toml`, in bytes after brotli.
struct Budget {
    widget: usize,
    pack: usize,
}

/// One file as it is and as it is transferred.
struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the sizes. Fails over budget, or if the widget tells about the machine it was built on.
pub fn run() -> Result<()> {
    let dist = project::dist()?;
    let budget = Budget::parse(&project::read(&project::root()?.join("budget.toml"))?)?;
    let wasm = shipped(&dist, WASM)?;
    let files = [ENTRY.to_owned(), shipped(&dist, GLUE)?, wasm.clone(), shipped(&dist, STYLE)?];
    let widget = sizes(&dist, files)?;
    let packs = project::files_with_extension(&dist.join("data"), "pack")?;
    let packs = sizes(&dist, packs.iter().map(|pack| format!("data/{}", project::file_name(pack))))?;
    if packs.is_empty() {
        bail!("dist/data has no language pack; run `cargo xtask build`");
    }

    print_table(&widget, &packs);
    let told = leaks(&project::read_bytes(&dist.join(wasm))?, &builder_paths());
    let problems: Vec<String> = budget.problems(&widget, &packs).into_iter().chain(told).collect();
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    println!("within the budget: widget {}, each pack {}", bytes(budget.widget), bytes(budget.pack));
    Ok(())
}

impl Budget {
    fn parse(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("budget.toml is not valid TOML")?;
        let limit = |key: &str| {
            let value =
                table.get(key).and_then(|value| value.as_integer()).and_then(|value| usize::try_from(value).ok());
            value.with_context(|| format!("budget.toml needs `{key}`, a number of bytes"))
        };
        Ok(Self { widget: limit("widget_brotli_bytes")?, pack: limit("pack_brotli_bytes")? })
    }

    fn problems(&self, widget: &[Size], packs: &[Size]) -> Vec<String> {
        let too_big = |name: &str, size: usize, limit: usize| {
            let over = size.checked_sub(limit).filter(|over| *over > 0)?;
            Some(format!("{name} is {} over its budget of {} (budget.toml)", bytes(over), bytes(limit)))
        };
        let widget = too_big("the widget", total(widget).1, self.widget);
        widget.into_iter().chain(packs.iter().filter_map(|pack| too_big(&pack.name, pack.brotli, self.pack))).collect()
    }
}

/// The file of a release that has this name with a hash.
fn shipped(dist: &Path, name: &str) -> Result<String> {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let files = project::files_with_extension(dist, extension)?;
    let mut found =
        files.iter().map(|path| project::file_name(path)).filter(|file| parts::is_hashed_name_of(file, name));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        (Some(_), Some(_)) => {
            bail!("dist/ has more than one version of {name}; run `cargo xtask build`")
        }
        _ => bail!("dist/ holds no release: it has no {name} with a content hash; run `cargo xtask build`"),
    }
}

fn sizes(dist: &Path, names: impl IntoIterator<Item = String>) -> Result<Vec<Size>> {
    names
        .into_iter()
        .map(|name| {
            let content = project::read_bytes(&dist.join(&name))?;
            Ok(Size { raw: content.len(), brotli: brotli(&content)?.len(), name })
        })
        .collect()
}

/// The content as a web server sends it that compresses beforehand: quality 11, the widest window.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(content).context("brotli failed")?;
    Ok(writer.into_inner())
}

fn print_table(widget: &[Size], packs: &[Size]) {
    let row = |name: &str, raw: usize, brotli: usize| println!("{name:<36} {:>12} {:>12}", bytes(raw), bytes(brotli));
    println!("{:<36} {:>12} {:>12}", "file", "raw", "brotli");
    widget.iter().for_each(|size| row(&size.name, size.raw, size.brotli));
    let (raw, brotli) = total(widget);
    row("the widget", raw, brotli);
    packs.iter().for_each(|size| row(&size.name, size.raw, size.brotli));
}

fn total(sizes: &[Size]) -> (usize, usize) {
    sizes.iter().fold((0, 0), |(raw, brotli), size| (raw + size.raw, brotli + size.brotli))
}

/// A number of bytes with its thousands apart: `92 160 B`.
fn bytes(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{} B", groups.join(" "))
}

/// The folders of the builder, which are nobody's business.
fn builder_paths() -> Vec<String> {
    let paths = [env::home_dir(), rust::cargo_home(), project::root().ok()];
    let real = paths.into_iter().flatten().filter(|path| path.parent().is_some());
    real.map(|path| format!("{}/", path.to_string_lossy().trim_end_matches('/'))).collect()
}

fn leaks(wasm: &[u8], paths: &[String]) -> Vec<String> {
    let is_there = |path: &&String| wasm.windows(path.len()).any(|bytes| bytes == path.as_bytes());
    let message =
        |path| format!("the WebAssembly holds the path {path} of this machine; build it with `cargo xtask build`");
    paths.iter().filter(is_there).map(message).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.to_owned(), raw: brotli * 3, brotli }
    }

    #[test]
    fn the_budget_holds_for_the_whole_widget_and_for_each_pack() {
        let budget = Budget::parse("widget_brotli_bytes = 1000\npack_brotli_bytes = 500").unwrap();
        assert!(budget.problems(&[size("a", 600), size("b", 400)], &[size("en", 500), size("ar", 500)]).is_empty());
        let problems = budget.problems(&[size("a", 600), size("b", 401)], &[size("en", 500), size("ar", 1700)]);
        assert_eq!(
            problems,
            [
                "the widget is 1 B over its budget of 1 000 B (budget.toml)",
                "ar is 1 200 B over its budget of 500 B (budget.toml)"
            ]
        );
    }

    #[test]
    fn a_budget_without_a_limit_names_it() {
        let error = Budget::parse("widget_brotli_bytes = 1").err().unwrap();
        assert!(error.to_string().contains("pack_brotli_bytes"), "{error}");
    }

    #[test]
    fn a_path_of_the_builder_is_found_in_the_widget() {
        let paths = ["/home/somebody/".to_owned()];
        assert_eq!(leaks(b"panic at /home/somebody/src/main.rs", &paths).len(), 1);
        assert!(leaks(b"panic at home/src/main.rs", &paths).is_empty());
    }
}
