//! What else is worth telling about a text.

use super::causes;
use super::clean::Clean;
use super::decide::{Decides, Why};
use super::flow::{Flow, Step};
use super::marks::Mark;
use super::messages::Message;
use super::outcome::{is_challenge, is_stale};
use super::phrases::{disagreement, is_known};
use super::wrapped::Wrapping;
use crate::StatusCode;

/// Something that a reader should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The number is that of one code and the phrase that of another; software goes by the number (RFC 3261, 7.2).
    PhraseDisagrees {
        /// The number that was sent.
        code: StatusCode,
        /// The code that has the phrase.
        phrase_of: StatusCode,
    },
    /// Several calls are in the text: so many.
    SeveralCalls(usize),
    /// A message is cut, or something was left out of it; its line.
    Cut(usize),
    /// Only another protocol (HTTP, RTSP, Diameter) is spoken of.
    OtherProtocolOnly,
    /// The first 401 or 407 is the normal challenge (RFC 3261, 22.1).
    NormalChallenge(StatusCode),
    /// A response was sent again so many times.
    Retransmission {
        /// Its code.
        code: StatusCode,
        /// How many times after the first.
        times: usize,
    },
    /// A response was passed on from hop to hop.
    PassedOn(StatusCode),
    /// The credentials were rejected (RFC 3261, 22.1 and 22.3).
    CredentialsRejected(StatusCode),
    /// Only the nonce was too old: repeat with the new one (RFC 3261, 22.1).
    StaleNonce(StatusCode),
    /// The second was sent in place of the first.
    Replaced {
        /// What would have been sent.
        instead_of: StatusCode,
        /// What was sent.
        sent: StatusCode,
    },
    /// A cause of Q.850 stands for these codes, the best first (RFC 3398, 7.2.4.1); there are none for 16 and 44.
    CauseMapped {
        /// The cause.
        cause: u16,
        /// The codes.
        codes: Vec<StatusCode>,
    },
    /// A library's name stands for these codes, the best first.
    NameMapped(Vec<StatusCode>),
    /// The status was taken out of a vendor's number.
    Unwrapped {
        /// The status.
        code: StatusCode,
        /// How it was put in.
        wrapping: Wrapping,
    },
    /// No common stack sends this code: a client takes it for the x00 of its class (RFC 3261, 8.1.3.2).
    Unlisted(StatusCode),
    /// A Reason field says that the call was answered elsewhere, so it is no missed call (RFC 3326).
    AnsweredElsewhere,
    /// Only provisional responses are shown: nothing has ended yet.
    OnlyProvisional,
    /// A health check got no answer, and no call failed.
    HealthCheck,
}

/// What is worth telling, in the order of the text where there is one.
pub(super) fn remarks(
    clean: &Clean,
    messages: &[Message],
    flow: &Flow,
    decides: Option<Decides>,
    phrases: &[Option<String>],
    has_other_protocol: bool,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if flow.calls > 1 {
        remarks.push(Remark::SeveralCalls(flow.calls));
    }
    remarks.extend(messages.iter().filter(|message| message.is_cut).take(8).map(|message| Remark::Cut(message.line)));
    if flow.responses.is_empty() && has_other_protocol && decides.is_none() {
        remarks.push(Remark::OtherProtocolOnly);
    }
    for (response, phrase) in flow.responses.iter().zip(phrases).take(256) {
        let code = response.code;
        let other = phrase
            .as_ref()
            .filter(|_| !response.is_in_words)
            .and_then(|phrase| disagreement(code, &phrase.to_ascii_lowercase()));
        remarks.extend(other.map(|phrase_of| Remark::PhraseDisagrees { code, phrase_of }));
        remarks.extend((response.repeats > 0).then_some(Remark::Retransmission { code, times: response.repeats }));
        remarks.extend(response.is_relayed.then_some(Remark::PassedOn(code)));
        remarks.extend(response.wrapping.map(|wrapping| Remark::Unwrapped { code, wrapping }));
        remarks.extend((!is_known(code)).then_some(Remark::Unlisted(code)));
        let message = response.message.and_then(|place| messages.get(place));
        let is_old = message.is_some_and(|message| {
            ["www-authenticate", "proxy-authenticate"].iter().any(|name| message.fields(name, clean).any(is_stale))
        });
        remarks.extend(is_old.then_some(Remark::StaleNonce(code)));
    }
    let challenge = flow.responses.iter().find(|response| is_challenge(response.code));
    match (challenge, decides.map(|decides| decides.why)) {
        (Some(challenge), Some(Why::CredentialsRejected)) => remarks.push(Remark::CredentialsRejected(challenge.code)),
        (Some(challenge), _) => remarks.push(Remark::NormalChallenge(challenge.code)),
        _ => {}
    }
    remarks.extend(replaced(flow));
    remarks.extend(flow.steps.iter().take(4096).filter_map(|step| match step {
        Step::Cause { cause, .. } => Some(Remark::CauseMapped { cause: *cause, codes: causes::statuses(*cause) }),
        Step::Mark { mark: Mark::Names(codes), .. } => {
            Some(Remark::NameMapped(codes.iter().filter_map(|code| StatusCode::from_u16(*code)).collect()))
        }
        Step::Reason { code, .. } if code.as_u16() == 200 => Some(Remark::AnsweredElsewhere),
        _ => None,
    }));
    if decides.is_none()
        && !flow.responses.is_empty()
        && flow.responses.iter().all(|response| response.code.as_u16() < 200)
    {
        remarks.push(Remark::OnlyProvisional);
    }
    if decides.is_none() && flow.has(Mark::Unreachable) {
        remarks.push(Remark::HealthCheck);
    }
    let mut told: Vec<Remark> = Vec::new();
    for remark in remarks {
        if told.len() < 64 && !told.contains(&remark) {
            told.push(remark);
        }
    }
    told
}

/// "Overriding SIP cause 503 with 486".
fn replaced(flow: &Flow) -> Option<Remark> {
    let mut steps = flow.steps.iter().skip_while(|step| !matches!(step, Step::Mark { mark: Mark::Replaced, .. }));
    let instead_of = steps.find_map(|step| if let Step::Asked { code, .. } = step { Some(*code) } else { None })?;
    let sent = flow.responses.iter().rev().map(|response| response.code).find(|code| *code != instead_of)?;
    Some(Remark::Replaced { instead_of, sent })
}
