//! What leads to a code: tasks, groups of pairs, and questions.

use crate::pack::record;
use crate::sip::{Citation, StatusCode};

record! {
    /// What a developer wants to say, and the pair that settles it.
    pub struct Task {
        /// It in a few words.
        pub text: String,
        /// The code to send.
        pub answer: StatusCode,
        /// The code that is mistaken for it.
        pub other: StatusCode,
    }
}

record! {
    /// Pairs that people ask for, about one thing.
    pub struct PairGroup {
        /// What they are about.
        pub name: String,
        /// Them, most asked first.
        pub pairs: Vec<(StatusCode, StatusCode)>,
    }
}

record! {
    /// A question on the way to a code.
    pub struct Question {
        /// It.
        pub ask: String,
        /// What can be answered.
        pub replies: Vec<Reply>,
    }
}

record! {
    /// An answer to a question. It leads to another question or to a code.
    pub struct Reply {
        /// It in a few words.
        pub text: String,
        /// The place of the next question among all.
        pub next: Option<u16>,
        /// The code to send.
        pub code: Option<StatusCode>,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}
