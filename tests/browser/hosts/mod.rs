//! The widget in the sites that real generators made of the recipes in `examples/`: one recipe, one test.
//!
//! Each test does what a reader does: comes to the page with the widget, picks a code, switches the theme, goes away and
//! comes back.

use super::support;

mod build_time;
mod home;
mod quick;
mod site;
mod slow;
mod table;
