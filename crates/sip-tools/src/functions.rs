//! What the element calls.

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::to_value;
use sip_codes::dataset::{Datasets, each_two};
use sip_codes::export::{self, PlainAdvice, PlainCode, PlainEnding, PlainQuestion};
use sip_codes::picker::{Match, is_name};
use sip_codes::search;
use sip_codes::stand_ins::{Cleaned, with_stand_ins};
use sip_codes::state::Selection;
use sip_codes::understand::{Understanding, meant, plain, reason, understand};
use sip_codes::{Dataset, StatusCode, pack};
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

/// Adds a file to a language: what is known of codes and written about pairs, or what finds codes.
///
/// # Errors
///
/// If the language is not loaded, or the bytes are not a whole pack of this version.
#[wasm_bindgen(js_name = addDetails)]
pub fn add_details(language: &str, bytes: &[u8]) -> Result<(), JsError> {
    let dataset = dataset(language)?;
    match pack::decode(bytes) {
        Ok(details) => dataset.add(details),
        Err(_) => {
            dataset.add_finding(pack::decode(bytes)?);
            // The first search prepares what all others use, and no keystroke should have to wait for that.
            search::find(dataset, "0");
        }
    }
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

/// The codes that a text means, best first, each as [`Match::line`] writes it. What the text sets against each other comes
/// first, and an empty text means all codes.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn find(language: &str, text: &str) -> Result<String, JsError> {
    let dataset = dataset(language)?;
    if text.trim().is_empty() {
        return Ok(dataset.entries.iter().map(|entry| Match::by_name(entry.code, false).line()).collect());
    }
    let Understanding { found, compared, .. } = understand(dataset, text);
    let with = |code, with| Match { with, ..Match::by_name(code, false) };
    let three = match *compared.as_slice() {
        [first, second, third] => Some(with(first, vec![second, third])),
        _ => None,
    };
    let pairs = each_two(&compared).into_iter().map(|(first, second)| with(first, vec![second]));
    let single = found.iter().map(|found| Match {
        why: reason(dataset, found.code, &found.reason),
        ..Match::by_name(found.code, dataset.entry(found.code).is_some_and(|entry| is_name(entry, text)))
    });
    Ok(three.into_iter().chain(pairs).chain(single).map(|found| found.line()).collect())
}

/// What a text says.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen(js_name = understand)]
pub fn understand_text(language: &str, text: &str) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    Ok(to_value(&plain(&understand(dataset, text), dataset))?)
}

/// A text with stand-ins for what identifies people and networks, and how many things got one.
///
/// # Errors
///
/// If there is no memory for an object.
#[wasm_bindgen]
pub fn clean(text: &str) -> Result<JsValue, JsError> {
    let Cleaned { text, replaced } = with_stand_ins(text);
    Ok(to_value(&PlainCleaned { text, count: replaced.into_iter().map(|(_, count)| count).sum() })?)
}

/// A text with stand-ins, as a plain value.
#[derive(Serialize)]
struct PlainCleaned {
    text: String,
    count: usize,
}

/// What the place for a text says: a name, a tabulator and the words, a line each.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn words(language: &str) -> Result<String, JsError> {
    let dataset = dataset(language)?;
    let entries = dataset.reading.get().map(|texts| texts.panel.entries()).unwrap_or_default();
    Ok(entries.into_iter().map(|(name, text)| format!("{name}\t{text}\n")).collect())
}

/// The questions that lead to a code, the first one first.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn questions(language: &str) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let questions = dataset.questions.get().map(|questions| PlainQuestion::all(questions, dataset)).unwrap_or_default();
    Ok(to_value(&questions)?)
}

/// Why a code is the one to send, and which one it is taken for; `undefined` while its details are not there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn ending(language: &str, code: u16) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    Ok(to_value(&StatusCode::from_u16(code).and_then(|code| PlainEnding::of(code, dataset)))?)
}

/// What a term is, by its place among all; nothing if there is no such term.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn explanation(language: &str, term: usize) -> Result<Option<String>, JsError> {
    Ok(dataset(language)?.explanations.get().and_then(|explanations| explanations.get(term)).cloned())
}

/// What can be tried after a code; `undefined` while its details are not there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn advice(language: &str, code: u16) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let record = StatusCode::from_u16(code).and_then(|code| dataset.code(code));
    Ok(to_value(&record.map(PlainAdvice::from))?)
}

/// The codes that a query means, best first, as far as their details are there; all for an empty one.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn search(language: &str, query: &str) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    let records = meant(dataset, query).into_iter().filter_map(|code| dataset.code(code));
    Ok(to_value(&records.map(PlainCode::from).collect::<Vec<_>>())?)
}

/// What is said of codes as a text: its `summary`, all of it as `markdown`, its call flows as `mermaid`, its `examples`, a
/// picture of its call flows (`flow-picture`) or of the answer (`card-picture`) as SVG, one place of the view by its id, or else all of it
/// plain; with its address, if it has one and there is a place for it. A number that is no code, or is there
/// twice, is left out. Nothing unless the details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn text(language: &str, format: &str, codes: &[u16], address: &str) -> Result<Option<String>, JsError> {
    let dataset = dataset(language)?;
    let comparison = dataset.tell(&Selection::from_numbers(codes).codes());
    Ok(comparison.map(|comparison| match format {
        "summary" => export::summary(&comparison, dataset, address),
        "markdown" => export::markdown(&comparison, dataset, address),
        "mermaid" => export::mermaid(&comparison, dataset),
        "examples" => export::examples(&comparison, dataset),
        "flow-picture" => export::picture::call_flows(&comparison, dataset),
        "card-picture" => export::picture::card(&comparison, dataset, address),
        place => export::part(&comparison, dataset, place, address)
            .unwrap_or_else(|| export::text(&comparison, dataset, address)),
    }))
}

fn dataset(language: &str) -> Result<&'static Dataset, JsError> {
    DATASETS.with_borrow(|datasets| datasets.get(language)).ok_or_else(|| JsError::new("the language is not loaded"))
}
