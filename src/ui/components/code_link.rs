//! A selection one click away.

use sip_codes::ResponseClass;
use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use super::tone;
use crate::ui::ViewContext;

/// A link where selections have addresses (a click with a modifier key opens it elsewhere), a button where they have
/// none, and plain text where nothing can be chosen; `look` says how it is drawn.
pub fn code_link(
    context: &ViewContext,
    selection: Selection,
    look: &'static str,
    class: Option<ResponseClass>,
    content: Html,
) -> Html {
    let tone = class.map(tone);
    let dispatch = context.dispatch.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let is_for_the_browser = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !is_for_the_browser {
            event.prevent_default();
            dispatch.emit(Action::Select(selection));
        }
    });
    if !context.has_controls() {
        return html! { <span data-look="text" data-tone={tone}>{ content }</span> };
    }
    match context.href(selection) {
        Some(href) => html! { <a data-look={look} data-tone={tone} {href} {onclick}>{ content }</a> },
        None => html! { <button type="button" data-look={look} data-tone={tone} {onclick}>{ content }</button> },
    }
}
