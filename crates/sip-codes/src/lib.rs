//! The pure core of sip-compare: SIP response codes, their comparison, search, permalink and state.
//!
//! It does no input or output, knows nothing of browsers and cannot fail on a well-formed [`Dataset`].
//! Everything that reads files lives in `source`, behind the feature of that name.
//!
//! ```
//! use sip_codes::{ResponseClass, StatusCode};
//!
//! let busy: StatusCode = "486".parse()?;
//! assert_eq!(busy.class(), ResponseClass::RequestFailure);
//! # Ok::<(), sip_codes::InvalidStatusCode>(())
//! ```

// What comes from outside is answered with an error or nothing.
#![deny(
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

mod aspect;
pub mod compare;
pub mod dataset;
pub mod export;
pub mod fallback;
pub mod jargon;
pub mod language;
pub mod markup;
pub mod messages;
pub mod pack;
pub mod permalink;
pub mod picker;
pub mod reading;
pub mod search;
pub mod sentence;
pub mod sip;
#[cfg(feature = "source")]
pub mod source;
pub mod stand_ins;
pub mod state;
pub mod understand;
mod vocabulary;

pub use compare::{Comparison, compare};
pub use dataset::{Closeness, CodeRecord, Dataset};
pub use messages::Messages;
pub use sip::{InvalidStatusCode, ResponseClass, StatusCode};
pub use vocabulary::{Term, Words};
