//! Builds the recipes in `examples/` with their real generators; the tests try the widget in what comes out.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use serde_json::Map;

use crate::parts::ENTRY;
use crate::tools::{hugo, mdbook, npm, path_with, python};
use crate::{process, project};
use recipes::{Generator, QUICK, Recipe, SLOW};

mod recipes;

/// Which recipes are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Choice {
    /// Those that are built in a few seconds once their generators are there
    Quick,
    /// Those with large frameworks, too
    All,
}

/// What npm installs into a recipe; it is kept from one build to the next.
const NODE_MODULES: &str = "node_modules";

/// Generators tell nobody of what they build, and look for no newer versions of themselves.
const ASKS_NOBODY: [(&str, &str); 7] = [
    ("CI", "true"),
    ("NO_MKDOCS_2_WARNING", "1"),
    ("NG_CLI_ANALYTICS", "false"),
    ("ASTRO_TELEMETRY_DISABLED", "1"),
    ("NEXT_TELEMETRY_DISABLED", "1"),
    ("NUXT_TELEMETRY_DISABLED", "1"),
    ("STORYBOOK_DISABLE_TELEMETRY", "1"),
];

/// Sets up the generators that do not come with a recipe of their own.
pub fn set_up() -> Result<()> {
    mdbook::set_up()?;
    hugo::set_up()?;
    python_programs()?;
    npm::npm("npm", "it installs the generators of some recipes").map(|_| ())
}

/// Builds the chosen recipes and returns the folder that they are in. The file `sites.json` there names the site of each.
pub fn build(choice: Choice) -> Result<PathBuf> {
    let widget = project::root()?.join("target/package/sip-compare");
    if !widget.join(ENTRY).is_file() {
        bail!("there is no folder of the widget to put into the recipes; make it with `cargo xtask package`");
    }
    let hosts = folder()?;
    let mut sites = Map::new();
    let slow = SLOW.iter().filter(|_| choice == Choice::All);
    for recipe in QUICK.iter().chain(slow) {
        let start = Instant::now();
        recipe.build(&hosts, &widget).with_context(|| format!("the recipe examples/{} failed", recipe.name))?;
        eprintln!("built in {:.0} s", start.elapsed().as_secs_f64());
        sites.insert(recipe.name.to_owned(), format!("{}/{}", recipe.name, recipe.output).into());
    }
    project::write(&hosts.join("sites.json"), serde_json::to_string_pretty(&sites)?)?;
    Ok(hosts)
}

impl Recipe {
    fn build(&self, hosts: &Path, widget: &Path) -> Result<()> {
        eprintln!("--- recipe {}", self.name);
        let folder = hosts.join(self.name);
        empty(&folder)?;
        // What a person has built in the recipe itself is no part of it.
        let not_ours = [NODE_MODULES, self.widget, self.output].map(|path| Path::new(path).to_owned());
        copy(&project::root()?.join("examples").join(self.name), &folder, &not_ours)?;
        copy(widget, &folder.join(self.widget), &[])?;

        let programs = match self.generator {
            Generator::None => None,
            Generator::MdBook => Some(mdbook::set_up()?),
            Generator::Hugo => Some(hugo::set_up()?),
            Generator::Python => Some(python_programs()?.join("python")),
            Generator::Npm => {
                let what = format!("the parts named in examples/{}/package-lock.json", self.name);
                npm::install_parts(&folder, &what, "the tests try the widget in a site that they build")?;
                None
            }
        };
        let Some((program, arguments)) = self.build.split_first() else {
            return Ok(());
        };
        let path =
            programs.map_or_else(|| Ok(env::var_os("PATH").unwrap_or_default()), |program| path_with(&program))?;
        let mut command = Command::new(program);
        command.args(arguments).current_dir(&folder).env("PATH", path);
        command.envs(ASKS_NOBODY);
        process::run(&mut command)?;
        let output = folder.join(self.output);
        if !output.join("index.html").is_file() {
            bail!("`{}` left no index.html in {}", process::show(&command), output.display());
        }
        Ok(())
    }
}

/// Where the recipes are built.
fn folder() -> Result<PathBuf> {
    Ok(project::root()?.join("target/hosts"))
}

/// The folder of the Python programs that build recipes; one environment holds them all.
fn python_programs() -> Result<PathBuf> {
    let examples = project::root()?.join("examples");
    let of_python = QUICK.iter().chain(&SLOW).filter(|recipe| recipe.generator == Generator::Python);
    let requirements: Vec<PathBuf> =
        of_python.map(|recipe| examples.join(recipe.name).join("requirements.txt")).collect();
    python::set_up(&folder()?.join("venv"), &requirements)
}

/// Removes what an earlier build left in a folder, but for what npm has installed.
fn empty(folder: &Path) -> Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for path in children(folder)? {
        if path.ends_with(NODE_MODULES) {
            continue;
        }
        let is_folder = path.is_dir() && !path.is_symlink();
        let removed = if is_folder { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        removed.with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(())
}

/// Copies what is in a folder, without these paths of it.
fn copy(from: &Path, to: &Path, without: &[PathBuf]) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot make the folder {}", to.display()))?;
    for path in children(from)? {
        let name = PathBuf::from(project::file_name(&path));
        if without.contains(&name) {
            continue;
        }
        if path.is_dir() {
            let further: Vec<PathBuf> =
                without.iter().filter_map(|path| path.strip_prefix(&name).ok()).map(Path::to_owned).collect();
            copy(&path, &to.join(name), &further)?;
        } else {
            fs::copy(&path, to.join(name)).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

fn children(folder: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = || format!("cannot read the folder {}", folder.display());
    let entries = fs::read_dir(folder).with_context(unreadable)?;
    entries.map(|entry| Ok(entry.with_context(unreadable)?.path())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_recipe_is_built() {
        let examples = children(&project::root().unwrap().join("examples")).unwrap();
        let mut present: Vec<String> = examples.iter().map(|path| project::file_name(path)).collect();
        let mut built: Vec<String> = QUICK.iter().chain(&SLOW).map(|recipe| recipe.name.to_owned()).collect();
        present.sort();
        built.sort();
        assert_eq!(present, built, "each folder in examples/ stands in the table of recipes, and no other");
    }

    #[test]
    fn what_a_person_has_built_in_a_recipe_is_not_copied() {
        let folder = env::temp_dir().join(format!("sip-compare-copy-{}", std::process::id()));
        let from = folder.join("from");
        for file in ["docs/index.md", "docs/public/sip-compare/sip-compare.js", "docs/public/icon.svg", "build/a.html"]
        {
            project::write(&from.join(file), file).unwrap();
        }
        let to = folder.join("to");
        copy(&from, &to, &["docs/public/sip-compare", "build"].map(PathBuf::from)).unwrap();
        assert!(to.join("docs/index.md").is_file() && to.join("docs/public/icon.svg").is_file());
        assert!(!to.join("docs/public/sip-compare").exists() && !to.join("build").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
