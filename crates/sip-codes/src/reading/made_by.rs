//! Who wrote the deciding response, seen from the side that sent the request, and by what that can be told.

use super::clean::Clean;
use super::decide::{Decides, Why};
use super::flow::{Flow, Response, Step};
use super::marks::Mark;
use super::messages::{Message, Start};
use super::outcome::is_challenge;
use super::wrapped::Wrapping;

/// Who wrote a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MadeBy {
    /// The user agent at the other end, a registrar, or a gateway to the telephone network.
    FarEnd,
    /// A proxy or server in between.
    Between,
    /// The stack that sent the request: nothing was received.
    LocalStack,
    /// It cannot be told.
    Unknown,
}

/// By what it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Nothing came back until a timer ended, or the transport failed (RFC 3261, 8.1.3.1).
    NothingReceived,
    /// The log says that it was made locally.
    SaidToBeLocal,
    /// Only a proxy sends this code or phrase, as a rule.
    CodeOfProxy,
    /// The vendor's number says that the session border controller made it.
    VendorNumber,
    /// The sender's name is that of a server.
    NameOfServer,
    /// A server in the way took the message, to deliver it later (RFC 3428, 7).
    TakenForDelivery,
    /// The server that challenged refuses, and nothing rang before.
    SameServerAsChallenge,
    /// A registrar, notifier or compositor is the one addressed.
    MethodIsForServer,
    /// A good answer is the other end's.
    Answered,
    /// The request is one inside a dialog, which the other end knows or does not.
    InsideDialog,
    /// Both ends changed the session at once.
    Glare,
    /// A gateway reports a cause of the telephone network.
    CauseOfTelephoneNetwork,
    /// It has the To tag of the response that rang.
    TagOfRinging,
    /// A second INVITE before the first was answered gets 500 with Retry-After (RFC 3261, 14.2).
    SecondInvite,
    /// The phone or device itself stands in the log.
    PhoneItself,
    /// The library says that the other side sent it.
    SaidToBeRemote,
    /// It was passed on from hop to hop, or from leg to leg.
    PassedOn,
    /// The sender's name is that of a person or a phone.
    NameOfPhone,
    /// A Reason header field in the request that ends the call tells it.
    ReasonOfRequest,
    /// No evidence.
    None,
}

/// Who wrote the deciding response.
pub(super) fn made_by(
    clean: &Clean,
    messages: &[Message],
    flow: &Flow,
    decides: Option<Decides>,
) -> (MadeBy, Evidence) {
    let Some(decides) = decides else {
        let is_silent = flow.has(Mark::Unreachable);
        return if is_silent {
            (MadeBy::LocalStack, Evidence::NothingReceived)
        } else {
            (MadeBy::Unknown, Evidence::None)
        };
    };
    match decides.why {
        Why::NoResponse | Why::TransportFailed => return (MadeBy::LocalStack, Evidence::NothingReceived),
        Why::ReasonField | Why::Cause => return of_reason(messages, flow),
        Why::LastNotify => return (MadeBy::Unknown, Evidence::None),
        Why::FirstOfLegs if flow.calls > 1 || flow.responses.iter().any(|response| response.sender.is_some()) => {
            return (MadeBy::FarEnd, Evidence::PassedOn);
        }
        _ => {}
    }
    let response = decides.place.and_then(|place| Some((place, flow.responses.get(place)?)));
    let Some((place, response)) = response else { return (MadeBy::Unknown, Evidence::None) };
    let case = Case { clean, messages, flow, place, response, why: decides.why };
    let found = RULES.iter().find_map(|(by, evidence, is_so)| is_so(&case).then_some((*by, *evidence)));
    found.unwrap_or((MadeBy::Unknown, Evidence::None))
}

/// A status that no response tells: from a request, or from a log.
fn of_reason(messages: &[Message], flow: &Flow) -> (MadeBy, Evidence) {
    let is_of_request = flow.steps.iter().any(|step| {
        let message = match step {
            Step::Reason { message, .. } | Step::Cause { message, .. } => *message,
            _ => None,
        };
        message
            .and_then(|place| messages.get(place))
            .is_some_and(|message| matches!(message.start, Start::Request("BYE" | "CANCEL")))
    });
    if is_of_request { (MadeBy::FarEnd, Evidence::ReasonOfRequest) } else { (MadeBy::Unknown, Evidence::None) }
}

/// A rule: who it was, by what it is told, and whether that is so.
type Rule = (MadeBy, Evidence, fn(&Case<'_>) -> bool);

/// The rules, the strongest first.
const RULES: &[Rule] = &[
    (MadeBy::LocalStack, Evidence::SaidToBeLocal, |case| case.is_said_to_be_local()),
    (MadeBy::Between, Evidence::VendorNumber, |case| case.is_by_vendor_number()),
    (MadeBy::Between, Evidence::CodeOfProxy, |case| case.is_code_of_proxy()),
    (MadeBy::Between, Evidence::NameOfServer, |case| case.is_name_of_server()),
    (MadeBy::FarEnd, Evidence::MethodIsForServer, |case| case.is_for_server()),
    (MadeBy::Between, Evidence::TakenForDelivery, |case| case.is(202, "MESSAGE")),
    (MadeBy::FarEnd, Evidence::Answered, |case| case.is_answer()),
    (MadeBy::FarEnd, Evidence::Glare, |case| case.code() == 491),
    (MadeBy::FarEnd, Evidence::InsideDialog, |case| case.is_inside_dialog()),
    (MadeBy::FarEnd, Evidence::SaidToBeRemote, |case| case.flow.has(Mark::Remote)),
    (MadeBy::FarEnd, Evidence::CauseOfTelephoneNetwork, |case| case.has_cause()),
    (MadeBy::FarEnd, Evidence::TagOfRinging, |case| case.has_tag_of_ringing()),
    (MadeBy::FarEnd, Evidence::SecondInvite, |case| case.is_second_invite()),
    (MadeBy::Between, Evidence::SameServerAsChallenge, |case| case.is_same_server()),
    (MadeBy::FarEnd, Evidence::PhoneItself, |case| case.is_phone_itself()),
    (MadeBy::FarEnd, Evidence::PassedOn, |case| case.is_passed_on()),
    (MadeBy::FarEnd, Evidence::NameOfPhone, |case| case.is_name_of_phone()),
];

/// What tells of the phone or the person at it: the server that challenged passes these on without ringing first.
const STATES_OF_PHONES: &[u16] = &[415, 480, 481, 486, 487, 488, 491, 600, 603, 606];

/// The deciding response with all around it.
struct Case<'a> {
    clean: &'a Clean,
    messages: &'a [Message],
    flow: &'a Flow,
    place: usize,
    response: &'a Response,
    why: Why,
}

/// Names of servers that answer for themselves, in small letters.
const SERVERS: &[&str] = &["redirect", "s-cscf", "i-cscf", "scscf", "icscf", "hss"];

/// Names of what stands in the way and may pass on what others wrote, in small letters.
const IN_THE_WAY: &[&str] = &[
    "proxy",
    "sbc",
    "cscf",
    "switch",
    "b2bua",
    "pbx",
    "server",
    "gateway",
    "gw",
    "carrier",
    "trunk",
    "provider",
    "as",
    "edge",
    "软交换",
    "代理",
    "平台",
    "网关",
    "运营商",
    "сервер",
    "прокси",
    "サーバ",
    "asterisk",
    "freeswitch",
    "kamailio",
    "opensips",
    "ims",
];

impl Case<'_> {
    fn code(&self) -> u16 {
        self.response.code.as_u16()
    }

    fn is(&self, code: u16, method: &str) -> bool {
        self.code() == code && self.response.method.as_deref() == Some(method)
    }

    fn message(&self) -> Option<&Message> {
        self.response.message.and_then(|place| self.messages.get(place))
    }

    /// The responses before the deciding one in its call.
    fn before(&self) -> impl Iterator<Item = &Response> {
        let call = self.response.call;
        self.flow.responses.iter().take(self.place).filter(move |response| response.call == call)
    }

    fn rang(&self) -> bool {
        self.before().any(|response| (180..200).contains(&response.code.as_u16()))
    }

    /// Whether a mark stands in the line of the response.
    fn is_marked(&self, mark: Mark) -> bool {
        self.flow.marks().any(|(found, line)| found == mark && line == self.response.line)
    }

    fn is_said_to_be_local(&self) -> bool {
        let is_resent = self.code() == 408 && self.flow.has(Mark::Resent);
        let is_near =
            self.flow.marks().any(|(mark, line)| mark == Mark::Local && line.abs_diff(self.response.line) < 3);
        let is_of_timer = self.code() == 408 && self.is_marked(Mark::NoResponse);
        let is_of_transport = self.code() == 503 && self.is_marked(Mark::TransportFailed);
        self.response.message.is_none() && (is_near || is_resent || is_of_timer || is_of_transport)
    }

    fn is_by_vendor_number(&self) -> bool {
        self.response.wrapping == Some(Wrapping::TeamsBorderController)
            && self.response.message.is_none()
            && !self.is_heard_of()
    }

    /// Whether the text tells the response beside the vendor's number.
    fn is_heard_of(&self) -> bool {
        let line =
            self.clean.lines.get(self.response.line).map(|line| self.clean.lower_line(*line)).unwrap_or_default();
        line.contains("sip/2.0")
    }

    fn is_code_of_proxy(&self) -> bool {
        let is_phrase = self.is_marked(Mark::Proxy);
        match self.code() {
            407 | 430 | 440 | 473 | 475..=479 | 494 | 502 | 608 | 380 | 305 => true,
            504 => !self.rang() && self.response.method.as_deref().is_none_or(|method| method == "INVITE"),
            _ => is_phrase,
        }
    }

    fn is_name_of_server(&self) -> bool {
        let name = self.response.sender.as_ref().map(|sender| sender.name.to_ascii_lowercase()).unwrap_or_default();
        SERVERS.iter().any(|server| name.contains(server))
    }

    fn is_for_server(&self) -> bool {
        // Any server may lack a method.
        matches!(self.response.method.as_deref(), Some("REGISTER" | "SUBSCRIBE" | "PUBLISH"))
            && !matches!(self.code(), 405 | 501)
    }

    fn is_answer(&self) -> bool {
        matches!(self.code(), 200 | 204) || self.is(202, "SUBSCRIBE")
    }

    fn is_inside_dialog(&self) -> bool {
        let is_inside = matches!(self.response.method.as_deref(), Some("BYE" | "INFO" | "UPDATE" | "PRACK"));
        is_inside && matches!(self.code(), 400..=499) && !matches!(self.code(), 403 | 407 | 408 | 482 | 483)
    }

    fn has_cause(&self) -> bool {
        let is_told = self.flow.has(Mark::TelephoneNetwork);
        let message = self.message().filter(|message| matches!(message.start, Start::Response(..)));
        is_told
            || message.is_some_and(|message| {
                message.fields("reason", self.clean).any(|reason| {
                    let small = reason.to_ascii_lowercase();
                    small.contains("q.850") && !small.contains("cause=31")
                })
            })
    }

    fn has_tag_of_ringing(&self) -> bool {
        let tag = |response: &Response| {
            let message = response.message.and_then(|place| self.messages.get(place))?;
            message.tag("to", self.clean).map(str::to_owned)
        };
        let own = tag(self.response);
        own.is_some()
            && self.before().any(|response| (180..200).contains(&response.code.as_u16()) && tag(response) == own)
    }

    fn is_second_invite(&self) -> bool {
        let message = self.message().filter(|message| message.is_whole());
        let wait = message
            .and_then(|message| message.field("retry-after", self.clean))
            .and_then(|wait| wait.trim().parse::<u32>().ok());
        self.is(500, "INVITE") && wait.is_some_and(|wait| wait <= 10) && self.before().next().is_none()
    }

    fn is_same_server(&self) -> bool {
        let is_from = |response: &&Response| {
            response.message.is_some()
                && is_challenge(response.code)
                && response.sender.is_some()
                && response.sender == self.response.sender
        };
        self.why == Why::AfterChallenge
            && !self.rang()
            && self.code() >= 400
            && !STATES_OF_PHONES.contains(&self.code())
            && self.before().any(|response| is_from(&response))
    }

    fn is_phone_itself(&self) -> bool {
        let is_on_phone = self.is_marked(Mark::Phone) || self.response.is_in_words && self.flow.has(Mark::Phone);
        let is_device = self.is_marked(Mark::Device) && self.code() != 408;
        is_on_phone || is_device
    }

    fn is_passed_on(&self) -> bool {
        let sender = self.response.sender.as_ref();
        let again = self
            .flow
            .responses
            .iter()
            .skip(self.place + 1)
            .find(|response| response.code == self.response.code && response.method == self.response.method);
        let is_sent_on = again.is_some_and(|again| {
            again.sender.is_some()
                && sender.is_some()
                && again.sender.as_ref().map(|sender| &sender.name) != sender.map(|sender| &sender.name)
                && again.message.is_some()
        });
        (self.response.is_relayed && self.response.message.is_some() || is_sent_on) && !is_challenge(self.response.code)
    }

    fn is_name_of_phone(&self) -> bool {
        let Some(sender) = self.response.sender.as_ref().filter(|_| self.response.is_drawn) else { return false };
        let is_address = sender.name.contains(|found: char| found == '.' || found.is_ascii_digit());
        // The short names of the two ends say nothing of what stands between them.
        let is_name = sender.name.len() > 2 && !is_address;
        is_name
            && !IN_THE_WAY.iter().any(|server| {
                sender.name.split([' ', '-', '_']).any(|word| word == *server)
                    || server.len() > 3 && sender.name.contains(server)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StatusCode;

    #[test]
    fn every_rule_names_somebody() {
        assert!(RULES.iter().all(|(by, evidence, _)| *by != MadeBy::Unknown && *evidence != Evidence::None));
        assert!(StatusCode::from_u16(407).is_some_and(is_challenge));
    }
}
