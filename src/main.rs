//! The one wasm artefact. The browser runs `main` once, when the module starts; elements are mounted later.

fn main() {
    #[cfg(target_arch = "wasm32")]
    sip_compare::embed::start();
}
