//! Everything that talks to the browser on behalf of the components: window, history, clipboard, focus.

mod clipboard;
mod focus;
mod query_history;

pub use clipboard::{Clipboard, use_clipboard};
pub use focus::{is_composing, select_text, use_keep_in_sight};
pub use query_history::{location_query, page_address, set_document_title, use_query_history};
