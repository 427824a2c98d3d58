//! What the host page itself says of the codes.

use sip_codes::StatusCode;
use yew::prelude::*;

use super::{heading, tone};
use crate::ui::ViewContext;

/// The host page's own words about these codes; an empty box without any.
pub fn host_notes(context: &ViewContext, codes: &[StatusCode]) -> Html {
    let notes: Vec<(StatusCode, &str)> =
        codes.iter().filter_map(|code| Some((*code, context.asked.note_of(*code)?))).collect();
    let item = |(code, note): &(StatusCode, &str)| {
        html! {
            <p key={code.as_u16()} data-tone={tone(code.class())} part="note"><b>{ code.as_u16() }</b>{ " " }{ note.to_owned() }</p>
        }
    };
    html! {
        <div class="host-notes">
            if !notes.is_empty() {
                { heading(context, 1, &context.messages().texts.comparison.notes_title) }
                { for notes.iter().map(item) }
            }
        </div>
    }
}
