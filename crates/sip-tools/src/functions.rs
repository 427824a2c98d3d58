//! What the element calls.

use std::cell::RefCell;
use std::rc::Rc;

use serde_wasm_bindgen::to_value;
use sip_codes::dataset::Datasets;
use sip_codes::export::{self, PlainCode};
use sip_codes::picker::{Match, is_name};
use sip_codes::search::search as found;
use sip_codes::state::Selection;
use sip_codes::{Comparison, Dataset, StatusCode, pack};
use wasm_bindgen::prelude::*;

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

thread_local! {
    /// The languages that were loaded.
    static DATASETS: RefCell<Datasets> = const { RefCell::new(Datasets::new()) };
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

/// Adds details to a language: what is known of codes, what was written about pairs, or what finds codes.
///
/// # Errors
///
/// If the language is not loaded, or the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addDetails)]
pub fn add_details(language: &str, bytes: &[u8]) -> Result<(), JsError> {
    dataset(language)?.add(pack::decode(bytes)?);
    Ok(())
}

/// The names of the details that two codes need and that are not there, with spaces between them; a number that is no
/// status code needs none.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn missing(language: &str, first: u16, second: u16) -> Result<String, JsError> {
    let selection = Selection { first: StatusCode::from_u16(first), second: StatusCode::from_u16(second) };
    Ok(dataset(language)?.missing(selection).join(" "))
}

/// The codes that a text means, best first, each as [`Match::line`] writes it.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn find(language: &str, text: &str) -> Result<String, JsError> {
    let dataset = dataset(language)?;
    let is_named = |code| dataset.entry(code).is_some_and(|entry| is_name(entry, text));
    let line = |code| Match::by_name(code, is_named(code)).line();
    Ok(found(&dataset, text).into_iter().map(line).collect())
}

/// The codes that match a query, best first, as far as their details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn search(language: &str, query: &str) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let records = found(&dataset, query).into_iter().filter_map(|code| dataset.code(code));
    Ok(to_value(&records.map(PlainCode::from).collect::<Vec<_>>())?)
}

/// The comparison of two codes as a text: `markdown`, or else plain. Nothing unless they are two different codes whose
/// details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn text(language: &str, format: &str, first: u16, second: u16) -> Result<Option<String>, JsError> {
    let dataset = dataset(language)?;
    let codes = StatusCode::from_u16(first).zip(StatusCode::from_u16(second));
    let comparison = codes.and_then(|(first, second)| dataset.compare(first, second));
    let write: fn(&Comparison, &Dataset) -> String = if format == "markdown" { export::markdown } else { export::text };
    Ok(comparison.map(|comparison| write(&comparison, &dataset)))
}

fn dataset(language: &str) -> Result<Rc<Dataset>, JsError> {
    DATASETS.with_borrow(|datasets| datasets.get(language)).ok_or_else(|| JsError::new("the language is not loaded"))
}
