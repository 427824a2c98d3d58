//! The little markup of messages and prose as nodes; nothing from outside becomes HTML.

use sip_codes::jargon::{Jargon, Piece};
use sip_codes::markup::{Span, spans};
use yew::prelude::*;

/// The text with its `code`, **strong** and linked pieces as elements.
pub fn rich_text(text: &str) -> Html {
    explained_text(text, &Jargon::of(&[]))
}

/// The same with the terms that a section has not explained yet: each is a button by which the element explains it
/// (`element/terms.js`).
pub fn explained_text(text: &str, jargon: &Jargon<'_>) -> Html {
    let piece = |(text, term): Piece<'_>| match term {
        Some(term) => {
            html! { <button type="button" class="term" data-term={term.to_string()}>{ text.to_owned() }</button> }
        }
        None => html! { { text.to_owned() } },
    };
    spans(text)
        .map(|span| match span {
            Span::Text(text) => jargon.pieces(text).into_iter().map(piece).collect(),
            Span::Code(text) => html! { <code translate="no">{ text.to_owned() }</code> },
            Span::Strong(text) => html! { <strong>{ text.to_owned() }</strong> },
            Span::Link { text, url } => html! { <a href={url}>{ text.to_owned() }</a> },
        })
        .collect()
}
