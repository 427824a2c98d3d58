//! What is said of one code under one aspect.

use sip_codes::compare::{Cell, Entry};
use sip_codes::dataset::Aspect;
use sip_codes::jargon::Jargon;
use sip_codes::messages::fill;
use sip_codes::sentence::capitalized;
use yew::prelude::*;

use super::untranslated_mark;
use crate::ui::{ViewContext, explained_text};

/// The fact or prose of a code under an aspect, with the sentence that qualifies it and its source; what its section has not
/// explained yet is explained.
pub fn fact_cell(context: &ViewContext, aspect: Aspect, cell: &Cell, jargon: &Jargon<'_>) -> Html {
    let Cell { entries, note, references, is_prose, is_translated } = cell;
    let lang = (!is_translated).then_some("en");
    let is_list = entries.len() > 1;
    let content = |entry: &Entry| content(entry, jargon);
    let item = |(place, entry): (usize, &Entry)| html! { <li key={place}>{ content(entry) }</li> };
    html! {
        <div class="fact" lang={lang.filter(|_| *is_prose)}>
            if *is_prose {
                { untranslated_mark(context, *is_translated) }
            }
            if aspect == Aspect::TreatedIn && is_list {
                // They are many, and few readers need them.
                <details>
                    <summary>{ fill(&context.messages().texts.facts.treatments, &[("count", &entries.len().to_string())]) }</summary>
                    <ul role="list">{ for entries.iter().enumerate().map(item) }</ul>
                </details>
            } else if is_list {
                <ul role="list">{ for entries.iter().enumerate().map(item) }</ul>
            } else if aspect == Aspect::Class {
                <p><span class="badge">{ for entries.iter().map(content) }</span></p>
            } else {
                <p>{ for entries.iter().map(content) }</p>
            }
            if let Some(note) = note {
                <p class="note" {lang}>{ explained_text(note, jargon) }</p>
            }
            if !references.is_empty() {
                <p class="cited">{ for references.iter().map(content) }</p>
            }
        </div>
    }
}

fn content(entry: &Entry, jargon: &Jargon<'_>) -> Html {
    match entry.url.clone() {
        Some(href) => html! { <a class="source" {href}>{ entry.text.clone() }</a> },
        None => explained_text(&capitalized(entry.text.clone()), jargon),
    }
}
