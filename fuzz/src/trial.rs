//! Tries cases one after the other, and keeps what panicked and what was slow.

use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::fs;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::{LazyLock, Once};
use std::time::{Duration, Instant};

use crate::random::Random;

/// How often a slow case is tried again: the best time counts.
const AGAIN: usize = 5;

/// How many failures a trial lists.
const LISTED: usize = 10;

/// What came out of a trial.
#[derive(Debug, Default)]
pub struct Report {
    /// How many cases were tried.
    pub cases: u32,
    /// How many of them failed.
    pub failed: u32,
    /// The first of those.
    pub failures: Vec<Failure>,
    /// How long all of them took.
    pub elapsed: Duration,
    /// How long the slowest took, and which one it was.
    pub slowest: (Duration, u32),
}

/// A case that panicked, broke what must hold, or took too long.
#[derive(Debug)]
pub struct Failure {
    /// Its number.
    pub case: u32,
    /// What went in.
    pub input: String,
    /// What went wrong.
    pub fault: String,
}

thread_local! {
    /// Whether this thread tries a case, whose panic is kept and not printed.
    static IS_TRYING: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Makes each case and checks it; a check panics where something does not hold.
pub fn try_cases<I: Debug>(
    cases: Range<u32>,
    longest: Duration,
    make: impl Fn(&mut Random) -> I,
    check: impl Fn(&I),
) -> Report {
    keep_panics();
    let mut report = Report { cases: cases.end.saturating_sub(cases.start), ..Report::default() };
    let began = Instant::now();
    for case in cases {
        let input = make(&mut Random::of_case(case));
        let outcome = outcome(&input, longest, &check);
        let fault = match outcome {
            Ok(time) => {
                report.slowest = report.slowest.max((time, case));
                (time > longest).then(|| format!("it took {time:?}"))
            }
            Err(panic) => Some(panic),
        };
        if let Some(fault) = fault {
            report.failed += 1;
            if report.failures.len() < LISTED {
                report.failures.push(Failure { case, input: format!("{input:?}"), fault });
            }
        }
    }
    report.elapsed = began.elapsed();
    report
}

/// How long the check took, or the panic that ended it.
fn outcome<I>(input: &I, longest: Duration, check: &impl Fn(&I)) -> Result<Duration, String> {
    let began = Instant::now();
    run(input, check)?;
    let mut best = began.elapsed();
    for _ in 0..AGAIN {
        if best > longest {
            let began = clock();
            run(input, check)?;
            best = best.min(clock().saturating_sub(began));
        }
    }
    Ok(best)
}

fn run<I>(input: &I, check: &impl Fn(&I)) -> Result<(), String> {
    IS_TRYING.set(true);
    let outcome = catch_unwind(AssertUnwindSafe(|| check(input)));
    IS_TRYING.set(false);
    outcome.map_err(|_| PANIC.take())
}

/// The time that this thread was given by the system, to some milliseconds: on a busy machine most of the time is that of other
/// programs. Where the system does not tell, it is the time of day.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let given = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let given = given.and_then(|text| text.split(' ').next()?.parse().ok());
    given.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

/// Has the panics of a case kept with their places, and all others told as before.
fn keep_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |info| match IS_TRYING.get() {
            true => PANIC.set(info.to_string()),
            false => before(info),
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_panics_and_what_is_slow_is_found_and_can_be_tried_again() {
        let make = |random: &mut Random| random.below(100);
        let check = |number: &usize| assert!(*number != 42, "{number} is the answer");
        let report = try_cases(0..1000, Duration::from_secs(60), make, check);
        let [first, ..] = report.failures.as_slice() else { panic!("42 is among the numbers") };
        assert!(report.failed < 50 && first.input == "42" && first.fault.contains("42 is the answer"), "{first:?}");
        let again = try_cases(first.case..first.case + 1, Duration::from_secs(60), make, check);
        assert_eq!((again.cases, again.failed), (1, 1));

        let slow = try_cases(0..1, Duration::ZERO, make, |_| std::thread::sleep(Duration::from_millis(1)));
        assert!(slow.failures[0].fault.starts_with("it took"), "{slow:?}");
    }
}
