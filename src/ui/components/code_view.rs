//! One code alone, with an invitation to pick the other.

use sip_codes::StatusCode;
use sip_codes::compare::neighbors;
use sip_codes::messages::fill;
use sip_codes::state::Selection;
use yew::prelude::*;

use super::{CodeLink, ComparisonTable, Heading, tone};
use crate::ui::{rich_text, use_widget};

/// Properties of [`CodeView`].
#[derive(PartialEq, Properties)]
pub struct CodeViewProps {
    /// The code.
    pub code: StatusCode,
    /// Whether both pickers hold it.
    pub is_same: bool,
}

/// What a code means, with whom to compare it, and everything about it in one column.
#[component]
pub fn CodeView(props: &CodeViewProps) -> Html {
    let widget = use_widget();
    let CodeViewProps { code, is_same } = *props;
    let Some(record) = widget.dataset.code(code) else {
        return html! { <div></div> };
    };
    let texts = &widget.messages().texts.single;
    let number = code.to_string();
    let holes = [("code", number.as_str()), ("phrase", &record.facts.reason_phrase), ("gist", &record.prose.gist)];
    let (title, request) = if is_same {
        (fill(&texts.same_title, &holes), fill(&texts.same_note, &holes))
    } else {
        (fill(&texts.title, &holes), fill(&texts.invitation, &holes))
    };
    let neighbor = |other: StatusCode| {
        let phrase = widget.dataset.code(other).map(|record| record.facts.reason_phrase.clone());
        html! {
            <li key={other.as_u16()}>
                <CodeLink selection={Selection::pair(code, other)} class={classes!("chip", tone(other))}>
                    <b>{ other.as_u16() }</b>{ " " }{ phrase }
                </CodeLink>
            </li>
        }
    };
    html! {
        <div class="code-view">
            <Heading depth=0 class="title">{ title }</Heading>
            if !is_same {
                <p class="summary" part="summary">{ rich_text(&fill(&texts.summary, &holes)) }</p>
            }
            <section class={classes!("invitation", tone(code))}>
                <p class="invitation-text">{ request }</p>
                <Heading depth=1>{ fill(&texts.neighbors_title, &holes) }</Heading>
                <ul class="chips">{ for neighbors(&widget.dataset, code).into_iter().map(neighbor) }</ul>
            </section>
            <ComparisonTable first={code} title={fill(&texts.table_title, &holes)} />
        </div>
    }
}
