//! The dataset agrees with the registry of IANA and with the RFCs, and its prose keeps the rules of `data/README.md`.

mod support;

use std::collections::{BTreeMap, BTreeSet};

use sip_codes::dataset::HeaderField;
use sip_codes::sip::{CauseDirection, DialogEffect, ForkingEffect, Sender, Standing, Strength};
use sip_codes::{CodeRecord, ResponseClass, Term};
use support::{ENGLISH, Faults, code, numbers, record, rows};

/// The registry of IANA: code, reason phrase, RFC, section, and whether the code is deprecated.
///
/// The registry prints "Accepted (Deprecated)" for 202; its phrase is without the parenthesis.
const REGISTRY: &str = include_str!("fixtures/registry.csv");

/// The tables of RFC 3398, Sections 7.2.4.1 and 8.2.6.1: direction, cause and code.
///
/// The row of 505 is printed as "504 Version Not Supported" in the RFC. Cause 21 gives 603 instead of 403 where the
/// location of the cause is the user.
const Q850: &str = include_str!("fixtures/q850.csv");

/// The cause of every code that the table of RFC 3398, Section 8.2.6.1 leaves out: normal, unspecified.
const UNLISTED_CAUSE: u8 = 31;

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
const DEMANDED_IN_SOME_CASES: [(&[u16], &str, u16, &str); 16] = [
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
    // The request is a PUBLISH.
    (&[200], "SIP-ETag", 3903, "6"),
    (&[489], "Allow-Events", 3903, "11.1.1"),
    // There is a body.
    (&[380], "Content-Type", 3261, "20.15"),
    // It names the problem.
    (&[415], "Accept", 3261, "8.2.3"),
    (&[415], "Accept-Encoding", 3261, "8.2.3"),
    (&[415], "Accept-Language", 3261, "8.2.3"),
    // The extension that is asked for is sec-agree.
    (&[421], "Security-Server", 3329, "2.3.2"),
    // The policy of the server, not the request, asks for the agreement.
    (&[494], "Require", 3329, "2.3.2"),
    // A second INVITE came before the first was answered.
    (&[500], "Retry-After", 3261, "14.2"),
    // Nothing indicates that the caller would misuse it.
    (&[608], "Call-Info", 8688, "3.1"),
];

/// The codes in traces that IANA does not list, which the dataset must not lose.
const UNREGISTERED: [u16; 7] = [409, 411, 475, 477, 478, 479, 687];

const FILLERS: [&str; 9] = [
    "various reasons",
    "some kind of issue",
    "please note",
    "it should be noted",
    "e.g.",
    "i.e.",
    "etc.",
    "and so on",
    " error code",
];

/// Names with one capital that a clause may begin with.
const NAMES: [&str; 2] = ["Kamailio", "Require"];

fn references(record: &CodeRecord) -> Option<(u16, &str)> {
    let first = record.facts.references.first()?;
    Some((first.rfc, first.section.as_deref()?))
}

#[test]
fn every_registered_code_is_as_in_the_registry() {
    let mut faults = Faults::default();
    let mut count = 0;
    for [number, phrase, rfc, section, deprecated] in rows::<5>(REGISTRY) {
        count += 1;
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
    faults.check_equal("rows of the registry", count, 75);
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
        faults.check(record.facts.source.is_some(), format!("{} has no source", record.code));
    }
    let found = numbers(others.iter().map(|record| record.code));
    for number in UNREGISTERED {
        faults.check(found.contains(&number), format!("{number} is missing"));
    }
    faults.check(found.len() >= 8, format!("only {found:?}"));
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
        let reference = field.reference.as_ref();
        let (rfc, section) = reference.map_or((0, ""), |cited| (cited.rfc, cited.section.as_str()));
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
        // 487 answers the CANCEL that the gateway itself sent, so no cause is left to tell.
        if number >= 400 && number != 487 && !is_listed(number, &expected) {
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
            let cited = (entry.source.rfc, entry.source.section.as_str());
            faults.check_equal(format!("{}: cause {}", record.code, entry.cause), cited, (3398, section));
            let name = ENGLISH.messages.cause_name(entry.cause);
            faults.check(name.is_some(), format!("cause {} has no name in ui.toml", entry.cause));
        }
    }
    faults.assert_none();
}

#[test]
fn claims_that_other_references_get_wrong_are_right_here() {
    let facts = |number: u16| &record(number).facts;
    let phrase = |number: u16| facts(number).reason_phrase.as_str();
    let sent_by = |number: u16, sender: Sender| facts(number).senders.contains(&sender);
    let all_prose = |number: u16| prose(record(number)).iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" ");
    let backoff = all_prose(491);
    let forked = |number: u16, effect: ForkingEffect| facts(number).forking.effect == effect;
    let ends_dialog = |number: u16| facts(number).dialog.effect == DialogEffect::EndsDialog;
    let every_6xx = |holds: &dyn Fn(u16) -> bool| {
        ENGLISH.codes_of(ResponseClass::GlobalFailure).all(|record| holds(record.code.as_u16()))
    };
    let has_us_practice = facts(603)
        .practices
        .iter()
        .any(|practice| practice.country.as_deref() == Some("US") && practice.text.contains("603+"));

    let claims = [
        (facts(202).standing == Standing::Deprecated, "202 is deprecated (RFC 6665, Section 8.3.1)"),
        (facts(305).standing == Standing::Registered, "305 is not deprecated (RFC 3261, Section 21.3.4)"),
        (facts(402).standing == Standing::Reserved, "402 is reserved (RFC 3261, Section 21.4.3)"),
        (references(record(428)) == Some((8224, "6.2.2")), "428 is defined by RFC 8224, Section 6.2.2, not RFC 4474"),
        (phrase(436) == "Bad Identity Info", "436 is Bad Identity Info (RFC 8224, Section 6.2.2)"),
        (phrase(437) == "Unsupported Credential", "437 is Unsupported Credential (RFC 8224, Section 6.2.2)"),
        (phrase(500) == "Server Internal Error", "500 is Server Internal Error (RFC 3261, Section 21.5.1)"),
        (phrase(504) == "Server Time-out", "504 is Server Time-out (RFC 3261, Section 21.5.5)"),
        (sent_by(607, Sender::Uas), "607 is sent by the called user's side (RFC 8197, Section 4)"),
        (!sent_by(607, Sender::Intermediary), "607 is not sent by an intermediary (RFC 8688, Section 1)"),
        (sent_by(608, Sender::Intermediary), "608 is sent by an intermediary (RFC 8688, Section 3.1)"),
        (!sent_by(608, Sender::Uas), "608 is not sent by the called device (RFC 8688, Section 1)"),
        (
            backoff.contains("2.1 to 4 seconds"),
            "the owner of the Call-ID waits 2.1 to 4 seconds after 491 (RFC 3261, Section 14.1)",
        ),
        (backoff.contains("0 to 2 seconds"), "the other side waits 0 to 2 seconds after 491 (RFC 3261, Section 14.1)"),
        (has_us_practice, "603 has a practice of the US, 603+ (ATIS-1000099)"),
        (sent_by(408, Sender::UacStack), "408 may be made up by the caller's own stack (RFC 3261, Section 8.1.3.1)"),
        (sent_by(503, Sender::UacStack), "503 may be made up by the caller's own stack (RFC 3261, Section 8.1.3.1)"),
        (forked(503, ForkingEffect::NotPassedUp), "503 is not passed up (RFC 3261, Section 16.7)"),
        (
            forked(401, ForkingEffect::ChallengesMerged) && forked(407, ForkingEffect::ChallengesMerged),
            "the challenges of 401 and 407 are merged (RFC 3261, Section 16.7)",
        ),
        (
            every_6xx(&|number| forked(number, ForkingEffect::CancelsTheRest)),
            "6xx cancels the other branches (RFC 3261, Section 16.7)",
        ),
        (ends_dialog(481) && ends_dialog(408), "481 and 408 end the dialog (RFC 3261, Section 12.2.1.2)"),
        (!ends_dialog(491) && !ends_dialog(488), "491 and 488 leave the dialog as it was (RFC 3261, Section 14.1)"),
        (
            every_6xx(&|number| !sent_by(number, Sender::Registrar)),
            "a registrar does not send 6xx (RFC 3261, Section 10.3)",
        ),
    ];
    let mut faults = Faults::default();
    for (holds, claim) in claims {
        faults.check(holds, claim);
    }
    faults.assert_none();
}

/// The clauses about a code, with the names of their fields.
fn clauses(record: &'static CodeRecord) -> [(&'static str, &'static str); 3] {
    let prose = &record.prose;
    [("gist", &prose.gist), ("subject", &prose.subject), ("use_when", &prose.use_when)]
}

/// Every text about a code, with the name of its field.
fn prose(record: &'static CodeRecord) -> Vec<(&'static str, &'static str)> {
    let prose = &record.prose;
    let mut texts = clauses(record).to_vec();
    texts.push(("meaning", &prose.meaning));
    texts.extend(prose.occurs.iter().map(|text| ("occurs", text.as_str())));
    for (role, remedies) in roles(record) {
        texts.extend(remedies.iter().map(|text| (role, text.as_str())));
    }
    texts.extend(prose.notes.iter().map(|note| ("notes", note.text.as_str())));
    texts.extend(record.facts.practices.iter().map(|practice| ("practices", practice.text.as_str())));
    texts
}

fn roles(record: &CodeRecord) -> [(&'static str, &[String]); 3] {
    let remedies = &record.prose.remedies;
    [
        ("remedies.caller", &remedies.caller),
        ("remedies.callee", &remedies.callee),
        ("remedies.operator", &remedies.operator),
    ]
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ").map(str::trim).filter(|sentence| !sentence.is_empty())
}

/// Whether a clause reads on inside a sentence: it begins in lower case, with a number, an acronym or a name.
fn begins_like_a_clause(clause: &str) -> bool {
    let word = clause.split_whitespace().next().unwrap_or_default();
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let begins_small = word.starts_with(|letter: char| letter.is_lowercase() || letter.is_ascii_digit());
    begins_small || capitals > 1 || word.contains('-') || NAMES.contains(&word)
}

fn check_codes(check: impl Fn(&'static CodeRecord, &mut Faults)) {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        check(record, &mut faults);
    }
    faults.assert_none();
}

#[test]
fn no_text_has_filler_words() {
    check_codes(|record, faults| {
        for (field, text) in prose(record) {
            let lower = text.to_lowercase();
            for filler in FILLERS.iter().filter(|filler| lower.contains(**filler)) {
                faults.check(false, format!("{} {field}: “{filler}” in “{text}”", record.code));
            }
        }
    });
}

#[test]
fn no_sentence_stands_in_two_codes_or_twice_in_one() {
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for record in ENGLISH.codes() {
        for (field, text) in prose(record) {
            for sentence in sentences(text) {
                places.entry(sentence).or_default().push(format!("{} {field}", record.code));
            }
        }
    }
    let mut faults = Faults::default();
    for (sentence, places) in places {
        faults.check(places.len() == 1, format!("{places:?}: “{sentence}”"));
    }
    faults.assert_none();
}

#[test]
fn clauses_fit_into_a_sentence() {
    check_codes(|record, faults| {
        for (field, clause) in clauses(record) {
            let fault = |what: &str| format!("{} {field} {what}: “{clause}”", record.code);
            faults.check(!clause.ends_with(['.', ',', ';', ':']), fault("ends with punctuation"));
            faults.check(!clause.contains(". "), fault("holds a whole sentence"));
            faults.check(begins_like_a_clause(clause), fault("begins with a capital"));
        }
        let number = record.code.to_string();
        let mut words = record.prose.gist.split(|letter: char| !letter.is_alphanumeric());
        faults.check(words.all(|word| word != number), format!("{number} gist names its own number"));
    });
}

#[test]
fn texts_have_a_readable_length() {
    check_codes(|record, faults| {
        let meaning = record.prose.meaning.chars().count();
        faults.check((80..=520).contains(&meaning), format!("{} meaning has {meaning} characters", record.code));
        let occurs = record.prose.occurs.len();
        faults.check((2..=5).contains(&occurs), format!("{} occurs has {occurs} causes", record.code));
        for (field, text) in prose(record) {
            for sentence in sentences(text) {
                let length = sentence.chars().count();
                faults.check(length <= 260, format!("{} {field} has {length} characters: “{sentence}”", record.code));
            }
        }
    });
}

#[test]
fn every_role_has_a_remedy_that_says_what_to_do() {
    check_codes(|record, faults| {
        for (role, remedies) in roles(record) {
            let count = remedies.len();
            faults.check((1..=3).contains(&count), format!("{} {role} has {count} sentences", record.code));
            for remedy in remedies {
                faults.check(!is_empty_advice(remedy), format!("{} {role} says of what? “{remedy}”", record.code));
            }
        }
    });
}

/// Whether the remedy asks for a check of "the configuration" or "the settings" without saying of what.
fn is_empty_advice(remedy: &str) -> bool {
    let lower = remedy.to_lowercase();
    ["check", "verify", "review"]
        .iter()
        .flat_map(|verb| ["the", "your"].map(|article| format!("{verb} {article} ")))
        .flat_map(|start| ["configuration", "config", "settings", "setup"].map(|thing| format!("{start}{thing}")))
        .filter_map(|advice| lower.split_once(&advice))
        .any(|(_, rest)| rest.starts_with(['.', ',']) || rest.starts_with(" and "))
}
