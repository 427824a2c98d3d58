//! What one widget tells the element around it.

use serde::Serialize;
use sip_codes::StatusCode;
use sip_codes::state::Selection;

use super::Format;

/// What one widget tells the element around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The reader chose other codes.
    Change(Change),
    /// Another view is about to be drawn.
    Renewed,
    /// The details of these codes are missing.
    Want(Selection),
    /// Something from outside did not fit; the message is for the author of the host page.
    Notice(String),
    /// The reader wants to take what is said of these codes along.
    Copy(Format, Selection),
    /// The reader wants to have a log or a trace read.
    Read,
    /// The reader wants to be asked what leads to a code.
    Decide,
}

/// The codes that the reader chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The codes by their places.
    pub codes: [Option<StatusCode>; 3],
    /// The query string of a new entry in the history of the page, if there is to be one.
    pub query: Option<String>,
}

impl Change {
    /// The change to a selection.
    pub fn to(selection: Selection, query: Option<String>) -> Self {
        Self { codes: selection.places(), query }
    }
}
