//! The methods of requests.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// A request method, or any of them.
    ///
    /// [RFC 3261, Section 7.1](https://www.rfc-editor.org/rfc/rfc3261#section-7.1)
    Method {
        /// Any method that is answered at all (ACK never is).
        Any = "any",
        /// RFC 3261, Section 13: sets up a session.
        Invite = "INVITE",
        /// RFC 3261, Section 15: ends a session.
        Bye = "BYE",
        /// RFC 3261, Section 9: withdraws a pending request.
        Cancel = "CANCEL",
        /// RFC 3261, Section 11: asks for capabilities.
        Options = "OPTIONS",
        /// RFC 3261, Section 10: binds an address to contacts.
        Register = "REGISTER",
        /// RFC 3262: acknowledges a reliable provisional response.
        Prack = "PRACK",
        /// RFC 6665: asks for notifications.
        Subscribe = "SUBSCRIBE",
        /// RFC 6665: tells an event.
        Notify = "NOTIFY",
        /// RFC 3903: publishes event state.
        Publish = "PUBLISH",
        /// RFC 6086: carries application data inside a dialog.
        Info = "INFO",
        /// RFC 3515: asks the recipient to contact somebody.
        Refer = "REFER",
        /// RFC 3428: carries an instant message.
        Message = "MESSAGE",
        /// RFC 3311: changes session parameters.
        Update = "UPDATE",
    }
}
