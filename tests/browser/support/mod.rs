//! What the browser tests share: the driver, the server of a test, and the page under test.

mod console;
mod dataset;
mod driver;
mod page;
mod pseudo;
mod session;
mod site;

pub use dataset::DATASET;
pub use page::Page;
pub use pseudo::{ACCENTED, MIRRORED, Pseudo};
pub use site::{Answer, Part, Site, dist, host_page};
