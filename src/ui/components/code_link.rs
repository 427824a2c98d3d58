//! A selection one click away.

use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use crate::ui::use_widget;

/// Properties of [`CodeLink`].
#[derive(PartialEq, Properties)]
pub struct CodeLinkProps {
    /// What is selected.
    pub selection: Selection,
    /// Styles it.
    #[prop_or_default]
    pub class: Classes,
    /// What is shown.
    pub children: Html,
}

/// A link where selections have addresses (a click with a modifier key opens it elsewhere), a button where they have none.
#[component]
pub fn CodeLink(props: &CodeLinkProps) -> Html {
    let widget = use_widget();
    let href = widget.href(props.selection);
    let select = use_callback((props.selection, widget.dispatch), |event: MouseEvent, (selection, dispatch)| {
        let is_for_the_browser = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if !is_for_the_browser {
            event.prevent_default();
            dispatch.emit(Action::Select(*selection));
        }
    });
    let class = props.class.clone();
    let children = props.children.clone();
    match href {
        Some(href) => html! { <a {class} {href} onclick={select}>{ children }</a> },
        None => html! { <button type="button" {class} onclick={select}>{ children }</button> },
    }
}
