//! What is said to screen readers after a change.

use yew::prelude::*;

use crate::ui::ViewContext;

/// A polite live region, invisible. Its message is empty at first, so that nothing is said before the reader does
/// something.
///
/// See: <https://www.w3.org/WAI/WCAG21/Techniques/aria/ARIA22>
pub fn live_region(context: &ViewContext, message: &str) -> Html {
    html! { <div key={context.edition} class="visually-hidden" role="status">{ message.to_owned() }</div> }
}
