//! What was measured, as tables.

use serde_json::{Map, Value, json};

use crate::statistics::Sample;

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds: the median, and the quartiles around it.
    Time,
    /// Milliseconds: the median, and what 95 of 100 stay below.
    Times,
    /// Bytes, the same each time.
    Bytes,
    /// Kilobytes: the median, and the quartiles around it.
    Memory,
}

/// A table: what was measured of each contender.
pub struct Table {
    /// Its name.
    title: String,
    /// How its numbers are shown.
    unit: Unit,
    columns: Vec<String>,
    rows: Vec<(String, Vec<Sample>)>,
}

impl Table {
    /// A table that is empty yet.
    pub fn new(title: &str, unit: Unit) -> Self {
        Self { title: title.to_owned(), unit, columns: Vec::new(), rows: Vec::new() }
    }

    /// Takes in a measurement.
    pub fn add(&mut self, row: &str, column: &str, value: f64) {
        let column = place_of(&mut self.columns, |name| name == column, || column.to_owned());
        let row = place_of(&mut self.rows, |(name, _)| name == row, || (row.to_owned(), Vec::new()));
        let samples = &mut self.rows[row].1;
        samples.resize(samples.len().max(column + 1), Sample::default());
        samples[column].add(value);
    }

    /// The measurements of a column in a row.
    pub fn sample(&self, row: &str, column: &str) -> Option<&Sample> {
        let column = self.columns.iter().position(|name| name == column)?;
        self.rows.iter().find(|(name, _)| name == row)?.1.get(column)
    }

    /// The table in Markdown; behind each number stands how many times that of the baseline it is.
    pub fn markdown(&self, baseline: &str) -> String {
        let mut lines = vec![
            format!("### {}\n", self.title),
            format!("| | {} |", self.columns.join(" | ")),
            format!("|---|{}", "---:|".repeat(self.columns.len())),
        ];
        let nothing = Sample::default();
        for (row, samples) in &self.rows {
            let cell = |(column, sample): (&String, &Sample)| {
                let base = self.sample(baseline, column).filter(|_| row != baseline);
                let ratio = base.and_then(|base| sample.ratio_to(base));
                let ratio = ratio.map(|ratio| format!(" ×{ratio:.2}")).unwrap_or_default();
                format!("{}{ratio}", self.unit.show(sample))
            };
            let samples = samples.iter().chain(std::iter::repeat(&nothing));
            let cells: Vec<String> = self.columns.iter().zip(samples).map(cell).collect();
            lines.push(format!("| {row} | {} |", cells.join(" | ")));
        }
        lines.join("\n") + "\n"
    }

    /// All measurements.
    pub fn json(&self) -> Value {
        let row = |(row, samples): &(String, Vec<Sample>)| {
            let cells =
                self.columns.iter().zip(samples).map(|(column, sample)| (column.clone(), json!(sample.values())));
            (row.clone(), Value::Object(cells.collect()))
        };
        json!({ "title": self.title, "rows": self.rows.iter().map(row).collect::<Map<_, _>>() })
    }
}

impl Unit {
    fn show(self, sample: &Sample) -> String {
        let [low, median, high, most] = [0.25, 0.5, 0.75, 0.95].map(|share| sample.quantile(share));
        let digits = if median < 100.0 { 1 } else { 0 };
        match self {
            _ if median.is_nan() => "–".to_owned(),
            Self::Time => format!("{median:.digits$} ({low:.digits$}–{high:.digits$})"),
            Self::Times => format!("{median:.1} / {most:.1}"),
            Self::Bytes => grouped(median),
            Self::Memory => {
                let [low, median, high] = [low, median, high].map(|bytes| bytes / 1024.0);
                format!("{median:.0} ({low:.0}–{high:.0})")
            }
        }
    }
}

/// A whole number with its thousands apart.
fn grouped(number: f64) -> String {
    let digits = format!("{number:.0}");
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(" ")
}

/// The place of the first that fits; what is made is put at the end if none does.
fn place_of<T>(list: &mut Vec<T>, is_fit: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> usize {
    list.iter().position(is_fit).unwrap_or_else(|| {
        list.push(make());
        list.len() - 1
    })
}
