//! Measures the release in a real browser, beside baselines: `cargo xtask bench` builds both and starts this.
//!
//! What is measured and how is told in `benches/README.md`.

mod check;
mod contender;
#[path = "../../tests/browser/support/driver.rs"]
mod driver;
#[path = "../../tests/browser/support/engine.rs"]
mod engine;
#[path = "../../tests/browser/support/listening.rs"]
mod listening;
mod measures;
#[path = "../../tests/browser/support/processes.rs"]
mod processes;
mod report;
mod results;
mod server;
#[path = "../../tests/browser/support/session.rs"]
#[expect(dead_code, reason = "the tests alone ask what a browser holds in memory")]
mod session;
mod statistics;
mod tab;

use std::env;

use measures::{Effort, MEASURES, Measure};
use report::Machine;
use server::Server;
use tab::{Tab, UNLIMITED};

/// What is measured if nothing else is asked for.
const EFFORT: Effort = Effort { rounds: 7, switches: 60, many_switches: 2000 };
/// To see how it goes.
const QUICK: Effort = Effort { rounds: 2, switches: 24, many_switches: 300 };

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let value = |flag: &str| arguments.iter().skip_while(|argument| *argument != flag).nth(1);

    let server = Server::start();
    if has("--check") {
        return check::run(&server);
    }
    let mut effort = if has("--quick") { QUICK } else { EFFORT };
    if let Some(rounds) = value("--runs") {
        effort.rounds = rounds.parse().unwrap_or_else(|_| panic!("--runs takes a number, not {rounds}"));
    }
    let only = value("--only").map(String::as_str);
    let names: Vec<&str> = MEASURES.iter().map(|(name, _)| *name).collect();
    if let Some(name) = only {
        assert!(names.contains(&name), "--only takes one of {}, not {name}", names.join(", "));
    }

    contender::serve(&server);
    let machine = Machine::now(Tab::new(&server, UNLIMITED).version());
    let mut tables = Vec::new();
    let chosen = |(name, _): &&Measure| only.is_none_or(|only| only == *name);
    for (name, measure) in MEASURES.iter().filter(chosen) {
        eprintln!("--- {name}");
        tables.extend(measure(&server, effort));
        // Who stops the bench in the middle has what was measured by then.
        report::write(&machine, effort.rounds, &tables);
    }
    report::print();
}
