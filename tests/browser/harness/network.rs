//! What the page asked of the network, and whether its policy lets it ask.
use std::time::Duration;

use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;
use super::{chromium, firefox, webkit};

/// Every way in which a script can reach a server without leaving the page. `arguments[0]` is a server's address.
const ASK_IN_EVERY_WAY: &str = "
    const [server] = arguments;
    const refused = [];
    addEventListener('securitypolicyviolation', event => refused.push(event.blockedURI));
    const ways = {
        fetch: () => fetch(server + 'fetch'),
        XMLHttpRequest: () => new Promise(then => {
            const request = new XMLHttpRequest();
            request.onloadend = then;
            request.open('GET', server + 'XMLHttpRequest');
            request.send();
        }),
        WebSocket: () => new Promise(then => {
            const socket = new WebSocket(server.replace('http', 'ws') + 'WebSocket');
            socket.onopen = socket.onerror = socket.onclose = then;
        }),
        sendBeacon: () => navigator.sendBeacon(server + 'sendBeacon', 'text'),
        EventSource: () => new Promise(then => {
            const source = new EventSource(server + 'EventSource');
            source.onopen = source.onerror = () => { source.close(); then(); };
        }),
        Image: () => new Promise(then => {
            const image = new Image();
            image.onload = image.onerror = then;
            image.src = server + 'Image';
        }),
    };
    for (const ask of Object.values(ways)) {
        try { await ask(); } catch {}
    }
    await new Promise(then => setTimeout(then, 300));
    return Object.keys(ways).map(way => [way, refused.some(address => address.endsWith('/' + way))]);";

/// What the page loaded, by the browser's own book-keeping.
const LOADED: &str = "return performance.getEntriesByType('resource').map(entry => entry.name)";

impl Browser {
    /// The addresses that the page really asked for since it was opened, without its own file and without `data:` and
    /// `blob:`. What the policy refused is not among them but in [`Browser::errors`].
    ///
    /// All engines: what reached the witness, which sees only the host of https and WebSocket. Chromium adds its log of
    /// requests, Firefox and WebKit the page's resource timings.
    #[track_caller]
    pub fn requests_since_load(&self) -> Vec<String> {
        let mut requests = match self.engine() {
            Engine::Chromium => self.requests_in_log(),
            Engine::Firefox | Engine::WebKit => {
                let loaded = self.execute(LOADED, &[]);
                loaded.as_array().into_iter().flatten().filter_map(Value::as_str).map(String::from).collect()
            }
        };
        requests.retain(|address| *address != self.address() && !is_local(address));
        requests.extend(self.witnessed());
        requests
    }

    /// Asks a server on this machine in every way a script can; the error says which ways were not refused by the
    /// policy or what arrived.
    #[track_caller]
    pub fn fetch_is_refused(&self) -> Result<(), String> {
        let server = format!("http://127.0.0.1:{}/", self.witness.port());
        let before = self.witnessed().len();
        let ways = self.execute_async(ASK_IN_EVERY_WAY, &[json!(server)]);
        std::thread::sleep(Duration::from_millis(200));
        let arrived = self.witnessed().split_off(before);
        let allowed: Vec<&str> = ways
            .as_array()
            .into_iter()
            .flatten()
            .filter(|way| way[1] != true)
            .filter_map(|way| way[0].as_str())
            .collect();
        if allowed.is_empty() && arrived.is_empty() {
            return Ok(());
        }
        Err(format!("{}: not refused by the policy: {allowed:?}; arrived: {arrived:?}", self.engine()))
    }

    fn requests_in_log(&self) -> Vec<String> {
        self.fetch_log();
        let messages: Vec<Value> = self
            .log
            .borrow()
            .iter()
            .filter_map(|entry| serde_json::from_str::<Value>(entry["message"].as_str()?).ok())
            .map(|message| message["message"].clone())
            .collect();
        let named = |name: &'static str| messages.iter().filter(move |message| message["method"] == name);
        let refused: Vec<&Value> = named("Network.loadingFailed")
            .filter(|message| message["params"]["blockedReason"] == "csp")
            .map(|message| &message["params"]["requestId"])
            .collect();
        let asked = named("Network.requestWillBeSent")
            .filter(|message| !refused.contains(&&message["params"]["requestId"]))
            .map(|message| &message["params"]["request"]["url"]);
        let sockets = named("Network.webSocketCreated").map(|message| &message["params"]["url"]);
        asked.chain(sockets).filter_map(Value::as_str).map(String::from).collect()
    }

    /// What reached the witness since the page was opened, without what the browser asks for by itself.
    fn witnessed(&self) -> Vec<String> {
        let own_hosts = match self.engine() {
            Engine::Chromium => chromium::OWN_HOSTS,
            Engine::Firefox => firefox::OWN_HOSTS,
            Engine::WebKit => webkit::OWN_HOSTS,
        };
        let is_own = |request: &String| own_hosts.iter().any(|own| is_at(host(request), own));
        self.witness.seen().into_iter().skip(self.witness_start.get()).filter(|request| !is_own(request)).collect()
    }
}

fn is_local(address: &str) -> bool {
    ["data:", "blob:", "chrome:", "about:"].iter().any(|scheme| address.starts_with(scheme))
}

/// The host in `GET http://host/path` and in `CONNECT host:443`.
fn host(request: &str) -> &str {
    let address = request.split_once(' ').map_or(request, |(_, address)| address);
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.split(['/', ':', '?']).next().unwrap_or_default()
}

fn is_at(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}
