//! Debian's packages: in come names, out comes that they are installed, or the command that installs them.

use crate::command;
use anyhow::{Result, bail};
use std::process::{Command, Stdio};

/// Installs the packages that are missing where this is root, or says what to run.
pub fn install(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !command::exists("apt-get") {
        bail!("this machine has no apt-get; install what Debian calls {}, and try again", missing.join(" "));
    }
    if !is_root() {
        bail!(
            "install what is missing and try again:\n\n  \
             sudo apt-get update && sudo apt-get install --yes --no-install-recommends {}\n",
            missing.join(" ")
        );
    }
    command::run(apt_get().arg("update"))?;
    command::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(missing))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    command
}

fn is_installed(package: &str) -> bool {
    let mut ask = Command::new("dpkg-query");
    ask.args(["--show", "--showformat=${db:Status-Status}", package]).stderr(Stdio::null());
    ask.output().is_ok_and(|answer| answer.stdout == b"installed")
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|answer| answer.stdout.trim_ascii() == b"0")
}
