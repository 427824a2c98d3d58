//! What the module's functions and the property `comparison` answer, as plain JavaScript values.

use js_sys::{Array, Object, Reflect};
use sip_codes::export::{PlainComparison, PlainRow, PlainScene, plain};
use sip_codes::search::search as found;
use sip_codes::{CodeRecord, StatusCode, Term};
use wasm_bindgen::prelude::*;

use super::dataset;

/// The comparison of two codes in a language; `undefined` unless they are two different codes of the dataset.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn compare(language: &str, first: u16, second: u16) -> Result<Option<Object>, JsError> {
    let dataset = dataset(language)?;
    let codes = StatusCode::from_u16(first).zip(StatusCode::from_u16(second));
    let comparison = codes.and_then(|(first, second)| dataset.compare(first, second));
    Ok(comparison.map(|comparison| comparison_object(&plain(&comparison, &dataset.messages))))
}

/// The codes that match a query, best first.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn search(language: &str, query: &str) -> Result<Array, JsError> {
    let dataset = dataset(language)?;
    let records: Vec<&CodeRecord> = found(&dataset, query).into_iter().filter_map(|code| dataset.code(code)).collect();
    Ok(list(&records, |record| code_object(record).into()))
}

/// All codes in ascending order.
///
/// # Errors
///
/// If the language is not loaded.
#[wasm_bindgen]
pub fn codes(language: &str) -> Result<Array, JsError> {
    search(language, "")
}

fn code_object(record: &CodeRecord) -> Object {
    object(&[
        ("code", number(record.code)),
        ("phrase", text(&record.phrase)),
        ("gist", text(&record.prose.gist)),
        ("meaning", text(&record.prose.meaning)),
    ])
}

fn comparison_object(comparison: &PlainComparison) -> Object {
    let PlainComparison {
        first,
        second,
        closeness,
        title,
        summary,
        rows,
        scenes,
        differences,
        decision,
        pairs,
        related,
        references,
    } = comparison;
    object(&[
        ("first", number(*first)),
        ("second", number(*second)),
        ("closeness", text(closeness.key())),
        ("title", text(title)),
        ("summary", text(summary)),
        ("rows", list(rows, |row| row_object(row).into()).into()),
        ("scenes", list(scenes, |scene| scene_object(scene).into()).into()),
        ("differences", texts(differences)),
        ("decision", text(decision)),
        ("pairs", list(pairs, |(first, second)| numbers(&[*first, *second])).into()),
        ("related", numbers(related)),
        ("references", texts(references)),
    ])
}

fn row_object(row: &PlainRow) -> Object {
    let PlainRow { aspect, label, first, second, differs } = row;
    object(&[
        ("aspect", text(aspect.key())),
        ("label", text(label)),
        ("first", text(first)),
        ("second", text(second)),
        ("differs", JsValue::from(*differs)),
    ])
}

fn scene_object(scene: &PlainScene) -> Object {
    let PlainScene { name, call_flow, example } = scene;
    object(&[("name", text(name)), ("callFlow", texts(call_flow)), ("example", text(example))])
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // Setting a property of a new object does not fail.
        let _ = Reflect::set(&object, &text(name), value);
    }
    object
}

fn list<T>(items: &[T], item: impl Fn(&T) -> JsValue) -> Array {
    let list = Array::new();
    for value in items {
        list.push(&item(value));
    }
    list
}

fn texts(items: &[String]) -> JsValue {
    list(items, |item| text(item)).into()
}

fn numbers(codes: &[StatusCode]) -> JsValue {
    list(codes, |code| number(*code)).into()
}

fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}

fn number(code: StatusCode) -> JsValue {
    JsValue::from(code.as_u16())
}
