//! The engine that the tests drive: Chromium, or the one that `SIP_COMPARE_ENGINE` names.

use std::path::Path;
use std::process::Command;
use std::{env, fmt};

use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// Names the engine: `chromium`, `firefox` or `webkit`.
pub const ENGINE_VARIABLE: &str = "SIP_COMPARE_ENGINE";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in Chromium: the one whose own tools the tests may use.
    Chromium,
    /// Gecko, in Firefox ESR.
    Firefox,
    /// WebKit, in the small browser that comes with WebKitGTK.
    WebKit,
}

impl Engine {
    /// The engine of this run.
    pub fn under_test() -> Self {
        match env::var(ENGINE_VARIABLE).as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("{ENGINE_VARIABLE} is chromium, firefox or webkit, not {other}"),
        }
    }

    /// The driver of its browser, told to listen on this port.
    pub fn driver(self, port: u16) -> Command {
        let (variable, name) = match self {
            Self::Chromium => ("SIP_COMPARE_CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("SIP_COMPARE_GECKODRIVER", "geckodriver"),
            Self::WebKit => ("SIP_COMPARE_WEBKITDRIVER", "WebKitWebDriver"),
        };
        let mut driver = Command::new(env::var_os(variable).unwrap_or_else(|| name.into()));
        driver.arg(format!("--port={port}"));
        if self == Self::Firefox {
            // Widths, themes and the network are set in the part of the browser that is no page.
            driver.args(["--allow-system-access", "--websocket-port=0"]);
        }
        driver
    }

    /// What a browser with this profile is to be like. Logs cost Chromium time.
    pub fn capabilities(self, profile: &Path, has_logs: bool) -> Capabilities {
        let mut capabilities = Capabilities::new();
        for (name, value) in match self {
            Self::Chromium => chromium(profile, has_logs),
            Self::Firefox => firefox(),
            Self::WebKit => webkit(),
        } {
            capabilities.set(name, value).expect("the capabilities are JSON already");
        }
        capabilities
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{self:?}")
    }
}

type Capability = (&'static str, Value);

fn chromium(profile: &Path, has_logs: bool) -> Vec<Capability> {
    let profile = format!("--user-data-dir={}", profile.display());
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,900",
        // Even what slips past everything else finds no other host.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        &profile,
    ];
    let logs = if has_logs { json!({ "browser": "ALL", "performance": "ALL" }) } else { json!({}) };
    vec![
        ("browserName", json!("chrome")),
        (
            "goog:chromeOptions",
            json!({ "binary": program("SIP_COMPARE_CHROMIUM", "/usr/bin/chromium"), "args": arguments }),
        ),
        ("goog:loggingPrefs", logs),
    ]
}

fn firefox() -> Vec<Capability> {
    let preferences = json!({
        // Even what slips past everything else finds no other host.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        // Its pages are laid out as a window of this size has it; a page that scrolls has the bar beside it.
        "ui.useOverlayScrollbars": 0,
        "dom.disable_open_during_load": false,
        // The server of a test goes with the network.
        "network.disable-localhost-when-offline": true,
        // A window that nobody sees has the focus all the same.
        "focusmanager.testmode": true,
        // Scripts may read what was copied.
        "dom.events.testing.asyncClipboard": true,
    });
    let program = program("SIP_COMPARE_FIREFOX", "/usr/bin/firefox-esr");
    let options =
        json!({ "binary": program, "args": ["-headless", "--width=1280", "--height=985"], "prefs": preferences });
    vec![("browserName", json!("firefox")), ("moz:firefoxOptions", options)]
}

fn webkit() -> Vec<Capability> {
    let program = program("SIP_COMPARE_WEBKIT", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser");
    let options = json!({ "binary": program, "args": ["--automation", "--geometry=1280x1000"] });
    vec![("webkitgtk:browserOptions", options)]
}

fn program(variable: &str, otherwise: &str) -> String {
    env::var(variable).unwrap_or_else(|_| otherwise.to_owned())
}
