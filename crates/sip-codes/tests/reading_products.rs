//! Texts as products print them and people write them, beside those of the practice set, with the answers that are known to
//! be right: `cases/products.jsonl`, of the same form as `cases/paste.jsonl`. Statuses that are said in words are listed
//! where they are read; `compare` and `missing` (names alone) are held where they are given.

use serde_json::Value;
use sip_codes::reading::{MadeBy, Reading, read};

/// What is wrong in the answer to a case.
fn faults(case: &Value, reading: &Reading) -> Vec<String> {
    let mut faults = Vec::new();
    let mut told: Vec<(u64, Option<&str>)> =
        reading.statuses.iter().map(|status| (u64::from(status.code.as_u16()), status.method.as_deref())).collect();
    let expected: Vec<(u64, Option<&str>)> = case["statuses"]
        .as_array()
        .expect("statuses are a list")
        .iter()
        .map(|status| (status["code"].as_u64().expect("a status has a code"), status["method"].as_str()))
        .collect();
    if expected.windows(2).all(|pair| pair[0] != pair[1]) {
        told.dedup();
    }
    // A method that is told where the case has none is no fault.
    let fits = |expected: &(u64, Option<&str>), told: &(u64, Option<&str>)| {
        expected.0 == told.0 && (expected.1.is_none() || expected.1 == told.1)
    };
    if expected.len() != told.len() || !expected.iter().zip(&told).all(|(expected, told)| fits(expected, told)) {
        faults.push(format!("{told:?} and not {expected:?}"));
    }
    let decides = reading.decides.map(|decides| u64::from(decides.code.as_u16()));
    if decides != case["decides"].as_u64() {
        faults.push(format!("{decides:?} decides and not {}", case["decides"]));
    }
    let by = match reading.made_by {
        MadeBy::FarEnd => "far end",
        MadeBy::Between => "proxy or server in between",
        MadeBy::LocalStack => "local stack (nothing was received)",
        MadeBy::Unknown => "cannot be told",
    };
    if case["made_by"] != by {
        faults.push(format!("{by} ({:?}) and not {}", reading.evidence, case["made_by"]));
    }
    let pair = serde_json::to_value(reading.compare).expect("codes are numbers");
    if case.get("compare").is_some_and(|compare| *compare != pair) {
        faults.push(format!("{pair} are compared and not {}", case["compare"]));
    }
    let missing: Vec<_> = reading.missing.iter().map(|missing| missing.header).collect();
    if case.get("missing").is_some_and(|expected| *expected != serde_json::json!(missing)) {
        faults.push(format!("{missing:?} is missing and not {}", case["missing"]));
    }
    faults
}

#[test]
fn products_and_people_are_read() {
    let cases: Vec<Value> = include_str!("cases/products.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is a case"))
        .collect();
    let mut wrong = Vec::new();
    for case in &cases {
        let faults = faults(case, &read(case["text"].as_str().expect("a case has a text")));
        if !faults.is_empty() {
            wrong.push(format!("{}: {}", case["id"], faults.join("; ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} are wrong:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
