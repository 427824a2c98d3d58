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

/// Title, summary, decision and key differences; the table; where to go on.
pub fn comparison_view(context: &ViewContext, comparison: &Comparison, was_copied: Option<bool>) -> Html {
    let columns: Vec<&CodeRecord> = comparison.records(&context.dataset).collect();
    let lang = (!comparison.is_translated).then_some("en");
    let section = |section: &Section| match section {
        Section::Decision => decision(context, comparison, lang),
        Section::Differences => differences(context, comparison, lang),
        Section::Table => table(context, &columns, &comparison.rows),
        Section::CallFlow => call_flows(context, &columns),
        Section::Example => example_responses(context, &columns),
        Section::LearnMore => learn_more_section(context, &comparison.learn_more),
    };
    html! {
        <div class="comparison-view">
            { heading(context, 0, None, &comparison.title) }
            { untranslated_mark(context, comparison.is_translated) }
            <p class="summary" part="summary" {lang}>{ rich_text(&join_sentences(&comparison.summary)) }</p>
            { host_notes(context, &[comparison.first, comparison.second]) }
            { for Section::ALL.iter().map(section) }
            { copy_buttons(context, was_copied) }
        </div>
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
    let difference = |sentence: &String| html! { <li key={sentence.clone()}><span>{ rich_text(sentence) }</span></li> };
    html! {
        <section class="differences" part="differences" {lang}>
            { heading(context, 1, None, Section::Differences.title(context.messages())) }
            <ol>{ for comparison.differences.iter().map(difference) }</ol>
        </section>
    }
}

fn table(context: &ViewContext, columns: &[&CodeRecord], rows: &[Row]) -> Html {
    let introduction = &context.messages().texts.comparison.table_introduction;
    comparison_table(context, columns, rows, Section::Table.title(context.messages()), introduction)
}
