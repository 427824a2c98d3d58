//! The two pickers, the button between them, and the one that opens a place for more than a picker takes.

use sip_codes::messages::fill;
use sip_codes::state::{Action, Selection};
use yew::prelude::*;

use super::{CodePicker, code_link};
use crate::ui::ViewContext;

/// The two pickers, the button that swaps their codes, the one that opens a place for a log or a trace, and the way back to
/// what the page asked for, where the reader left it.
pub fn pickers(
    context: &ViewContext,
    [first, second]: &[CodePicker; 2],
    selection: Selection,
    home: Option<Selection>,
) -> Html {
    let swap = context.dispatch.reform(|_: MouseEvent| Action::Swap);
    let read = context.read.reform(|_: MouseEvent| ());
    let texts = &context.messages().texts.picker;
    let label = texts.swap.clone();
    let is_empty = selection == Selection::default();
    let is_full = matches!(selection, Selection { first: Some(_), second: Some(_) });
    let back = |home: Selection| {
        let codes: Vec<String> = home.texts().into_iter().filter(|code| !code.is_empty()).collect();
        let content = html! { { fill(&texts.back, &[("codes", &codes.join(" · "))]) } };
        html! { <div key="back">{ code_link(context, home, "back", None, content) }</div> }
    };
    html! {
        <div class="pickers" part="pickers" hidden={!context.has_controls()} data-state={is_full.then_some("full")}>
            { first.view(context, selection) }
            <button type="button" class="swap" part="swap" aria-label={label.clone()} title={label} disabled={is_empty} onclick={swap}></button>
            { second.view(context, selection) }
            <div class="beside-pickers">
                <button key="read" type="button" class="read-button" part="read" onclick={read}>{ texts.read.clone() }</button>
                { for home.map(back) }
            </div>
        </div>
    }
}
