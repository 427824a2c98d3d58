//! What the property `comparison` and the function of the module answer, as a plain JavaScript value.

use serde_wasm_bindgen::to_value;
use sip_codes::StatusCode;
use sip_codes::export::plain;
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
    Ok(to_value(&comparison.and_then(|comparison| plain(&comparison, &dataset)))?)
}
