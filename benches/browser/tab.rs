//! A browser of its own for one run, slowed down as a reader's may be.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::server::{Sent, Server};
use crate::session::Session;

/// What runs in every page before anything of the page.
const PROBE: &str = include_str!("probe.js");
/// A page without anything.
const BLANK: &str = "/blank.html";
/// How long something may take before the bench gives up.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long nothing must come before a page is taken to have everything.
const QUIET: Duration = Duration::from_millis(1500);

/// How slow a reader's machine and network are.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How many times slower the processor is.
    pub processor: u32,
    /// The network; as fast as it can be without.
    pub network: Option<Network>,
}

/// A network.
#[derive(Debug, Clone, Copy)]
pub struct Network {
    /// How many bits come in a second.
    pub bits: f64,
    /// How many milliseconds an answer takes to begin.
    pub latency: u32,
}

/// Nothing is slowed down.
pub const UNLIMITED: Limits = Limits { processor: 1, network: None };

/// What a page is for, as selectors.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    /// The last of its first screen.
    pub answer: &'static str,
    /// The last of all.
    pub all: &'static str,
}

/// When a page was ready, in milliseconds since it was asked for.
#[derive(Debug, Clone)]
pub struct Load {
    /// The first text or picture was painted.
    pub first_paint: f64,
    /// The first screen of what the page is for was painted.
    pub answer: f64,
    /// All of it was painted.
    pub shown: f64,
    /// The element said that it is ready.
    pub ready: Option<f64>,
    /// The requests that were done, with the time of each.
    pub requests: Vec<(String, f64)>,
}

/// What a page holds, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Objects of JavaScript.
    pub script: f64,
    /// Nodes and what else the browser makes for the page.
    pub document: f64,
    /// The memory of programs in WebAssembly.
    pub program: f64,
}

impl Memory {
    /// All of it.
    pub fn total(self) -> f64 {
        self.script + self.document + self.program
    }
}

/// What the browser itself counts of its work for a page, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Work {
    /// Style and layout.
    pub layout: f64,
    /// Everything on the main thread: script, style, layout, paint.
    pub all: f64,
}

/// A browser with a fresh profile, that has shown nothing but a blank page.
pub struct Tab<'server> {
    session: Session,
    server: &'server Server,
}

impl<'server> Tab<'server> {
    /// Starts a browser; what the server sent to others is forgotten.
    pub fn new(server: &'server Server, limits: Limits) -> Self {
        let tab = Self { session: Session::start(true), server };
        tab.session.tell_browser("Performance.enable", json!({}));
        // The process of the page is there before anything is measured.
        server.add(BLANK, b"<!doctype html><title>Blank</title><link rel=icon href=data:,>".to_vec());
        tab.session.go_to(&format!("{}{BLANK}", server.origin()));
        if let Some(Network { bits, latency }) = limits.network {
            let bytes = bits / 8.0;
            let conditions =
                json!({ "offline": false, "latency": latency, "downloadThroughput": bytes, "uploadThroughput": bytes });
            tab.session.tell_browser("Network.enable", json!({}));
            tab.session.tell_browser("Network.emulateNetworkConditions", conditions);
        }
        tab.slow_down(limits.processor);
        server.forget();
        tab
    }

    /// Makes the processor so many times slower.
    pub fn slow_down(&self, times: u32) {
        self.session.tell_browser("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Opens a page and waits until as many roots as `count` have everything that is to be shown.
    pub fn load(&self, path: &str, shown: Shown, count: u32) -> Load {
        self.open(path, shown, count);
        let load = self.run("return bench.load();");
        let requests = load["requests"].as_array().into_iter().flatten();
        let request = |request: &Value| Some((request[0].as_str()?.to_owned(), request[1].as_f64()?));
        Load {
            first_paint: number(&load["firstPaint"]),
            answer: number(&load["answer"]),
            shown: number(&load["shown"]),
            ready: load["ready"].as_f64(),
            requests: requests.filter_map(request).collect(),
        }
    }

    /// Opens a page and waits for nothing.
    pub fn open(&self, path: &str, shown: Shown, count: u32) {
        let config = json!({ "answer": shown.answer, "shown": shown.all, "count": count });
        let source = format!("const CONFIG = {config};\n{PROBE}");
        self.session.tell_browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        self.session.go_to(&format!("{}{path}", self.server.origin()));
    }

    /// Waits until everything that the page asked for is there and it asks for nothing more; gives all that was sent.
    pub fn all_sent(&self) -> Vec<Sent> {
        let start = Instant::now();
        loop {
            let sent = self.server.sent();
            // Every request but that of the page itself is an entry of the page.
            let done = self.run("return bench.done();").as_u64().unwrap_or_default();
            if done + 1 >= sent.len() as u64 && self.server.idle() > QUIET {
                return sent;
            }
            assert!(start.elapsed() < PATIENCE, "the page has {done} of {sent:#?}");
            thread::sleep(Duration::from_millis(100));
        }
    }

    /// Runs statements; a promise that they return is waited for.
    pub fn run(&self, statements: &str) -> Value {
        self.session.run(statements, Vec::new())
    }

    /// A picture of what is in view, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.session.block_on("take a picture", async |browser| browser.screenshot_as_png().await)
    }

    /// Presses the key of a letter where the focus is.
    pub fn press(&self, letter: char) {
        let key = json!({ "type": "keyDown", "text": letter.to_string(), "key": letter.to_string() });
        self.session.tell_browser("Input.dispatchKeyEvent", key);
        let key = json!({ "type": "keyUp", "key": letter.to_string() });
        self.session.tell_browser("Input.dispatchKeyEvent", key);
    }

    /// What the browser has done for the page so far.
    pub fn work(&self) -> Work {
        let answer = self.session.tell_browser("Performance.getMetrics", json!({}));
        let metrics = answer["metrics"].as_array().expect("the browser lists its metrics");
        let metric = |name: &str| {
            let found = metrics.iter().find(|metric| metric["name"] == name);
            1000.0 * number(&found.unwrap_or_else(|| panic!("no metric {name}"))["value"])
        };
        Work { layout: metric("LayoutDuration") + metric("RecalcStyleDuration"), all: metric("TaskDuration") }
    }

    /// What the page holds once the garbage is collected.
    pub fn memory(&self) -> Memory {
        for _ in 0..3 {
            self.session.tell_browser("HeapProfiler.collectGarbage", json!({}));
        }
        let usage = self.session.tell_browser("Runtime.getHeapUsage", json!({}));
        Memory {
            script: number(&usage["usedSize"]),
            document: number(&usage["embedderHeapUsedSize"]),
            program: number(&self.run("return bench.programBytes();")),
        }
    }

    /// The version of the browser.
    pub fn version(&self) -> String {
        let version = self.session.tell_browser("Browser.getVersion", json!({}));
        version["product"].as_str().unwrap_or("unknown").to_owned()
    }
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}
