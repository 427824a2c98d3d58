//! Where to go on.

use sip_codes::StatusCode;
use sip_codes::compare::{CitedSection, LearnMore, Section};
use sip_codes::messages::fill;
use sip_codes::state::Selection;
use yew::prelude::*;

use super::{code_link, heading, section_heading, tone};
use crate::ui::ViewContext;

/// Pairs to read next, related codes, and the sections of the RFCs.
pub fn learn_more_section(context: &ViewContext, learn_more: &LearnMore) -> Html {
    let texts = &context.messages().texts.learn_more;
    let LearnMore { references, codes, pairs } = learn_more;
    let alone = |code: &StatusCode| (*code, Selection { first: Some(*code), second: None });
    html! {
        <section class="learn-more" part="learn-more">
            { section_heading(context, 1, Section::LearnMore.id(), &texts.title) }
            { heading(context, 2, &texts.pairs_title) }
            { pair_chips(context, pairs.iter().copied()) }
            { heading(context, 2, &texts.codes_title) }
            { code_chips(context, codes.iter().map(alone)) }
            if !references.is_empty() {
                { heading(context, 2, &texts.references_title) }
                <ul class="sources">{ for references.iter().enumerate().map(cited_section) }</ul>
            }
        </section>
    }
}

/// Pairs one click away.
pub fn pair_chips(context: &ViewContext, pairs: impl Iterator<Item = (StatusCode, StatusCode)>) -> Html {
    let template = &context.messages().texts.comparison.pair;
    let chip = |(place, (first, second)): (usize, (StatusCode, StatusCode))| {
        let name = fill(template, &[("first", &first.to_string()), ("second", &second.to_string())]);
        let link = code_link(context, Selection::pair(first, second), "chip", None, html! { { name.clone() } });
        html! { <li key={place}>{ link }</li> }
    };
    html! { <ul class="chips">{ for pairs.enumerate().map(chip) }</ul> }
}

/// Codes with their reason phrases, each with the selection it leads to.
pub fn code_chips(context: &ViewContext, codes: impl Iterator<Item = (StatusCode, Selection)>) -> Html {
    let chip = |(place, (code, selection)): (usize, (StatusCode, Selection))| {
        let phrase = context.dataset.phrase(code).to_owned();
        let content = html! { <><b>{ code.as_u16() }</b>{ " " }{ phrase }</> };
        let link = code_link(context, selection, "chip", Some(code.class()), content);
        html! { <li key={place}>{ link }</li> }
    };
    html! { <ul class="chips">{ for codes.enumerate().map(chip) }</ul> }
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
