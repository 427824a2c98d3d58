//! The table that carries one code or two side by side.

use sip_codes::compare::{Cell, Row};
use sip_codes::dataset::AspectGroup;
use sip_codes::{CodeRecord, Term};
use yew::prelude::*;

use super::{fact_cell, heading, tone};
use crate::ui::ViewContext;

/// A table with a column for each code and its rows, in groups.
///
/// The roles are written out because the narrow layout changes how rows are displayed, and browsers then forget them.
///
/// See: <https://www.w3.org/WAI/tutorials/tables/two-headers/>
pub fn comparison_table(
    context: &ViewContext,
    columns: &[&CodeRecord],
    rows: &[Row],
    title: &str,
    introduction: &str,
) -> Html {
    let head = |(place, record): (usize, &&CodeRecord)| {
        html! {
            <th key={place} role="columnheader" scope="col" data-tone={tone(record.code.class())} part="column-head">
                <span class="code">{ record.code.as_u16() }</span>
                { " " }
                <span class="phrase">{ record.phrase.clone() }</span>
            </th>
        }
    };
    html! {
        <section class="comparison-table" part="table">
            { heading(context, 1, Some("table-title"), title) }
            if !introduction.is_empty() {
                <p class="section-note">{ introduction.to_owned() }</p>
            }
            <table role="table" aria-labelledby="table-title">
                <thead role="rowgroup">
                    <tr role="row"><td role="cell"></td>{ for columns.iter().enumerate().map(head) }</tr>
                </thead>
                { for AspectGroup::ALL.iter().map(|group| row_group(context, columns, rows, *group)) }
            </table>
            <p class="section-note">{ context.messages().texts.comparison.strengths.clone() }</p>
        </section>
    }
}

/// The rows of one group under its heading.
fn row_group(context: &ViewContext, columns: &[&CodeRecord], rows: &[Row], group: AspectGroup) -> Html {
    let rows = rows.iter().filter(|row| row.aspect.group() == group);
    html! {
        <tbody key={group.key()} role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan={(columns.len() + 1).to_string()}>
                    { context.messages().terms.groups[group].to_owned() }
                </th>
            </tr>
            { for rows.map(|row| table_row(context, columns, row)) }
        </tbody>
    }
}

/// A row header with its mark, and a cell for each code.
fn table_row(context: &ViewContext, columns: &[&CodeRecord], row: &Row) -> Html {
    let texts = &context.messages().texts.comparison;
    let (state, mark) = match row.differs {
        Some(true) => (Some("differs"), texts.differs.clone()),
        Some(false) => (Some("same"), texts.same.clone()),
        None => (None, String::new()),
    };
    let cell = |(place, (record, cell)): (usize, (&&CodeRecord, &Cell))| {
        html! {
            <td key={place} role="cell" data-tone={tone(record.code.class())}>
                <span class="cell-code">{ record.code.as_u16() }</span>
                { fact_cell(context, row.aspect, cell) }
            </td>
        }
    };
    html! {
        <tr key={row.aspect.key()} role="row" data-state={state} part="row">
            <th role="rowheader" scope="row">{ row.label.clone() }{ " " }<span class="mark">{ mark }</span></th>
            { for columns.iter().zip(&row.cells).enumerate().map(cell) }
        </tr>
    }
}
