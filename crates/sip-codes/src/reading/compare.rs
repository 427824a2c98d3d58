//! The two codes that a text sets against each other, in its order.

use super::clean::Clean;
use super::decide::{Decides, Why};
use super::flow::{Flow, Response, Step};
use super::marks::Mark;
use super::phrases::disagreement;
use crate::StatusCode;

/// Words that set two codes against each other, in small letters.
const AGAINST: &[&str] = &[
    " vs",
    "versus",
    " or ",
    "difference",
    "instead of",
    "rather than",
    "diferencia",
    "diferença",
    "unterschied",
    " oder ",
    "différence",
    " ou ",
    "разниц",
    " или ",
    "отличи",
    "区别",
    "还是",
    "不同",
    "不一样",
    "違い",
    "それとも",
];

/// The pair that is compared.
pub(super) fn compare(
    clean: &Clean,
    flow: &Flow,
    decides: Option<Decides>,
    follows: &[usize],
    phrases: &[Option<String>],
) -> Option<[StatusCode; 2]> {
    made_of(flow, decides, follows)
        .or_else(|| asked(clean, flow, decides))
        .or_else(|| disagreeing(flow, decides, phrases))
}

/// One final response that was made of another.
fn made_of(flow: &Flow, decides: Option<Decides>, follows: &[usize]) -> Option<[StatusCode; 2]> {
    let decides = decides.filter(|decides| matches!(decides.why, Why::FirstOfLegs | Why::OnlyServiceUnavailable))?;
    let second =
        follows.iter().filter_map(|place| flow.responses.get(*place)).find(|response| response.code != decides.code)?;
    Some([decides.code, second.code])
}

/// A code that was expected, wished for or replaced, and the one that came instead; or two that are asked about.
fn asked(clean: &Clean, flow: &Flow, decides: Option<Decides>) -> Option<[StatusCode; 2]> {
    let asked: Vec<(StatusCode, usize)> = flow
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Asked { code, at } => Some((*code, *at)),
            _ => None,
        })
        .collect();
    let is_one_line = clean.lines.iter().filter(|line| !clean.line(**line).trim().is_empty()).count() == 1;
    let told = decides
        .and_then(|decides| decides.place)
        .and_then(|place| flow.responses.get(place))
        .or_else(|| flow.responses.last());
    if let Some(told) = told {
        if let Some((code, at)) = asked.iter().find(|(code, _)| *code != told.code) {
            let is_before = *at < told.range.start || flow.has(Mark::Replaced);
            return Some(if is_before { [*code, told.code] } else { [told.code, *code] });
        }
        let distinct = distinct(flow.responses.iter().map(|response| response.code));
        let is_against = is_one_line
            && flow.responses.iter().all(|response| !response.is_drawn && response.message.is_none())
            && AGAINST.iter().any(|word| clean.lower.contains(word));
        return if is_against { pair(&distinct) } else { None };
    }
    let named = distinct(flow.steps.iter().filter_map(|step| match step {
        Step::Asked { code, .. } => Some(*code),
        Step::Open(code) if is_one_line && clean.text.len() < 120 => Some(*code),
        _ => None,
    }));
    pair(&named)
}

/// Two codes, and no third.
fn pair(codes: &[StatusCode]) -> Option<[StatusCode; 2]> {
    match codes {
        [first, second] => Some([*first, *second]),
        _ => None,
    }
}

fn distinct(codes: impl Iterator<Item = StatusCode>) -> Vec<StatusCode> {
    let mut distinct = Vec::new();
    for code in codes {
        if distinct.len() < 8 && !distinct.contains(&code) {
            distinct.push(code);
        }
    }
    distinct
}

/// A number whose phrase is that of another code.
fn disagreeing(flow: &Flow, decides: Option<Decides>, phrases: &[Option<String>]) -> Option<[StatusCode; 2]> {
    let of = |place: usize| {
        let code = flow.responses.get(place).filter(|response: &&Response| !response.is_in_words)?.code;
        let other = disagreement(code, &phrases.get(place)?.as_deref()?.to_ascii_lowercase())?;
        Some([code, other])
    };
    let deciding = decides.and_then(|decides| decides.place).and_then(of);
    deciding.or_else(|| if flow.responses.len() == 1 { of(0) } else { None })
}
