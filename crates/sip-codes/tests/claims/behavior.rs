//! What follows after a code.

use super::questions::*;
use sip_codes::CodeRecord;
use sip_codes::dataset::StepKind;
use sip_codes::sip::{ForkingEffect, RetryAdvice};

use crate::support::{check_claims as check, record};

#[test]
fn claims_about_what_follows_are_right() {
    check([
        (
            !leads_to(603, RetryAdvice::SameRequestLater),
            "603 alone invites no later attempt, only Retry-After does (RFC 3261, Section 21.6.2)",
        ),
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
        (says(502, "later requests in the dialog fail too"), "502 destroys the dialog (RFC 5057, Section 5.1)"),
        (cites(604, 5057) && says(604, "so the dialog is broken"), "604 destroys the dialog (RFC 5057, Section 5.1)"),
        (
            says(501, "only if it cannot do without the refused method"),
            "501 ends at most the call or subscription (RFC 5057, Section 5.1)",
        ),
        (
            cites(603, 5057) && says(603, "the call goes on"),
            "603 refuses a new usage and leaves the call alone (RFC 5057, Section 5.6)",
        ),
        (
            cites(503, 7339) && says(503, "488 for a gateway that only lacks trunks"),
            "503 is for overload of signaling, 488 for a lack of trunks (RFC 7339, Section 1)",
        ),
        (
            cites(500, 3323) && says(500, "must answer 500 when Privacy holds critical"),
            "500 answers a critical Privacy that cannot be had (RFC 3323, Section 5)",
        ),
        (!says(500, "no reason to end the dialog"), "500 may be a reason to end the call (RFC 5057, Section 5.1)"),
        (
            says(500, "when its BYE gets the 500"),
            "500 to a BYE lets a UA take the call for ended (RFC 5057, Section 5.1)",
        ),
        (!says(479, "old script"), "479 for private addresses is no matter of old scripts (Kamailio, nathelper.cfg)"),
        (
            !is_found_by(603, "hung up before answer"),
            "603 is not the caller's hanging up, which is 487 (RFC 3261, Section 21.4.25)",
        ),
        (
            says(504, "initial-registration"),
            "504 may ask the phone to register anew (3GPP TS 24.229, Section 5.2.6.3.2A)",
        ),
        (says(513, "RFC 4483"), "513 may answer a body that is too large (RFC 4483, Section 5.9)"),
        (
            says(491, "while the receiver's own INVITE or offer is open"),
            "491 answers a re-INVITE that meets an open offer too (RFC 6337, Section 4.3)",
        ),
        (
            [473, 475, 476, 477, 478, 479, 687].iter().all(|number| says(*number, "UAC that does not know it must")),
            "the rule on status codes that are not known binds the UAC (RFC 3261, Section 8.1.3.2)",
        ),
        (
            says(305, "must copy the proxy's URI") && !says(305, "does not say how"),
            "RFC 3261 says how to follow 305: the URI of Contact becomes the Request-URI (RFC 3261, Section 8.1.3.4)",
        ),
        (
            cites(404, 5057) && says(404, "something basic is wrong with this dialog"),
            "404 destroys the dialog (RFC 5057, Section 5.1)",
        ),
        (
            cites(410, 5057) && says(410, "the dialog state itself is broken"),
            "410 destroys the dialog (RFC 5057, Section 5.1)",
        ),
        (
            says(401, "should prefer it") && says(407, "should prefer it"),
            "a proxy should prefer 401 and 407 among 4xx responses (RFC 3261, Section 16.7)",
        ),
        (
            says(408, "unless 64*T1 pass without a NOTIFY"),
            "408 to a SUBSCRIBE refresh leaves the subscription valid (RFC 6665, Section 4.1.2.2)",
        ),
        (
            cites(408, 5057) && says(408, "should end only the call or subscription that the request belongs to"),
            "a transaction timeout affects only its usage (RFC 5057, Section 5.2)",
        ),
        (
            says(401, "Only a 2xx extends the session"),
            "a refused refresh does not extend the session (RFC 4028, Section 10)",
        ),
        (
            says(200, "must not forward a 200 that matches none"),
            "a stray 200 is not forwarded any more (RFC 6026, Section 6)",
        ),
        (
            says(302, "it must not follow a SIP URI (RFC 5630)"),
            "a proxy keeps a request to sips: on SIPS URIs after 302 (RFC 5630, Section 5.3)",
        ),
        (says(302, "REL with cause 23"), "the 23 of a redirection is an ISDN cause (RFC 3398, Section 8.2.5)"),
        (
            says(403, "by default lets a call that fails go on"),
            "a stale Date makes Asterisk refuse only if it is told to (res_stir_shaken, failure_action)",
        ),
        (
            says(415, "No header field can name that disposition type"),
            "415 may be about the disposition type (RFC 5621, Section 8.4)",
        ),
        (
            says(416, "must not fall back to sip:"),
            "416 to sips: lets no client use sip: by itself (RFC 5630, Section 5.1.1)",
        ),
        (
            !says(416, "from sip or sips"),
            "a proxy keeps a request to sips: on SIPS URIs after 416 (RFC 5630, Section 5.3)",
        ),
        (says(480, "Warning 380"), "480 with Warning 380 lets no client use sip: by itself (RFC 5630, Section 5.1.1)"),
        (
            says(481, "still rings at this device"),
            "481 answers Replaces for a call that still rings here (RFC 3891, Section 3)",
        ),
        (
            says(481, "but not a call in the same dialog"),
            "481 to NOTIFY ends only its subscription (RFC 6665, Section 4.2.2)",
        ),
        (
            cites(416, 5057) && says(416, "the Contact that the peer gave"),
            "416 inside a dialog ends the dialog (RFC 5057, Section 5.1)",
        ),
        (
            cites(480, 5057) && says(480, "unclear about a 480 inside a dialog"),
            "480 inside a dialog ends one usage (RFC 5057, Section 5.1)",
        ),
        (
            cites(482, 5057) && says(482, "points to a faulty Record-Route"),
            "482 inside a dialog ends the dialog (RFC 5057, Section 5.1)",
        ),
        (
            cites(483, 5057) && says(483, "larger Max-Forwards may save the dialog"),
            "483 inside a dialog ends the dialog (RFC 5057, Section 5.1)",
        ),
        (
            cites(484, 5057) && says(484, "comes from the peer's own Contact"),
            "484 inside a dialog ends the dialog (RFC 5057, Section 5.1)",
        ),
        (
            cites(485, 5057) && says(485, "the Contact that the peer gave"),
            "485 inside a dialog ends the dialog (RFC 5057, Section 5.1)",
        ),
        (says(489, "the dialog goes with it"), "489 ends a dialog that nothing else uses (RFC 6665, Section 4.5.2)"),
        (
            says(430, "its 430 can reach the phone"),
            "a 430 inside a call meets no proxy that tries another flow (RFC 5626, Section 7)",
        ),
        (says(436, "protocol STIR, so a trace"), "a Reason with 436 has the protocol STIR today (RFC 9410, Section 3)"),
        (
            !says(429, "Ask for a token only if"),
            "a token should be required where Referred-By matters (RFC 3892, Section 2.3)",
        ),
        (says(483, "a must outside a dialog"), "a B2BUA must copy and lower Max-Forwards (RFC 7332, Section 5)"),
        (
            says(483, "Outside a dialog a B2BUA must check"),
            "a B2BUA need not check Max-Forwards inside a dialog (RFC 7332, Section 5)",
        ),
        (
            cites(481, 6665) && says(481, "After Timer N"),
            "a NOTIFY that is too late for its SUBSCRIBE gets 481 (RFC 6665, Section 4.1.2.4)",
        ),
        (cites(420, 3327) && cites(421, 3327), "420 and 421 answer a REGISTER with Path (RFC 3327, Section 5)"),
        (
            !says(486, "Switch to 600 only if"),
            "600 should be sent if no other device will answer (RFC 3261, Section 13.3.1.3)",
        ),
        (
            [428, 436, 437, 438].iter().all(|number| cites(*number, 9410) && says(*number, "policy lets")),
            "a call that policy lets go on gets a Reason and no 4xx of STIR (RFC 9410, Section 4)",
        ),
        (
            [428, 436, 437, 438].iter().all(|number| cites(*number, 4916) && says(*number, "BYE")),
            "a BYE refused for its Identity still ends the dialog (RFC 4916, Section 4.4.1)",
        ),
        (
            says(480, "must refuse a sips: request with 480"),
            "480 is the response of a device that wants no SIPS (RFC 5630, Section 5.1.2)",
        ),
        (
            says(487, "should get a 2xx instead of 487"),
            "a re-INVITE that is in force already gets 2xx, not 487 (RFC 6141, Section 3.8)",
        ),
        (
            says(488, "partly been carried out should get a 2xx"),
            "a re-INVITE that is in force already gets 2xx, not 488 (RFC 6141, Section 3.3)",
        ),
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
