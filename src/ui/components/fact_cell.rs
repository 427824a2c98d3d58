//! What is said of one code under one aspect.

use sip_codes::compare::{Cell, Entry};
use sip_codes::dataset::Aspect;
use sip_codes::{CodeRecord, compare};
use yew::prelude::*;

use crate::ui::{rich_text, use_widget};

/// Properties of [`FactCell`].
#[derive(PartialEq, Properties)]
pub struct FactCellProps {
    /// The code.
    pub code: sip_codes::StatusCode,
    /// The aspect.
    pub aspect: Aspect,
}

/// The fact or prose of a code under an aspect, with the sentence that qualifies it.
#[component]
pub fn FactCell(props: &FactCellProps) -> Html {
    let widget = use_widget();
    let Some(record) = widget.dataset.code(props.code) else {
        return html! {};
    };
    let Cell { entries, note } = compare::cell(widget.messages(), record, props.aspect);
    let lang = prose_language(record, props.aspect);
    let is_list = entries.len() > 1;
    let items = entries.iter().map(|entry| html! { <li key={entry.text.clone()}>{ entry_content(entry) }</li> });
    html! {
        <div class="fact" {lang}>
            if is_list {
                <ul>{ for items }</ul>
            } else if props.aspect == Aspect::Class {
                <span class="badge">{ for entries.iter().map(entry_content) }</span>
            } else {
                <p>{ for entries.iter().map(entry_content) }</p>
            }
            if let Some(note) = note {
                <p class="note">{ rich_text(&note) }</p>
            }
        </div>
    }
}

/// The language of the cell's text where it is not that of the widget.
fn prose_language(record: &CodeRecord, aspect: Aspect) -> Option<&'static str> {
    (aspect.is_prose() && !record.is_translated).then_some("en")
}

fn entry_content(entry: &Entry) -> Html {
    let text = rich_text(&entry.text);
    match entry.url.clone() {
        Some(href) => html! { <a class="source" {href}>{ text }</a> },
        None => text,
    }
}
