//! The server of the bench: everything compressed beforehand, and every byte that it sends is counted.

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::listening::Listening;

/// What was asked for and sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The path, without the query.
    pub path: String,
    /// How many bytes the body had, as it was sent.
    pub bytes: usize,
}

/// The server of the bench.
pub struct Server {
    listening: Listening,
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    files: Mutex<HashMap<String, Arc<File>>>,
    sent: Mutex<Vec<Sent>>,
    last: Mutex<Option<Instant>>,
}

/// A file, and what is sent of it: compressed when it is first asked for, which is in a round that is thrown away.
struct File {
    kind: &'static str,
    content: Vec<u8>,
    compressed: OnceLock<Bytes>,
}

impl Server {
    /// A server that has nothing yet.
    pub fn start() -> Self {
        let shared = Arc::new(Shared::default());
        let content = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        Self { listening: Listening::with(content), shared }
    }

    /// Where it listens, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.listening.origin
    }

    /// Serves a file.
    pub fn add(&self, path: &str, content: Vec<u8>) {
        let kind = mime_guess::from_path(path).first_raw().unwrap_or("application/octet-stream");
        let file = File { kind, content, compressed: OnceLock::new() };
        lock(&self.shared.files).insert(path.to_owned(), Arc::new(file));
    }

    /// Serves everything below a folder, at a path that ends in a slash.
    pub fn add_folder(&self, path: &str, folder: &Path) {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries {
            let file = entry.expect("an entry of a folder can be read").path();
            let name = file.file_name().and_then(|name| name.to_str()).expect("the names of our files are plain");
            if file.is_dir() {
                self.add_folder(&format!("{path}{name}/"), &file);
            } else {
                let content = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
                self.add(&format!("{path}{name}"), content);
            }
        }
    }

    /// Forgets what was sent.
    pub fn forget(&self) {
        lock(&self.shared.sent).clear();
    }

    /// What was sent since then.
    pub fn sent(&self) -> Vec<Sent> {
        lock(&self.shared.sent).clone()
    }

    /// How long nobody has asked for anything.
    pub fn idle(&self) -> Duration {
        lock(&self.shared.last).map_or(Duration::MAX, |last| last.elapsed())
    }
}

impl File {
    /// As a web server sends it that compresses beforehand: brotli with quality 11 and the widest window.
    fn sent(&self) -> &Bytes {
        self.compressed.get_or_init(|| {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 24);
            writer.write_all(&self.content).expect("memory takes what is written");
            writer.into_inner().into()
        })
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    *lock(&shared.last) = Some(Instant::now());
    let file = lock(&shared.files).get(&path).cloned();
    let Some(file) = file else {
        lock(&shared.sent).push(Sent { path, bytes: 0 });
        return StatusCode::NOT_FOUND.into_response();
    };
    let body = file.sent().clone();
    lock(&shared.sent).push(Sent { path, bytes: body.len() });
    ([(CONTENT_TYPE, file.kind), (CONTENT_ENCODING, "br")], body).into_response()
}

/// Each lock is held for a single step, so that nothing is left half done.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
