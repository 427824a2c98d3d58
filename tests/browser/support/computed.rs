//! What a browser tells assistive technology of an element.
//!
//! See: <https://www.w3.org/TR/webdriver2/#get-computed-role>

use axum::http::Method;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{ElementId, RequestData, SessionId};

/// A command of WebDriver for which the client has no name of its own.
#[derive(Debug)]
pub struct Computed {
    /// What is asked about.
    pub element: ElementId,
    /// What is asked: `computedrole` or `computedlabel`.
    pub what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session: &SessionId) -> RequestData {
        RequestData::new(Method::GET, format!("session/{session}/element/{}/{}", self.element, self.what))
    }
}
