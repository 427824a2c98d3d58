//! Checks everything that CI checks, in the order of what is quickest to fail.

use std::collections::BTreeMap;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::{build, data, deny, hosts, package, size, types};
use crate::tools::browser::{self, CHROMEDRIVER_VARIABLE, CHROMIUM_VARIABLE, Engine};
use crate::tools::{cargo_deny, npm, rust, trunk, wasm_bindgen};
use crate::{process, project};

/// The module of the tests with the recipes: the beginning of the names of its tests.
const HOST_TESTS: &str = "browser::hosts::";

/// The tests with the recipes that are built only if all are asked for.
const SLOW_HOST_TESTS: &str = "browser::hosts::slow::";

/// Which tests an engine cannot do, by the reason.
const LEFT_OUT: &str = "tests/browser/left_out.toml";

/// What our own rules for ESLint and Stylelint refuse.
const RULES: [&str; 2] = ["lint/scripts.test.js", "lint/sheets.test.js"];

/// The tests that answer queries and pasted texts, with the figures that they print.
const FIND: [&str; 15] = [
    "test",
    "--package",
    "sip-codes",
    "--features",
    "source",
    "--test",
    "understanding",
    "--test",
    "reading",
    "--test",
    "reading_products",
    "--",
    "--nocapture",
    "--test-threads",
    "1",
];

/// What `test` can be told.
#[derive(clap::Args)]
pub struct Arguments {
    /// Run one stage alone
    #[arg(long, value_enum, value_name = "STAGE")]
    only: Option<Stage>,

    /// Build the recipes in examples/ with their real generators, too, and try the widget in what comes out
    #[arg(long, value_enum, value_name = "WHICH", require_equals = true, num_args = 0..=1, default_missing_value = "quick")]
    hosts: Option<hosts::Choice>,

    /// Do everything that a reader does in Firefox and WebKit, too, or in one of them
    #[arg(long, value_enum, value_name = "ENGINE", require_equals = true, num_args = 0..=1, default_missing_values = ["firefox", "webkit"])]
    engines: Vec<Engine>,

    /// Read back all pairs of codes and not a sample of them, and do ten times as many actions at random
    #[arg(long)]
    thorough: bool,
}

/// The stages, in their order.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// The code is set as rustfmt sets it
    Fmt,
    /// clippy has nothing to say, natively and for the browser, nor has ESLint of the scripts or Stylelint of the sheets
    Lint,
    /// The crates have the licenses and sources that deny.toml allows
    Deny,
    /// The scripts have the types that their comments tell, and what authors write in TypeScript fits them
    Types,
    /// data/ is in order
    Data,
    /// The tests that need no browser
    Native,
    /// The release builds, keeps its budget and makes a package that is in order
    Build,
    /// The tests of the package without a browser, and those in a browser with the release
    Browser,
    /// The tests in a browser, with the recipes in examples/ (without being named, only with --hosts)
    Hosts,
    /// The tests in Firefox and WebKit (without being named, only with --engines)
    Engines,
    /// How many queries and pasted texts of real shape are answered rightly (only if named: the native tests hold it)
    Find,
}

/// Runs all stages, or one. The last line is the number of tests.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let stages = stages(arguments);
    let mut count = Count::default();
    let outcome = run_stages(&stages, arguments, &mut count);
    if let Err(error) = &outcome {
        eprintln!("error: {error:#}");
    }

    let counts_tests = stages
        .iter()
        .any(|stage| matches!(stage, Stage::Native | Stage::Browser | Stage::Hosts | Stage::Engines | Stage::Find));
    let none_ran = counts_tests && count.passed + count.failed == 0;
    if none_ran && outcome.is_ok() {
        eprintln!("error: no test was run");
    }
    if counts_tests {
        println!("tests: {} passed, {} failed", count.passed, count.failed);
    }
    Ok(if outcome.is_err() || none_ran || count.failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The recipes need generators and the engines browsers that take minutes to set up, so they are asked for.
fn stages(arguments: &Arguments) -> Vec<Stage> {
    match arguments.only {
        Some(stage) => vec![stage],
        None => {
            let all = Stage::value_variants().iter().copied();
            let is_asked = |stage: &Stage| match stage {
                Stage::Hosts => arguments.hosts.is_some(),
                Stage::Engines => !arguments.engines.is_empty(),
                stage => *stage != Stage::Find,
            };
            all.filter(is_asked).collect()
        }
    }
}

fn run_stages(stages: &[Stage], arguments: &Arguments, count: &mut Count) -> Result<()> {
    // What is missing is set up first, so that nobody waits for it in the middle.
    for stage in stages {
        stage.set_up(arguments)?;
    }
    for stage in stages {
        let name = stage.name();
        eprintln!("--- {name}");
        stage
            .run(arguments, count)
            .with_context(|| format!("stage {name} failed (alone: `cargo xtask test --only {name}`)"))?;
    }
    Ok(())
}

impl Stage {
    fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    fn set_up(self, arguments: &Arguments) -> Result<()> {
        match self {
            Stage::Fmt => rust::rustfmt(),
            Stage::Lint => {
                rust::clippy()?;
                rust::wasm_target()?;
                npm::set_up()
            }
            Stage::Deny => cargo_deny::set_up().map(|_| ()),
            Stage::Types | Stage::Native => npm::set_up(),
            Stage::Data | Stage::Find => Ok(()),
            Stage::Build => {
                rust::wasm_target()?;
                trunk::set_up()?;
                wasm_bindgen::set_up()?;
                npm::set_up()
            }
            Stage::Browser => {
                npm::set_up()?;
                browser::set_up().map(|_| ())
            }
            Stage::Hosts => {
                browser::set_up()?;
                hosts::set_up()
            }
            Stage::Engines => {
                npm::set_up()?;
                arguments.engines().iter().try_for_each(|engine| engine.set_up().map(drop))
            }
        }
    }

    fn run(self, arguments: &Arguments, count: &mut Count) -> Result<()> {
        match self {
            Stage::Fmt => process::run(&mut cargo(&["fmt", "--all", "--check"])?),
            Stage::Lint => {
                let all = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
                process::run(&mut cargo(&all)?)?;
                let programs = [
                    "clippy",
                    "-p",
                    "sip-compare",
                    "-p",
                    "sip-tools",
                    "-p",
                    "sip-command",
                    "--target",
                    rust::WASM_TARGET,
                ];
                process::run(cargo(&programs)?.args(["--", "-D", "warnings"]))?;
                process::run(&mut npx("eslint", &["--max-warnings", "0"])?)?;
                process::run(&mut npx("stylelint", &["styles/**/*.css"])?)?;
                let mut rules = Command::new("node");
                process::run(rules.current_dir(project::root()?).arg("--test").args(RULES))?;
                check_with_oldest()
            }
            Stage::Deny => deny::run(),
            Stage::Types => {
                types::make()?;
                types::check()
            }
            Stage::Data => data::check().map(|_| ()),
            Stage::Native => {
                // The README is held to the manifest.
                types::make()?;
                run_tests(&mut cargo(&["test", "--workspace", "--no-fail-fast"])?, count)
            }
            Stage::Build => {
                build::run()?;
                size::run()?;
                package::assemble()
            }
            Stage::Browser => {
                let tests = ["test", "--test", "package", "--test", "artefacts", "--features", "browser-tests"];
                run_tests(cargo(&tests)?.env("SIP_COMPARE_PACKAGE", project::root()?.join("target/package")), count)?;
                run_tests(&mut browser_tests(arguments.thorough)?, count)
            }
            Stage::Hosts => run_tests(&mut host_tests(arguments.hosts.unwrap_or(hosts::Choice::Quick))?, count),
            Stage::Engines => {
                // What fails in one says nothing of the other.
                let run = |engine: &Engine| run_tests(&mut engine_tests(*engine, arguments.thorough)?, count);
                let outcomes: Vec<Result<()>> = arguments.engines().iter().map(run).collect();
                outcomes.into_iter().collect()
            }
            Stage::Find => run_tests(&mut cargo(&FIND)?, count),
        }
    }
}

impl Arguments {
    /// The engines beside Chromium's: those that are asked for, or else all.
    fn engines(&self) -> &[Engine] {
        if self.engines.is_empty() { Engine::value_variants() } else { &self.engines }
    }
}

fn browser_tests(is_thorough: bool) -> Result<Command> {
    let browser = browser::set_up()?;
    let mut command = with_release(&["--skip", HOST_TESTS], is_thorough)?;
    command.env(CHROMEDRIVER_VARIABLE, browser.chromedriver).env(CHROMIUM_VARIABLE, browser.chromium);
    Ok(command)
}

/// The tests with the release in another engine, but for those that it cannot do; each of them is named with the reason.
fn engine_tests(engine: Engine, is_thorough: bool) -> Result<Command> {
    let left_out = left_out(&project::read(&project::root()?.join(LEFT_OUT))?, engine)?;
    for (why, tests) in &left_out {
        let names: Vec<&str> = tests.iter().map(String::as_str).collect();
        println!("left out in {}: {} tests, since {why}: {}", engine.name(), tests.len(), names.join(", "));
    }
    let mut selection = vec!["--skip", HOST_TESTS];
    selection.extend(left_out.iter().flat_map(|(_, tests)| tests).flat_map(|test| ["--skip", test]));
    let mut command = with_release(&selection, is_thorough)?;
    command.envs(engine.set_up()?);
    Ok(command)
}

/// The tests that an engine cannot do, by the reason: those that neither can, and those that it alone cannot.
fn left_out(text: &str, engine: Engine) -> Result<Vec<(String, Vec<String>)>> {
    let mut lists: BTreeMap<String, BTreeMap<String, Vec<String>>> =
        toml::from_str(text).with_context(|| format!("{LEFT_OUT} is not in order"))?;
    let kinds = ["both", engine.name()];
    Ok(kinds.into_iter().flat_map(|kind| lists.remove(kind).unwrap_or_default()).collect())
}

/// The tests with the release in a browser, as far as they are told to run.
fn with_release(selection: &[&str], is_thorough: bool) -> Result<Command> {
    let dist = project::dist()?;
    if !dist.join("index.html").is_file() {
        bail!("there is no release to try in a browser; build it with `cargo xtask build`");
    }
    let mut command = in_browser(selection)?;
    command
        .env("SIP_COMPARE_DIST", dist)
        .env("SIP_COMPARE_PACKAGE", project::root()?.join("target/package"))
        .env("SIP_COMPARE_AXE", npm::axe()?);
    if is_thorough {
        command.env("SIP_COMPARE_THOROUGH", "1");
    }
    Ok(command)
}

fn host_tests(choice: hosts::Choice) -> Result<Command> {
    let hosts = hosts::build(choice)?;
    let selection: &[&str] = match choice {
        hosts::Choice::Quick => &[HOST_TESTS, "--skip", SLOW_HOST_TESTS],
        hosts::Choice::All => &[HOST_TESTS],
    };
    let browser = browser::set_up()?;
    let mut command = in_browser(selection)?;
    command.env(CHROMEDRIVER_VARIABLE, browser.chromedriver).env(CHROMIUM_VARIABLE, browser.chromium);
    command.env("SIP_COMPARE_HOSTS", hosts);
    Ok(command)
}

/// Compiles the programs with the oldest version of Rust, where it is at hand: few machines have it.
fn check_with_oldest() -> Result<()> {
    let Some(toolchain) = rust::oldest_toolchain() else {
        let version = rust::OLDEST;
        eprintln!("Rust {version} was not tried; rustup has it after `rustup toolchain install {version}`");
        return Ok(());
    };
    let mut command = Command::new("rustup");
    command.current_dir(project::root()?).args(["run", &toolchain, "cargo", "check", "--workspace"]);
    process::run(&mut command)
}

/// The tests in a browser, as far as they are told to run.
fn in_browser(selection: &[&str]) -> Result<Command> {
    let mut command = cargo(&["test", "--test", "browser", "--features", "browser-tests", "--no-fail-fast", "--"])?;
    command.args(selection);
    Ok(command)
}

fn cargo(arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new("cargo");
    command.current_dir(project::root()?).args(arguments);
    Ok(command)
}

/// A program that came from npm.
fn npx(name: &str, arguments: &[&str]) -> Result<Command> {
    let mut command = Command::new(npm::program(name)?);
    command.current_dir(project::root()?).args(arguments);
    Ok(command)
}

fn run_tests(command: &mut Command, count: &mut Count) -> Result<()> {
    process::run_lines(command, |line| {
        println!("{line}");
        count.add(line);
    })
}

/// How many tests passed and failed.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: usize,
    failed: usize,
}

impl Count {
    /// Counts what a line says that sums up one test program: "test result: ok. 5 passed; 0 failed; …".
    fn add(&mut self, line: &str) {
        let Some(summary) = line.strip_prefix("test result: ") else {
            return;
        };
        let summary = summary.split_once(". ").map_or("", |(_, numbers)| numbers);
        for part in summary.split("; ") {
            match part.split_once(' ') {
                Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{Args, FromArgMatches};

    use super::*;

    #[test]
    fn recipes_and_engines_are_tried_only_if_they_are_asked_for() {
        let runs = |words: &[&str], stage| {
            let command = Arguments::augment_args(clap::Command::new("test"));
            let matches = command.try_get_matches_from([&["test"], words].concat()).unwrap();
            stages(&Arguments::from_arg_matches(&matches).unwrap()).contains(&stage)
        };
        assert!(!runs(&[], Stage::Hosts) && runs(&["--hosts=all"], Stage::Hosts));
        assert!(!runs(&[], Stage::Engines) && runs(&["--engines"], Stage::Engines));
        assert!(runs(&["--engines=webkit"], Stage::Engines) && !runs(&["--engines"], Stage::Hosts));
        assert!(runs(&["--only", "hosts"], Stage::Hosts) && !runs(&["--only", "hosts"], Stage::Build));
    }

    #[test]
    fn the_sum_goes_over_all_test_programs() {
        let mut count = Count::default();
        for line in [
            "running 3 tests",
            "test search::finds ... ok",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.50s",
            "a test that prints test result: ok. 7 passed; 0 failed",
        ] {
            count.add(line);
        }
        assert_eq!(count, Count { passed: 13, failed: 2 });
    }
}
