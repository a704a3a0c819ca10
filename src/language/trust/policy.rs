//! A content security policy in words. In comes the text that stands in the page, out come its parts; nothing is said of a
//! part that is not in that text.

use super::Language;

/// A part of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// Its name: `connect-src`.
    pub name: String,
    /// What it is about; none where this page's own policy has no such part.
    pub governs: Option<&'static str>,
    /// What it allows.
    pub allows: String,
}

/// The parts of a policy, in words.
pub fn directives(policy: &str, language: Language) -> Vec<Directive> {
    let directive = |(name, sources): (&str, Vec<&str>)| Directive {
        name: name.to_owned(),
        governs: governs(name, language),
        allows: allows(&sources, language),
    };
    parts(policy).map(directive).collect()
}

/// Whether the page can ask nothing of any other computer under this policy: whatever is not named is forbidden, and so is
/// sending forms, and what is allowed is in the page itself.
pub fn is_closed(policy: &str) -> bool {
    let is_nothing = |wanted: &str| parts(policy).any(|(name, sources)| name == wanted && sources == ["'none'"]);
    let is_own = |source: &&str| kind(source).is_some();
    ["default-src", "form-action", "base-uri"].iter().all(|name| is_nothing(name))
        && parts(policy).all(|(_, sources)| !sources.is_empty() && sources.iter().all(is_own))
}

/// The name of each part and what it lists.
fn parts(policy: &str) -> impl Iterator<Item = (&str, Vec<&str>)> {
    policy.split(';').filter_map(|part| {
        let mut words = part.split_ascii_whitespace();
        Some((words.next()?, words.collect()))
    })
}

fn governs(name: &str, language: Language) -> Option<&'static str> {
    Some(match name {
        "default-src" => language.of("alles wat hieronder niet staat", "everything that is not below"),
        "script-src" => language.of("programma’s uitvoeren", "running programs"),
        "worker-src" => language.of("een rekenhulp starten", "starting a helper"),
        "style-src" => language.of("opmaak", "styles"),
        "img-src" => language.of("plaatjes", "pictures"),
        "connect-src" => language.of("verbinding maken met een computer", "connecting to a computer"),
        "form-action" => language.of("formulieren versturen", "sending forms"),
        "base-uri" => language.of("adressen een ander begin geven", "giving addresses another beginning"),
        _ => return None,
    })
}

/// What can be allowed without asking another computer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    /// What stands in the page, by its checksum.
    Known,
    Program,
    Data,
    Blob,
}

fn kind(source: &str) -> Option<Kind> {
    match source {
        "'none'" => Some(Kind::Nothing),
        "'wasm-unsafe-eval'" => Some(Kind::Program),
        "data:" => Some(Kind::Data),
        "blob:" => Some(Kind::Blob),
        _ => source.starts_with("'sha256-").then_some(Kind::Known),
    }
}

/// What these sources allow, each kind once; what is none of the page's own is given as it stands.
fn allows(sources: &[&str], language: Language) -> String {
    let mut words: Vec<String> = Vec::new();
    for source in sources {
        let word = match kind(source) {
            Some(Kind::Nothing) => language.of("niets", "nothing"),
            Some(Kind::Known) => language.of(
                "wat in het bestand staat, herkend aan zijn controlegetal",
                "what is in the file, known by its checksum",
            ),
            Some(Kind::Program) => language.of("het programma (WebAssembly)", "the program (WebAssembly)"),
            Some(Kind::Data) => {
                language.of("wat in de pagina zelf staat (data:)", "what is in the page itself (data:)")
            }
            Some(Kind::Blob) => language.of("wat de pagina zelf maakt (blob:)", "what the page itself makes (blob:)"),
            None => source,
        };
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "default-src 'none'; script-src 'sha256-a=' 'sha256-b=' 'wasm-unsafe-eval'; worker-src blob:; \
                       style-src 'sha256-c='; img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'";

    #[test]
    fn ok_a_policy_in_words() {
        let all = directives(OWN, Language::Dutch);
        assert_eq!(all.len(), 8);
        assert!(all.iter().all(|directive| directive.governs.is_some()));
        let of = |name: &str| all.iter().find(|directive| directive.name == name).unwrap().allows.as_str();
        assert_eq!(of("connect-src"), "niets");
        assert_eq!(
            of("script-src"),
            "wat in het bestand staat, herkend aan zijn controlegetal, het programma (WebAssembly)"
        );
    }

    #[test]
    fn ok_only_the_closed_policy_is_closed() {
        assert!(is_closed(OWN));
        for (part, wider) in [
            ("default-src 'none'; ", ""),
            ("default-src 'none'", "default-src 'self'"),
            ("connect-src 'none'", "connect-src https:"),
            ("img-src data: blob:", "img-src data: example.org"),
            ("form-action 'none'", "form-action"),
            ("; form-action 'none'", ""),
            ("'wasm-unsafe-eval'", "'unsafe-inline'"),
        ] {
            assert!(!is_closed(&OWN.replace(part, wider)), "{wider}");
        }
        assert!(!is_closed(""));
    }

    #[test]
    fn ok_a_part_of_another_policy_is_shown_as_it_is() {
        let all = directives("frame-src https://example.org 'self';;", Language::English);
        assert_eq!(
            all,
            [Directive { name: "frame-src".into(), governs: None, allows: "https://example.org, 'self'".into() }]
        );
    }
}
