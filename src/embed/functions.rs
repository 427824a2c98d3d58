//! What the module's functions and the property `comparison` answer, as plain JavaScript values.

use serde::Serialize;
use serde_wasm_bindgen::to_value;
use sip_codes::StatusCode;
use sip_codes::export::{PlainCode, plain};
use sip_codes::search::search as found;
use wasm_bindgen::prelude::*;

use super::dataset;

/// The comparison of two codes in a language; `undefined` unless they are two different codes whose details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn compare(language: &str, first: u16, second: u16) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let codes = StatusCode::from_u16(first).zip(StatusCode::from_u16(second));
    let comparison = codes.and_then(|(first, second)| dataset.compare(first, second));
    value(&comparison.map(|comparison| plain(&comparison, &dataset)))
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
    value(&records.map(PlainCode::from).collect::<Vec<_>>())
}

/// All codes in ascending order, as far as their details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn codes(language: &str) -> Result<JsValue, JsError> {
    search(language, "")
}

fn value(plain: &impl Serialize) -> Result<JsValue, JsError> {
    Ok(to_value(plain)?)
}
