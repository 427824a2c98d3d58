//! A reader's visit to a site, in a browser of its own.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::cdp::Cdp;

use super::console::{complaints, foreign_addresses};
use super::session::Session;
use super::site::{Site, hosts};
use super::table::Recipe;

/// How long something may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(20);

/// The width of a desktop, where every host shows all of itself.
pub const WIDTH: u32 = 1280;
const HEIGHT: u32 = 900;

/// Runs before the scripts of every page: sums up how far its content jumps. What a host does in its own bars is not ours.
const WATCH: &str = "
    {
        window.jumped = 0;
        window.jumps = [];
        const element = (node) => node instanceof Element ? node : node?.parentElement;
        const isContent = (element) => element?.getRootNode() !== document || element.closest('main, [role=main], article');
        new PerformanceObserver((list) => {
            for (const { value, startTime, sources } of list.getEntries()) {
                const moved = sources.map(({ node }) => element(node));
                if (!moved.some(isContent)) continue;
                window.jumped += value;
                const names = moved.map((element) => element?.outerHTML.slice(0, 80)).join(' ');
                window.jumps.push(`${value.toFixed(4)} after ${Math.round(startTime)} ms: ${names}`);
            }
        }).observe({ type: 'layout-shift', buffered: true });
    }
";

/// What every script may use: the widget, its shadow root and what is in it, and what a reader sees of the host page.
const PRELUDE: &str = "
    const host = document.querySelector('sip-compare');
    const root = host?.shadowRoot;
    const $ = (css) => root?.querySelector(css);
    const seen = (css) => [...document.querySelectorAll(css)].find((element) => element.checkVisibility());
    const ground = (element) => element && getComputedStyle(element).backgroundColor;
    const painted = (element) => /, 0\\)$/.test(ground(element)) ? painted(element.parentElement) : ground(element) ?? '';
";

/// A site in a browser.
///
/// When it is dropped, the console must be empty, and every request must have gone to the server of the test.
pub struct Visit {
    session: Session,
    /// The server.
    pub site: Site,
}

impl Visit {
    /// Opens the first page of a site.
    pub fn to(recipe: &Recipe) -> Self {
        let visit = Self { session: Session::start(), site: Site::of(recipe.name, recipe.policy) };
        visit.has_size(WIDTH, HEIGHT);
        visit.tell_browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }));
        visit.go_to(recipe.home);
        visit
    }

    /// Loads a page.
    pub fn go_to(&self, path: &str) {
        let address = format!("{}{path}", self.site.origin());
        self.session.block_on("open a page", async |browser| browser.goto(address).await);
    }

    /// Leaves the site, so that the next page of it is really loaded.
    pub fn leaves(&self) {
        self.session.block_on("leave the site", async |browser| browser.goto("about:blank").await);
    }

    /// The value of an expression; see [`PRELUDE`] for what it may use.
    pub fn value(&self, expression: &str) -> Value {
        let script = format!("{PRELUDE}return ({expression});");
        let answer = self.session.block_on(expression, async |browser| browser.execute(script, Vec::new()).await);
        answer.json().clone()
    }

    /// Whether an expression is truthy.
    pub fn holds(&self, expression: &str) -> bool {
        self.value(&format!("!!({expression})")) == true
    }

    /// Waits until an expression is truthy.
    pub fn waits_for(&self, expression: &str) {
        assert!(self.comes_within(PATIENCE, expression), "in vain waited for: {expression}");
    }

    /// Whether an expression becomes truthy in this time.
    pub fn comes_within(&self, time: Duration, expression: &str) -> bool {
        let start = Instant::now();
        while !self.holds(expression) {
            if start.elapsed() > time {
                return false;
            }
            thread::sleep(PAUSE);
        }
        true
    }

    /// Clicks what a reader sees of the host page, as soon as it is there.
    pub fn clicks(&self, css: &str) {
        self.waits_for(&format!("seen({css:?})"));
        let script = format!("{PRELUDE}return seen({css:?});");
        self.session.block_on(css, async |browser| browser.execute(script, Vec::new()).await?.element()?.click().await);
    }

    /// Types a text where the focus is.
    pub fn types(&self, text: &str) {
        self.session.block_on("type a text", async |browser| browser.action_chain().send_keys(text).perform().await);
    }

    /// Presses a key where the focus is.
    pub fn presses(&self, key: Key) {
        self.session.block_on("press a key", async |browser| browser.action_chain().send_keys(key).perform().await);
    }

    /// Takes a picture of the whole page into `shots/` beside the sites.
    pub fn is_pictured(&self, name: &str) {
        // Host pages fade from one theme to the other.
        self.waits_for("document.getAnimations().every(({ playState }) => playState !== 'running')");
        let height = self.value("document.documentElement.scrollHeight").as_u64().unwrap_or_default();
        self.has_size(WIDTH, u32::try_from(height).unwrap_or_default().clamp(HEIGHT, 8000));
        let picture = self.session.block_on("take a picture", async |browser| browser.screenshot_as_png().await);
        self.has_size(WIDTH, HEIGHT);
        let file = hosts().join("shots").join(format!("{name}.png"));
        let written = fs::create_dir_all(hosts().join("shots")).and_then(|()| fs::write(&file, picture));
        written.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

    /// Makes the window this many pixels wide.
    pub fn has_width(&self, width: u32) {
        self.has_size(width, HEIGHT);
        self.waits_for(&format!("innerWidth === {width}"));
    }

    fn has_size(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell_browser("Emulation.setDeviceMetricsOverride", size);
    }

    fn tell_browser(&self, command: &str, parameters: Value) {
        self.session
            .block_on(command, async |browser| Cdp::new(browser.handle().clone()).send_raw(command, parameters).await);
    }

    /// The addresses outside the site that were asked for.
    fn foreign_requests(&self) -> Vec<String> {
        let entries = self.session.block_on("read the requests", async |browser| browser.get_log("performance").await);
        foreign_addresses(entries, &self.site.origin())
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        // A test that failed already has said the more important thing.
        if thread::panicking() {
            return;
        }
        let entries = self.session.block_on("read the console", async |browser| browser.browser_log().await);
        let complaints = complaints(entries);
        assert!(complaints.is_empty(), "the console is not clean: {complaints:#?}");
        let foreign = self.foreign_requests();
        assert!(foreign.is_empty(), "other hosts were asked: {foreign:#?}");
    }
}
