//! The commands as a program for Node.js; `npm/` has the JavaScript around it.

#[cfg(target_arch = "wasm32")]
mod node;

fn main() {}
