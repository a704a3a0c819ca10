//! A listener that stands between the browser and any network and writes down who asked for what.
//!
//! Every browser gets it as its proxy, also for this machine, so that a request to anywhere arrives here, whatever made
//! it. It answers 502 and passes nothing on: a browser under test reaches no network. WebRTC and name look-ups do not
//! go through a proxy and are not seen. What a test puts up it answers itself, as the web server of that address would.
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Whole answers, by the request that they are for: `GET http://host/path`.
type Served = Mutex<BTreeMap<String, Vec<u8>>>;

pub struct Witness {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
    served: Arc<Served>,
    is_over: Arc<AtomicBool>,
}

impl Witness {
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let witness = Witness { port, seen: Arc::default(), served: Arc::default(), is_over: Arc::default() };
        let (seen, served, is_over) = (witness.seen.clone(), witness.served.clone(), witness.is_over.clone());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if is_over.load(Ordering::SeqCst) {
                    break;
                }
                let (seen, served) = (seen.clone(), served.clone());
                // A browser opens connections ahead of need; a silent one must not hold up the others.
                std::thread::spawn(move || answer(connection, &seen, &served));
            }
        });
        witness
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Answers an address from now on with these headers, one a line, and this text.
    pub fn serve(&self, address: &str, headers: &str, text: &str) {
        let lines: String = headers.lines().map(|line| format!("{line}\r\n")).collect();
        let length = text.len();
        let head = format!("HTTP/1.1 200 OK\r\n{lines}Content-Length: {length}\r\nConnection: close\r\n\r\n");
        let answer = [head.as_bytes(), text.as_bytes()].concat();
        self.served.lock().expect("no panic while serving").insert(format!("GET {address}"), answer);
    }

    /// The requests so far, as a method and an address (`CONNECT` and only a host for https and WebSocket).
    pub fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("no panic while noting a request").clone()
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn answer(mut connection: TcpStream, seen: &Mutex<Vec<String>>, served: &Served) {
    let _ = connection.set_read_timeout(Some(Duration::from_secs(5)));
    let mut start = [0; 2048];
    let Ok(length @ 1..) = connection.read(&mut start) else { return };
    let start = String::from_utf8_lossy(&start[..length]);
    let line = start.lines().next().unwrap_or_default();
    let request = line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let answer = served.lock().expect("no panic while serving").get(&request).cloned();
    seen.lock().expect("no panic while noting a request").push(request);
    let seen = b"HTTP/1.1 502 Seen\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    let _ = connection.write_all(answer.as_deref().unwrap_or(seen));
}
