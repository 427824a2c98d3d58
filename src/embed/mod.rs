//! The border to the host page: what `sip-compare.js` calls.
//!
//! The custom element itself is JavaScript; it reads the attributes, follows the theme of the host page and loads the
//! parts. From here on everything is Rust.

mod functions;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode, pack};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Callback};

use crate::ui::app::{App, AppMessage, AppProps, DatasetHandle};

pub use functions::{codes, compare, search};

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
        tell(&on_panic, &[info.to_string().into()]);
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

/// One widget.
#[wasm_bindgen]
pub struct Widget {
    root: Element,
    app: Option<AppHandle<App>>,
    note_of: Function,
    on_change: Callback<(Selection, Option<String>)>,
    on_notice: Callback<String>,
    on_copy: Callback<Option<String>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for `root`, an element in the shadow root of the host; [`Widget::show`] fills it.
    ///
    /// `note_of` is asked for what the host page says of a code. `on_change` is called when the reader changes the
    /// codes: with both, `undefined` for an empty place, and with the query string of a new entry in the history, or
    /// `undefined` for none; `on_notice` with a message when something from outside does not
    /// fit; `on_copy` with a text for the clipboard, or `undefined` for the address of the page, and answered by
    /// [`Widget::copied`].
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, note_of: Function, on_change: Function, on_notice: Function, on_copy: Function) -> Self {
        let on_change = Callback::from(move |(selection, query): (Selection, Option<String>)| {
            let [first, second] = [selection.first, selection.second].map(|code| code.map(StatusCode::as_u16).into());
            tell(&on_change, &[first, second, query.into()]);
        });
        let on_notice = Callback::from(move |text: String| {
            tell(&on_notice, &[text.into()]);
        });
        let on_copy = Callback::from(move |text: Option<String>| {
            tell(&on_copy, &[text.into()]);
        });
        Self { root, app: None, note_of, on_change, on_notice, on_copy }
    }

    /// Shows what the host page wants now. The element has checked all but the codes: `first` and `second` are the
    /// attributes as they were written.
    ///
    /// # Errors
    ///
    /// If the language is not loaded.
    pub fn show(
        &mut self,
        language: &str,
        first: String,
        second: String,
        has_query_history: bool,
        has_controls: bool,
        heading_level: u8,
    ) -> Result<(), JsError> {
        let dataset = dataset(language)?;
        // Setting a well-formed attribute of an element does not fail.
        let _ = self.root.set_attribute("lang", &dataset.language);
        let _ = self.root.set_attribute("dir", &dataset.messages.texts.language.direction);
        let note_of = self.note_of.clone();
        let props = AppProps {
            dataset: DatasetHandle(dataset),
            first: first.into(),
            second: second.into(),
            has_query_history,
            has_controls,
            heading_level,
            // Made anew each time: what it answers may be other words by now.
            note_of: Callback::from(move |code: StatusCode| {
                tell(&note_of, &[code.as_u16().into()]).as_string().map(AttrValue::from)
            }),
            on_change: self.on_change.clone(),
            on_notice: self.on_notice.clone(),
            on_copy: self.on_copy.clone(),
        };
        match &mut self.app {
            Some(app) => app.update(props),
            None => self.app = Some(yew::Renderer::<App>::with_root_and_props(self.root.clone(), props).render()),
        }
        Ok(())
    }

    /// Shows what the address of the page asks for: the reader went back or forward.
    pub fn travel(&self) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Travel);
        }
    }

    /// Tells the reader whether something was copied.
    pub fn copied(&self, is_done: bool) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Copied(is_done));
        }
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        if let Some(app) = self.app {
            app.destroy();
        }
    }
}

/// Calls a listener of the element, which does not throw: what a listener of the host page throws, the browser reports.
fn tell(listener: &Function, arguments: &[JsValue]) -> JsValue {
    listener.apply(&JsValue::NULL, &arguments.iter().collect()).unwrap_or_default()
}
