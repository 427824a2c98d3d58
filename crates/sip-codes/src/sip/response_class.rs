//! The class of a response.

use crate::vocabulary::{Term, vocabulary};

vocabulary! {
    /// The class of a response, given by the first digit of its status code; named after the headings of RFC 3261, Section 21.
    ///
    /// [RFC 3261, Section 7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)
    ResponseClass {
        /// 1xx: the request was received and is being processed.
        Provisional = "provisional",
        /// 2xx: the request was received, understood and accepted.
        Successful = "successful",
        /// 3xx: further action is needed to complete the request.
        Redirection = "redirection",
        /// 4xx: the request is malformed or cannot be fulfilled at this server.
        RequestFailure = "request-failure",
        /// 5xx: the server failed to fulfil an apparently valid request.
        ServerFailure = "server-failure",
        /// 6xx: the request cannot be fulfilled at any server.
        GlobalFailure = "global-failure",
    }
}

impl ResponseClass {
    /// The digit with which every status code of this class begins.
    pub const fn first_digit(self) -> u8 {
        self as u8 + 1
    }

    /// The class with this first digit.
    pub fn from_first_digit(digit: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|class| class.first_digit() == digit)
    }
}
