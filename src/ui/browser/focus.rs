//! Focus, selection of text, and what is in sight.

use gloo::utils::window;
use web_sys::{
    FocusOptions, HtmlElement, HtmlInputElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::NodeRef;

/// Gives the input the focus and selects its text, so that typing replaces it.
pub fn select_text(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>() {
        // An input that left the page meanwhile cannot take the focus; nothing is lost then.
        let _ = input.focus();
        input.select();
    }
}

/// Selects the text of an input that just got the focus, unless the focus has gone on meanwhile: two inputs that took it back
/// from each other would never come to an end.
pub fn select_focused_text(input: &NodeRef) {
    if let Some(input) = input.cast::<HtmlInputElement>()
        && input.matches(":focus") == Ok(true)
    {
        input.select();
    }
}

/// Scrolls the list, and only the list, so that its highlighted option is in sight, with room for one more beside it.
pub fn scroll_to_highlighted(list: &NodeRef) {
    let Some(list) = list.cast::<HtmlElement>() else { return };
    if let Ok(Some(option)) = list.query_selector("[aria-selected=true]") {
        let (frame, item) = (list.get_bounding_client_rect(), option.get_bounding_client_rect());
        let room = item.height();
        let above = (frame.top() + room - item.top()).max(0.0);
        let below = (item.bottom() + room - frame.bottom()).max(0.0);
        list.set_scroll_top(list.scroll_top() + (below - above) as i32);
    }
}

/// Whether the focus is in the view with this title.
pub fn view_has_focus(title: &NodeRef) -> bool {
    let view = title.cast::<HtmlElement>().and_then(|title| title.closest(".view").ok()?);
    view.is_some_and(|view| view.matches(":focus-within") == Ok(true))
}

/// Gives the title of a view the focus, without a scroll.
pub fn take_focus(title: &NodeRef) {
    if let Some(title) = title.cast::<HtmlElement>() {
        let focus = FocusOptions::new();
        focus.set_prevent_scroll(true);
        // A title that left the page meanwhile cannot take the focus; nothing is lost then.
        let _ = title.focus_with_options(&focus);
    }
}

/// Gives the title of a new view the focus, and scrolls the page to it unless it is in sight.
///
/// The room above it is kept free by its `scroll-margin`: a host page may have a header that stays there.
pub fn bring_into_sight(title: &NodeRef) {
    take_focus(title);
    let Some(title) = title.cast::<HtmlElement>() else { return };
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let is_below = title.get_bounding_client_rect().bottom() > height;
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_behavior(ScrollBehavior::Instant);
    // The nearest place for a title above the window is its upper edge; one below would come to the lower edge.
    scroll.set_block(if is_below { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest });
    title.scroll_into_view_with_scroll_into_view_options(&scroll);
}
