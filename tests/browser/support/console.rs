//! What was written into the console, and what was asked for.

use serde_json::Value;
use thirtyfour::BrowserLogEntry;

/// Where the pages of the browser's own interface lie, which complain now and then, too.
const OWN_PAGES: &str = "chrome://";

/// Writes down in a page what goes into the console; for browsers that do not tell it otherwise. It also makes functions of
/// the page itself, since what Firefox is told to run has modules, classes and prototypes of its own.
///
/// A page that is written anew in the same window has it already.
pub const RECORDER: &str = "if (!window.toldToConsole) {
    const told = [];
    Object.defineProperty(window, 'toldToConsole', { value: told });
    for (const level of ['error', 'warn', 'info']) {
        const tell = console[level];
        console[level] = (...words) => { told.push([level, words.join(' ')]); tell.apply(console, words); };
    }
    const { Function } = window;
    window.makeFunction = (statements) => {
        // A policy of the page may forbid it, and reports that somebody tried.
        if (document.querySelector('meta[http-equiv=Content-Security-Policy]')) return;
        return new Function(statements);
    };
    addEventListener('error', ({ message }) => message && told.push(['error', `Uncaught ${message}`]));
    addEventListener('unhandledrejection', ({ reason }) => told.push(['error', `Uncaught (in promise) ${reason}`]));
}";

/// A warning or an error in the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// Whether it is an error.
    pub is_error: bool,
    /// Its text. The browser's own complaints begin with an address.
    pub text: String,
}

/// What was told in the console.
#[derive(Debug, Default)]
pub struct Told {
    /// The warnings and errors.
    pub complaints: Vec<Complaint>,
    /// What scripts told with `console.info`.
    pub infos: Vec<String>,
}

impl Told {
    /// Adds what was told elsewhere.
    pub fn extend(&mut self, other: Self) {
        self.complaints.extend(other.complaints);
        self.infos.extend(other.infos);
    }
}

/// What was told, as the log of the browser has it, but for what the browser tells about itself.
pub fn told_in_log(entries: Vec<BrowserLogEntry>) -> Told {
    let mut told = Told::default();
    for entry in entries.into_iter().filter(|entry| !entry.message.starts_with(OWN_PAGES)) {
        match entry.level.as_str() {
            "WARNING" => told.complaints.push(Complaint { is_error: false, text: text(&entry) }),
            "SEVERE" => told.complaints.push(Complaint { is_error: true, text: text(&entry) }),
            "INFO" => told.infos.push(text(&entry)),
            _ => {}
        }
    }
    told
}

/// What was told, as [`RECORDER`] has it.
pub fn told_by_recorder(entries: &Value) -> Told {
    let mut told = Told::default();
    for entry in entries.as_array().into_iter().flatten() {
        let text = entry[1].as_str().unwrap_or_default().to_owned();
        match entry[0].as_str() {
            Some("info") => told.infos.push(text),
            level => told.complaints.push(Complaint { is_error: level == Some("error"), text }),
        }
    }
    told
}

/// The text that a script wrote, taken out of `address line:column "text"`.
fn text(entry: &BrowserLogEntry) -> String {
    let written = entry.message.find('"').and_then(|start| serde_json::from_str(entry.message[start..].trim()).ok());
    written.filter(|_| entry.source.as_deref() == Some("console-api")).unwrap_or_else(|| entry.message.clone())
}

/// The addresses in a network that are outside an origin.
pub fn foreign_addresses(addresses: &[String], origin: &str) -> Vec<String> {
    let is_foreign = |address: &&String| {
        let is_network = address.starts_with("http") || address.starts_with("ws");
        is_network && !address.starts_with(origin)
    };
    addresses.iter().filter(is_foreign).cloned().collect()
}

/// The addresses that were asked for, among the entries of the performance log.
pub fn requested_addresses(entries: Vec<BrowserLogEntry>) -> Vec<String> {
    let address = |entry: BrowserLogEntry| {
        let event: Value = serde_json::from_str(&entry.message).ok()?;
        let message = &event["message"];
        let is_request = message["method"] == "Network.requestWillBeSent";
        is_request.then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
    };
    entries.into_iter().filter_map(address).collect()
}
