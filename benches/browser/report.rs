//! What is written about a run: on which machine it was, and all tables.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::contender::{ALL, VANILLA};
use crate::results::Table;

/// The machine of a run, and what it did beside.
pub struct Machine {
    browser: String,
    load_before: String,
}

impl Machine {
    /// The machine as it is before the run, with this browser.
    pub fn now(browser: String) -> Self {
        Self { browser, load_before: load() }
    }

    fn lines(&self) -> Vec<String> {
        let field = |file: &str, name: &str| {
            let text = fs::read_to_string(file).unwrap_or_default();
            let line = text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(':'));
            line.map_or_else(|| "unknown".to_owned(), |value| value.trim().to_owned())
        };
        let cores = std::thread::available_parallelism().map_or_else(|_| "?".to_owned(), |cores| cores.to_string());
        vec![
            format!("- date: {}", answer("date", &["+%Y-%m-%d"])),
            format!("- commit: {}", answer("git", &["rev-parse", "--short", "HEAD"])),
            format!("- processor: {}, {cores} cores", field("/proc/cpuinfo", "model name")),
            format!("- memory: {}", field("/proc/meminfo", "MemTotal")),
            format!("- browser: {}", self.browser),
            format!("- load (1, 5, 15 minutes) before: {}, after: {}", self.load_before, load()),
        ]
    }
}

/// Writes the report and all measurements into `target/bench/`.
pub fn write(machine: &Machine, rounds: u32, tables: &[Table]) {
    let machine = machine.lines();
    let contenders = ALL.iter().map(|contender| format!("- `{}`: {}", contender.name, contender.about));
    let lines: Vec<String> = machine.iter().cloned().chain([format!("- rounds: {rounds}"), String::new()]).collect();
    let about: Vec<String> = contenders.collect();
    let tables_shown: Vec<String> = tables.iter().map(|table| table.markdown(VANILLA.name)).collect();
    let report = format!("{}\n{}\n\n{}", lines.join("\n"), about.join("\n"), tables_shown.join("\n"));

    let folder = folder();
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let all = json!({ "machine": machine, "rounds": rounds, "tables": tables.iter().map(Table::json).collect::<Vec<Value>>() });
    for (name, content) in [("report.md", report), ("report.json", all.to_string())] {
        let file = folder.join(name);
        fs::write(&file, content).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }
}

/// Prints the report that was written.
pub fn print() {
    let file = folder().join("report.md");
    let report = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    println!("{report}");
    println!("target/bench/report.md: these tables; target/bench/report.json: every measurement");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench")
}

/// How busy the machine is.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

fn answer(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    if text.is_empty() { "unknown".to_owned() } else { text }
}
