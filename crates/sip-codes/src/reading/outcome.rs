//! How one call ended: which of its final responses decides, and which only follow.

use super::clean::Clean;
use super::decide::Why;
use super::flow::{Flow, Response, Step};
use super::messages::Message;
use super::surroundings::time;
use crate::StatusCode;

/// How a call ended.
pub(super) struct Outcome {
    pub code: StatusCode,
    pub why: Why,
    pub place: usize,
    pub follows: Vec<usize>,
}
/// Words of people for a status that was made of another, in small letters.
#[rustfmt::skip]
const MADE_INTO: &[&str] = &[
    "because", "convert", "turns", "turned into", "translat", "maps", "mapped", "rewrit", "replaces", "umgewandelt", "macht daraus",
    "convierte", "transforma", "преобраз", "превращ", "转换", "变成", "映射", "转成", "変換",
];

/// The responses of one call, by their places.
pub(super) struct Call<'a> {
    pub clean: &'a Clean,
    pub messages: &'a [Message],
    pub flow: &'a Flow,
    pub places: &'a [usize],
}

impl Call<'_> {
    /// How it ended, by the table of what decides (see [`Why`]).
    pub fn outcome(&self) -> Option<Outcome> {
        let finals: Vec<(usize, &Response)> = self.finals().collect();
        let is_of_invite = |response: &Response| is_to(response, "INVITE");
        let cancelled: Vec<usize> = finals
            .iter()
            .filter(|(_, response)| response.code.as_u16() == 200 && response.method.as_deref() == Some("CANCEL"))
            .map(|(place, _)| *place)
            .collect();
        let terminated: Vec<usize> = finals
            .iter()
            .filter(|(_, response)| response.code.as_u16() == 487 && is_of_invite(response))
            .map(|(place, _)| *place)
            .collect();
        // A fork: one branch ends the others.
        let ended: Vec<usize> = cancelled.iter().chain(&terminated).copied().collect();
        let refused = finals.iter().find(|(_, response)| response.code.as_u16() >= 600 && is_of_invite(response));
        if let (Some((place, _)), false) = (refused, ended.is_empty()) {
            return Some(self.decided(*place, Why::ForkRefused, ended));
        }
        let answered = finals
            .iter()
            .find(|(_, response)| response.code.as_u16() == 200 && response.method.as_deref() == Some("INVITE"));
        if let (Some((place, _)), false) = (answered, terminated.is_empty()) {
            return Some(self.decided(*place, Why::ForkAnswered, ended));
        }
        if let (Some(place), false) = (terminated.last(), cancelled.is_empty()) {
            return Some(self.decided(*place, Why::Cancelled, cancelled));
        }
        let has_invite = finals.iter().any(|(_, response)| response.method.as_deref() == Some("INVITE"));
        let counting: Vec<(usize, &Response)> =
            finals.iter().filter(|(_, response)| counts(response, has_invite)).copied().collect();
        let (last, response) = counting.last().copied().or_else(|| finals.last().copied())?;
        let before: Vec<(usize, &Response)> = counting.iter().take(counting.len().saturating_sub(1)).copied().collect();
        // The session is lost, and the request that ends it meets the same (RFC 4028, 10).
        if response.method.as_deref() == Some("BYE")
            && response.code.as_u16() >= 300
            && let Some((place, _)) = before
                .iter()
                .rev()
                .find(|(_, response)| is_failure(response) && response.method.as_deref() != Some("BYE"))
        {
            return Some(self.decided(*place, Why::Final, vec![last]));
        }
        match before.last() {
            Some((place, previous))
                if previous.code.as_u16() == 503
                    && response.code.as_u16() == 500
                    && !self.is_asked_between(*place, last) =>
            {
                Some(self.decided(*place, Why::OnlyServiceUnavailable, vec![last]))
            }
            Some((place, previous)) if self.is_made_of(previous, response) && !self.is_asked_between(*place, last) => {
                Some(self.decided(*place, Why::FirstOfLegs, vec![last]))
            }
            Some((place, previous)) if self.is_told_in_sentences() && is_failure(previous) && is_failure(response) => {
                let first =
                    before.iter().find(|(_, response)| is_failure(response)).map_or(*place, |(place, _)| *place);
                let follows = counting.iter().map(|(place, _)| *place).filter(|place| *place > first).collect();
                Some(self.decided(first, Why::FirstOfLegs, follows))
            }
            previous => {
                Some(self.decided(last, self.why(response, previous.map(|(_, response)| *response)), cancelled))
            }
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
            (401 | 407, Some((401 | 407, challenge)))
                if challenge.code == response.code && !self.is_stale(response) =>
            {
                Why::CredentialsRejected
            }
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

    /// Whether only the nonce was too old (RFC 3261, 22.1).
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
        let requests = || {
            self.flow.steps.iter().filter_map(|step| match step {
                Step::Request { method, .. } => Some(method.as_str()),
                _ => None,
            })
        };
        requests().any(|method| method == "INVITE")
            && requests().all(|method| method != "ACK")
            && requests().any(|method| method == "BYE")
            && self.finals().all(|(_, response)| response.method.as_deref() != Some("BYE"))
    }

    /// Whether a request stands between two responses.
    fn is_asked_between(&self, first: usize, second: usize) -> bool {
        let (from, to) = (step_of(self.flow, first), step_of(self.flow, second));
        self.flow
            .steps
            .get(from..to)
            .into_iter()
            .flatten()
            .any(|step| matches!(step, Step::Request { method, .. } if method != "ACK"))
    }

    /// Whether the one that received a failure sent another on.
    fn is_made_of(&self, first: &Response, second: &Response) -> bool {
        let (Some(from), Some(to)) = (&first.sender, &second.sender) else { return false };
        let is_sent_on = !from.receiver.is_empty() && from.receiver == to.name && from.name != to.receiver;
        is_sent_on && is_failure(first) && is_failure(second) && first.code != second.code && first.code.as_u16() >= 400
    }

    /// Whether people tell it, no trace shows it, and one final response was made of the other.
    fn is_told_in_sentences(&self) -> bool {
        let is_in_trace = |response: &Response| {
            response.message.is_some() || response.is_drawn || time(self.clean, response.line).is_some()
        };
        self.finals().all(|(_, response)| !is_in_trace(response))
            && MADE_INTO.iter().any(|word| self.clean.lower.contains(word))
    }
}

/// Whether a challenge says that the nonce is stale.
pub(super) fn is_stale(challenge: &str) -> bool {
    let small = challenge.to_ascii_lowercase();
    small.split([',', ' ']).any(|parameter| matches!(parameter.trim().trim_matches('"'), "stale=true" | "stale=\"true"))
}

pub(super) fn is_to(response: &Response, method: &str) -> bool {
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

/// Where the step of a response stands.
pub(super) fn step_of(flow: &Flow, place: usize) -> usize {
    flow.responses.get(place).map_or(0, |response| response.step)
}
