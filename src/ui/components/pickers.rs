//! The two pickers, the button between them, and the one that opens a place for more than a picker takes.

use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use super::CodePicker;
use crate::ui::ViewContext;

/// The two pickers, the button that swaps their codes, and the one that opens a place for a log or a trace.
pub fn pickers(context: &ViewContext, [first, second]: &[CodePicker; 2], selection: Selection) -> Html {
    let swap = context.dispatch.reform(|_: MouseEvent| Action::Swap);
    let read = context.read.reform(|_: MouseEvent| ());
    let texts = &context.messages().texts.picker;
    let label = texts.swap.clone();
    let is_empty = selection == Selection::default();
    html! {
        <div class="pickers" part="pickers" hidden={!context.has_controls()}>
            { first.view(context, selection) }
            <button type="button" class="swap" part="swap" aria-label={label.clone()} title={label} disabled={is_empty} onclick={swap}></button>
            { second.view(context, selection) }
            <button type="button" class="read-button" part="read" onclick={read}>{ texts.read.clone() }</button>
        </div>
    }
}
