//! A place in what is shown, one click away.

use sip_codes::state::Selection;
use yew::prelude::*;

use crate::ui::ViewContext;

/// A link to a place in the view of a selection where selections have addresses, a button where they have none, and plain text
/// where nothing can be operated. The element brings the reader there (`element/places.js`).
pub fn place_link(context: &ViewContext, selection: Selection, id: String, content: Html) -> Html {
    if !context.has_controls() {
        return content;
    }
    match context.href(selection) {
        Some(href) => html! { <a href={format!("{href}#{id}")} data-to={id}>{ content }</a> },
        None => html! { <button type="button" data-to={id}>{ content }</button> },
    }
}
