//! What the property `comparison` and the function of the module answer, as a plain JavaScript value.

use serde_wasm_bindgen::to_value;
use sip_codes::export::plain;
use sip_codes::state::Selection;
use wasm_bindgen::prelude::*;

use super::dataset;

/// The comparison of two or three codes in a language; `undefined` unless at least two of them are different codes whose
/// details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn compare(language: &str, codes: &[u16]) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let comparison = dataset.tell(&Selection::from_numbers(codes).codes());
    Ok(to_value(&comparison.and_then(|comparison| plain(&comparison, dataset)))?)
}
