//! The answer for a number that nobody listed: the rule of its class.

use super::{
    CallFlow, Cause, Clauses, CodeEntry, CodeRecord, Dataset, Facts, HttpCousin, Later, Methods, Prose, Remedies,
    Senders,
};
use crate::messages::fill;
use crate::pack::{Packed, Reader, Writer, version};
use crate::sip::{
    CauseDirection, Citation, HttpRelation, Method, Reference, ReferenceRole, Repairer, ResponseClass, Standing,
    StatusCode,
};

/// How many status codes there are: 100 to 699.
const CODES: usize = 600;

/// The cause that a gateway sends for a code that the table does not list: normal, unspecified.
///
/// [RFC 3398, Section 8.2.6.1](https://www.rfc-editor.org/rfc/rfc3398#section-8.2.6.1)
pub(crate) const UNLISTED_CAUSE: u8 = 31;

/// The entries of codes that the dataset does not list, made when they are asked for. A pack does not hold them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unlisted(Box<[Later<CodeEntry>]>);

impl Default for Unlisted {
    fn default() -> Self {
        Self(std::iter::repeat_with(Later::default).take(CODES).collect())
    }
}

impl Packed for Unlisted {
    const VERSION: u32 = version(&["unlisted"], &[]);

    fn pack(&self, _: &mut Writer) {}

    fn unpack(_: &mut Reader<'_>) -> Self {
        Self::default()
    }
}

impl Unlisted {
    /// The entry of a code that the dataset lacks; `None` if it lacks the code that a client must take it for, too.
    pub(super) fn entry(&self, dataset: &Dataset, code: StatusCode) -> Option<&CodeEntry> {
        dataset.listed(taken_for(code))?;
        let place = self.0.get(usize::from(code.as_u16()).checked_sub(100)?)?;
        Some(place.get_or_make(|| CodeEntry {
            code,
            phrase: dataset.messages.texts.unlisted.phrase.clone(),
            standing: Standing::Unregistered,
            words: Later::default(),
            record: Later::default(),
        }))
    }

    /// The record of a code that the dataset lacks; `None` while the one that it is taken for is not there.
    pub(super) fn record(&self, dataset: &Dataset, code: StatusCode) -> Option<&CodeRecord> {
        let taken = dataset.listed(taken_for(code))?.record.get()?;
        let entry = self.entry(dataset, code)?;
        Some(entry.record.get_or_make(|| record(dataset, entry, taken)))
    }
}

/// The code for which a client must take one that it does not recognize: the x00 of the class, or 183.
///
/// [RFC 3261, Section 8.1.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.2)
pub(crate) fn taken_for(code: StatusCode) -> StatusCode {
    let class = code.class();
    let number = if class == ResponseClass::Provisional { 183 } else { u16::from(class.first_digit()) * 100 };
    StatusCode::from_u16(number).unwrap_or(code)
}

fn record(dataset: &Dataset, entry: &CodeEntry, taken: &CodeRecord) -> CodeRecord {
    let code = entry.code;
    let texts = &dataset.messages.texts.unlisted;
    let (number, taken_number) = (code.to_string(), taken.code.to_string());
    let holes = [("code", number.as_str()), ("taken", &taken_number), ("taken_phrase", &taken.phrase)];
    let say = |template: &str| fill(template, &holes);
    CodeRecord {
        code,
        phrase: entry.phrase.clone(),
        facts: facts(code, taken),
        prose: Prose {
            gist: say(&texts.gist),
            meaning: say(&texts.meaning),
            occurs: vec![say(&texts.own_number), say(&texts.newer_document)],
            remedies: Remedies {
                caller: vec![say(&texts.caller)],
                callee: vec![say(&texts.callee)],
                operator: vec![say(&texts.operator)],
            },
            use_when: String::new(),
            decision: Some(say(&texts.decision)),
            say: if code.as_u16() < 300 { taken.prose.say.clone() } else { say(&texts.say) },
            contrast: Clauses {
                next_step: fill(
                    &texts.next_step,
                    &[("taken", &taken_number), ("next_step", &taken.prose.contrast.next_step)],
                ),
                proof: say(&texts.proof),
                sign: say(&texts.sign),
                heard: say(&texts.heard),
                // What the other code brings about on the way is not all of its class: a gateway sends another cause.
                way_back: dataset.messages.terms.forking[taken.facts.forking.effect].to_owned(),
                check: say(&texts.check),
            },
            conditions: Vec::new(),
            request_conditions: Vec::new(),
            notes: Vec::new(),
        },
        call_flow: CallFlow { parties: Vec::new(), steps: Vec::new(), is_translated: true },
        is_translated: taken.is_translated,
    }
}

/// What follows from the class: everything else is unknown, and said to be of the rule.
fn facts(code: StatusCode, taken: &CodeRecord) -> Facts {
    let rule = || Citation { rfc: 3261, section: "8.1.3.2".to_owned() };
    let is_failure = code.as_u16() >= 400;
    let unlisted_cause = || Cause {
        cause: UNLISTED_CAUSE,
        direction: CauseDirection::SipToIsup,
        reference: Citation { rfc: 3398, section: "8.2.6.1".to_owned() },
    };
    Facts {
        reason_phrase: String::new(),
        standing: Standing::Unregistered,
        origin: None,
        references: vec![Reference { rfc: 3261, section: Some("8.1.3.2".to_owned()), role: ReferenceRole::Describes }],
        senders: Senders { roles: Vec::new(), references: Vec::new() },
        methods: Methods { names: vec![Method::Any], references: vec![rule()] },
        header_fields: Vec::new(),
        request_header_fields: Vec::new(),
        q850: is_failure.then(unlisted_cause).into_iter().collect(),
        http: HttpCousin { relation: HttpRelation::None, reason_phrase: None, reference: None },
        repair: vec![Repairer::Operator],
        related: vec![taken.code],
        practices: Vec::new(),
        example: String::new(),
        retry: taken.facts.retry.clone(),
        again: taken.facts.again.clone(),
        other_contact: taken.facts.other_contact.clone(),
        other_route: taken.facts.other_route.clone(),
        forking: taken.facts.forking.clone(),
        dialog: taken.facts.dialog.clone(),
        mid_dialog: taken.facts.mid_dialog.clone(),
        reach: taken.facts.reach.clone(),
        hears: taken.facts.hears,
    }
}

impl CodeRecord {
    /// Whether the dataset lists the code; if not, only the rule of its class is known.
    pub fn is_listed(&self) -> bool {
        !self.facts.example.is_empty()
    }
}
