//! `docs/PRIVACY.md` says what the page's own panel says. `RENEW_PRIVACY=1 cargo test --test privacy` writes it anew.

use groeibeeld::language::Language;
use groeibeeld::language::trust::{self, Topic};
use std::fmt::Write;

const PATH: &str = "docs/PRIVACY.md";

#[test]
fn the_document_says_what_the_panel_says() {
    let now = document();
    if std::env::var_os("RENEW_PRIVACY").is_some() {
        std::fs::write(PATH, &now).expect("the document is written");
    }
    let written = std::fs::read_to_string(PATH).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == now, "{PATH} is not what the panel says: RENEW_PRIVACY=1 cargo test --test privacy");
}

#[test]
fn the_policy_of_the_build_is_explained_and_closed() {
    assert!(trust::is_closed(&policy()), "{}", policy());
    for language in [Language::Dutch, Language::English] {
        for directive in trust::directives(&policy(), language) {
            assert!(directive.governs.is_some(), "nothing says what {} is about", directive.name);
        }
    }
}

fn document() -> String {
    let mut text = "<!-- Made of src/language/trust.rs by `RENEW_PRIVACY=1 cargo test --test privacy`. -->\n\n\
                    [English below](#privacy-and-how-to-check-it)\n\n"
        .to_owned();
    text.push_str(&part(Language::Dutch));
    text.push('\n');
    text.push_str(&part(Language::English));
    text
}

fn part(language: Language) -> String {
    let mut text = format!("# {}\n\n{}\n", trust::title(language), trust::introduction(language));
    for topic in Topic::ALL {
        // OK because writing to a String does not fail.
        write!(text, "\n## {}\n", topic.title(language)).unwrap();
        if topic != Topic::Version {
            paragraphs(&mut text, topic.text(language));
        }
        if let Some(live) = topic.live(language) {
            write!(text, "\n{live}\n").unwrap();
        }
        match topic {
            Topic::Policy => table(&mut text, language),
            Topic::Version => paragraphs(&mut text, topic.text(language)),
            _ => {}
        }
        steps(&mut text, topic, language);
    }
    text
}

fn paragraphs(text: &mut String, paragraphs: &[&str]) {
    for paragraph in paragraphs {
        write!(text, "\n{}\n", escaped(paragraph)).unwrap();
    }
}

fn table(text: &mut String, language: Language) {
    let heads = [trust::directive(language), trust::governs(language), trust::allows(language)];
    write!(text, "\n| {} |\n|---|---|---|\n", heads.join(" | ")).unwrap();
    for directive in trust::directives(&policy(), language) {
        let governs = directive.governs.unwrap_or_default();
        writeln!(text, "| `{}` | {governs} | {} |", directive.name, directive.allows).unwrap();
    }
    write!(text, "\n{}\n", trust::closed(language)).unwrap();
}

fn steps(text: &mut String, topic: Topic, language: Language) {
    for (index, (step, command)) in topic.steps(language).into_iter().enumerate() {
        text.push_str(if index == 0 { "\n- " } else { "- " });
        text.push_str(&escaped(step));
        if let Some(command) = command {
            let colon = if step.ends_with('.') { "" } else { ":" };
            write!(text, "{colon} `{command}`").unwrap();
        }
        text.push('\n');
    }
}

/// A tag that is named stands there as it is.
fn escaped(text: &str) -> String {
    text.replace('<', "\\<")
}

/// The policy that the build makes, with a stand-in for each checksum.
fn policy() -> String {
    let source = include_str!("../xtask/src/policy.rs");
    let from = source.find("\"default-src").expect("the build's policy") + 1;
    let format = &source[from..];
    let format = &format[..format.find('"').expect("its end")];
    let joined: String = format.split("\\\n").map(str::trim_start).collect();
    joined.replace("{scripts}", "'sha256-…'").replace("{styles}", "'sha256-…'")
}
