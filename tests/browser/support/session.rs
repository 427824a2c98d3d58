//! A browser of its own for one test.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

use serde_json::Value;
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel};
use tokio::runtime::{Builder, Runtime};

use super::driver::Driver;

/// A browser with a fresh profile; it ends when it is dropped.
pub struct Session {
    browser: Option<WebDriver>,
    runtime: Runtime,
    profile: PathBuf,
    /// It runs for as long as a session needs it.
    _driver: Arc<Driver>,
}

impl Session {
    /// Starts a browser. Logs of its console and its requests cost time, so that they are kept only if they are asked for.
    pub fn start(has_logs: bool) -> Self {
        let driver = Driver::get();
        let runtime = Builder::new_current_thread().enable_all().build().expect("the system has a clock and sockets");
        let profile = new_profile();
        let browser = runtime.block_on(WebDriver::new(driver.url.as_str(), capabilities(&profile, has_logs)));
        let browser = browser.unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        Self { browser: Some(browser), runtime, profile, _driver: driver }
    }

    /// Does something with the browser and waits for it; `what` is named if it fails.
    pub fn block_on<T>(&self, what: &str, work: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> T {
        let browser = self.browser.as_ref().expect("it is taken out only when the session ends");
        self.runtime.block_on(work(browser)).unwrap_or_else(|error| panic!("cannot {what}: {error}"))
    }

    /// Opens an address of any kind.
    pub fn go_to(&self, address: &str) {
        self.block_on(address, async |browser| browser.goto(address).await);
    }

    /// Runs statements in the page; a promise that they return is waited for.
    pub fn run(&self, statements: &str, arguments: Vec<Value>) -> Value {
        let answer = self.block_on(statements, async |browser| browser.execute(statements, arguments).await);
        answer.json().clone()
    }

    /// Sends a command of the DevTools protocol.
    pub fn tell_browser(&self, command: &str, parameters: Value) -> Value {
        self.block_on(command, async |browser| Cdp::new(browser.handle().clone()).send_raw(command, parameters).await)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(browser) = self.browser.take() {
            // A browser that does not want to go goes with its driver.
            let _ = self.runtime.block_on(browser.quit());
        }
        // What the browser still holds is in the folder for temporary files, where it harms nobody.
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn capabilities(profile: &Path, has_logs: bool) -> ChromeCapabilities {
    let program = env::var("SIP_COMPARE_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
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
    ];
    let mut capabilities = ChromeCapabilities::new();
    let set_up = || {
        capabilities.set_binary(&program)?;
        for argument in arguments {
            capabilities.add_arg(argument)?;
        }
        capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
        if has_logs {
            capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
            capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        }
        Ok(())
    };
    let outcome: WebDriverResult<()> = { set_up }();
    outcome.expect("the capabilities are plain text");
    capabilities
}

/// A folder for the browser that no other test uses.
fn new_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("sip-compare-browser-{}-{count}", process::id()))
}
