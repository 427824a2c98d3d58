//! Taking a comparison along: as Markdown, as text, as a link.

use yew::prelude::*;

use super::live_region;
use crate::ui::{Format, ViewContext};

/// Buttons that copy the comparison, and a word on whether it was done (`None` before the first time).
pub fn copy_buttons(context: &ViewContext, was_copied: Option<bool>) -> Html {
    let texts = &context.messages().texts.copy;
    let button = |label: &str, format: Format| {
        let onclick = context.copy.reform(move |_: MouseEvent| format);
        html! { <button type="button" class="quiet-button" {onclick}>{ label.to_owned() }</button> }
    };
    let said = match was_copied {
        None => "",
        Some(true) => &texts.done,
        Some(false) => &texts.refused,
    };
    html! {
        <div class="copy-buttons" part="copy" role="group" hidden={!context.has_controls()} aria-label={texts.title.clone()}>
            { button(&texts.markdown, Format::Markdown) }
            { button(&texts.text, Format::Text) }
            if context.query.is_some() {
                { button(&texts.link, Format::Link) }
            }
            <span class="copy-said" aria-hidden="true">{ said.to_owned() }</span>
            { live_region(said) }
        </div>
    }
}
