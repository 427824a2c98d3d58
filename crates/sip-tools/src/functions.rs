//! What the element calls.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::to_value;
use sip_codes::dataset::Datasets;
use sip_codes::export::{self, PlainAdvice, PlainCode, PlainQuestion};
use sip_codes::picker::{Match, is_name};
use sip_codes::search;
use sip_codes::stand_ins::{Cleaned, with_stand_ins};
use sip_codes::state::Selection;
use sip_codes::understand::{Understanding, meant, plain, reason, understand};
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
            search::find(&dataset, "0");
        }
    }
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
    let Understanding { found, compared, .. } = understand(&dataset, text);
    let pairs = pairs(&compared).map(|(first, second)| Match { with: Some(second), ..Match::by_name(first, false) });
    let single = found.iter().map(|found| Match {
        why: reason(&dataset, found.code, &found.reason),
        ..Match::by_name(found.code, dataset.entry(found.code).is_some_and(|entry| is_name(entry, text)))
    });
    Ok(pairs.chain(single).map(|found| found.line()).collect())
}

/// Each two of the codes, in their order.
fn pairs(codes: &[StatusCode]) -> impl Iterator<Item = (StatusCode, StatusCode)> {
    let with_rest = codes.iter().enumerate().map(|(place, first)| (*first, codes.get(place + 1..).unwrap_or_default()));
    with_rest.flat_map(|(first, rest)| rest.iter().map(move |second| (first, *second)))
}

/// What a text says.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen(js_name = understand)]
pub fn understand_text(language: &str, text: &str) -> Result<JsValue, JsError> {
    let dataset = dataset(language)?;
    Ok(to_value(&plain(&understand(&dataset, text), &dataset))?)
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
    let questions =
        dataset.questions.get().map(|questions| PlainQuestion::all(questions, &dataset)).unwrap_or_default();
    Ok(to_value(&questions)?)
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
    let records = meant(&dataset, query).into_iter().filter_map(|code| dataset.code(code));
    Ok(to_value(&records.map(PlainCode::from).collect::<Vec<_>>())?)
}

/// The comparison of two codes as a text: its `summary`, all of it as `markdown`, its call flows as `mermaid`, its `examples`,
/// or else all of it plain; with its address, if it has one and there is a place for it. Where one of them is no code, or both
/// are the same, it is about one alone. Nothing unless the details are there.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn text(language: &str, format: &str, first: u16, second: u16, address: &str) -> Result<Option<String>, JsError> {
    let dataset = dataset(language)?;
    let [first, second] = [first, second].map(StatusCode::from_u16);
    let comparison = match (first, second) {
        (Some(first), Some(second)) if first != second => dataset.compare(first, second),
        (one, other) => one.or(other).and_then(|code| dataset.about(code)),
    };
    let write: fn(&Comparison, &Dataset, &str) -> String = match format {
        "summary" => export::summary,
        "markdown" => export::markdown,
        "mermaid" => |comparison, dataset, _| export::mermaid(comparison, dataset),
        "examples" => |comparison, dataset, _| export::examples(comparison, dataset),
        _ => export::text,
    };
    Ok(comparison.map(|comparison| write(&comparison, &dataset, address)))
}

fn dataset(language: &str) -> Result<Rc<Dataset>, JsError> {
    DATASETS.with_borrow(|datasets| datasets.get(language)).ok_or_else(|| JsError::new("the language is not loaded"))
}
