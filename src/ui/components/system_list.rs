//! The system's own list of all codes, for fingers.

use sip_codes::dataset::CodeEntry;
use sip_codes::{ResponseClass, StatusCode, Term};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::ui::ViewContext;

/// All codes by class in a list that the system draws, which has the code in this place chosen. A finger finds its way there
/// as in every other app, and a swipe with a screen reader reaches it: VoiceOver and TalkBack take no swipe for an arrow key,
/// so that they never come into a list of ours.
pub fn system_list(
    context: &ViewContext,
    label: String,
    chosen: Option<StatusCode>,
    choose: impl Fn(StatusCode) + 'static,
) -> Html {
    let option = |entry: &CodeEntry| option_of(entry.code.to_string(), entry.name(), chosen == Some(entry.code));
    let class = |class: &ResponseClass| {
        let name = context.messages().name_of_class(*class);
        html! { <optgroup key={class.key()} label={name}>{ for context.dataset.entries_of(*class).map(option) }</optgroup> }
    };
    // What is in the place may be listed nowhere, or be nothing at all.
    let other = match chosen.and_then(|code| context.dataset.entry(code)) {
        Some(entry) if context.dataset.listed(entry.code).is_some() => None,
        Some(entry) => Some(option(entry)),
        None => Some(option_of(String::new(), context.messages().texts.picker.show_all.clone(), true)),
    };
    let onchange = Callback::from(move |event: Event| {
        // It has its value where an input has it; a type of its own would add to the download.
        if let Ok(code) = event.target_unchecked_into::<HtmlInputElement>().value().parse() {
            choose(code);
        }
    });
    let value = chosen.map(|code| code.to_string()).unwrap_or_default();
    html! {
        // A choice of the reader outweighs the attributes of the options, so that later ones are set as a property.
        <select class="system-list" tabindex="-1" aria-label={label} ~value={value} {onchange}>
            { for other }
            { for ResponseClass::ALL.iter().map(class) }
        </select>
    }
}

fn option_of(value: String, name: String, selected: bool) -> Html {
    html! { <option key={value.clone()} {value} {selected}>{ name }</option> }
}
