//! Tries the doors of the core with hostile input, and says what panicked and what was slow. `cargo xtask fuzz` builds it.

use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, ValueEnum};
use sip_fuzz::{Door, Failure, Report};

/// Tries the doors of the core with hostile input.
#[derive(Parser)]
#[command(name = "cargo xtask fuzz")]
struct Arguments {
    /// Try one door alone
    #[arg(long, value_enum)]
    door: Option<Door>,
    /// How many cases each door is tried with
    #[arg(long, default_value_t = 1_000_000)]
    cases: u32,
    /// The number of the first case, to try one again
    #[arg(long, default_value_t = 0)]
    from: u32,
    /// What a case may take, in milliseconds
    #[arg(long, default_value_t = 50)]
    longest: u64,
}

fn main() -> ExitCode {
    let Arguments { door, cases, from, longest } = Arguments::parse();
    let doors = door.map_or_else(|| Door::value_variants().to_vec(), |door| vec![door]);
    let mut failed = 0;
    for door in doors {
        let report = door.trial(from..from.saturating_add(cases), Duration::from_millis(longest));
        failed += report.failed;
        tell(door, &report);
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(door: Door, Report { cases, failed, failures, elapsed, slowest: (slowest, slowest_case) }: &Report) {
    let name = door.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default();
    println!(
        "{name}: {cases} cases in {elapsed:.0?}, {failed} failed; the slowest, {slowest_case}, took {slowest:.1?}"
    );
    for Failure { case, input, fault } in failures {
        println!("  case {case}: {fault}\n    {input}");
    }
}
