//! A heading at the level that fits the host page's outline.

use yew::prelude::*;

use crate::ui::Widget;

/// A heading whose level is that of the widget plus `depth`, at most 6; depth 0 is the widget's title.
pub fn heading(widget: &Widget, depth: u8, id: Option<&'static str>, text: &str) -> Html {
    let level = (widget.heading_level + depth).min(6);
    let part = (depth == 0).then_some("title");
    html! { <@{format!("h{level}")} {id} {part}>{ text.to_owned() }</@> }
}
