//! The server of a test: the build under test, pages of the test itself, and failures on demand.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use std::{env, fs};

/// The folder of the build under test.
pub fn dist() -> PathBuf {
    env::var_os("SIP_COMPARE_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// A part of the widget that is downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The JavaScript made by wasm-bindgen.
    Glue,
    /// The program.
    Wasm,
    /// The style sheet of the widget.
    Style,
    /// The language pack.
    Pack,
}

impl Part {
    /// All parts.
    pub const ALL: [Self; 4] = [Self::Glue, Self::Wasm, Self::Style, Self::Pack];

    /// The part that lies at a path; release builds put a hash into the names.
    fn at(path: &str) -> Option<Self> {
        let (_, name) = path.rsplit_once('/')?;
        let (stem, extension) = name.rsplit_once('.')?;
        match extension {
            "js" if stem.starts_with("sip-compare-app") => Some(Self::Glue),
            "wasm" => Some(Self::Wasm),
            "txt" if stem.starts_with("sip-compare") => Some(Self::Style),
            "pack" => Some(Self::Pack),
            _ => None,
        }
    }
}

/// How a part is answered instead of at once and whole.
#[derive(Debug, Clone, Copy)]
pub enum Answer {
    /// With the status 404.
    NotFound,
    /// With something else.
    Garbage,
    /// With its first half.
    Truncated,
    /// Whole, but only after this time.
    Late(Duration),
    /// Whole, but as a kind of file that it is not.
    WrongType,
    /// With its first half, and then the connection breaks.
    Broken,
}

/// A request that reached the server.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The path, without the query.
    pub path: String,
    /// When it arrived.
    pub arrived: Instant,
    /// When the answer began.
    pub answered: Option<Instant>,
}

#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<Part, Answer>>,
    files: Mutex<HashMap<String, Vec<u8>>>,
    hits: Mutex<Vec<Hit>>,
    is_over: AtomicBool,
}

/// A server on 127.0.0.1 for one test; it stops when it is dropped.
pub struct Site {
    /// Where it listens, without a slash at the end.
    origin: String,
    shared: Arc<Shared>,
    worker: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves the build under test.
    pub fn new() -> Self {
        assert!(dist().join("index.html").is_file(), "no build in {}; make one: cargo xtask build", dist().display());
        let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it listens"));
        let shared = Arc::new(Shared::default());
        let worker = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || {
                for connection in listener.incoming().map_while(Result::ok) {
                    if shared.is_over.load(Ordering::Relaxed) {
                        break;
                    }
                    let shared = Arc::clone(&shared);
                    // One thread a request, so that a late answer, and a connection without one, hold up no other.
                    thread::spawn(move || shared.serve(connection));
                }
            })
        };
        Self { origin, shared, worker: Some(worker) }
    }

    /// A site with a host page at `/host.html`.
    pub fn with_host(html: &str) -> Self {
        let site = Self::new();
        site.add_page("/host.html", html);
        site
    }

    /// Where it listens, without a slash at the end.
    pub fn origin(&self) -> String {
        self.origin.clone()
    }

    /// Serves a page of the test's own.
    pub fn add_page(&self, path: &str, html: &str) {
        self.add_file(path, html.as_bytes());
    }

    /// Serves a file of the test's own; it hides one of the build.
    pub fn add_file(&self, path: &str, content: &[u8]) {
        lock(&self.shared.files).insert(path.to_owned(), content.to_vec());
    }

    /// Answers a part in another way from now on.
    pub fn set(&self, part: Part, answer: Answer) {
        lock(&self.shared.answers).insert(part, answer);
    }

    /// Answers everything properly again.
    pub fn heal(&self) {
        lock(&self.shared.answers).clear();
    }

    /// The requests for a part so far.
    pub fn hits_of(&self, part: Part) -> Vec<Hit> {
        lock(&self.shared.hits).iter().filter(|hit| Part::at(&hit.path) == Some(part)).cloned().collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.is_over.store(true, Ordering::Relaxed);
        // The worker wakes up for a connection only. If there is none to be had, it is gone already.
        let _ = TcpStream::connect(self.origin.trim_start_matches("http://"));
        if let Some(worker) = self.worker.take() {
            // A worker that panicked failed its test already.
            let _ = worker.join();
        }
    }
}

impl Shared {
    /// Reads a request and answers it. A browser that went away meanwhile needs no answer.
    fn serve(&self, mut connection: TcpStream) {
        let lines = BufReader::new(&connection).lines().map_while(Result::ok);
        let head: Vec<String> = lines.take_while(|line| !line.is_empty()).collect();
        let target = head.first().and_then(|line| line.split(' ').nth(1));
        if let Some(target) = target {
            let path = target.split(['?', '#']).next().unwrap_or_default();
            let _ = connection.write_all(&self.answer(path));
        }
    }

    /// The whole answer for a path.
    fn answer(&self, path: &str) -> Vec<u8> {
        let place = {
            let mut hits = lock(&self.hits);
            hits.push(Hit { path: path.to_owned(), arrived: Instant::now(), answered: None });
            hits.len() - 1
        };
        let answer = Part::at(path).and_then(|part| lock(&self.answers).get(&part).copied());
        let content = lock(&self.files).get(path).cloned().or_else(|| read(path));
        let kind = if matches!(answer, Some(Answer::WrongType)) { "text/plain" } else { content_type(path) };
        let (status, kind, content) = match (answer, content) {
            (Some(Answer::NotFound), _) | (_, None) => ("404 Not Found", "text/plain", b"not here".to_vec()),
            (Some(Answer::Garbage), _) => ("200 OK", kind, b"<!doctype html><p>Sign in to the guest network".to_vec()),
            (_, Some(content)) => ("200 OK", kind, content),
        };
        // A connection that breaks was to bring more.
        let promised = content.len();
        let content = match answer {
            Some(Answer::Truncated | Answer::Broken) => &content[..content.len() / 2],
            _ => &content,
        };
        let length = if matches!(answer, Some(Answer::Broken)) { promised } else { content.len() };
        if let Some(Answer::Late(delay)) = answer {
            thread::sleep(delay);
        }
        lock(&self.hits)[place].answered = Some(Instant::now());
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        [head.as_bytes(), content].concat()
    }
}

/// A host page with this body and the widget's script.
pub fn host_page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>Host page</title><link rel=icon href=data:,>\
         <script>window.events = []; for (const name of ['ready', 'change', 'error']) document.addEventListener(\
         `sip-compare-${{name}}`, (event) => events.push({{ name, detail: event.detail, composed: event.composed,\
         id: event.target.id }}));</script>\
         <script type=module src=/sip-compare.js></script></head><body>{body}</body></html>"
    )
}

/// The file of the build at a path; a folder gives its `index.html`.
fn read(path: &str) -> Option<Vec<u8>> {
    let relative = Path::new(path.trim_start_matches('/'));
    let stays_inside = relative.components().all(|component| matches!(component, Component::Normal(_)));
    let file = dist().join(relative);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    stays_inside.then(|| fs::read(file).ok())?
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("pack") => "application/octet-stream",
        _ => "text/html; charset=utf-8",
    }
}

/// What a test that failed left behind is still in order: each lock is held for a single step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
