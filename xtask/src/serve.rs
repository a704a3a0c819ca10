//! The page on 127.0.0.1: in come requests, out comes `dist/groeibeeld.html` as new as the sources.
//!
//! When a source is newer than the page, a request makes a new one first. What does not compile is shown in the browser
//! in the compiler's words, and the next request tries again.

use crate::command;
use crate::workspace::{Workspace, cargo};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::SystemTime;
use tiny_http::{Header, Method, Request, Response, Server};

/// The port that people expect.
pub const PORT: u16 = 8080;

/// What the page is made from.
const SOURCES: [&str; 7] = ["src", "encoding_rs", "styles", "index.html", "Cargo.toml", "Cargo.lock", "xtask"];

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// Serves the page until it is stopped.
pub fn serve(workspace: &Workspace, port: u16) -> Result<()> {
    let listener = listen(port)?;
    let port = listener.local_addr().context("the server has no address")?.port();
    let server = Server::from_listener(listener, None).map_err(|error| anyhow::anyhow!("cannot serve: {error}"))?;
    // OK to go on when this fails: the browser shows the same words, and tries again
    let _ = newest_page(workspace);
    println!("\nGroeibeeld is at http://127.0.0.1:{port}/ (stop it with Ctrl+C)");
    for request in server.incoming_requests() {
        answer(workspace, request);
    }
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use by another program; `cargo xtask serve --port N` takes another port")
        }
        Err(error) => Err(error).with_context(|| format!("cannot use port {port}")),
    }
}

fn answer(workspace: &Workspace, request: Request) {
    let asked = request.url().split('?').next().unwrap_or_default();
    let (status, kind, body) = match (request.method(), asked) {
        (Method::Get | Method::Head, "/" | "/groeibeeld.html") => match newest_page(workspace) {
            Ok(page) => (200, HTML, page),
            Err(error) => (500, TEXT, format!("{error:#}").into_bytes()),
        },
        _ => (404, TEXT, b"There is only one page here: /".to_vec()),
    };
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]
    {
        Header::from_bytes(name, value).into_iter().for_each(|header| response.add_header(header));
    }
    // OK to ignore: the browser has closed the connection, there is nobody left to tell
    let _ = request.respond(response);
}

/// The page, made anew when a source is newer; an error holds what the compiler said.
fn newest_page(workspace: &Workspace) -> Result<Vec<u8>> {
    let made = fs::metadata(workspace.page()).and_then(|page| page.modified()).ok();
    let changed = SOURCES.iter().filter_map(|source| newest(&workspace.root.join(source))).max();
    if made.is_none() || changed >= made {
        rebuild(workspace)?;
    }
    fs::read(workspace.page()).with_context(|| format!("cannot read {}", workspace.page().display()))
}

/// When a file, or a folder or anything in it, changed last.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).and_then(|metadata| metadata.modified()).ok();
    let inside = fs::read_dir(path).into_iter().flatten().flatten();
    inside.map(|entry| newest(&entry.path())).fold(own, Option::max)
}

/// Builds in another process, so that a changed xtask is used too; shows its words while it speaks.
fn rebuild(workspace: &Workspace) -> Result<()> {
    let mut build = cargo();
    build.args(["run", "--quiet", "--package", "xtask", "--", "build"]).current_dir(&workspace.root);
    build.env("CARGO_TERM_COLOR", "never").stdin(Stdio::null()).stderr(Stdio::piped());
    let mut child = build.spawn().with_context(|| format!("cannot start `{}`", command::line(&build)))?;
    let mut words = String::new();
    for line in child.stderr.take().into_iter().flat_map(|stderr| BufReader::new(stderr).lines()) {
        let line = line.context("the compiler's words cannot be read")?;
        eprintln!("{line}");
        words.push_str(&line);
        words.push('\n');
    }
    if !child.wait()?.success() {
        bail!("Groeibeeld could not be built.\n\n{words}");
    }
    Ok(())
}
