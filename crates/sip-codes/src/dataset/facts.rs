//! The facts of a code: one declaration for the file, the record, the pack and the published JSON.

use crate::pack::data_record;
use crate::sip::{
    Answer, CauseDirection, Citation, DialogEffect, ForkingEffect, HttpRelation, Method, MidDialogEffect, Noticed,
    Reach, Reference, Repairer, RetryAdvice, Sender, Standing, StatusCode, Strength,
};

data_record! {
    /// The language-neutral facts of a code, each with the section that it comes from.
    pub struct Facts {
        /// The reason phrase of the registry; for people, never branched on.
        pub reason_phrase: String,
        /// Its standing in the registry, which is the source for it.
        pub standing: Standing,
        /// The program or document an unregistered code comes from.
        pub origin: Option<String>,
        /// The documents about it, the current definition first.
        pub references: Vec<Reference>,
        /// Who may send it.
        pub senders: Senders,
        /// Which methods it answers.
        pub methods: Methods,
        /// What the side that sent the request can do next.
        pub retry: Retry,
        /// Whether the same request may be sent again, unchanged, to the same address.
        pub again: Try,
        /// Whether another contact of the user may help: another phone, another address, voicemail.
        pub other_contact: Try,
        /// Whether another route to the same address may help: another server, trunk or carrier.
        pub other_route: Try,
        /// What it does to the other branches of a fork.
        pub forking: Forking,
        /// What it does to the transaction and the dialog.
        pub dialog: Dialog,
        /// What it ends when it answers a request inside a dialog; missing where no RFC says so.
        pub mid_dialog: Option<MidDialog>,
        /// What the response carries.
        #[cfg_attr(feature = "source", serde(default))]
        pub header_fields: Vec<HeaderField>,
        /// What the next request carries because of it.
        #[cfg_attr(feature = "source", serde(default))]
        pub request_header_fields: Vec<HeaderField>,
        /// The ISDN causes that belong to it.
        #[cfg_attr(feature = "source", serde(default))]
        pub q850: Vec<Cause>,
        /// What the same number means in HTTP.
        pub http: HttpCousin,
        /// How far a request typically got before it came, the most typical first.
        pub reach: Vec<Reach>,
        /// Who can put right what it complains of, the most likely first.
        pub repair: Vec<Repairer>,
        /// What kind of thing the caller notices.
        pub hears: Noticed,
        /// The codes nearest to it, nearest first.
        pub related: Vec<StatusCode>,
        /// Dated, national and vendor rules.
        #[cfg_attr(feature = "source", serde(default))]
        pub practices: Vec<Practice>,
        /// A response with this code as it stands on the wire, without the line breaks' carriage returns.
        pub example: String,
    }
}

data_record! {
    /// Who may send it.
    pub struct Senders {
        /// The roles, the most typical first.
        pub roles: Vec<Sender>,
        /// The sections that say so; none for a code that is known only from its origin.
        pub references: Vec<Citation>,
    }
}

data_record! {
    /// Which methods it answers.
    pub struct Methods {
        /// Their names, the most typical first, or `any` alone.
        pub names: Vec<Method>,
        /// The sections that say so; none for a code that is known only from its origin.
        pub references: Vec<Citation>,
    }
}

data_record! {
    /// What the side that sent the request can do next.
    pub struct Retry {
        /// The sensible next steps, the best one first.
        pub advice: Vec<RetryAdvice>,
        /// The section that says so.
        pub reference: Option<Citation>,
    }
}

data_record! {
    /// Whether something may help after the response.
    pub struct Try {
        /// The answer; what it turns on, and why, says the note.
        pub answer: Answer,
        /// The sections from which it follows; none where no RFC speaks of it.
        #[cfg_attr(feature = "source", serde(default))]
        pub references: Vec<Citation>,
    }
}

data_record! {
    /// What the response does to the other branches of a fork.
    pub struct Forking {
        /// The effect.
        pub effect: ForkingEffect,
        /// The section that says so.
        pub reference: Citation,
    }
}

data_record! {
    /// What the response does to the transaction and the dialog.
    pub struct Dialog {
        /// The effect.
        pub effect: DialogEffect,
        /// The section that says so.
        pub reference: Citation,
    }
}

data_record! {
    /// What it ends when it answers a request inside a dialog.
    pub struct MidDialog {
        /// The effect.
        pub effect: MidDialogEffect,
        /// The section that says so.
        pub reference: Citation,
    }
}

data_record! {
    /// A header field of the response or of the request that follows it.
    pub struct HeaderField {
        /// Its name, as it is written.
        pub name: String,
        /// How strongly it is asked for.
        #[cfg_attr(feature = "source", serde(rename = "use"))]
        pub strength: Strength,
        /// The section that says so.
        pub reference: Citation,
    }
}

data_record! {
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

data_record! {
    /// What the same number means in HTTP.
    pub struct HttpCousin {
        /// How the two meanings relate.
        pub relation: HttpRelation,
        /// The reason phrase of the number in HTTP.
        pub reason_phrase: Option<String>,
        /// The section that defines the number in HTTP.
        pub reference: Option<Citation>,
    }
}

data_record! {
    /// A dated, national or vendor rule about the code.
    pub struct Practice {
        /// Its name, by which the prose of a language brings its text.
        pub id: String,
        /// The document or vendor it comes from.
        pub origin: String,
        /// Since when, as `YYYY-MM-DD`.
        pub date: Option<String>,
        /// Where, as a country code of ISO 3166.
        pub country: Option<String>,
        /// What it says, in the language of the prose.
        #[cfg_attr(feature = "source", serde(skip_deserializing))]
        pub text: String,
    }
}
