//! The clipboard, which a browser may refuse.

use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

/// The clipboard of the browser.
pub struct Clipboard {
    /// Copies a text.
    pub copy: Callback<String>,
    /// Whether the last text was copied; `None` before the first.
    pub was_copied: Option<bool>,
}

/// Copies texts and tells whether the browser let it.
#[hook]
pub fn use_clipboard() -> Clipboard {
    let was_copied = use_state(|| None);
    let copy = use_callback(was_copied.clone(), |text: String, was_copied| {
        let was_copied = was_copied.clone();
        spawn_local(async move { was_copied.set(Some(write(&text).await)) });
    });
    Clipboard { copy, was_copied: *was_copied }
}

async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    // Outside a secure context the browser has no clipboard at all.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
