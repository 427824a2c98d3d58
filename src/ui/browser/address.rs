//! The address of the page and its title, where the page asked for it.

use gloo::utils::{document, window};

/// The query string of the page's address.
pub fn location_query() -> String {
    window().location().search().unwrap_or_default()
}

/// The address of the page without its query.
pub fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    let end = address.bytes().position(|byte| matches!(byte, b'?' | b'#'));
    end.and_then(|end| address.get(..end)).unwrap_or(&address).to_owned()
}

/// Names the page, for tabs, bookmarks and the history.
pub fn set_document_title(title: &str) {
    document().set_title(title);
}
