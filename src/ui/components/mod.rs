//! What is shown, one component a file. They know nothing of window, storage, location or clipboard.

mod code_link;
mod code_picker;
mod code_view;
mod comparison_row;
mod comparison_table;
mod comparison_view;
mod copy_buttons;
mod decision_cards;
mod fact_cell;
mod heading;
mod learn_more_section;
mod live_region;
mod notice_list;
mod overview;
pub mod page_controls;
mod pickers;

pub use code_link::CodeLink;
pub use code_picker::CodePicker;
pub use code_view::CodeView;
pub use comparison_row::ComparisonRow;
pub use comparison_table::ComparisonTable;
pub use comparison_view::ComparisonView;
pub use copy_buttons::CopyButtons;
pub use fact_cell::FactCell;
pub use heading::Heading;
pub use learn_more_section::LearnMoreSection;
pub use live_region::LiveRegion;
pub use notice_list::NoticeList;
pub use overview::Overview;
pub use page_controls::{PageControls, PageControlsProps, Theme};
pub use pickers::Pickers;

use sip_codes::StatusCode;

/// The class that gives an element the tone of a code's response class.
fn tone(code: StatusCode) -> &'static str {
    const TONES: [&str; 6] = ["tone-1", "tone-2", "tone-3", "tone-4", "tone-5", "tone-6"];
    TONES[usize::from(code.class().first_digit()) - 1]
}
