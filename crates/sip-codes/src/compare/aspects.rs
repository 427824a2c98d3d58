//! How each aspect is compared: a table with a row for each.

use super::cell::{
    Entry, call_counts, causes, definitions, header_fields, inside_a_dialog, one, practices, request_header_fields,
    sentences, treatments,
};
use super::predicates::{answer, call_count, http, methods, repair, senders};
use crate::Messages;
use crate::dataset::{Aspect, AspectGroup, Cause, CodeRecord, Facts, HeaderField};
use crate::sip::{Citation, HttpRelation, MidDialogEffect, Standing};

/// How an aspect is compared.
pub(super) struct Treatment {
    /// The group in which its row stands.
    pub group: AspectGroup,
    /// Whether a note may qualify it.
    pub may_have_note: bool,
    /// Whether there is anything to say of a code; many codes lack some facts.
    pub is_told: fn(&CodeRecord) -> bool,
    /// What the cell of a code says.
    pub entries: fn(&Messages, &CodeRecord) -> Vec<Entry>,
    /// The sections that the fact comes from, if the row is not about that itself.
    pub citations: fn(&Facts) -> Vec<&Citation>,
    /// Whether the row holds prose of a language; facts are put together from words of the interface.
    pub is_prose: bool,
    /// Whether the facts of two codes differ; references and the order of a list do not count. `None` where no mark is set:
    /// prose always differs, and so do sources.
    pub differs: Option<fn(&CodeRecord, &CodeRecord) -> bool>,
}

/// Prose is never the same for two codes, and no section is cited for it.
const PROSE: Treatment = Treatment {
    group: AspectGroup::Meaning,
    may_have_note: false,
    is_told: |_| true,
    entries: |_, _| Vec::new(),
    citations: |_| Vec::new(),
    is_prose: true,
    differs: None,
};

/// A fact of the protocol that every code has and a note may qualify.
const FACT: Treatment = Treatment { group: AspectGroup::Protocol, may_have_note: true, is_prose: false, ..PROSE };

/// Whether something may help.
const TRY: Treatment = Treatment { group: AspectGroup::Glance, ..FACT };

impl Aspect {
    /// The group in which the row of this aspect stands.
    pub const fn group(self) -> AspectGroup {
        self.treatment().group
    }

    /// Whether the row holds prose, which is never the same for two codes and is not marked as a difference.
    pub const fn is_prose(self) -> bool {
        self.treatment().is_prose
    }

    /// Whether a note may qualify the fact.
    pub const fn may_have_note(self) -> bool {
        self.treatment().may_have_note
    }

    /// The sections that the fact comes from, if the row is not about that itself.
    pub fn citations(self, facts: &Facts) -> Vec<&Citation> {
        (self.treatment().citations)(facts)
    }

    /// The table.
    pub(super) const fn treatment(self) -> &'static Treatment {
        match self {
            Self::Class => &Treatment {
                group: AspectGroup::Glance,
                may_have_note: false,
                entries: |messages, record| one(messages.name_of_class(record.code.class())),
                differs: Some(|one, other| one.code.class() != other.code.class()),
                ..FACT
            },
            Self::Senders => &Treatment {
                group: AspectGroup::Glance,
                entries: |messages, record| one(senders(messages, record)),
                citations: |facts| facts.senders.references.iter().collect(),
                differs: Some(|one, other| !same(&one.facts.senders.roles, &other.facts.senders.roles, PartialEq::eq)),
                ..FACT
            },
            Self::Retry => &Treatment {
                group: AspectGroup::Glance,
                may_have_note: true,
                entries: |_, record| one(record.prose.contrast.next_step.clone()),
                citations: |facts| facts.retry.reference.iter().collect(),
                ..PROSE
            },
            Self::Again => &Treatment {
                entries: |messages, record| one(answer(messages, &record.facts.again)),
                citations: |facts| facts.again.references.iter().collect(),
                differs: Some(|one, other| one.facts.again.answer != other.facts.again.answer),
                ..TRY
            },
            Self::OtherContact => &Treatment {
                entries: |messages, record| one(answer(messages, &record.facts.other_contact)),
                citations: |facts| facts.other_contact.references.iter().collect(),
                differs: Some(|one, other| one.facts.other_contact.answer != other.facts.other_contact.answer),
                ..TRY
            },
            Self::OtherRoute => &Treatment {
                entries: |messages, record| one(answer(messages, &record.facts.other_route)),
                citations: |facts| facts.other_route.references.iter().collect(),
                differs: Some(|one, other| one.facts.other_route.answer != other.facts.other_route.answer),
                ..TRY
            },
            Self::Forking => &Treatment {
                group: AspectGroup::Glance,
                entries: |messages, record| one(messages.terms.forking[record.facts.forking.effect].to_owned()),
                citations: |facts| vec![&facts.forking.reference],
                differs: Some(|one, other| one.facts.forking.effect != other.facts.forking.effect),
                ..FACT
            },
            Self::Meaning => &Treatment { entries: |_, record| one(record.prose.meaning.clone()), ..PROSE },
            Self::Occurs => &Treatment { entries: |_, record| sentences(&record.prose.occurs), ..PROSE },
            Self::Reach => &Treatment { entries: |_, record| one(record.prose.contrast.proof.clone()), ..PROSE },
            Self::Sign => &Treatment { entries: |_, record| one(record.prose.contrast.sign.clone()), ..PROSE },
            Self::Heard => &Treatment { entries: |_, record| one(record.prose.contrast.heard.clone()), ..PROSE },
            Self::CallerRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: |_, record| sentences(&record.prose.remedies.caller),
                ..PROSE
            },
            Self::CalleeRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: |_, record| sentences(&record.prose.remedies.callee),
                ..PROSE
            },
            Self::OperatorRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: |_, record| sentences(&record.prose.remedies.operator),
                ..PROSE
            },
            Self::Repair => &Treatment {
                group: AspectGroup::Fix,
                may_have_note: false,
                entries: |messages, record| one(repair(messages, record)),
                differs: Some(|one, other| !same(&one.facts.repair, &other.facts.repair, PartialEq::eq)),
                ..FACT
            },
            Self::Say => {
                &Treatment { group: AspectGroup::Fix, entries: |_, record| one(record.prose.say.clone()), ..PROSE }
            }
            Self::Dialog => &Treatment {
                entries: |messages, record| one(messages.terms.dialog[record.facts.dialog.effect].to_owned()),
                citations: |facts| vec![&facts.dialog.reference],
                differs: Some(|one, other| one.facts.dialog.effect != other.facts.dialog.effect),
                ..FACT
            },
            Self::MidDialog => &Treatment {
                is_told: |record| record.facts.mid_dialog.is_some() || record.prose.note(Self::MidDialog).is_some(),
                entries: inside_a_dialog,
                citations: |facts| facts.mid_dialog.iter().map(|mid_dialog| &mid_dialog.reference).collect(),
                differs: Some(|one, other| mid_dialog_effect(one) != mid_dialog_effect(other)),
                ..FACT
            },
            Self::Methods => &Treatment {
                entries: |messages, record| one(methods(messages, record)),
                citations: |facts| facts.methods.references.iter().collect(),
                differs: Some(|one, other| !same(&one.facts.methods.names, &other.facts.methods.names, PartialEq::eq)),
                ..FACT
            },
            Self::HeaderFields => &Treatment {
                entries: header_fields,
                citations: |facts| facts.header_fields.iter().map(|field| &field.reference).collect(),
                differs: Some(|one, other| !same(&one.facts.header_fields, &other.facts.header_fields, is_same_field)),
                ..FACT
            },
            Self::RequestHeaderFields => &Treatment {
                is_told: |record| !record.facts.request_header_fields.is_empty(),
                entries: request_header_fields,
                citations: |facts| facts.request_header_fields.iter().map(|field| &field.reference).collect(),
                differs: Some(|one, other| {
                    !same(&one.facts.request_header_fields, &other.facts.request_header_fields, is_same_field)
                }),
                ..FACT
            },
            Self::Q850 => &Treatment {
                is_told: |record| !record.facts.q850.is_empty() || record.prose.note(Self::Q850).is_some(),
                entries: causes,
                citations: |facts| facts.q850.iter().map(|cause| &cause.reference).collect(),
                differs: Some(|one, other| !same(&one.facts.q850, &other.facts.q850, is_same_cause)),
                ..FACT
            },
            Self::Counts => &Treatment {
                may_have_note: false,
                entries: call_counts,
                differs: Some(|one, other| call_count(one) != call_count(other)),
                ..FACT
            },
            Self::Http => &Treatment {
                is_told: |record| record.facts.http.relation != HttpRelation::None,
                entries: |messages, record| match record.is_listed() {
                    true => one(http(messages, record)),
                    false => one(messages.texts.facts.http_not_known.clone()),
                },
                citations: |facts| facts.http.reference.iter().collect(),
                differs: Some(|one, other| one.facts.http != other.facts.http),
                ..FACT
            },
            Self::Standing => &Treatment {
                group: AspectGroup::Origin,
                is_told: |record| record.facts.standing != Standing::Registered,
                entries: |messages, record| one(messages.terms.standings[record.facts.standing].to_owned()),
                differs: Some(|one, other| one.facts.standing != other.facts.standing),
                ..FACT
            },
            Self::DefinedIn => {
                &Treatment { group: AspectGroup::Origin, may_have_note: false, entries: definitions, ..FACT }
            }
            Self::TreatedIn => &Treatment {
                group: AspectGroup::Origin,
                may_have_note: false,
                is_told: |record| record.facts.references.len() > 1,
                entries: treatments,
                ..FACT
            },
            Self::Practices => &Treatment {
                group: AspectGroup::Practice,
                may_have_note: false,
                is_told: |record| !record.facts.practices.is_empty(),
                entries: practices,
                differs: Some(|one, other| one.facts.practices != other.facts.practices),
                ..FACT
            },
        }
    }
}

pub(super) fn mid_dialog_effect(record: &CodeRecord) -> Option<MidDialogEffect> {
    record.facts.mid_dialog.as_ref().map(|mid_dialog| mid_dialog.effect)
}

/// Whether two lists have the same members, in whatever order.
fn same<T>(one: &[T], other: &[T], is_same: fn(&T, &T) -> bool) -> bool {
    one.len() == other.len() && one.iter().all(|member| other.iter().any(|candidate| is_same(member, candidate)))
}

fn is_same_field(one: &HeaderField, other: &HeaderField) -> bool {
    one.name == other.name && one.strength == other.strength
}

fn is_same_cause(one: &Cause, other: &Cause) -> bool {
    one.cause == other.cause && one.direction == other.direction
}
