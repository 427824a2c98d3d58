//! What is wrong with the facts of a code.

use std::collections::BTreeMap;

use super::has_doubles;
use crate::dataset::{Aspect, Clauses, Facts, HeaderField};
use crate::sip::{Citation, HttpRelation, Method, ReferenceRole, Standing, StatusCode};
use crate::source::files::ClauseSource;
use crate::source::model::Source;
use crate::source::problem::Faults;
use crate::vocabulary::Term;

/// 400, whose reason phrase should say what is wrong with the request, so that its example has another than the registry.
///
/// [RFC 3261, Section 21.4.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.4.1)
const NAMES_THE_PROBLEM: u16 = 400;

/// Adds every fault of the sources of the clauses.
pub fn check_clause_sources(sources: &BTreeMap<String, Vec<ClauseSource>>, faults: &mut Faults<'_>) {
    for clause in Clauses::NAMES.iter().filter(|clause| sources.get(**clause).is_none_or(Vec::is_empty)) {
        let advice = "is missing; cite the section that the clause comes from, or write \"practice\"";
        faults.add(&format!("sources.{clause}"), advice);
    }
    for clause in sources.keys().filter(|clause| !Clauses::NAMES.contains(&clause.as_str())) {
        faults.add(&format!("sources.{clause}"), format!("is no clause; there are {}", Clauses::NAMES.join(", ")));
    }
}

/// Adds every fault of the facts.
pub fn check(code: StatusCode, facts: &Facts, source: &Source, faults: &mut Faults<'_>) {
    if facts.reason_phrase.trim().is_empty() {
        faults.add("reason_phrase", "is empty; write the phrase of the registry");
    }
    check_related(code, facts, source, faults);
    check_lists(facts, faults);
    check_references(facts, faults);
    check_http(facts, faults);
    check_example(code, facts, faults);
    check_header_fields("header_fields", &facts.header_fields, faults);
    check_header_fields("request_header_fields", &facts.request_header_fields, faults);
    for (index, _) in facts.q850.iter().enumerate().filter(|(_, cause)| !(1..=127).contains(&cause.cause)) {
        faults.add(&format!("q850[{index}].cause"), "a cause of Q.850 is a number from 1 to 127");
    }
    check_citations(facts, faults);
    check_sources(facts, faults);
}

fn check_related(code: StatusCode, facts: &Facts, source: &Source, faults: &mut Faults<'_>) {
    for related in facts.related.iter().filter(|related| !source.present.contains(related)) {
        faults.add("related", format!("{related} has no file in data/codes; add the code or take it out of the list"));
    }
    if facts.related.contains(&code) {
        faults.add("related", "the code is related to itself; take it out of the list");
    }
    if has_doubles(&facts.related) {
        faults.add("related", "names a code twice; keep the first");
    }
}

fn check_lists(facts: &Facts, faults: &mut Faults<'_>) {
    if facts.senders.roles.is_empty() || has_doubles(&facts.senders.roles) {
        faults.add("senders.roles", "must name at least one sender, each once; see data/README.md for the list");
    }
    if facts.methods.names.is_empty() || has_doubles(&facts.methods.names) {
        faults.add("methods.names", "must name at least one method, each once, or [\"any\"]");
    }
    if facts.methods.names.len() > 1 && facts.methods.names.contains(&Method::Any) {
        faults.add("methods.names", "\"any\" stands alone; take out the other methods");
    }
    if facts.reach.is_empty() || has_doubles(&facts.reach) {
        faults.add("reach", "must name how far a request gets, each place once; see data/README.md for the list");
    }
    if facts.repair.is_empty() || has_doubles(&facts.repair) {
        faults.add("repair", "must name who can put it right, each once; see data/README.md for the list");
    }
    if facts.retry.advice.is_empty() || has_doubles(&facts.retry.advice) {
        faults.add("retry.advice", "must name at least one next step, each once; see data/README.md for the list");
    }
}

fn check_references(facts: &Facts, faults: &mut Faults<'_>) {
    for (index, reference) in facts.references.iter().enumerate() {
        if reference.section.is_none() && reference.role != ReferenceRole::Obsoleted {
            let field = format!("references[{index}]");
            faults.add(&field, "has no section; only an obsoleted document may stand without one");
        }
    }
    let is_defined = facts.references.first().is_some_and(|reference| reference.role == ReferenceRole::Defines);
    if facts.standing != Standing::Unregistered && !is_defined {
        faults.add("references", "the RFC that defines a registered code comes first, without a role");
    }
    if facts.standing == Standing::Unregistered && facts.origin.is_none() {
        faults.add("origin", "is missing; an unregistered code names the program or document it comes from");
    }
}

fn check_http(facts: &Facts, faults: &mut Faults<'_>) {
    let is_in_use = facts.http.relation != HttpRelation::None;
    match (is_in_use, &facts.http.reason_phrase) {
        (true, None) => faults.add("http.reason_phrase", "is missing; write what HTTP calls this number"),
        (true, Some(_)) if facts.http.reference.is_none() => {
            faults.add("http.reference", "is missing; cite the section that defines the number in HTTP");
        }
        (false, Some(_)) => faults.add("http.reason_phrase", "stands beside relation = \"none\"; take one of them out"),
        _ => {}
    }
}

fn check_example(code: StatusCode, facts: &Facts, faults: &mut Faults<'_>) {
    let start = format!("SIP/2.0 {code} ");
    let phrase = facts.example.lines().next().and_then(|line| line.strip_prefix(start.as_str())).unwrap_or_default();
    let is_named = !facts.reason_phrase.trim().is_empty();
    let is_right = if code.as_u16() == NAMES_THE_PROBLEM { !phrase.is_empty() } else { phrase == facts.reason_phrase };
    if is_named && !is_right {
        faults.add("example", format!("must begin with the line “{start}{}”", facts.reason_phrase));
    }
}

fn check_header_fields(list: &str, fields: &[HeaderField], faults: &mut Faults<'_>) {
    for (index, HeaderField { name, .. }) in fields.iter().enumerate() {
        if name.is_empty() || !name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-') {
            let advice = "is no name of a header field; write it as in the RFC, such as Retry-After";
            faults.add(&format!("{list}[{index}]"), format!("“{name}” {advice}"));
        }
    }
}

/// A fact names the section it comes from; only what no RFC says, of a code that is in use without one, may lack it.
fn check_sources(facts: &Facts, faults: &mut Faults<'_>) {
    let cited = [
        ("senders.references", facts.senders.references.is_empty()),
        ("methods.references", facts.methods.references.is_empty()),
    ];
    let is_outside = matches!(facts.standing, Standing::Unregistered | Standing::Reserved);
    for (field, _) in cited.into_iter().filter(|(_, is_missing)| *is_missing && !is_outside) {
        faults.add(field, "is missing; cite the section that says so");
    }
}

fn check_citations(facts: &Facts, faults: &mut Faults<'_>) {
    for aspect in Aspect::ALL {
        let cited = aspect.citations(facts).into_iter();
        for Citation { rfc, .. } in cited.filter(|citation| citation.section.trim().is_empty()) {
            // The fact is a field whose name is the key of the aspect.
            let field = aspect.key().replace('-', "_");
            faults.add(&field, format!("cites RFC {rfc} with an empty section; write where in the RFC it stands"));
        }
    }
}
