//! The record of a code and of a pair.

use super::{Aspect, CallFlow};
use crate::compare::Closeness;
use crate::pack::{data_record, record};
use crate::sip::{
    CauseDirection, Citation, DialogEffect, ForkingEffect, HttpRelation, Method, Reference, RetryAdvice, Sender,
    Standing, StatusCode, Strength,
};

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

record! {
    /// The language-neutral facts of a code, each with its source.
    pub struct Facts {
        /// The reason phrase of the registry; for people, never branched on.
        pub reason_phrase: String,
        /// Its standing in the registry.
        pub standing: Standing,
        /// The program or document an unregistered code comes from.
        pub origin: Option<String>,
        /// The documents about it, the current definition first.
        pub references: Vec<Reference>,
        /// Who may send it, most typical first.
        pub senders: Vec<Sender>,
        /// Which methods it answers.
        pub methods: Vec<Method>,
        /// What the side that sent the request can do next.
        pub retry: Retry,
        /// What it does to the other branches of a fork.
        pub forking: Forking,
        /// What it does to the transaction and the dialog.
        pub dialog: Dialog,
        /// What the response carries.
        pub header_fields: Vec<HeaderField>,
        /// What the next request carries because of it.
        pub request_header_fields: Vec<HeaderField>,
        /// The ISDN causes that belong to it.
        pub q850: Vec<Cause>,
        /// What the same number means in HTTP.
        pub http: HttpCousin,
        /// The codes nearest to it, nearest first.
        pub related: Vec<StatusCode>,
        /// Dated, national and vendor rules.
        pub practices: Vec<Practice>,
        /// A response with this code as it stands on the wire, without the line breaks' carriage returns.
        pub example: String,
    }
}

record! {
    /// What the side that sent the request can do next.
    pub struct Retry {
        /// The sensible next steps, the best one first.
        pub advice: Vec<RetryAdvice>,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}

record! {
    /// What the response does to the other branches of a fork.
    pub struct Forking {
        /// The effect.
        pub effect: ForkingEffect,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}

record! {
    /// What the response does to the transaction and the dialog.
    pub struct Dialog {
        /// The effect.
        pub effect: DialogEffect,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}

record! {
    /// A header field of the response or of the request that follows it.
    pub struct HeaderField {
        /// Its name, as it is written.
        pub name: String,
        /// How strongly it is asked for.
        pub strength: Strength,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}

record! {
    /// An ISDN cause to or from which gateways translate the code.
    ///
    /// [RFC 3398](https://www.rfc-editor.org/rfc/rfc3398)
    pub struct Cause {
        /// The cause value of Q.850, 1 to 127.
        pub cause: u8,
        /// The direction of the translation.
        pub direction: CauseDirection,
        /// The section that says so.
        pub reference: Citation,
    }
}

record! {
    /// What the same number means in HTTP.
    pub struct HttpCousin {
        /// How the two meanings relate.
        pub relation: HttpRelation,
        /// The reason phrase of the number in HTTP.
        pub reason_phrase: Option<String>,
    }
}

record! {
    /// A dated, national or vendor rule about the code.
    pub struct Practice {
        /// The document or vendor it comes from.
        pub origin: String,
        /// Since when, as `YYYY-MM-DD`.
        pub date: Option<String>,
        /// Where, as a country code of ISO 3166.
        pub country: Option<String>,
        /// What it says, in the language of the prose.
        pub text: String,
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
