//! What the widget shows, as a value, and how it changes.

use crate::Messages;
use crate::messages::fill;
use crate::sip::StatusCode;

/// One of the places for a code. The third may stay away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slot {
    /// The first code.
    First,
    /// The second code.
    Second,
    /// The third code.
    Third,
}

impl Slot {
    /// All places, in their order.
    pub const ALL: [Self; 3] = [Self::First, Self::Second, Self::Third];

    /// Its name in attributes and links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Third => "third",
        }
    }
}

/// The chosen codes, by their places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Selection([Option<StatusCode>; 3]);

impl Selection {
    /// These codes, from the first place on; more than three are left out.
    pub fn of(codes: &[StatusCode]) -> Self {
        Self(Slot::ALL.map(|slot| codes.get(slot as usize).copied()))
    }

    /// These numbers by their places; one that is no status code, such as 0, leaves its place empty.
    pub fn from_numbers(numbers: &[u16]) -> Self {
        Self(Slot::ALL.map(|slot| numbers.get(slot as usize).and_then(|number| StatusCode::from_u16(*number))))
    }

    /// What is in each place.
    pub const fn places(self) -> [Option<StatusCode>; 3] {
        self.0
    }

    /// The chosen codes in their order, each once: what is shown.
    pub fn codes(self) -> Vec<StatusCode> {
        let mut codes = Vec::new();
        for code in self.0.into_iter().flatten() {
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        codes
    }

    /// Whether several places hold the same code, and no other one is chosen.
    pub fn is_one_twice(self) -> bool {
        self.codes().len() == 1 && self.0.into_iter().flatten().count() > 1
    }

    /// The code in one place.
    pub fn get(self, slot: Slot) -> Option<StatusCode> {
        let [first, second, third] = self.0;
        match slot {
            Slot::First => first,
            Slot::Second => second,
            Slot::Third => third,
        }
    }

    /// The selection with another code in one place.
    #[must_use]
    pub fn with(self, slot: Slot, code: Option<StatusCode>) -> Self {
        Self(Slot::ALL.map(|place| if place == slot { code } else { self.get(place) }))
    }

    /// The selection after a choice in one place. The same code of another place changes places with the one that is there, and
    /// a third code moves up into a place that is cleared.
    #[must_use]
    pub fn choosing(self, slot: Slot, code: Option<StatusCode>) -> Self {
        if code.is_none() {
            return self.with(slot, self.get(Slot::Third)).with(Slot::Third, None);
        }
        let is_taken = |place: &Slot| *place != slot && self.get(*place) == code;
        let freed = Slot::ALL.into_iter().find(is_taken);
        let others = freed.map_or(self, |place| self.with(place, self.get(slot)));
        others.with(slot, code)
    }

    /// What is in each place as text, empty where there is nothing: what [`State::asked`] reads.
    pub fn texts(self) -> [String; 3] {
        self.0.map(|code| code.map(|code| code.to_string()).unwrap_or_default())
    }

    /// The selection with the first two codes in the other order.
    #[must_use]
    pub const fn swapped(self) -> Self {
        let [first, second, third] = self.0;
        Self([second, first, third])
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
            Self::Missing(selection) => {
                let codes: Vec<String> = selection.codes().iter().map(StatusCode::to_string).collect();
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
    /// The chosen codes.
    pub selection: Selection,
    /// What did not fit and was not dismissed yet.
    pub notices: Vec<Notice>,
}

/// A change of what the widget shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// The reader chose or cleared a code in one place.
    Choose(Slot, Option<StatusCode>),
    /// The reader chose all codes at once.
    Select(Selection),
    /// The reader swapped the first two codes.
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
    pub fn asked(texts: &[String; 3]) -> Self {
        let mut state = Self::default();
        for (slot, text) in Slot::ALL.into_iter().zip(texts) {
            match read_code(slot, text) {
                Ok(code) => state.selection = state.selection.with(slot, code),
                Err(notice) => state.notices.push(notice),
            }
        }
        state
    }
}
