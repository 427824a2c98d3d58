//! What is shown: the app, its components, and what they ask of the browser.

pub mod app;
pub mod asked;
pub mod browser;
pub mod components;
pub mod content;
mod rich_text;
pub mod told;
mod view_context;

pub use rich_text::{explained_text, rich_text};
pub use view_context::{Format, ViewContext};
