//! A response as it stands on the wire.

use sip_codes::CodeRecord;
use sip_codes::compare::Section;
use yew::prelude::*;

use super::{section_buttons, section_heading, side_by_side};
use crate::ui::{Format, ViewContext};

/// The example of one code, or of two beside each other.
pub fn example_responses(context: &ViewContext, columns: &[&CodeRecord]) -> Html {
    let texts = &context.messages().texts.flow;
    let Some(examples) = side_by_side(columns, example) else { return Html::default() };
    html! {
        <section class="examples" part="example">
            { section_heading(context, 1, Section::Example.id(), &texts.example_title) }
            <p class="section-note">{ texts.example_introduction.clone() }</p>
            { examples }
            { section_buttons(context, &[Format::Examples]) }
        </section>
    }
}

/// The lines of the response; what sets it apart is stressed.
fn example(record: &CodeRecord) -> Html {
    let is_special = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        line.starts_with("SIP/2.0 ") || record.facts.header_fields.iter().any(|field| field.name == name)
    };
    let line = |(place, line): (usize, &str)| {
        // A line that is too long is broken where a parameter begins, and not inside an address.
        let parts = line.split_inclusive(';').map(|part| html! { <>{ part.to_owned() }<wbr /></> });
        let text = html! { <>{ for parts }</> };
        html! { <span key={place} class="line">if is_special(line) { <b>{ text }</b> } else { { text } }</span> }
    };
    html! { <pre dir="ltr" translate="no"><code>{ for record.facts.example.lines().enumerate().map(line) }</code></pre> }
}
