//! The start: all codes by class, and the pairs people ask for.

use sip_codes::dataset::CodeEntry;
use sip_codes::messages::fill;
use sip_codes::sip::Standing;
use sip_codes::state::Selection;
use sip_codes::{ResponseClass, Term};
use yew::prelude::*;

use super::learn_more_section::pair_chips;
use super::{code_link, heading, title, tone};
use crate::ui::ViewContext;

/// How many of the pairs people ask for are offered.
const PAIRS: usize = 16;

/// All codes by class on one screen, and the pairs that people ask for.
pub fn overview(context: &ViewContext) -> Html {
    let dataset = &context.dataset;
    let texts = &context.messages().texts.overview;
    let pairs = dataset.pairs.iter().take(PAIRS).map(|pair| (pair.first, pair.second));
    html! {
        <div class="overview">
            { title(context, &texts.title) }
            <p class="summary" part="summary">{ texts.introduction.clone() }</p>
            <section class="asked-pairs">
                { heading(context, 1, &texts.pairs_title) }
                { pair_chips(context, pairs) }
            </section>
            <section class="all-codes">
                { heading(context, 1, &texts.codes_title) }
                <div class="class-blocks">{ for ResponseClass::ALL.iter().map(|class| class_block(context, *class)) }</div>
            </section>
            <section class="unregistered-codes">
                { heading(context, 1, &texts.unregistered_title) }
                <p class="section-note">{ texts.unregistered_introduction.clone() }</p>
                { code_list(context, dataset.entries.iter().filter(|entry| !is_registered(entry))) }
            </section>
        </div>
    }
}

fn class_block(context: &ViewContext, class: ResponseClass) -> Html {
    let messages = context.messages();
    let digit = class.first_digit().to_string();
    let name = fill(&messages.texts.facts.class_badge, &[("digit", &digit), ("name", &messages.terms.classes[class])]);
    html! {
        <section key={class.key()} class="class-block" data-tone={tone(class)}>
            { heading(context, 2, &name) }
            { code_list(context, context.dataset.entries_of(class).filter(|entry| is_registered(entry))) }
        </section>
    }
}

fn code_list<'dataset>(context: &ViewContext, entries: impl Iterator<Item = &'dataset CodeEntry>) -> Html {
    let item = |entry: &CodeEntry| {
        let selection = Selection { first: Some(entry.code), second: None };
        let phrase = entry.phrase.clone();
        let content = html! { <><b>{ entry.code.as_u16() }</b>{ " " }<span>{ phrase }</span></> };
        let link = code_link(context, selection, "code-item", Some(entry.code.class()), content);
        html! { <li key={entry.code.as_u16()}>{ link }</li> }
    };
    html! { <ul class="code-list">{ for entries.map(item) }</ul> }
}

fn is_registered(entry: &CodeEntry) -> bool {
    entry.standing != Standing::Unregistered
}
