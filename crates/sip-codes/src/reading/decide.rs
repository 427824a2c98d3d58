//! Which status says how it ended, and why that one.

use super::causes;
use super::clean::Clean;
use super::flow::{Flow, Step};
use super::marks::Mark;
use super::messages::{Message, Start};
use super::outcome::{Call, Outcome, is_challenge, is_to, step_of};
use super::surroundings::{milliseconds, names_legs, time};
use crate::StatusCode;

/// Why a status decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It is the final response (RFC 3261, 21.1).
    Final,
    /// A challenge that nothing follows: the normal start of authentication (RFC 3261, 22.1).
    Challenge,
    /// A challenge came first, and this is the answer to the request with credentials (RFC 3261, 22.1).
    AfterChallenge,
    /// The credentials were rejected: a challenge answers a request that had them (RFC 3261, 22.1 and 22.3).
    CredentialsRejected,
    /// The call was cancelled (RFC 3261, 9.2).
    Cancelled,
    /// One branch of a fork answered, the others were cancelled (RFC 3261, 16.7).
    ForkAnswered,
    /// One branch of a fork refused for all (RFC 3261, 16.7).
    ForkRefused,
    /// A redirection was followed (RFC 3261, 8.1.3.4).
    AfterRedirection,
    /// The request was repaired and sent again (RFC 4028, 7.3; RFC 3261, 10.2.8).
    Repaired,
    /// Offers crossed (RFC 3261, 14.1 and 14.2; RFC 3311, 5.2).
    Glare,
    /// Another gateway or address was tried, and this is its answer (RFC 3263, 4.3).
    LastTried,
    /// No response came: the timer counts as 408 (RFC 3261, 8.1.3.1).
    NoResponse,
    /// The transport failed, which counts as 503 (RFC 3261, 8.1.3.1).
    TransportFailed,
    /// A back-to-back user agent made another final response of it.
    FirstOfLegs,
    /// A proxy sends 500 where it has only this 503 (RFC 3261, 16.7).
    OnlyServiceUnavailable,
    /// The call was answered and no ACK is shown (RFC 3261, 13.3.1.4).
    AnsweredWithoutAck,
    /// The last NOTIFY reports it (RFC 3515, 2.4.5).
    LastNotify,
    /// A Reason header field tells it (RFC 3326).
    ReasonField,
    /// A cause of Q.850 is mapped (RFC 3398, 7.2.4.1).
    Cause,
    /// Of several calls it is the last one that failed.
    LastFailedCall,
}

/// The status that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decides {
    /// Its code.
    pub code: StatusCode,
    /// The rule that makes it decide.
    pub why: Why,
    /// Its place among the statuses, if the text tells it as one.
    pub place: Option<usize>,
}

/// What decides, and the places of the responses that only follow from it, in order.
pub(super) fn decide(clean: &Clean, messages: &[Message], flow: &Flow) -> (Option<Decides>, Vec<usize>) {
    let (decides, places) = decided(clean, messages, flow);
    let mut follows = vec![false; flow.responses.len()];
    for place in places {
        if let Some(follows) = follows.get_mut(place) {
            *follows = true;
        }
    }
    (decides, follows.iter().enumerate().filter(|(_, follows)| **follows).map(|(place, _)| place).collect())
}

/// The same, with the places as they are found.
fn decided(clean: &Clean, messages: &[Message], flow: &Flow) -> (Option<Decides>, Vec<usize>) {
    if let Some(decided) = last_notify(flow) {
        return (decided, Vec::new());
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    for call in by_call(flow) {
        outcomes.extend(Call { clean, messages, flow, places: &call }.outcome());
    }
    let follows: Vec<usize> = outcomes.iter().flat_map(|outcome| outcome.follows.clone()).collect();
    if let Some((first, second)) = legs(clean, flow, &outcomes) {
        let decides = Decides { code: first.code, why: Why::FirstOfLegs, place: Some(first.place) };
        // The same response on both legs is passed on, and nothing follows from it.
        let made = Some(second.place).filter(|_| first.code != second.code);
        return (Some(decides), follows.into_iter().chain(made).collect());
    }
    let failed = outcomes.iter().rev().find(|outcome| outcome.code.as_u16() >= 300);
    let outcome = failed.or(outcomes.last());
    match (outcome, unanswered(flow)) {
        // No answer came to the request that carries credentials.
        (Some(outcome), Some((code, why, mark)))
            if is_challenge(outcome.code) && step_of(flow, outcome.place) < mark =>
        {
            (Some(Decides { code, why, place: None }), follows)
        }
        (Some(outcome), _) => {
            let several = flow.calls > 1 && outcomes.len() > 1 && failed.is_some();
            let why = if several && outcome.why == Why::Final { Why::LastFailedCall } else { outcome.why };
            match reason(flow, messages, outcome) {
                Some(decides) => (Some(decides), follows.into_iter().chain([outcome.place]).collect()),
                None => (Some(Decides { code: outcome.code, why, place: Some(outcome.place) }), follows),
            }
        }
        (None, unanswered) => {
            let by_reason = flow.steps.iter().rev().find_map(|step| match step {
                Step::Reason { code, .. } if code.as_u16() >= 300 => {
                    Some(Decides { code: *code, why: Why::ReasonField, place: None })
                }
                _ => None,
            });
            let by_timer = unanswered.map(|(code, why, _)| Decides { code, why, place: None });
            (by_reason.or(by_timer).or_else(|| cause(flow)), follows)
        }
    }
}

/// The responses of each call, in the order of the calls.
pub(super) fn by_call(flow: &Flow) -> Vec<Vec<usize>> {
    let mut calls = vec![Vec::new(); flow.responses.iter().map(|response| response.call + 1).max().unwrap_or(0)];
    for (place, response) in flow.responses.iter().enumerate() {
        if let Some(call) = calls.get_mut(response.call) {
            call.push(place);
        }
    }
    calls.retain(|call| !call.is_empty());
    calls
}

/// What the last NOTIFY says of the request that REFER asked for; nothing if that goes on.
fn last_notify(flow: &Flow) -> Option<Option<Decides>> {
    let (place, last) = flow.responses.iter().enumerate().rfind(|(_, response)| response.is_in_body)?;
    let is_final = last.code.as_u16() >= 200;
    Some(is_final.then_some(Decides { code: last.code, why: Why::LastNotify, place: Some(place) }))
}

/// Two calls that end one after the other within a second are the legs of one.
fn legs<'a>(clean: &Clean, flow: &Flow, outcomes: &'a [Outcome]) -> Option<(&'a Outcome, &'a Outcome)> {
    let [one, other] = outcomes else { return None };
    let (first, second) = if one.place < other.place { (one, other) } else { (other, one) };
    let is_invite =
        |outcome: &Outcome| flow.responses.get(outcome.place).is_some_and(|response| is_to(response, "INVITE"));
    let at = |outcome: &Outcome| milliseconds(&time(clean, flow.responses.get(outcome.place)?.line)?);
    let times = at(first).zip(at(second));
    let is_soon = match times {
        Some((earlier, later)) => later.checked_sub(earlier).is_some_and(|between| between <= 1000),
        None => names_legs(&clean.lower),
    };
    let fail = |outcome: &Outcome| outcome.code.as_u16() >= 400 && !is_challenge(outcome.code);
    let are_legs = fail(first) && fail(second) && is_invite(first) && is_invite(second);
    (are_legs && is_soon).then_some((first, second))
}

/// The last words that tell that nothing came, and where they stand.
fn unanswered(flow: &Flow) -> Option<(StatusCode, Why, usize)> {
    let found = flow.steps.iter().enumerate().rev().find_map(|(at, step)| match step {
        Step::Mark { mark: Mark::NoResponse, .. } => Some((408, Why::NoResponse, at)),
        Step::Mark { mark: Mark::TransportFailed, .. } => Some((503, Why::TransportFailed, at)),
        _ => None,
    });
    found.and_then(|(code, why, at)| Some((StatusCode::from_u16(code)?, why, at)))
}

/// The status in the Reason field of the request that ends the call, where the responses only follow from it.
fn reason(flow: &Flow, messages: &[Message], outcome: &Outcome) -> Option<Decides> {
    if outcome.code.as_u16() != 487 && outcome.code.as_u16() >= 300 || outcome.why == Why::ForkAnswered {
        return None;
    }
    flow.steps.iter().rev().find_map(|step| match step {
        Step::Reason { code, message: Some(message) } if code.as_u16() >= 300 => {
            let ends =
                messages.get(*message).is_some_and(|message| matches!(message.start, Start::Request("BYE" | "CANCEL")));
            (ends && outcome.code != *code).then_some(Decides { code: *code, why: Why::ReasonField, place: None })
        }
        _ => None,
    })
}

/// The first cause of Q.850 that has a status, one with its number before one with only its name.
fn cause(flow: &Flow) -> Option<Decides> {
    let causes = |named: bool| {
        flow.steps.iter().find_map(|step| match step {
            Step::Cause { cause, is_named, .. } if *is_named == named => causes::statuses(*cause).first().copied(),
            _ => None,
        })
    };
    // Causes 16 and 44 have no status, whatever their name.
    let is_numbered = flow.steps.iter().any(|step| matches!(step, Step::Cause { is_named: false, .. }));
    let code = causes(false).or_else(|| causes(true).filter(|_| !is_numbered))?;
    Some(Decides { code, why: Why::Cause, place: None })
}
