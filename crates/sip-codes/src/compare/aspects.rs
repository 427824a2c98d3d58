//! How each aspect is compared: a table with a row for each.

use super::Both;
use super::cell::{Entry, causes, definitions, inside_a_dialog, practices, sentences};
use super::predicates::{
    causes_to_isup, class, class_badge, defined_in, header_fields, http, methods, mid_dialog, q850,
    request_header_fields, retry, senders, senders_of_messages,
};
use crate::Messages;
use crate::dataset::{Aspect, AspectGroup, Cause, CodeRecord, Facts, HeaderField};
use crate::messages::DifferenceMessages;
use crate::sip::{Citation, HttpRelation, MidDialogEffect, RetryAdvice};
use crate::vocabulary::Term;

/// How an aspect is compared.
pub(super) struct Treatment {
    /// The group in which its row stands.
    pub group: AspectGroup,
    /// Whether a note may qualify it.
    pub may_have_note: bool,
    /// Whether there is anything to say of a code; many codes lack some facts.
    pub is_told: fn(&CodeRecord) -> bool,
    /// The fact as it stands in a sentence after its code; empty where no sentence needs it.
    pub predicate: fn(&Messages, &CodeRecord) -> String,
    /// What the cell of a code says, if that is not the predicate.
    pub entries: Option<fn(&Messages, &CodeRecord) -> Vec<Entry>>,
    /// The sections that the fact comes from, if the row is not about that itself.
    pub citations: fn(&Facts) -> Vec<&Citation>,
    /// Whether two codes differ; references and the order of a list do not count.
    pub differs: fn(&CodeRecord, &CodeRecord) -> bool,
    /// How a difference becomes a sentence, if it does.
    pub sentence: Option<Sentence>,
}

/// How a difference becomes a sentence about both codes.
pub(super) struct Sentence {
    /// Its place among the sentences, the most telling first. From [`WEAK`] on they are told only where the others are
    /// too few.
    pub rank: usize,
    /// The sentence without the predicates.
    pub template: fn(&DifferenceMessages) -> &str,
    /// Whether it would say something about both codes.
    pub is_telling: fn(Both<'_>) -> bool,
}

/// The first rank of the sentences that are told only where the others are too few.
pub(super) const WEAK: usize = 20;

/// One more than the last rank.
const RANKS: usize = 24;

/// The aspects whose differences are told, each in the place of its rank. Two with the same rank do not compile.
pub(super) const RANKED: [Option<Aspect>; RANKS] = {
    let mut ranked = [None; RANKS];
    let mut place = 0;
    while place < Aspect::ALL.len() {
        let aspect = Aspect::ALL[place];
        if let Some(sentence) = &aspect.treatment().sentence {
            assert!(ranked[sentence.rank].is_none(), "two aspects have the same rank");
            ranked[sentence.rank] = Some(aspect);
        }
        place += 1;
    }
    ranked
};

/// Prose is never the same for two codes, and no section is cited for it.
const PROSE: Treatment = Treatment {
    group: AspectGroup::Meaning,
    may_have_note: false,
    is_told: |_| true,
    predicate: |_, _| String::new(),
    entries: None,
    citations: |_| Vec::new(),
    differs: |_, _| true,
    sentence: None,
};

impl Aspect {
    /// The group in which the row of this aspect stands.
    pub const fn group(self) -> AspectGroup {
        self.treatment().group
    }

    /// Whether the row holds prose, which is never the same for two codes and is not marked as a difference.
    pub const fn is_prose(self) -> bool {
        matches!(self.group(), AspectGroup::Meaning | AspectGroup::Fix)
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
                is_told: |_| true,
                predicate: class,
                entries: Some(|messages, record| vec![Entry::plain(class_badge(messages, record))]),
                citations: |_| Vec::new(),
                differs: |one, other| one.code.class() != other.code.class(),
                sentence: Some(Sentence { rank: 0, template: |texts| &texts.class, is_telling: |_| true }),
            },
            Self::Senders => &Treatment {
                group: AspectGroup::Glance,
                may_have_note: true,
                is_told: |_| true,
                predicate: senders_of_messages,
                entries: Some(|messages, record| vec![Entry::plain(senders(messages, record))]),
                citations: |facts| facts.senders.references.iter().collect(),
                differs: |one, other| !same(&one.facts.senders.roles, &other.facts.senders.roles, PartialEq::eq),
                sentence: Some(Sentence { rank: 3, template: |texts| &texts.senders, is_telling: |_| true }),
            },
            Self::Retry => &Treatment {
                group: AspectGroup::Glance,
                may_have_note: true,
                is_told: |_| true,
                predicate: retry,
                entries: None,
                citations: |facts| facts.retry.reference.iter().collect(),
                differs: |one, other| !same(&one.facts.retry.advice, &other.facts.retry.advice, PartialEq::eq),
                sentence: Some(Sentence { rank: 1, template: |texts| &texts.retry, is_telling: |_| true }),
            },
            Self::Forking => &Treatment {
                group: AspectGroup::Glance,
                may_have_note: true,
                is_told: |_| true,
                predicate: |messages, record| messages.terms.forking[record.facts.forking.effect].to_owned(),
                entries: None,
                citations: |facts| vec![&facts.forking.reference],
                differs: |one, other| one.facts.forking.effect != other.facts.forking.effect,
                sentence: Some(Sentence { rank: 2, template: |texts| &texts.forking, is_telling: |_| true }),
            },
            Self::Meaning => &Treatment {
                group: AspectGroup::Meaning,
                entries: Some(|_, record| vec![Entry::plain(record.prose.meaning.clone())]),
                ..PROSE
            },
            Self::Occurs => &Treatment {
                group: AspectGroup::Meaning,
                entries: Some(|_, record| sentences(&record.prose.occurs)),
                ..PROSE
            },
            Self::CallerRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: Some(|_, record| sentences(&record.prose.remedies.caller)),
                ..PROSE
            },
            Self::CalleeRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: Some(|_, record| sentences(&record.prose.remedies.callee)),
                ..PROSE
            },
            Self::OperatorRemedy => &Treatment {
                group: AspectGroup::Fix,
                entries: Some(|_, record| sentences(&record.prose.remedies.operator)),
                ..PROSE
            },
            Self::Dialog => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: |_| true,
                predicate: |messages, record| messages.terms.dialog[record.facts.dialog.effect].to_owned(),
                entries: None,
                citations: |facts| vec![&facts.dialog.reference],
                differs: |one, other| one.facts.dialog.effect != other.facts.dialog.effect,
                sentence: Some(Sentence { rank: 4, template: |texts| &texts.dialog, is_telling: |_| true }),
            },
            Self::MidDialog => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: is_told_inside_a_dialog,
                predicate: mid_dialog,
                entries: Some(inside_a_dialog),
                citations: |facts| facts.mid_dialog.iter().map(|mid_dialog| &mid_dialog.reference).collect(),
                differs: |one, other| mid_dialog_effect(one) != mid_dialog_effect(other),
                sentence: Some(Sentence {
                    rank: 10,
                    template: |texts| &texts.mid_dialog,
                    is_telling: |codes| codes.both(|record| record.facts.mid_dialog.is_some()),
                }),
            },
            Self::Methods => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: |_| true,
                predicate: methods,
                entries: None,
                citations: |facts| facts.methods.references.iter().collect(),
                differs: |one, other| !same(&one.facts.methods.names, &other.facts.methods.names, PartialEq::eq),
                sentence: Some(Sentence { rank: 7, template: |texts| &texts.methods, is_telling: |_| true }),
            },
            Self::HeaderFields => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: |_| true,
                predicate: header_fields,
                entries: None,
                citations: |facts| facts.header_fields.iter().map(|field| &field.reference).collect(),
                differs: |one, other| !same(&one.facts.header_fields, &other.facts.header_fields, is_same_field),
                sentence: Some(Sentence { rank: 6, template: |texts| &texts.header_fields, is_telling: |_| true }),
            },
            Self::RequestHeaderFields => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: |record| !record.facts.request_header_fields.is_empty(),
                predicate: request_header_fields,
                entries: None,
                citations: |facts| facts.request_header_fields.iter().map(|field| &field.reference).collect(),
                differs: |one, other| {
                    !same(&one.facts.request_header_fields, &other.facts.request_header_fields, is_same_field)
                },
                sentence: Some(Sentence {
                    rank: 5,
                    template: |texts| &texts.request_header_fields,
                    is_telling: |codes| codes.both(asks_for_a_request),
                }),
            },
            Self::Q850 => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: |record| !record.facts.q850.is_empty() || record.prose.note(Self::Q850).is_some(),
                predicate: q850,
                entries: Some(causes),
                citations: |facts| facts.q850.iter().map(|cause| &cause.reference).collect(),
                differs: |one, other| !same(&one.facts.q850, &other.facts.q850, is_same_cause),
                sentence: Some(Sentence {
                    rank: 8,
                    template: |texts| &texts.q850,
                    is_telling: |codes| codes.both(|record| causes_to_isup(record).next().is_some()),
                }),
            },
            Self::Http => &Treatment {
                group: AspectGroup::Protocol,
                may_have_note: true,
                is_told: is_in_http,
                predicate: http,
                entries: None,
                citations: |facts| facts.http.reference.iter().collect(),
                differs: |one, other| one.facts.http.relation != other.facts.http.relation,
                sentence: Some(Sentence {
                    rank: WEAK,
                    template: |texts| &texts.http,
                    is_telling: |codes| codes.both(is_in_http),
                }),
            },
            Self::Standing => &Treatment {
                group: AspectGroup::Origin,
                may_have_note: true,
                is_told: |_| true,
                predicate: |messages, record| messages.terms.standings[record.facts.standing].to_owned(),
                entries: None,
                citations: |_| Vec::new(),
                differs: |one, other| one.facts.standing != other.facts.standing,
                sentence: Some(Sentence { rank: 9, template: |texts| &texts.standing, is_telling: |_| true }),
            },
            Self::DefinedIn => &Treatment {
                group: AspectGroup::Origin,
                may_have_note: false,
                is_told: |_| true,
                predicate: defined_in,
                entries: Some(definitions),
                citations: |_| Vec::new(),
                differs: |one, other| {
                    one.facts.references != other.facts.references || one.facts.origin != other.facts.origin
                },
                sentence: Some(Sentence {
                    rank: WEAK + 1,
                    template: |texts| &texts.defined_in,
                    is_telling: |codes| {
                        defining_rfc(codes.first).is_none_or(|rfc| Some(rfc) != defining_rfc(codes.second))
                    },
                }),
            },
            Self::Practices => &Treatment {
                group: AspectGroup::Origin,
                may_have_note: false,
                is_told: |record| !record.facts.practices.is_empty(),
                predicate: |_, _| String::new(),
                entries: Some(practices),
                citations: |_| Vec::new(),
                differs: |one, other| one.facts.practices != other.facts.practices,
                sentence: None,
            },
        }
    }
}

impl Both<'_> {
    fn both(self, holds: fn(&CodeRecord) -> bool) -> bool {
        holds(self.first) && holds(self.second)
    }
}

/// Whether the next step is a request at all.
fn asks_for_a_request(record: &CodeRecord) -> bool {
    let is_request = |advice: &RetryAdvice| {
        !matches!(advice, RetryAdvice::Wait | RetryAdvice::NotNeeded | RetryAdvice::Never | RetryAdvice::UserDecides)
    };
    record.facts.retry.advice.iter().any(is_request)
}

fn is_told_inside_a_dialog(record: &CodeRecord) -> bool {
    record.facts.mid_dialog.is_some() || record.prose.note(Aspect::MidDialog).is_some()
}

fn mid_dialog_effect(record: &CodeRecord) -> Option<MidDialogEffect> {
    record.facts.mid_dialog.as_ref().map(|mid_dialog| mid_dialog.effect)
}

fn is_in_http(record: &CodeRecord) -> bool {
    record.facts.http.relation != HttpRelation::None
}

/// The RFC that defines the code. Two sections of the same RFC tell nothing.
fn defining_rfc(record: &CodeRecord) -> Option<u16> {
    record.facts.references.first().map(|reference| reference.rfc)
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
