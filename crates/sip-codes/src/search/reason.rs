//! Why a code was found.

use crate::sip::CauseDirection;

/// Why a code was found, so that a list can say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Its number, or the first digits of it.
    Number,
    /// Its class, as in `4xx` or *redirection*.
    Class,
    /// Its reason phrase, as it is written in a response or shown.
    Phrase,
    /// The reason phrase that this document gave it before.
    FormerPhrase(String),
    /// The reason phrase that this product writes.
    VendorPhrase(String),
    /// What people type when they look for it, in any language.
    Keyword(String),
    /// A header field or an option tag that belongs to it.
    HeaderField(String),
    /// An RFC that defines or describes it, and the section if one was named.
    Rfc(u16, Option<String>),
    /// A cause of Q.850, its name, and the direction in which gateways translate it; none where only a default applies.
    Q850 {
        /// The cause value.
        cause: u8,
        /// The name of the cause.
        name: String,
        /// The direction of the translation, [RFC 3398](https://www.rfc-editor.org/rfc/rfc3398).
        direction: Option<CauseDirection>,
    },
    /// The name that a product gives to the end of a call.
    HangupCause {
        /// The product.
        product: String,
        /// The name.
        name: String,
    },
    /// The number of this product holds the status code.
    Wrapped(String),
    /// HTTP says so to what means the same.
    HttpCousin,
    /// Words of its description.
    Words,
}
