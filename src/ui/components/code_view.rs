//! One code alone, with an invitation to pick the other.

use sip_codes::StatusCode;
use sip_codes::compare::{Row, Section, neighbors};
use sip_codes::messages::fill;
use sip_codes::state::Selection;
use yew::prelude::*;

use super::learn_more_section::code_chips;
use super::{call_flows, comparison_table, contents, example_responses, heading, host_notes, title, tone};
use crate::ui::{ViewContext, rich_text};

/// What a code means, and with whom to compare it. `is_same` says that both pickers hold it.
pub fn code_top(context: &ViewContext, code: StatusCode, rows: &[Row], is_same: bool) -> Html {
    let Some(record) = context.dataset.code(code) else { return Html::default() };
    let texts = &context.messages().texts.single;
    let number = code.to_string();
    let holes = [("code", number.as_str()), ("phrase", &record.phrase), ("gist", &record.prose.gist)];
    let (text, request) =
        if is_same { (&texts.same_title, &texts.same_introduction) } else { (&texts.title, &texts.invitation) };
    let scenes = [Section::CallFlow, Section::Example];
    let sections = [Section::Table].into_iter().chain(scenes.into_iter().filter(|_| record.is_listed()));
    let others = neighbors(&context.dataset, code).into_iter().map(|other| (other, Selection::pair(code, other)));
    html! {
        <>
            { title(context, &fill(text, &holes)) }
            { contents(context, &[code], rows, sections) }
            <p class="summary" part="summary" lang={(!record.is_translated).then_some("en")}>{ rich_text(&fill(&texts.summary, &holes)) }</p>
            { host_notes(context, &[code]) }
            <section class="invitation" data-tone={tone(code.class())} hidden={!context.has_controls()}>
                <p class="invitation-text">{ fill(request, &holes) }</p>
                { heading(context, 1, &fill(&texts.neighbors_title, &holes)) }
                { code_chips(context, others) }
            </section>
        </>
    }
}

/// Everything about a code, in one column.
pub fn code_rest(context: &ViewContext, code: StatusCode, rows: &[Row]) -> Html {
    let Some(record) = context.dataset.code(code) else { return Html::default() };
    let title = fill(&context.messages().texts.single.table_title, &[("code", &code.to_string())]);
    html! {
        <>
            { comparison_table(context, &[record], rows, &title, None) }
            { call_flows(context, &[record]) }
            { example_responses(context, &[record]) }
        </>
    }
}
