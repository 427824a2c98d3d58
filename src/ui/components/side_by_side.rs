//! Pictures of one code, or of two beside each other where there is room.

use sip_codes::CodeRecord;
use yew::prelude::*;

use super::tone;

/// A figure for each code under its name.
pub fn side_by_side(columns: &[&CodeRecord], content: impl Fn(&CodeRecord) -> Html) -> Html {
    let figure = |record: &&CodeRecord| {
        html! {
            <figure key={record.code.as_u16()} data-tone={tone(record.code.class())}>
                <figcaption><b>{ record.code.as_u16() }</b>{ " " }{ record.phrase.clone() }</figcaption>
                { content(record) }
            </figure>
        }
    };
    html! { <div class="side-by-side">{ for columns.iter().map(figure) }</div> }
}
