//! Everything that asks the browser for something on behalf of the components: address, title, focus. The element does
//! what is done to the page around it: history, clipboard.

#![expect(clippy::disallowed_methods, reason = "this is the folder that asks")]

mod address;
mod focus;
mod rewritten;

pub use address::{location_query, page_address, set_document_title};
pub use focus::{
    bring_into_sight, scroll_to_highlighted, select_focused_text, select_text, take_focus, view_has_focus,
};
pub use rewritten::{is_rewritten, is_rewritten_around};
