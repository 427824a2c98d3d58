//! What the widget shows, as a value, and how it changes.

use crate::Messages;
use crate::messages::fill;
use crate::sip::StatusCode;

/// One of the two places for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The first code.
    First,
    /// The second code.
    Second,
}

impl Slot {
    /// Its name in attributes and links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
        }
    }

    /// The other place.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// The two chosen codes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Selection {
    /// The first code.
    pub first: Option<StatusCode>,
    /// The second code.
    pub second: Option<StatusCode>,
}

/// What a selection shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Nothing is chosen: all codes.
    Overview,
    /// One code is chosen.
    One(StatusCode),
    /// The same code is chosen twice.
    Same(StatusCode),
    /// Two codes side by side.
    Pair(StatusCode, StatusCode),
}

impl Selection {
    /// These codes: none, one, or two.
    pub fn of(codes: &[StatusCode]) -> Self {
        Self { first: codes.first().copied(), second: codes.get(1).copied() }
    }

    /// Both codes chosen.
    pub const fn pair(first: StatusCode, second: StatusCode) -> Self {
        Self { first: Some(first), second: Some(second) }
    }

    /// What the selection shows.
    pub fn view(self) -> View {
        match (self.first, self.second) {
            (None, None) => View::Overview,
            (Some(code), None) | (None, Some(code)) => View::One(code),
            (Some(first), Some(second)) if first == second => View::Same(first),
            (Some(first), Some(second)) => View::Pair(first, second),
        }
    }

    /// The code in one place.
    pub const fn get(self, slot: Slot) -> Option<StatusCode> {
        match slot {
            Slot::First => self.first,
            Slot::Second => self.second,
        }
    }

    /// The selection with another code in one place.
    #[must_use]
    pub const fn with(self, slot: Slot, code: Option<StatusCode>) -> Self {
        match slot {
            Slot::First => Self { first: code, ..self },
            Slot::Second => Self { second: code, ..self },
        }
    }

    /// The selection after a choice in one place. The code of the other place changes places with the one that is there.
    #[must_use]
    pub fn choosing(self, slot: Slot, code: Option<StatusCode>) -> Self {
        let is_other = code.is_some() && code == self.get(slot.other());
        if is_other { self.swapped() } else { self.with(slot, code) }
    }

    /// Both codes as text, empty where there is none: what [`State::asked`] reads.
    pub fn texts(self) -> [String; 2] {
        [self.first, self.second].map(|code| code.map(|code| code.to_string()).unwrap_or_default())
    }

    /// The selection in the other order.
    #[must_use]
    pub const fn swapped(self) -> Self {
        Self { first: self.second, second: self.first }
    }
}

/// Something from outside did not fit; the rest works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The value is no status code.
    InvalidCode {
        /// The attribute or parameter.
        slot: Slot,
        /// Its value, as it came.
        value: String,
    },
    /// The details of these codes could not be had; what was shown before is still shown.
    Missing(Selection),
    /// What reads a log or a trace could not be had.
    Unread,
    /// The browser does not copy here; the text is shown instead. Empty if it could not be had.
    Refused(String),
}

impl Notice {
    /// The message for the reader.
    pub fn told(&self, messages: &Messages) -> String {
        match self {
            Self::InvalidCode { value, .. } => fill(&messages.texts.notice.no_code, &[("value", value)]),
            _ => self.text(messages),
        }
    }

    /// The message for the author of the page: what does not fit, and what is allowed.
    pub fn text(&self, messages: &Messages) -> String {
        let texts = &messages.texts.notice;
        match self {
            Self::InvalidCode { slot, value } => fill(&texts.invalid_code, &[("name", slot.name()), ("value", value)]),
            Self::Unread => texts.unread.clone(),
            Self::Refused(_) => messages.texts.copy.refused.clone(),
            Self::Missing(Selection { first, second }) => {
                let codes: Vec<String> = [first, second].into_iter().flatten().map(StatusCode::to_string).collect();
                fill(&texts.missing, &[("codes", &messages.and(&codes))])
            }
        }
    }
}

/// How much of a value that does not fit is shown.
const SHOWN_OF_A_VALUE: usize = 40;

/// Reads the text of an attribute or of a link; empty text chooses nothing.
///
/// # Errors
///
/// If the text is no status code.
pub fn read_code(slot: Slot, text: &str) -> Result<Option<StatusCode>, Notice> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let invalid = |_| Notice::InvalidCode { slot, value: text.chars().take(SHOWN_OF_A_VALUE).collect() };
    text.parse().map(Some).map_err(invalid)
}

/// What the widget shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The two chosen codes.
    pub selection: Selection,
    /// What did not fit and was not dismissed yet.
    pub notices: Vec<Notice>,
}

/// A change of what the widget shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The reader chose or cleared a code in one place.
    Choose(Slot, Option<StatusCode>),
    /// The reader chose both codes.
    Select(Selection),
    /// The reader swapped the codes.
    Swap,
    /// The reader dismissed the notices.
    Dismiss,
}

impl State {
    /// The state after an action. A choice of the reader clears the notices: they were about what is no longer shown.
    #[must_use]
    pub fn apply(&self, action: Action) -> Self {
        let selected = |selection| Self { selection, notices: Vec::new() };
        match action {
            Action::Choose(slot, code) => selected(self.selection.choosing(slot, code)),
            Action::Select(selection) => selected(selection),
            Action::Swap => selected(self.selection.swapped()),
            Action::Dismiss => Self { notices: Vec::new(), ..*self },
        }
    }

    /// The state that a link or attributes ask for, given as text; a text that does not fit leaves its place empty.
    pub fn asked([first, second]: &[String; 2]) -> Self {
        let (first, first_notice) = split(read_code(Slot::First, first));
        let (second, second_notice) = split(read_code(Slot::Second, second));
        Self {
            selection: Selection { first, second },
            notices: [first_notice, second_notice].into_iter().flatten().collect(),
        }
    }
}

fn split(read: Result<Option<StatusCode>, Notice>) -> (Option<StatusCode>, Option<Notice>) {
    match read {
        Ok(code) => (code, None),
        Err(notice) => (None, Some(notice)),
    }
}
