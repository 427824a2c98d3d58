//! What is said of the chosen codes.

use sip_codes::state::{Selection, View};
use sip_codes::{Comparison, Dataset};

/// What is said of the chosen codes: made once for a choice, and read by whatever draws, names or copies it.
pub enum Content {
    /// Nothing is chosen.
    Overview,
    /// One code is chosen.
    One {
        /// Everything about it.
        told: Box<Comparison>,
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
            dataset.about(code).map_or(Self::Overview, |told| Self::One { told: Box::new(told), is_same })
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
            Self::One { told, .. } | Self::Pair(told) => told.title.clone(),
        }
    }

    /// Whether more can be told once further details are there.
    pub fn lacks_details(&self) -> bool {
        let Self::One { told, .. } = self else { return false };
        told.neighbors.iter().any(|neighbor| neighbor.verdict.is_none())
    }

    /// What is said to screen readers when it came.
    pub fn announcement(&self, dataset: &Dataset) -> String {
        let template = &dataset.messages.texts.comparison.announcement;
        match self {
            Self::Pair(comparison) => match *comparison.codes.as_slice() {
                [first, second] => dataset.fill_pair(template, first, second),
                _ => self.title(dataset),
            },
            _ => self.title(dataset),
        }
    }
}
