//! Closed lists of terms: each is an enum whose variants have a key in the data files and words in every language.

use std::marker::PhantomData;
use std::ops::Index;

use crate::pack::{Packed, Reader, Writer, version};

/// A term of a closed list, such as a sender of responses or an effect on a fork.
pub trait Term: Copy + Eq + 'static {
    /// Every term of the list, in the order in which a reader meets them.
    const ALL: &'static [Self];

    /// The words that stand for the terms in the data files and in the published JSON, in the same order.
    const KEYS: &'static [&'static str];

    /// The word that stands for this term.
    fn key(self) -> &'static str {
        Self::KEYS[self.index()]
    }

    /// The place of this term in [`Term::ALL`].
    fn index(self) -> usize;

    /// The term with this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|term| term.key() == key)
    }
}

/// Declares an enum that is a [`Term`]: the list of variants is written once.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $key:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "source", derive(serde::Deserialize, schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $key)] $variant,)+
        }

        impl $crate::vocabulary::Term for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            const KEYS: &'static [&'static str] = &[$($key,)+];

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use vocabulary;

impl<T: Term> Packed for T {
    const VERSION: u32 = version(T::KEYS, &[]);

    /// Writes the place of the term in its list.
    fn pack(&self, writer: &mut Writer) {
        writer.length(self.index());
    }

    /// Reads a term; an unknown place is a fault and gives the first term.
    fn unpack(reader: &mut Reader<'_>) -> Self {
        let place = usize::from(reader.number());
        T::ALL.get(place).copied().unwrap_or_else(|| {
            reader.fail();
            T::ALL[0]
        })
    }
}

/// The words for every term of a list, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words<T> {
    words: Vec<String>,
    terms: PhantomData<T>,
}

impl<T: Term> Packed for Words<T> {
    const VERSION: u32 = version(&["words"], &[T::VERSION]);

    fn pack(&self, writer: &mut Writer) {
        self.words.pack(writer);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        Self { words: Vec::unpack(reader), terms: PhantomData }
    }
}

impl<T: Term> Words<T> {
    /// Asks `words` for the words of every term; `None` if those of one are missing.
    pub fn collect(words: impl FnMut(T) -> Option<String>) -> Option<Self> {
        let words = T::ALL.iter().copied().map(words).collect::<Option<_>>()?;
        Some(Self { words, terms: PhantomData })
    }
}

impl<T: Term> Index<T> for Words<T> {
    type Output = str;

    /// The words of a term. They are there in every pack of this version; were they not, the text would be empty. (The key
    /// in its place would bring all keys of all lists into the widget.)
    fn index(&self, term: T) -> &str {
        self.words.get(term.index()).map_or("", String::as_str)
    }
}
