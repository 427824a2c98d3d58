//! What is shown: the app, its components, and the hooks that talk to the browser.

pub mod app;
pub mod components;
pub mod hooks;
mod rich_text;
mod widget;

pub use rich_text::rich_text;
pub use widget::{Widget, WidgetContext, use_widget};
