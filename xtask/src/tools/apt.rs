//! Packages of the system, where it is Debian or one of its kind.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::install;
use crate::process;

/// Installs packages if apt is there and may be used; otherwise fails with what to do by hand.
pub fn install_packages(packages: &[&str], why: &str, by_hand: &str) -> Result<()> {
    let what = packages.join(" and ");
    let is_debian = Path::new("/etc/debian_version").exists() && process::find("apt-get").is_some();
    let may_install = is_root() || process::answer("sudo", &["-n", "true"]).is_some();
    if !is_debian || !may_install {
        bail!("sip-compare needs {what} because {why}. {by_hand}");
    }
    let mut update = apt_get();
    update.arg("update");
    let mut add = apt_get();
    add.args(["install", "-y", "--no-install-recommends"]).args(packages);
    install(&what, why, &mut [update, add], by_hand)
}

fn apt_get() -> Command {
    if is_root() {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    } else {
        let mut command = Command::new("sudo");
        command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    }
}

fn is_root() -> bool {
    process::answer("id", &["-u"]).is_some_and(|id| id == "0")
}
