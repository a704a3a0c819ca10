//! `docs/HANDLEIDING.md` and `docs/HANDBOOK.md` say what the page's own handbook says. `RENEW_HANDBOOK=1 cargo test --test
//! handbook` writes them anew.

use groeibeeld::figures::FigureId;
use groeibeeld::language::Language;
use groeibeeld::language::help::{self, Block, Chapter, Place, SOURCES, Term, Text, explained};
use std::fmt::Write;
use std::path::Path;

const DOCUMENTS: [(Language, &str); 2] =
    [(Language::Dutch, "docs/HANDLEIDING.md"), (Language::English, "docs/HANDBOOK.md")];

#[test]
fn the_documents_say_what_the_page_says() {
    for (language, path) in DOCUMENTS {
        let now = document(language);
        if std::env::var_os("RENEW_HANDBOOK").is_some() {
            std::fs::write(path, &now).expect("the document is written");
        }
        let written = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
        assert!(written == now, "{path} is not what the page says: RENEW_HANDBOOK=1 cargo test --test handbook");
    }
}

#[test]
fn all_links_of_the_documents_lead_somewhere() {
    for (language, path) in DOCUMENTS {
        let text = document(language);
        let links: Vec<&str> = text.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert!(links.len() > 100, "{path}");
        for link in links {
            assert_eq!(text.matches(&format!("<a id=\"{link}\"></a>")).count(), 1, "{path}: {link}");
        }
    }
}

/// What stands between ‘ and ’ is a name on the page: of a button, a heading, a figure. One that is no longer there is a
/// handbook that is wrong.
#[test]
fn every_name_that_the_handbook_quotes_is_on_the_page() {
    let page = texts_of_the_page();
    let mut quoted = 0;
    for language in [Language::Dutch, Language::English] {
        for text in texts(language) {
            for name in text.split('‘').skip(1).filter_map(|rest| rest.split('’').next()) {
                quoted += 1;
                assert!(page.contains(name), "‘{name}’ is nowhere on the page: {text}");
            }
        }
    }
    assert!(quoted > 150, "{quoted}");
}

/// The texts of the page but for those of the handbook, as they stand in the sources.
fn texts_of_the_page() -> String {
    let mut all = std::fs::read_to_string("index.html").expect("the template of the page");
    add_sources(Path::new("src/language"), &mut all);
    add_sources(Path::new("src/export/report"), &mut all);
    // A text goes on behind a backslash at the end of a line.
    all.split("\\\n").map(str::trim_start).collect()
}

fn add_sources(folder: &Path, all: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        let is_of_handbook = path.to_string_lossy().contains("help") && !path.ends_with("help/mod.rs");
        if path.is_dir() {
            add_sources(&path, all);
        } else if !is_of_handbook && path.extension().is_some_and(|extension| extension == "rs") {
            all.push_str(&std::fs::read_to_string(&path).expect("a source file"));
        }
    }
}

/// Every text of the handbook.
fn texts(language: Language) -> Vec<&'static str> {
    let of = |(dutch, english): Text| language.of(dutch, english);
    let mut texts = vec![help::introduction(language), help::start_hint(language)];
    for block in Chapter::ALL.iter().flat_map(|chapter| chapter.blocks()) {
        match block {
            Block::Head(text) | Block::Text(text) => texts.push(of(*text)),
            Block::List(all) | Block::Steps(all) => texts.extend(all.iter().map(|text| of(*text))),
            Block::Pairs(pairs) => texts.extend(pairs.iter().flat_map(|(name, text)| [of(*name), of(*text)])),
            Block::See(_) => {}
        }
    }
    texts.extend(FigureId::ALL.iter().flat_map(|figure| explained(*figure).parts(language)).map(|(_, text)| text));
    texts.extend(Term::ALL.iter().map(|term| term.meaning(language)));
    texts.extend(SOURCES.iter().map(|source| source.what(language)));
    texts
}

fn document(language: Language) -> String {
    let other = language.of(("English", "HANDBOOK.md"), ("Nederlands", "HANDLEIDING.md"));
    let mut text = format!(
        "<!-- Made of src/language/help by `RENEW_HANDBOOK=1 cargo test --test handbook`. -->\n\n[{}]({})\n\n# {}\n\n{}\n\n## {}\n\n",
        other.0,
        other.1,
        help::title(language),
        help::introduction(language),
        help::contents(language),
    );
    for chapter in Chapter::ALL {
        // OK because writing to a String does not fail.
        writeln!(text, "- {}", link(Place::Chapter(*chapter), language)).unwrap();
    }
    Chapter::ALL.iter().for_each(|chapter| write_chapter(&mut text, *chapter, language));
    text
}

fn link(place: Place, language: Language) -> String {
    format!("[{}](#{})", escaped(place.name(language)), place.id())
}

fn heading(text: &mut String, marks: &str, place: Place, language: Language) {
    write!(text, "\n<a id=\"{}\"></a>\n\n{marks} {}\n", place.id(), escaped(place.name(language))).unwrap();
}

fn write_chapter(text: &mut String, chapter: Chapter, language: Language) {
    heading(text, "##", Place::Chapter(chapter), language);
    chapter.blocks().iter().for_each(|block| write_block(text, *block, language));
    match chapter {
        Chapter::Figures => FigureId::ALL.iter().for_each(|figure| write_figure(text, *figure, language)),
        Chapter::Terms => Term::by_alphabet(language).into_iter().for_each(|term| {
            let (name, meaning) = (escaped(term.name(language)), escaped(term.meaning(language)));
            write!(text, "\n<a id=\"{}\"></a>**{name}**: {meaning}\n", Place::Term(term).id()).unwrap();
        }),
        Chapter::Sources => {
            text.push('\n');
            for source in SOURCES {
                writeln!(text, "- *{}*. {} <https://{}>", source.title, source.what(language), source.address).unwrap();
            }
        }
        _ => {}
    }
}

fn write_block(text: &mut String, block: Block, language: Language) {
    let of = |(dutch, english): Text| escaped(language.of(dutch, english));
    match block {
        Block::Head(head) => write!(text, "\n### {}\n", of(head)).unwrap(),
        Block::Text(paragraph) => write!(text, "\n{}\n", of(paragraph)).unwrap(),
        Block::List(texts) => items(text, texts.iter().map(|item| format!("- {}", of(*item)))),
        Block::Steps(texts) => items(text, (1..).zip(texts).map(|(step, item)| format!("{step}. {}", of(*item)))),
        Block::Pairs(pairs) => {
            items(text, pairs.iter().map(|(name, meaning)| format!("- **{}**: {}", of(*name), of(*meaning))));
        }
        Block::See(places) => further(text, places.iter().copied(), language),
    }
}

fn items(text: &mut String, items: impl Iterator<Item = String>) {
    text.push('\n');
    items.for_each(|item| writeln!(text, "{item}").unwrap());
}

fn further(text: &mut String, places: impl Iterator<Item = Place>, language: Language) {
    let links: Vec<String> = places.map(|place| link(place, language)).collect();
    write!(text, "\n{}: {}\n", help::further(language), links.join(" · ")).unwrap();
}

fn write_figure(text: &mut String, figure: FigureId, language: Language) {
    heading(text, "###", Place::Figure(figure), language);
    for (head, said) in explained(figure).parts(language) {
        write!(text, "\n**{head}** {}\n", escaped(said)).unwrap();
    }
    further(text, explained(figure).terms.iter().copied().map(Place::Term), language);
}

/// Signs that Markdown would take for its own.
fn escaped(text: &str) -> String {
    text.replace('<', "\\<").replace('*', "\\*").replace('[', "\\[")
}
