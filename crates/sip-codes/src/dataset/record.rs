//! The records of a code and of a pair: their details.

use super::{Aspect, CallFlow, Facts, Topic};
use crate::pack::{data_record, record};
use crate::sip::{ReferenceRole, StatusCode};
use crate::vocabulary::vocabulary;

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
        /// Continues "If you get 486, check …": what an engineer looks at first.
        pub check: String,
    }
}

impl Clauses {
    /// The names of the clauses, as the data name them.
    pub const NAMES: [&str; 6] = ["next_step", "proof", "sign", "heard", "way_back", "check"];

    /// The clauses with their names.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let Self { next_step, proof, sign, heard, way_back, check } = self;
        let clauses: [&str; 6] = [next_step, proof, sign, heard, way_back, check];
        Self::NAMES.into_iter().zip(clauses)
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
    /// What finds codes in every language: names, numbers and words around them.
    pub struct SearchTables {
        /// Names that stand for codes.
        pub names: Vec<SearchName>,
        /// The causes of Q.850.
        pub causes: Vec<SearchCause>,
        /// The sections of RFCs about codes, the one that defines a code first.
        pub documents: Vec<SearchDocument>,
        /// The numbers of products that hold a status code.
        pub wrapped: Vec<WrappedNumber>,
        /// Numbers that are known from HTTP and mean nothing in SIP.
        pub only_in_http: Vec<u16>,
        /// Groups of words for the same thing.
        pub synonyms: Vec<Vec<String>>,
        /// The words that tell how a query is to be read.
        pub signs: SearchSigns,
    }
}

record! {
    /// A name that stands for codes.
    pub struct SearchName {
        /// What kind of name.
        pub kind: NameKind,
        /// The product, document or language that uses it.
        pub origin: String,
        /// The name.
        pub text: String,
        /// The codes, the most likely first; none if no code follows from the name.
        pub codes: Vec<StatusCode>,
    }
}

record! {
    /// A cause of Q.850.
    pub struct SearchCause {
        /// The cause value, 1 to 127.
        pub cause: u8,
        /// Its names, that of the recommendation first.
        pub names: Vec<String>,
        /// Whether a response follows from it at all.
        pub has_status: bool,
        /// What a gateway makes of it; none where the default applies.
        pub to_sip: Vec<StatusCode>,
        /// What it is made of.
        pub from_sip: Vec<StatusCode>,
    }
}

record! {
    /// What an RFC is for a code.
    pub struct SearchDocument {
        /// The number of the RFC.
        pub rfc: u16,
        /// The section; empty where the whole document is meant.
        pub section: String,
        /// What it does for the code.
        pub role: ReferenceRole,
        /// The code.
        pub code: StatusCode,
    }
}

record! {
    /// Numbers of a product that hold a status code behind other digits.
    pub struct WrappedNumber {
        /// The product.
        pub product: String,
        /// The digits before the status code.
        pub prefix: String,
        /// The numbers behind the prefix that are no status code.
        pub except: Vec<u16>,
    }
}

record! {
    /// The words that tell how a query is to be read.
    pub struct SearchSigns {
        /// Words that are there for the grammar.
        pub fillers: Vec<String>,
        /// What stands before the number of a cause of Q.850.
        pub causes: Vec<String>,
        /// What stands behind the digit of a class.
        pub classes: Vec<String>,
        /// What stands between two codes that are compared.
        pub joins: Vec<String>,
        /// What joins only where another word says that codes are compared.
        pub weak_joins: Vec<String>,
        /// What says that codes are compared.
        pub openers: Vec<String>,
    }
}

vocabulary! {
    /// What kind of name stands for a code.
    NameKind {
        /// A reason phrase of an older document.
        FormerPhrase = "former-phrase",
        /// A reason phrase of a product.
        VendorPhrase = "vendor-phrase",
        /// A header field or an option tag.
        HeaderField = "header-field",
        /// The name of a product for the end of a call.
        HangupCause = "hangup-cause",
        /// The phrase of HTTP for what means the same.
        Http = "http",
        /// What people type in another language.
        Words = "words",
    }
}

record! {
    /// Two or three codes that somebody wrote about.
    pub struct WrittenRecord {
        /// The codes, in ascending order.
        pub codes: Vec<StatusCode>,
        /// What was written.
        pub prose: WrittenProse,
    }
}

data_record! {
    /// A difference between two codes.
    pub struct Difference {
        /// What it is about.
        pub topic: Topic,
        /// A sentence, or a few, about both codes.
        pub text: String,
    }
}

record! {
    /// What was written by hand about two or three codes; every sentence names its codes and reads well in every order.
    pub struct WrittenProse {
        /// The one sentence that decides.
        pub verdict: String,
        /// Why people mix them up.
        pub confusion: String,
        /// What really differs, what decides in practice first. Of three codes that is told of their pairs.
        pub differences: Vec<Difference>,
        /// When to use each, in ascending order of the codes.
        pub decisions: Vec<String>,
        /// What tips the scale.
        pub rule: Option<String>,
        /// Whether the prose is in the language of the dataset; if not, it is English.
        pub is_translated: bool,
    }
}
