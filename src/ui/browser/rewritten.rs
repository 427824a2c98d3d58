//! What somebody else did to what is drawn.
//!
//! Who translates a page puts `<font>` elements in the place of texts. Yew goes on to write into the texts that it made, which
//! nobody sees any more, and cannot put anything before them. So what was rewritten is made anew before it is drawn again.

use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Whether something in this element was rewritten.
pub fn is_rewritten(node: &NodeRef) -> bool {
    node.cast::<Element>().is_some_and(|element| has(&element, "font"))
}

/// Whether something around the view with this title was rewritten.
pub fn is_rewritten_around(title: &NodeRef) -> bool {
    let widget = title.cast::<HtmlElement>().and_then(|title| title.closest(".sip-compare").ok()?);
    widget.is_some_and(|widget| has(&widget, "font:not(.view *)"))
}

fn has(element: &Element, selectors: &str) -> bool {
    matches!(element.query_selector(selectors), Ok(Some(_)))
}
