//! A heading at the level that fits the host page's outline.

use yew::prelude::*;

use crate::ui::ViewContext;

/// A heading whose level is the one that the host page asks for plus `depth`, at most 6; depth 0 is the title of the view.
pub fn heading(context: &ViewContext, depth: u8, id: Option<&'static str>, text: &str) -> Html {
    let level = (context.asked.heading_level + depth).min(6);
    let tag = format!("h{level}");
    if depth > 0 {
        return html! { <@{tag} {id}>{ text.to_owned() }</@> };
    }
    // A reader who follows a link is brought to the title, which takes the focus for that.
    html! { <@{tag} ref={context.title.clone()} {id} part="title" tabindex="-1">{ text.to_owned() }</@> }
}
