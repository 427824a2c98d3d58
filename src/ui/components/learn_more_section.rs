//! Where to go on.

use sip_codes::compare::{CitedSection, LearnMore, Neighbor, Section};
use sip_codes::state::Selection;
use sip_codes::{Comparison, StatusCode};
use yew::prelude::*;

use super::{code_link, heading, section_heading, tone};
use crate::ui::{ViewContext, rich_text};

/// Comparisons to read next, related codes, and the sections of the RFCs.
pub fn learn_more_section(context: &ViewContext, learn_more: &LearnMore) -> Html {
    let texts = &context.messages().texts.learn_more;
    let LearnMore { references, codes, comparisons } = learn_more;
    html! {
        <section class="learn-more" part="learn-more">
            { section_heading(context, 1, Section::LearnMore.id(), &texts.title) }
            if !comparisons.is_empty() {
                { heading(context, 2, &texts.pairs_title) }
                { comparison_chips(context, comparisons) }
            }
            if !codes.is_empty() {
                { heading(context, 2, &texts.codes_title) }
                { code_links(context, codes) }
            }
            if !references.is_empty() {
                { heading(context, 2, &texts.references_title) }
                <ul role="list" class="sources">{ for references.iter().enumerate().map(cited_section) }</ul>
            }
        </section>
    }
}

/// Comparisons one click away; nothing without any.
pub fn comparison_chips(context: &ViewContext, comparisons: &[Vec<StatusCode>]) -> Html {
    if comparisons.is_empty() {
        return Html::default();
    }
    let chip = |(place, codes): (usize, &Vec<StatusCode>)| {
        let name = html! { { context.messages().name_of(codes) } };
        html! { <li key={place}>{ code_link(context, Selection::of(codes), "chip", None, name) }</li> }
    };
    html! { <ul role="list" class="chips">{ for comparisons.iter().enumerate().map(chip) }</ul> }
}

/// Codes alone: they look otherwise than what leads to two.
fn code_links(context: &ViewContext, codes: &[StatusCode]) -> Html {
    let item = |(place, code): (usize, &StatusCode)| {
        let link = code_link(context, Selection::of(&[*code]), "pair", Some(code.class()), name(context, *code));
        html! { <li key={place}>{ link }</li> }
    };
    html! { <ul role="list" class="code-links">{ for codes.iter().enumerate().map(item) }</ul> }
}

/// The codes that a code is taken for, each with what tells the two apart and a link to both.
pub fn neighbor_list(context: &ViewContext, comparison: &Comparison) -> Html {
    let [code] = *comparison.codes.as_slice() else { return Html::default() };
    if comparison.neighbors.is_empty() {
        return Html::default();
    }
    let texts = &context.messages().texts.single;
    let item = |(place, Neighbor { code: other, verdict }): (usize, &Neighbor)| {
        let both = Selection::of(&[code, *other]);
        let verdict = verdict.as_deref().unwrap_or_default();
        html! {
            <li key={place}>
                { code_link(context, both, "pair", Some(other.class()), name(context, *other)) }
                <span>{ rich_text(verdict) }</span>
            </li>
        }
    };
    html! {
        <section class="neighbors" hidden={!context.has_controls()}>
            { section_heading(context, 1, Section::Neighbors.id(), &texts.neighbors_title) }
            <p class="section-note">{ texts.neighbors_introduction.clone() }</p>
            <ul role="list">{ for comparison.neighbors.iter().enumerate().map(item) }</ul>
        </section>
    }
}

fn name(context: &ViewContext, code: StatusCode) -> Html {
    let phrase = context.dataset.phrase(code).to_owned();
    html! { <><b>{ code.as_u16() }</b>{ " " }{ phrase }</> }
}

fn cited_section((place, section): (usize, &CitedSection)) -> Html {
    let code =
        |code: &StatusCode| html! { <b key={code.as_u16()} data-tone={tone(code.class())}>{ code.as_u16() }</b> };
    html! {
        <li key={place}>
            { for section.codes.iter().map(code) }
            <a class="source" href={section.url.clone()}>{ section.text.clone() }</a>
        </li>
    }
}
