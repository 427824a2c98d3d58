//! The sections of a comparison, in the order in which every form of it has them.

use crate::Messages;

/// A section of a comparison after its title and its summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// When to use which.
    Decision,
    /// What really differs.
    Differences,
    /// Every aspect of both codes.
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
    pub const ALL: [Self; 6] =
        [Self::Decision, Self::Differences, Self::Table, Self::CallFlow, Self::Example, Self::LearnMore];

    /// The name of its place in a page, which links lead to.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Decision => "decision",
            Self::Differences => "differences",
            Self::Table => "table",
            Self::CallFlow => "call-flow",
            Self::Example => "example",
            Self::LearnMore => "learn-more",
        }
    }

    /// Its heading.
    pub fn title(self, messages: &Messages) -> &str {
        let texts = &messages.texts;
        match self {
            Self::Decision => &texts.comparison.decision_title,
            Self::Differences => &texts.comparison.differences_title,
            Self::Table => &texts.comparison.table_title,
            Self::CallFlow => &texts.flow.title,
            Self::Example => &texts.flow.example_title,
            Self::LearnMore => &texts.learn_more.title,
        }
    }
}
