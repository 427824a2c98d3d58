//! The call flow of a code: who sends what to whom, up to the next sensible step.

use crate::Messages;
use crate::messages::fill;
use crate::pack::data_record;
use crate::vocabulary::vocabulary;

data_record! {
    /// Who sends what to whom, from the request to the next sensible step after the response.
    pub struct CallFlow {
        /// The names of the parties, in the order in which they stand beside each other; two to four.
        pub parties: Vec<String>,
        /// What happens, in the order of time.
        pub steps: Vec<Step>,
        /// Whether every word is in the language of the dataset; if not, the missing ones are English.
        pub is_translated: bool,
    }
}

data_record! {
    /// One thing that happens in a [`CallFlow`].
    pub struct Step {
        /// What kind of thing it is.
        pub kind: StepKind,
        /// The place of the sender among the parties; for an event, of the first party it concerns.
        pub from: u8,
        /// The place of the receiver among the parties; for an event, of the last party it concerns.
        pub to: u8,
        /// The method or the status code with its reason phrase; for an event, what happens.
        pub text: String,
        /// What more there is to say, with the marks of [`crate::markup`]; empty if there is nothing.
        pub detail: String,
        /// Whether it is a response with the code that the flow is about.
        pub is_subject: bool,
    }
}

vocabulary! {
    /// What a [`Step`] is.
    StepKind {
        /// A request or a response that arrives.
        Message = "message",
        /// A request or a response that never arrives.
        Lost = "lost",
        /// Something that happens at one party, or between two without a message of SIP.
        Event = "event",
    }
}

impl CallFlow {
    /// Each step as a line of text: who, whom, what.
    pub fn sentences(&self, messages: &Messages) -> Vec<String> {
        let sentence = |step: &Step| {
            let texts = &messages.texts.flow;
            let text = match step.detail.as_str() {
                "" => step.text.clone(),
                detail => fill(&texts.with_detail, &[("text", &step.text), ("detail", detail)]),
            };
            self.route(step, messages) + &text
        };
        self.steps.iter().map(sentence).collect()
    }

    /// The beginning of the line about a step: who, and to whom.
    pub fn route(&self, step: &Step, messages: &Messages) -> String {
        let texts = &messages.texts.flow;
        let template = match (step.kind, step.from == step.to) {
            (StepKind::Message, _) => &texts.message,
            (StepKind::Lost, _) => &texts.lost,
            (StepKind::Event, true) => &texts.event,
            (StepKind::Event, false) => &texts.event_between,
        };
        fill(template, &[("from", self.party(step.from)), ("to", self.party(step.to))])
    }

    fn party(&self, place: u8) -> &str {
        self.parties.get(usize::from(place)).map(String::as_str).unwrap_or_default()
    }
}
