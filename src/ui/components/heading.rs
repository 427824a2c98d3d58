//! A heading at the level that fits the host page's outline.

use yew::prelude::*;

use crate::ui::Widget;

/// A heading whose level is that of the widget plus `depth`, at most 6; depth 0 is the widget's title.
pub fn heading(widget: &Widget, depth: u8, id: Option<&'static str>, text: &str) -> Html {
    let level = (widget.heading_level + depth).min(6);
    let class = (depth == 0).then_some("title");
    html! { <@{format!("h{level}")} {id} {class}>{ text.to_owned() }</@> }
}
