//! Makes what TypeScript and editors are told: of the element from the comments in its modules, of what the functions
//! answer from the core.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use sip_codes::source::json;

use crate::tools::npm;
use crate::{process, project};

/// The modules whose declarations are published, the entry first. The others are the inside of the element.
pub const DECLARATIONS: [&str; 6] = ["sip-compare", "element", "functions", "language", "events", "answers"];

/// The manifest of the element.
///
/// See: <https://github.com/webcomponents/custom-elements-manifest>
pub const MANIFEST: &str = "custom-elements.json";

/// The folder of what the element is in frameworks: types, and a component for React.
pub const FRAMEWORKS: &str = "frameworks";

/// The frameworks whose samples the compiler itself understands. Those of Vue, Svelte and Angular are in their recipes.
const SAMPLES: [&str; 4] = ["react", "react18", "preact", "solid"];

/// What stands above the shapes of the answers.
const BANNER: &str = "// What the functions answer. Made from crates/sip-codes/src/export.rs.";

/// Where everything is made.
pub fn folder() -> Result<PathBuf> {
    Ok(project::root()?.join("target/types"))
}

/// Sets up what is missing and makes everything anew.
pub fn run() -> Result<()> {
    npm::set_up()?;
    make()?;
    println!("target/types: the declarations for TypeScript, and {MANIFEST} for editors");
    Ok(())
}

/// Makes everything anew; the compiler checks the modules of the element on the way.
pub fn make() -> Result<()> {
    let (root, folder) = (project::root()?, folder()?);
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let (schema, answers) = (folder.join("answers.schema.json"), folder.join("answers.d.ts"));
    project::write(&schema, json::functions_schema())?;
    let mut command = Command::new(npm::program("json2ts")?);
    command.arg("--input").arg(&schema).arg("--output").arg(&answers).args(["--bannerComment", BANNER]);
    process::run(command.args(["--unreachableDefinitions", "--no-additionalProperties"]))?;

    tsc("src/element")?;
    tsc("crates/sip-command/npm")?;
    tsc("plugins")?;
    let events = "events.d.ts";
    project::write(&folder.join(events), project::read(&root.join("src/element").join(events))?)?;
    for file in project::files_with_extension(&root.join(FRAMEWORKS), "ts")? {
        project::write(&folder.join(FRAMEWORKS).join(project::file_name(&file)), project::read(&file)?)?;
    }
    process::run(Command::new(npm::program("cem")?).current_dir(root).args(["analyze", "--quiet"]))
}

/// Has the compiler check the scripts of our own pages and of the baselines, and what authors write with the declarations.
pub fn check() -> Result<()> {
    tsc("src/page")?;
    tsc("benches/baselines")?;
    tsc("tests/types")?;
    SAMPLES.iter().try_for_each(|framework| tsc(&format!("tests/types/frameworks/{framework}")))
}

/// Runs the compiler of TypeScript with the configuration in a folder of the project.
fn tsc(folder: &str) -> Result<()> {
    process::run(Command::new(npm::program("tsc")?).current_dir(project::root()?).args(["--project", folder]))
}
