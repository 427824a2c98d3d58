//! Whatever would break the app or mislead its readers is refused, with the file, the field and what to do.
//!
//! Each case breaks a copy of the small data in `tests/fixtures/data`, which is whole.

mod support;

mod source {
    mod copy;
    mod decide;
    mod facts;
    mod files;
    mod interface;
    mod languages;
    mod prose;
    mod search;
}
