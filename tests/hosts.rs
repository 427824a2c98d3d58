//! The widget in the sites that real generators made of the recipes in `examples/`: one recipe, one test.
//!
//! Each test opens a site from a server of its own on 127.0.0.1 and does what a reader does: comes to the page with the
//! widget, picks a code, switches the theme, goes away and comes back. When the visit ends, it makes sure that the console
//! stayed clean and that nothing was asked of another host.
//!
//! They need the built sites in `target/hosts/`, so they are run by `cargo xtask test --only hosts`.

mod hosts {
    mod recipes;
    mod site;
    mod table;
    mod visit;

    // A browser is started and its logs are read as in the other tests, which need more of it.
    #[allow(dead_code)]
    #[path = "../browser/support/console.rs"]
    mod console;
    #[allow(dead_code)]
    #[path = "../browser/support/driver.rs"]
    mod driver;
    #[allow(dead_code)]
    #[path = "../browser/support/session.rs"]
    mod session;
}
