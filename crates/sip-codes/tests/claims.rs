//! What other references on SIP get wrong is right here: a line a claim, with the section that settles it.

mod support;

use sip_codes::CodeRecord;
use sip_codes::ResponseClass;
use sip_codes::dataset::{Facts, StepKind};
use sip_codes::sip::{CauseDirection, DialogEffect, ForkingEffect, Method, RetryAdvice, Sender, Standing, Strength};
use support::{ENGLISH, Faults, code, pair_prose, prose, record};

fn facts(number: u16) -> &'static Facts {
    &record(number).facts
}

/// Whether the registry's phrase of a code is this one.
fn is_called(number: u16, phrase: &str) -> bool {
    facts(number).reason_phrase == phrase
}

/// Whether the RFC that defines a code today, and its section, are these.
fn is_defined_in(number: u16, rfc: u16, section: &str) -> bool {
    let first = facts(number).references.first();
    first.is_some_and(|reference| (reference.rfc, reference.section.as_deref()) == (rfc, Some(section)))
}

fn stands(number: u16, standing: Standing) -> bool {
    facts(number).standing == standing
}

fn sent_by(number: u16, sender: Sender) -> bool {
    facts(number).senders.contains(&sender)
}

fn answers(number: u16, method: Method) -> bool {
    let methods = &facts(number).methods;
    methods.contains(&method) || methods.contains(&Method::Any)
}

fn forked(number: u16, effect: ForkingEffect) -> bool {
    facts(number).forking.effect == effect
}

fn ends_dialog(number: u16) -> bool {
    facts(number).dialog.effect == DialogEffect::EndsDialog
}

fn leads_to(number: u16, advice: RetryAdvice) -> bool {
    facts(number).retry.advice.contains(&advice)
}

/// Whether the response carries a header field, as strongly as this.
fn carries(number: u16, name: &str, strength: Strength) -> bool {
    facts(number).header_fields.iter().any(|field| field.name == name && field.strength == strength)
}

/// Whether the facts of the response name a header field at all.
fn names(number: u16, name: &str) -> bool {
    facts(number).header_fields.iter().any(|field| field.name == name)
}

/// The causes that a gateway sends to the telephone network for a code.
fn causes(number: u16) -> Vec<u8> {
    let sent = facts(number).q850.iter().filter(|entry| entry.direction == CauseDirection::SipToIsup);
    sent.map(|entry| entry.cause).collect()
}

fn says(number: u16, words: &str) -> bool {
    prose(record(number)).iter().any(|(_, text)| text.contains(words))
}

/// Whether the hand-written comparison of two codes says this.
fn pair_says(first: u16, second: u16, words: &str) -> bool {
    let pair = ENGLISH.pair(code(first), code(second)).and_then(|pair| pair.prose.as_ref());
    let pair = pair.unwrap_or_else(|| panic!("{first} and {second} have no comparison of their own"));
    pair_prose(pair).iter().any(|(_, text)| text.contains(words))
}

fn every_6xx(holds: impl Fn(u16) -> bool) -> bool {
    ENGLISH.codes_of(ResponseClass::GlobalFailure).all(|record| holds(record.code.as_u16()))
}

/// The places of the steps of a flow that begin with this text.
fn steps(record: &CodeRecord, begin: &str) -> Vec<usize> {
    let steps = record.call_flow.steps.iter().enumerate();
    steps.filter(|(_, step)| step.text.starts_with(begin)).map(|(place, _)| place).collect()
}

fn has_us_practice(number: u16, words: &str) -> bool {
    let practices = facts(number).practices.iter();
    practices.filter(|practice| practice.country.as_deref() == Some("US")).any(|practice| practice.text.contains(words))
}

#[test]
fn claims_about_standing_name_and_source_are_right() {
    check([
        (stands(202, Standing::Deprecated), "202 is deprecated (RFC 6665, Section 8.3.1)"),
        (stands(305, Standing::Registered), "305 is not deprecated (RFC 3261, Section 21.3.4)"),
        (stands(402, Standing::Reserved), "402 is reserved (RFC 3261, Section 21.4.3)"),
        (stands(687, Standing::Unregistered), "687 is not registered (IANA registry)"),
        (is_called(200, "OK"), "200 is OK for every method (RFC 3261, Section 21.2.1)"),
        (
            is_called(417, "Unknown Resource-Priority"),
            "417 is Unknown Resource-Priority, not Bad Extension (RFC 4412, Section 4.6.2)",
        ),
        (is_called(420, "Bad Extension"), "420 is Bad Extension (RFC 3261, Section 21.4.15)"),
        (is_called(433, "Anonymity Disallowed"), "433 is Anonymity Disallowed (RFC 5079, Section 5)"),
        (
            is_called(436, "Bad Identity Info"),
            "436 is Bad Identity Info, no longer Bad Identity-Info (RFC 8224, Section 6.2.2)",
        ),
        (
            is_called(437, "Unsupported Credential"),
            "437 is Unsupported Credential, no longer Unsupported Certificate (RFC 8224, Section 6.2.2)",
        ),
        (is_called(439, "First Hop Lacks Outbound Support"), "439 is not Stale Date (RFC 5626, Section 11.6)"),
        (is_called(480, "Temporarily Unavailable"), "480 is Temporarily Unavailable (RFC 3261, Section 21.4.18)"),
        (is_called(494, "Security Agreement Required"), "494 is Security Agreement Required (RFC 3329, Section 2.6)"),
        (is_called(500, "Server Internal Error"), "500 is Server Internal Error (RFC 3261, Section 21.5.1)"),
        (is_called(504, "Server Time-out"), "504 is Server Time-out (RFC 3261, Section 21.5.5)"),
        (is_defined_in(428, 8224, "6.2.2"), "428 is defined by RFC 8224, Section 6.2.2, not by RFC 4474"),
        (is_defined_in(437, 8224, "6.2.2"), "437 is defined by RFC 8224, Section 6.2.2, not by RFC 4474"),
        (is_defined_in(489, 6665, "8.3.2"), "489 is defined by RFC 6665, Section 8.3.2, not by RFC 3265"),
    ]);
}

#[test]
fn claims_about_who_sends_it_and_for_what_are_right() {
    check([
        (sent_by(408, Sender::UacStack), "408 may be made up by the caller's own stack (RFC 3261, Section 8.1.3.1)"),
        (sent_by(503, Sender::UacStack), "503 may be made up by the caller's own stack (RFC 3261, Section 8.1.3.1)"),
        (
            sent_by(407, Sender::Proxy) && !sent_by(407, Sender::Uas),
            "407 is the challenge of a proxy (RFC 3261, Section 22.3)",
        ),
        (!sent_by(401, Sender::Proxy), "401 is not the challenge of a proxy (RFC 3261, Section 22.1)"),
        (sent_by(607, Sender::Uas), "607 is sent by the called user's side (RFC 8197, Section 4)"),
        (!sent_by(607, Sender::Intermediary), "607 is not sent by an intermediary (RFC 8688, Section 1)"),
        (sent_by(608, Sender::Intermediary), "608 is sent by an intermediary (RFC 8688, Section 3.1)"),
        (!sent_by(608, Sender::Uas), "608 is not sent by the called device (RFC 8688, Section 1)"),
        (
            every_6xx(|number| !sent_by(number, Sender::Registrar)),
            "a registrar does not send 6xx (RFC 3261, Section 10.3)",
        ),
        (facts(408).methods == [Method::Invite], "408 answers INVITE only (RFC 4320, Section 4.2)"),
        (
            !answers(487, Method::Cancel),
            "487 answers the request that was cancelled, not the CANCEL (RFC 3261, Section 9.2)",
        ),
        (!answers(486, Method::Register), "486 does not answer REGISTER (RFC 3261, Table 3)"),
        (answers(489, Method::Publish), "489 answers PUBLISH too (RFC 3903, Section 6)"),
    ]);
}

#[test]
fn claims_about_header_fields_are_right() {
    check([
        (carries(401, "WWW-Authenticate", Strength::Must), "401 must carry WWW-Authenticate (RFC 3261, Section 22.2)"),
        (
            carries(407, "Proxy-Authenticate", Strength::Must),
            "407 must carry Proxy-Authenticate (RFC 3261, Section 22.3)",
        ),
        (carries(405, "Allow", Strength::Must), "405 must carry Allow (RFC 3261, Section 21.4.6)"),
        (!names(501, "Allow"), "501 asks for no Allow, unlike 405 (RFC 3261, Section 21.5.2)"),
        (carries(420, "Unsupported", Strength::Must), "420 must carry Unsupported (RFC 3261, Section 21.4.15)"),
        (carries(421, "Require", Strength::Must), "421 must carry Require (RFC 3261, Section 21.4.16)"),
        (carries(423, "Min-Expires", Strength::Must), "423 must carry Min-Expires (RFC 3261, Section 21.4.17)"),
        (carries(494, "Security-Server", Strength::Must), "494 must carry Security-Server (RFC 3329, Section 2.3.1)"),
        (names(415, "Accept"), "415 tells in Accept which bodies it takes (RFC 3261, Section 21.4.13)"),
        (!names(488, "Accept"), "488 is about the session, not about the type of the body (RFC 3261, Section 21.4.26)"),
        (carries(488, "Warning", Strength::Should), "488 should say in Warning why (RFC 3261, Section 21.4.26)"),
        (
            carries(503, "Retry-After", Strength::May),
            "503 may carry Retry-After, but need not (RFC 3261, Section 21.5.4)",
        ),
        (carries(199, "Reason", Strength::Must), "199 must carry Reason (RFC 6228, Section 5)"),
    ]);
}

#[test]
fn claims_about_what_follows_are_right() {
    check([
        (forked(503, ForkingEffect::NotPassedUp), "503 is not passed up (RFC 3261, Section 16.7)"),
        (forked(401, ForkingEffect::ChallengesMerged), "the challenges of 401 are merged (RFC 3261, Section 16.7)"),
        (forked(407, ForkingEffect::ChallengesMerged), "the challenges of 407 are merged (RFC 3261, Section 16.7)"),
        (forked(100, ForkingEffect::StaysOnThisHop), "100 is not passed on (RFC 3261, Section 16.7)"),
        (
            every_6xx(|number| forked(number, ForkingEffect::CancelsTheRest)),
            "6xx cancels the other branches (RFC 3261, Section 16.7)",
        ),
        (forked(486, ForkingEffect::OthersGoOn), "486 leaves the other branches alone (RFC 3261, Section 16.7)"),
        (ends_dialog(481), "481 ends the dialog (RFC 3261, Section 12.2.1.2)"),
        (ends_dialog(408), "408 ends the dialog (RFC 3261, Section 12.2.1.2)"),
        (!ends_dialog(491) && !ends_dialog(488), "491 and 488 leave the dialog as it was (RFC 3261, Section 14.1)"),
        (
            leads_to(408, RetryAdvice::SameRequestLater),
            "408 may be repeated without a change (RFC 3261, Section 21.4.9)",
        ),
        (!leads_to(603, RetryAdvice::Elsewhere), "603 is not tried elsewhere (RFC 3261, Section 21.6.2)"),
        (leads_to(486, RetryAdvice::Elsewhere), "486 may be tried elsewhere (RFC 3261, Section 21.4.24)"),
        (
            says(491, "2.1 to 4 seconds"),
            "the owner of the Call-ID waits 2.1 to 4 seconds after 491 (RFC 3261, Section 14.1)",
        ),
        (says(491, "0 to 2 seconds"), "the other side waits 0 to 2 seconds after 491 (RFC 3261, Section 14.1)"),
        (causes(486) == [17], "486 becomes cause 17, user busy (RFC 3398, Section 8.2.6.1)"),
        (causes(480) == [18], "480 becomes cause 18, no user responding, and not 17 or 20 (RFC 3398, Section 8.2.6.1)"),
        (causes(603) == [21], "603 becomes cause 21 (RFC 3398, Section 8.2.6.1)"),
        (causes(487).is_empty(), "487 has no cause: the call is released already (RFC 3398, Section 8.2.6.1)"),
        (has_us_practice(603, "603+"), "603 has a practice of the US, 603+ (ATIS-1000099)"),
    ]);
}

#[test]
fn claims_about_the_order_of_messages_are_right() {
    let made_up = record(408).call_flow.steps.iter().find(|step| step.is_subject).expect("the flow shows 408");
    let (cancelled, moved, asked) = (record(487), record(302), record(428));
    let (crossing, ended) = (record(491), record(199));
    let is_sorted = |record: &CodeRecord, begins: &[&str]| {
        let places: Vec<Option<usize>> = begins.iter().map(|begin| steps(record, begin).first().copied()).collect();
        places.iter().all(Option::is_some) && places.is_sorted()
    };
    check([
        (made_up.kind == StepKind::Event, "nobody sends the 408 of timer B (RFC 3261, Section 8.1.3.1)"),
        (
            is_sorted(cancelled, &["CANCEL", "200 OK for CANCEL", "487", "ACK"]),
            "a CANCEL is answered with 200 and the INVITE with 487, then comes the ACK (RFC 3261, Section 9.2)",
        ),
        (is_sorted(moved, &["302", "ACK"]), "302 is acknowledged before the new INVITE (RFC 3261, Section 17.1.1.3)"),
        (steps(moved, "INVITE").len() == 2, "after 302 a new INVITE follows (RFC 3261, Section 8.1.3.4)"),
        (
            asked.call_flow.steps.iter().any(|step| step.text == "INVITE" && step.detail.contains("`Identity`")),
            "after 428 an INVITE with Identity follows (RFC 8224, Section 6.2.3)",
        ),
        (steps(crossing, "491").len() == 2, "both sides answer 491 when their requests cross (RFC 3261, Section 14.2)"),
        (is_sorted(ended, &["180", "199"]), "199 ends one early dialog that a 180 made (RFC 6228, Section 4)"),
    ]);
}

#[test]
fn claims_about_two_codes_are_right() {
    check([
        (
            !pair_says(436, 437, "OpenSIPS has 403"),
            "OpenSIPS has 438 for a certificate outside its validity, and 403 for an old Date only (stir_shaken.c, 3.2 to 4.0)",
        ),
        (
            !pair_says(428, 436, "names 428 itself"),
            "OpenSIPS has 438, not 428, for a missing Identity since 3.5 (stir_shaken.c)",
        ),
        (
            !pair_says(408, 480, "most likely made up by the client"),
            "a 408 to REGISTER breaks RFC 4320, Section 4.2, but may still have been sent",
        ),
        (
            !pair_says(408, 481, "normally comes from the client's own timer"),
            "a 408 to BYE breaks RFC 4320, Section 4.2, but may still have been sent",
        ),
        (
            pair_says(408, 504, "no response comes at all") && pair_says(408, 480, "no response at all"),
            "a gateway that gets no response sends cause 18, not 102 (RFC 3398, Section 8.1.3)",
        ),
        (
            pair_says(428, 433, "P-Asserted-Identity"),
            "the signature of an anonymous call may cover P-Asserted-Identity (RFC 8224, Section 8)",
        ),
        (
            [(428, 436), (428, 437), (428, 438), (436, 437), (436, 438), (437, 438)]
                .iter()
                .all(|(first, second)| pair_says(*first, *second, "Reason")),
            "a failed verification entails no refusal of the call (RFC 8224, Section 6.2.1)",
        ),
        (
            pair_says(428, 438, "compact-form") && pair_says(436, 438, "compact-form"),
            "a changed Date breaks only a signature in compact form (RFC 8224, Section 6.2)",
        ),
        (
            pair_says(603, 607, "607 to 21") && pair_says(603, 608, "608 to 21"),
            "607 and 608 become cause 31 by RFC 3398, Section 8.2.6.1, only, and 21 in some networks of the US",
        ),
        (
            !pair_says(403, 603, "a cause 21 from the user"),
            "every 6xx has the location user, so cause 21 with it may be a filter (RFC 3398, Section 8.2.6.1)",
        ),
        (
            [(500, 503), (503, 504), (408, 504)].iter().all(|(first, second)| pair_says(*first, *second, "every 5xx")),
            "only RFC 3263, Section 4.3, stops at 500 and 504; rules may match every 5xx",
        ),
        (!pair_says(473, 477, "500 or 503"), "one next hop that fails is no case for 503 (RFC 3261, Section 16.7)"),
        (
            !pair_says(404, 480, "only if Retry-After"),
            "a 404 may pass without Retry-After, once its cause was corrected (RFC 3261, Section 21.4.5)",
        ),
        (
            !pair_says(404, 410, "the next day"),
            "410 is considered permanent, so an address is not tried again (RFC 3261, Section 21.4.10)",
        ),
        (
            !pair_says(400, 500, "healthy server of the same kind"),
            "a server without the dialog answers 481 and finds nothing out of order (RFC 3261, Section 12.2.2)",
        ),
        (!pair_says(607, 608, "608 is due"), "an intermediary may send 608, but need not (RFC 8688, Section 3.1)"),
        (
            !pair_says(603, 607, "RFC 3261 knows 603 only"),
            "any status code may stand in the Reason of a BYE, 603 too (RFC 3326, Section 2)",
        ),
        (
            !pair_says(181, 182, "learn of a queue"),
            "the tone of AudioCodes gateways after 182 tells of call waiting, not of a queue (manual of Mediant 600)",
        ),
        (
            !pair_says(403, 603, "Asterisk and Cisco did") && !pair_says(486, 603, "Asterisk and Cisco did"),
            "Asterisk still turns 603 into 403 (res_pjsip.c and chan_pjsip.c, 2026)",
        ),
        (
            pair_says(300, 301, "After 301 and after 300 alike"),
            "the addresses in Contact should be tried after every redirection (RFC 3261, Section 8.1.3.4)",
        ),
        (
            pair_says(482, 483, "must answer one that it finds with 482"),
            "a forking proxy must answer a loop with 482 (RFC 5393, Section 4.2.2)",
        ),
        (
            pair_says(401, 407, "must not be kept for other dialogs"),
            "credentials for a proxy must not be cached across dialogs (RFC 3261, Section 22.3)",
        ),
    ]);
}

fn check(claims: impl IntoIterator<Item = (bool, &'static str)>) {
    let mut faults = Faults::default();
    for (holds, claim) in claims {
        faults.check(holds, claim);
    }
    faults.assert_none();
}
