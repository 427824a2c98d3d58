//! The example responses are real SIP: an independent parser reads them, and they carry what the facts demand.

mod support;

use std::collections::BTreeSet;

use rvoip_sip_core::{Message, ParseMode, TypedHeader, parse_message_with_mode};
use sip_codes::CodeRecord;
use sip_codes::Term;
use sip_codes::sip::{Method, Strength};
use support::{ENGLISH, Faults};

/// The header fields of every response (RFC 3261, Section 8.2.6.2), in the order of the examples.
const ALWAYS: [&str; 5] = ["Via", "From", "To", "Call-ID", "CSeq"];

/// Header fields whose syntax the parser does not know; it reads them as text.
const UNKNOWN_TO_THE_PARSER: [&str; 6] = [
    "Accept-Resource-Priority",
    "AlertMsg-Error",
    "Geolocation-Error",
    "Permission-Missing",
    "Recv-Info",
    "Security-Server",
];

/// Names and addresses that are set aside for documentation (RFC 2606, RFC 5737, RFC 3849), and the
/// host of a caller who stays anonymous (RFC 3323).
const DOCUMENTATION: [&str; 8] = [
    "example.com",
    "example.org",
    "example.net",
    "anonymous.invalid",
    "192.0.2.",
    "198.51.100.",
    "203.0.113.",
    "2001:db8:",
];

/// The example as it stands on the wire.
fn wire(record: &CodeRecord) -> Vec<u8> {
    let (head, body) = record.facts.example.split_once("\n\n").unwrap_or((&record.facts.example, ""));
    let body = if body.is_empty() { String::new() } else { body.replace('\n', "\r\n") + "\r\n" };
    format!("{}\r\n\r\n{body}", head.replace('\n', "\r\n")).into_bytes()
}

/// The header fields as they are written, in order.
fn fields(record: &CodeRecord) -> Vec<(&str, &str)> {
    let head = record.facts.example.split("\n\n").next().unwrap_or_default();
    head.lines().skip(1).map(|line| line.split_once(": ").unwrap_or((line, ""))).collect()
}

fn check_examples(check: impl Fn(&'static CodeRecord, &mut dyn FnMut(String))) {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        check(record, &mut |fault| faults.check(false, format!("{}: {fault}", record.code)));
    }
    faults.assert_none();
}

#[test]
fn an_independent_parser_reads_every_example() {
    let mut unknown = BTreeSet::new();
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        let response = match parse_message_with_mode(&wire(record), ParseMode::Strict) {
            Ok(Message::Response(response)) => response,
            Ok(_) => panic!("{}: the example is a request", record.code),
            Err(error) => {
                faults.check(false, format!("{}: {error}", record.code));
                continue;
            }
        };
        faults.check_equal(record.code, response.status.as_u16(), record.code.as_u16());
        faults.check_equal(record.code, response.headers.len(), fields(record).len());
        for (header, (name, value)) in response.headers.iter().zip(fields(record)) {
            if let TypedHeader::Other(..) = header {
                if UNKNOWN_TO_THE_PARSER.contains(&name) {
                    unknown.insert(name);
                } else {
                    faults.check(false, format!("{}: {name} is not read: {value}", record.code));
                }
            }
        }
    }
    faults.check_equal("names unknown to the parser", unknown, BTreeSet::from(UNKNOWN_TO_THE_PARSER));
    faults.assert_none();
}

#[test]
fn the_parser_refuses_what_is_not_sip() {
    let good = "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP a.example.com;branch=z9hG4bKa\r\nFrom: <sip:a@example.com>;tag=1\r\n\
                To: <sip:b@example.org>;tag=2\r\nCall-ID: c\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n";
    let reads = |text: &str| match parse_message_with_mode(text.as_bytes(), ParseMode::Strict) {
        Ok(message) => !message.all_headers().iter().any(|header| matches!(header, TypedHeader::Other(..))),
        Err(_) => false,
    };
    assert!(reads(good));
    for (from, to) in [
        ("SIP/2.0 486", "SIP/2.0 48"),
        ("SIP/2.0/UDP a", "SIP/2.0 a"),
        ("<sip:a@example.com>;tag=1", "<sip:a@example.com;tag=1"),
        ("CSeq: 1 INVITE", "CSeq: INVITE"),
        ("Content-Length: 0", "Content-Length: 5"),
        ("Call-ID: c", "Call-ID c"),
    ] {
        assert!(!reads(&good.replacen(from, to, 1)), "accepts {to}");
    }
}

#[test]
fn every_example_begins_with_what_every_response_has() {
    check_examples(|record, fault| {
        let fields = fields(record);
        let mut names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        // A response on its way back has one Via for each hop before it.
        names.dedup();
        if !names.starts_with(&ALWAYS) {
            fault(format!("must begin with {ALWAYS:?}, but has {names:?}"));
        }
        if names.last() != Some(&"Content-Length") {
            fault("must end with Content-Length".to_owned());
        }
        let value = |wanted: &str| fields.iter().find(|(name, _)| *name == wanted).map_or("", |(_, value)| *value);
        if !value("Via").contains(";branch=z9hG4bK") {
            fault("the branch of Via begins with z9hG4bK (RFC 3261, Section 8.1.1.7)".to_owned());
        }
        if !value("From").contains(";tag=") || (record.code.as_u16() != 100 && !value("To").contains(";tag=")) {
            fault("From and To have tags (RFC 3261, Section 8.2.6.2)".to_owned());
        }
        let method = value("CSeq").split(' ').nth(1).and_then(Method::from_key);
        let methods = &record.facts.methods.names;
        if !method.is_some_and(|method| methods.contains(&method) || methods.contains(&Method::Any)) {
            fault(format!("{:?} is no method that the code answers", value("CSeq")));
        }
    });
}

#[test]
fn every_example_carries_what_the_response_must_and_should() {
    check_examples(|record, fault| {
        let names: BTreeSet<&str> = fields(record).into_iter().map(|(name, _)| name).collect();
        let known: BTreeSet<&str> = record.facts.header_fields.iter().map(|field| field.name.as_str()).collect();
        for field in &record.facts.header_fields {
            let is_asked_for = matches!(field.strength, Strength::Must | Strength::Should);
            if is_asked_for && !names.contains(field.name.as_str()) {
                fault(format!("lacks {}, which the response {}", field.name, field.strength.key()));
            }
        }
        let usual = ["Content-Length", "Content-Type"];
        for name in names.iter().filter(|name| !ALWAYS.contains(name) && !usual.contains(name)) {
            if !known.contains(name) {
                fault(format!("carries {name}, which the facts do not name"));
            }
        }
    });
}

/// The names and addresses of hosts in a text; what stands before an @ is a user.
fn hosts(text: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| letter.is_whitespace() || "<>;,\"=[]()".contains(letter);
    let is_name = |host: &str| {
        host.split('.').next_back().is_some_and(|end| end.len() > 1 && end.chars().all(char::is_alphabetic))
    };
    let is_address =
        |host: &str| host.split('.').count() == 4 && host.split('.').all(|part| part.parse::<u8>().is_ok());
    text.split(is_between)
        .map(|word| word.rsplit('@').next().unwrap_or(word))
        .map(|word| {
            ["sips:", "sip:", "http://", "https://"].iter().fold(word, |word, scheme| word.trim_start_matches(scheme))
        })
        .map(|word| word.split(['/', '?']).next().unwrap_or(word))
        .map(|word| {
            word.rsplit_once(':').map_or(word, |(host, port)| if port.parse::<u16>().is_ok() { host } else { word })
        })
        .map(|word| word.trim_end_matches('.'))
        .filter(move |word| word.contains('.') && (is_name(word) || is_address(word)))
}

#[test]
fn every_address_is_one_for_documentation() {
    let found: Vec<&str> =
        hosts("Via: SIP/2.0/UDP a.foreign.test:5060;branch=z9hG4bKa.b <sip:ann.lee@foreign.test> 8.8.8.8").collect();
    assert_eq!(found, ["a.foreign.test", "foreign.test", "8.8.8.8"], "the rule finds them");
    check_examples(|record, fault| {
        for host in
            hosts(&record.facts.example).filter(|host| !DOCUMENTATION.iter().any(|allowed| host.contains(allowed)))
        {
            fault(format!("{host} is no name for documentation"));
        }
    });
}
