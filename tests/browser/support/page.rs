//! The page under test: a browser that no other test uses meanwhile, and what a reader can see and do in it.

mod input;
mod tools;

use std::cell::RefCell;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::console::{Complaint, Told, foreign_addresses};
use super::engine::Engine;
use super::part::Part;
use super::prelude::{LAYS_OUT_ALL, PRELUDE};
use super::session::Session;
use super::site::{Site, host_page};

/// How long a browser may be busy before a widget asks for the rest of its language.
const IDLE: Duration = Duration::from_secs(5);
/// How long something may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(20);
/// What is in the reports of the browser itself, of requests that failed and of what a policy stopped.
const OWN_REPORTS: [&str; 8] = [
    "404",
    "MIME type",
    "ERR_",
    "CORS",
    "Content Security Policy",
    "dynamically imported module",
    "integrity",
    // Of WebKit.
    "Importing a module script failed",
];
/// The height of the window, as far as a test does not say otherwise.
const HEIGHT: u32 = 900;

/// A page in a browser that no other test uses meanwhile.
///
/// When it is dropped, the console must hold nothing but what [`Page::takes_warning`] and [`Page::takes_error`] took
/// out of it, and every request must have gone to the server of the test.
pub struct Page {
    session: Session,
    unread: RefCell<Vec<Complaint>>,
    infos: RefCell<Vec<String>>,
    requests: RefCell<Vec<String>>,
    origins: RefCell<Vec<String>>,
    /// The server of the test.
    pub site: Site,
}

impl Page {
    /// The standalone page with a query string, when the widget is ready.
    pub fn standalone(query: &str) -> Self {
        let page = Self::open(Site::new(), &format!("/{query}"));
        page.is_ready();
        page
    }

    /// A host page with this body and the widget's script, when its first widget is ready.
    pub fn embedded(body: &str) -> Self {
        let page = Self::open(Site::with_host(&host_page(body)), "/host.html");
        page.is_ready();
        page
    }

    /// A page of a site, as soon as it is loaded.
    pub fn open(site: Site, path: &str) -> Self {
        let page = Self::blank(site);
        page.go_to(path);
        page
    }

    /// An empty page, from which nothing was asked yet.
    pub fn blank(site: Site) -> Self {
        let page = Self {
            session: Session::start(false),
            unread: RefCell::default(),
            infos: RefCell::default(),
            requests: RefCell::default(),
            origins: RefCell::default(),
            site,
        };
        page.is_like_new();
        page
    }

    /// Opens another page of the same site.
    pub fn go_to(&self, path: &str) {
        self.go_to_address(&format!("{}{path}", self.site.origin()));
    }

    // ---- What is there ----

    /// Waits until the first widget shows itself, and everything that is below its first screen.
    pub fn is_ready(&self) {
        self.waits_for("$('.overview, [part=table], [part=more]')");
    }

    /// Waits until everything of a language is there, so that a choice is drawn at once.
    pub fn has_everything(&self) {
        let is_done = "({ name, responseEnd }) => /-rest/.test(name) && responseEnd";
        self.waits_for(&format!("performance.getEntriesByType('resource').filter({is_done}).length === 1"));
    }

    /// Waits until a picker that has the focus finds codes by every word, and not by number and phrase alone.
    pub fn finds_words(&self) {
        let ask = "return import('/sip-compare.js').then(({ understand }) => understand('')).then(() => true);";
        assert_eq!(self.run(ask, Vec::new()), true);
    }

    /// The value of an expression; see [`PRELUDE`] for what it may use.
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), Vec::new())
    }

    /// Runs statements.
    pub fn run(&self, statements: &str, arguments: Vec<Value>) -> Value {
        self.session.run(&format!("{PRELUDE}{statements}"), arguments)
    }

    /// Whether an expression is truthy.
    pub fn holds(&self, expression: &str) -> bool {
        self.value(&format!("!!({expression})")) == true
    }

    /// How many sheets it is printed on.
    pub fn sheets(&self) -> u64 {
        let pdf = self.tell_browser("Page.printToPDF", json!({ "preferCSSPageSize": true }));
        let count = "return (atob(arguments[0]).match(/\\/Type *\\/Page[^s]/g) ?? []).length;";
        self.run(count, vec![pdf["data"].clone()]).as_u64().expect("a count is a number")
    }

    /// Waits until an expression is truthy.
    pub fn waits_for(&self, expression: &str) {
        assert!(self.comes_within(PATIENCE, expression), "in vain waited for: {expression}");
    }

    /// Waits until something else is the case.
    pub fn waits_until(&self, holds: impl Fn() -> bool) {
        let start = Instant::now();
        while !holds() {
            assert!(start.elapsed() < PATIENCE, "in vain waited for what a test wants");
            thread::sleep(PAUSE);
        }
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

    /// The visible text of the first element of the widget that fits.
    pub fn text(&self, css: &str) -> String {
        self.waits_for(&format!("$({css:?})"));
        self.string(&format!("text($({css:?}))"))
    }

    /// The visible texts of all elements of the widget that fit.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let texts = self.value(&format!("$$({css:?}).map(text)"));
        serde_json::from_value(texts).expect("a list of texts was asked for")
    }

    /// The visible texts of the cells in the row with this name, one for each code.
    pub fn cells(&self, row: &str) -> Vec<String> {
        let texts = self.value(&format!("cells({row:?})"));
        serde_json::from_value(texts).expect("a list of texts was asked for")
    }

    /// The value of an expression that gives a text.
    pub fn string(&self, expression: &str) -> String {
        let value = self.value(expression);
        value.as_str().unwrap_or_else(|| panic!("{expression} gives no text: {value}")).to_owned()
    }

    /// How many elements of the widget fit.
    pub fn count(&self, css: &str) -> u64 {
        self.value(&format!("$$({css:?}).length")).as_u64().expect("a length is a number")
    }

    /// An attribute of the first element of the widget that fits.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.value(&format!("$({css:?}).getAttribute({name:?})")).as_str().map(str::to_owned)
    }

    /// The path and query of the page's address.
    pub fn address(&self) -> String {
        self.string("location.pathname + location.search + location.hash")
    }

    // ---- What a reader does ----

    /// Makes the page this many pixels wide.
    pub fn set_width(&self, width: u32) {
        self.set_screen(width, HEIGHT);
    }

    /// Does something while everything is open and laid out, wherever the window is.
    pub fn all_laid_out<T>(&self, work: impl FnOnce() -> T) -> T {
        self.opens_folds();
        self.run(&format!("{LAYS_OUT_ALL} window.laidOut = laidOut;"), Vec::new());
        let done = work();
        self.run("for (const element of window.laidOut) element.style.contentVisibility = '';", Vec::new());
        done
    }

    /// Opens the sections that are folded, as they are where there is little room.
    pub fn opens_folds(&self) {
        // In the first frame the widget hears of its width, in the second it folds.
        self.run(
            "return (async () => {
                for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
                $$('.fold[aria-expanded=false]').forEach((fold) => fold.click());
            })();",
            Vec::new(),
        );
    }

    /// A picture of the whole page at this width, as PNG.
    pub fn picture(&self, width: u32) -> Vec<u8> {
        self.set_width(width);
        let height = self.value("document.documentElement.scrollHeight").as_u64().unwrap_or_default();
        self.set_screen(width, u32::try_from(height).unwrap_or_default().clamp(HEIGHT, 8000));
        let picture = self.session.block_on("take a picture", async |browser| browser.screenshot_as_png().await);
        self.set_width(width);
        picture
    }

    // ---- The console ----

    /// Waits for the one warning in the console that holds this text, takes it out and returns it.
    pub fn takes_warning(&self, part: &str) -> String {
        self.takes(part, false)
    }

    /// Waits for the one error in the console that holds this text, takes it out and returns it.
    ///
    /// What the browser itself reports is told by Chromium alone, and elsewhere taken to be there.
    pub fn takes_error(&self, part: &str) -> String {
        if self.session.engine != Engine::Chromium && is_report(part) {
            self.takes_errors(part);
            return String::new();
        }
        self.takes(part, true)
    }

    /// Takes all errors that hold this text out of the console, however many there are.
    ///
    /// What Chromium itself reports has other words elsewhere.
    pub fn takes_errors(&self, part: &str) {
        let is_elsewhere = self.session.engine != Engine::Chromium && is_report(part);
        self.leaves(|found| !found.is_error || !(found.text.contains(part) || is_elsewhere && is_report(&found.text)));
    }

    /// Takes what the browser itself reports of requests out of the console; what a script threw stays there.
    pub fn takes_reports(&self) {
        self.leaves(|found| !found.is_error || found.text.contains("Uncaught") || !is_report(&found.text));
    }

    /// Takes all warnings that hold this text out of the console, however many there are.
    pub fn takes_warnings(&self, part: &str) {
        self.leaves(|found| found.is_error || !found.text.contains(part));
    }

    fn leaves(&self, stays: impl Fn(&Complaint) -> bool) {
        self.read_console();
        self.unread.borrow_mut().retain(stays);
    }

    /// What was told with `console.info` so far.
    pub fn infos(&self) -> Vec<String> {
        self.read_console();
        self.infos.borrow().clone()
    }

    /// The warnings and errors that are in the console.
    pub fn complaints(&self) -> Vec<String> {
        self.read_console();
        self.unread.borrow().iter().map(|found| found.text.clone()).collect()
    }

    fn takes(&self, part: &str, is_error: bool) -> String {
        let start = Instant::now();
        loop {
            self.read_console();
            let mut unread = self.unread.borrow_mut();
            let place = unread.iter().position(|found| found.is_error == is_error && found.text.contains(part));
            if let Some(place) = place {
                return unread.remove(place).text;
            }
            assert!(start.elapsed() < PATIENCE, "“{part}” is not in the console, which holds {unread:?}");
            drop(unread);
            thread::sleep(PAUSE);
        }
    }

    fn read_console(&self) {
        let Told { complaints, infos } = self.told();
        self.infos.borrow_mut().extend(infos);
        self.unread.borrow_mut().extend(complaints);
    }

    /// The addresses outside the site that the page asked for.
    fn foreign_requests(&self) -> Vec<String> {
        self.read_requests();
        let foreign = foreign_addresses(&self.requests.take(), &self.site.origin());
        let origins = self.origins.borrow();
        foreign.into_iter().filter(|address| !origins.iter().any(|origin| address.starts_with(origin))).collect()
    }

    /// From now on the page may ask this site, too.
    pub fn may_ask(&self, other: &Site) {
        self.origins.borrow_mut().push(other.origin());
    }
}

/// Whether the browser itself says this.
fn is_report(text: &str) -> bool {
    OWN_REPORTS.iter().any(|report| text.contains(report))
}

impl Drop for Page {
    fn drop(&mut self) {
        // A test that failed already has said the more important thing.
        if thread::panicking() {
            return;
        }
        self.read_console();
        let complaints = self.unread.take();
        let foreign = self.foreign_requests();
        assert!(complaints.is_empty(), "the console is not clean: {complaints:#?}");
        assert!(foreign.is_empty(), "other hosts were asked: {foreign:#?}");
    }
}

/// Pages of several servers, frames and files.
impl Page {
    /// Opens an address of any kind.
    pub fn go_to_address(&self, address: &str) {
        self.keeps_told();
        self.session.go_to(address);
    }

    /// Does `work` with this page meaning the document in the first frame.
    pub fn in_frame<T>(&self, work: impl FnOnce() -> T) -> T {
        self.waits_for("document.querySelector('iframe')");
        self.session.block_on("enter the frame", async |browser| browser.enter_frame(0).await);
        let outcome = work();
        self.session.block_on("leave the frame", async |browser| browser.enter_default_frame().await);
        outcome
    }

    /// Makes sure that nobody but the server of the test and this one was asked so far.
    pub fn has_asked_only(&self, other: &Site) {
        // What a widget asks for when the browser is idle may come at any time; where none is shown it never does.
        let start = Instant::now();
        while other.hits_of(Part::Rest).is_empty() && start.elapsed() < IDLE {
            thread::sleep(PAUSE);
        }
        assert!(!other.asked().is_empty(), "{} was not asked", other.origin());
        self.may_ask(other);
        let foreign = self.foreign_requests();
        assert!(foreign.is_empty(), "other hosts were asked: {foreign:#?}");
    }
}
