//! The protocol's words as types, named as in RFC 3261.

mod method;
mod reference;
mod response_class;
mod status_code;
mod terms;

pub use method::Method;
pub use reference::{Citation, Reference, ReferenceRole};
pub use response_class::ResponseClass;
pub use status_code::{InvalidStatusCode, StatusCode};
pub use terms::*;
