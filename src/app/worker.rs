//! The worker: every message is a request, and gets one response, in order.

use super::browser::scope;
use crate::protocol::{Request, Response};
use crate::session::Session;

/// Answers for as long as the worker lives.
pub fn start() {
    let mut session = Session::new();
    scope::answer(move |json, bytes| {
        let mut response = match serde_json::from_str::<Request>(json) {
            Ok(request) => session.handle(request, bytes),
            Err(error) => Response::Refused { file: None, reason: error.to_string() },
        };
        let bytes =
            if let Response::Saved(saved) = &mut response { std::mem::take(&mut saved.bytes) } else { Vec::new() };
        // OK because a response holds texts and numbers only, which all have a JSON form.
        (serde_json::to_string(&response).expect("a response is JSON"), bytes)
    });
}
