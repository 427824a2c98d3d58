//! Two codes side by side: the answer first, then everything, then where to go on.

use sip_codes::StatusCode;
use yew::prelude::*;

use super::decision_cards::decision_cards;
use super::{ComparisonTable, CopyButtons, Heading, LearnMoreSection};
use crate::ui::{rich_text, use_widget};

/// Properties of [`ComparisonView`].
#[derive(PartialEq, Properties)]
pub struct ComparisonViewProps {
    /// The first code.
    pub first: StatusCode,
    /// The second code.
    pub second: StatusCode,
}

/// Title, summary, decision and key differences; the table; where to go on.
#[component]
pub fn ComparisonView(props: &ComparisonViewProps) -> Html {
    let widget = use_widget();
    let (first, second) = (props.first, props.second);
    let Some(comparison) = widget.dataset.compare(first, second) else {
        return html! { <div></div> };
    };
    let texts = &widget.messages().texts.comparison;
    let lang = (!comparison.is_translated).then_some("en");
    let difference = |sentence: &String| html! { <li key={sentence.clone()}><span>{ rich_text(sentence) }</span></li> };
    html! {
        <div class="comparison-view">
            <Heading depth=0 class="title">{ &comparison.title }</Heading>
            <p class="summary" part="summary" lang={lang}>{ rich_text(&comparison.summary.join(" ")) }</p>
            <section class="decision" lang={lang}>
                <Heading depth=1>{ &texts.decision_title }</Heading>
                { decision_cards(&comparison.decision, first, second) }
            </section>
            <section class="differences" part="differences" lang={lang}>
                <Heading depth=1>{ &texts.differences_title }</Heading>
                <ol>{ for comparison.differences.iter().map(difference) }</ol>
            </section>
            <ComparisonTable {first} second={second} title={texts.table_title.clone()} note={AttrValue::from(texts.table_note.clone())} />
            <LearnMoreSection learn_more={comparison.learn_more.clone()} />
            <CopyButtons {first} {second} />
        </div>
    }
}
