//! A selection one click away.

use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use crate::ui::Widget;

/// A link where selections have addresses (a click with a modifier key opens it elsewhere), a button where they have none.
pub fn code_link(widget: &Widget, selection: Selection, class: Classes, content: Html) -> Html {
    let dispatch = widget.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_for_the_browser = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !is_for_the_browser {
            event.prevent_default();
            dispatch.emit(Action::Select(selection));
        }
    });
    match widget.href(selection) {
        Some(href) => html! { <a {class} {href} {onclick}>{ content }</a> },
        None => html! { <button type="button" {class} {onclick}>{ content }</button> },
    }
}
