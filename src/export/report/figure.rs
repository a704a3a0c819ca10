//! One figure of a report: what it shows in a sentence, as a chart and as a table, and what one must know about it.

use super::block::{Block, Chart, Group, Heading, Link, See, Style, id, table_id};
use super::table::tables;
use crate::charts::Drawn;
use crate::disclosure::Figure;
use crate::export::chart::{ID, Look, on_paper};
use crate::figures::FigureId;
use crate::language::{Language, figures, page, presenting};
use crate::report::{Report, Tables};

/// The figure, with its table or with the way to it.
pub fn shown<'a>(figure: &Figure, report: &Report, look: &Look, language: Language) -> Block<'a> {
    let words = figures::words(figure, language);
    let behind = match report.tables {
        Tables::WithFigures => tabled(figure, &words, language),
        Tables::AtEnd => {
            let text = language.of("De tabel, en hoe is geteld", "The table, and how was counted").to_owned();
            vec![Block::See(See::Table(Link { to: table_id(figure.id()), text }, words.title.clone()))]
        }
    };
    let pictures = pictures(figure, &words, look, language);
    let below = words.footnote.iter().chain([&words.source]).map(|text| Block::Text(Style::Small, text.clone()));
    let mut pictures = pictures.into_iter();
    let first = [Block::Text(Style::Plain, words.summary.clone())].into_iter().chain(pictures.next());
    article(id(figure.id()), &words.title, first, pictures.chain(behind).chain(below))
}

/// The table and the notes of a figure that stands elsewhere.
pub fn shown_table<'a>(figure: &Figure, language: Language) -> Block<'a> {
    let words = figures::words(figure, language);
    article(table_id(figure.id()), &words.title, [], tabled(figure, &words, language))
}

/// Something with a title, what stands with it on one page, and the rest.
fn article<'a>(
    id: String,
    title: &str,
    first: impl IntoIterator<Item = Block<'a>>,
    rest: impl IntoIterator<Item = Block<'a>>,
) -> Block<'a> {
    let named = format!("{id}-title");
    let heading = Heading { level: 3, id: Some(named.clone()), text: title.to_owned() };
    let head = Block::Group(Group::Head, [Block::Heading(heading)].into_iter().chain(first).collect());
    Block::Group(Group::Figure(id, named), [head].into_iter().chain(rest).collect())
}

/// Where a figure stands that is named once more.
pub fn referred<'a>(figure: FigureId, language: Language) -> Block<'a> {
    Block::See(See::Figure(Link { to: id(figure), text: figures::title(figure, language).to_owned() }))
}

/// The chart; where it is higher than a page, in parts that say which they are.
fn pictures<'a>(figure: &Figure, words: &figures::Words, look: &Look, language: Language) -> Vec<Block<'a>> {
    let parts = on_paper(figure, words, look, language, ID);
    let all = parts.len();
    let title = |place: usize| match all {
        1 => words.title.clone(),
        _ => format!("{}, {}", words.title, presenting::part(language, (place + 1, all))),
    };
    let chart = |(place, drawn): (usize, Drawn)| {
        Block::Chart(Chart { title: title(place), summary: words.summary.clone(), svg: drawn.svg })
    };
    parts.into_iter().enumerate().map(chart).collect()
}

/// The table, and how was counted.
fn tabled<'a>(figure: &Figure, words: &figures::Words, language: Language) -> Vec<Block<'a>> {
    let tables = Block::Tables(words.title.clone(), tables(figure, words, language));
    let label = Block::Text(Style::Label, page::notes_title(language).to_owned());
    let notes = || Block::Group(Group::Notes, vec![label, Block::List(words.notes.clone())]);
    [tables].into_iter().chain((!words.notes.is_empty()).then(notes)).collect()
}
