//! What no script of a page can do: the window, the system, the network, the logs. Chromium does it by its DevTools, Firefox
//! in the part of it that is no page, and WebKit hardly at all: without a network it is the server that is away.

use std::fmt::Debug;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::common::requestdata::RequestData;
use thirtyfour::{SessionId, WebDriver};

use super::super::console::{Told, requested_addresses, told_by_recorder, told_in_log};
use super::super::engine::Engine;
use super::super::site::RECORDER_PATH;
use super::{HEIGHT, Page};

/// The width of the window, as far as a test does not say otherwise.
const WIDTH: u32 = 1280;

/// Makes the part of Firefox that shows a page this large.
const RESIZE: &str = "
    const { style } = gBrowser.selectedBrowser;
    for (const [name, value] of [['width', arguments[0]], ['height', arguments[1]]]) {
        for (const limit of ['', 'min-', 'max-']) style.setProperty(`${limit}${name}`, `${value}px`);
    }
";

/// What a page holds.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Bytes of the JavaScript heap.
    pub heap: i64,
    /// Nodes of all documents.
    pub nodes: i64,
    /// Event listeners.
    pub listeners: i64,
    /// Bytes of the program's own memory, which never shrinks.
    pub program: i64,
}

/// Whether Firefox runs scripts in the page (`content`) or in the part of it that is no page (`chrome`).
#[derive(Debug)]
struct Context(&'static str);

impl FormatRequestData for Context {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let request = RequestData::new(Method::POST, format!("/session/{session}/moz/context"));
        request.add_body(json!({ "context": self.0 }))
    }
}

impl Page {
    /// Makes the window this many pixels wide and high.
    pub fn set_screen(&self, width: u32, height: u32) {
        match self.session.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.tell_browser("Emulation.setDeviceMetricsOverride", size);
                return;
            }
            Engine::Firefox => drop(self.run_in_firefox(RESIZE, vec![json!(width), json!(height)])),
            Engine::WebKit => {
                let around = self.value("[outerWidth - innerWidth, outerHeight - innerHeight]");
                let size = |place: usize, wanted: u32| {
                    wanted + u32::try_from(around[place].as_u64().unwrap_or(0)).unwrap_or(0)
                };
                let (outer_width, outer_height) = (size(0, width), size(1, height));
                self.session.block_on("resize the window", async |browser| {
                    browser.set_window_rect(0, 0, outer_width, outer_height).await
                });
            }
        }
        self.waits_for(&format!("innerWidth === {width} && innerHeight === {height}"));
    }

    /// Cuts the browser off from the network, or connects it again.
    pub fn set_offline(&self, is_offline: bool) {
        match self.session.engine {
            Engine::Chromium => {
                let conditions =
                    json!({ "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
                self.tell_browser("Network.enable", json!({}));
                self.tell_browser("Network.emulateNetworkConditions", conditions);
            }
            Engine::Firefox => {
                // It still reaches a server of its own machine now and then.
                self.site.goes_away(is_offline);
                self.run_in_firefox("Services.io.offline = arguments[0];", vec![json!(is_offline)]);
            }
            Engine::WebKit => self.site.goes_away(is_offline),
        }
    }

    /// What the page holds once the garbage is collected.
    pub fn memory(&self) -> Memory {
        self.tell_browser("Performance.enable", json!({}));
        self.tell_browser("HeapProfiler.collectGarbage", json!({}));
        self.tell_browser("HeapProfiler.collectGarbage", json!({}));
        let answer = self.tell_browser("Performance.getMetrics", json!({}));
        let metrics = answer["metrics"].as_array().expect("the browser lists its metrics");
        let metric = |name: &str| {
            let found = metrics.iter().find(|metric| metric["name"] == name);
            found.and_then(|metric| metric["value"].as_f64()).unwrap_or_else(|| panic!("no metric {name}")) as i64
        };
        // The program is a module, and a module is there once: who asks for it again gets the one in use.
        let program = "return (async () => {
            const glue = performance.getEntriesByType('resource').findLast(({ name }) => /sip-compare-app[^/]*\\.js/.test(name));
            return glue ? (await import(glue.name)).initSync().memory.buffer.byteLength : 0;
        })();";
        let program = self.run(program, Vec::new()).as_i64().expect("a length is a number");
        Memory {
            heap: metric("JSHeapUsedSize"),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            program,
        }
    }

    /// What the whole browser holds in memory (bytes), once it is told to let go of what it does not need; WebKit cannot be told.
    pub fn memory_of_browser(&self) -> u64 {
        match self.session.engine {
            Engine::Chromium => drop(self.tell_browser("HeapProfiler.collectGarbage", json!({}))),
            Engine::Firefox => {
                let minimize = "return new Promise((done) => Cc['@mozilla.org/memory-reporter-manager;1']
                    .getService(Ci.nsIMemoryReporterManager).minimizeMemoryUsage(done));";
                self.run_in_firefox(minimize, Vec::new());
            }
            Engine::WebKit => {}
        }
        self.session.memory()
    }

    /// From now on scripts may copy, and read what was copied.
    pub fn may_use_clipboard(&self) {
        if self.session.engine == Engine::Chromium {
            let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
            self.tell_browser("Browser.grantPermissions", permissions);
        }
    }

    /// Sends a command of the DevTools protocol.
    pub fn tell_browser(&self, command: &str, parameters: Value) -> Value {
        self.session.tell_browser(command, parameters)
    }

    /// Takes back what another test may have left in the browser.
    pub(super) fn is_like_new(&self) {
        match self.session.engine {
            Engine::Chromium => {
                // A new tab may not have the focus of the system yet, and then nothing in it has any.
                self.tell_browser("Emulation.setFocusEmulationEnabled", json!({ "enabled": true }));
                // What another test did not read is not this one's.
                self.told();
                self.read_requests();
                self.requests.take();
            }
            Engine::Firefox => {
                self.run_in_firefox("Services.io.offline = false;", Vec::new());
                self.wishes_for_nothing();
                self.set_screen(WIDTH, HEIGHT);
            }
            Engine::WebKit => self.set_screen(WIDTH, HEIGHT),
        }
    }

    /// What was told in the console since it was last asked. In Firefox and WebKit a script at the top of each page writes it
    /// down, so that what the browser itself reports is not in it.
    pub(super) fn told(&self) -> Told {
        if self.session.engine == Engine::Chromium {
            told_in_log(self.session.block_on("read the console", async |browser| browser.browser_log().await))
        } else {
            let mut told = self.told_here();
            self.in_each_frame(|| told.extend(self.told_here()));
            told
        }
    }

    /// Does something in each frame of this document.
    fn in_each_frame(&self, mut work: impl FnMut()) {
        let frames = self.session.run("return window.length;", Vec::new()).as_u64().unwrap_or_default();
        for frame in 0..u16::try_from(frames).unwrap_or_default() {
            self.session.block_on("enter a frame", async |browser| browser.enter_frame(frame).await);
            work();
            self.session.block_on("leave a frame", async |browser| browser.enter_parent_frame().await);
        }
    }

    /// What was told in the console of this document alone.
    fn told_here(&self) -> Told {
        told_by_recorder(&self.session.run("return window.toldToConsole?.splice(0) ?? [];", Vec::new()))
    }

    /// Takes down the addresses that were asked for.
    pub(super) fn read_requests(&self) {
        let addresses = if self.session.engine == Engine::Chromium {
            let log = self.session.block_on("read the requests", async |browser| browser.get_log("performance").await);
            requested_addresses(log)
        } else {
            let mut names = self.requested_here();
            self.in_each_frame(|| names.extend(self.requested_here()));
            names
        };
        self.requests.borrow_mut().extend(addresses);
    }

    /// The addresses that this document asked for; a frame is another one, and tells for itself.
    fn requested_here(&self) -> Vec<String> {
        let names = "return performance.getEntriesByType('resource').filter(({ initiatorType }) => \
            initiatorType !== 'iframe').map(({ name }) => name);";
        let names = self.session.run(names, Vec::new());
        let mut names: Vec<String> = serde_json::from_value(names).expect("a list of texts was asked for");
        names.retain(|name| !name.ends_with(RECORDER_PATH));
        names
    }

    /// Reads what goes with the page, when another is about to come.
    pub(super) fn keeps_told(&self) {
        if self.session.engine != Engine::Chromium {
            self.read_console();
            self.read_requests();
        }
    }

    /// Runs statements in the part of Firefox that is no page.
    pub fn run_in_firefox(&self, statements: &str, arguments: Vec<Value>) -> Value {
        let enter = |context| async move |browser: &WebDriver| browser.handle().cmd(Context(context)).await;
        self.session.block_on("leave the page", enter("chrome"));
        let answer = self.session.run(statements, arguments);
        self.session.block_on("come back to the page", enter("content"));
        answer
    }
}
