//! What is loaded when it is first used, as a program of its own without Yew: what finds codes, what is taken along, and
//! the lists of the functions of the module. Nothing happens when it starts. Values cross as plain objects.

// A panic stops the program; the element loads another one.
#![deny(
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

#[cfg(target_arch = "wasm32")]
mod functions;

fn main() {}
