//! The call flows keep the rules of SIP, and their words fit beside an arrow.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;
use sip_codes::sip::Method;
use sip_codes::{CodeRecord, Term};
use support::{ENGLISH, Faults, data};

/// The part of `codes/NNN.toml` that these tests are about.
#[derive(Deserialize)]
struct Facts {
    flow: Flow,
}

#[derive(Deserialize)]
struct Flow {
    parties: Vec<String>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    from: Option<String>,
    to: Option<String>,
    at: Option<String>,
    request: Option<String>,
    response: Option<u16>,
    answers: Option<String>,
    #[serde(default)]
    carries: Vec<String>,
    remark: Option<String>,
    #[serde(default)]
    lost: bool,
}

/// `locales/en/flows.toml`
#[derive(Deserialize)]
struct Words {
    parties: BTreeMap<String, String>,
    remarks: BTreeMap<String, String>,
}

fn flow(record: &CodeRecord) -> Flow {
    let file = data().join(format!("codes/{}.toml", record.code));
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let facts: Facts = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    facts.flow
}

fn words() -> Words {
    let text = fs::read_to_string(data().join("locales/en/flows.toml")).expect("English has the words of the flows");
    toml::from_str(&text).expect("the words are checked when the data is read")
}

fn check_flows(check: impl Fn(&'static CodeRecord, &Flow, &mut dyn FnMut(String))) {
    let mut faults = Faults::default();
    for record in ENGLISH.codes() {
        check(record, &flow(record), &mut |fault| faults.check(false, format!("{}: {fault}", record.code)));
    }
    faults.assert_none();
}

/// A request on its way from one party to another, and how far its answer is.
#[derive(Debug)]
struct Transaction<'flow> {
    from: &'flow str,
    to: &'flow str,
    method: &'flow str,
    /// Whether a provisional response came.
    is_ringing: bool,
    /// The final response.
    answer: Option<u16>,
    /// Whether the answer was acknowledged; only an INVITE needs that.
    is_acknowledged: bool,
}

/// Walks through a flow as SIP sees it and tells what breaks its rules.
fn walk(flow: &Flow, fault: &mut dyn FnMut(String)) {
    let mut transactions: Vec<Transaction<'_>> = Vec::new();
    for (index, step) in flow.steps.iter().enumerate() {
        let mut fault = |what: String| fault(format!("step {index}: {what}"));
        match (step.from.as_deref(), step.to.as_deref(), step.request.as_deref(), step.response) {
            (Some(from), Some(to), Some("ACK"), _) => acknowledge(&mut transactions, from, to, &mut fault),
            (Some(from), Some(to), Some(method), _) => {
                if method == "CANCEL" {
                    check_cancel(&transactions, from, to, &mut fault);
                }
                let transaction =
                    Transaction { from, to, method, is_ringing: false, answer: None, is_acknowledged: false };
                if !step.lost {
                    transactions.push(transaction);
                }
            }
            // What is lost reaches nobody, so that the request stays open.
            (Some(_), Some(_), _, Some(_)) if step.lost => {}
            (Some(from), Some(to), _, Some(response)) => {
                let open = transactions.iter_mut().filter(|known| known.from == to && known.to == from);
                answer(open, step, response, &mut fault);
            }
            _ => {}
        }
    }
    for transaction in &transactions {
        let is_refused = transaction.answer.is_some_and(|answer| answer >= 300);
        if transaction.method == "INVITE" && is_refused && !transaction.is_acknowledged {
            let (from, to) = (transaction.from, transaction.to);
            fault(format!("the final response from {to} to {from} is not acknowledged (RFC 3261, Section 17.1.1.3)"));
        }
        if transaction.method == "CANCEL" && transaction.answer.is_none() {
            fault("the CANCEL is not answered (RFC 3261, Section 9.2)".to_owned());
        }
    }
}

fn answer<'walk, 'flow: 'walk>(
    open: impl Iterator<Item = &'walk mut Transaction<'flow>>,
    step: &Step,
    response: u16,
    fault: &mut dyn FnMut(String),
) {
    let is_meant = |known: &Transaction<'_>| step.answers.as_deref().is_none_or(|method| method == known.method);
    let mut open: Vec<_> = open.filter(|known| known.answer.is_none() && is_meant(known)).collect();
    match open.as_mut_slice() {
        [] => fault(format!("{response} answers no open request")),
        [only] => {
            if response < 200 {
                only.is_ringing = true;
            } else {
                only.answer = Some(response);
            }
            if only.method == "CANCEL" && !matches!(response, 200 | 481) {
                fault(format!("{response} does not answer a CANCEL (RFC 3261, Section 9.2)"));
            }
            if response == 100 && only.method != "INVITE" {
                fault("100 answers no request but INVITE at once (RFC 4320, Section 4.1)".to_owned());
            }
        }
        _ => fault(format!("{response} may answer several requests; say which with answers")),
    }
}

fn acknowledge(transactions: &mut [Transaction<'_>], from: &str, to: &str, fault: &mut dyn FnMut(String)) {
    let waits = |known: &&mut Transaction<'_>| known.method == "INVITE" && !known.is_acknowledged;
    // The ACK of a refusal goes hop by hop, that of a 2xx from end to end.
    let acknowledged = transactions.iter_mut().filter(waits).find(|known| match known.answer {
        Some(200..300) => known.from == from || known.to == to,
        Some(_) => known.from == from && known.to == to,
        None => false,
    });
    match acknowledged {
        Some(transaction) => transaction.is_acknowledged = true,
        None => fault(format!("the ACK from {from} to {to} acknowledges nothing")),
    }
}

fn check_cancel(transactions: &[Transaction<'_>], from: &str, to: &str, fault: &mut dyn FnMut(String)) {
    let is_open = |known: &&Transaction<'_>| known.from == from && known.to == to && known.answer.is_none();
    let withdrawn = transactions.iter().filter(is_open).find(|known| known.method == "INVITE");
    match withdrawn {
        None => fault("the CANCEL withdraws no open INVITE (RFC 3261, Section 9.1)".to_owned()),
        Some(invite) if !invite.is_ringing => {
            fault("a CANCEL waits for a provisional response (RFC 3261, Section 9.1)".to_owned());
        }
        Some(_) => {}
    }
}

#[test]
fn every_flow_keeps_the_rules_of_sip() {
    check_flows(|_, flow, fault| walk(flow, fault));
}

#[test]
fn the_rules_find_what_breaks_them() {
    let found = |steps: &str| {
        let flow: Flow = toml::from_str(&format!("parties = []\nsteps = [{steps}]")).expect("the steps are TOML");
        let mut faults = Vec::new();
        walk(&flow, &mut |fault| faults.push(fault));
        faults.join("; ")
    };
    let invite = "{ from = 'a', to = 'b', request = 'INVITE' }";
    let refusal = "{ from = 'b', to = 'a', response = 486 }";
    let ack = "{ from = 'a', to = 'b', request = 'ACK' }";
    let cancel = "{ from = 'a', to = 'b', request = 'CANCEL' }";
    let ringing = "{ from = 'b', to = 'a', response = 180 }";
    let accepted = "{ from = 'b', to = 'a', response = 200 }";

    assert_eq!(found(&[invite, refusal, ack].join(",")), "");
    assert_eq!(found(&[invite, ringing, accepted, ack].join(",")), "");
    for (steps, expected) in [
        (vec![invite, refusal], "is not acknowledged"),
        (vec![refusal], "answers no open request"),
        (vec![invite, ack], "acknowledges nothing"),
        (vec![invite, refusal, ack, ringing], "answers no open request"),
        (vec![invite, cancel], "waits for a provisional response"),
        (vec![cancel], "withdraws no open INVITE"),
        (vec![invite, ringing, cancel, accepted], "may answer several requests"),
        (vec![invite, ringing, cancel], "the CANCEL is not answered"),
    ] {
        let faults = found(&steps.join(","));
        assert!(faults.contains(expected), "{expected} is not in {faults:?}");
    }
}

#[test]
fn the_response_answers_a_method_that_the_facts_name() {
    check_flows(|record, flow, fault| {
        let methods = &record.facts.methods.names;
        let is_known = |name: &str| {
            methods.contains(&Method::Any) || Method::from_key(name).is_some_and(|method| methods.contains(&method))
        };
        let asked: BTreeSet<&str> = flow.steps.iter().filter_map(|step| step.request.as_deref()).collect();
        if !asked.iter().any(|name| is_known(name)) {
            fault(format!("none of {asked:?} is a method that the code answers"));
        }
    });
}

#[test]
fn what_a_response_must_carry_is_shown() {
    check_flows(|record, flow, fault| {
        let number = record.code.as_u16();
        let shown: BTreeSet<&str> = flow
            .steps
            .iter()
            .filter(|step| step.response == Some(number))
            .flat_map(|step| step.carries.iter().map(String::as_str))
            .collect();
        for field in &record.facts.header_fields {
            let is_must = field.strength == sip_codes::sip::Strength::Must;
            if is_must && !shown.contains(field.name.as_str()) {
                fault(format!("must carry {}", field.name));
            }
        }
    });
}

#[test]
fn every_word_is_used_in_one_way_and_fits() {
    let words = words();
    let (mut of_events, mut of_messages, mut parties) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for record in ENGLISH.codes() {
        let flow = flow(record);
        parties.extend(flow.parties);
        for step in flow.steps {
            let is_event = step.from.is_none() && step.response.is_none();
            let remarks = if is_event { &mut of_events } else { &mut of_messages };
            remarks.extend(step.remark);
            assert!(step.at.is_none() || step.carries.is_empty(), "{}: an event carries nothing", record.code);
        }
    }
    let mut faults = Faults::default();
    for (key, name) in &words.parties {
        faults.check(parties.contains(key), format!("party {key} is used nowhere"));
        let longest = name.split([' ', '-']).map(|word| word.chars().count()).max().unwrap_or_default();
        faults.check(longest <= 12 && name.chars().count() <= 22, format!("party {key} is too long: “{name}”"));
    }
    for (key, remark) in &words.remarks {
        let (is_event, is_message) = (of_events.contains(key), of_messages.contains(key));
        faults.check(is_event || is_message, format!("remark {key} is used nowhere"));
        faults.check(!(is_event && is_message), format!("remark {key} stands alone and after a message"));
        faults.check(remark.chars().count() <= 70, format!("remark {key} is too long: “{remark}”"));
        faults.check(!remark.ends_with(['.', ';', ',']), format!("remark {key} ends with punctuation: “{remark}”"));
        let begins_small = remark.starts_with(|letter: char| letter.is_lowercase());
        faults.check(!is_event || !begins_small, format!("remark {key} of an event begins small: “{remark}”"));
        let begins_like_a_name = remark
            .split(' ')
            .next()
            .is_some_and(|word| word.chars().filter(|letter| letter.is_uppercase()).count() > 1);
        let begins_with_a_capital = remark.starts_with(|letter: char| letter.is_uppercase());
        let is_phrase = !begins_with_a_capital || begins_like_a_name;
        faults.check(!is_message || is_phrase, format!("remark {key} of a message begins with a capital: “{remark}”"));
    }
    faults.assert_none();
}

#[test]
fn a_flow_is_told_in_lines_of_text() {
    let record = support::record(486);
    let sentences = record.call_flow.sentences(&ENGLISH.messages);
    assert_eq!(sentences.len(), record.call_flow.steps.len());
    for sentence in sentences {
        assert!(!sentence.contains(['{', '}']) && !sentence.contains("  "), "{sentence}");
    }
}
