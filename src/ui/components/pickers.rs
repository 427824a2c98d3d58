//! The two pickers and the button between them.

use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use super::CodePicker;
use crate::ui::ViewContext;

/// The two pickers and the button that swaps their codes.
pub fn pickers(context: &ViewContext, [first, second]: &[CodePicker; 2], selection: Selection) -> Html {
    let swap = context.dispatch.reform(|_: MouseEvent| Action::Swap);
    let label = context.messages().texts.picker.swap.clone();
    let is_empty = selection == Selection::default();
    html! {
        <div class="pickers" part="pickers" hidden={!context.has_controls()}>
            { first.view(context, selection.first) }
            <button type="button" class="swap" part="swap" aria-label={label.clone()} title={label} disabled={is_empty} onclick={swap}></button>
            { second.view(context, selection.second) }
        </div>
    }
}
