//! Two codes side by side, or one alone: the answer first, then everything, then where to go on.

use sip_codes::compare::Section;
use sip_codes::dataset::Difference;
use sip_codes::messages::join_sentences;
use sip_codes::{CodeRecord, Comparison};
use yew::prelude::*;

use super::{
    call_flows, comparison_table, contents, copy_buttons, decision_cards, example_responses, heading, host_notes,
    learn_more_section, neighbor_list, open_section_heading, pair_chips, take_along, title, untranslated_mark,
    verdict_strip,
};
use crate::ui::asked::Rows;
use crate::ui::{ViewContext, explained_text, rich_text};

/// Title, verdict, decision, summary and key differences; of one code alone what it means in place of the verdict. `is_same`
/// says that both pickers hold it. Here and below the sections stand in the order of
/// [`Section::ALL`]; to walk that list in both pieces would cost 0.5 KB of the download, so that a test holds it.
pub fn comparison_top(context: &ViewContext, comparison: &Comparison, is_same: bool) -> Html {
    let lang = (!comparison.is_translated).then_some("en");
    let is_pair = comparison.is_pair();
    let paragraph = |class: &'static str, text: &str| html! { <p {class} part={class} {lang}>{ rich_text(text) }</p> };
    let verdict = if is_pair { paragraph("verdict", &comparison.verdict.sentence) } else { Html::default() };
    let summary = paragraph("summary", &join_sentences(&comparison.summary));
    let [before, after] = if is_pair { [verdict, summary] } else { [summary, verdict] };
    html! {
        <>
            <div class="title-line">
                { title(context, &comparison.title) }
                { take_along(context) }
            </div>
            { untranslated_mark(context, comparison.is_translated) }
            { contents(context, comparison) }
            if is_same {
                <p class="section-note">{ context.messages().texts.single.same_introduction.clone() }</p>
            }
            { before }
            { verdict_strip(context, comparison) }
            { decision(context, comparison, lang) }
            { after }
            { pair_chips(context, &comparison.closer) }
            { host_notes(context, &comparison.codes) }
            if is_pair {
                { differences(context, comparison, lang) }
            }
        </>
    }
}

/// The table, the pictures, and where to go on.
pub fn comparison_rest(context: &ViewContext, comparison: &Comparison, rows: Rows) -> Html {
    let columns: Vec<&CodeRecord> = comparison.records(&context.dataset).collect();
    let title = Section::Table.title(context.messages(), comparison.is_pair());
    html! {
        <>
            { neighbor_list(context, comparison) }
            { comparison_table(context, &columns, &comparison.rows, title, comparison.is_pair().then_some(rows)) }
            { call_flows(context, &columns) }
            { example_responses(context, &columns) }
            { learn_more_section(context, &comparison.learn_more) }
            { copy_buttons(context, comparison.is_pair()) }
        </>
    }
}

fn decision(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    html! {
        <section class="decision" {lang}>
            { heading(context, 1, Section::Decision.title(context.messages(), comparison.is_pair())) }
            { decision_cards(context, &comparison.decision) }
        </section>
    }
}

fn differences(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    let (messages, jargon) = (context.messages(), context.jargon());
    let difference = |(place, Difference { topic, text }): (usize, &Difference)| {
        html! {
            <li key={place}>
                <b class="lead">{ messages.terms.topics[*topic].to_owned() }</b>
                { " " }
                <span>{ explained_text(text, &jargon) }</span>
            </li>
        }
    };
    html! {
        <section class="differences" part="differences" {lang}>
            { open_section_heading(context, 1, Section::Differences.id(), Section::Differences.title(messages, true)) }
            <ol>{ for comparison.differences.iter().enumerate().map(difference) }</ol>
        </section>
    }
}
