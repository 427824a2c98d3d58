//! Which call a line or a message belongs to.

use super::clean::Clean;
use super::messages::Message;
use super::surroundings;

/// What names a call in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CallName {
    /// Its Call-ID, as it is written first.
    Id(String),
    /// The leg of a back-to-back user agent, of which one call has several.
    Leg(String),
    /// The row of a table.
    Row(usize),
}

/// The calls of a text by what names them.
#[derive(Debug, Default)]
pub(super) struct Calls {
    pub names: Vec<CallName>,
    last: usize,
    /// The last line that was looked at and the call it names, so that a line is looked at once.
    line: Option<(usize, Option<CallName>)>,
}

/// So many calls are looked through, the last ones: a text with thousands of them is still read in one go.
const LOOKED_THROUGH: usize = 64;

/// A shorter Call-ID may stand in a line by chance.
const SHORTEST_FOUND: usize = 8;

impl Calls {
    /// The call of a message, a row or a line; what names none belongs to the last one.
    pub fn of(&mut self, clean: &Clean, line: usize, message: Option<&Message>, row: Option<usize>) -> usize {
        let name = of_message(clean, message).or(row.map(CallName::Row)).or_else(|| self.of_line(clean, line));
        let Some(name) = name else { return self.last };
        self.last = self.known(&name).unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        self.last
    }

    /// The call that words belong to which are no response. One that was not spoken of before counts only if it went
    /// unanswered: other words alone make no call.
    pub fn spoken_of(&mut self, clean: &Clean, line: usize, message: Option<&Message>, is_unanswered: bool) -> usize {
        let named = of_message(clean, message).or_else(|| self.of_line(clean, line));
        if is_unanswered && named.is_some() {
            return self.of(clean, line, message, None);
        }
        named.and_then(|name| self.known(&name)).or_else(|| self.found_in(clean, line)).unwrap_or(self.last)
    }

    fn known(&self, name: &CallName) -> Option<usize> {
        self.latest().find(|(_, known)| *known == name).map(|(place, _)| place)
    }

    /// The call whose Call-ID stands in a line, whatever is written before it.
    fn found_in(&self, clean: &Clean, line: usize) -> Option<usize> {
        let text = clean.line(*clean.lines.get(line)?);
        let is_in = |name: &CallName| matches!(name, CallName::Id(id) if id.len() >= SHORTEST_FOUND && text.contains(id.as_str()));
        self.latest().find(|(_, name)| is_in(name)).map(|(place, _)| place)
    }

    fn latest(&self) -> impl Iterator<Item = (usize, &CallName)> {
        self.names.iter().enumerate().rev().take(LOOKED_THROUGH)
    }

    fn of_line(&mut self, clean: &Clean, line: usize) -> Option<CallName> {
        if self.line.as_ref().is_none_or(|(known, _)| *known != line) {
            self.line = Some((line, surroundings::call(clean, line)));
        }
        self.line.as_ref().and_then(|(_, name)| name.clone())
    }
}

fn of_message(clean: &Clean, message: Option<&Message>) -> Option<CallName> {
    Some(CallName::Id(message?.field("call-id", clean)?.to_owned()))
}
