//! Groeibeeld's own tool: `cargo xtask build`, `cargo xtask serve` and `cargo xtask test`.
//!
//! In come the sources; out comes one file, `dist/groeibeeld.html`, that is opened by a double click and never makes a
//! request. Whatever is missing on the machine is set up first, or named with the command that installs it. An error is
//! a sentence and a non-zero exit, never a panic.

mod base91;
mod browsers;
mod command;
mod debian;
mod glue;
mod lzma;
mod module;
mod network_names;
#[cfg(test)]
mod node;
mod page;
mod policy;
mod serve;
mod steps;
mod template;
mod test;
mod toolchain;
mod workspace;

use anyhow::{Context, Result, bail};
use std::process::ExitCode;
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask <command>

  build                  makes dist/groeibeeld.html
  serve [--port N]       serves it on 127.0.0.1, port 8080 unless told otherwise, and builds again when a source changes
  test [--no-browsers]   runs every check; what is missing on this machine is installed first
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
        ["serve"] => serve::serve(&Workspace::find()?, serve::PORT),
        ["serve", "--port", port] => {
            let port = port.parse().with_context(|| format!("`{port}` is not a port: a number up to 65535"))?;
            serve::serve(&Workspace::find()?, port)
        }
        ["test"] => test::test(&Workspace::find()?, true),
        ["test", "--no-browsers"] => test::test(&Workspace::find()?, false),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => bail!("this is not a command of xtask\n\n{USAGE}"),
    }
}
