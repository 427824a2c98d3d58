//! The clipboard, which a browser may refuse.

use wasm_bindgen_futures::JsFuture;
use yew::Callback;
use yew::platform::spawn_local;

/// Copies the text and tells whether the browser let it.
pub fn write_to_clipboard(text: String, on_done: Callback<bool>) {
    // Outside a secure context the browser has no clipboard at all.
    let window = web_sys::window().filter(web_sys::Window::is_secure_context);
    let Some(window) = window else {
        on_done.emit(false);
        return;
    };
    spawn_local(async move {
        let written = JsFuture::from(window.navigator().clipboard().write_text(&text)).await;
        on_done.emit(written.is_ok());
    });
}
