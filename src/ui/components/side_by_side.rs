//! Pictures of codes, beside each other where there is room.

use sip_codes::CodeRecord;
use yew::prelude::*;

use super::tone;

/// A figure for each code under its name. A code that is not listed has none; `None` if that leaves nothing.
pub fn side_by_side(columns: &[&CodeRecord], content: impl Fn(&CodeRecord) -> Html) -> Option<Html> {
    let figure = |(place, record): (usize, &CodeRecord)| {
        html! {
            <figure key={place} data-tone={tone(record.code.class())}>
                <figcaption><b>{ record.code.as_u16() }</b>{ " " }{ record.phrase.clone() }</figcaption>
                { content(record) }
            </figure>
        }
    };
    let mut listed = columns.iter().copied().filter(|record| record.is_listed()).peekable();
    listed.peek()?;
    Some(html! { <div class="side-by-side">{ for listed.enumerate().map(figure) }</div> })
}
