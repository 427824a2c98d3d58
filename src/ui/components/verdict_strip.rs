//! The questions of every failed call, with the answers of each code.

use sip_codes::compare::VerdictRow;
use sip_codes::sentence::capitalized;
use sip_codes::state::Selection;
use sip_codes::{Comparison, StatusCode, Term};
use yew::prelude::*;

use super::comparison_table::row_id;
use super::{place_link, tone};
use crate::ui::ViewContext;

/// The questions as rows of a table, each a link to the row that tells the whole. Where there is room they stand beside each
/// other; the roles are written out because browsers forget them then.
pub fn verdict_strip(context: &ViewContext, comparison: &Comparison) -> Html {
    let codes = &comparison.codes;
    let selection = Selection::of(codes);
    let head = |(place, code): (usize, &StatusCode)| {
        html! { <th key={place} role="columnheader" scope="col" data-tone={tone(code.class())}>{ code.as_u16() }</th> }
    };
    let row = |row: &VerdictRow| {
        let answer = |(place, answer): (usize, &String)| html! { <td key={place} role="cell">{ capitalized(answer.clone()) }</td> };
        html! {
            <tr key={row.point.key()} role="row" data-state={row.differs().then_some("differs")}>
                <th role="rowheader" scope="row">
                    { place_link(context, selection, row_id(row.point.aspect()), html! { { row.label.clone() } }) }
                </th>
                { for row.answers.iter().enumerate().map(answer) }
            </tr>
        }
    };
    html! {
        <table class="verdict-strip" part="verdict-strip" role="table" data-codes={codes.len().to_string()}>
            <thead role="rowgroup"><tr role="row"><td role="cell"></td>{ for codes.iter().enumerate().map(head) }</tr></thead>
            <tbody role="rowgroup">{ for comparison.verdict.rows.iter().map(row) }</tbody>
        </table>
    }
}
