//! Builds the recipes in `examples/` with their real generators; the tests try the widget in what comes out.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Map;

use crate::parts::ENTRY;
use crate::tools::{mdbook, npm, path_with, python};
use crate::{process, project};

/// How a recipe becomes a site.
struct Recipe {
    /// The folder in `examples/`.
    name: &'static str,
    /// Where the folder of the widget is copied to.
    widget: &'static str,
    /// What builds it.
    generator: Generator,
    /// The command that builds it; none if there is nothing to build.
    build: &'static [&'static str],
    /// The folder that is served.
    output: &'static str,
}

/// Where the program that builds a recipe comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Generator {
    /// There is none.
    None,
    /// It is mdBook, which cargo installs.
    MdBook,
    /// The `requirements.txt` of the recipe names it.
    Python,
    /// The `package-lock.json` of the recipe names it.
    Npm,
}

const NPM_BUILD: &[&str] = &["npm", "run", "build"];

const RECIPES: [Recipe; 8] = [
    Recipe { name: "plain-html", widget: "sip-compare", generator: Generator::None, build: &[], output: "." },
    Recipe {
        name: "mdbook",
        widget: "src/sip-compare",
        generator: Generator::MdBook,
        build: &["mdbook", "build"],
        output: "book",
    },
    Recipe {
        name: "mkdocs-material",
        widget: "docs/sip-compare",
        generator: Generator::Python,
        build: &["mkdocs", "build", "--strict"],
        output: "site",
    },
    Recipe {
        name: "sphinx-furo",
        widget: "_static/sip-compare",
        generator: Generator::Python,
        build: &["sphinx-build", "-W", "-b", "html", ".", "_build/html"],
        output: "_build/html",
    },
    Recipe {
        name: "docusaurus",
        widget: "static/sip-compare",
        generator: Generator::Npm,
        build: NPM_BUILD,
        output: "build",
    },
    Recipe {
        name: "vitepress",
        widget: "docs/public/sip-compare",
        generator: Generator::Npm,
        build: NPM_BUILD,
        output: "docs/.vitepress/dist",
    },
    Recipe { name: "react", widget: "sip-compare", generator: Generator::Npm, build: NPM_BUILD, output: "dist" },
    Recipe { name: "vue", widget: "sip-compare", generator: Generator::Npm, build: NPM_BUILD, output: "dist" },
];

/// What npm installs into a recipe; it is kept from one build to the next.
const NODE_MODULES: &str = "node_modules";

/// Sets up the generators that do not come with a recipe of their own.
pub fn set_up() -> Result<()> {
    mdbook::set_up()?;
    python_programs()?;
    npm::npm("npm", "it installs the generators of some recipes").map(|_| ())
}

/// Builds all recipes and returns the folder that they are in. The file `sites.json` there names the site of each.
pub fn build() -> Result<PathBuf> {
    let widget = project::root()?.join("target/package/sip-compare");
    if !widget.join(ENTRY).is_file() {
        bail!("there is no folder of the widget to put into the recipes; make it with `cargo xtask package`");
    }
    let hosts = folder()?;
    let mut sites = Map::new();
    for recipe in &RECIPES {
        recipe.build(&hosts, &widget).with_context(|| format!("the recipe examples/{} failed", recipe.name))?;
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
        // Generators ask nobody, and look for no newer versions of themselves.
        command.env("CI", "true").env("NO_MKDOCS_2_WARNING", "1");
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
    let of_python = RECIPES.iter().filter(|recipe| recipe.generator == Generator::Python);
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
        let mut built = RECIPES.map(|recipe| recipe.name.to_owned());
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
