//! What people bring, and what is made of it: queries of real shape with their right answers.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use sip_codes::Dataset;
use sip_codes::reading::{Remark, read};
use sip_codes::sip::CauseDirection;
use sip_codes::understand::{PlainCall, meant, plain, understand};
use support::{ENGLISH, SOURCE};

/// A query of `tests/cases/search.jsonl`.
#[derive(Deserialize)]
struct Case {
    query: String,
    lang: String,
    first: Vec<u16>,
    within3: Vec<u16>,
    none: bool,
    kind: String,
}

impl Case {
    /// Whether the answer is right: the first code, and those that must be among the first three.
    fn is_answered(&self, dataset: &Dataset) -> (bool, bool, Vec<u16>) {
        let found: Vec<u16> = understand(dataset, &self.query).found.iter().map(|found| found.code.as_u16()).collect();
        let is_first =
            if self.none { found.is_empty() } else { found.first().is_some_and(|code| self.first.contains(code)) };
        let among = found.get(..3).unwrap_or(&found);
        (is_first, self.within3.iter().all(|code| among.contains(code)), found)
    }
}

#[test]
fn queries_of_real_shape_are_answered() {
    check(include_str!("cases/search.jsonl"));
}

#[test]
fn other_queries_of_the_same_kinds_are_answered() {
    check(include_str!("cases/own-queries.jsonl"));
}

/// Cause 17 was said to stand for 486 or 600, with the section that makes 486 of it alone.
#[test]
fn a_cause_stands_for_what_gateways_make_of_it() {
    let mut facts: BTreeMap<u8, BTreeSet<u16>> = BTreeMap::new();
    for record in ENGLISH.codes() {
        for entry in record.facts.q850.iter().filter(|entry| entry.direction == CauseDirection::IsupToSip) {
            facts.entry(entry.cause).or_default().insert(record.code.as_u16());
        }
    }
    assert!(facts.len() > 25, "the facts have the causes of RFC 3398: {facts:?}");
    for (cause, expected) in facts {
        let reading = read(&format!("Reason: Q.850;cause={cause}"));
        let told = reading.remarks.iter().find_map(|remark| match remark {
            Remark::CauseMapped { codes, .. } => Some(codes.iter().map(|code| code.as_u16()).collect()),
            _ => None,
        });
        assert_eq!(told, Some(expected), "cause {cause}");
    }
}

#[test]
fn the_function_of_the_module_means_what_the_pickers_do() {
    let best = |text| meant(&ENGLISH, text).first().map(|code| code.as_u16());
    assert_eq!(best("-- Got SIP response 503 \"Service Unavailable\" back from 192.0.2.1:5060"), Some(503));
    assert_eq!(best("caller hangs up while it rings"), Some(487));
    assert_eq!(best("(603 bytes) from UDP:198.51.100.4:5060"), None);
    assert_eq!(meant(&ENGLISH, " ").len(), ENGLISH.entries.len());
}

/// A response of a call.
fn message(status: &str, call: &str, method: &str) -> String {
    format!(
        "SIP/2.0 {status}\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK{call}{method}\r\nFrom: <sip:a@example.com>;tag=1\r\n\
         To: <sip:b@example.com>;tag=2\r\nCall-ID: {call}@example.com\r\nCSeq: 1 {method}\r\nContact: <sip:b@192.0.2.2>\r\nContent-Length: 0\r\n\r\n"
    )
}

/// A 200 to a CANCEL only follows from the 487; the 200 of an earlier call does not.
#[test]
fn only_the_response_that_follows_is_marked_so() {
    let trace = [
        message("200 OK", "one", "OPTIONS"),
        message("180 Ringing", "two", "INVITE"),
        message("200 OK", "two", "CANCEL"),
        message("487 Request Terminated", "two", "INVITE"),
    ]
    .concat();
    let answer = plain(&understand(&ENGLISH, &trace), &ENGLISH);
    let marks: Vec<(u16, bool)> = answer.statuses.iter().map(|status| (status.code.as_u16(), status.follows)).collect();
    assert_eq!(marks, [(200, false), (180, false), (200, true), (487, false)]);
    assert_eq!(answer.decides.map(|decides| decides.code.as_u16()), Some(487));
}

/// How each call ended: its Call-ID, the code that decides, and why.
fn calls(text: &str) -> Vec<(String, Option<u16>, String)> {
    let answer = plain(&understand(&ENGLISH, text), &ENGLISH);
    let call = |call: PlainCall| {
        let (code, why) = call.decides.map(|decides| (decides.code.as_u16(), decides.why)).unzip();
        (call.id.unwrap_or_default(), code, why.unwrap_or_default())
    };
    answer.calls.into_iter().map(call).collect()
}

/// A log with two calls got one verdict, so that nothing was said of the first.
#[test]
fn each_of_several_calls_has_its_own_verdict() {
    let trace = [
        message("180 Ringing", "one", "INVITE"),
        message("486 Busy Here", "one", "INVITE"),
        message("407 Proxy Authentication Required", "two", "INVITE"),
        message("200 OK", "three", "INVITE"),
        message("503 Service Unavailable", "two", "INVITE").replace("CSeq: 1", "CSeq: 2"),
    ]
    .concat();
    let expected = [
        ("one@example.com", Some(486), "486 is the final response: it ends the request."),
        (
            "two@example.com",
            Some(503),
            "503 answers the request with credentials. The challenge before it is no failure.",
        ),
        ("three@example.com", Some(200), "200 is the final response: it ends the request."),
    ];
    assert_eq!(calls(&trace), expected.map(|(id, code, why)| (id.to_owned(), code, why.to_owned())));
    let answer = plain(&understand(&ENGLISH, &trace), &ENGLISH);
    let deciding: Vec<_> =
        answer.calls.iter().map(|call| call.decides.as_ref().and_then(|decides| decides.status)).collect();
    assert_eq!(deciding, [Some(1), Some(4), Some(3)], "the places are those of the whole text");
    assert_eq!(answer.decides.map(|decides| decides.code.as_u16()), Some(503), "the last call that failed");
}

/// A call that nobody answered has no response that could tell of it.
#[test]
fn a_call_that_went_unanswered_is_one_of_several() {
    let log = "Call-ID: one@example.com SIP/2.0 486 Busy Here\n\
               WARNING chan_sip.c: Retransmission timeout reached, call-id two@example.com\n";
    let told: Vec<_> = calls(log).into_iter().map(|(id, code, _)| (id, code)).collect();
    assert_eq!(told, [("one@example.com".to_owned(), Some(486)), ("two@example.com".to_owned(), Some(408))]);
}

/// One call has one verdict, also where it has two legs or where a call is only spoken of.
#[test]
fn one_call_has_no_list_of_calls() {
    let one = [message("180 Ringing", "one", "INVITE"), message("486 Busy Here", "one", "INVITE")].concat();
    assert_eq!(calls(&one), []);
    let legs =
        "leg B 14:00:01.000 < 603 Call-ID b-603@198.51.100.8\nleg A 14:00:01.100 < 486 Call-ID a-486@192.0.2.5\n";
    assert_eq!(calls(legs), []);
    assert_eq!(calls("Got SIP response 486 \"Busy Here\" back\nCall-ID of the next call: 1f2e3d4c@192.0.2.1\n"), []);
}

/// Answers the queries of a file, prints the figures, and holds them.
fn check(cases: &str) {
    let chinese = SOURCE.dataset("zh-Hans").expect("Chinese is there");
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut first, mut within, mut all) = (0, 0, 0);
    for line in cases.lines() {
        let case: Case = serde_json::from_str(line).expect("a case is well formed");
        let dataset = if case.lang == "zh-Hans" { &chinese } else { &*ENGLISH };
        let (is_first, is_within, found) = case.is_answered(dataset);
        all += 1;
        first += usize::from(is_first);
        within += usize::from(is_within);
        let count = kinds.entry(case.kind.clone()).or_default();
        count.0 += usize::from(is_first && is_within);
        count.1 += 1;
        if !is_first || !is_within {
            println!(
                "{}: {:?} gives {:?} instead of {:?} {:?}",
                case.kind,
                case.query,
                &found[..found.len().min(4)],
                case.first,
                case.within3
            );
        }
    }
    for (kind, (right, of)) in kinds {
        println!("{kind}: {right} of {of}");
    }
    println!("first: {first} of {all}, within three: {within} of {all}");
    assert!(first * 100 >= all * 95, "{first} of {all}");
    assert_eq!(within, all, "within three");
}

/// “480 from 1” was said of a line that names the sender in place of a phrase.
#[test]
fn a_sender_is_no_reason_phrase() {
    let phrase =
        |text: &str| plain(&understand(&ENGLISH, text), &ENGLISH).statuses.first().map(|status| status.phrase.clone());
    assert_eq!(phrase("NOTICE[1234] chan_sip.c: 480 from 192.0.2.4"), Some(None));
    assert_eq!(phrase("got 486 Busy Here from 192.0.2.4"), Some(Some("Busy Here".to_owned())));
}
