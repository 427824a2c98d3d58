//! The start: all codes by class, and the pairs people ask for.

use sip_codes::messages::fill;
use sip_codes::sip::Standing;
use sip_codes::state::Selection;
use sip_codes::{CodeRecord, ResponseClass, Term};
use yew::prelude::*;

use super::learn_more_section::pair_chips;
use super::{code_link, heading, tone};
use crate::ui::Widget;

/// How many of the pairs people ask for are offered.
const PAIRS: usize = 16;

/// All codes by class on one screen, and the pairs that people ask for.
pub fn overview(widget: &Widget) -> Html {
    let dataset = &widget.dataset;
    let texts = &widget.messages().texts.overview;
    let pairs = dataset.pairs.iter().take(PAIRS).map(|pair| (pair.first, pair.second));
    html! {
        <div class="overview">
            { heading(widget, 0, None, &texts.title) }
            <p class="summary" part="summary">{ texts.introduction.clone() }</p>
            <section class="asked-pairs">
                { heading(widget, 1, None, &texts.pairs_title) }
                { pair_chips(widget, pairs) }
            </section>
            <section class="all-codes">
                { heading(widget, 1, None, &texts.codes_title) }
                <div class="class-blocks">{ for ResponseClass::ALL.iter().map(|class| class_block(widget, *class)) }</div>
            </section>
            <section class="unregistered-codes">
                { heading(widget, 1, None, &texts.unregistered_title) }
                <p class="section-note">{ texts.unregistered_introduction.clone() }</p>
                { code_list(widget, dataset.codes().filter(|record| !is_registered(record))) }
            </section>
        </div>
    }
}

fn class_block(widget: &Widget, class: ResponseClass) -> Html {
    let messages = widget.messages();
    let digit = class.first_digit().to_string();
    let name = fill(&messages.texts.facts.class_badge, &[("digit", &digit), ("name", &messages.terms.classes[class])]);
    html! {
        <section key={class.key()} class="class-block" data-tone={tone(class)}>
            { heading(widget, 2, None, &name) }
            { code_list(widget, widget.dataset.codes_of(class).filter(|record| is_registered(record))) }
        </section>
    }
}

fn code_list<'dataset>(widget: &Widget, records: impl Iterator<Item = &'dataset CodeRecord>) -> Html {
    let item = |record: &CodeRecord| {
        let selection = Selection { first: Some(record.code), second: None };
        let phrase = record.phrase.clone();
        let content = html! { <><b>{ record.code.as_u16() }</b>{ " " }<span>{ phrase }</span></> };
        let link = code_link(widget, selection, "code-item", Some(record.code.class()), content);
        html! { <li key={record.code.as_u16()}>{ link }</li> }
    };
    html! { <ul class="code-list">{ for records.map(item) }</ul> }
}

fn is_registered(record: &CodeRecord) -> bool {
    record.facts.standing != Standing::Unregistered
}
