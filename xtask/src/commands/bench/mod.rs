//! Measures the release in a real browser, beside baselines that are built here.

mod baselines;
mod options;
mod vanilla;

use std::process::Command;

use anyhow::Result;

use super::build;
use crate::tools::browser::{self, CHROMEDRIVER_VARIABLE, CHROMIUM_VARIABLE};
use crate::{process, project};

/// What `bench` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Measure one thing alone: bytes, load, switch, typing, many or memory; or weigh other options of the compiler (options)
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// How often each thing is measured; the first round is thrown away on top of that
    #[arg(long, value_name = "N")]
    runs: Option<u32>,
    /// A few runs, to see how it goes
    #[arg(long)]
    quick: bool,
    /// Measure nothing: check what measures, and that the baseline says what the widget says
    #[arg(long)]
    check: bool,
}

/// Sets up what is missing, builds the release and the baselines, and measures them.
pub fn run(arguments: &Arguments) -> Result<()> {
    if arguments.only.as_deref() == Some("options") {
        return options::run();
    }
    let browser = browser::set_up()?;
    build::run()?;
    let baselines = baselines::build()?;

    // What measures need not be fast itself: it is compiled as the tests are, so that both share what is compiled.
    let mut command = Command::new("cargo");
    command
        .current_dir(project::root()?)
        .args(["bench", "--profile", "dev", "--bench", "browser", "--features", "browser-tests", "--"])
        .env(CHROMEDRIVER_VARIABLE, browser.chromedriver)
        .env(CHROMIUM_VARIABLE, browser.chromium)
        .env("SIP_COMPARE_DIST", project::dist()?)
        .env("SIP_COMPARE_BASELINES", baselines);
    if let Some(name) = &arguments.only {
        command.args(["--only", name]);
    }
    if let Some(runs) = arguments.runs {
        command.args(["--runs", &runs.to_string()]);
    }
    for (flag, is_set) in [("--quick", arguments.quick), ("--check", arguments.check)] {
        if is_set {
            command.arg(flag);
        }
    }
    process::run(&mut command)
}
