//! What is said of the chosen codes.

use sip_codes::compare::Row;
use sip_codes::messages::fill;
use sip_codes::state::{Selection, View};
use sip_codes::{Comparison, Dataset, StatusCode};

/// What is said of the chosen codes: made once for a choice, and read by whatever draws, names or copies it.
pub enum Content {
    /// Nothing is chosen.
    Overview,
    /// One code is chosen.
    One {
        /// It.
        code: StatusCode,
        /// Everything about it.
        rows: Vec<Row>,
        /// Whether both pickers hold it.
        is_same: bool,
    },
    /// Two codes are compared.
    Pair(Box<Comparison>),
}

impl Content {
    /// What is said of a selection whose details are there.
    pub fn of(selection: Selection, dataset: &Dataset) -> Self {
        let one = |code, is_same| {
            let rows = dataset.code(code).map(|record| dataset.rows_of(record)).unwrap_or_default();
            Self::One { code, rows, is_same }
        };
        match selection.view() {
            View::Overview => Self::Overview,
            View::One(code) => one(code, false),
            View::Same(code) => one(code, true),
            View::Pair(first, second) => {
                dataset.compare(first, second).map_or(Self::Overview, |comparison| Self::Pair(Box::new(comparison)))
            }
        }
    }

    /// The title of the page.
    pub fn title(&self, dataset: &Dataset) -> String {
        let texts = &dataset.messages.texts;
        match self {
            Self::Overview => texts.overview.title.clone(),
            Self::One { code, .. } => {
                fill(&texts.single.title, &[("code", &code.to_string()), ("phrase", dataset.phrase(*code))])
            }
            Self::Pair(comparison) => comparison.title.clone(),
        }
    }

    /// What is said to screen readers when it came.
    pub fn announcement(&self, dataset: &Dataset) -> String {
        let template = &dataset.messages.texts.comparison.announcement;
        match self {
            Self::Pair(comparison) => dataset.fill_pair(template, comparison.first, comparison.second),
            _ => self.title(dataset),
        }
    }
}
