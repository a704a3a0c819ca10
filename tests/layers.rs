//! The order of the modules in `src/lib.rs` is the architecture: a module uses only modules declared above it.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of `src/lib.rs`.
fn modules() -> Vec<String> {
    let map = fs::read_to_string("src/lib.rs").expect("src/lib.rs");
    let names = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    names.map(str::to_owned).collect()
}

/// The files of a module: `src/name.rs` or all below `src/name/`.
fn files(module: &str) -> Vec<PathBuf> {
    let single = PathBuf::from(format!("src/{module}.rs"));
    let mut files = if single.exists() { vec![single] } else { Vec::new() };
    add_files(Path::new(&format!("src/{module}")), &mut files);
    assert!(!files.is_empty(), "{module} has no files");
    files
}

fn add_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The modules that a text names as `crate::name`, alone or in a group `crate::{a, b::c}`.
fn named(text: &str) -> Vec<String> {
    let is_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let mut names = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let is_own = text[..at].chars().next_back().is_some_and(|before| is_name(before) || before == '$');
        let rest = &text[at + "crate::".len()..];
        let group = rest.strip_prefix('{').map(|rest| rest.split(['{', '}']).next().unwrap_or_default());
        let parts: Vec<&str> = group.map_or(vec![rest], |group| group.split(',').collect());
        if !is_own {
            names.extend(
                parts.iter().map(|part| part.trim().chars().take_while(|letter| is_name(*letter)).collect::<String>()),
            );
        }
    }
    names
}

/// What is used against the order: file and module.
fn against_the_order(modules: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, module) in modules.iter().enumerate() {
        for file in files(module) {
            let text = fs::read_to_string(&file).expect("a source file");
            let later = &modules[place + 1..];
            let uses = named(&text).into_iter().filter(|name| later.contains(name));
            found.extend(uses.map(|name| format!("{} uses {name}", file.display())));
        }
    }
    found
}

#[test]
fn all_modules_use_only_those_declared_above_them() {
    let found = against_the_order(&modules());
    assert!(found.is_empty(), "against the order of src/lib.rs:\n{}", found.join("\n"));
}

#[test]
fn the_other_way_round_is_found() {
    let mut reversed = modules();
    reversed.reverse();
    assert!(against_the_order(&reversed).len() > 20);
}

#[test]
fn all_source_files_belong_to_a_module() {
    let mut all = Vec::new();
    add_files(Path::new("src"), &mut all);
    let known: Vec<PathBuf> = modules().iter().flat_map(|module| files(module)).collect();
    let strays: Vec<_> = all
        .iter()
        .filter(|file| !known.contains(file) && !file.ends_with("lib.rs") && !file.ends_with("main.rs"))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn the_browser_is_named_in_one_room_only() {
    for module in modules() {
        // The components are Yew's; what they ask of the browser goes through app/browser.
        let names: &[&str] = match module.as_str() {
            "app" => &["web_sys", "js_sys", "gloo::"],
            _ => &["web_sys", "js_sys", "gloo::", "yew::", "wasm_bindgen"],
        };
        for file in files(&module).iter().filter(|file| !file.starts_with("src/app/browser")) {
            let text = fs::read_to_string(file).expect("a source file");
            for name in names {
                assert!(!text.contains(name), "{} names {name}", file.display());
            }
        }
    }
}
