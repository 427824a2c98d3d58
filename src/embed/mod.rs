//! The border to the host page: what `sip-compare.js` calls, and the attributes of the element.

mod attributes;
mod page;
mod theme;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode, pack};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, console};
use yew::{AppHandle, Callback};

use crate::ui::app::{App, AppProps, DatasetHandle};
use attributes::Attributes;
use theme::ThemeWatch;

thread_local! {
    /// The languages that were loaded; all widgets of a page share them.
    static DATASETS: RefCell<Vec<Rc<Dataset>>> = const { RefCell::new(Vec::new()) };
}

/// Runs once, when the module starts. Widgets are mounted later, by the element.
pub fn start() {}

/// Calls `on_panic` with a message if the program ever fails: every widget of the page is lost then, and each element
/// goes back to what the host page put into it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(on_panic: Function) {
    std::panic::set_hook(Box::new(move |info| {
        // The page may be in any state here; if the call fails, nothing more can be done.
        let _ = on_panic.call1(&JsValue::NULL, &JsValue::from(info.to_string()));
    }));
}

/// Reads a language pack and keeps it; returns its language.
///
/// # Errors
///
/// If the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addPack)]
pub fn add_pack(bytes: &[u8]) -> Result<String, JsError> {
    let dataset = pack::decode(bytes).map_err(|error| JsError::new(&error.to_string()))?;
    let language = dataset.language.clone();
    DATASETS.with_borrow_mut(|datasets| {
        datasets.retain(|known| known.language != language);
        datasets.push(Rc::new(dataset));
    });
    Ok(language)
}

fn dataset(language: &str) -> Result<Rc<Dataset>, JsError> {
    let found = DATASETS.with_borrow(|datasets| datasets.iter().find(|known| known.language == language).cloned());
    found.ok_or_else(|| JsError::new(&format!("the language pack “{language}” is not loaded")))
}

/// One mounted widget.
#[wasm_bindgen]
pub struct Widget {
    host: HtmlElement,
    root: Element,
    app: AppHandle<App>,
    props: AppProps,
    theme: ThemeWatch,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget for `host` into `root`, an element in the host's shadow root.
    ///
    /// `on_change` is called with the two codes, or `undefined` for an empty place, when the reader changes them.
    ///
    /// # Errors
    ///
    /// If the language is not loaded.
    pub fn mount(host: HtmlElement, root: Element, language: &str, on_change: Function) -> Result<Widget, JsError> {
        let dataset = dataset(language)?;
        page::start_once(&dataset);
        let attributes = Attributes::read(&host);
        let on_change = Callback::from(move |selection: Selection| report(&on_change, selection));
        let tag = host.local_name();
        let on_notice = Callback::from(move |text: String| console::warn_1(&JsValue::from(format!("<{tag}> {text}"))));
        let props = AppProps {
            dataset: DatasetHandle(dataset),
            first: attributes.first.clone(),
            second: attributes.second.clone(),
            has_query_history: attributes.has_query_history,
            heading_level: attributes.heading_level,
            on_change,
            on_notice,
        };
        let theme = ThemeWatch::new(host.clone(), root.clone(), attributes.theme);
        set_language(&root, &props.dataset.0);
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
        Ok(Self { host, root, app, props, theme })
    }

    /// Reads the attributes of the host again, after one of them changed, and shows the language.
    ///
    /// # Errors
    ///
    /// If the language is not loaded.
    pub fn update(&mut self, language: &str) -> Result<(), JsError> {
        let dataset = dataset(language)?;
        let attributes = Attributes::read(&self.host);
        set_language(&self.root, &dataset);
        self.theme.set(attributes.theme);
        self.props = AppProps {
            dataset: DatasetHandle(dataset),
            first: attributes.first,
            second: attributes.second,
            has_query_history: attributes.has_query_history,
            heading_level: attributes.heading_level,
            ..self.props.clone()
        };
        self.app.update(self.props.clone());
        Ok(())
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

fn set_language(root: &Element, dataset: &Dataset) {
    // Setting a well-formed attribute of an element does not fail.
    let _ = root.set_attribute("lang", &dataset.language);
    let _ = root.set_attribute("dir", &dataset.messages.texts.language.direction);
}

fn report(on_change: &Function, selection: Selection) {
    let value = |code: Option<StatusCode>| code.map_or(JsValue::UNDEFINED, |code| JsValue::from(code.as_u16()));
    // A listener of the host page that throws is the host page's matter; the browser reports it.
    let _ = on_change.call2(&JsValue::NULL, &value(selection.first), &value(selection.second));
}
