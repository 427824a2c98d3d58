//! What the browser wrote into its logs: the console and the requests.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// A warning or an error in the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Whether it is an error.
    pub is_error: bool,
    /// Its text. The browser's own complaints begin with an address.
    pub text: String,
}

/// Where the pages of the browser's own interface lie, which complain now and then, too.
const OWN_PAGES: &str = "chrome://";

/// The warnings and errors among the entries of the console, but for those of the browser about itself.
pub fn complaints(entries: Vec<BrowserLogEntry>) -> Vec<Complaint> {
    let is_complaint = |entry: &BrowserLogEntry| {
        matches!(entry.level.as_str(), "WARNING" | "SEVERE") && !entry.message.starts_with(OWN_PAGES)
    };
    let complaint = |entry: BrowserLogEntry| Complaint { is_error: entry.level == "SEVERE", text: text(&entry) };
    entries.into_iter().filter(is_complaint).map(complaint).collect()
}

/// What scripts told with `console.info`, among the entries of the console.
pub fn infos(entries: &[BrowserLogEntry]) -> Vec<String> {
    entries.iter().filter(|entry| entry.level == "INFO").map(text).collect()
}

/// The text that a script wrote, taken out of `address line:column "text"`.
fn text(entry: &BrowserLogEntry) -> String {
    let written = entry.message.find('"').and_then(|start| serde_json::from_str(entry.message[start..].trim()).ok());
    written.filter(|_| entry.source.as_deref() == Some("console-api")).unwrap_or_else(|| entry.message.clone())
}

/// The addresses outside an origin that the page asked for.
pub fn foreign_addresses(entries: Vec<BrowserLogEntry>, origin: &str) -> Vec<String> {
    let is_foreign = |address: &String| {
        let is_network = address.starts_with("http") || address.starts_with("ws");
        is_network && !address.starts_with(origin)
    };
    requested_addresses(entries).into_iter().filter(is_foreign).collect()
}

/// The addresses that the page asked for, among the entries of the performance log.
fn requested_addresses(entries: Vec<BrowserLogEntry>) -> Vec<String> {
    let address = |entry: BrowserLogEntry| {
        let event: Value = serde_json::from_str(&entry.message).ok()?;
        let message = &event["message"];
        let is_request = message["method"] == "Network.requestWillBeSent";
        is_request.then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
    };
    entries.into_iter().filter_map(address).collect()
}
