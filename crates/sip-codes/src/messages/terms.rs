//! The words of the closed lists: for every term of a list what it is called in the language of the reader.

use crate::aspect::{Aspect, AspectGroup, Mark, Point, Topic};
use crate::pack::record;
use crate::sip::{
    Answer, CallCount, CauseDirection, DialogEffect, ForkingEffect, HttpRelation, MidDialogEffect, ReferenceRole,
    Repairer, ResponseClass, Sender, Standing, Strength,
};
use crate::vocabulary::Words;

/// Declares the words of the closed lists with the holes that those of a list may have.
macro_rules! terms {
    ($($(#[$meta:meta])* $field:ident: $term:ty [$($hole:literal),*],)+) => {
        record! {
            /// The words of the closed lists.
            pub struct Terms {
                $($(#[$meta])* pub $field: Words<$term>,)+
            }
        }

        impl Terms {
            /// Asks `words` for those of every term, by list, key and holes; `None` if some are missing.
            pub fn collect(mut words: impl FnMut(&'static str, &'static str, &'static [&'static str]) -> Option<String>) -> Option<Self> {
                Some(Self {
                    $($field: Words::collect(|term: $term| {
                        words(stringify!($field), crate::vocabulary::Term::key(term), &[$($hole),*])
                    })?,)+
                })
            }

            /// The words of a list and a key.
            pub fn words(&self, list: &str, key: &str) -> Option<&str> {
                match list {
                    $(stringify!($field) => {
                        let term = <$term as crate::vocabulary::Term>::from_key(key)?;
                        Some(&self.$field[term])
                    })+
                    _ => None,
                }
            }

            /// The names of the lists with the keys of each.
            pub fn lists() -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((
                    stringify!($field),
                    <$term as crate::vocabulary::Term>::ALL.iter().map(|term| crate::vocabulary::Term::key(*term)).collect(),
                ),)+]
            }
        }
    };
}

terms! {
    /// The labels of the rows.
    aspects: Aspect [],
    /// The headings over the rows.
    groups: AspectGroup [],
    /// How the facts of a row compare.
    marks: Mark [],
    /// The questions of the verdict.
    points: Point [],
    /// What stands before a difference.
    topics: Topic [],
    /// Whether something may help.
    answers: Answer [],
    /// Senders in the verdict: one or two words each.
    short_senders: Sender [],
    /// How a response counts, in the verdict: one or two words.
    short_counts: CallCount [],
    /// The names of the classes, as in RFC 3261.
    classes: ResponseClass [],
    /// Senders, in the plural.
    senders: Sender [],
    /// Effects on a fork, as predicates.
    forking: ForkingEffect [],
    /// Effects on transaction and dialog, as predicates.
    dialog: DialogEffect [],
    /// Effects inside a dialog, as predicates.
    mid_dialog: MidDialogEffect [],
    /// Who can put it right.
    repair: Repairer [],
    /// How a response counts in the ratios of calls, as predicates.
    counts: CallCount [],
    /// How it counts in what operators measure every day; clauses.
    everyday_counts: CallCount [],
    /// Header fields of the response by strength, as predicates.
    header_fields: Strength ["names"],
    /// Header fields of the next request by strength, as predicates.
    request_header_fields: Strength ["names"],
    /// Standings, as predicates.
    standings: Standing [],
    /// Directions of the translation, with the causes.
    causes: CauseDirection ["causes"],
    /// Relations to HTTP, as predicates; `number` and `phrase` are those of HTTP.
    http: HttpRelation ["number", "phrase"],
    /// What a document does for a code.
    reference_roles: ReferenceRole [],
}
