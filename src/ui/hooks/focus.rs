//! Focus, selection of text, and what is in sight.

use sip_codes::StatusCode;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Gives the input the focus and selects its text, so that typing replaces it.
pub fn select_text(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        // An input that left the page meanwhile cannot take the focus; nothing is lost then.
        let _ = input.focus();
        input.select();
    }
}

/// Whether the key belongs to an input method that is still composing a word.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing()
}

/// Scrolls the list, and only the list, so that its highlighted option is in sight.
#[hook]
pub fn use_keep_in_sight(list: NodeRef, highlighted: Option<StatusCode>) {
    use_effect_with(highlighted, move |_| {
        let list = list.cast::<HtmlElement>();
        let option = list.as_ref().and_then(|list| list.query_selector("[aria-selected=true]").ok().flatten());
        if let (Some(list), Some(option)) = (list, option) {
            let (frame, item) = (list.get_bounding_client_rect(), option.get_bounding_client_rect());
            let above = (frame.top() - item.top()).max(0.0);
            let below = (item.bottom() - frame.bottom()).max(0.0);
            list.set_scroll_top(list.scroll_top() + (below - above) as i32);
        }
    });
}
