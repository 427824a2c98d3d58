//! The theme of a widget: as its attribute says, or as the host page looks.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, MutationObserver, MutationObserverInit, window};

/// The theme of a widget or of the standalone page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Theme {
    /// As the host page looks, or as the system wants.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Its name in attributes and links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Auto, Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name)
    }
}

/// Keeps the theme of a widget in step with its attribute and with the host page.
///
/// With `auto` the widget looks at what is really behind it: the background of the nearest element that has one. So it
/// fits every host page without knowing by which attribute or class the page switches its theme.
pub(super) struct ThemeWatch {
    host: HtmlElement,
    root: Element,
    watched: Option<Watched>,
}

struct Watched {
    observer: MutationObserver,
    _on_mutation: Closure<dyn Fn()>,
    _on_system: Option<EventListener>,
    _on_transition: Option<EventListener>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

impl ThemeWatch {
    pub fn new(host: HtmlElement, root: Element, theme: Theme) -> Self {
        let mut watch = Self { host, root, watched: None };
        watch.set(theme);
        watch
    }

    /// Follows another theme from now on.
    pub fn set(&mut self, theme: Theme) {
        match theme {
            Theme::Auto => {
                follow(&self.host, &self.root);
                if self.watched.is_none() {
                    self.watched = watch(&self.host, &self.root);
                }
            }
            Theme::Light | Theme::Dark => {
                self.watched = None;
                show(&self.root, theme.name());
            }
        }
    }
}

/// Watches the places where host pages switch their theme: attributes of `html` and `body`, and the system.
fn watch(host: &HtmlElement, root: &Element) -> Option<Watched> {
    let window = window()?;
    let document = window.document()?;
    let refresh = {
        let (host, root) = (host.clone(), root.clone());
        move || follow(&host, &root)
    };
    let on_mutation = Closure::<dyn Fn()>::new(refresh.clone());
    let observer = MutationObserver::new(on_mutation.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_attributes(true);
    for element in [document.document_element(), document.body().map(Into::into)].into_iter().flatten() {
        observer.observe_with_options(&element, &options).ok()?;
    }
    let system = window.match_media("(prefers-color-scheme: dark)").ok().flatten();
    let on_system = system.map(|query| {
        let refresh = refresh.clone();
        EventListener::new(&query, "change", move |_| refresh())
    });
    // A host page may fade its background: the color is right only when the fading is over.
    let on_transition = document.body().map(|body| EventListener::new(&body, "transitionend", move |_| refresh()));
    Some(Watched { observer, _on_mutation: on_mutation, _on_system: on_system, _on_transition: on_transition })
}

fn follow(host: &HtmlElement, root: &Element) {
    show(root, if is_dark_behind(host) { "dark" } else { "light" });
}

fn show(root: &Element, theme: &str) {
    if root.get_attribute("data-theme").as_deref() != Some(theme) {
        // Setting a well-formed attribute of an element does not fail.
        let _ = root.set_attribute("data-theme", theme);
    }
}

/// Whether the page is dark where the element stands.
fn is_dark_behind(host: &HtmlElement) -> bool {
    let Some(window) = window() else { return false };
    let mut element = Some(host.clone().unchecked_into::<Element>());
    while let Some(current) = element {
        let style = window.get_computed_style(&current).ok().flatten();
        let background = style.and_then(|style| style.get_property_value("background-color").ok());
        if let Some(is_dark) = background.as_deref().and_then(is_dark) {
            return is_dark;
        }
        element = current.parent_element().or_else(|| shadow_host(&current));
    }
    window.document().is_some_and(|document| is_dark_canvas(&document))
}

/// The element whose shadow root holds this one.
fn shadow_host(element: &Element) -> Option<Element> {
    element.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok().map(|root| root.host())
}

/// Nothing paints a background: the canvas has the color of the root's color scheme.
fn is_dark_canvas(document: &Document) -> bool {
    let Some((window, root)) = window().zip(document.document_element()) else { return false };
    let style = window.get_computed_style(&root).ok().flatten();
    let schemes = style.and_then(|style| style.get_property_value("color-scheme").ok()).unwrap_or_default();
    let system_is_dark =
        || window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches());
    let names: Vec<&str> = schemes.split_whitespace().collect();
    match (names.contains(&"light"), names.contains(&"dark")) {
        (true, true) => system_is_dark(),
        (_, dark) => dark,
    }
}

/// Whether a computed color is dark; `None` if it is transparent or not understood.
fn is_dark(color: &str) -> Option<bool> {
    let (name, values) = color.strip_suffix(')')?.split_once('(')?;
    // The browser's own reading of numbers: Rust's would add its tables to the download.
    let numbers = values.split([',', ' ', '/']).filter(|number| !number.is_empty()).map(js_sys::Number::parse_float);
    let numbers: Vec<f64> = numbers.collect();
    let alpha = numbers.get(3).copied().unwrap_or(1.0);
    if alpha < 0.5 {
        return None;
    }
    let [red, green, blue] = [*numbers.first()?, *numbers.get(1)?, *numbers.get(2)?];
    match name {
        "rgb" | "rgba" => Some(0.299 * red + 0.587 * green + 0.114 * blue < 128.0),
        // oklab, oklch, lab and lch begin with the lightness.
        "oklab" | "oklch" => Some(red < 0.6),
        "lab" | "lch" => Some(red < 50.0),
        _ => None,
    }
}
