//! Who sends what to whom, drawn as a message ladder.

use sip_codes::compare::Section;
use sip_codes::dataset::{CallFlow, Step, StepKind};
use sip_codes::{CodeRecord, Term};
use yew::prelude::*;

use super::{section_buttons, section_heading, side_by_side, untranslated_mark};
use crate::ui::{Format, ViewContext, rich_text};

/// Where the lifelines of two, three and four parties stand: the middles of columns of the same width.
const LIFELINES: [&[&str]; 3] =
    [&["25%", "75%"], &["16.667%", "50%", "83.333%"], &["12.5%", "37.5%", "62.5%", "87.5%"]];

/// The call flows of one code, or of two beside each other.
pub fn call_flows(context: &ViewContext, columns: &[&CodeRecord]) -> Html {
    let texts = &context.messages().texts.flow;
    let Some(flows) = side_by_side(columns, |record| flow_of(context, record)) else { return Html::default() };
    html! {
        <section class="call-flows" part="call-flow">
            { section_heading(context, 1, Section::CallFlow.id(), &texts.title) }
            <p class="section-note">{ texts.introduction.clone() }</p>
            { flows }
            { section_buttons(context, &[Format::Mermaid, Format::FlowPicture]) }
        </section>
    }
}

fn flow_of(context: &ViewContext, record: &CodeRecord) -> Html {
    html! { <>{ untranslated_mark(context, record.call_flow.is_translated) }{ ladder(context, record) }</> }
}

/// A ladder: the steps are an ordered list, for whoever reads it aloud or copies it; the lines behind them and the
/// arrows are drawn. So the text wraps, grows and turns with the page, and is there once.
fn ladder(context: &ViewContext, record: &CodeRecord) -> Html {
    let flow = &record.call_flow;
    let lifelines = LIFELINES.get(flow.parties.len().wrapping_sub(2)).copied().unwrap_or_default();
    let lifeline = |x: &&'static str| html! { <line key={*x} x1={*x} x2={*x} y1="0" y2="100%" /> };
    let party = |(place, name): (usize, &String)| html! { <span key={place}>{ name.clone() }</span> };
    html! {
        <div class="ladder" data-lanes={flow.parties.len().to_string()} lang={(!flow.is_translated).then_some("en")}>
            <svg class="lifelines" aria-hidden="true">{ for lifelines.iter().map(lifeline) }</svg>
            <div class="parties" aria-hidden="true">{ for flow.parties.iter().enumerate().map(party) }</div>
            <ol role="list">{ for flow.steps.iter().enumerate().map(|(place, step)| row(context, flow, place, step)) }</ol>
        </div>
    }
}

/// A step between its two lifelines. Who sends it to whom is drawn, and said to whoever does not see it.
fn row(context: &ViewContext, flow: &CallFlow, place: usize, step: &Step) -> Html {
    let (start, end) = (step.from.min(step.to), step.from.max(step.to));
    html! {
        <li
            key={place} data-kind={step.kind.key()} data-start={start.to_string()} data-end={end.to_string()}
            data-back={(step.from > step.to).then_some("")} data-subject={step.is_subject.then_some("")}
        >
            <span class="label">
                <span class="visually-hidden">{ flow.route(step, context.messages()) }</span>
                <span class="what" translate={(step.kind != StepKind::Event).then_some("no")}>{ step.text.clone() }</span>
                if !step.detail.is_empty() {
                    { " " }
                    <span class="detail">{ rich_text(&step.detail) }</span>
                }
            </span>
            if step.kind != StepKind::Event {
                { arrow(step.kind == StepKind::Lost) }
            }
        </li>
    }
}

/// An arrow as wide as its place, from the start to the end of the line; one that is lost breaks off at a cross.
fn arrow(is_lost: bool) -> Html {
    let (end, head) = if is_lost { ("60%", "M-5 1 5 11M5 1-5 11") } else { ("100%", "M0 6-9 2v8z") };
    html! {
        <svg class="arrow" aria-hidden="true">
            <line x1="0" x2={end} y1="6" y2="6" />
            <svg x={end} overflow="visible"><path d={head} /></svg>
        </svg>
    }
}
