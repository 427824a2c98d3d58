//! Taking a comparison along: as Markdown, as text, as a link.

use sip_codes::{StatusCode, export};
use yew::prelude::*;

use super::LiveRegion;
use crate::ui::hooks::{page_address, use_clipboard};
use crate::ui::use_widget;

/// Properties of [`CopyButtons`].
#[derive(PartialEq, Properties)]
pub struct CopyButtonsProps {
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
}

/// Buttons that copy the comparison, and a word that it was done.
#[component]
pub fn CopyButtons(props: &CopyButtonsProps) -> Html {
    let widget = use_widget();
    let (first, second) = (props.first, props.second);
    let clipboard = use_clipboard();
    let copy = |make: fn(&sip_codes::Comparison, &sip_codes::Messages) -> String| {
        let (dataset, clipboard) = (widget.dataset.clone(), clipboard.copy.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(comparison) = dataset.compare(first, second) {
                clipboard.emit(make(&comparison, &dataset.messages));
            }
        })
    };
    let copy_link = clipboard.copy.reform(|_: MouseEvent| page_address());
    let texts = &widget.messages().texts.copy;
    let said = match clipboard.was_copied {
        None => String::new(),
        Some(true) => texts.done.clone(),
        Some(false) => texts.refused.clone(),
    };
    html! {
        <div class="copy-buttons" part="copy" role="group" aria-label={texts.title.clone()}>
            <button type="button" class="quiet-button" onclick={copy(export::markdown)}>{ &texts.markdown }</button>
            <button type="button" class="quiet-button" onclick={copy(export::text)}>{ &texts.text }</button>
            if widget.query.is_some() {
                <button type="button" class="quiet-button" onclick={copy_link}>{ &texts.link }</button>
            }
            <span class="copy-said" aria-hidden="true">{ &said }</span>
            <LiveRegion message={said.clone()} />
        </div>
    }
}
