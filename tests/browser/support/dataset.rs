//! The published dataset of the build under test, to compare the page with.

use std::fs;
use std::sync::LazyLock;

use serde_json::Value;

use super::site::dist;

/// The English dataset of the build.
pub static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let file = dist().join("data/en.json");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()));
    Dataset(serde_json::from_str(&text).expect("the build writes JSON"))
});

/// A dataset as it is published.
pub struct Dataset(Value);

impl Dataset {
    /// All codes.
    pub fn codes(&self) -> &[Value] {
        self.0["codes"].as_array().expect("the dataset lists its codes")
    }

    /// The record of a code.
    pub fn code(&self, number: u16) -> &Value {
        let found = self.codes().iter().find(|code| code["code"] == number);
        found.unwrap_or_else(|| panic!("the dataset lacks {number}"))
    }

    /// The record of a pair that has one.
    pub fn pair(&self, first: u16, second: u16) -> &Value {
        let pairs = self.0["pairs"].as_array().expect("the dataset lists its pairs");
        let found = pairs.iter().find(|pair| pair["first"] == first && pair["second"] == second);
        found.unwrap_or_else(|| panic!("the dataset lacks the pair {first}/{second}"))
    }
}
