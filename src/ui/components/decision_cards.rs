//! When to use which code.

use sip_codes::compare::Decision;
use sip_codes::markup::with_strong;
use sip_codes::{CodeRecord, StatusCode};
use yew::prelude::*;

use super::tone;
use crate::ui::{ViewContext, rich_text};

/// The advice to who sends and to who gets each code, as a card of its tone, and what else tips the scale.
pub fn decision_cards(context: &ViewContext, decision: &Decision, first: StatusCode, second: StatusCode) -> Html {
    let Decision { first: send_first, second: send_second, first_check, second_check, rule } = decision;
    let card = |(place, (code, send, check)): (usize, (StatusCode, &String, &String))| {
        let send = rich_text(&with_strong(send, &code.to_string()));
        let phrase = context.dataset.code(code).map(|record: &CodeRecord| record.phrase.clone());
        html! {
            <div key={place} class="decision-card" data-tone={tone(code.class())}>
                <p class="card-code"><b>{ code.as_u16() }</b>{ " " }{ phrase }</p>
                <p>{ send }</p>
                <p>{ rich_text(check) }</p>
            </div>
        }
    };
    html! {
        <div class="decision-cards" part="decision">
            { for [(first, send_first, first_check), (second, send_second, second_check)].into_iter().enumerate().map(card) }
            if let Some(rule) = rule {
                <p key="rule" class="decision-rule">{ rich_text(rule) }</p>
            }
        </div>
    }
}
