//! The address of the page and its title, where the page asked for it.

use gloo::utils::{document, window};

/// The query string of the page's address.
pub fn location_query() -> String {
    window().location().search().unwrap_or_default()
}

/// Names the page, for tabs, bookmarks and the history.
pub fn set_document_title(title: &str) {
    document().set_title(title);
}
