//! When to use which code.

use sip_codes::StatusCode;
use sip_codes::compare::Decision;
use sip_codes::markup::with_strong;
use yew::prelude::*;

use super::tone;
use crate::ui::rich_text;

/// The advice about each code as a card of its tone, and what tips the scale.
pub fn decision_cards(decision: &Decision, first: StatusCode, second: StatusCode) -> Html {
    let card = |(place, (code, text)): (usize, (StatusCode, &String))| {
        let text = rich_text(&with_strong(text, &code.to_string()));
        html! { <p key={place} class="decision-card" data-tone={tone(code.class())}>{ text }</p> }
    };
    html! {
        <div class="decision-cards" part="decision">
            { for [(first, &decision.first), (second, &decision.second)].into_iter().enumerate().map(card) }
            if let Some(rule) = &decision.rule {
                <p key="rule" class="decision-rule">{ rich_text(rule) }</p>
            }
        </div>
    }
}
