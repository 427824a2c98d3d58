//! Each door of the core is tried with some thousand cases; `cargo xtask fuzz` tries more.

use std::time::Duration;

use sip_fuzz::Door;

/// Nothing fails. What a case may take is more than for `cargo xtask fuzz`, since the tests are built for speed of building
/// and run beside others.
fn holds(door: Door, cases: u32) {
    let report = door.trial(0..cases, Duration::from_secs(2));
    assert!(report.cases == cases && report.failed == 0, "{door:?}: {:#?}", report.failures);
}

#[test]
fn what_is_typed_into_a_picker_does_no_harm() {
    holds(Door::Typed, 3_000);
}

#[test]
fn what_is_pasted_does_no_harm() {
    holds(Door::Pasted, 10_000);
}

#[test]
fn what_is_cleaned_keeps_its_lines_and_no_name() {
    holds(Door::Cleaned, 5_000);
}

#[test]
fn a_query_string_keeps_what_is_not_ours() {
    holds(Door::Query, 20_000);
}

#[test]
fn attributes_are_codes_or_told_as_what_they_are() {
    holds(Door::Attributes, 20_000);
}

#[test]
fn a_pack_is_refused_or_read_as_it_was_written() {
    holds(Door::Packs, 5_000);
}

#[test]
fn a_text_of_the_dataset_stays_text() {
    holds(Door::Written, 1_000);
}
