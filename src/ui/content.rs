//! What is said of the chosen codes.

use sip_codes::messages::fill;
use sip_codes::state::Selection;
use sip_codes::{Comparison, Dataset};

/// What is said of the chosen codes: made once for a choice, and read by whatever draws, names or copies it.
pub enum Content {
    /// Nothing is chosen.
    Overview,
    /// One code is chosen.
    One {
        /// Everything about it.
        told: Box<Comparison>,
        /// Whether several pickers hold it.
        is_same: bool,
    },
    /// Two or three codes are compared.
    Several(Box<Comparison>),
}

impl Content {
    /// What is said of a selection whose details are there.
    pub fn of(selection: Selection, dataset: &Dataset) -> Self {
        match dataset.tell(&selection.codes()).map(Box::new) {
            None => Self::Overview,
            Some(told) if told.compares() => Self::Several(told),
            Some(told) => Self::One { told, is_same: selection.is_one_twice() },
        }
    }

    /// The title of the page.
    pub fn title(&self, dataset: &Dataset) -> String {
        let texts = &dataset.messages.texts;
        match self {
            Self::Overview => texts.overview.title.clone(),
            Self::One { told, .. } | Self::Several(told) => told.title.clone(),
        }
    }

    /// Whether more can be told once further details are there.
    pub fn lacks_details(&self) -> bool {
        let Self::One { told, .. } = self else { return false };
        told.neighbors.iter().any(|neighbor| neighbor.verdict.is_none())
    }

    /// What is said to screen readers when it came.
    pub fn announcement(&self, dataset: &Dataset) -> String {
        let texts = &dataset.messages.texts.comparison;
        match self {
            Self::Several(told) => match *told.codes.as_slice() {
                [first, second] => dataset.fill_pair(&texts.announcement, first, second),
                ref codes => fill(&texts.announcement_of_three, &[("codes", &dataset.names(codes))]),
            },
            _ => self.title(dataset),
        }
    }
}
