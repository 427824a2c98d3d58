//! The selection in the address of the page, where the page asked for it.

use gloo::events::EventListener;
use sip_codes::permalink::with_selection;
use sip_codes::state::Selection;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The query string of the page's address.
pub fn location_query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address of the page.
pub fn page_address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Names the page, for tabs, bookmarks and the history.
pub fn set_document_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Keeps the address and the selection in step: a new selection is a new entry of the history, Back and Forward call
/// `on_query` with the query they lead to. Does nothing unless enabled.
#[hook]
pub fn use_query_history(is_enabled: bool, selection: Selection, shown: Selection, on_query: Callback<String>) {
    use_effect_with((is_enabled, selection), move |(is_enabled, selection)| {
        // What the address already shows needs no new entry.
        if *is_enabled && *selection != shown {
            push(&with_selection(&location_query(), *selection));
        }
    });
    use_effect_with((is_enabled, on_query), |(is_enabled, on_query)| {
        let on_query = on_query.clone();
        let window = web_sys::window().filter(|_| *is_enabled);
        let listener =
            window.map(|window| EventListener::new(&window, "popstate", move |_| on_query.emit(location_query())));
        move || drop(listener)
    });
}

fn push(query: &str) {
    let Some(window) = web_sys::window() else { return };
    let path = window.location().pathname().unwrap_or_default();
    let hash = window.location().hash().unwrap_or_default();
    // A sandboxed frame or a file may refuse; the selection is shown all the same.
    if let Ok(history) = window.history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}{hash}")));
    }
}
