//! The browser that the tests drive: Chromium and its driver.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::apt;
use crate::process;

/// Names the browser that the tests use instead of the one on `PATH`.
pub const CHROMIUM_VARIABLE: &str = "SIP_COMPARE_CHROMIUM";
/// Names the driver that the tests use instead of the one on `PATH`.
pub const CHROMEDRIVER_VARIABLE: &str = "SIP_COMPARE_CHROMEDRIVER";

const WHY: &str = "the tests try the widget in a real browser";

/// A browser and the program that drives it.
pub struct Browser {
    /// The path of Chromium or Chrome.
    pub chromium: PathBuf,
    /// The path of ChromeDriver.
    pub chromedriver: PathBuf,
}

/// Sets up Chromium and its driver.
pub fn set_up() -> Result<Browser> {
    let mut missing = Vec::new();
    if chromium().is_none() {
        missing.push("chromium");
    }
    if chromedriver().is_none() {
        missing.push("chromium-driver");
    }
    if !missing.is_empty() {
        let by_hand = format!(
            "Install Chromium (or Chrome) and the ChromeDriver of the same version by hand, so that `chromium` and \
             `chromedriver` are on PATH, or name them in {CHROMIUM_VARIABLE} and {CHROMEDRIVER_VARIABLE}."
        );
        apt::install_packages(&missing, WHY, &by_hand)?;
    }
    let gone = "was installed, but its program is not on PATH";
    let browser = Browser {
        chromium: chromium().with_context(|| format!("Chromium {gone}"))?,
        chromedriver: chromedriver().with_context(|| format!("ChromeDriver {gone}"))?,
    };
    browser.check_versions()?;
    Ok(browser)
}

impl Browser {
    /// ChromeDriver drives only the browser of its own major version, and says so in a way that is easily missed.
    fn check_versions(&self) -> Result<()> {
        let browser = process::answer(&self.chromium, &["--version"]).and_then(|answer| major_version(&answer));
        let driver = process::answer(&self.chromedriver, &["--version"]).and_then(|answer| major_version(&answer));
        match (browser, driver) {
            (Some(browser), Some(driver)) if browser != driver => bail!(
                "{} is version {browser} and {} is version {driver}; they must be the same. \
                 Install matching ones, or name others in {CHROMIUM_VARIABLE} and {CHROMEDRIVER_VARIABLE}.",
                self.chromium.display(),
                self.chromedriver.display()
            ),
            _ => Ok(()),
        }
    }
}

fn chromium() -> Option<PathBuf> {
    named_by(CHROMIUM_VARIABLE).or_else(|| {
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].into_iter().find_map(process::find)
    })
}

fn chromedriver() -> Option<PathBuf> {
    named_by(CHROMEDRIVER_VARIABLE).or_else(|| process::find("chromedriver"))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

/// The major version in an answer such as "Chromium 156.0.1.2 built on Debian".
fn major_version(answer: &str) -> Option<u32> {
    answer.split_whitespace().find_map(|word| word.split_once('.')?.0.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_found_in_what_browsers_answer() {
        assert_eq!(major_version("Chromium 156.0.7000.1 built on Debian GNU/Linux 12"), Some(156));
        assert_eq!(major_version("ChromeDriver 156.0.7000.1 (abc)"), Some(156));
        assert_eq!(major_version("no version"), None);
    }
}
