//! The page's own JavaScript in Node: what its tests share.

use crate::command;
use std::io::Write;
use std::process::{Command, Stdio};

/// What a script writes that has these functions of the page, and a text as its `input`. Nothing where there is no Node.
pub fn run(functions: &[&str], script: &str, input: &str) -> Option<String> {
    if !command::exists("node") {
        // OK because the browser tests start the page through the same functions
        eprintln!("skipped: there is no Node on this machine");
        return None;
    }
    let functions: String = functions.iter().map(|name| function(name)).collect();
    let script = format!("{functions}\nconst input = require('fs').readFileSync(0, 'latin1');\n{script}");
    let mut node = Command::new("node");
    let mut node = node.args(["-e", &script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    node.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

/// A function as the page has it.
fn function(name: &str) -> String {
    let page = include_str!("../../index.html");
    let head = format!("  function {name}(");
    let (_, rest) = page.split_once(&head).expect("index.html has this function");
    let (body, _) = rest.split_once("\n  }\n").expect("the function ends");
    format!("{head}{body}\n  }}\n")
}

/// Bytes in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes without an order, the same in every run.
pub fn random(length: usize) -> Vec<u8> {
    let mut state = 1u32;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 8) as u8
    };
    (0..length).map(|_| next()).collect()
}
