//! The glue: in come the compiler's bytes, out come the final module and the JavaScript that starts it.
//!
//! Wasm-bindgen writes two ways to start. The page uses `initSync` only; the other one, which loads from an address, is
//! cut out, so that the page names no way to make a request. The cut looks for the exact text of the pinned version and
//! stops the build when that text is not there.

use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The final module and its JavaScript.
pub struct Glue {
    /// The module without names and producers.
    pub wasm: Vec<u8>,
    /// The names under which the module imports what the JavaScript gives it.
    pub imports: Vec<String>,
    /// Defines `wasm_bindgen` with `initSync`, in a page and in a worker.
    pub javascript: String,
}

/// Makes the glue for a module; `folder` is where wasm-bindgen may write.
pub fn make(module: Vec<u8>, folder: &Path) -> Result<Glue> {
    let mut bindgen = Bindgen::new();
    bindgen.input_bytes("groeibeeld", module).no_modules(true)?;
    bindgen.typescript(false).remove_name_section(true).remove_producers_section(true);
    let mut output = bindgen.generate_output().context("wasm-bindgen cannot read the module")?;
    let snippets = output.snippets().values().any(|snippets| !snippets.is_empty());
    if snippets || !output.local_modules().is_empty() || !output.npm_dependencies().is_empty() {
        bail!("a dependency brings JavaScript files of its own, which one classic script cannot hold");
    }
    let imports = output.wasm().imports.iter().map(|import| import.name.clone()).collect();
    // OK to go through files: only there does wasm-bindgen indent the JavaScript for people
    output.emit(folder).with_context(|| format!("cannot write the glue to {}", folder.display()))?;
    let read = |name: &str| fs::read(folder.join(name)).with_context(|| format!("wasm-bindgen wrote no {name}"));
    let javascript = String::from_utf8(read("groeibeeld.js")?).context("the glue is not UTF-8")?;
    Ok(Glue { javascript: cut_loading(&javascript)?, wasm: read("groeibeeld_bg.wasm")?, imports })
}

/// What wasm-bindgen writes to know its own address.
const OWN_ADDRESS: &str = "    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
";

/// Leaves out what wasm-bindgen writes to load a module from an address, and lets the rest run twice in one page.
fn cut_loading(javascript: &str) -> Result<String> {
    let text = replace(javascript, OWN_ADDRESS, "")?;
    let text = cut(&text, "async function __wbg_load(", "function initSync(")?;
    let text = cut(&text, "let __wbg_init_promise;", "return Object.assign(__wbg_init,")?;
    let text = replace(&text, "return Object.assign(__wbg_init, {", "return Object.assign({}, {")?;
    // a name that the same script may give once more: a program that stopped is started anew
    replace(&text, "let wasm_bindgen = (function(exports) {", "var wasm_bindgen = (function(exports) {")
}

/// Leaves out the text from `start` up to `end`.
fn cut(text: &str, start: &str, end: &str) -> Result<String> {
    let (before, rest) = split(text, start)?;
    let (_, after) = split(rest, end)?;
    Ok(format!("{before}{end}{after}"))
}

fn replace(text: &str, old: &str, new: &str) -> Result<String> {
    let (before, after) = split(text, old)?;
    Ok(format!("{before}{new}{after}"))
}

/// What stands before and after a mark, which must be there exactly once.
fn split<'a>(text: &'a str, mark: &str) -> Result<(&'a str, &'a str)> {
    match text.split_once(mark) {
        Some((before, after)) if !after.contains(mark) => Ok((before, after)),
        _ => bail!("the glue does not hold `{mark}` once: has wasm-bindgen's version changed? see xtask/src/glue.rs"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> String {
        format!(
            "let wasm_bindgen = (function(exports) {{\n{OWN_ADDRESS}    function hello() {{}}\n\
             async function __wbg_load(module) {{ 1 }}\nfunction initSync(module) {{ 2 }}\n\
             let __wbg_init_promise;\nfetch(module)\nreturn Object.assign(__wbg_init, {{ initSync }}, exports);\n}})();\n"
        )
    }

    #[test]
    fn ok_only_loading_is_cut() {
        let expected = "var wasm_bindgen = (function(exports) {\n    function hello() {}\n\
                        function initSync(module) { 2 }\nreturn Object.assign({}, { initSync }, exports);\n})();\n";
        assert_eq!(cut_loading(&written()).unwrap(), expected);
    }

    #[test]
    fn err_glue_of_another_version() {
        for mark in
            ["let script_src;", "__wbg_load", "__wbg_init_promise", "initSync(", "Object.assign", "let wasm_bindgen"]
        {
            assert!(cut_loading(&written().replace(mark, "another")).is_err(), "{mark}");
        }
    }
}
