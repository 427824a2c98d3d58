//! Where readers tell of a mistake, if the host page has a place for it.

use sip_codes::messages::fill;
use sip_codes::state::Selection;
use yew::prelude::*;

use crate::ui::ViewContext;

/// A link to the address that the host page gave, with the codes that are shown and the version in it; nothing without one.
pub fn report_link(context: &ViewContext, selection: Selection) -> Html {
    let codes: Vec<String> = selection.codes().iter().map(ToString::to_string).collect();
    // Both stand in an address as they are: digits, hyphens and points need no encoding.
    let codes = codes.join("-");
    let address = fill(&context.asked.report, &[("codes", &codes), ("version", env!("CARGO_PKG_VERSION"))]);
    html! {
        if !address.is_empty() {
            <p key={context.edition} class="section-note report"><a part="report" href={address}>{ context.messages().texts.learn_more.report.clone() }</a></p>
        }
    }
}
