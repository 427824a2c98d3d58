//! What is shown: the app, its components, and what they ask of the browser.

pub mod app;
pub mod browser;
pub mod components;
mod rich_text;
mod widget;

pub use rich_text::rich_text;
pub use widget::{Format, Widget};
