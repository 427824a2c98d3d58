//! The record of a code and of a pair.

use super::{Aspect, CallFlow, Closeness, Facts};
use crate::pack::{data_record, record};
use crate::sip::StatusCode;

record! {
    /// One status code: its facts and its prose.
    pub struct CodeRecord {
        /// The status code.
        pub code: StatusCode,
        /// The reason phrase as it is shown: outside English with its rendering in the language beside it.
        pub phrase: String,
        /// What is true in every language.
        pub facts: Facts,
        /// What is said about it in the language of the dataset.
        pub prose: Prose,
        /// Who sends what to whom.
        pub call_flow: CallFlow,
        /// Whether the prose is in the language of the dataset; if not, it is English.
        pub is_translated: bool,
    }
}

impl CodeRecord {
    /// The code with its reason phrase, such as “486 Busy Here”.
    pub fn name(&self) -> String {
        format!("{} {}", self.code, self.phrase)
    }
}

record! {
    /// What is said about a code in one language.
    pub struct Prose {
        /// A clause that continues "486 means that …".
        pub gist: String,
        /// A noun phrase that continues "486 speaks of …".
        pub subject: String,
        /// One to three sentences.
        pub meaning: String,
        /// Separate causes, each a sentence.
        pub occurs: Vec<String>,
        /// What each role can do.
        pub remedies: Remedies,
        /// A clause that continues "Send 486 if …".
        pub use_when: String,
        /// The decision about the code, where that clause alone would mislead.
        pub decision: Option<String>,
        /// What people type when they look for it.
        pub keywords: Vec<String>,
        /// Sentences that qualify a fact.
        pub notes: Vec<Note>,
    }
}

impl Prose {
    /// The sentence that qualifies the fact of this aspect, if there is one.
    pub fn note(&self, aspect: Aspect) -> Option<&str> {
        self.notes.iter().find(|note| note.aspect == aspect).map(|note| note.text.as_str())
    }
}

data_record! {
    /// What each role can do about a response; each entry is a sentence.
    pub struct Remedies {
        /// The calling side: the UAC, its user or its developer.
        pub caller: Vec<String>,
        /// The called side: the UAS, its user or its developer.
        pub callee: Vec<String>,
        /// Whoever runs the proxies, registrars, gateways and border controllers in between.
        pub operator: Vec<String>,
    }
}

record! {
    /// A sentence that qualifies a fact.
    pub struct Note {
        /// The fact.
        pub aspect: Aspect,
        /// The sentence.
        pub text: String,
    }
}

record! {
    /// A pair that people ask for.
    pub struct PairRecord {
        /// The lower code.
        pub first: StatusCode,
        /// The higher code.
        pub second: StatusCode,
        /// How close the two are.
        pub closeness: Closeness,
        /// What was written by hand about it, if anything was.
        pub prose: Option<PairProse>,
    }
}

record! {
    /// What was written by hand about a pair; every sentence names its codes and reads well in both orders.
    pub struct PairProse {
        /// Why people mix the two up.
        pub confusion: String,
        /// What really differs, each a sentence about both codes.
        pub differences: Vec<String>,
        /// When to use the lower code.
        pub decision_first: String,
        /// When to use the higher code.
        pub decision_second: String,
        /// What tips the scale.
        pub rule: Option<String>,
        /// Whether the prose is in the language of the dataset; if not, it is English.
        pub is_translated: bool,
    }
}
