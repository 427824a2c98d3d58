//! The app of sip-compare: Yew components (`ui`) and the custom element around them (`embed`).
//!
//! What it knows about SIP comes from the core crate `sip-codes`; here is only what is shown and how.

// One panic stops every widget of the page.
#![deny(
    clippy::expect_used,
    clippy::panic,
    clippy::todo,
    clippy::unimplemented,
    clippy::unreachable,
    clippy::unwrap_used
)]

#[cfg(target_arch = "wasm32")]
pub mod embed;
pub mod ui;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();
