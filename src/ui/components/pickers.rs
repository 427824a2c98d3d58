//! The pickers, the button between the first two, and those that open a place for more.

use sip_codes::messages::fill;
use sip_codes::state::{Action, Selection, Slot};
use yew::prelude::*;

use super::{CodePicker, code_link};
use crate::ui::ViewContext;

/// The pickers, the button that swaps the first two codes, the ones that bring a third picker and a place for a log or a
/// trace, and the way back to what the page asked for, where the reader left it.
pub fn pickers(
    context: &ViewContext,
    [first, second, third]: &[CodePicker; 3],
    selection: Selection,
    has_third: bool,
    home: Option<Selection>,
) -> Html {
    let swap = context.dispatch.reform(|_: MouseEvent| Action::Swap);
    let read = context.read.reform(|_: MouseEvent| ());
    let texts = &context.messages().texts.picker;
    let label = texts.swap.clone();
    let is_empty = selection == Selection::default();
    let is_full = [Slot::First, Slot::Second].iter().all(|slot| selection.get(*slot).is_some());
    let add = context.add.reform(|_: MouseEvent| ());
    let back = |home: Selection| {
        let codes: Vec<String> = home.texts().into_iter().filter(|code| !code.is_empty()).collect();
        let content = html! { { fill(&texts.back, &[("codes", &codes.join(" · "))]) } };
        html! { <div key="back">{ code_link(context, home, "back", None, content) }</div> }
    };
    html! {
        <div class="pickers" part="pickers" hidden={!context.has_controls() || context.is_short && is_full} data-state={is_full.then_some("full")}
            data-third={has_third.then_some("")}>
            { first.view(context, selection) }
            <button type="button" class="swap" part="swap" aria-label={label.clone()} title={label} disabled={is_empty} onclick={swap}></button>
            { second.view(context, selection) }
            if has_third {
                { third.view(context, selection) }
            }
            <div key={context.edition} class="beside-pickers">
                <button key="add" type="button" class="add-button" hidden={!is_full || has_third} onclick={add}>{ texts.add.clone() }</button>
                <button key="read" type="button" class="read-button" part="read" onclick={read}>{ texts.read.clone() }</button>
                { for home.map(back) }
            </div>
        </div>
    }
}
