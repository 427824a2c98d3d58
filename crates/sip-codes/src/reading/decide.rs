//! Which status says how it ended, and why that one.

use super::causes;
use super::clean::Clean;
use super::flow::{Flow, Response, Step};
use super::marks::Mark;
use super::messages::{Message, Start};
use super::surroundings::{milliseconds, time};
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

/// What decides, and the places of the responses that only follow from it.
pub(super) fn decide(clean: &Clean, messages: &[Message], flow: &Flow) -> (Option<Decides>, Vec<usize>) {
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
        return (Some(decides), follows.into_iter().chain([second.place]).collect());
    }
    let failed = outcomes.iter().rev().find(|outcome| outcome.code.as_u16() >= 300);
    let outcome = failed.or(outcomes.last());
    match (outcome, unanswered(flow)) {
        // No answer came to the request that carries credentials.
        (Some(outcome), Some((code, why, mark))) if is_challenge(outcome.code) && step_of(flow, outcome.place) < mark => {
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
                Step::Reason { code, .. } if code.as_u16() >= 300 => Some(Decides { code: *code, why: Why::ReasonField, place: None }),
                _ => None,
            });
            let by_timer = unanswered.map(|(code, why, _)| Decides { code, why, place: None });
            (by_reason.or(by_timer).or_else(|| cause(flow)), follows)
        }
    }
}

/// How a call ended.
struct Outcome {
    code: StatusCode,
    why: Why,
    place: usize,
    follows: Vec<usize>,
}

/// The responses of one call, by their places.
struct Call<'a> {
    clean: &'a Clean,
    messages: &'a [Message],
    flow: &'a Flow,
    places: &'a [usize],
}

impl Call<'_> {
    fn outcome(&self) -> Option<Outcome> {
        let finals: Vec<(usize, &Response)> = self.finals().collect();
        let is_of_invite = |response: &Response| is_to(response, "INVITE");
        let cancelled: Vec<usize> = finals.iter().filter(|(_, response)| response.code.as_u16() == 200 && response.method.as_deref() == Some("CANCEL")).map(|(place, _)| *place).collect();
        let terminated: Vec<usize> = finals.iter().filter(|(_, response)| response.code.as_u16() == 487 && is_of_invite(response)).map(|(place, _)| *place).collect();
        // A fork: one branch ends the others.
        let ended: Vec<usize> = cancelled.iter().chain(&terminated).copied().collect();
        let refused = finals.iter().find(|(_, response)| response.code.as_u16() >= 600 && is_of_invite(response));
        if let (Some((place, _)), false) = (refused, ended.is_empty()) {
            return Some(self.decided(*place, Why::ForkRefused, ended));
        }
        let answered = finals.iter().find(|(_, response)| response.code.as_u16() == 200 && response.method.as_deref() == Some("INVITE"));
        if let (Some((place, _)), false, false) = (answered, terminated.is_empty(), cancelled.is_empty()) {
            return Some(self.decided(*place, Why::ForkAnswered, ended));
        }
        if let (Some(place), false) = (terminated.last(), cancelled.is_empty()) {
            return Some(self.decided(*place, Why::Cancelled, cancelled));
        }
        let has_invite = finals.iter().any(|(_, response)| response.method.as_deref() == Some("INVITE"));
        let counting: Vec<(usize, &Response)> = finals.iter().filter(|(_, response)| counts(response, has_invite)).copied().collect();
        let (last, response) = counting.last().copied().or_else(|| finals.last().copied())?;
        let before: Vec<(usize, &Response)> = counting.iter().take(counting.len().saturating_sub(1)).copied().collect();
        // The session is lost, and the request that ends it meets the same (RFC 4028, 10).
        if response.method.as_deref() == Some("BYE") && response.code.as_u16() >= 300
            && let Some((place, _)) = before.iter().rev().find(|(_, response)| is_failure(response) && response.method.as_deref() != Some("BYE"))
        {
            return Some(self.decided(*place, Why::Final, vec![last]));
        }
        match before.last() {
            Some((place, previous)) if previous.code.as_u16() == 503 && response.code.as_u16() == 500 && !self.is_asked_between(*place, last) => {
                Some(self.decided(*place, Why::OnlyServiceUnavailable, vec![last]))
            }
            Some((place, previous)) if self.is_told_in_sentences() && is_failure(previous) && is_failure(response) => {
                let first = before.iter().find(|(_, response)| is_failure(response)).map_or(*place, |(place, _)| *place);
                let follows = counting.iter().map(|(place, _)| *place).filter(|place| *place > first).collect();
                Some(self.decided(first, Why::FirstOfLegs, follows))
            }
            previous => Some(self.decided(last, self.why(response, previous.map(|(_, response)| *response)), cancelled)),
        }
    }

    fn finals(&self) -> impl Iterator<Item = (usize, &Response)> {
        let places = self.places.iter().filter_map(|place| Some((*place, self.flow.responses.get(*place)?)));
        places.filter(|(_, response)| response.code.as_u16() >= 200 && !response.is_in_body)
    }

    fn decided(&self, place: usize, why: Why, follows: Vec<usize>) -> Outcome {
        let code = self.flow.responses.get(place).map_or(StatusCode::LOWEST, |response| response.code);
        Outcome { code, why, place, follows: follows.into_iter().filter(|follows| *follows != place).collect() }
    }

    /// The rule by which the last final response decides.
    fn why(&self, response: &Response, previous: Option<&Response>) -> Why {
        let code = response.code.as_u16();
        let previous = previous.map(|previous| (previous.code.as_u16(), previous));
        match (code, previous) {
            (401 | 407, Some((401 | 407, challenge))) if challenge.code == response.code && !self.is_stale(response) => Why::CredentialsRejected,
            (401 | 407, _) => Why::Challenge,
            (491, _) | (_, Some((491, _))) => Why::Glare,
            (_, Some((401 | 407, _))) => Why::AfterChallenge,
            (_, Some((300..400, _))) => Why::AfterRedirection,
            (200..300, Some((420..=423, _))) => Why::Repaired,
            (_, Some((400..700, _))) => Why::LastTried,
            (200, None) if response.method.as_deref() == Some("INVITE") && self.has_no_ack() => Why::AnsweredWithoutAck,
            _ => Why::Final,
        }
    }

    /// Whether only the nonce was too old (RFC 3261, 22.4).
    fn is_stale(&self, response: &Response) -> bool {
        let message = response.message.and_then(|place| self.messages.get(place));
        message.is_some_and(|message| {
            ["www-authenticate", "proxy-authenticate"].iter().any(|name| message.fields(name, self.clean).any(is_stale))
        })
    }

    fn has_no_ack(&self) -> bool {
        if self.flow.calls > 1 {
            return false;
        }
        let requests = || self.flow.steps.iter().filter_map(|step| match step {
            Step::Request { method, .. } => Some(method.as_str()),
            _ => None,
        });
        requests().any(|method| method == "INVITE") && requests().all(|method| method != "ACK") && requests().any(|method| method == "BYE")
            && self.finals().all(|(_, response)| response.method.as_deref() != Some("BYE"))
    }

    /// Whether a request stands between two responses.
    fn is_asked_between(&self, first: usize, second: usize) -> bool {
        let (from, to) = (step_of(self.flow, first), step_of(self.flow, second));
        self.flow.steps.get(from..to).into_iter().flatten().any(|step| matches!(step, Step::Request { method, .. } if method != "ACK"))
    }

    /// Whether people tell it, and no trace shows it.
    fn is_told_in_sentences(&self) -> bool {
        self.finals().all(|(_, response)| response.message.is_none() && !response.is_drawn && time(self.clean, response.line).is_none())
            && self.finals().any(|(_, response)| self.clean.lines.get(response.line).is_some_and(|line| self.clean.lower_line(*line).contains("because")))
    }
}

/// Whether a challenge says that the nonce is stale.
pub(super) fn is_stale(challenge: &str) -> bool {
    let small = challenge.to_ascii_lowercase();
    small.split([',', ' ']).any(|parameter| matches!(parameter.trim().trim_matches('"'), "stale=true" | "stale=\"true"))
}

fn is_to(response: &Response, method: &str) -> bool {
    response.method.as_deref().is_none_or(|known| known == method)
}

fn is_failure(response: &Response) -> bool {
    response.code.as_u16() >= 300 && !is_challenge(response.code)
}

/// Whether the code asks for credentials.
pub(super) fn is_challenge(code: StatusCode) -> bool {
    matches!(code.as_u16(), 401 | 407)
}

/// A good answer to a request inside a call does not say how the call ended.
fn counts(response: &Response, has_invite: bool) -> bool {
    match response.method.as_deref() {
        Some("CANCEL" | "PRACK" | "ACK") => !(200..300).contains(&response.code.as_u16()),
        Some("INVITE") | None => true,
        Some(_) => !has_invite || response.code.as_u16() >= 300,
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
    let is_invite = |outcome: &Outcome| flow.responses.get(outcome.place).is_some_and(|response| is_to(response, "INVITE"));
    let at = |outcome: &Outcome| milliseconds(&time(clean, flow.responses.get(outcome.place)?.line)?);
    let (earlier, later) = (at(first)?, at(second)?);
    let fail = |outcome: &Outcome| outcome.code.as_u16() >= 400 && !is_challenge(outcome.code);
    let are_legs = fail(first) && fail(second) && first.code != second.code && is_invite(first) && is_invite(second);
    (are_legs && later.checked_sub(earlier).is_some_and(|between| between <= 1000)).then_some((first, second))
}

/// Where the step of a response stands.
fn step_of(flow: &Flow, place: usize) -> usize {
    flow.responses.get(place).map_or(0, |response| response.step)
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
            let ends = messages.get(*message).is_some_and(|message| matches!(message.start, Start::Request("BYE" | "CANCEL")));
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
