//! Where to go on.

use sip_codes::compare::{LearnMore, Source};
use sip_codes::messages::fill;
use sip_codes::state::Selection;
use sip_codes::{Messages, StatusCode};
use yew::prelude::*;

use super::{CodeLink, Heading, tone};
use crate::ui::use_widget;

/// Properties of [`LearnMoreSection`].
#[derive(PartialEq, Properties)]
pub struct LearnMoreSectionProps {
    /// Where to go on.
    pub learn_more: LearnMore,
}

/// Pairs to read next, related codes, and the sections of the RFCs.
#[component]
pub fn LearnMoreSection(props: &LearnMoreSectionProps) -> Html {
    let widget = use_widget();
    let messages = widget.messages();
    let texts = &messages.texts.learn_more;
    let LearnMore { references, codes, pairs } = &props.learn_more;
    let related = |code: &StatusCode| {
        let selection = Selection { first: Some(*code), second: None };
        let phrase = widget.dataset.code(*code).map(|record| record.facts.reason_phrase.clone());
        html! {
            <li key={code.as_u16()}>
                <CodeLink {selection} class={classes!("chip", tone(*code))}><b>{ code.as_u16() }</b>{ " " }{ phrase }</CodeLink>
            </li>
        }
    };
    html! {
        <section class="learn-more" part="learn-more">
            <Heading depth=1>{ &texts.title }</Heading>
            <Heading depth=2>{ &texts.pairs_title }</Heading>
            <ul class="chips">{ for pairs.iter().map(|(first, second)| pair_chip(messages, *first, *second)) }</ul>
            <Heading depth=2>{ &texts.codes_title }</Heading>
            <ul class="chips">{ for codes.iter().map(related) }</ul>
            if !references.is_empty() {
                <Heading depth=2>{ &texts.references_title }</Heading>
                <ul class="sources">{ for references.iter().map(source) }</ul>
            }
        </section>
    }
}

/// A pair one click away.
pub fn pair_chip(messages: &Messages, first: StatusCode, second: StatusCode) -> Html {
    let name = fill(&messages.texts.comparison.pair, &[("first", &first.to_string()), ("second", &second.to_string())]);
    html! {
        <li key={format!("{first}-{second}")}>
            <CodeLink selection={Selection::pair(first, second)} class="chip">{ name }</CodeLink>
        </li>
    }
}

fn source(source: &Source) -> Html {
    let codes = source.codes.iter().map(|code| html! { <b key={code.as_u16()} class={tone(*code)}>{ code.as_u16() }</b> });
    html! {
        <li key={source.url.clone()}>{ for codes }<a class="source" href={source.url.clone()}>{ &source.text }</a></li>
    }
}
