//! What there is below, in one line that stays in sight.

use sip_codes::compare::{Section, grouped};
use sip_codes::state::Selection;
use sip_codes::{Comparison, Messages, StatusCode, Term};
use yew::prelude::*;

use super::heading::TITLE;
use super::{place_link, tone};
use crate::ui::ViewContext;

/// Links to the title, which is named by its codes, and to every section.
pub fn contents(context: &ViewContext, comparison: &Comparison) -> Html {
    let messages = context.messages();
    let selection = Selection::of(&comparison.codes);
    let sections = comparison.sections(context.dataset);
    let link = |id: &str, content: Html| place_link(context, selection, id.to_owned(), content);
    let code =
        |code: &StatusCode| html! { <b key={code.as_u16()} data-tone={tone(code.class())}>{ code.as_u16() }</b> };
    let item = |(id, text): (&'static str, String)| html! { <li key={id}>{ link(id, html! { { text } }) }</li> };
    html! {
        <nav class="contents" part="contents" hidden={!context.has_controls()} aria-label={messages.texts.comparison.contents.clone()}>
            <ul role="list">
                <li key={TITLE}>{ link(TITLE, html! { <>{ for comparison.codes.iter().map(code) }</> }) }</li>
                { for sections.flat_map(|section| places(messages, comparison, section)).map(item) }
            </ul>
        </nav>
    }
}

/// The places of a section with their names: the table has one for each of its groups.
fn places(messages: &Messages, comparison: &Comparison, section: Section) -> Vec<(&'static str, String)> {
    match section {
        Section::Decision => Vec::new(),
        Section::Table => {
            grouped(&comparison.rows).map(|(group, _)| (group.key(), messages.terms.groups[group].to_owned())).collect()
        }
        section => vec![(section.id(), section.title(messages, comparison.compares()).to_owned())],
    }
}
