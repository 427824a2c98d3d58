//! What the browser tests share: the driver, the server of a test, and the page under test.

mod bundle;
mod computed;
mod console;
mod dataset;
mod driver;
mod element;
mod emulating;
mod engine;
mod listening;
mod page;
mod part;
mod prelude;
mod processes;
mod pseudo;
mod random;
mod session;
mod site;

use std::env;
use std::io::{self, Write};

pub use bundle::{bundle, folder};
pub use dataset::DATASET;
pub use element::Element;
pub use engine::Engine;
pub use page::Page;
pub use part::{Answer, Part};
pub use prelude::LAYS_OUT_ALL;
pub use pseudo::{ACCENTED, MIRRORED, Pseudo};
pub use random::Random;
pub use site::{Site, dist, host_page, package};

/// Whether everything is to be tried, however long it takes, where otherwise a part of it is.
pub fn is_thorough() -> bool {
    env::var_os("SIP_COMPARE_THOROUGH").is_some()
}

/// Prints what was measured, also where the test runner keeps to itself what the tests print.
pub fn print_figure(figure: &str) {
    // Nobody may be listening.
    let _ = writeln!(io::stdout(), "measured: {figure}");
}
