//! The driver's process, and the end of everything it started.
use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::engine::Launch;
use super::folders::Folders;

/// Marks every process of one browser: children inherit it.
const MARK: &str = "GROEIBEELD_BROWSER";

/// A running driver; ends it and its browser when dropped.
pub struct Driver {
    process: Child,
    port: u16,
    mark: String,
}

impl Driver {
    /// Starts the driver on a free port and waits until it answers.
    pub fn start(launch: &Launch, folders: &Folders) -> Self {
        let port = free_port();
        let mark = folders.root().display().to_string();
        let log = File::create(folders.log()).expect("a file in the temporary folder");
        let process = Command::new(&launch.program)
            .args(&launch.arguments)
            .arg(format!("{}{port}", launch.port_argument))
            .env(MARK, &mark)
            .env("HOME", folders.home())
            .env("TMPDIR", folders.temporary())
            .envs(&launch.environment)
            .stdin(Stdio::null())
            .stderr(log.try_clone().expect("the log, twice"))
            .stdout(log)
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", launch.program.display()));
        let mut driver = Driver { process, port, mark };
        driver.wait_until_ready(&launch.program, folders);
        driver
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_ready(&mut self, program: &Path, folders: &Folders) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let has_ended = !matches!(self.process.try_wait(), Ok(None));
            if has_ended || start.elapsed() > Duration::from_secs(20) {
                let log = std::fs::read_to_string(folders.log()).unwrap_or_default();
                panic!("{} does not answer:\n{log}", program.display());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        end_processes_with(&format!("{MARK}={}", self.mark));
    }
}

/// Ends what outlived its driver, as after a driver that crashed. Only Linux tells the environment of a process; on
/// others the session's own end has to do.
fn end_processes_with(mark: &str) {
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(environment) = std::fs::read(entry.path().join("environ")) else { continue };
        if environment.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes()) {
            let _ = Command::new("kill").arg("-KILL").arg(entry.file_name()).stderr(Stdio::null()).status();
        }
    }
}

/// A port that was free a moment ago: drivers cannot be told to choose one and say which.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("a bound port").port()
}
