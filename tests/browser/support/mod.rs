//! What the browser tests share: the driver, the server of a test, and the page under test.

mod bundle;
mod computed;
mod console;
mod dataset;
mod driver;
mod element;
mod emulating;
mod listening;
mod page;
mod part;
mod prelude;
mod pseudo;
mod session;
mod site;

use std::io::{self, Write};

pub use bundle::{bundle, folder};
pub use dataset::DATASET;
pub use element::Element;
pub use page::Page;
pub use part::{Answer, Part};
pub use pseudo::{ACCENTED, MIRRORED, Pseudo};
pub use site::{Site, dist, host_page, package};

/// Prints what was measured, also where the test runner keeps to itself what the tests print.
pub fn print_figure(figure: &str) {
    // Nobody may be listening.
    let _ = writeln!(io::stdout(), "measured: {figure}");
}
