//! The table that carries one code, or two or three side by side.

use sip_codes::compare::{Cell, Row, grouped};
use sip_codes::dataset::{Aspect, AspectGroup, Mark};
use sip_codes::jargon::Jargon;
use sip_codes::{CodeRecord, Term};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{fact_cell, heading, section_heading, tone};
use crate::ui::ViewContext;
use crate::ui::asked::Rows;

/// A table with a column for each code and its rows, in groups. Of several codes `shown` says which rows are shown, and the
/// reader can say so too.
///
/// The roles are written out because the narrow layout changes how rows are displayed, and browsers then forget them.
///
/// See: <https://www.w3.org/WAI/tutorials/tables/two-headers/>
pub fn comparison_table(
    context: &ViewContext,
    columns: &[&CodeRecord],
    rows: &[Row],
    title: &str,
    shown: Option<Rows>,
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
        <section class="comparison-table" part="table" data-rows={(shown == Some(Rows::Different)).then_some("different")}>
            <div class="table-line" id="table-title">
                { heading(context, 1, title) }
                { for shown.map(|shown| only_different(context, shown)) }
            </div>
            <table role="table" aria-labelledby="table-title" data-codes={columns.len().to_string()}>
                <thead key="head" role="rowgroup">
                    <tr role="row"><td role="cell"></td>{ for columns.iter().enumerate().map(head) }</tr>
                </thead>
                { for grouped(rows).map(|(group, rows)| row_group(context, columns, group, rows)) }
            </table>
            <p class="section-note">{ context.messages().texts.comparison.strengths.clone() }</p>
        </section>
    }
}

/// The switch that leaves out the rows that are the same.
fn only_different(context: &ViewContext, shown: Rows) -> Html {
    let onchange = context.show.reform(|event: Event| {
        let is_checked = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
        if is_checked { Rows::Different } else { Rows::All }
    });
    html! {
        <label class="only-different" hidden={!context.has_controls()}>
            <input type="checkbox" checked={shown == Rows::Different} {onchange} />
            { " " }
            { context.messages().texts.comparison.only_different.clone() }
        </label>
    }
}

/// The rows of one group under its heading.
fn row_group<'rows>(
    context: &ViewContext,
    columns: &[&CodeRecord],
    group: AspectGroup,
    rows: impl Iterator<Item = &'rows Row>,
) -> Html {
    let jargon = context.jargon();
    html! {
        <tbody key={group.key()} role="rowgroup">
            <tr role="row" class="group">
                <th role="rowheader" scope="rowgroup" colspan={(columns.len() + 1).to_string()}>
                    { section_heading(context, 2, group.key(), &context.messages().terms.groups[group]) }
                </th>
            </tr>
            { for rows.map(|row| table_row(context, columns, row, &jargon)) }
        </tbody>
    }
}

/// The id of the row of an aspect, to which the verdict leads.
pub fn row_id(aspect: Aspect) -> String {
    format!("row-{}", aspect.key())
}

/// A row header with its mark, and a cell for each code, or one for all where they are the same.
fn table_row(context: &ViewContext, columns: &[&CodeRecord], row: &Row, jargon: &Jargon<'_>) -> Html {
    let messages = context.messages();
    let mark = row.mark_words(messages);
    let state = row.mark.map(|mark| match mark {
        Mark::Differs => "differs",
        Mark::SameBut => "same-but",
        Mark::Same => "same",
    });
    let cell = |(place, (record, cell)): (usize, (&&CodeRecord, &Cell))| {
        html! {
            <td key={place} role="cell" data-tone={tone(record.code.class())}>
                <span class="cell-code">{ record.code.as_u16() }</span>
                { " " }
                { fact_cell(context, row.aspect, cell, jargon) }
            </td>
        }
    };
    let shared = |shared: Cell| {
        html! {
            <td key="both" role="cell" class="both" colspan={columns.len().to_string()}>
                <span class="cell-code">{ messages.all_of(columns.len()).to_owned() }</span>
                { " " }
                { fact_cell(context, row.aspect, &shared, jargon) }
            </td>
        }
    };
    let cells = match row.shared() {
        Some(cell) => shared(cell),
        None => html! { <>{ for columns.iter().zip(&row.cells).enumerate().map(cell) }</> },
    };
    html! {
        <tr key={row.aspect.key()} role="row" data-state={state} part="row">
            <th id={row_id(row.aspect)} role="rowheader" scope="row" tabindex="-1">
                <div class="row-label">{ row.label.clone() }{ " " }<span class="mark">{ mark }</span></div>
            </th>
            { cells }
        </tr>
    }
}
