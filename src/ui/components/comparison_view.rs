//! Two codes side by side: the answer first, then everything, then where to go on.

use sip_codes::compare::Section;
use sip_codes::dataset::Difference;
use sip_codes::messages::join_sentences;
use sip_codes::{CodeRecord, Comparison};
use yew::prelude::*;

use super::{
    call_flows, comparison_table, contents, copy_buttons, decision_cards, example_responses, heading, host_notes,
    learn_more_section, open_section_heading, take_along, title, untranslated_mark, verdict_strip,
};
use crate::ui::asked::Rows;
use crate::ui::{ViewContext, rich_text};

/// Title, verdict, decision, summary and key differences. Here and below the sections stand in the order of
/// [`Section::ALL`]; to walk that list in both pieces would cost 0.5 KB of the download, so that a test holds it.
pub fn comparison_top(context: &ViewContext, comparison: &Comparison) -> Html {
    let lang = (!comparison.is_translated).then_some("en");
    let codes = [comparison.first, comparison.second];
    html! {
        <>
            <div class="title-line">
                { title(context, &comparison.title) }
                { take_along(context) }
            </div>
            { untranslated_mark(context, comparison.is_translated) }
            { contents(context, &codes, &comparison.rows, comparison.sections(&context.dataset)) }
            <p class="verdict" part="verdict" {lang}>{ rich_text(&comparison.verdict.sentence) }</p>
            { verdict_strip(context, comparison) }
            { decision(context, comparison, lang) }
            <p class="summary" part="summary" {lang}>{ rich_text(&join_sentences(&comparison.summary)) }</p>
            { host_notes(context, &codes) }
            { differences(context, comparison, lang) }
        </>
    }
}

/// The table, the pictures, and where to go on.
pub fn comparison_rest(context: &ViewContext, comparison: &Comparison, columns: &[&CodeRecord], rows: Rows) -> Html {
    html! {
        <>
            { comparison_table(context, columns, &comparison.rows, Section::Table.title(context.messages()), Some(rows)) }
            { call_flows(context, columns) }
            { example_responses(context, columns) }
            { learn_more_section(context, &comparison.learn_more) }
            { copy_buttons(context) }
        </>
    }
}

fn decision(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    html! {
        <section class="decision" {lang}>
            { heading(context, 1, Section::Decision.title(context.messages())) }
            { decision_cards(context, &comparison.decision, comparison.first, comparison.second) }
        </section>
    }
}

fn differences(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    let messages = context.messages();
    let difference = |(place, Difference { topic, text }): (usize, &Difference)| {
        html! {
            <li key={place}>
                <b class="lead">{ messages.terms.topics[*topic].to_owned() }</b>
                { " " }
                <span>{ rich_text(text) }</span>
            </li>
        }
    };
    html! {
        <section class="differences" part="differences" {lang}>
            { open_section_heading(context, 1, Section::Differences.id(), Section::Differences.title(messages)) }
            <ol>{ for comparison.differences.iter().enumerate().map(difference) }</ol>
        </section>
    }
}
