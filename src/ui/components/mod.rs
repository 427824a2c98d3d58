//! What is shown, one piece a file. They know nothing of window, storage, location or clipboard.
//!
//! What is shown is drawn by plain functions that return `Html`; the picker, which has a state of its own, is a value that
//! the app holds. The two pieces of the view are components, so that each is drawn when it has to be. Each Yew component
//! adds its own copy of the framework's lifecycle to the download.

mod call_flow;
mod code_link;
mod code_picker;
mod comparison_table;
mod comparison_view;
mod contents;
mod copy_buttons;
mod decision_cards;
mod example_response;
mod fact_cell;
mod heading;
mod host_notes;
mod learn_more_section;
mod live_region;
mod notice_list;
mod overview;
mod pickers;
mod piece;
mod place_link;
mod report_link;
mod side_by_side;
mod system_list;
mod untranslated_mark;
mod verdict_strip;

pub use call_flow::call_flows;
pub use code_link::code_link;
pub use code_picker::{CodePicker, CodePickerMessage};
pub use comparison_table::comparison_table;
pub use comparison_view::{comparison_rest, comparison_top};
pub use contents::contents;
pub use copy_buttons::{copied, copy_buttons, section_buttons, take_along};
pub use decision_cards::decision_cards;
pub use example_response::example_responses;
pub use fact_cell::fact_cell;
pub use heading::{heading, heading_of, open_section_heading, section_heading, title};
pub use host_notes::host_notes;
pub use learn_more_section::{comparison_chips, learn_more_section, neighbor_list};
pub use live_region::live_region;
pub use notice_list::notice_list;
pub use overview::overview;
pub use pickers::pickers;
pub use piece::{Piece, Place};
pub use place_link::place_link;
pub use report_link::report_link;
pub use side_by_side::side_by_side;
pub use system_list::system_list;
pub use untranslated_mark::untranslated_mark;
pub use verdict_strip::verdict_strip;

use sip_codes::ResponseClass;

/// The `data-tone` that gives an element the tone of a response class.
///
/// What varies is a data attribute and what an element is stays a class: Yew puts classes that it does not know before
/// through a hash set, which would add 2 KB to the download.
fn tone(class: ResponseClass) -> &'static str {
    ["1", "2", "3", "4", "5", "6"][usize::from(class.first_digit()) - 1]
}
