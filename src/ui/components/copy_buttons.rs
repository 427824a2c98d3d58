//! Taking a comparison along: as Markdown, as text, as a link.

use sip_codes::{Comparison, Messages, StatusCode, export};
use yew::prelude::*;

use super::live_region;
use crate::ui::Widget;
use crate::ui::browser::{page_address, write_to_clipboard};

/// Properties of [`CopyButtons`].
#[derive(PartialEq, Properties)]
pub struct CopyButtonsProps {
    /// The widget it belongs to.
    pub widget: Widget,
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
}

/// Buttons that copy the comparison, and a word that it was done.
#[component]
pub fn CopyButtons(props: &CopyButtonsProps) -> Html {
    let CopyButtonsProps { widget, first, second } = props;
    let was_copied = use_state(|| None);
    let button = |label: &str, make: fn(&Comparison, &Messages) -> String| {
        let (dataset, first, second) = (widget.dataset.clone(), *first, *second);
        let was_copied = was_copied.setter();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(comparison) = dataset.compare(first, second) {
                let was_copied = was_copied.clone();
                let on_done = Callback::from(move |is_done| was_copied.set(Some(is_done)));
                write_to_clipboard(make(&comparison, &dataset.messages), on_done);
            }
        });
        html! { <button type="button" class="quiet-button" {onclick}>{ label.to_owned() }</button> }
    };
    let texts = &widget.messages().texts.copy;
    let said = match *was_copied {
        None => "",
        Some(true) => &texts.done,
        Some(false) => &texts.refused,
    };
    html! {
        <div class="copy-buttons" part="copy" role="group" aria-label={texts.title.clone()}>
            { button(&texts.markdown, export::markdown) }
            { button(&texts.text, export::text) }
            if widget.query.is_some() {
                { button(&texts.link, |_, _| page_address()) }
            }
            <span class="copy-said" aria-hidden="true">{ said.to_owned() }</span>
            { live_region(said) }
        </div>
    }
}
