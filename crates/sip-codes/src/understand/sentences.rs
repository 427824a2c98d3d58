//! What is said of an understanding, in the language of the dataset.

use super::Understanding;
use crate::dataset::taken_for;
use crate::messages::{ReadingTexts, fill, fill_owned};
use crate::reading::{Decides, Evidence, MadeBy, Missing, Remark, Strength, Why, Wrapping};
use crate::search::Reason;
use crate::{Dataset, StatusCode};

/// Why a code was found, as a list says it; nothing where its number or phrase was typed.
pub fn reason(dataset: &Dataset, code: StatusCode, reason: &Reason) -> String {
    let Some(texts) = dataset.reading.get().map(|texts| &texts.found) else { return String::new() };
    match reason {
        Reason::Number | Reason::Phrase => String::new(),
        Reason::Class => fill(&texts.class, &[("class", &dataset.messages.terms.classes[code.class()])]),
        Reason::FormerPhrase(document) => fill(&texts.former_phrase, &[("document", document)]),
        Reason::VendorPhrase(product) => fill(&texts.vendor_phrase, &[("product", product)]),
        Reason::Keyword(word) => fill(&texts.keyword, &[("word", word)]),
        Reason::HeaderField(name) => fill(&texts.header_field, &[("name", name)]),
        Reason::Rfc(rfc, section) => {
            fill(&texts.document, &[("document", &document(dataset, *rfc, section.as_deref()))])
        }
        Reason::Q850 { cause, name, .. } => fill(&texts.cause, &[("cause", &cause.to_string()), ("name", name)]),
        Reason::HangupCause { product, name } => fill(&texts.hangup_cause, &[("name", name), ("product", product)]),
        Reason::Wrapped(product) => fill(&texts.wrapped, &[("product", product)]),
        Reason::HttpCousin => texts.http.clone(),
        Reason::Words => texts.words.clone(),
    }
}

/// The name of a document or of a section in it.
fn document(dataset: &Dataset, rfc: u16, section: Option<&str>) -> String {
    let texts = &dataset.messages.texts.facts;
    match section {
        Some(section) => fill(&texts.reference, &[("rfc", &rfc.to_string()), ("section", section)]),
        None => fill(&texts.reference_whole, &[("rfc", &rfc.to_string())]),
    }
}

/// Why a response decides.
pub(super) fn why(texts: &ReadingTexts, Decides { code, why, .. }: Decides) -> String {
    let texts = &texts.why;
    let template = match why {
        Why::Final => &texts.last,
        Why::Challenge => &texts.challenge,
        Why::AfterChallenge => &texts.after_challenge,
        Why::CredentialsRejected => &texts.credentials_rejected,
        Why::Cancelled => &texts.cancelled,
        Why::ForkAnswered => &texts.fork_answered,
        Why::ForkRefused => &texts.fork_refused,
        Why::AfterRedirection => &texts.after_redirection,
        Why::Repaired => &texts.repaired,
        Why::Glare => &texts.glare,
        Why::LastTried => &texts.last_tried,
        Why::NoResponse => &texts.no_response,
        Why::TransportFailed => &texts.transport_failed,
        Why::FirstOfLegs => &texts.first_of_legs,
        Why::OnlyServiceUnavailable => &texts.only_service_unavailable,
        Why::AnsweredWithoutAck => &texts.answered_without_ack,
        Why::LastNotify => &texts.last_notify,
        Why::ReasonField => &texts.reason_field,
        Why::Cause => &texts.cause,
        Why::LastFailedCall => &texts.last_failed_call,
    };
    fill(template, &[("code", &code.to_string())])
}

/// Who wrote the response that decides, and by what that is told.
pub(super) fn made_by(texts: &ReadingTexts, made_by: MadeBy, evidence: Evidence) -> String {
    let (who, by) = (&texts.made_by, &texts.evidence);
    let who = match made_by {
        MadeBy::FarEnd => &who.far_end,
        MadeBy::Between => &who.between,
        MadeBy::LocalStack => &who.local_stack,
        MadeBy::Unknown => &who.unknown,
    };
    let by = match evidence {
        Evidence::NothingReceived => &by.nothing_received,
        Evidence::SaidToBeLocal => &by.said_to_be_local,
        Evidence::CodeOfProxy => &by.code_of_proxy,
        Evidence::VendorNumber => &by.vendor_number,
        Evidence::NameOfServer => &by.name_of_server,
        Evidence::TakenForDelivery => &by.taken_for_delivery,
        Evidence::SameServerAsChallenge => &by.same_server_as_challenge,
        Evidence::MethodIsForServer => &by.method_is_for_server,
        Evidence::Answered => &by.answered,
        Evidence::InsideDialog => &by.inside_dialog,
        Evidence::Glare => &by.glare,
        Evidence::CauseOfTelephoneNetwork => &by.cause_of_telephone_network,
        Evidence::TagOfRinging => &by.tag_of_ringing,
        Evidence::SecondInvite => &by.second_invite,
        Evidence::PhoneItself => &by.phone_itself,
        Evidence::SaidToBeRemote => &by.said_to_be_remote,
        Evidence::PassedOn => &by.passed_on,
        Evidence::NameOfPhone => &by.name_of_phone,
        Evidence::ReasonOfRequest => &by.reason_of_request,
        Evidence::None => &by.none,
    };
    fill(&texts.made_by.sentence, &[("who", who), ("evidence", by)])
}

/// That a response lacks a header field.
pub(super) fn missing(texts: &ReadingTexts, dataset: &Dataset, missing: &Missing) -> String {
    let template = match missing.strength {
        Strength::Must => &texts.missing.must,
        Strength::Should => &texts.missing.should,
        Strength::Stated => &texts.missing.stated,
    };
    let (rfc, section) = missing.reference;
    let reference = document(dataset, rfc, Some(section));
    let code = missing.code.to_string();
    fill(template, &[("code", &code), ("header", missing.header), ("reference", &reference)])
}

/// A remark: the code that it is about, the number of its line, and what it says.
pub(super) fn remark(
    texts: &ReadingTexts,
    dataset: &Dataset,
    understanding: &Understanding,
    remark: &Remark,
) -> (Option<StatusCode>, Option<usize>, String) {
    let texts = &texts.remark;
    let with_code = |template: &str, code: &StatusCode| (Some(*code), fill(template, &[("code", &code.to_string())]));
    let list = |codes: &[StatusCode]| {
        let codes: Vec<String> = codes.iter().map(StatusCode::to_string).collect();
        dataset.messages.or(&codes)
    };
    let mut at = None;
    let (code, text) = match remark {
        Remark::PhraseDisagrees { code, phrase_of } => {
            let holes = [
                ("code", code.to_string()),
                ("other", phrase_of.to_string()),
                ("other_phrase", dataset.phrase(*phrase_of).to_owned()),
            ];
            (Some(*code), fill_owned(&texts.phrase_disagrees, &holes))
        }
        Remark::SeveralCalls(count) => (None, fill(&texts.several_calls, &[("count", &count.to_string())])),
        Remark::Cut(line) => {
            at = Some(*line);
            (None, texts.cut.clone())
        }
        Remark::OtherProtocolOnly => (None, texts.other_protocol.clone()),
        Remark::NormalChallenge(code) => with_code(&texts.normal_challenge, code),
        Remark::Retransmission { code, times } => {
            let holes = [("code", code.to_string()), ("count", times.to_string())];
            (Some(*code), fill_owned(&texts.retransmission, &holes))
        }
        Remark::PassedOn(code) => with_code(&texts.passed_on, code),
        Remark::CredentialsRejected(code) => with_code(&texts.credentials_rejected, code),
        Remark::StaleNonce(code) => (Some(*code), texts.stale_nonce.clone()),
        Remark::Replaced { instead_of, sent } => {
            let holes = [("code", sent.to_string()), ("other", instead_of.to_string())];
            (Some(*sent), fill_owned(&texts.replaced, &holes))
        }
        Remark::CauseMapped { cause, codes } if codes.is_empty() => {
            (None, fill(&texts.cause_unmapped, &[("cause", &cause.to_string())]))
        }
        Remark::CauseMapped { cause, codes } => {
            let holes = [("cause", cause.to_string()), ("codes", list(codes))];
            (codes.first().copied(), fill_owned(&texts.cause_mapped, &holes))
        }
        Remark::NameMapped(codes) => (codes.first().copied(), fill(&texts.name_mapped, &[("codes", &list(codes))])),
        Remark::Unwrapped { code, wrapping } => {
            let product = match wrapping {
                Wrapping::Twilio => "Twilio",
                Wrapping::TeamsBorderController => "Microsoft Teams",
                Wrapping::Pjsip => "PJSIP",
                Wrapping::Hexadecimal => "0x…",
            };
            (Some(*code), fill(&texts.unwrapped, &[("code", &code.to_string()), ("product", product)]))
        }
        Remark::Unlisted(code) => {
            let taken = taken_for(*code);
            let holes = [("code", code.to_string()), ("taken", taken.to_string())];
            (Some(*code), fill_owned(&texts.unlisted, &holes))
        }
        Remark::AnsweredElsewhere => (None, texts.answered_elsewhere.clone()),
        Remark::OnlyProvisional => (None, texts.only_provisional.clone()),
        Remark::HealthCheck => (None, texts.health_check.clone()),
    };
    let line_of = |code: StatusCode| {
        let statuses = &understanding.reading.statuses;
        statuses.iter().find(|status| status.code == code).map(|status| status.line)
    };
    (code, at.or_else(|| line_of(code?)), text)
}
