//! The standalone page around the element: the choices of language and theme in its header.

use std::cell::Cell;
use std::rc::Rc;

use sip_codes::Dataset;
use sip_codes::permalink::{parameter, with_parameter};
use wasm_bindgen::JsValue;
use web_sys::{Document, Element, window};
use yew::{AttrValue, Callback, Renderer};

use crate::ui::components::page_controls::theme_names;
use crate::ui::components::{PageControls, PageControlsProps, Theme};
use crate::ui::hooks::location_query;

/// The element of the standalone page that takes the choices; other pages have none.
const PLACE: &str = "sip-compare-page-controls";

/// Puts the choices into the header, if this is the standalone page and they are not there yet.
pub(super) fn mount_once(dataset: &Rc<Dataset>) {
    thread_local! {
        static IS_MOUNTED: Cell<bool> = const { Cell::new(false) };
    }
    let place = document().and_then(|document| document.get_element_by_id(PLACE));
    if let Some(place) = place.filter(|_| !IS_MOUNTED.replace(true)) {
        let theme = Theme::from_name(&parameter(&location_query(), "theme")).unwrap_or_default();
        show_theme(theme);
        render(&place, dataset, theme);
    }
}

fn render(place: &Element, dataset: &Rc<Dataset>, theme: Theme) {
    let texts = &dataset.messages.texts;
    let language = AttrValue::from(dataset.language.clone());
    let props = PageControlsProps {
        language_label: texts.page.language.clone().into(),
        languages: Rc::from([(language.clone(), AttrValue::from(texts.language.name.clone()))]),
        language,
        on_language: Callback::from(|tag: String| {
            set_parameter("lang", Some(&tag));
            if let Some(root) = root() {
                // Setting a well-formed attribute of an element does not fail.
                let _ = root.set_attribute("lang", &tag);
            }
        }),
        theme_label: texts.page.theme.clone().into(),
        theme_names: theme_names(&dataset.messages),
        theme,
        on_theme: Callback::from(|theme: Theme| {
            set_parameter("theme", (theme != Theme::Auto).then_some(theme.name()));
            show_theme(theme);
        }),
    };
    Renderer::<PageControls>::with_root_and_props(place.clone(), props).render();
}

/// Marks the page with its theme; the widget follows the page like any other.
fn show_theme(theme: Theme) {
    if let Some(root) = root() {
        // Setting a well-formed attribute of an element does not fail.
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            theme => root.set_attribute("data-theme", theme.name()),
        };
    }
}

/// Sets a parameter of the address without a new entry in the history.
fn set_parameter(name: &str, value: Option<&str>) {
    let Some(window) = window() else { return };
    let query = with_parameter(&location_query(), name, value);
    let path = window.location().pathname().unwrap_or_default();
    // A sandboxed frame or a file may refuse; the choice is shown all the same.
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
    }
}

fn document() -> Option<Document> {
    window().and_then(|window| window.document())
}

fn root() -> Option<Element> {
    document().and_then(|document| document.document_element())
}
