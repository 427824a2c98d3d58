//! The names of the shipped files: as they are written here, and with their content hash.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The entry that pages load. Its name is a promise and never changes.
pub const ENTRY: &str = "sip-compare.js";
/// A program: the WebAssembly and the JavaScript that wasm-bindgen makes around it.
pub struct Program {
    /// The JavaScript.
    pub glue: &'static str,
    /// The WebAssembly.
    pub wasm: &'static str,
}

/// The program that shows.
pub const APP: Program = Program { glue: "sip-compare-app.js", wasm: "sip-compare-app_bg.wasm" };
/// The program with what is needed later.
pub const TOOLS: Program = Program { glue: "sip-compare-tools.js", wasm: "sip-compare-tools_bg.wasm" };
/// The script of what lives while something is shown.
pub const MOUNT: &str = "sip-compare-mount.js";
/// The script of the place where a log or a trace is read.
pub const READING: &str = "sip-compare-reading.js";
/// The style sheet of that place.
pub const READING_STYLE: &str = "sip-compare-reading.txt";
/// The script of our own pages.
pub const PAGE_SCRIPT: &str = "page/page.js";
/// The standalone page.
pub const PAGE: &str = "index.html";
/// The style sheet of our own pages.
pub const PAGE_STYLE: &str = "page.css";
/// The page for frames.
pub const FRAME_PAGE: &str = "embed.html";
/// The widget's style sheet. Bundlers take every `.css` for a sheet of the page, and hand out something else when the entry
/// asks for it.
pub const STYLE: &str = "sip-compare-style.txt";

/// The files of a language: its index, what finds codes, and all details in one. The single details lie in
/// [`details_folder`].
pub fn language_files(language: &str) -> [String; 3] {
    ["", "-words", "-rest"].map(|kind| format!("data/{language}{kind}.pack"))
}

/// The folder of the details of a language, which has the name of its index.
pub fn details_folder(index: &str) -> &str {
    index.trim_end_matches(".pack")
}

/// The file of a detail of the language with this index.
pub fn detail_file(index: &str, name: &str) -> String {
    format!("{}/{name}.pack", details_folder(index))
}

/// The name with a hash of the content before the extension: `sip-compare-1a2b3c4d.css`.
///
/// A release may be cached for good, as another content has another name.
pub fn hashed_name(name: &str, content: &[u8]) -> String {
    let (stem, extension) = split(name);
    let hash: String = Sha256::digest(content).iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{extension}")
}

/// The SHA-256 of a content in Base64, as integrity values have it.
pub fn hash(content: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(content))
}

/// Whether a file has this name with some hash.
pub fn is_hashed_name_of(file: &str, name: &str) -> bool {
    let (stem, extension) = split(name);
    file.strip_prefix(stem)
        .and_then(|rest| rest.strip_prefix('-'))
        .and_then(|rest| rest.strip_suffix(extension)?.strip_suffix('.'))
        .is_some_and(|hash| hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn split(name: &str) -> (&str, &str) {
    name.rsplit_once('.').unwrap_or((name, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_stands_before_the_extension() {
        let name = hashed_name("zh-Hans.pack", b"content");
        // The first digits of what `sha256sum` says of this content.
        assert_eq!(name, "zh-Hans-ed7002b4.pack");
        assert!(is_hashed_name_of(&name, "zh-Hans.pack"), "{name}");
        assert_ne!(name, hashed_name("zh-Hans.pack", b"other content"));
    }

    #[test]
    fn a_hash_is_what_browsers_compute() {
        // What `openssl dgst -sha256 -binary | base64` says of this content.
        assert_eq!(hash(b"content"), "7XACtDnprIRfIjV9giusFERzD722AW0+yUMil7nsn3M=");
    }

    #[test]
    fn another_file_is_not_taken_for_a_part() {
        for file in [
            "sip-compare-style.txt",
            "sip-compare-1a2b3c4d.txt",
            "sip-compare-style-1a2b3c4d.css",
            "sip-compare-style-12345678-1a2b3c4d.txt",
        ] {
            assert!(!is_hashed_name_of(file, STYLE), "{file}");
        }
    }
}
