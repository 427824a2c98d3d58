//! Browsers: started when a test needs one, and handed to the next one while tests are running.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::{env, fs, process, thread};

use serde_json::{Value, json};
use thirtyfour::cdp::Cdp;
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

use super::driver::Driver;
use super::engine::Engine;

/// The browsers that wait for the next test, for as long as any test has one.
static RUNNING: Mutex<Weak<Pool>> = Mutex::new(Weak::new());

/// The browsers that wait for the next test. A browser starts slower than most tests run.
#[derive(Default)]
struct Pool(Mutex<Vec<Browser>>);

impl Pool {
    fn get() -> Arc<Self> {
        let mut running = lock(&RUNNING);
        running.upgrade().unwrap_or_else(|| {
            let pool = Arc::default();
            *running = Arc::downgrade(&pool);
            pool
        })
    }
}

/// A running browser with a profile of its own.
struct Browser {
    handle: Option<WebDriver>,
    runtime: Runtime,
    profile: PathBuf,
    /// It runs for as long as the browser does.
    driver: Driver,
}

impl Browser {
    fn start(engine: Engine, has_logs: bool) -> Self {
        let driver = Driver::start(engine);
        let runtime = Builder::new_current_thread().enable_all().build().expect("the system has a clock and sockets");
        let profile = new_profile();
        let handle = runtime.block_on(WebDriver::new(driver.url.as_str(), engine.capabilities(&profile, has_logs)));
        let handle = handle.unwrap_or_else(|error| panic!("{engine} does not start: {error}"));
        Self { handle: Some(handle), runtime, profile, driver }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(handle) = self.handle.take() {
            // A browser that does not want to go goes with its driver.
            let _ = self.runtime.block_on(handle.quit());
        }
        // What the browser still holds is in the folder for temporary files, where it harms nobody.
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// A browser for one test. Every test has a server of its own, and so an origin that the browser never saw.
pub struct Session {
    browser: Option<Browser>,
    pool: Option<Arc<Pool>>,
    is_worn: Cell<bool>,
    /// What kind of browser it is.
    pub engine: Engine,
}

impl Session {
    /// A browser that did what other tests asked of it, or a new one. What is measured is always done by a new one, which
    /// keeps no logs, as they cost time.
    pub fn start(is_measured: bool) -> Self {
        let engine = Engine::under_test();
        let pool = (!is_measured).then(Pool::get);
        let waiting = pool.as_ref().and_then(|pool| lock(&pool.0).pop());
        let is_used = waiting.is_some();
        let browser = waiting.unwrap_or_else(|| Browser::start(engine, !is_measured));
        let session = Self { browser: Some(browser), pool, is_worn: Cell::new(false), engine };
        if is_used {
            session.block_on("take another tab", another_tab);
        }
        session
    }

    /// Does something with the browser and waits for it; `what` is named if it fails.
    pub fn block_on<T>(&self, what: &str, work: impl AsyncFnOnce(&WebDriver) -> WebDriverResult<T>) -> T {
        let Browser { handle, runtime, .. } =
            self.browser.as_ref().expect("it is taken out only when the session ends");
        let handle = handle.as_ref().expect("it is taken out only when the browser ends");
        runtime.block_on(work(handle)).unwrap_or_else(|error| panic!("cannot {what}: {error}"))
    }

    /// What the browser holds in memory (bytes).
    pub fn memory(&self) -> u64 {
        self.browser.as_ref().expect("it is taken out only when the session ends").driver.memory()
    }

    /// Opens an address of any kind.
    pub fn go_to(&self, address: &str) {
        self.block_on(address, async |browser| browser.goto(address).await);
    }

    /// Runs statements in the page; a promise that they return is waited for.
    pub fn run(&self, statements: &str, arguments: Vec<Value>) -> Value {
        let all = match self.engine {
            Engine::Chromium => statements.to_owned(),
            // What Firefox is told to run has modules, classes and prototypes of its own; those of a function of the page are the
            // page's.
            Engine::Firefox => format!(
                "return (window.makeFunction?.({}) ?? function () {{ {statements} }})(...arguments);",
                json!(statements)
            ),
            // In what WebKit is told to run, microtasks come between two statements; in a task of the page they do not.
            Engine::WebKit => format!(
                "return new Promise((done, fail) => setTimeout((...given) => {{
                    try {{ done((function () {{ {statements} }})(...given)); }} catch (error) {{ fail(error); }}
                }}, 0, ...arguments));"
            ),
        };
        let answer = self.block_on(statements, async |browser| browser.execute(all, arguments).await);
        answer.json().clone()
    }

    /// Sends a command of the DevTools protocol. What it sets goes with the tab, but for what is of the browser, which no
    /// other test gets then.
    pub fn tell_browser(&self, command: &str, parameters: Value) -> Value {
        assert_eq!(
            self.engine,
            Engine::Chromium,
            "only Chromium knows {command}: such a test is left out in {}",
            self.engine
        );
        if command.starts_with("Browser.") {
            self.is_worn.set(true);
        }
        self.block_on(command, async |browser| Cdp::new(browser.handle().clone()).send_raw(command, parameters).await)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let (Some(browser), Some(pool)) = (self.browser.take(), &self.pool) else { return };
        // After a failure nobody knows in what state it is.
        if !self.is_worn.get() && !thread::panicking() {
            lock(&pool.0).push(browser);
        }
    }
}

/// Puts a new tab in the place of the present one, whose history, size and theme go with it.
async fn another_tab(browser: &WebDriver) -> WebDriverResult<()> {
    let present = browser.window().await?;
    let new = browser.new_tab().await?;
    browser.switch_to_window(present).await?;
    browser.close_window().await?;
    browser.switch_to_window(new).await
}

/// A folder for the browser that no other test uses.
fn new_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("sip-compare-browser-{}-{count}", process::id()))
}

/// What a test that failed left behind is still in order: each lock is held for a single step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
