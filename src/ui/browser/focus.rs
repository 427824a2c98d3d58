//! Focus, selection of text, and what is in sight.

use web_sys::{HtmlElement, HtmlInputElement};
use yew::NodeRef;

/// Gives the input the focus and selects its text, so that typing replaces it.
pub fn select_text(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        // An input that left the page meanwhile cannot take the focus; nothing is lost then.
        let _ = input.focus();
        input.select();
    }
}

/// Scrolls the list, and only the list, so that its highlighted option is in sight.
pub fn scroll_to_highlighted(list: &NodeRef) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    if let Ok(Some(option)) = list.query_selector("[aria-selected=true]") {
        let (frame, item) = (list.get_bounding_client_rect(), option.get_bounding_client_rect());
        let above = (frame.top() - item.top()).max(0.0);
        let below = (item.bottom() - frame.bottom()).max(0.0);
        list.set_scroll_top(list.scroll_top() + (below - above) as i32);
    }
}
