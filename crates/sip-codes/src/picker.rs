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
    /// The list is opened without typing, with this option highlighted: the one that is chosen.
    Open(Option<usize>),
    /// The list is closed and what was typed is dropped.
    Close,
    /// The input is left with a text that names no single code.
    Drop,
    /// The next option, then the first one again.
    Next,
    /// The option before, then the last one again.
    Previous,
    /// The option a page further down, or else the last one.
    NextPage,
    /// The option a page further up, or else the first one.
    PreviousPage,
}

/// How many options a page of the list has.
const PAGE: usize = 10;

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
            PickerAction::Open(highlighted) => Self {
                is_open: true,
                highlighted: self.highlighted.or(highlighted),
                dropped: None,
                query: self.query.clone(),
            },
            PickerAction::Close => Self::default(),
            PickerAction::Drop => Self { dropped: self.query.clone(), ..Self::default() },
            PickerAction::Next => self.highlighting(self.highlighted.map_or(0, |place| place + 1), count),
            PickerAction::Previous => {
                let place = self.highlighted.unwrap_or(0).checked_sub(1);
                self.highlighting(place.unwrap_or(count.saturating_sub(1)), count)
            }
            PickerAction::NextPage => {
                let place = self.highlighted.map_or(0, |place| place + PAGE);
                self.highlighting(place.min(count.saturating_sub(1)), count)
            }
            PickerAction::PreviousPage => {
                self.highlighting(self.highlighted.unwrap_or_default().saturating_sub(PAGE), count)
            }
        }
    }

    fn highlighting(&self, place: usize, count: usize) -> Self {
        let highlighted = (count > 0).then_some(if place < count { place } else { 0 });
        Self { highlighted, ..self.clone() }
    }

    /// What the text chooses when the reader leaves the input: the code that it names, or the only one that matches.
    pub fn typed(&self, matches: &[Match]) -> Typed {
        match (self.query.as_deref().map(str::trim), matches) {
            (None, _) => Typed::Nothing,
            (Some(""), _) => Typed::Choice(None),
            (_, [only]) if only.with.is_empty() => Typed::Choice(Some(only.code)),
            (_, [first, ..]) if first.is_named => Typed::Choice(Some(first.code)),
            _ => Typed::Unclear,
        }
    }
}

/// A code that a typed text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The code.
    pub code: StatusCode,
    /// The codes that the text sets against it, one or two: all are chosen then.
    pub with: Vec<StatusCode>,
    /// Whether the text is its number, its phrase or both.
    pub is_named: bool,
    /// Why it is found, as a reader is told; nothing where the text is a part of its name.
    pub why: String,
}

impl Match {
    /// A code that a text names, or begins to name.
    pub fn by_name(code: StatusCode, is_named: bool) -> Self {
        Self { code, with: Vec::new(), is_named, why: String::new() }
    }

    /// The matches in a text, one in a line: the code, `+` and each one that is set against it, `!` if the
    /// text names it, a tabulator, and why it is found. A line without a code is left out.
    pub fn read(answer: &str) -> Vec<Self> {
        let read = |line: &str| {
            let (name, why) = line.split_once('\t')?;
            let codes = name.strip_suffix('!').unwrap_or(name);
            let mut read = codes.split('+').map_while(|code| code.parse().ok());
            let code = read.next()?;
            Some(Self { code, with: read.collect(), is_named: codes != name, why: why.to_owned() })
        };
        answer.lines().filter_map(read).collect()
    }

    /// All codes that are chosen with it.
    pub fn codes(&self) -> Vec<StatusCode> {
        [self.code].iter().chain(&self.with).copied().collect()
    }

    /// The line that [`Match::read`] reads.
    pub fn line(&self) -> String {
        let Self { code, with, is_named, why } = self;
        let with: String = with.iter().map(|with| format!("+{with}")).collect();
        format!("{code}{with}{}\t{why}\n", if *is_named { "!" } else { "" })
    }
}

/// Whether a text is the number of a code, its phrase or both.
pub fn is_name(entry: &CodeEntry, text: &str) -> bool {
    let names = [&entry.code.to_string(), entry.reason_phrase(), &entry.phrase, &entry.name()];
    names.into_iter().any(|name| name.eq_ignore_ascii_case(text.trim()))
}

/// The codes whose number or phrase begins with what is typed, and all for nothing: what a picker shows while
/// [`search`](crate::search) is not there yet. A whole number that the dataset does not list is found too.
pub fn by_name(dataset: &Dataset, query: &str) -> Vec<Match> {
    let query = query.trim();
    let begins = |text: &str| text.get(..query.len()).is_some_and(|start| start.eq_ignore_ascii_case(query));
    let is_meant = |entry: &&CodeEntry| begins(&entry.name()) || begins(&entry.phrase);
    let found = dataset.entries.iter().filter(is_meant);
    let mut found: Vec<Match> = found.map(|entry| Match::by_name(entry.code, is_name(entry, query))).collect();
    if let (true, Ok(code)) = (found.is_empty(), query.parse()) {
        found.push(Match::by_name(code, true));
    }
    found
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
        use PickerAction::{Close, Next, NextPage, Open, Previous, PreviousPage, Type};
        check(&[Open(None)], 3, true, None);
        check(&[Open(None), Next], 3, true, Some(0));
        check(&[Open(None), Previous], 3, true, Some(2));
        check(&[Open(None), Next, Next, Next, Next], 3, true, Some(0));
        check(&[Open(Some(1)), Next], 3, true, Some(2));
        check(&[Type("4".into()), Open(Some(1))], 3, true, Some(0));
        check(&[Open(None), NextPage, NextPage], 30, true, Some(10));
        check(&[Open(Some(5)), NextPage, NextPage, NextPage], 30, true, Some(29));
        check(&[Open(Some(5)), PreviousPage], 30, true, Some(0));
        check(&[Open(None), NextPage], 0, true, None);
        check(&[Type("bu".into())], 3, true, Some(0));
        check(&[Type("bu".into()), Next], 3, true, Some(1));
        check(&[Type(" ".into())], 3, true, None);
        check(&[Type("bu".into()), Close], 3, false, None);
        check(&[Open(None), Next], 0, true, None);
        check(&[Open(None), Previous], 0, true, None);
    }

    #[test]
    fn a_match_is_read_as_it_was_written() {
        let [unavailable, busy, decline] = [480, 486, 603].map(|number| StatusCode::from_u16(number).unwrap());
        let matches = [
            Match::by_name(busy, true),
            Match { why: "rejected: “busy”".into(), ..Match::by_name(decline, false) },
            Match { with: vec![decline], ..Match::by_name(busy, false) },
            Match { with: vec![busy, decline], ..Match::by_name(unavailable, false) },
        ];
        let written = matches.each_ref().map(Match::line).concat();
        assert_eq!(written, "486!\t\n603\trejected: “busy”\n486+603\t\n480+486+603\t\n");
        assert_eq!(Match::read(&written), matches);
        assert_eq!(Match::read("\n486\nnone\t\n99\t\n"), []);
    }

    #[test]
    fn what_was_dropped_is_known_until_the_picker_is_used_again() {
        let dropped = Picker::default().apply(PickerAction::Type("40".into()), 9).apply(PickerAction::Drop, 9);
        assert_eq!(dropped, Picker { dropped: Some("40".into()), ..Picker::default() });
        for action in [PickerAction::Type("4".into()), PickerAction::Open(None), PickerAction::Close] {
            assert_eq!(dropped.apply(action, 0).dropped, None);
        }
    }
}
