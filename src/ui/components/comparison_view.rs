//! Two or three codes side by side, or one alone: the answer first, then everything, then where to go on.

use sip_codes::compare::{Differences, Section};
use sip_codes::dataset::Difference;
use sip_codes::messages::join_sentences;
use sip_codes::state::Selection;
use sip_codes::{CodeRecord, Comparison};
use yew::prelude::*;

use super::{
    call_flows, code_link, comparison_chips, comparison_table, contents, copy_buttons, decision_cards,
    example_responses, heading, heading_of, host_notes, learn_more_section, neighbor_list, open_section_heading,
    take_along, title, untranslated_mark, verdict_strip,
};
use crate::ui::asked::Rows;
use crate::ui::{ViewContext, explained_text, rich_text};

/// Title, verdict, decision, summary and key differences; of one code alone what it means in place of the verdict. `is_same`
/// says that several pickers hold it. Here and below the sections stand in the order of
/// [`Section::ALL`]; to walk that list in both pieces would cost 0.5 KB of the download, so that a test holds it.
pub fn comparison_top(context: &ViewContext, comparison: &Comparison, is_same: bool) -> Html {
    let lang = lang(comparison.is_translated);
    let compares = comparison.compares();
    let paragraph = |class: &'static str, text: &str| html! { <p {class} part={class} {lang}>{ rich_text(text) }</p> };
    let verdict = if compares { paragraph("verdict", &comparison.verdict.sentence) } else { Html::default() };
    let summary = paragraph("summary", &join_sentences(&comparison.summary));
    let is_long = !context.is_short;
    let [before, after] = if compares { [verdict, summary] } else { [summary, verdict] };
    html! {
        <>
            <div class="title-line">
                { title(context, &comparison.title) }
                { take_along(context) }
            </div>
            { untranslated_mark(context, comparison.is_translated) }
            if is_long {
                { contents(context, comparison) }
            }
            if is_same {
                <p class="section-note">{ context.messages().texts.single.same_introduction.clone() }</p>
            }
            { before }
            if is_long {
                { verdict_strip(context, comparison) }
            }
            { decision(context, comparison, lang) }
            if is_long {
                { after }
                { comparison_chips(context, &comparison.closer) }
            }
            { host_notes(context, &comparison.codes) }
            if is_long && compares {
                { differences(context, comparison) }
            }
            if !is_long {
                { more(context) }
            }
        </>
    }
}

/// The table, the pictures, and where to go on.
pub fn comparison_rest(context: &ViewContext, comparison: &Comparison, rows: Rows) -> Html {
    let columns: Vec<&CodeRecord> = comparison.records(context.dataset).collect();
    let title = Section::Table.title(context.messages(), comparison.compares());
    html! {
        <>
            { neighbor_list(context, comparison) }
            { comparison_table(context, &columns, &comparison.rows, title, comparison.compares().then_some(rows)) }
            { call_flows(context, &columns) }
            { example_responses(context, &columns) }
            { learn_more_section(context, &comparison.learn_more) }
            { copy_buttons(context, comparison.compares()) }
        </>
    }
}

/// Leads from what decides to everything.
fn more(context: &ViewContext) -> Html {
    let onclick = context.expand.reform(|_: MouseEvent| ());
    let label = context.messages().texts.comparison.show_everything.clone();
    html! { <button type="button" class="quiet-button" part="more" hidden={!context.has_controls()} {onclick}>{ label }</button> }
}

fn decision(context: &ViewContext, comparison: &Comparison, lang: Option<&'static str>) -> Html {
    html! {
        <section class="decision" {lang}>
            { heading(context, 1, Section::Decision.title(context.messages(), comparison.compares())) }
            { decision_cards(context, &comparison.decision) }
        </section>
    }
}

/// What really differs; of three codes each two have a list of their own, under a link to the comparison of the two.
fn differences(context: &ViewContext, comparison: &Comparison) -> Html {
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
    let several = comparison.differences.len() > 1;
    let of_two = |(place, two): (usize, &Differences)| {
        let (first, second) = two.codes;
        let name = html! { { messages.name_of(&[first, second]) } };
        html! {
            <key={place}>
                if several {
                    { heading_of(context, 2, code_link(context, Selection::of(&[first, second]), "pair", None, name)) }
                }
                <ol role="list" lang={lang(two.is_translated)}>{ for two.list.iter().enumerate().map(difference) }</ol>
            </>
        }
    };
    html! {
        <section class="differences" part="differences">
            { open_section_heading(context, 1, Section::Differences.id(), Section::Differences.title(messages, true)) }
            { for comparison.differences.iter().enumerate().map(of_two) }
        </section>
    }
}

/// What is not in the language of the view is English.
fn lang(is_translated: bool) -> Option<&'static str> {
    (!is_translated).then_some("en")
}
