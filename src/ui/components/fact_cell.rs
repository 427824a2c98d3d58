//! What is said of one code under one aspect.

use sip_codes::compare::{Cell, Entry, cell};
use sip_codes::dataset::Aspect;
use sip_codes::{CodeRecord, Messages};
use yew::prelude::*;

use crate::ui::rich_text;

/// The fact or prose of a code under an aspect, with the sentence that qualifies it and its source.
pub fn fact_cell(messages: &Messages, record: &CodeRecord, aspect: Aspect) -> Html {
    let Cell { entries, note, sources } = cell(messages, record, aspect);
    let is_list = entries.len() > 1;
    let item = |entry: &Entry| html! { <li key={entry.text.clone()}>{ content(entry) }</li> };
    html! {
        <div class="fact" lang={prose_language(record, aspect)}>
            if is_list {
                <ul>{ for entries.iter().map(item) }</ul>
            } else if aspect == Aspect::Class {
                <p><span class="badge">{ for entries.iter().map(content) }</span></p>
            } else {
                <p>{ for entries.iter().map(content) }</p>
            }
            if let Some(note) = note {
                <p class="note">{ rich_text(&note) }</p>
            }
            if !sources.is_empty() {
                <p class="cited">{ for sources.iter().map(content) }</p>
            }
        </div>
    }
}

/// The language of the cell's text where it is not that of the widget.
fn prose_language(record: &CodeRecord, aspect: Aspect) -> Option<&'static str> {
    (aspect.is_prose() && !record.is_translated).then_some("en")
}

fn content(entry: &Entry) -> Html {
    let text = rich_text(&entry.text);
    match entry.url.clone() {
        Some(href) => html! { <a class="source" {href}>{ text }</a> },
        None => text,
    }
}
