//! Shows what a reader downloads, and holds it against the budget.

use std::env;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sip_codes::dataset::name_of;
use sip_codes::{Dataset, StatusCode};
use toml::Table;

use crate::dataset::Data;
use crate::parts::{self, APP, ENTRY, MOUNT, Program, READING, READING_STYLE, STYLE, TOOLS};
use crate::project;
use crate::tools::rust;

/// A file, or several that are needed together, as they are and as they are transferred.
#[derive(Clone)]
struct Size {
    name: String,
    raw: usize,
    brotli: usize,
    /// What it may weigh at most.
    limit: usize,
}

/// The limits of `budget.toml`, in bytes after brotli.
struct Budget(Table);

/// Prints the sizes. Fails over budget, or if the widget tells about the machine it was built on.
pub fn run() -> Result<()> {
    let dist = project::dist()?;
    let budget = Budget::parse(&project::read(&project::root()?.join("budget.toml"))?)?;
    let mut sizes = widget(&dist, &budget)?;
    sizes.extend(tools(&dist, &budget)?);
    for (language, dataset) in Data::read()?.languages()? {
        sizes.extend(of_language(&dist, &language, &dataset, &budget)?);
    }

    println!("{:<36} {:>12} {:>12} {:>12}", "file", "raw", "brotli", "limit");
    for Size { name, raw, brotli, limit } in &sizes {
        println!("{name:<36} {:>12} {:>12} {:>12}", bytes(*raw), bytes(*brotli), bytes(*limit));
    }
    let mut problems: Vec<String> = sizes.iter().filter_map(Size::problem).collect();
    for Program { wasm, .. } in [APP, TOOLS] {
        problems.extend(leaks(&project::read_bytes(&dist.join(shipped(&dist, wasm)?))?, &builder_paths()));
    }
    if !problems.is_empty() {
        bail!("{}", problems.join("\n"));
    }
    println!("within the budget");
    Ok(())
}

/// The parts of the widget, and all of them.
fn widget(dist: &Path, budget: &Budget) -> Result<Vec<Size>> {
    let file = |name: &str, key: &str| size(dist, name, budget.limit("widget", key)?);
    let mut parts = vec![
        file(ENTRY, "entry")?,
        file(&shipped(dist, MOUNT)?, "mount")?,
        file(&shipped(dist, APP.glue)?, "glue")?,
        file(&shipped(dist, APP.wasm)?, "webassembly")?,
        file(&shipped(dist, STYLE)?, "style")?,
    ];
    parts.push(together("the widget".to_owned(), &parts, budget.limit("widget", "together")?));
    Ok(parts)
}

/// The program that comes later, and the place where a text is read.
fn tools(dist: &Path, budget: &Budget) -> Result<[Size; 4]> {
    let file = |name: &str, key: &str| size(dist, &shipped(dist, name)?, budget.limit("tools", key)?);
    Ok([
        file(TOOLS.glue, "glue")?,
        file(TOOLS.wasm, "webassembly")?,
        file(READING, "reading")?,
        file(READING_STYLE, "reading_style")?,
    ])
}

/// The files of a language, and what the heaviest pair needs of them before it is shown.
fn of_language(dist: &Path, language: &str, dataset: &Dataset, budget: &Budget) -> Result<Vec<Size>> {
    let [index, words, rest] = parts::language_files(language);
    let file = |name: &str, key: &str| size(dist, &shipped(dist, name)?, budget.limit("language", key)?);
    let index = file(&index, "index")?;
    let detail = |name: String| size(dist, &parts::detail_file(&index.name, &name), usize::MAX);
    let first_pair = |first: StatusCode, second: StatusCode| {
        let mut files = vec![index.clone(), detail(first.to_string())?, detail(second.to_string())?];
        if dataset.pair(first, second).is_some_and(|pair| pair.is_by_hand) {
            files.push(detail(name_of(&[first, second]))?);
        }
        let name = format!("{language} until {first}/{second}");
        Ok(together(name, &files, budget.limit("language", "first_pair")?))
    };
    let pairs: Vec<Size> =
        dataset.pairs_by_hand().map(|(pair, _)| first_pair(pair.first, pair.second)).collect::<Result<_>>()?;
    let heaviest = pairs.into_iter().max_by_key(|pair| pair.brotli).context("nobody wrote about a pair")?;
    Ok(vec![heaviest, index, file(&words, "words")?, file(&rest, "rest")?])
}

impl Budget {
    fn parse(text: &str) -> Result<Self> {
        Ok(Self(text.parse().context("budget.toml is not valid TOML")?))
    }

    fn limit(&self, table: &str, key: &str) -> Result<usize> {
        let value = self.0.get(table).and_then(|table| table.get(key)).and_then(|value| value.as_integer());
        let value = value.and_then(|value| usize::try_from(value).ok());
        value.with_context(|| format!("budget.toml needs `{key}` in [{table}], a number of bytes"))
    }
}

impl Size {
    fn problem(&self) -> Option<String> {
        let over = self.brotli.checked_sub(self.limit).filter(|over| *over > 0)?;
        Some(format!("{} is {} over its budget of {} (budget.toml)", self.name, bytes(over), bytes(self.limit)))
    }
}

/// The file of a release that has this name with a hash.
pub fn shipped(dist: &Path, name: &str) -> Result<String> {
    let files = project::files_below(dist)?;
    let mut found = files.iter().map(|path| project::address(path)).filter(|file| parts::is_hashed_name_of(file, name));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        (Some(_), Some(_)) => {
            bail!("dist/ has more than one version of {name}; run `cargo xtask build`")
        }
        _ => bail!("dist/ holds no release: it has no {name} with a content hash; run `cargo xtask build`"),
    }
}

fn size(dist: &Path, name: &str, limit: usize) -> Result<Size> {
    let content = project::read_bytes(&dist.join(name))?;
    Ok(Size { name: name.to_owned(), raw: content.len(), brotli: brotli(&content)?.len(), limit })
}

fn together(name: String, files: &[Size], limit: usize) -> Size {
    let sum = |bytes: fn(&Size) -> usize| files.iter().map(bytes).sum();
    Size { name, raw: sum(|size| size.raw), brotli: sum(|size| size.brotli), limit }
}

/// The content as a web server sends it that compresses beforehand: quality 11, the widest window.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
    writer.write_all(content).context("brotli failed")?;
    Ok(writer.into_inner())
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

    fn size(name: &str, brotli: usize, limit: usize) -> Size {
        Size { name: name.to_owned(), raw: brotli * 3, brotli, limit }
    }

    #[test]
    fn what_is_over_its_limit_is_told_and_nothing_else() {
        assert_eq!(size("a", 1000, 1000).problem(), None);
        let problem = size("b", 2700, 1500).problem();
        assert_eq!(problem.as_deref(), Some("b is 1 200 B over its budget of 1 500 B (budget.toml)"));
        let both = together("both".to_owned(), &[size("a", 600, 600), size("b", 401, 500)], 1000);
        assert_eq!((both.raw, both.problem().is_some()), (3003, true));
    }

    #[test]
    fn a_budget_without_a_limit_names_it() {
        let budget = Budget::parse("[widget]\nentry = 1\nglue = -1").unwrap();
        assert_eq!(budget.limit("widget", "entry").unwrap(), 1);
        for (table, key) in [("widget", "glue"), ("widget", "style"), ("language", "index")] {
            let error = budget.limit(table, key).unwrap_err().to_string();
            assert!(error.contains(key) && error.contains(table), "{error}");
        }
    }

    #[test]
    fn a_path_of_the_builder_is_found_in_the_widget() {
        let paths = ["/builder/".to_owned()];
        assert_eq!(leaks(b"panic at /builder/src/main.rs", &paths).len(), 1);
        assert!(leaks(b"panic at builder/src/main.rs", &paths).is_empty());
    }
}
