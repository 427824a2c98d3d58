//! A heading at the level that fits the host page's outline.

use yew::prelude::*;

use crate::ui::ViewContext;

/// The id of the title, to which the contents lead back.
pub const TITLE: &str = "title";

/// The title of the view, at the level that the host page asks for. A reader who follows a link is brought to it; it takes
/// the focus for that.
pub fn title(context: &ViewContext, text: &str) -> Html {
    let tag = tag(context, 0);
    html! { <@{tag} ref={context.title.clone()} id={TITLE} part="title" tabindex="-1">{ text.to_owned() }</@> }
}

/// A heading whose level is that of the title plus `depth`, at most 6.
pub fn heading(context: &ViewContext, depth: u8, text: &str) -> Html {
    heading_of(context, depth, html! { { text.to_owned() } })
}

/// The same with more than a text.
pub fn heading_of(context: &ViewContext, depth: u8, content: Html) -> Html {
    let tag = tag(context, depth);
    html! { <@{tag}>{ content }</@> }
}

/// A heading to which the contents lead. What follows it is folded away where there is little room
/// (`element/places.js`).
pub fn section_heading(context: &ViewContext, depth: u8, id: &'static str, text: &str) -> Html {
    place_heading(context, depth, id, text, "folds")
}

/// A heading to which the contents lead, of a section that is always open.
pub fn open_section_heading(context: &ViewContext, depth: u8, id: &'static str, text: &str) -> Html {
    place_heading(context, depth, id, text, "")
}

fn place_heading(context: &ViewContext, depth: u8, id: &'static str, text: &str, section: &'static str) -> Html {
    let tag = tag(context, depth);
    html! { <@{tag} {id} data-section={section} tabindex="-1">{ text.to_owned() }</@> }
}

fn tag(context: &ViewContext, depth: u8) -> String {
    format!("h{}", (context.asked.heading_level + depth).min(6))
}
