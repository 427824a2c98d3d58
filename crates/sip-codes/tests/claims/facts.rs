//! What a code is called, who sends it, and what it carries.

use super::questions::*;
use sip_codes::sip::{Method, Sender, Standing, Strength};

use crate::support::{check_claims as check, record};

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
        (facts(408).methods.names == [Method::Invite], "408 answers INVITE only (RFC 4320, Section 4.2)"),
        (
            !answers(487, Method::Cancel),
            "487 answers the request that was cancelled, not the CANCEL (RFC 3261, Section 9.2)",
        ),
        (!answers(486, Method::Register), "486 does not answer REGISTER (RFC 3261, Table 3)"),
        (answers(489, Method::Publish), "489 answers PUBLISH too (RFC 3903, Section 6)"),
        (
            says(402, "the balance of the called customer") && !says(402, "nothing to repair"),
            "402 may be about the account of the called customer (DIDWW, response codes of inbound trunks)",
        ),
        (!says(409, "for REGISTER only"), "409 was defined for any request (RFC 2543, Section 7.4.10)"),
        (
            sent_by(409, Sender::Registrar) && !sent_by(409, Sender::Uas),
            "409 is told of a registrar only (RFC 2543, Section 7.4.10)",
        ),
        (sent_by(202, Sender::UriListServer), "a list server answers MESSAGE with 202 (RFC 5365, Section 7)"),
        (
            says(409, "should not be used") && says(411, "should not be used"),
            "HTTP codes that SIP does not list should not be used (RFC 3261, Section 21)",
        ),
        (says(411, "may repeat the request"), "after 411 a client may add the length (RFC 2543, Section 7.4.12)"),
        (cites(403, 4412) && says(403, "must get 403 (RFC 4412)"), "403 refuses a priority (RFC 4412, Section 4.6.4)"),
        (says(403, "must not send 403"), "a verifier that lets a call go on sends no 4xx (RFC 9410, Section 4)"),
        (
            record(199).prose.use_when.contains("lists 199 in Supported"),
            "199 is sent only if Supported lists 199 (RFC 6228, Section 5)",
        ),
        (says(202, "as RFC 3428 still asks"), "a relay of a MESSAGE should answer 202 (RFC 3428, Section 7)"),
        (
            says(404, "OpenSIPS answer 404 for that too") && !says(404, "It does not mean"),
            "404 often means an offline user, who should get 480 (RFC 3261, Section 16.5)",
        ),
        (
            says(404, "404 Not here") && says(404, "a 3xx of the called phone into 404"),
            "404 also means a lost Route or a blocked redirect (Kamailio, etc/kamailio.cfg)",
        ),
        (
            says(403, "does not accept the caller number"),
            "403 is often about the caller number (Telnyx, caller ID policy)",
        ),
        (
            facts(400).example.starts_with("SIP/2.0 400 ") && !facts(400).example.contains("Bad Request"),
            "the phrase of a 400 should name the defect (RFC 3261, Section 21.4.1)",
        ),
        (sent_by(482, Sender::Intermediary), "482 may come from a B2BUA (RFC 7332, Section 4)"),
        (sent_by(440, Sender::Intermediary), "440 may come from a B2BUA (RFC 7332, Section 6)"),
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
        (names(380, "P-Asserted-Identity"), "380 for an emergency names the P-CSCF in P-Asserted-Identity (TS 24.229)"),
        (
            says(200, "To SUBSCRIBE the same two are a must"),
            "200 to SUBSCRIBE must carry Contact and Record-Route (RFC 3261, Section 12.1.1)",
        ),
        (
            says(202, "SUBSCRIBE must carry Contact and Expires"),
            "202 to SUBSCRIBE must carry Contact (RFC 3265, Section 7.1)",
        ),
        (
            says(200, "must answer with Session-Expires"),
            "200 must carry Session-Expires if it grants a session timer (RFC 4028, Section 9)",
        ),
        (
            says(200, "To INVITE it must carry Contact and the copied Record-Route, and should carry Allow"),
            "Allow and Supported should stand in 200 to INVITE (RFC 3261, Section 13.3.1.4)",
        ),
        (
            asks_for(411, "Content-Length", Strength::MustInSomeCases),
            "after 411 Content-Length is a must over TCP (RFC 3261, Section 20.14)",
        ),
    ]);
}
