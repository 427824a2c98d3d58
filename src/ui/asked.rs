//! What the host page asks of one widget.

use sip_codes::StatusCode;

/// What the host page asks of one widget, as the element hands it over: its attributes, and the texts that belong to them.
///
/// The element has checked all but the codes, which it hands on as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The language of the widget, as the BCP 47 tag of a pack that is loaded.
    pub language: String,
    /// The codes by their places; empty for none.
    pub codes: [String; 3],
    /// Where the selection is kept beside the attributes.
    pub history: History,
    /// What the reader can operate.
    pub controls: Controls,
    /// Which rows of the table are shown.
    pub rows: Rows,
    /// How much is shown.
    pub view: View,
    /// The level of the title, 1 to 6.
    pub heading_level: u8,
    /// The host page's own words about codes.
    pub notes: Vec<(StatusCode, String)>,
    /// Where readers report mistakes, with holes for the codes and the version; empty for nowhere.
    pub report: String,
    /// Whether the reader points with a finger, so that the pickers bring the list of the system, too.
    pub has_fingers: bool,
}

/// Where the selection is kept beside the attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// Nowhere.
    None,
    /// In the query string of the page's address, with a title for each entry of its history.
    Query,
}

/// What the reader can operate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Controls {
    /// Pickers, links and copy buttons.
    Full,
    /// Nothing: the comparison stands alone.
    None,
}

/// Which rows of the table are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// All of them.
    All,
    /// All but those that say the same of both codes.
    Different,
}

/// How much is shown of codes that are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Everything.
    Full,
    /// What decides, until the reader wants more.
    Short,
}

impl Default for Asked {
    /// What an element without attributes asks for.
    fn default() -> Self {
        Self {
            language: "en".to_owned(),
            codes: Default::default(),
            history: History::None,
            controls: Controls::Full,
            rows: Rows::All,
            view: View::Full,
            heading_level: 2,
            notes: Vec::new(),
            report: String::new(),
            has_fingers: false,
        }
    }
}

impl Asked {
    /// What the host page says of a code.
    pub fn note_of(&self, code: StatusCode) -> Option<&str> {
        self.notes.iter().find(|(noted, _)| *noted == code).map(|(_, note)| note.as_str())
    }

    /// Whether everything but the codes is the same.
    pub fn looks_like(&self, other: &Self) -> bool {
        Self { codes: self.codes.clone(), ..other.clone() } == *self
    }
}

/// The same as the element writes it. Each value is fetched by its name: reading the object with serde costs 10.6 KB.
#[cfg(target_arch = "wasm32")]
mod plain {
    use js_sys::{Array, Object};
    use sip_codes::StatusCode;
    use wasm_bindgen::prelude::*;

    use super::{Asked, Controls, History, Rows, View};

    #[wasm_bindgen]
    extern "C" {
        /// The plain object.
        pub type PlainAsked;
        #[wasm_bindgen(method, getter)]
        fn language(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn first(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn second(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn third(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn history(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn controls(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn rows(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter)]
        fn view(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter, js_name = headingLevel)]
        fn heading_level(this: &PlainAsked) -> u8;
        #[wasm_bindgen(method, getter)]
        fn notes(this: &PlainAsked) -> Object;
        #[wasm_bindgen(method, getter)]
        fn report(this: &PlainAsked) -> String;
        #[wasm_bindgen(method, getter, js_name = hasFingers)]
        fn has_fingers(this: &PlainAsked) -> bool;
    }

    impl From<&PlainAsked> for Asked {
        fn from(plain: &PlainAsked) -> Self {
            Self {
                language: plain.language(),
                codes: [plain.first(), plain.second(), plain.third()],
                history: if plain.history() == "query" { History::Query } else { History::None },
                controls: if plain.controls() == "none" { Controls::None } else { Controls::Full },
                rows: if plain.rows() == "different" { Rows::Different } else { Rows::All },
                view: if plain.view() == "short" { View::Short } else { View::Full },
                heading_level: plain.heading_level(),
                report: plain.report(),
                has_fingers: plain.has_fingers(),
                notes: Object::entries(&plain.notes()).iter().filter_map(|entry| note(&entry.into())).collect(),
            }
        }
    }

    /// A note from its key and its text.
    fn note(entry: &Array) -> Option<(StatusCode, String)> {
        Some((entry.get(0).as_string()?.parse().ok()?, entry.get(1).as_string()?))
    }
}
#[cfg(target_arch = "wasm32")]
pub use plain::PlainAsked;
