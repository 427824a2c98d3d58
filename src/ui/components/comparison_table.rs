//! The table that carries one code or two side by side.

use sip_codes::compare::{Row, is_told};
use sip_codes::dataset::{Aspect, AspectGroup};
use sip_codes::{CodeRecord, Term};
use yew::prelude::*;

use super::{fact_cell, heading, tone};
use crate::ui::Widget;

/// A column of the table.
pub type Column<'dataset> = &'dataset CodeRecord;

/// A table with a column for each code and a row for each aspect, in groups. `rows` tells which facts differ; without
/// it nothing is marked.
///
/// The roles are written out because the narrow layout changes how rows are displayed, and browsers then forget them.
///
/// See: <https://www.w3.org/WAI/tutorials/tables/two-headers/>
pub fn comparison_table(widget: &Widget, columns: &[Column<'_>], rows: &[Row], title: &str, note: &str) -> Html {
    let head = |record: &Column<'_>| {
        html! {
            <th key={record.code.as_u16()} role="columnheader" scope="col" data-tone={tone(record.code.class())} part="column-head">
                <span class="code">{ record.code.as_u16() }</span>
                { " " }
                <span class="phrase">{ record.phrase.clone() }</span>
            </th>
        }
    };
    html! {
        <section class="comparison-table" part="table">
            { heading(widget, 1, Some("table-title"), title) }
            if !note.is_empty() {
                <p class="section-note">{ note.to_owned() }</p>
            }
            <table role="table" aria-labelledby="table-title">
                <thead role="rowgroup">
                    <tr role="row"><td role="cell"></td>{ for columns.iter().map(head) }</tr>
                </thead>
                { for AspectGroup::ALL.iter().map(|group| row_group(widget, columns, rows, *group)) }
            </table>
        </section>
    }
}

/// The rows of one group under its heading.
fn row_group(widget: &Widget, columns: &[Column<'_>], rows: &[Row], group: AspectGroup) -> Html {
    let is_shown = |aspect: &Aspect| aspect.group() == group && columns.iter().any(|record| is_told(record, *aspect));
    let aspects = Aspect::ALL.iter().copied().filter(is_shown);
    html! {
        <tbody key={group.key()} role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan={(columns.len() + 1).to_string()}>
                    { widget.messages().terms.groups[group].to_owned() }
                </th>
            </tr>
            { for aspects.map(|aspect| row(widget, columns, rows, aspect)) }
        </tbody>
    }
}

/// A row header with its mark, and a cell for each code.
fn row(widget: &Widget, columns: &[Column<'_>], rows: &[Row], aspect: Aspect) -> Html {
    let messages = widget.messages();
    let texts = &messages.texts.comparison;
    let compared = rows.iter().find(|row| row.aspect == aspect && !aspect.is_prose());
    let (state, mark) = match compared.map(|row| row.differs) {
        Some(true) => (Some("differs"), texts.differs.clone()),
        Some(false) => (Some("same"), texts.same.clone()),
        None => (None, String::new()),
    };
    let cell = |record: &Column<'_>| {
        html! {
            <td key={record.code.as_u16()} role="cell" data-tone={tone(record.code.class())}>
                <span class="cell-code">{ record.code.as_u16() }</span>
                { fact_cell(widget, record, aspect) }
            </td>
        }
    };
    html! {
        <tr key={aspect.key()} role="row" data-state={state} part="row">
            <th role="rowheader" scope="row">
                { messages.terms.aspects[aspect].to_owned() }
                { " " }
                <span class="mark">{ mark }</span>
            </th>
            { for columns.iter().map(cell) }
        </tr>
    }
}
