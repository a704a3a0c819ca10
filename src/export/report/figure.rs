//! One figure of a report: what it shows in a sentence, as a chart and as a table, and what one must know about it.

use super::html::{block, element, heard, line, link, list, with_text};
use super::table::tables;
use crate::charts::svg::escape;
use crate::disclosure::Figure;
use crate::export::chart::{Look, chart};
use crate::figures::FigureId;
use crate::language::{Language, figures, page};
use crate::report::{Report, Tables};

/// The width of charts in pixels: that of A4 between its margins.
const WIDTH: u32 = 680;

/// The id of a figure in the document.
pub fn id(figure: FigureId) -> String {
    format!("figure-{}", figure.name())
}

/// The id of its table and notes, where these stand elsewhere.
fn table_id(figure: FigureId) -> String {
    format!("table-{}", figure.name())
}

/// The figure, with its table or with the way to it.
pub fn written(figure: &Figure, report: &Report, look: &Look, language: Language) -> String {
    let words = figures::words(figure, language);
    let behind = match report.tables {
        Tables::WithFigures => tabled(figure, &words, language),
        Tables::AtEnd => {
            let way = language.of("De tabel, en hoe is geteld", "The table, and how was counted");
            let name = heard(&format!(": {}", words.title));
            let way = element("a", &[("href", &format!("#{}", table_id(figure.id())))], &(escape(way) + &name));
            element("p", &[("class", "small way")], &way) + "\n"
        }
    };
    let inner = line("p", &[], &words.summary);
    let picture = picture(figure, &words, look, language);
    let below = words.footnote.as_deref().map(|text| line("p", &[("class", "small")], text)).unwrap_or_default();
    let source = line("p", &[("class", "small")], &words.source);
    article(&id(figure.id()), &words.title, &inner, &(picture + &behind + &below + &source))
}

/// The table and the notes of a figure that stands elsewhere.
pub fn written_table(figure: &Figure, language: Language) -> String {
    let words = figures::words(figure, language);
    article(&table_id(figure.id()), &words.title, "", &tabled(figure, &words, language))
}

/// Something with a title, what stands with it on one page, and the rest.
fn article(id: &str, title: &str, first: &str, rest: &str) -> String {
    let heading = format!("{id}-title");
    let head = line("h3", &[("id", &heading)], title) + first;
    let inner = block("div", &[("class", "head")], &head) + rest;
    block("article", &[("id", id), ("aria-labelledby", &heading)], &inner)
}

/// Where a figure stands that is named once more.
pub fn referred(figure: FigureId, language: Language) -> String {
    let see = language.of("Zie de figuur ", "See the figure ");
    element("p", &[], &(escape(see) + &link(&id(figure), figures::title(figure, language)) + ".")) + "\n"
}

/// The chart, which scrolls where there is little room.
fn picture(figure: &Figure, words: &figures::Words, look: &Look, language: Language) -> String {
    let Some(svg) = chart(figure, words, look, language, WIDTH, false) else { return String::new() };
    let name = format!("{}: {}", page::chart(language), words.title);
    let region = [("class", "chart scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
    block("div", &region, &svg)
}

/// The table, and how was counted. The table stands open, because what is closed is not printed.
fn tabled(figure: &Figure, words: &figures::Words, language: Language) -> String {
    let heading = escape(language.of("In tabelvorm", "As a table")) + &heard(&format!(": {}", words.title));
    let summary = element("summary", &[], &heading) + "\n";
    block("details", &[("open", "open")], &(summary + &tables(figure, words, language))) + &notes(words, language)
}

fn notes(words: &figures::Words, language: Language) -> String {
    if words.notes.is_empty() {
        return String::new();
    }
    let title = with_text("p", &[], page::notes_title(language)) + "\n";
    block("div", &[("class", "notes")], &(title + &list(&words.notes)))
}
