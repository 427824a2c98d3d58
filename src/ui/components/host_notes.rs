//! What the host page itself says of the codes.

use sip_codes::StatusCode;
use yew::prelude::*;

use super::{heading, tone};
use crate::ui::Widget;

/// The host page's own words about these codes; an empty box without any.
pub fn host_notes(widget: &Widget, codes: &[StatusCode]) -> Html {
    let notes: Vec<_> = codes.iter().filter_map(|code| Some((*code, widget.note_of.emit(*code)?))).collect();
    let item = |(code, note): &(StatusCode, AttrValue)| {
        html! {
            <p key={code.as_u16()} data-tone={tone(code.class())} part="note"><b>{ code.as_u16() }</b>{ " " }{ note.clone() }</p>
        }
    };
    html! {
        <div class="host-notes">
            if !notes.is_empty() {
                { heading(widget, 1, None, &widget.messages().texts.comparison.notes_title) }
                { for notes.iter().map(item) }
            }
        </div>
    }
}
