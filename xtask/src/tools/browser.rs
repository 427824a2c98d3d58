//! The browsers that the tests drive: Chromium, Firefox and WebKit, each with its driver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::apt;
use super::cargo_install::Program;
use crate::process;

/// Names the engine that the tests use.
const ENGINE_VARIABLE: &str = "SIP_COMPARE_ENGINE";
/// Names the browser that the tests use instead of the one on `PATH`.
pub const CHROMIUM_VARIABLE: &str = "SIP_COMPARE_CHROMIUM";
/// Names the driver that the tests use instead of the one on `PATH`.
pub const CHROMEDRIVER_VARIABLE: &str = "SIP_COMPARE_CHROMEDRIVER";
const FIREFOX_VARIABLE: &str = "SIP_COMPARE_FIREFOX";
const GECKODRIVER_VARIABLE: &str = "SIP_COMPARE_GECKODRIVER";
const WEBKIT_VARIABLE: &str = "SIP_COMPARE_WEBKIT";
const WEBKITDRIVER_VARIABLE: &str = "SIP_COMPARE_WEBKITDRIVER";

const WHY: &str = "the tests try the widget in a real browser";
const GONE: &str = "was installed, but its program is not where it should be";

/// A browser engine beside Chromium's, in which everything is tried, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Engine {
    /// Gecko, in Firefox ESR
    Firefox,
    /// WebKit, in the small browser of WebKitGTK
    Webkit,
}

/// What the tests are told of the programs of an engine, as variables of their environment.
pub type Variables = Vec<(&'static str, PathBuf)>;

impl Engine {
    /// Its name, as the tests and the list of what they leave out have it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Sets up its browser and its driver.
    pub fn set_up(self) -> Result<Variables> {
        let mut variables = match self {
            Self::Firefox => firefox()?,
            Self::Webkit => webkit()?,
        };
        variables.push((ENGINE_VARIABLE, self.name().into()));
        Ok(variables)
    }
}

/// Firefox from the system; its driver is in no package of Debian.
fn firefox() -> Result<Variables> {
    let find = || named_by(FIREFOX_VARIABLE).or_else(|| ["firefox-esr", "firefox"].into_iter().find_map(process::find));
    if find().is_none() {
        let by_hand =
            format!("Install Firefox by hand, so that `firefox` is on PATH, or name it in {FIREFOX_VARIABLE}.");
        apt::install_packages(&["firefox-esr"], WHY, &by_hand)?;
    }
    let driver = Program {
        package: "geckodriver",
        name: "geckodriver",
        version: "0.37.1",
        fits: "0.37.",
        why: "it drives Firefox in the tests",
        locked: true,
    };
    let firefox = find().with_context(|| format!("Firefox {GONE}"))?;
    Ok(vec![(FIREFOX_VARIABLE, firefox), (GECKODRIVER_VARIABLE, driver.set_up()?)])
}

/// WebKit from the system. Its browser needs a screen and something that gives windows the focus.
fn webkit() -> Result<Variables> {
    let browser = || named_by(WEBKIT_VARIABLE).or_else(mini_browser);
    let driver = || named_by(WEBKITDRIVER_VARIABLE).or_else(|| process::find("WebKitWebDriver"));
    let mut missing = Vec::new();
    if browser().is_none() || driver().is_none() {
        missing.push("webkit2gtk-driver");
    }
    missing.extend(if process::find("Xvfb").is_none() { Some("xvfb") } else { None });
    missing.extend(if process::find("openbox").is_none() { Some("openbox") } else { None });
    if !missing.is_empty() {
        let by_hand = format!(
            "Install WebKitGTK with its MiniBrowser and WebKitWebDriver by hand, or name them in {WEBKIT_VARIABLE} and \
             {WEBKITDRIVER_VARIABLE}; Xvfb and openbox must be on PATH."
        );
        apt::install_packages(&missing, WHY, &by_hand)?;
    }
    Ok(vec![
        (WEBKIT_VARIABLE, browser().with_context(|| format!("MiniBrowser {GONE}"))?),
        (WEBKITDRIVER_VARIABLE, driver().with_context(|| format!("WebKitWebDriver {GONE}"))?),
    ])
}

/// WebKit's own small browser, which lies in a folder of the library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1`.
fn mini_browser() -> Option<PathBuf> {
    let folders = |folder: &Path| {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect::<Vec<_>>()
    };
    let libraries = folders(Path::new("/usr/lib")).into_iter().flat_map(|place| folders(&place));
    let is_webkit = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    libraries.filter(is_webkit).find_map(|library| process::find_in(&library, "MiniBrowser"))
}

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
    let browser = Browser {
        chromium: chromium().with_context(|| format!("Chromium {GONE}"))?,
        chromedriver: chromedriver().with_context(|| format!("ChromeDriver {GONE}"))?,
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
