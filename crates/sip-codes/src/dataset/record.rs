//! The records of a code and of a pair: their details.

use super::{Aspect, CallFlow, Facts};
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
        /// What a help desk can tell the caller: one plain sentence.
        pub say: String,
        /// The clauses that stand against those of another code.
        pub contrast: Clauses,
        /// When the response carries a header field that it does not always carry.
        pub conditions: Vec<Condition>,
        /// The same for the header fields of the next request.
        pub request_conditions: Vec<Condition>,
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
    /// What is said of a code against another: clauses that stand in a sentence about both.
    pub struct Clauses {
        /// Continues "After 486, …": an imperative.
        pub next_step: String,
        /// Continues "486 shows that …": how far the request got.
        pub proof: String,
        /// Continues "In a trace, 486 comes with …": a noun phrase.
        pub sign: String,
        /// Continues "With 486 the caller …": what the caller hears or sees.
        pub heard: String,
        /// Continues "On its way back, 486 …": what the servers on the way do with it.
        pub way_back: String,
    }
}

record! {
    /// When a message carries a header field.
    pub struct Condition {
        /// The name of the header field.
        pub name: String,
        /// Continues "must carry Contact …": a clause.
        pub text: String,
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
    /// What finds a code beside its number and its phrase as it is shown.
    pub struct SearchWords {
        /// The status code.
        pub code: StatusCode,
        /// The reason phrase of the registry, or the one in use.
        pub reason_phrase: String,
        /// The clause that says what it means.
        pub gist: String,
        /// What people type when they look for it.
        pub keywords: Vec<String>,
    }
}

record! {
    /// A pair that somebody wrote about.
    pub struct PairRecord {
        /// The lower code.
        pub first: StatusCode,
        /// The higher code.
        pub second: StatusCode,
        /// What was written.
        pub prose: PairProse,
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
