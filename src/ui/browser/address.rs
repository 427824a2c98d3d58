//! The address of the page and its history, where the page asked for it.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::Window;
use yew::Callback;

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

/// Makes a new entry in the history with this query string, unless the address has it already.
pub fn push_query(query: &str) {
    if let Some(window) = web_sys::window().filter(|_| location_query() != query) {
        let address = with_query(&window, query);
        // A sandboxed frame or a file may refuse; the selection is shown all the same.
        let _ = window.history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", Some(&address)));
    }
}

/// The address of the page, from its path on, with another query string.
fn with_query(window: &Window, query: &str) -> String {
    let location = window.location();
    location.pathname().unwrap_or_default() + query + &location.hash().unwrap_or_default()
}

/// Listens to Back and Forward for as long as it lives.
pub struct PopStateListener(
    #[expect(dead_code, reason = "it is held so that it goes on listening")] Option<EventListener>,
);

impl PopStateListener {
    /// Calls `on_travel` when the reader went back or forward.
    pub fn new(on_travel: Callback<()>) -> Self {
        let window = web_sys::window();
        Self(window.map(|window| EventListener::new(&window, "popstate", move |_| on_travel.emit(()))))
    }
}
