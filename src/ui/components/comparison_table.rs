//! The table that carries one code or two side by side.

use sip_codes::compare::is_told;
use sip_codes::dataset::{Aspect, AspectGroup};
use sip_codes::{CodeRecord, Comparison, StatusCode, Term};
use yew::prelude::*;

use super::comparison_row::Mark;
use super::{ComparisonRow, Heading, tone};
use crate::ui::use_widget;

/// Properties of [`ComparisonTable`].
#[derive(PartialEq, Properties)]
pub struct ComparisonTableProps {
    /// The first code.
    pub first: StatusCode,
    /// The second code, if there are two.
    #[prop_or_default]
    pub second: Option<StatusCode>,
    /// The title over the table.
    pub title: AttrValue,
    /// How to read it.
    #[prop_or_default]
    pub note: Option<AttrValue>,
}

/// A table with a column for each code and a row for each aspect, in groups.
///
/// See: <https://www.w3.org/WAI/tutorials/tables/two-headers/>
#[component]
pub fn ComparisonTable(props: &ComparisonTableProps) -> Html {
    let widget = use_widget();
    let dataset = &widget.dataset;
    let codes = [Some(props.first), props.second];
    let records: Vec<&CodeRecord> = codes.into_iter().flatten().filter_map(|code| dataset.code(code)).collect();
    let comparison = props.second.and_then(|second| dataset.compare(props.first, second));
    let columns = records.len() + 1;

    let head = |record: &&CodeRecord| {
        html! {
            <th key={record.code.as_u16()} role="columnheader" scope="col" class={tone(record.code)} part="column-head">
                <span class="code">{ record.code.as_u16() }</span>
                { " " }
                <span class="phrase">{ &record.facts.reason_phrase }</span>
            </th>
        }
    };
    let row = |aspect: &Aspect| {
        let mark = mark(comparison.as_ref(), *aspect);
        html! { <ComparisonRow key={aspect.key()} aspect={*aspect} first={props.first} second={props.second} {mark} /> }
    };
    let group = |group: &AspectGroup| {
        let aspects = Aspect::ALL.iter().filter(|aspect| aspect.group() == *group);
        let told = aspects.filter(|aspect| records.iter().any(|record| is_told(record, **aspect)));
        let rows: Vec<Html> = told.map(row).collect();
        let title = &widget.messages().terms.groups[*group];
        html! {
            if !rows.is_empty() {
                <tbody key={group.key()} role="rowgroup">
                    <tr role="row" class="group">
                        <th role="rowheader" scope="rowgroup" colspan={columns.to_string()}>{ title }</th>
                    </tr>
                    { for rows }
                </tbody>
            }
        }
    };
    html! {
        <section class="comparison-table" part="table">
            <Heading depth=1 id="table-title">{ &props.title }</Heading>
            if let Some(note) = &props.note {
                <p class="table-note">{ note }</p>
            }
            <table role="table" aria-labelledby="table-title">
                <thead role="rowgroup">
                    <tr role="row"><td role="cell"></td>{ for records.iter().map(head) }</tr>
                </thead>
                { for AspectGroup::ALL.iter().map(group) }
            </table>
        </section>
    }
}

fn mark(comparison: Option<&Comparison>, aspect: Aspect) -> Mark {
    let row = comparison.and_then(|comparison| comparison.rows.iter().find(|row| row.aspect == aspect));
    match row {
        Some(row) if !aspect.is_prose() => {
            if row.differs {
                Mark::Differs
            } else {
                Mark::Same
            }
        }
        _ => Mark::None,
    }
}
