//! The page: in come the module, the glue, the styles and the template, out comes `dist/groeibeeld.html`, and beside it its
//! checksum (`.sha256`) and what a web server may send with it (`.headers`).
//!
//! The same sources give the same bytes: styles go in by name, the packed module carries no time, and the policy is
//! computed from what the page holds. What is wrong with the page stops the build.

use crate::glue;
use crate::workspace::Workspace;
use crate::{base91, lzma, module, network_names, policy, template};
use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The largest file, in bytes: what it is and some room, so that it does not grow unseen. Mail takes more.
const LARGEST: usize = 1_910_000;

/// Makes `dist/groeibeeld.html` and says how large it is.
pub fn build(workspace: &Workspace) -> Result<()> {
    let started = SystemTime::now();
    let glue = glue::make(module::compile(workspace)?, &workspace.target.join("glue"))?;
    network_names::check_module(&glue.wasm, &glue.imports)?;
    let packed = lzma::pack(&glue.wasm)?;
    let unpacker = module::compile_unpacker(workspace)?;
    network_names::check_module(&unpacker, &[])?;
    let page = Page {
        template: read(&workspace.root.join("index.html"))?,
        version: workspace.version.clone(),
        checksum: checksum(&glue.wasm),
        styles: styles(&workspace.root.join("styles"))?,
        unpacker: base91::encode(&unpacker),
        glue: glue.javascript,
    };
    let finished = page.finish(&base91::encode(&packed))?;
    report(&[
        ("styles", page.styles.len()),
        ("glue", page.glue.len()),
        ("module", glue.wasm.len()),
        ("module, packed", packed.len()),
        ("what unpacks it", unpacker.len()),
        ("dist/groeibeeld.html", finished.len()),
    ]);
    if finished.len() > LARGEST {
        bail!("the page is {} bytes; more than {LARGEST} is too large to mail with comfort", finished.len());
    }
    let policy = policy::of_page(&finished)?;
    write(&beside(workspace, "sha256"), &format!("{}  groeibeeld.html\n", checksum(finished.as_bytes())), started)?;
    write(&beside(workspace, "headers"), &policy::headers(policy), started)?;
    write(&workspace.page(), &finished, started)
}

/// A file beside the page, of the same name with one more ending.
fn beside(workspace: &Workspace, ending: &str) -> PathBuf {
    workspace.page().with_extension(format!("html.{ending}"))
}

/// SHA-256 as people compare it.
fn checksum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser reads before the module: everything that a person could read too.
struct Page {
    template: String,
    version: String,
    /// Of the module, so that a browser can tell whether what runs is what was built.
    checksum: String,
    styles: String,
    unpacker: String,
    glue: String,
}

impl Page {
    /// The whole file, with the policy that belongs to it.
    fn finish(&self, packed: &str) -> Result<String> {
        let readable = self.fill("", "")?;
        network_names::check_text(&readable)?;
        self.fill(&policy::for_page(&readable)?, packed)
    }

    fn fill(&self, policy: &str, module: &str) -> Result<String> {
        let values = [
            ("policy", policy),
            ("version", self.version.as_str()),
            ("checksum", self.checksum.as_str()),
            ("styles", self.styles.trim()),
            ("unpacker", self.unpacker.as_str()),
            ("module", module),
            ("glue", self.glue.trim()),
        ];
        template::fill(&self.template, &values).context("index.html")
    }
}

/// All styles, in the order of their names.
fn styles(folder: &Path) -> Result<String> {
    let mut files: Vec<PathBuf> = Vec::new();
    if folder.exists() {
        for entry in fs::read_dir(folder).with_context(|| format!("cannot list {}", folder.display()))? {
            files.push(entry?.path());
        }
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "css"));
    files.sort();
    let texts: Vec<String> = files.iter().map(|file| read(file)).collect::<Result<_>>()?;
    Ok(texts.concat())
}

/// A text file with the line ends that a browser makes of it, on which the hashes of the policy are computed.
fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

fn report(sizes: &[(&str, usize)]) {
    for (name, bytes) in sizes {
        println!("{name:<22}{bytes:>10} bytes");
    }
}

/// Writes the page, dated at the start of the build: a source that changed meanwhile is newer than the page.
fn write(path: &Path, page: &str, started: SystemTime) -> Result<()> {
    let describe = || format!("cannot write {}", path.display());
    fs::create_dir_all(path.parent().unwrap_or(path)).with_context(describe)?;
    let mut file = File::create(path).with_context(describe)?;
    file.write_all(page.as_bytes()).and_then(|()| file.set_modified(started)).with_context(describe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(glue: &str) -> Page {
        Page {
            template: include_str!("../../index.html").into(),
            version: "1.2.3".into(),
            checksum: checksum(b"abc"),
            styles: "p { margin: 0 }".into(),
            unpacker: "BBBB".into(),
            glue: glue.into(),
        }
    }

    #[test]
    fn ok_finished_page_holds_everything() {
        let finished = page("let wasm_bindgen = {{ a: 1 }};").finish("AAAA").unwrap();
        for part in ["content=\"1.2.3\"", "p { margin: 0 }", ">AAAA<", ">BBBB<", "{{ a: 1 }}", "script-src 'sha256-"] {
            assert!(finished.contains(part), "{part}");
        }
    }

    #[test]
    fn ok_the_checksum_is_that_of_other_programs() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(checksum(b"abc"), expected);
        let finished = page("1").finish("AAAA").unwrap();
        assert!(finished.contains(&format!("<meta name=\"program-sha256\" content=\"{expected}\">")));
    }

    #[test]
    fn ok_a_server_sends_the_policy_of_the_page() {
        let finished = page("1").finish("AAAA").unwrap();
        let policy = policy::of_page(&finished).unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        let headers = policy::headers(policy);
        assert!(
            headers.starts_with(&format!("Content-Security-Policy: {policy}; frame-ancestors 'none'\n")),
            "{headers}"
        );
    }

    #[test]
    fn err_glue_that_names_a_network_api() {
        assert!(page("fetch('a')").finish("AAAA").is_err());
    }
}
