//! One aspect of the chosen codes.

use sip_codes::StatusCode;
use sip_codes::dataset::Aspect;
use yew::prelude::*;

use super::{FactCell, tone};
use crate::ui::use_widget;

/// How the facts of a row compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// They differ.
    Differs,
    /// They are the same.
    Same,
    /// There is nothing to compare: prose, or a single code.
    None,
}

/// Properties of [`ComparisonRow`].
#[derive(PartialEq, Properties)]
pub struct ComparisonRowProps {
    /// The aspect.
    pub aspect: Aspect,
    /// The first code.
    pub first: StatusCode,
    /// The second code, if there are two.
    #[prop_or_default]
    pub second: Option<StatusCode>,
    /// How the facts compare.
    pub mark: Mark,
}

/// A row of the table: a row header with its mark, and a cell for each code.
///
/// The roles are written out because the narrow layout changes how rows are displayed, and browsers then forget them.
#[component]
pub fn ComparisonRow(props: &ComparisonRowProps) -> Html {
    let widget = use_widget();
    let messages = widget.messages();
    let (class, mark) = match props.mark {
        Mark::Differs => ("differs", Some(&messages.texts.comparison.differs)),
        Mark::Same => ("same", Some(&messages.texts.comparison.same)),
        Mark::None => ("prose", None),
    };
    let label = &messages.terms.aspects[props.aspect];
    let cell = |code: StatusCode| {
        html! {
            <td key={code.as_u16()} role="cell" class={tone(code)}>
                <span class="cell-code">{ code.as_u16() }</span>
                <FactCell {code} aspect={props.aspect} />
            </td>
        }
    };
    html! {
        <tr role="row" class={class} part={format!("row {class}")}>
            <th role="rowheader" scope="row">
                { label }
                if let Some(mark) = mark {
                    <span class="mark">{ mark }</span>
                }
            </th>
            { for [Some(props.first), props.second].into_iter().flatten().map(cell) }
        </tr>
    }
}
