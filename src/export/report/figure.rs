//! One figure of a report: what it shows in a sentence, as a chart and as a table, and what one must know about it.

use super::html::{block, element, heard, line, link, list, with_text};
use super::table::tables;
use crate::charts::svg::escape;
use crate::disclosure::Figure;
use crate::export::chart::chart;
use crate::figures::FigureId;
use crate::language::{Language, figures, page};

/// The width of charts in pixels: that of A4 between its margins.
const WIDTH: u32 = 680;

/// The id of a figure in the document.
pub fn id(figure: FigureId) -> String {
    format!("figure-{}", figure.name())
}

/// The figure.
pub fn written(figure: &Figure, language: Language) -> String {
    let words = figures::words(figure, language);
    let title = format!("{}-title", id(figure.id()));
    let head = line("h3", &[("id", &title)], &words.title) + &line("p", &[], &words.summary);
    let inner = block("div", &[("class", "head")], &head)
        + &picture(figure, &words, language)
        + &tabled(figure, &words, language)
        + &words.footnote.as_deref().map(|text| line("p", &[("class", "small")], text)).unwrap_or_default()
        + &notes(&words, language)
        + &line("p", &[("class", "small")], &words.source);
    block("article", &[("id", &id(figure.id())), ("aria-labelledby", &title)], &inner)
}

/// Where a figure stands that is named once more.
pub fn referred(figure: FigureId, language: Language) -> String {
    let see = language.of("Zie de figuur ", "See the figure ");
    element("p", &[], &(escape(see) + &link(&id(figure), figures::title(figure, language)) + ".")) + "\n"
}

/// The chart, which scrolls where there is little room.
fn picture(figure: &Figure, words: &figures::Words, language: Language) -> String {
    let Some(svg) = chart(figure, words, language, WIDTH, false) else { return String::new() };
    let name = format!("{}: {}", page::chart(language), words.title);
    let region = [("class", "chart scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
    block("div", &region, &svg)
}

/// The table. It stands open, because what is closed is not printed.
fn tabled(figure: &Figure, words: &figures::Words, language: Language) -> String {
    let heading = escape(language.of("In tabelvorm", "As a table")) + &heard(&format!(": {}", words.title));
    let summary = element("summary", &[], &heading) + "\n";
    block("details", &[("open", "open")], &(summary + &tables(figure, words, language)))
}

fn notes(words: &figures::Words, language: Language) -> String {
    if words.notes.is_empty() {
        return String::new();
    }
    let title = with_text("p", &[], page::notes_title(language)) + "\n";
    block("div", &[("class", "notes")], &(title + &list(&words.notes)))
}
