//! What the tests share: the dataset of this repository.

use std::path::PathBuf;
use std::sync::LazyLock;

use sip_codes::source::{Source, read};
use sip_codes::{CodeRecord, Dataset, StatusCode};

/// The folder `data/` of this repository.
pub fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

/// Everything in `data/`.
pub static SOURCE: LazyLock<Source> = LazyLock::new(|| match read(&data()) {
    Ok(source) => source,
    Err(problems) => panic!("data/ has faults:\n{problems}"),
});

/// The English dataset.
pub static ENGLISH: LazyLock<Dataset> =
    LazyLock::new(|| SOURCE.dataset("en").expect("English is checked to be complete"));

/// The code with this number.
pub fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).expect("the tests name only status codes")
}

/// The English record of the code with this number.
pub fn record(number: u16) -> &'static CodeRecord {
    ENGLISH.code(code(number)).unwrap_or_else(|| panic!("{number} is missing in data/codes"))
}
