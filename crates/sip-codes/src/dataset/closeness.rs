//! How close two codes are.

use super::CodeRecord;
use crate::vocabulary::vocabulary;

vocabulary! {
    /// How close two codes are, as far as people's questions go.
    Closeness {
        /// People mix the two up.
        Confused = "confused",
        /// One names the other as related.
        Related = "related",
        /// They have little to do with each other.
        Unrelated = "unrelated",
    }
}

impl Closeness {
    /// How close two codes are that nobody listed as a pair.
    pub(crate) fn of(one: &CodeRecord, other: &CodeRecord) -> Self {
        let is_related = one.facts.related.contains(&other.code) || other.facts.related.contains(&one.code);
        if is_related { Self::Related } else { Self::Unrelated }
    }
}
