//! When to use which code.

use sip_codes::compare::{Advice, Decision};
use sip_codes::markup::with_strong;
use yew::prelude::*;

use super::tone;
use crate::ui::{ViewContext, rich_text};

/// The advice to who sends and to who gets each code, as a card of its tone, and what else tips the scale.
pub fn decision_cards(context: &ViewContext, Decision { advice, rule }: &Decision) -> Html {
    let card = |(place, Advice { code, send, check }): (usize, &Advice)| {
        let send = rich_text(&with_strong(send, &code.to_string()));
        let phrase = context.dataset.phrase(*code).to_owned();
        html! {
            <div key={place} class="decision-card" data-tone={tone(code.class())}>
                <p class="card-code"><b>{ code.as_u16() }</b>{ " " }{ phrase }</p>
                <p>{ send }</p>
                <p>{ rich_text(check) }</p>
            </div>
        }
    };
    html! {
        <div class="decision-cards" part="decision" data-codes={advice.len().to_string()}>
            { for advice.iter().enumerate().map(card) }
            if let Some(rule) = rule {
                <p key="rule" class="decision-rule">{ rich_text(rule) }</p>
            }
        </div>
    }
}
