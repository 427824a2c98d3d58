//! The one wasm artefact. Nothing happens when it starts: the element mounts its widgets through the library.

// What the library exports to JavaScript is kept by linking it.
use sip_compare as _;

fn main() {}
