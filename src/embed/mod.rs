//! The border to the host page: what the element calls, and what it is called with. Values cross as plain objects.
//!
//! The custom element itself is JavaScript; it reads the attributes, follows the theme of the host page and loads the
//! parts. From here on everything is Rust.

mod functions;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Function;
use serde_wasm_bindgen::to_value;
use sip_codes::dataset::Datasets;
use sip_codes::picker::Match;
use sip_codes::state::Selection;
use sip_codes::{Dataset, StatusCode, pack};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

use crate::ui::app::{App, AppMessage, AppProps, Handle, Language};
use crate::ui::asked::{Asked, PlainAsked};
use crate::ui::told::Told;

pub use functions::compare;

thread_local! {
    /// The languages that were loaded; all widgets of a page share them.
    static DATASETS: RefCell<Datasets> = const { RefCell::new(Datasets::new()) };
}

/// Calls `on_panic` with a message if the program ever fails: every widget of the page is lost then, and each element
/// goes back to what the host page put into it.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(on_panic: Function) {
    // Yew would put its own hook in place of one that it does not know of.
    yew::set_custom_panic_hook(Box::new(move |info| {
        // The page may be in any state here; if the call fails, nothing more can be done.
        let _ = on_panic.call1(&JsValue::NULL, &info.to_string().into());
    }));
}

/// Reads the index of a language and keeps it.
///
/// # Errors
///
/// If the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addIndex)]
pub fn add_index(bytes: &[u8]) -> Result<(), JsError> {
    Ok(DATASETS.with_borrow_mut(|datasets| datasets.add_index(bytes))?)
}

/// Adds details to a language: what is known of codes, and what was written about pairs.
///
/// # Errors
///
/// If the language is not loaded, or the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addDetails)]
pub fn add_details(language: &str, bytes: &[u8]) -> Result<(), JsError> {
    dataset(language)?.add(pack::decode(bytes)?);
    Ok(())
}

/// The names of the details that codes need and that are not there, with spaces between them; a number that is no status
/// code needs none.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn missing(language: &str, codes: &[u16]) -> Result<String, JsError> {
    Ok(dataset(language)?.missing(Selection::from_numbers(codes)).join(" "))
}

fn dataset(language: &str) -> Result<&'static Dataset, JsError> {
    DATASETS.with_borrow(|datasets| datasets.get(language)).ok_or_else(|| JsError::new("the language is not loaded"))
}

#[wasm_bindgen]
extern "C" {
    /// The element as a widget sees it: whom it tells what. None of these throws: what a listener of the host page throws,
    /// the browser reports.
    pub type Host;

    /// The reader chose other codes; `change` is a [`crate::ui::told::Change`].
    #[wasm_bindgen(method)]
    fn change(this: &Host, change: JsValue);

    /// Another view is drawn within this task; [`Widget::painted`] is to be called once it is painted.
    #[wasm_bindgen(method)]
    fn renewed(this: &Host);

    /// The details of these codes are missing; [`Widget::arrived`] answers.
    #[wasm_bindgen(method)]
    fn want(this: &Host, codes: Vec<u16>);

    /// Something from outside did not fit.
    #[wasm_bindgen(method)]
    fn notice(this: &Host, text: String);

    /// The reader wants to take the comparison of these codes along in a format; [`Widget::copied`] or [`Widget::refused`]
    /// answers.
    #[wasm_bindgen(method)]
    fn copy(this: &Host, format: &str, codes: Vec<u16>);

    /// The reader wants to have a log or a trace read.
    #[wasm_bindgen(method)]
    fn read(this: &Host);

    /// The reader wants to be asked what leads to a code.
    #[wasm_bindgen(method)]
    fn decide(this: &Host);

    /// The codes that a text means, best first, or nothing while what finds them is not there. Each stands in a line, with
    /// a tabulator and why it is found behind it.
    #[wasm_bindgen(method)]
    fn find(this: &Host, text: &str) -> Option<String>;
}

impl Host {
    fn tell(&self, told: Told) {
        match told {
            // Numbers and a text always become values.
            Told::Change(change) => self.change(to_value(&change).unwrap_or_default()),
            Told::Renewed => self.renewed(),
            Told::Want(selection) => self.want(numbers(selection)),
            Told::Notice(text) => self.notice(text),
            Told::Read => self.read(),
            Told::Decide => self.decide(),
            Told::Copy(format, selection) => self.copy(format.name(), numbers(selection)),
        }
    }
}

fn numbers(selection: Selection) -> Vec<u16> {
    selection.codes().into_iter().map(StatusCode::as_u16).collect()
}

/// One widget.
#[wasm_bindgen]
pub struct Widget {
    root: Element,
    app: Option<AppHandle<App>>,
    tell: Callback<Told>,
    find: Callback<String, Option<Vec<Match>>>,
}

#[wasm_bindgen]
impl Widget {
    /// A widget for `root`, an element in the shadow root of the host; [`Widget::show`] fills it.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Host) -> Self {
        let host = Rc::new(host);
        let finder = host.clone();
        let find = Callback::from(move |text: String| finder.find(&text).as_deref().map(Match::read));
        Self { root, app: None, tell: Callback::from(move |told| host.tell(told)), find }
    }

    /// Shows what the host page wants now.
    ///
    /// # Errors
    ///
    /// If its language is not loaded.
    pub fn show(&mut self, asked: &PlainAsked) -> Result<(), JsError> {
        let asked = Asked::from(asked);
        let dataset = dataset(&asked.language)?;
        if self.root.get_attribute("lang").as_ref() != Some(&dataset.language) {
            // Setting a well-formed attribute of an element does not fail.
            let _ = self.root.set_attribute("lang", &dataset.language);
            let _ = self.root.set_attribute("dir", &dataset.messages.texts.language.direction);
        }
        let props = AppProps {
            dataset: Language(dataset),
            asked: Handle(Rc::new(asked)),
            tell: self.tell.clone(),
            find: self.find.clone(),
            is_staged: true,
        };
        match &mut self.app {
            Some(app) => app.update(props),
            None => self.app = Some(yew::Renderer::<App>::with_root_and_props(self.root.clone(), props).render()),
        }
        Ok(())
    }

    /// Tells the reader how many characters were copied.
    pub fn copied(&self, count: u32) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Copied(count));
        }
    }

    /// Shows the reader what the browser does not copy; empty if it could not be had.
    pub fn refused(&self, text: String) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Refused(text));
        }
    }

    /// Shows one code or a comparison that the reader chose outside the pickers.
    pub fn choose(&self, codes: &[u16]) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Choose(Selection::from_numbers(codes)));
        }
    }

    /// Says that what reads a log or a trace could not be had.
    pub fn unread(&self) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Unread);
        }
    }

    /// Draws what had to wait until the first screen was painted.
    pub fn painted(&self) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Painted);
        }
    }

    /// Goes on with what had to wait for details, or says that they could not be had.
    pub fn arrived(&self, is_there: bool) {
        if let Some(app) = &self.app {
            app.send_message(AppMessage::Arrived(is_there));
        }
    }

    /// Takes the widget down.
    pub fn destroy(self) {
        if let Some(app) = self.app {
            app.destroy();
        }
    }
}
