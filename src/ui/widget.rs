//! What every piece of one widget shares.

use std::rc::Rc;

use sip_codes::state::{Action, Selection, Slot};
use sip_codes::{Dataset, Messages, StatusCode, permalink};
use yew::prelude::*;

use super::components::CodePickerMessage;

/// What every piece of one widget shares: the dataset, how to change the state, and how the host wants it.
#[derive(Clone)]
pub struct Widget {
    /// The codes in the reader's language.
    pub dataset: Rc<Dataset>,
    /// Whether the reader can pick, swap and copy.
    pub has_controls: bool,
    /// The level of the widget's title, 1 to 6.
    pub heading_level: u8,
    /// What the host page says of a code.
    pub note_of: Callback<StatusCode, Option<AttrValue>>,
    /// The query string of the page, if selections are links that can be opened elsewhere.
    pub query: Option<AttrValue>,
    /// Changes the state.
    pub dispatch: Callback<Action>,
    /// Tells one of the pickers what happens to it.
    pub pick: Callback<(Slot, CodePickerMessage)>,
    /// Copies what is shown.
    pub copy: Callback<Format>,
}

/// In which form a comparison is copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// As Markdown.
    Markdown,
    /// As plain text.
    Text,
    /// Its address.
    Link,
}

impl Widget {
    /// The strings of the interface.
    pub fn messages(&self) -> &Messages {
        &self.dataset.messages
    }

    /// The link that opens a selection, if selections are links.
    pub fn href(&self, selection: Selection) -> Option<AttrValue> {
        let query = permalink::with_selection(self.query.as_ref()?, selection);
        // An empty reference would keep the old query; a lone question mark clears it.
        Some(if query.is_empty() { "?".into() } else { query.into() })
    }
}
