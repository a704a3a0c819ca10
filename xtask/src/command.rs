//! Other programs: in comes a command, out comes its success or a sentence with the line that failed.

use anyhow::{Context, Result, bail};
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::thread;

/// Runs a command and shows what it prints.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", line(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs commands at the same time and shows what each printed when it is done; all run to their end, whichever fails.
pub fn run_side_by_side(commands: impl IntoIterator<Item = Command>) -> Result<()> {
    let running = commands.into_iter().map(|command| thread::spawn(|| run_quietly(command)));
    let running: Vec<_> = running.collect();
    // OK because the thread does nothing that could panic.
    let outcomes: Vec<Result<()>> = running.into_iter().map(|one| one.join().expect("no panic")).collect();
    outcomes.into_iter().collect()
}

/// Runs a command and shows what it printed at its end.
fn run_quietly(mut command: Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output();
    let output = output.with_context(|| format!("cannot start `{}`", line(&command)))?;
    let mut screen = io::stdout().lock();
    screen.write_all(&output.stdout).and_then(|()| screen.write_all(&output.stderr)).context("nowhere to print")?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(&command), output.status);
    }
    Ok(())
}

/// Runs a command and gives what it writes to its output; what it says on stderr is shown.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.with_context(|| format!("cannot start `{}`", line(command)))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` did not write UTF-8", line(command)))
}

/// Whether a program can be started at all, tried with its `--version`.
pub fn exists(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
