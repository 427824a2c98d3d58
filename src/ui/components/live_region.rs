//! What is said to screen readers after a change.

use yew::prelude::*;

/// Properties of [`LiveRegion`].
#[derive(PartialEq, Properties)]
pub struct LiveRegionProps {
    /// What is said; empty at first, so that nothing is said before the reader does something.
    pub message: AttrValue,
}

/// A polite live region, invisible.
///
/// See: <https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/>
#[component]
pub fn LiveRegion(props: &LiveRegionProps) -> Html {
    html! { <div class="visually-hidden" role="status">{ &props.message }</div> }
}
