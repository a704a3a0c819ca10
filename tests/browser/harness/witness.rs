//! A listener that stands between the browser and any network and writes down who asked for what.
//!
//! Every browser gets it as its proxy, also for this machine, so that a request to anywhere arrives here, whatever made
//! it. It answers 502 and passes nothing on: a browser under test reaches no network. WebRTC and name look-ups do not
//! go through a proxy and are not seen.
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

pub struct Witness {
    port: u16,
    seen: Arc<Mutex<Vec<String>>>,
    is_over: Arc<AtomicBool>,
}

impl Witness {
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        let witness = Witness { port, seen: Arc::default(), is_over: Arc::default() };
        let (seen, is_over) = (witness.seen.clone(), witness.is_over.clone());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if is_over.load(Ordering::SeqCst) {
                    break;
                }
                let seen = seen.clone();
                // A browser opens connections ahead of need; a silent one must not hold up the others.
                std::thread::spawn(move || answer(connection, &seen));
            }
        });
        witness
    }

    pub fn port(&self) -> u16 {
        self.port
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

fn answer(mut connection: TcpStream, seen: &Mutex<Vec<String>>) {
    let _ = connection.set_read_timeout(Some(Duration::from_secs(5)));
    let mut start = [0; 2048];
    let Ok(length @ 1..) = connection.read(&mut start) else { return };
    let start = String::from_utf8_lossy(&start[..length]);
    let line = start.lines().next().unwrap_or_default();
    let request = line.split(' ').take(2).collect::<Vec<_>>().join(" ");
    seen.lock().expect("no panic while noting a request").push(request);
    let _ = connection.write_all(b"HTTP/1.1 502 Seen\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
}
