//! The sections of what is said of codes, in the order in which every form of it has them.

use crate::Messages;

/// A section after title and summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// When to use which.
    Decision,
    /// What really differs.
    Differences,
    /// The codes that are taken for this one, and what tells them apart.
    Neighbors,
    /// Every aspect of each code.
    Table,
    /// Who sends what to whom.
    CallFlow,
    /// The response as it stands on the wire.
    Example,
    /// Where to go on.
    LearnMore,
}

impl Section {
    /// All sections, in their order.
    pub const ALL: [Self; 7] = [
        Self::Decision,
        Self::Differences,
        Self::Neighbors,
        Self::Table,
        Self::CallFlow,
        Self::Example,
        Self::LearnMore,
    ];

    /// The name of its place in a page, which links lead to.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Differences => "differences",
            Self::Neighbors => "neighbors",
            Self::Table => "table",
            Self::CallFlow => "call-flow",
            Self::Example => "example",
            Self::LearnMore => "learn-more",
        }
    }

    /// Its heading, over several codes or over one.
    pub fn title(self, messages: &Messages, compares: bool) -> &str {
        let texts = &messages.texts;
        match self {
            Self::Decision if !compares => &texts.single.decision_title,
            Self::Table if !compares => &texts.single.table_title,
            Self::Decision => &texts.comparison.decision_title,
            Self::Differences => &texts.comparison.differences_title,
            Self::Neighbors => &texts.single.neighbors_title,
            Self::Table => &texts.comparison.table_title,
            Self::CallFlow => &texts.flow.title,
            Self::Example => &texts.flow.example_title,
            Self::LearnMore => &texts.learn_more.title,
        }
    }
}
