//! The parts of the widget that are downloaded, and what may go wrong with them on the way.

use std::time::Duration;
use std::{io, mem};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use tokio::time::sleep;

/// What may stand at the end of a script, a style sheet and a text.
const MORE: &[u8] = b"\n";
const GARBAGE: &str = "<!doctype html><p>Sign in to the guest network";
/// How long it takes until what was sent is on its way for certain.
const MOMENT: Duration = Duration::from_millis(50);

/// A part of the widget that is downloaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The JavaScript made by wasm-bindgen.
    Glue,
    /// The program.
    Wasm,
    /// What lives while something is shown.
    Mount,
    /// The program with what is needed later, or the JavaScript around it.
    Tools,
    /// The place where a log or a trace is read, or its style sheet.
    Reading,
    /// The style sheet of the widget.
    Style,
    /// The index of a language.
    Index,
    /// What is said of one code or one pair.
    Detail,
    /// What finds codes beside their numbers and phrases.
    Words,
    /// All details of a language.
    Rest,
    /// The script of our own pages, or their style sheet.
    Page,
}

impl Part {
    /// What an element needs whatever it shows.
    pub const FIRST: [Self; 5] = [Self::Glue, Self::Wasm, Self::Mount, Self::Style, Self::Index];
    /// Everything that there is of a language.
    pub const DATA: [Self; 4] = [Self::Index, Self::Detail, Self::Words, Self::Rest];

    /// The part that lies at a path; release builds put a hash into the names.
    pub fn at(path: &str) -> Option<Self> {
        let (folder, name) = path.rsplit_once('/')?;
        let (stem, extension) = name.rsplit_once('.')?;
        match extension {
            "js" | "css" if stem == "page" => Some(Self::Page),
            "js" if stem.starts_with("sip-compare-app") => Some(Self::Glue),
            "wasm" if stem.starts_with("sip-compare-app") => Some(Self::Wasm),
            "js" if stem.starts_with("sip-compare-mount") => Some(Self::Mount),
            "js" | "wasm" if stem.starts_with("sip-compare-tools") => Some(Self::Tools),
            "js" | "txt" if stem.starts_with("sip-compare-reading") => Some(Self::Reading),
            "txt" if stem.starts_with("sip-compare") => Some(Self::Style),
            "pack" if !folder.ends_with("/data") => Some(Self::Detail),
            "pack" if stem.contains("-words") => Some(Self::Words),
            "pack" if stem.contains("-rest") => Some(Self::Rest),
            "pack" => Some(Self::Index),
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
    /// With one bit in its middle turned over.
    Corrupted,
    /// With a little more at its end, as another version may have.
    Longer,
    /// Whole, but only after this time.
    Late(Duration),
    /// Whole, but as a kind of file that it is not.
    WrongType,
    /// With its first half, and then the connection breaks.
    Broken,
}

impl Answer {
    /// What becomes of the proper answer.
    pub async fn instead_of(self, mut proper: Response) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Garbage => with_content(proper, GARBAGE.into()),
            Self::Truncated => {
                let content = content(&mut proper).await;
                with_content(proper, half(&content).into())
            }
            Self::Corrupted => {
                let mut content = content(&mut proper).await.to_vec();
                let middle = content.len() / 2;
                content[middle] ^= 1;
                with_content(proper, content.into())
            }
            Self::Longer => {
                let content = content(&mut proper).await;
                with_content(proper, [&content, MORE].concat().into())
            }
            Self::Late(delay) => {
                sleep(delay).await;
                proper
            }
            Self::WrongType => {
                proper.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
                proper
            }
            Self::Broken => {
                let content = content(&mut proper).await;
                let mut answer = with_content(proper, breaking_after(half(&content)));
                answer.headers_mut().insert(CONTENT_LENGTH, content.len().into());
                answer
            }
        }
    }
}

/// The content of an answer, which is taken out of it.
pub async fn content(answer: &mut Response) -> Bytes {
    let body = mem::take(answer.body_mut());
    to_bytes(body, usize::MAX).await.expect("what is served can be read")
}

fn half(content: &Bytes) -> Bytes {
    content.slice(..content.len() / 2)
}

/// The same answer with another content, whose length it no longer tells.
pub fn with_content(mut answer: Response, content: Body) -> Response {
    answer.headers_mut().remove(CONTENT_LENGTH);
    *answer.body_mut() = content;
    answer
}

fn breaking_after(content: Bytes) -> Body {
    let end = async {
        sleep(MOMENT).await;
        Err(io::Error::from(io::ErrorKind::ConnectionAborted))
    };
    Body::from_stream(stream::iter([Ok(content)]).chain(stream::once(end)))
}
