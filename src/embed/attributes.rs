//! The attributes of the element: what they allow, what they default to, and a warning for what does not fit.

use wasm_bindgen::JsValue;
use web_sys::{HtmlElement, console};
use yew::AttrValue;

use super::theme::Theme;

/// The attributes of the element, read and checked. The codes are checked later, against the dataset.
pub(super) struct Attributes {
    pub first: AttrValue,
    pub second: AttrValue,
    pub theme: Theme,
    pub has_query_history: bool,
    pub heading_level: u8,
}

impl Attributes {
    /// Reads the attributes; one that does not fit has its default and is warned of in the console.
    pub fn read(host: &HtmlElement) -> Self {
        let theme = allowed(host, "theme", "auto, light, dark", Theme::from_name);
        let history = allowed(host, "history", "none, query", |value| match value {
            "none" => Some(false),
            "query" => Some(true),
            _ => None,
        });
        let heading_level = allowed(host, "heading-level", "a number from 1 to 6", |value| {
            value.parse().ok().filter(|level| (1..=6).contains(level))
        });
        let text = |name: &str| AttrValue::from(host.get_attribute(name).unwrap_or_default());
        Self {
            first: text("first"),
            second: text("second"),
            theme: theme.unwrap_or_default(),
            has_query_history: history.unwrap_or(false),
            heading_level: heading_level.unwrap_or(2),
        }
    }
}

/// The value of an attribute if it is allowed; a value that is not is warned of once, for as long as it stands.
fn allowed<T>(host: &HtmlElement, name: &str, values: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let value = host.get_attribute(name)?;
    let read = read(value.trim());
    let warned = format!("{name}={value}");
    if read.is_none() && !value.trim().is_empty() && !was_warned(host, &warned) {
        let tag = host.local_name();
        let message = format!("<{tag} {name}=“{value}”>: allowed are {values}. The default is used.");
        console::warn_1(&JsValue::from(message));
    }
    read
}

/// Remembers on the element itself, out of sight of the host page, which warnings were given.
fn was_warned(host: &HtmlElement, warning: &str) -> bool {
    thread_local! {
        static WARNED: js_sys::WeakMap = js_sys::WeakMap::new();
    }
    WARNED.with(|warned| {
        let given = warned.get(host).as_string().unwrap_or_default();
        let is_given = given.lines().any(|line| line == warning);
        if !is_given {
            warned.set(host, &JsValue::from(format!("{given}{warning}\n")));
        }
        is_given
    })
}
