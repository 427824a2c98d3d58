//! Everything that asks the browser for something on behalf of the components: address, history, clipboard, focus.

mod address;
mod clipboard;
mod focus;

pub use address::{PopStateListener, location_query, page_address, push_query, set_document_title};
pub use clipboard::write_to_clipboard;
pub use focus::{scroll_to_highlighted, select_text};
