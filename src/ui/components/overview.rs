//! The start: all codes by class, and the pairs people ask for.

use sip_codes::messages::fill;
use sip_codes::sip::Standing;
use sip_codes::state::Selection;
use sip_codes::{CodeRecord, ResponseClass, Term};
use yew::prelude::*;

use super::learn_more_section::pair_chip;
use super::{CodeLink, Heading, tone};
use crate::ui::use_widget;

/// How many of the pairs people ask for are offered.
const PAIRS: usize = 16;

/// All codes by class on one screen, and the pairs that people ask for.
#[component]
pub fn Overview() -> Html {
    let widget = use_widget();
    let (dataset, messages) = (&widget.dataset, widget.messages());
    let texts = &messages.texts.overview;
    let is_registered = |record: &&CodeRecord| record.facts.standing != Standing::Unregistered;
    let class_block = |class: ResponseClass| {
        let digit = class.first_digit().to_string();
        let name = fill(&messages.texts.facts.class_badge, &[("digit", &digit), ("name", &messages.terms.classes[class])]);
        html! {
            <section key={class.key()} class={classes!("class-block", format!("tone-{digit}"))}>
                <Heading depth=2>{ name }</Heading>
                <ul class="code-list">{ for dataset.codes_of(class).filter(is_registered).map(code_item) }</ul>
            </section>
        }
    };
    let unregistered = dataset.codes().filter(|record| !is_registered(record));
    html! {
        <div class="overview">
            <Heading depth=0 class="title">{ &texts.title }</Heading>
            <p class="summary">{ &texts.introduction }</p>
            <section class="asked-pairs">
                <Heading depth=1>{ &texts.pairs_title }</Heading>
                <ul class="chips">{ for dataset.pairs.iter().take(PAIRS).map(|pair| pair_chip(messages, pair.first, pair.second)) }</ul>
            </section>
            <section class="all-codes">
                <Heading depth=1>{ &texts.codes_title }</Heading>
                <div class="class-blocks">{ for ResponseClass::ALL.iter().copied().map(class_block) }</div>
            </section>
            <section class="unregistered-codes">
                <Heading depth=1>{ &texts.unregistered_title }</Heading>
                <p class="table-note">{ &texts.unregistered_note }</p>
                <ul class="code-list">{ for unregistered.map(code_item) }</ul>
            </section>
        </div>
    }
}

fn code_item(record: &CodeRecord) -> Html {
    let selection = Selection { first: Some(record.code), second: None };
    html! {
        <li key={record.code.as_u16()}>
            <CodeLink {selection} class={classes!("code-item", tone(record.code))}>
                <b>{ record.code.as_u16() }</b>{ " " }<span>{ &record.facts.reason_phrase }</span>
            </CodeLink>
        </li>
    }
}
