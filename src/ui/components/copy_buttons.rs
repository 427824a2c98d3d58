//! Taking along what is shown: the answer, everything as Markdown, text or JSON, what a section shows, or a link.

use sip_codes::messages::fill;
use yew::prelude::*;

use super::live_region;
use crate::ui::{Format, ViewContext};

/// What most readers take along, beside the title.
pub fn take_along(context: &ViewContext) -> Html {
    buttons(context, &[])
}

/// Everything that can be taken along, after everything that was told. Only several codes are a comparison for programs.
pub fn copy_buttons(context: &ViewContext, compares: bool) -> Html {
    let formats = [Format::Markdown, Format::Text, Format::CardPicture, Format::Json];
    let formats = if compares { &formats[..] } else { &formats[..3] };
    html! { <div class="copy-buttons">{ buttons(context, formats) }</div> }
}

/// Takes along what one section shows.
pub fn section_buttons(context: &ViewContext, formats: &[Format]) -> Html {
    html! {
        <p class="take-along" hidden={!context.has_controls()}>{ for formats.iter().map(|format| button(context, *format)) }</p>
    }
}

fn button(context: &ViewContext, format: Format) -> Html {
    let texts = &context.messages().texts.copy;
    let label = match format {
        Format::Summary => &texts.summary,
        Format::Markdown => &texts.markdown,
        Format::Text => &texts.text,
        Format::Json => &texts.json,
        Format::Mermaid => &texts.mermaid,
        Format::Examples => &texts.examples,
        Format::FlowPicture | Format::CardPicture => &texts.picture,
        Format::Link => &texts.link,
    };
    let onclick = context.copy.reform(move |_: MouseEvent| format);
    html! { <button key={format.name()} type="button" class="quiet-button" {onclick}>{ label.clone() }</button> }
}

/// Buttons for the answer, for these formats, and for the link.
fn buttons(context: &ViewContext, formats: &[Format]) -> Html {
    let title = context.messages().texts.copy.title.clone();
    let link = context.address.is_some().then_some(Format::Link);
    let all = [Format::Summary].iter().chain(formats).chain(&link);
    html! {
        <div class="take-along" part="copy" role="group" hidden={!context.has_controls()} aria-label={title}>
            { for all.map(|format| button(context, *format)) }
        </div>
    }
}

/// How many characters were copied, if something was; it stays in sight for a moment.
pub fn copied(context: &ViewContext, count: Option<u32>) -> Html {
    let done = &context.messages().texts.copy.done;
    let said = count.map(|count| fill(done, &[("count", &count.to_string())])).unwrap_or_default();
    html! {
        <div class="copied" data-state={count.map(|_| "done")}>
            if let Some(count) = count {
                <p key={count} aria-hidden="true">{ said.clone() }</p>
            }
            { live_region(context, &said) }
        </div>
    }
}
