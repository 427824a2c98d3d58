//! The little markup of messages and prose as nodes; nothing from outside becomes HTML.

use sip_codes::markup::{Span, spans};
use yew::prelude::*;

/// The text with its `code`, **strong** and linked pieces as elements.
pub fn rich_text(text: &str) -> Html {
    spans(text)
        .map(|span| match span {
            Span::Text(text) => html! { { text.to_owned() } },
            Span::Code(text) => html! { <code>{ text.to_owned() }</code> },
            Span::Strong(text) => html! { <strong>{ text.to_owned() }</strong> },
            Span::Link { text, url } => html! { <a href={url}>{ text.to_owned() }</a> },
        })
        .collect()
}
