//! What is said of one code under one aspect.

use sip_codes::compare::{Cell, Entry};
use sip_codes::dataset::Aspect;
use yew::prelude::*;

use super::untranslated_mark;
use crate::ui::{ViewContext, rich_text};

/// The fact or prose of a code under an aspect, with the sentence that qualifies it and its source.
pub fn fact_cell(context: &ViewContext, aspect: Aspect, cell: &Cell) -> Html {
    let Cell { entries, note, references, is_prose, is_translated } = cell;
    let lang = (!is_translated).then_some("en");
    let is_list = entries.len() > 1;
    let item = |(place, entry): (usize, &Entry)| html! { <li key={place}>{ content(entry) }</li> };
    html! {
        <div class="fact" lang={lang.filter(|_| *is_prose)}>
            if *is_prose {
                { untranslated_mark(context, *is_translated) }
            }
            if is_list {
                <ul>{ for entries.iter().enumerate().map(item) }</ul>
            } else if aspect == Aspect::Class {
                <p><span class="badge">{ for entries.iter().map(content) }</span></p>
            } else {
                <p>{ for entries.iter().map(content) }</p>
            }
            if let Some(note) = note {
                <p class="note" {lang}>{ rich_text(note) }</p>
            }
            if !references.is_empty() {
                <p class="cited">{ for references.iter().map(content) }</p>
            }
        </div>
    }
}

fn content(entry: &Entry) -> Html {
    let text = rich_text(&entry.text);
    match entry.url.clone() {
        Some(href) => html! { <a class="source" {href}>{ text }</a> },
        None => text,
    }
}
