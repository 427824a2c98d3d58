//! A browser of its own for one test.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

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
    /// Starts a browser.
    pub fn start() -> Self {
        let driver = Driver::get();
        let runtime = Builder::new_current_thread().enable_all().build().expect("the system has a clock and sockets");
        let profile = new_profile();
        let browser = runtime.block_on(WebDriver::new(driver.url.as_str(), capabilities(&profile)));
        let browser = browser.unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        Self { browser: Some(browser), runtime, profile, _driver: driver }
    }

    /// Does something with the browser and waits for it; `what` is named if it fails.
    pub fn block_on<T>(&self, what: &str, work: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> T {
        let browser = self.browser.as_ref().expect("it is taken out only when the session ends");
        self.runtime.block_on(work(browser)).unwrap_or_else(|error| panic!("cannot {what}: {error}"))
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

fn capabilities(profile: &Path) -> ChromeCapabilities {
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
        capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)
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
