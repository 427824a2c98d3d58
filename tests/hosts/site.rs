//! The server of one built site.
//!
//! Each request has a connection and a thread of its own: pages of generators open many connections at once.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::{env, fs, io};

/// The address that recipes give for themselves.
const EXAMPLE: &str = "https://docs.example.com";
/// How late the widget comes to a reader who is far away.
const DELAY: Duration = Duration::from_millis(400);

/// The folder with the built sites.
pub fn hosts() -> PathBuf {
    let here = || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/hosts");
    env::var_os("SIP_COMPARE_HOSTS").map_or_else(here, PathBuf::from)
}

/// The folder of each built site, by the name of its recipe.
pub fn built() -> BTreeMap<String, String> {
    let list = hosts().join("sites.json");
    let text = fs::read_to_string(&list)
        .unwrap_or_else(|error| panic!("{}: {error}; build the sites: cargo xtask test --only hosts", list.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", list.display()))
}

/// A server on 127.0.0.1 for one site; it stops when it is dropped.
pub struct Site {
    served: Arc<Served>,
    worker: Option<JoinHandle<()>>,
}

/// What is served, and how.
struct Served {
    folder: PathBuf,
    address: String,
    policy: Option<&'static str>,
    is_slow: AtomicBool,
    is_over: AtomicBool,
}

impl Site {
    /// Serves the site of a recipe.
    pub fn of(name: &str, policy: Option<&'static str>) -> Self {
        let built = built();
        let folder = hosts().join(built.get(name).unwrap_or_else(|| panic!("{name} is not among {built:?}")));
        let listener = TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let address = listener.local_addr().expect("it is bound").to_string();
        let (is_slow, is_over) = (AtomicBool::new(false), AtomicBool::new(false));
        let served = Arc::new(Served { folder, address, policy, is_slow, is_over });
        let worker = {
            let served = Arc::clone(&served);
            thread::spawn(move || {
                for connection in listener.incoming().map_while(Result::ok) {
                    if served.is_over.load(Ordering::Relaxed) {
                        break;
                    }
                    let served = Arc::clone(&served);
                    // A browser that went away needs no answer.
                    thread::spawn(move || served.answer(connection).ok());
                }
            })
        };
        Self { served, worker: Some(worker) }
    }

    /// Where it listens, without a slash at the end.
    pub fn origin(&self) -> String {
        self.served.origin()
    }

    /// From now on everything of the widget comes late.
    pub fn slows_down(&self) {
        self.served.is_slow.store(true, Ordering::Relaxed);
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.served.is_over.store(true, Ordering::Relaxed);
        // The worker waits for a connection, so it gets one.
        if let (Ok(_), Some(worker)) = (TcpStream::connect(&self.served.address), self.worker.take()) {
            // A worker that panicked failed its test already.
            let _ = worker.join();
        }
    }
}

impl Served {
    fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    fn answer(&self, mut connection: TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(connection.try_clone()?).lines();
        // "GET /path?query HTTP/1.1", then header fields up to an empty line.
        let Some(first) = lines.next().transpose()? else { return Ok(()) };
        for field in lines {
            if field?.is_empty() {
                break;
            }
        }
        let target = first.split(' ').nth(1).unwrap_or_default();
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (status, fields, content) = self.found(path);
        let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", content.len());
        for (name, value) in fields {
            head += &format!("{name}: {value}\r\n");
        }
        connection.write_all(format!("{head}\r\n").as_bytes())?;
        connection.write_all(&content)
    }

    /// The status, the header fields and the content of an answer.
    fn found(&self, path: &str) -> (&'static str, Vec<(&'static str, String)>, Vec<u8>) {
        if path == "/favicon.ico" {
            // Browsers ask for it on their own; most of the recipes have none.
            return ("204 No Content", Vec::new(), Vec::new());
        }
        match self.place(path) {
            Place::File(file) => {
                let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
                ("200 OK", self.fields(extension), self.content(&file, extension))
            }
            Place::Folder => ("301 Moved Permanently", vec![("Location", format!("{path}/"))], Vec::new()),
            Place::Nothing => ("404 Not Found", Vec::new(), b"not here".to_vec()),
        }
    }

    fn fields(&self, extension: &str) -> Vec<(&'static str, String)> {
        // What is no page is kept, as from a real server: Material asks for its style sheets twice, and would jump.
        let kept = if extension == "html" { "no-cache" } else { "max-age=600" };
        let mut fields = vec![("Content-Type", content_type(extension).to_owned()), ("Cache-Control", kept.to_owned())];
        fields.extend(self.policy.map(|policy| ("Content-Security-Policy", policy.to_owned())));
        fields
    }

    fn content(&self, file: &Path, extension: &str) -> Vec<u8> {
        let is_of_the_widget = extension == "pack" || file.to_string_lossy().contains("sip-compare/sip-compare");
        if is_of_the_widget && self.is_slow.load(Ordering::Relaxed) {
            thread::sleep(DELAY);
        }
        let content = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if extension == "xml" {
            // Material goes without loading only to the pages of its sitemap, and only at the address that this names.
            String::from_utf8_lossy(&content).replace(EXAMPLE, &self.origin()).into_bytes()
        } else {
            content
        }
    }

    /// What lies at a path: `/page/` is its `index.html`, `/page` may be the page `page.html`.
    fn place(&self, path: &str) -> Place {
        let relative = Path::new(path.trim_start_matches('/'));
        if !relative.components().all(|component| matches!(component, Component::Normal(_))) {
            return Place::Nothing;
        }
        let file = self.folder.join(relative);
        let page = file.with_added_extension("html");
        let index = file.join("index.html");
        if file.is_file() {
            Place::File(file)
        } else if path.ends_with('/') && index.is_file() {
            Place::File(index)
        } else if page.is_file() {
            Place::File(page)
        } else if index.is_file() {
            Place::Folder
        } else {
            Place::Nothing
        }
    }
}

/// What lies at a path.
enum Place {
    File(PathBuf),
    Folder,
    Nothing,
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
