//! The border to the host page: what `sip-compare.js` calls.
//!
//! The custom element itself is JavaScript; it reads the attributes, follows the theme of the host page and loads the
//! parts. From here on everything is Rust.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode, pack};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

use crate::ui::app::{App, AppProps, DatasetHandle};

thread_local! {
    /// The languages that were loaded; all widgets of a page share them.
    static DATASETS: RefCell<Vec<Rc<Dataset>>> = const { RefCell::new(Vec::new()) };
}

/// Calls `on_panic` with a message if the program ever fails: every widget of the page is lost then, and each element
/// goes back to what the host page put into it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(on_panic: Function) {
    // Yew would put its own hook in place of one that it does not know of.
    yew::set_custom_panic_hook(Box::new(move |info| {
        // The page may be in any state here; if the call fails, nothing more can be done.
        let _ = on_panic.call1(&JsValue::NULL, &JsValue::from(info.to_string()));
    }));
}

/// Reads a language pack and keeps it.
///
/// # Errors
///
/// If the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addPack)]
pub fn add_pack(bytes: &[u8]) -> Result<(), JsError> {
    let dataset = pack::decode(bytes).map_err(|error| JsError::new(&error.to_string()))?;
    DATASETS.with_borrow_mut(|datasets| {
        datasets.retain(|known| known.language != dataset.language);
        datasets.push(Rc::new(dataset));
    });
    Ok(())
}

fn dataset(language: &str) -> Result<Rc<Dataset>, JsError> {
    let found = DATASETS.with_borrow(|datasets| datasets.iter().find(|known| known.language == language).cloned());
    found.ok_or_else(|| JsError::new("the language pack is not loaded"))
}

/// One mounted widget.
#[wasm_bindgen]
pub struct Widget {
    root: Element,
    app: AppHandle<App>,
    props: AppProps,
}

#[wasm_bindgen]
impl Widget {
    /// Mounts a widget into `root`, an element in the shadow root of the host, in the overview; [`Widget::update`]
    /// tells it what to show.
    ///
    /// `on_change` is called with the two codes, or `undefined` for an empty place, when the reader changes them;
    /// `on_notice` with a message when something from outside does not fit.
    ///
    /// # Errors
    ///
    /// If the language is not loaded.
    pub fn mount(root: Element, options: Options, on_change: Function, on_notice: Function) -> Result<Widget, JsError> {
        let on_change = Callback::from(move |selection: Selection| report(&on_change, selection));
        let on_notice = Callback::from(move |text: String| {
            // The listener is ours and does not throw.
            let _ = on_notice.call1(&JsValue::NULL, &JsValue::from(text));
        });
        let props = options.props(on_change, on_notice)?;
        set_language(&root, &props.dataset.0);
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props.clone()).render();
        Ok(Self { root, app, props })
    }

    /// Shows what the host page wants now.
    ///
    /// # Errors
    ///
    /// If the language is not loaded.
    pub fn update(&mut self, options: Options) -> Result<(), JsError> {
        self.props = options.props(self.props.on_change.clone(), self.props.on_notice.clone())?;
        set_language(&self.root, &self.props.dataset.0);
        self.app.update(self.props.clone());
        Ok(())
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// What the host page wants of a widget. The element has checked all but the codes.
#[wasm_bindgen]
pub struct Options {
    language: String,
    first: String,
    second: String,
    has_query_history: bool,
    heading_level: u8,
}

#[wasm_bindgen]
impl Options {
    /// `first` and `second` are the attributes as they were written.
    #[wasm_bindgen(constructor)]
    pub fn new(language: String, first: String, second: String, has_query_history: bool, heading_level: u8) -> Self {
        Self { language, first, second, has_query_history, heading_level }
    }

    fn props(self, on_change: Callback<Selection>, on_notice: Callback<String>) -> Result<AppProps, JsError> {
        Ok(AppProps {
            dataset: DatasetHandle(dataset(&self.language)?),
            first: self.first.into(),
            second: self.second.into(),
            has_query_history: self.has_query_history,
            heading_level: self.heading_level,
            on_change,
            on_notice,
        })
    }
}

fn set_language(root: &Element, dataset: &Dataset) {
    // Setting a well-formed attribute of an element does not fail.
    let _ = root.set_attribute("lang", &dataset.language);
    let _ = root.set_attribute("dir", &dataset.messages.texts.language.direction);
}

fn report(on_change: &Function, selection: Selection) {
    let value = |code: Option<StatusCode>| code.map_or(JsValue::UNDEFINED, |code| JsValue::from(code.as_u16()));
    // The listener is ours; what a listener of the host page throws, the browser reports.
    let _ = on_change.call2(&JsValue::NULL, &value(selection.first), &value(selection.second));
}
