//! The fourth stage: responses in order, each once, with the call and the request that they belong to.

use std::ops::Range;

use super::calls::{CallName, Calls};
use super::clean::Clean;
use super::drawings::{self, Sender};
use super::events::{Event, What};
use super::fold::is_letter;
use super::marks::Mark;
use super::messages::{Message, Start};
use super::surroundings::{self, Direction};
use super::wrapped::Wrapping;
use crate::StatusCode;

/// A response that the text tells of.
#[derive(Debug, Clone)]
pub(super) struct Response {
    pub code: StatusCode,
    pub method: Option<String>,
    pub cseq: Option<u32>,
    pub call: usize,
    /// Where it stands in the clean text.
    pub range: Range<usize>,
    /// The place of its line.
    pub line: usize,
    /// The place of its step.
    pub step: usize,
    pub message: Option<usize>,
    pub is_in_words: bool,
    pub is_in_body: bool,
    pub is_drawn: bool,
    pub is_in_row: bool,
    pub wrapping: Option<Wrapping>,
    pub sender: Option<Sender>,
    pub direction: Option<Direction>,
    /// How often it was sent again.
    pub repeats: usize,
    /// Whether it was passed on to the next hop.
    pub is_relayed: bool,
}

/// What happened, in order.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Request {
        method: String,
    },
    /// A response; it knows the place of its step.
    Response,
    Mark {
        mark: Mark,
        line: usize,
    },
    Cause {
        cause: u16,
        is_named: bool,
        message: Option<usize>,
    },
    Reason {
        code: StatusCode,
        message: Option<usize>,
    },
    Asked {
        code: StatusCode,
        at: usize,
    },
    Open(StatusCode),
}

/// All that a text tells, put together.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub responses: Vec<Response>,
    pub steps: Vec<Step>,
    /// The call of each step.
    pub calls_of_steps: Vec<usize>,
    /// How many calls there are.
    pub calls: usize,
    /// What names each call.
    pub names: Vec<CallName>,
}

impl Flow {
    /// The marks, each with the place of its line.
    pub fn marks(&self) -> impl Iterator<Item = (Mark, usize)> {
        self.steps.iter().filter_map(|step| match step {
            Step::Mark { mark, line } => Some((*mark, *line)),
            _ => None,
        })
    }

    /// Whether this mark is anywhere.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks().any(|(found, _)| found == mark)
    }

    /// Each call as a flow of its own, with the places that its responses have in this one.
    pub fn by_call(&self) -> Vec<(Flow, Vec<usize>)> {
        let mut parts: Vec<(Flow, Vec<usize>)> = Vec::new();
        parts.resize_with(self.calls, || (Flow { calls: 1, ..Flow::default() }, Vec::new()));
        let mut responses = self.responses.iter().enumerate();
        for (step, call) in self.steps.iter().zip(&self.calls_of_steps) {
            let response = if matches!(step, Step::Response) { responses.next() } else { None };
            let Some((flow, places)) = parts.get_mut(*call) else { continue };
            if let Some((place, response)) = response {
                places.push(place);
                flow.responses.push(Response { step: flow.steps.len(), call: 0, ..response.clone() });
            }
            flow.calls_of_steps.push(0);
            flow.steps.push(step.clone());
        }
        parts
    }
}

/// Puts together what the lines tell.
pub(super) fn flow(clean: &Clean, messages: &[Message], events: Vec<Event>) -> Flow {
    let mut flow = Flow::default();
    let mut calls = Calls::default();
    let mut pending = Pending::default();
    for event in events {
        let mut call = None;
        let step = match event.what {
            What::Request => {
                let message = event.message.and_then(|place| messages.get(place));
                let method = event.method.unwrap_or_default();
                let cseq = message.and_then(|message| message.cseq(clean));
                let of_request = calls.of(clean, event.line, message, event.row);
                pending.ask(&method, cseq.map(|(number, _)| number), of_request);
                call = Some(of_request);
                Step::Request { method }
            }
            What::Response { .. } => {
                let Some(mut response) = response(clean, messages, &event, &mut calls, &mut pending) else { continue };
                if let Some(place) = same(&flow, &response, messages, clean) {
                    merge(flow.responses.get_mut(place), response);
                    continue;
                }
                response.step = flow.steps.len();
                call = Some(response.call);
                flow.responses.push(response);
                Step::Response
            }
            What::Asked(code) => Step::Asked { code, at: event.range.start },
            What::Open(code) => Step::Open(code),
            What::Cause { cause, is_named } => Step::Cause { cause, is_named, message: event.message },
            What::Reason(code) => Step::Reason { code, message: event.message },
            What::Mark(mark) => Step::Mark { mark, line: event.line },
        };
        let is_unanswered = matches!(step, Step::Mark { mark: Mark::NoResponse | Mark::TransportFailed, .. });
        flow.steps.push(step);
        let message = event.message.and_then(|place| messages.get(place));
        flow.calls_of_steps.push(call.unwrap_or_else(|| calls.spoken_of(clean, event.line, message, is_unanswered)));
    }
    flow.calls = calls.names.len().max(usize::from(!flow.responses.is_empty()));
    flow.names = calls.names;
    flow
}

fn response(
    clean: &Clean,
    messages: &[Message],
    event: &Event,
    calls: &mut Calls,
    pending: &mut Pending,
) -> Option<Response> {
    let What::Response { code, is_in_words, wrapping } = event.what else { return None };
    let message = event.message.and_then(|place| messages.get(place));
    let is_in_body = event.is_in_body || message.is_some_and(|message| message.is_in_body);
    let cseq = message.and_then(|message| message.cseq(clean));
    let call = calls.of(clean, event.line, message, event.row);
    let method = cseq.map(|(_, method)| method.to_owned()).or_else(|| event.method.clone());
    let cseq = cseq.map(|(number, _)| number);
    let method = if is_in_body { None } else { pending.answer(code, method, cseq) };
    Some(Response {
        code,
        method,
        cseq,
        call,
        range: event.range.clone(),
        line: event.line,
        step: 0,
        message: event.message,
        is_in_words,
        is_in_body,
        is_drawn: event.is_drawn,
        is_in_row: event.row.is_some(),
        wrapping,
        sender: sender(clean, event, message),
        direction: surroundings::direction(clean, event.line, event.range.start),
        repeats: 0,
        is_relayed: false,
    })
}

/// Who sent a response, by the drawing or by the addresses beside the message. A line of many pages tells nobody.
fn sender(clean: &Clean, event: &Event, message: Option<&Message>) -> Option<Sender> {
    clean.lines.get(event.line).filter(|line| event.row.is_none() && line.end - line.start < 4000)?;
    drawings::sender(clean, event.line, event.range.start)
        .or_else(|| surroundings::peers(clean, message.map(|_| event.line)?))
}

/// The response just before, if this one is the same: told again, sent again or passed on.
fn same(flow: &Flow, response: &Response, messages: &[Message], clean: &Clean) -> Option<usize> {
    let place = flow.responses.len().checked_sub(1)?;
    let last = flow.responses.get(place)?;
    let is_alike = last.code == response.code && last.is_in_body == response.is_in_body && last.call == response.call;
    let has_other_method = last.method.is_some() && response.method.is_some() && last.method != response.method;
    let has_other_number = last.cseq.is_some() && response.cseq.is_some() && last.cseq != response.cseq;
    if !is_alike || has_other_method || has_other_number {
        return None;
    }
    let is_asked_again =
        flow.steps.iter().rev().take_while(|step| !matches!(step, Step::Response)).any(|step| match step {
            Step::Request { method, .. } => method != "ACK" && method != "PRACK",
            _ => false,
        });
    let both = [last.message, response.message]
        .into_iter()
        .flatten()
        .filter_map(|place| messages.get(place))
        .collect::<Vec<_>>();
    match both.as_slice() {
        // Two messages are one if they answer the same request.
        [first, second] => {
            let branch = |message: &Message| message.field("via", clean).map(str::to_owned);
            let is_unnumbered = last.cseq.is_none() || response.cseq.is_none();
            let is_known = !is_unnumbered || branch(first).is_some() && branch(first) == branch(second);
            (is_known || !is_asked_again).then_some(place)
        }
        _ => {
            (!is_asked_again || !last.is_drawn && !response.is_drawn && response.line - last.line < 2).then_some(place)
        }
    }
}

fn merge(last: Option<&mut Response>, again: Response) {
    let Some(last) = last else { return };
    let is_other_hop = last.sender.is_some() && again.sender.is_some() && last.sender != again.sender;
    let both_are_messages = last.message.is_some() && again.message.is_some();
    last.is_relayed |= is_other_hop;
    last.repeats += usize::from((both_are_messages || last.is_drawn) && !is_other_hop);
    if last.message.is_none() && again.message.is_some() {
        last.range = again.range;
        last.line = again.line;
    }
    last.message = last.message.or(again.message);
    last.method = last.method.take().or(again.method);
    last.cseq = last.cseq.or(again.cseq);
    last.is_in_words &= again.is_in_words;
    last.wrapping = last.wrapping.or(again.wrapping);
    last.sender = last.sender.take().or(again.sender);
    last.direction = last.direction.or(again.direction);
}

/// Requests that wait for their final response, so that a response that names no method gets the one it answers.
#[derive(Debug, Default)]
struct Pending {
    requests: Vec<(String, Option<u32>, usize)>,
    answered: Option<(StatusCode, String)>,
}

impl Pending {
    fn ask(&mut self, method: &str, cseq: Option<u32>, call: usize) {
        let is_sent_again =
            cseq.is_some() && self.requests.iter().any(|known| known.1 == cseq && known.0 == method && known.2 == call);
        if method != "ACK" && !is_sent_again {
            self.requests.push((method.to_owned(), cseq, call));
        }
        // A text has only so many requests in the air.
        if self.requests.len() > 64 {
            self.requests.remove(0);
        }
    }

    /// The method that a response answers.
    fn answer(&mut self, code: StatusCode, method: Option<String>, cseq: Option<u32>) -> Option<String> {
        let has = |wanted: &str| self.requests.iter().rposition(|(method, ..)| method == wanted);
        let place = match (&method, code.as_u16()) {
            (Some(method), _) => {
                self.requests.iter().rposition(|known| known.0 == *method && (cseq.is_none() || known.1 == cseq))
            }
            (None, 487 | 180..=183 | 199) => has("INVITE"),
            (None, 200) => has("CANCEL").or_else(|| self.requests.len().checked_sub(1)),
            (None, _) => self.requests.iter().rposition(|(method, ..)| method != "CANCEL"),
        };
        let is_final = code.as_u16() >= 200;
        let asked = match place {
            Some(place) if is_final => Some(self.requests.remove(place).0),
            Some(place) => self.requests.get(place).map(|request| request.0.clone()),
            // It is passed on, and the request that it answers has had its final response.
            None => self.answered.as_ref().filter(|(known, _)| *known == code).map(|(_, method)| method.clone()),
        };
        let method = method.or(asked);
        if let (true, Some(method)) = (is_final, &method) {
            self.answered = Some((code, method.clone()));
        }
        method
    }
}

/// The reason phrase of a response, as it is written.
pub(super) fn phrase(clean: &Clean, messages: &[Message], response: &Response) -> Option<String> {
    let message = response.message.and_then(|place| messages.get(place));
    let line = clean.lines.get(response.line)?;
    let rest = match message.map(|message| &message.start) {
        Some(Start::Response(_, phrase)) => clean.part(phrase.clone()),
        _ if response.is_in_words => clean.part(response.range.clone()),
        _ => clean.part(response.range.end..line.end),
    };
    let is_status_line = message.is_some();
    let start = rest.trim_start_matches([' ', '\t', ':', ',', '(', '[', ']', '-', '"', '\'']);
    let end = match is_status_line {
        true => start.find(['"', '\'', '\t', '|']).unwrap_or(start.len()),
        false => {
            start.find(['"', '\'', '\t', '|', ',', ';', ')', ']', '.', '?', '>', '<', '{', '}']).unwrap_or(start.len())
        }
    };
    let words = start.get(..end)?;
    // In a log the sender may stand behind the phrase, or in its place.
    let is_phrase_missing = ["from ", "for ", "by "].iter().any(|word| words.starts_with(word));
    let phrase = match is_status_line {
        true => words,
        false if is_phrase_missing => "",
        false => words.split(" from ").next().unwrap_or_default(),
    };
    let phrase = phrase.trim().trim_end_matches('.');
    let is_phrase = phrase.starts_with(is_letter) && (is_status_line || phrase.len() < 60);
    is_phrase.then(|| phrase.to_owned())
}
