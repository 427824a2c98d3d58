//! What others get wrong about two codes, and the hand-written comparisons get right: a claim a line, with its source.

use crate::support::{ENGLISH, check_claims as check, code, written_prose};

/// Whether the hand-written comparison of two codes says this.
fn pair_says(first: u16, second: u16, words: &str) -> bool {
    let pair = ENGLISH.pair(code(first), code(second)).and_then(|pair| pair.prose.get());
    let pair = pair.unwrap_or_else(|| panic!("{first} and {second} have no comparison of their own"));
    written_prose(pair).iter().any(|(_, text)| text.contains(words))
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
