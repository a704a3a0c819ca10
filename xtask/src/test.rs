//! Every check, from the layout of the code to the finished page in three browsers; the first that fails ends the run.

use crate::browsers::Browsers;
use crate::command;
use crate::page;
use crate::steps::Steps;
use crate::toolchain::{self, Toolchain};
use crate::workspace::{PRODUCT, TOOL, Workspace, cargo};
use anyhow::Result;
use std::process::Command;

/// Runs every check; without browsers only those that the compiler can do.
pub fn test(workspace: &Workspace, with_browsers: bool) -> Result<()> {
    let mut steps = Steps::new();
    let outcome = check(&mut steps, workspace).and_then(|()| match with_browsers {
        true => check_browsers(&mut steps, workspace),
        false => Ok(()),
    });
    steps.summarise();
    outcome
}

fn check(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    let run = |subcommand: &str, half: &[&str], rest: &[&str]| {
        let mut command = own(workspace);
        command.arg(subcommand).args(half).args(rest).env("RUSTDOCFLAGS", "-D warnings");
        command::run(&mut command)
    };
    let lints = ["--all-targets", "--", "-D", "warnings"];
    let toolchain = steps.take("set up the compiler", || {
        toolchain::set_up_components()?;
        Toolchain::set_up()
    })?;
    steps.take("layout", || run("fmt", &[], &["--all", "--check"]))?;
    steps.take("lints of xtask", || run("clippy", &TOOL, &lints))?;
    steps.take("lints", || run("clippy", &PRODUCT, &lints))?;
    steps.take("lints of the page", || lint_page(workspace, &toolchain))?;
    steps.take("tests of xtask", || run("test", &TOOL, &[]))?;
    steps.take("tests", || run("test", &PRODUCT, &[]))?;
    steps.take("documentation of xtask", || run("doc", &TOOL, &["--no-deps"]))?;
    steps.take("documentation", || run("doc", &PRODUCT, &["--no-deps"]))?;
    steps.take("build the page", || page::build(workspace))
}

fn check_browsers(steps: &mut Steps, workspace: &Workspace) -> Result<()> {
    if !Browsers::are_tested(workspace) {
        println!("\n== browser tests: skipped, there is no tests/browser yet");
        return Ok(());
    }
    let browsers = steps.take("set up the browsers", || Browsers::set_up(workspace))?;
    steps.take("browser tests", || browsers.test(workspace))
}

/// Clippy on what only the page has; Debian's compiler has no clippy.
fn lint_page(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    if matches!(toolchain, Toolchain::Debian) {
        println!("skipped: Debian's compiler for the page has no lints");
        return Ok(());
    }
    let mut clippy = toolchain.cargo("clippy");
    clippy.args([
        "--locked",
        "--package",
        "groeibeeld",
        "--package",
        "unpacker",
        "--lib",
        "--bins",
        "--",
        "-D",
        "warnings",
    ]);
    clippy.current_dir(&workspace.root).env("CARGO_TARGET_DIR", &workspace.target);
    command::run(&mut clippy)
}

/// Cargo in the project, with the one target folder.
fn own(workspace: &Workspace) -> Command {
    let mut command = cargo();
    command.current_dir(&workspace.root).env("CARGO_TARGET_DIR", &workspace.target);
    command
}
