//! Two codes side by side: the answer first, then everything, then where to go on.

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
    let (first, second) = (comparison.first, comparison.second);
    let columns: Vec<&CodeRecord> = comparison.records(&context.dataset).collect();
    let texts = &context.messages().texts.comparison;
    let lang = (!comparison.is_translated).then_some("en");
    let difference = |sentence: &String| html! { <li key={sentence.clone()}><span>{ rich_text(sentence) }</span></li> };
    html! {
        <div class="comparison-view">
            { heading(context, 0, None, &comparison.title) }
            { untranslated_mark(context, comparison.is_translated) }
            <p class="summary" part="summary" {lang}>{ rich_text(&join_sentences(&comparison.summary)) }</p>
            { host_notes(context, &[first, second]) }
            <section class="decision" {lang}>
                { heading(context, 1, None, &texts.decision_title) }
                { decision_cards(&comparison.decision, first, second) }
            </section>
            <section class="differences" part="differences" {lang}>
                { heading(context, 1, None, &texts.differences_title) }
                <ol>{ for comparison.differences.iter().map(difference) }</ol>
            </section>
            { comparison_table(context, &columns, &comparison.rows, &texts.table_title, &texts.table_introduction) }
            { call_flows(context, &columns) }
            { example_responses(context, &columns) }
            { learn_more_section(context, &comparison.learn_more) }
            { copy_buttons(context, was_copied) }
        </div>
    }
}
