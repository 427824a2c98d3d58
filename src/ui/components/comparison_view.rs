//! Two codes side by side: the answer first, then everything, then where to go on.

use sip_codes::StatusCode;
use sip_codes::messages::join_sentences;
use yew::prelude::*;

use super::{
    call_flows, comparison_table, copy_buttons, decision_cards, example_responses, heading, host_notes,
    learn_more_section, untranslated_mark,
};
use crate::ui::{Widget, rich_text};

/// Title, summary, decision and key differences; the table; where to go on.
pub fn comparison_view(widget: &Widget, first: StatusCode, second: StatusCode, was_copied: Option<bool>) -> Html {
    let dataset = &widget.dataset;
    let compared = dataset.compare(first, second).zip(dataset.code(first)).zip(dataset.code(second));
    let Some(((comparison, first_record), second_record)) = compared else {
        return html! { <div></div> };
    };
    let texts = &widget.messages().texts.comparison;
    let lang = (!comparison.is_translated).then_some("en");
    let difference = |sentence: &String| html! { <li key={sentence.clone()}><span>{ rich_text(sentence) }</span></li> };
    html! {
        <div class="comparison-view">
            { heading(widget, 0, None, &comparison.title) }
            { untranslated_mark(widget, comparison.is_translated) }
            <p class="summary" part="summary" {lang}>{ rich_text(&join_sentences(&comparison.summary)) }</p>
            { host_notes(widget, &[first, second]) }
            <section class="decision" {lang}>
                { heading(widget, 1, None, &texts.decision_title) }
                { decision_cards(&comparison.decision, first, second) }
            </section>
            <section class="differences" part="differences" {lang}>
                { heading(widget, 1, None, &texts.differences_title) }
                <ol>{ for comparison.differences.iter().map(difference) }</ol>
            </section>
            { comparison_table(widget, &[first_record, second_record], &comparison.rows, &texts.table_title, &texts.table_introduction) }
            { call_flows(widget, &[first_record, second_record]) }
            { example_responses(widget, &[first_record, second_record]) }
            { learn_more_section(widget, &comparison.learn_more) }
            { copy_buttons(widget, was_copied) }
        </div>
    }
}
