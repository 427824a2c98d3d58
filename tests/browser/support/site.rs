//! The server of a test: the build under test or another site, files of the test itself, and failures on demand.

use std::collections::HashMap;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, ETAG, LAST_MODIFIED};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeDir;

use super::console::RECORDER;
use super::engine::Engine;
use super::listening::Listening;
use super::part::{Answer, Part, content, with_content};

/// Where the script lies that writes down what is told in the console.
pub const RECORDER_PATH: &str = "/recorder.js";

/// How late the widget comes to a reader who is far away.
const DELAY: Duration = Duration::from_millis(400);

/// The folder of the build under test.
pub fn dist() -> PathBuf {
    env::var_os("SIP_COMPARE_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// The folder with what is handed on.
pub fn package() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/package");
    env::var_os("SIP_COMPARE_PACKAGE").map_or(beside, PathBuf::from)
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

/// A server on 127.0.0.1 for one test; it stops when it is dropped.
pub struct Site {
    listening: Listening,
    shared: Arc<Shared>,
}

/// What the test and its server both know.
#[derive(Default)]
struct Shared {
    answers: Mutex<HashMap<Part, Answer>>,
    files: Mutex<HashMap<String, File>>,
    hits: Mutex<Vec<Hit>>,
    is_slow: AtomicBool,
    is_open: AtomicBool,
    is_away: AtomicBool,
}

/// A file of the test's own.
#[derive(Clone)]
struct File {
    kind: &'static str,
    content: Bytes,
}

impl Site {
    /// Serves the build under test.
    pub fn new() -> Self {
        assert!(dist().join("index.html").is_file(), "no build in {}; make one: cargo xtask build", dist().display());
        Self::serving(Router::new().fallback_service(ServeDir::new(dist())))
    }

    /// A site with a host page at `/host.html`.
    pub fn with_host(html: &str) -> Self {
        let site = Self::new();
        site.add_page("/host.html", html);
        site
    }

    /// Serves this, as far as the test has nothing else in its place.
    pub fn serving(content: Router) -> Self {
        let shared = Arc::new(Shared::default());
        let content = content.layer(from_fn_with_state(Arc::clone(&shared), answer));
        let content = content.route(RECORDER_PATH, get(([(CONTENT_TYPE, "text/javascript")], RECORDER)));
        Self { listening: Listening::with(content), shared }
    }

    /// Where it listens, without a slash at the end.
    pub fn origin(&self) -> String {
        self.listening.origin.clone()
    }

    /// Serves a page of the test's own.
    pub fn add_page(&self, path: &str, html: &str) {
        self.add(path, "text/html; charset=utf-8", html.as_bytes());
    }

    /// Serves a file of the test's own; it hides one of the site.
    pub fn add_file(&self, path: &str, content: &[u8]) {
        self.add(path, mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream"), content);
    }

    fn add(&self, path: &str, kind: &'static str, content: &[u8]) {
        let file = File { kind, content: Bytes::copy_from_slice(content) };
        lock(&self.shared.files).insert(path.to_owned(), file);
    }

    /// Answers a part in another way from now on.
    pub fn set(&self, part: Part, answer: Answer) {
        lock(&self.shared.answers).insert(part, answer);
    }

    /// From now on pages of every origin may use what it answers.
    pub fn opens(&self) {
        self.shared.is_open.store(true, Ordering::Relaxed);
    }

    /// From now on everything of the widget comes late.
    pub fn slows_down(&self) {
        self.shared.is_slow.store(true, Ordering::Relaxed);
    }

    /// From now on every connection breaks, or none does.
    pub fn goes_away(&self, is_away: bool) {
        self.shared.is_away.store(is_away, Ordering::Relaxed);
    }

    /// Answers everything properly again.
    pub fn heal(&self) {
        lock(&self.shared.answers).clear();
    }

    /// The paths that were asked for so far.
    pub fn asked(&self) -> Vec<String> {
        lock(&self.shared.hits).iter().map(|hit| hit.path.clone()).collect()
    }

    /// The requests for a part so far.
    pub fn hits_of(&self, part: Part) -> Vec<Hit> {
        lock(&self.shared.hits).iter().filter(|hit| Part::at(&hit.path) == Some(part)).cloned().collect()
    }
}

/// Answers a request as the test wants it.
async fn answer(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let place = shared.arrived(&path);
    let other = shared.answer(&path);
    let file = lock(&shared.files).get(&path).cloned();
    let mut proper = match file {
        Some(File { kind, content }) => ([(CONTENT_TYPE, kind)], content).into_response(),
        None => next.run(request).await,
    };
    // With a date or a tag a browser would keep what it got, even half a file, and ask only whether it is still the same.
    for validator in [ETAG, LAST_MODIFIED] {
        proper.headers_mut().remove(validator);
    }
    if shared.is_open.load(Ordering::Relaxed) {
        proper.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    let response = match other {
        Some(other) => other.instead_of(proper).await,
        None if Engine::under_test() != Engine::Chromium => with_recorder(proper).await,
        None => proper,
    };
    lock(&shared.hits)[place].answered = Some(Instant::now());
    response
}

/// A page with the script in it that writes down what is told in the console; other answers are as they are.
async fn with_recorder(mut proper: Response) -> Response {
    let kind = proper.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    if !kind.is_some_and(|kind| kind.starts_with("text/html")) {
        return proper;
    }
    let page = content(&mut proper).await;
    let page = String::from_utf8_lossy(&page);
    let script = format!("<script src={RECORDER_PATH}></script>");
    let start =
        page.find("<head>").map(|head| head + "<head>".len()).or_else(|| Some(page.find('>')? + 1)).unwrap_or(0);
    let (before, after) = page.split_at(start);
    with_content(proper, format!("{before}{script}{after}").into())
}

impl Shared {
    /// Takes down a request; gives its place in the list.
    fn arrived(&self, path: &str) -> usize {
        let mut hits = lock(&self.hits);
        hits.push(Hit { path: path.to_owned(), arrived: Instant::now(), answered: None });
        hits.len() - 1
    }

    /// How this is answered, if not properly.
    fn answer(&self, path: &str) -> Option<Answer> {
        if self.is_away.load(Ordering::Relaxed) {
            return Some(Answer::Broken);
        }
        let part = Part::at(path);
        let is_late = self.is_slow.load(Ordering::Relaxed) && (part.is_some() || path.ends_with("/sip-compare.js"));
        part.and_then(|part| lock(&self.answers).get(&part).copied()).or(is_late.then_some(Answer::Late(DELAY)))
    }
}

/// What a test that failed left behind is still in order: each lock is held for a single step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
