//! Groeibeeld's own tool: `cargo xtask build`, `cargo xtask serve` and `cargo xtask test`.
//!
//! In come the sources; out comes one file, `dist/groeibeeld.html`, that is opened by a double click and never makes a
//! request. Whatever is missing on the machine is set up first, or named with the command that installs it. An error is
//! a sentence and a non-zero exit, never a panic.

mod command;
mod debian;
mod glue;
mod module;
mod network_names;
mod page;
mod policy;
mod template;
mod toolchain;
mod workspace;

use anyhow::{Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask <command>

  build                  makes dist/groeibeeld.html
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<()> {
    match arguments {
        ["build"] => page::build(&Workspace::find()?),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => bail!("this is not a command of xtask\n\n{USAGE}"),
    }
}
