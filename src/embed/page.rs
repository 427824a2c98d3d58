//! The standalone page around the element: the choices of language and theme in its header.

use std::cell::Cell;

use gloo::events::EventListener;
use sip_codes::Dataset;
use sip_codes::permalink::{parameter, with_parameter};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlSelectElement, window};

use super::theme::Theme;
use crate::ui::browser::{location_query, replace_query};

/// The menus in the header of the standalone page; other pages have none.
const LANGUAGE_MENU: &str = "sip-compare-page-language";
const THEME_MENU: &str = "sip-compare-page-theme";

/// Wires up the menus of the header, if this is the standalone page and it was not done yet.
pub(super) fn start_once(dataset: &Dataset) {
    thread_local! {
        static IS_STARTED: Cell<bool> = const { Cell::new(false) };
    }
    let Some(menus) = menu(LANGUAGE_MENU).zip(menu(THEME_MENU)).filter(|_| !IS_STARTED.replace(true)) else { return };
    let (languages, themes) = menus;
    let theme = Theme::from_name(&parameter(&location_query(), "theme")).unwrap_or_default();
    languages.set_value(&dataset.language);
    themes.set_value(theme.name());
    show_theme(theme);
    on_choice(languages, |language| {
        replace_query(&with_parameter(&location_query(), "lang", Some(language)));
        if let Some(root) = root() {
            // Setting a well-formed attribute of an element does not fail.
            let _ = root.set_attribute("lang", language);
        }
    });
    on_choice(themes, |name| {
        let theme = Theme::from_name(name).unwrap_or_default();
        let parameter = (theme != Theme::Auto).then_some(name);
        replace_query(&with_parameter(&location_query(), "theme", parameter));
        show_theme(theme);
    });
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

/// Calls `choose` with the value of the menu at each choice, for as long as the page lives.
fn on_choice(menu: HtmlSelectElement, choose: impl Fn(&str) + 'static) {
    let target = menu.clone();
    EventListener::new(&target, "change", move |_| choose(&menu.value())).forget();
}

fn menu(id: &str) -> Option<HtmlSelectElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn document() -> Option<Document> {
    window().and_then(|window| window.document())
}

fn root() -> Option<Element> {
    document().and_then(|document| document.document_element())
}
