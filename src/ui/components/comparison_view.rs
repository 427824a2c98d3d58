//! Two codes side by side: the answer first, then everything, then where to go on.

use sip_codes::compare::{Row, Section};
use sip_codes::messages::join_sentences;
use sip_codes::{CodeRecord, Comparison};
use yew::prelude::*;

use super::{
    call_flows, comparison_table, copy_buttons, decision_cards, example_responses, heading, host_notes,
    learn_more_section, untranslated_mark,
};
use crate::ui::{ViewContext, rich_text};

/// Title, summary, decision and key differences. Here and below the sections stand in the order of [`Section::ALL`]; to walk
/// that list in both pieces would cost 0.5 KB of the download, so that a test holds it.
pub fn comparison_top(context: &ViewContext, comparison: &Comparison) -> Html {
    let lang = (!comparison.is_translated).then_some("en");
    html! {
        <>
            { heading(context, 0, None, &comparison.title) }
            { untranslated_mark(context, comparison.is_translated) }
            <p class="summary" part="summary" {lang}>{ rich_text(&join_sentences(&comparison.summary)) }</p>
            { host_notes(context, &[comparison.first, comparison.second]) }
            { decision(context, comparison, lang) }
            { differences(context, comparison, lang) }
        </>
    }
}

/// The table, the pictures, and where to go on.
pub fn comparison_rest(
    context: &ViewContext,
    comparison: &Comparison,
    columns: &[&CodeRecord],
    was_copied: Option<bool>,
) -> Html {
    html! {
        <>
            { table(context, columns, &comparison.rows) }
            { call_flows(context, columns) }
            { example_responses(context, columns) }
            { learn_more_section(context, &comparison.learn_more) }
            { copy_buttons(context, was_copied) }
        </>
    }
}

fn decision(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    html! {
        <section class="decision" {lang}>
            { heading(context, 1, None, Section::Decision.title(context.messages())) }
            { decision_cards(&comparison.decision, comparison.first, comparison.second) }
        </section>
    }
}

fn differences(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    let difference =
        |(place, sentence): (usize, &String)| html! { <li key={place}><span>{ rich_text(sentence) }</span></li> };
    html! {
        <section class="differences" part="differences" {lang}>
            { heading(context, 1, None, Section::Differences.title(context.messages())) }
            <ol>{ for comparison.differences.iter().enumerate().map(difference) }</ol>
        </section>
    }
}

fn table(context: &ViewContext, columns: &[&CodeRecord], rows: &[Row]) -> Html {
    let introduction = &context.messages().texts.comparison.table_introduction;
    comparison_table(context, columns, rows, Section::Table.title(context.messages()), introduction)
}
