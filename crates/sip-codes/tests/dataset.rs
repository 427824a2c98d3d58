//! The dataset agrees with the registry of IANA and with the RFCs, and every fact has its source.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use sip_codes::dataset::{Aspect, HeaderField};
use sip_codes::sip::{CallCount, CauseDirection, Method, MidDialogEffect, Standing, Strength};
use sip_codes::{CodeRecord, Term};
use support::{ENGLISH, Faults, code, data, numbers, prose, rows};

/// The registry of IANA: code, reason phrase, RFC, section, and whether the code is deprecated.
///
/// The registry prints "Accepted (Deprecated)" for 202; its phrase is without the parenthesis.
const REGISTRY: &str = include_str!("fixtures/registry.csv");

/// The tables of RFC 3398, Sections 7.2.4.1 and 8.2.6.1: direction, cause and code.
///
/// The row of 505 is printed as "504 Version Not Supported" in the RFC. Cause 21 gives 603 instead of 403 where the
/// location of the cause is the user.
const Q850: &str = include_str!("fixtures/q850.csv");

/// The cause of every code that may answer an INVITE and that the table of RFC 3398, Section 8.2.6.1 leaves out: normal,
/// unspecified.
const UNLISTED_CAUSE: u8 = 31;

/// The tables 1 and 2 of RFC 5057, Section 5.1: what a response to a request inside a dialog destroys.
const MID_DIALOG: &str = include_str!("fixtures/rfc5057.csv");

/// Where a note to the tables gives another effect than their cell: codes, effect and section.
///
/// Note 3: only if the method is integral to the usage. Notes 13 and 17: the client may end the usage. Note 4: as a
/// timeout. 687 is an unknown 6xx.
const MID_DIALOG_NOTES: [(&[u16], MidDialogEffect, &str); 2] = [
    (&[405, 500, 501, 600, 687], MidDialogEffect::MayDestroyUsage, "5.1"),
    (&[408], MidDialogEffect::DestroysUsage, "5.2"),
];

/// What later RFCs say of their own codes; all of them end the transaction alone.
const MID_DIALOG_LATER: [(u16, u16, &str); 5] =
    [(424, 6442, "4.3"), (425, 8876, "5.1"), (433, 5079, "4"), (469, 6086, "4.2.1"), (607, 8197, "4")];

/// Numbers that no registry lists: table 1 has "unknown 4xx" beside 400.
const MID_DIALOG_UNKNOWN: [u16; 8] = [409, 411, 473, 475, 476, 477, 478, 479];

/// The header fields that an RFC demands of every response with the code: code, name, RFC and section.
const DEMANDED: [(u16, &str, u16, &str); 13] = [
    (199, "Reason", 6228, "5, 6"),
    (204, "Expires", 6665, "3.1.1"),
    (401, "WWW-Authenticate", 3261, "22.2"),
    (405, "Allow", 3261, "21.4.6"),
    (407, "Proxy-Authenticate", 3261, "22.3"),
    (420, "Unsupported", 3261, "21.4.15"),
    (421, "Require", 3261, "21.4.16"),
    (422, "Min-SE", 4028, "6"),
    (423, "Min-Expires", 3261, "10.3"),
    (424, "Geolocation-Error", 6442, "4.3"),
    (425, "AlertMsg-Error", 8876, "5.1"),
    (469, "Recv-Info", 6086, "4.2.2"),
    (494, "Security-Server", 3329, "2.3.1"),
];

/// The header fields that an RFC demands under a condition: codes, name, RFC and section.
const DEMANDED_IN_SOME_CASES: [(&[u16], &str, u16, &str); 22] = [
    // The request has it.
    (&[100], "Timestamp", 3261, "8.2.6.1"),
    // The response makes a dialog.
    (&[180, 181, 182, 183, 200], "Contact", 3261, "12.1.1"),
    (&[180, 181, 182, 183, 200], "Record-Route", 3261, "12.1.1"),
    // The response is sent reliably.
    (&[180, 181, 182, 183, 199], "RSeq", 3262, "3"),
    (&[180, 181, 182, 183, 199], "Require", 3262, "3"),
    // The request is a SUBSCRIBE.
    (&[200, 202], "Expires", 6665, "3.1.1"),
    // The request is a REFER.
    (&[202], "Contact", 3515, "2.2"),
    // The request is a PUBLISH.
    (&[200], "SIP-ETag", 3903, "6"),
    // The session has a timer.
    (&[200], "Session-Expires", 4028, "9"),
    (&[489], "Allow-Events", 3903, "11.1.1"),
    // The request has several Identity header fields.
    (&[436, 437, 438], "Reason", 9410, "5"),
    // A proxy wants the caller to fetch its session policy.
    (&[488], "Policy-Contact", 6794, "4.4.2"),
    // There is a body.
    (&[380], "Content-Type", 3261, "20.15"),
    // It names the problem.
    (&[415], "Accept", 3261, "8.2.3"),
    (&[415], "Accept-Encoding", 3261, "8.2.3"),
    (&[415], "Accept-Language", 3261, "8.2.3"),
    // The extension that is asked for is sec-agree.
    (&[421], "Security-Server", 3329, "2.3.2"),
    // The mechanism that the client is to start is digest.
    (&[421], "Proxy-Authenticate", 3329, "2.3.2"),
    (&[494], "Proxy-Authenticate", 3329, "2.3.1"),
    // The policy of the server, not the request, asks for the agreement.
    (&[494], "Require", 3329, "2.3.2"),
    // A second INVITE came before the first was answered.
    (&[500], "Retry-After", 3261, "14.2"),
    // Nothing indicates that the caller would misuse it.
    (&[608], "Call-Info", 8688, "3.1"),
];

/// The codes in traces that IANA does not list, which the dataset must not lose.
const UNREGISTERED: [u16; 7] = [409, 411, 475, 477, 478, 479, 687];

fn references(record: &CodeRecord) -> Option<(u16, &str)> {
    let first = record.facts.references.first()?;
    Some((first.rfc, first.section.as_deref()?))
}

#[test]
fn every_registered_code_is_as_in_the_registry() {
    let mut faults = Faults::default();
    for [number, phrase, rfc, section, deprecated] in rows::<5>(REGISTRY) {
        let number: u16 = number.parse().expect("the first column holds codes");
        let Some(record) = ENGLISH.code(code(number)) else {
            faults.check(false, format!("{number} {phrase} is missing in data/codes"));
            continue;
        };
        let rfc: u16 = rfc.parse().expect("the third column holds the numbers of RFCs");
        let standing = match (number, deprecated) {
            (_, "yes") => Standing::Deprecated,
            (402, _) => Standing::Reserved,
            _ => Standing::Registered,
        };
        faults.check_equal(format!("{number}: phrase"), record.facts.reason_phrase.as_str(), phrase);
        faults.check_equal(format!("{number}: first reference"), references(record), Some((rfc, section)));
        faults.check_equal(format!("{number}: standing"), record.facts.standing, standing);
    }
    faults.assert_none();
}

#[test]
fn every_other_code_is_unregistered() {
    let registry: BTreeSet<u16> =
        rows::<5>(REGISTRY).map(|[number, ..]| number.parse().expect("the first column holds codes")).collect();
    let others: Vec<&CodeRecord> = ENGLISH.codes().filter(|record| !registry.contains(&record.code.as_u16())).collect();

    let mut faults = Faults::default();
    for record in &others {
        faults.check_equal(record.code, record.facts.standing, Standing::Unregistered);
        faults.check(record.facts.origin.is_some(), format!("{} has no origin", record.code));
    }
    let found = numbers(others.iter().map(|record| record.code));
    for number in UNREGISTERED {
        faults.check(found.contains(&number), format!("{number} is missing"));
    }
    faults.assert_none();
}

#[test]
fn a_response_must_carry_what_its_rfc_demands_and_nothing_else() {
    type Demand = (u16, &'static str, Strength, u16, &'static str);
    let plain = DEMANDED.into_iter().map(|(number, name, rfc, section)| (number, name, Strength::Must, rfc, section));
    let in_some_cases = DEMANDED_IN_SOME_CASES.into_iter().flat_map(|(numbers, name, rfc, section)| {
        numbers.iter().map(move |number| (*number, name, Strength::MustInSomeCases, rfc, section))
    });
    let expected: BTreeSet<Demand> = plain.chain(in_some_cases).collect();
    let demand = |number: u16, field: &'static HeaderField| {
        let (rfc, section) = (field.reference.rfc, field.reference.section.as_str());
        let is_must = matches!(field.strength, Strength::Must | Strength::MustInSomeCases);
        is_must.then_some((number, field.name.as_str(), field.strength, rfc, section))
    };
    let found: BTreeSet<Demand> = ENGLISH
        .codes()
        .flat_map(|record| {
            record.facts.header_fields.iter().filter_map(move |field| demand(record.code.as_u16(), field))
        })
        .collect();

    let mut faults = Faults::default();
    for row in expected.symmetric_difference(&found) {
        let fault = if found.contains(row) { "is not what the RFC demands" } else { "is missing in data/codes" };
        faults.check(false, format!("{row:?} {fault}"));
    }
    faults.assert_none();
}

#[test]
fn what_ends_inside_a_dialog_is_as_in_rfc_5057_and_later() {
    let mut expected: BTreeMap<u16, (MidDialogEffect, u16, &str)> = BTreeMap::new();
    for [number, effect] in rows::<2>(MID_DIALOG) {
        let effect = match effect {
            "transaction" => MidDialogEffect::TransactionOnly,
            "usage" => MidDialogEffect::DestroysUsage,
            "dialog" => MidDialogEffect::DestroysDialog,
            other => panic!("{other} is no column of table 1"),
        };
        expected.insert(number.parse().expect("the first column holds codes"), (effect, 5057, "5.1"));
    }
    for (numbers, effect, section) in MID_DIALOG_NOTES {
        expected.extend(numbers.iter().map(|number| (*number, (effect, 5057, section))));
    }
    for (number, rfc, section) in MID_DIALOG_LATER {
        expected.insert(number, (MidDialogEffect::TransactionOnly, rfc, section));
    }
    expected.extend(MID_DIALOG_UNKNOWN.map(|number| (number, (MidDialogEffect::TransactionOnly, 5057, "5.1"))));
    let found: BTreeMap<u16, (MidDialogEffect, u16, &str)> = ENGLISH
        .codes()
        .filter_map(|record| {
            let mid_dialog = record.facts.mid_dialog.as_ref()?;
            let reference = &mid_dialog.reference;
            Some((record.code.as_u16(), (mid_dialog.effect, reference.rfc, reference.section.as_str())))
        })
        .collect();
    assert_eq!(found, expected);
}

/// `data/README.md` lists the RFCs after 3261 that touch a code; each is known to the data.
#[test]
fn what_later_rfcs_changed_is_told() {
    let readme = std::fs::read_to_string(data().join("README.md")).expect("the data have a guide");
    let (_, rest) = readme.split_once("## What later RFCs changed").expect("the guide lists the RFCs");
    let rows = rest.lines().take_while(|line| !line.starts_with("## ")).filter(|line| line.starts_with("| "));
    let rfcs: Vec<u16> = rows.filter_map(|row| row.split([' ', '|']).find_map(|word| word.parse().ok())).collect();
    assert!(rfcs.len() > 50 && rfcs.contains(&6665), "{rfcs:?}");

    let mut faults = Faults::default();
    for rfc in rfcs {
        let name = format!("RFC {rfc}");
        let is_cited = |record: &'static CodeRecord| {
            let has_aspect = Aspect::ALL
                .iter()
                .any(|aspect| aspect.citations(&record.facts).iter().any(|citation| citation.rfc == rfc));
            let is_named = || prose(record).iter().any(|(_, text)| text.contains(&name));
            has_aspect || record.facts.references.iter().any(|reference| reference.rfc == rfc) || is_named()
        };
        faults.check(ENGLISH.codes().any(is_cited), format!("{name} is cited by no code"));
    }
    faults.assert_none();
}

/// [RFC 6076, Sections 4.6 to 4.8](https://www.rfc-editor.org/rfc/rfc6076#section-4.6)
#[test]
fn codes_count_as_rfc_6076_has_it() {
    let of = |count: CallCount| {
        numbers(ENGLISH.codes().map(|record| record.code).filter(|code| CallCount::of(*code) == count))
    };
    assert_eq!(of(CallCount::EffectOfUser), [480, 486, 600, 603]);
    assert_eq!(of(CallCount::Ineffective), [408, 500, 503, 504]);
    assert!(of(CallCount::LeftOut).iter().all(|number| (300..400).contains(number)));
    assert_eq!(of(CallCount::Established), [200, 202, 204]);
}

#[test]
fn isdn_causes_are_those_of_rfc_3398_in_both_directions() {
    let mut expected: BTreeSet<(u16, CauseDirection, u8)> = rows::<3>(Q850)
        .map(|[direction, cause, number]| {
            let number: u16 = number.parse().expect("the third column holds codes");
            let direction = CauseDirection::from_key(direction).expect("the first column holds directions");
            (number, direction, cause.parse().expect("the second column holds causes"))
        })
        .collect();
    let is_listed = |number: u16, listed: &BTreeSet<(u16, CauseDirection, u8)>| {
        listed.iter().any(|row| row.0 == number && row.1 == CauseDirection::SipToIsup)
    };
    for record in ENGLISH.codes() {
        let number = record.code.as_u16();
        // A gateway sends INVITE. 487 answers the CANCEL that it sent itself, so no cause is left to tell.
        let methods = &record.facts.methods.names;
        let answers_invite = methods.contains(&Method::Invite) || methods.contains(&Method::Any);
        if number >= 400 && number != 487 && answers_invite && !is_listed(number, &expected) {
            expected.insert((number, CauseDirection::SipToIsup, UNLISTED_CAUSE));
        }
    }
    let found: BTreeSet<(u16, CauseDirection, u8)> = ENGLISH
        .codes()
        .flat_map(|record| record.facts.q850.iter().map(|entry| (record.code.as_u16(), entry.direction, entry.cause)))
        .collect();

    let mut faults = Faults::default();
    for row in expected.symmetric_difference(&found) {
        let fault = if found.contains(row) { "is not in the table of RFC 3398" } else { "is missing in data/codes" };
        faults.check(false, format!("{row:?} {fault}"));
    }
    for record in ENGLISH.codes() {
        for entry in &record.facts.q850 {
            let section = if entry.direction == CauseDirection::SipToIsup { "8.2.6.1" } else { "7.2.4.1" };
            let cited = (entry.reference.rfc, entry.reference.section.as_str());
            faults.check_equal(format!("{}: cause {}", record.code, entry.cause), cited, (3398, section));
            let name = ENGLISH.messages.cause_name(entry.cause);
            faults.check(name.is_some(), format!("cause {} has no name in ui.toml", entry.cause));
        }
    }
    faults.assert_none();
}

/// A developer answers at most six questions, and every code that programs commonly send is at an end.
#[test]
fn the_questions_lead_to_the_codes_that_are_commonly_sent() {
    let questions = ENGLISH.questions.get().expect("a dataset that is read from its files has them");
    let ends: BTreeSet<u16> = questions
        .iter()
        .flat_map(|question| &question.replies)
        .filter_map(|reply| Some(reply.code?.as_u16()))
        .collect();
    let common = [
        180, 181, 182, 183, 200, 300, 301, 302, 400, 401, 403, 404, 405, 407, 408, 413, 415, 420, 423, 480, 481, 482,
        483, 484, 486, 487, 488, 491, 500, 501, 502, 503, 504, 513, 600, 603, 604, 606, 607, 608,
    ];
    let missing: Vec<_> = common.into_iter().filter(|code| !ends.contains(code)).collect();
    assert_eq!(missing, [0; 0]);
    let walk = |replies: &[usize]| {
        let mut question = &questions[0];
        for reply in replies {
            let reply = &question.replies[*reply];
            match reply.next {
                Some(next) => question = &questions[usize::from(next)],
                None => return reply.code.map(|code| code.as_u16()),
            }
        }
        None
    };
    assert_eq!(walk(&[0, 0]), Some(200), "a request that is all right and was carried out");
    assert_eq!(walk(&[0, 1]), Some(180), "one that alerts a user");
}
