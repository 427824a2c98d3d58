//! The one wasm artefact.
fn main() {}
