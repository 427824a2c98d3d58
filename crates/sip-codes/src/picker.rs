//! The combobox of a code, as a value: what is typed, whether its list is open, which option is highlighted.
//!
//! It follows the ARIA 1.2 combobox with list autocomplete; the component only draws it.
//!
//! <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>

use crate::dataset::CodeEntry;
use crate::{Dataset, StatusCode};

/// The state of one combobox.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picker {
    /// What the reader typed; `None` while the input shows the chosen code.
    pub query: Option<String>,
    /// Whether the list is open.
    pub is_open: bool,
    /// The highlighted option, counted from the best match.
    pub highlighted: Option<usize>,
    /// What the reader typed and left although it names no single code, until the picker is used again.
    pub dropped: Option<String>,
}

/// What the reader does in a combobox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickerAction {
    /// The text of the input changed.
    Type(String),
    /// The list is opened without typing.
    Open,
    /// The list is closed and what was typed is dropped.
    Close,
    /// The input is left with a text that names no single code.
    Drop,
    /// The next option, then the first one again.
    Next,
    /// The option before, then the last one again.
    Previous,
}

/// What a typed text chooses when the input is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing was typed.
    Nothing,
    /// This code, or no code where the text was emptied.
    Choice(Option<StatusCode>),
    /// No single code.
    Unclear,
}

impl Picker {
    /// The state after an action; `count` is the number of options of the list as it is now.
    #[must_use]
    pub fn apply(&self, action: PickerAction, count: usize) -> Self {
        match action {
            PickerAction::Type(query) => {
                // The best match is highlighted, so that Enter takes it; nothing typed highlights nothing.
                let highlighted = (!query.trim().is_empty()).then_some(0);
                Self { query: Some(query), is_open: true, highlighted, dropped: None }
            }
            PickerAction::Open => Self { is_open: true, dropped: None, ..self.clone() },
            PickerAction::Close => Self::default(),
            PickerAction::Drop => Self { dropped: self.query.clone(), ..Self::default() },
            PickerAction::Next => self.highlighting(self.highlighted.map_or(0, |place| place + 1), count),
            PickerAction::Previous => {
                let place = self.highlighted.unwrap_or(0).checked_sub(1);
                self.highlighting(place.unwrap_or(count.saturating_sub(1)), count)
            }
        }
    }

    fn highlighting(&self, place: usize, count: usize) -> Self {
        let highlighted = (count > 0).then_some(if place < count { place } else { 0 });
        Self { highlighted, ..self.clone() }
    }

    /// What the text chooses when the reader leaves the input: the code that it names, or the only one that matches.
    pub fn typed(&self, dataset: &Dataset, options: &[StatusCode]) -> Typed {
        let Some(query) = self.query.as_deref().map(str::trim) else { return Typed::Nothing };
        let is_name = |entry: &&CodeEntry| {
            let names = [&entry.code.to_string(), entry.reason_phrase(), &entry.phrase, &entry.name()];
            names.into_iter().any(|name| name.eq_ignore_ascii_case(query))
        };
        match (options, dataset.entries.iter().find(is_name)) {
            _ if query.is_empty() => Typed::Choice(None),
            (_, Some(entry)) => Typed::Choice(Some(entry.code)),
            ([only], None) => Typed::Choice(Some(*only)),
            _ => Typed::Unclear,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(actions: &[PickerAction], count: usize, is_open: bool, highlighted: Option<usize>) {
        let picker = actions.iter().fold(Picker::default(), |picker, action| picker.apply(action.clone(), count));
        assert_eq!((picker.is_open, picker.highlighted), (is_open, highlighted), "{actions:?}");
    }

    #[test]
    fn arrows_walk_round_the_list() {
        use PickerAction::{Close, Next, Open, Previous, Type};
        check(&[Open], 3, true, None);
        check(&[Open, Next], 3, true, Some(0));
        check(&[Open, Previous], 3, true, Some(2));
        check(&[Open, Next, Next, Next, Next], 3, true, Some(0));
        check(&[Type("bu".into())], 3, true, Some(0));
        check(&[Type("bu".into()), Next], 3, true, Some(1));
        check(&[Type(" ".into())], 3, true, None);
        check(&[Type("bu".into()), Close], 3, false, None);
        check(&[Open, Next], 0, true, None);
        check(&[Open, Previous], 0, true, None);
    }

    #[test]
    fn what_was_dropped_is_known_until_the_picker_is_used_again() {
        let dropped = Picker::default().apply(PickerAction::Type("40".into()), 9).apply(PickerAction::Drop, 9);
        assert_eq!(dropped, Picker { dropped: Some("40".into()), ..Picker::default() });
        for action in [PickerAction::Type("4".into()), PickerAction::Open, PickerAction::Close] {
            assert_eq!(dropped.apply(action, 0).dropped, None);
        }
    }
}
