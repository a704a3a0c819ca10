//! The content security policy: in comes the page, out comes the policy that lets it run and nothing else.
//!
//! Only the page's own scripts and styles, known by their hashes, may run; nothing may be requested, not even from the
//! place that the page came from.

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};

/// The policy for a page whose scripts and styles stand in it.
pub fn for_page(page: &str) -> Result<String> {
    let scripts = hashes(&elements(page, "script")?);
    let styles = hashes(&elements(page, "style")?);
    Ok(format!(
        "default-src 'none'; script-src {scripts} 'wasm-unsafe-eval'; worker-src blob:; style-src {styles}; \
         img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'"
    ))
}

/// The policy that stands in a finished page.
pub fn of_page(page: &str) -> Result<&str> {
    let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").context("no policy")?;
    Ok(rest.split_once('"').context("the policy has no end")?.0)
}

/// The same policy as a web server sends it, with what only a header can say: no other page shows this one inside itself.
pub fn headers(policy: &str) -> String {
    format!(
        "Content-Security-Policy: {policy}; frame-ancestors 'none'\n\
         Content-Type: text/html; charset=utf-8\n\
         Referrer-Policy: no-referrer\n\
         X-Content-Type-Options: nosniff\n\
         Cache-Control: no-cache\n"
    )
}

/// The texts of the elements that a browser runs; one with a `type` is data and runs never.
fn elements<'a>(page: &'a str, name: &str) -> Result<Vec<&'a str>> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut texts = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(open.as_str()) {
        let (attributes, after) = after.split_once('>').with_context(|| format!("an open tag <{name} has no end"))?;
        let (text, after) = after.split_once(close.as_str()).with_context(|| format!("a <{name}> is not closed"))?;
        if text.contains("<!--") || text.contains(open.as_str()) {
            bail!("a <{name}> holds `<!--` or `{open}`, which a browser may read as its end or as its own");
        }
        if !attributes.contains("type=") {
            texts.push(text);
        }
        rest = after;
    }
    if texts.is_empty() {
        bail!("the page has no <{name}>");
    }
    Ok(texts)
}

fn hashes(texts: &[&str]) -> String {
    texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ")
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_of_the_standards_example() {
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn elements_with_a_type_are_data() {
        let page = "<script type=\"text/plain\">x</script><script id=\"a\">1</script><script>2</script>";
        assert_eq!(elements(page, "script").unwrap(), ["1", "2"]);
    }

    #[test]
    fn err_script_that_a_browser_reads_otherwise() {
        for page in ["<script>1", "<script>'<!--'</script>", "<script>'<script'</script>", "<p>"] {
            assert!(elements(page, "script").is_err(), "{page}");
        }
    }

    #[test]
    fn policy_names_two_scripts_and_the_style() {
        let policy = for_page("<style>p{}</style><script>1</script><script>2</script>").unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        assert_eq!(policy.matches("'sha256-").count(), 3);
        assert!(!policy.contains("unsafe-inline") && !policy.contains('"'));
    }
}
