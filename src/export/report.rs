//! The report ("feitenblad"): chosen figures with the user's own headings and texts. What it says of figures is made of the
//! figures alone, as everywhere. What stands in it is said once, here, whatever it is written as: a page of HTML (`html`), or
//! a document of Word (`export::docx`).

// What stands in a report.
pub mod block;
// One figure.
mod figure;
// The report as one page of HTML.
mod html;
// The table of a figure.
mod table;
// What a report begins from.
pub mod templates;
// Writing XML.
pub mod xml;

use crate::calendar::Day;
use crate::disclosure::{Figure, Package};
use crate::export::about::{self, Part, about};
use crate::export::chart::Look;
use crate::export::{mark, policy_of};
use crate::figures::FigureId;
use crate::house::House;
use crate::language::{Language, figures, page};
use crate::report::{Report, Section, Tables, paragraphs};
use crate::selection::Selection;
use block::{Block, Document, Group, Heading, Link, Style};
use std::collections::BTreeSet;

/// The report as HTML, made today.
pub fn html(
    report: &Report,
    package: &Package,
    selection: &Selection,
    house: &House,
    language: Language,
    today: Day,
) -> String {
    html::html(&written(report, package, selection, house, language, today))
}

/// What stands in the report, made today.
pub fn written<'a>(
    report: &'a Report,
    package: &'a Package,
    selection: &'a Selection,
    house: &'a House,
    language: Language,
    today: Day,
) -> Document<'a> {
    let look = Look::new(&report.forms, house);
    Writing { report, package, selection, house, look, language, today }.document()
}

/// What its file is called, before the selection and the day.
pub fn file_name(language: Language) -> &'static str {
    language.of("verslag", "report")
}

/// A report that is being written.
struct Writing<'a> {
    report: &'a Report,
    package: &'a Package,
    selection: &'a Selection,
    house: &'a House,
    look: Look<'a>,
    language: Language,
    today: Day,
}

impl<'a> Writing<'a> {
    fn document(&self) -> Document<'a> {
        let all = [self.header()].into_iter().chain(self.contents()).chain([self.main(), self.footer()]);
        Document {
            language: self.language,
            title: self.title(),
            house: self.house,
            foot: self.foot(),
            blocks: all.collect(),
        }
    }

    /// What stands at the foot of every page.
    fn foot(&self) -> String {
        let known = [self.house.name(), Some(self.title()), self.mark()];
        known.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn title(&self) -> &'a str {
        let title = self.report.title.trim();
        if title.is_empty() { about::title(self.language) } else { title }
    }

    fn mark(&self) -> Option<&'static str> {
        mark(self.language, policy_of(&self.package.figures))
    }

    /// Title, selection, and what is done about small numbers.
    fn header(&self) -> Block<'a> {
        let logo = self.house.logo.as_ref().map(|logo| Block::Logo(logo, self.house.logo_in_words()));
        let organisation = self.house.name().map(|name| Block::Text(Style::Organisation, name.to_owned()));
        let title = Block::Heading(Heading { level: 1, id: None, text: self.title().to_owned() });
        let mark = self.mark().map(page::capitalised);
        let refusal = self.package.refusal.as_ref().map(|refusal| figures::refusal(refusal, self.language));
        let marks = mark.into_iter().chain(refusal).map(|text| Block::Text(Style::Mark, text));
        let small = about::selected(self.selection, self.language).into_iter().chain(self.protected());
        let small = small.map(|text| Block::Text(Style::Small, text));
        let head = logo.into_iter().chain(organisation).chain([title]);
        Block::Group(Group::Header, head.chain(marks).chain(small).collect())
    }

    /// How small numbers are protected, in short; nothing where the mark or a refusal says so.
    fn protected(&self) -> Option<String> {
        let policy = policy_of(&self.package.figures);
        let is_said = self.package.refusal.is_some() || !policy.is_for_publication();
        let protected = page::protected(self.language, policy);
        (!is_said).then(|| format!("{protected}. {}", page::how_much_hidden(self.language, self.package.hidden)))
    }

    /// The way to the sections, where there are several.
    fn contents(&self) -> Option<Block<'a>> {
        let link = |(number, section)| Link { to: section_id(number), text: self.heading(section) };
        let mut links: Vec<Link> = self.sections().map(link).collect();
        if links.len() < 2 {
            return None;
        }
        if self.report.tables == Tables::AtEnd && self.report.figures().any(|id| self.figure(id).is_some()) {
            links.push(Link { to: TABLES.to_owned(), text: tables_title(self.language).to_owned() });
        }
        let title = heading("contents", self.language.of("Inhoud", "Contents"));
        Some(Block::Group(Group::Contents("contents".to_owned()), vec![title, Block::Contents(links)]))
    }

    /// Introduction, key figures and sections.
    fn main(&self) -> Block<'a> {
        let mut shown = Vec::new();
        let mut blocks = plain(&self.report.introduction);
        blocks.extend(self.key_figures());
        blocks.extend(self.sections().map(|(number, section)| self.section(number, section, &mut shown)));
        blocks.extend(self.tables(&shown));
        Block::Group(Group::Main, blocks)
    }

    /// The tables of these figures, where they stand at the end.
    fn tables(&self, shown: &[FigureId]) -> Option<Block<'a>> {
        if shown.is_empty() || self.report.tables == Tables::WithFigures {
            return None;
        }
        let tables = shown.iter().filter_map(|id| self.figure(*id));
        let tables = tables.map(|made| figure::shown_table(made, self.language));
        let title = heading("tables-title", tables_title(self.language));
        let group = Group::AllTables(TABLES.to_owned(), "tables-title".to_owned());
        Some(Block::Group(group, [title].into_iter().chain(tables).collect()))
    }

    /// The numbers that count most, of the figures that stand in the report.
    fn key_figures(&self) -> Option<Block<'a>> {
        let chosen: Vec<Figure> = self.report.figures().filter_map(|id| self.figure(id)).cloned().collect();
        let keys = figures::key_figures(&chosen, self.language);
        if keys.is_empty() || !self.report.has_key_figures {
            return None;
        }
        let title = heading("key-figures", self.language.of("In het kort", "In short"));
        let group = Group::Section(None, "key-figures".to_owned());
        Some(Block::Group(group, vec![title, Block::KeyFigures(keys)]))
    }

    /// The sections that have something in them, with their place from 1.
    fn sections(&self) -> impl Iterator<Item = (usize, &'a Section)> {
        let has = |section: &Section| section.figures.iter().any(|id| self.figure(*id).is_some());
        let has = move |(_, section): &(usize, &Section)| has(section) || !section.text.trim().is_empty();
        (1..).zip(&self.report.sections).filter(has)
    }

    fn section(&self, number: usize, section: &'a Section, shown: &mut Vec<FigureId>) -> Block<'a> {
        let (id, title) = (section_id(number), format!("{}-title", section_id(number)));
        let made = section.figures.iter().filter_map(|id| self.figure(*id));
        let figures = made.map(|made| {
            if shown.contains(&made.id()) {
                return figure::referred(made.id(), self.language);
            }
            shown.push(made.id());
            figure::shown(made, self.report, &self.look, self.language)
        });
        let blocks = [heading(&title, &self.heading(section))].into_iter().chain(plain(&section.text)).chain(figures);
        let blocks = blocks.collect();
        Block::Group(Group::Section(Some(id), title), blocks)
    }

    /// Its heading; where it has none, that of the chapter of its figures.
    fn heading(&self, section: &Section) -> String {
        let chapter = section.figures.first().map(|id| figures::chapter(id.family(), self.language));
        let without = chapter.unwrap_or(self.language.of("Toelichting", "Explanation"));
        let heading = section.heading.trim();
        if heading.is_empty() { without.to_owned() } else { heading.to_owned() }
    }

    /// The figure with this name, where it has anything in it and may be shown.
    fn figure(&self, id: FigureId) -> Option<&'a Figure> {
        let mut figures = self.package.figures.iter().filter(|_| self.package.refusal.is_none());
        figures.find(|figure| figure.id() == id && !figure.is_empty())
    }

    /// Where the figures come from and how they were made.
    fn footer(&self) -> Block<'a> {
        let title = heading("about", self.language.of("Over deze cijfers", "About these figures"));
        let parts = about(self.package, self.selection, self.house, self.language, self.today);
        let parts = parts.into_iter().chain([self.signs()]).chain(self.not_made());
        let part = |part: Part| {
            let title = Heading { level: 3, id: None, text: part.heading.to_owned() };
            Block::Group(Group::Part, vec![Block::Heading(title), Block::List(part.lines)])
        };
        Block::Group(Group::About("about".to_owned()), [title].into_iter().chain(parts.map(part)).collect())
    }

    /// What the marks in the tables mean.
    fn signs(&self) -> Part {
        let lines = self.language.of(
            [format!("{} = niet getoond.", figures::HIDDEN), "– = niet te berekenen of niet ingevuld.".to_owned()],
            [format!("{} = not shown.", figures::HIDDEN), "– = cannot be computed, or not recorded.".to_owned()],
        );
        Part { heading: self.language.of("Tekens", "Signs"), lines: lines.to_vec() }
    }

    /// The chosen figures that have nothing in them, and why.
    fn not_made(&self) -> Option<Part> {
        let chosen: BTreeSet<FigureId> = self.report.figures().collect();
        let chosen = self.package.figures.iter().filter(|figure| chosen.contains(&figure.id()));
        let why = |figure: &Figure| {
            let title = figures::title(figure.id(), self.language);
            figures::missing(figure, self.language).map(|why| format!("{title}: {}", uncapitalised(&why)))
        };
        let lines: Vec<String> = chosen.filter_map(why).collect();
        let heading = self.language.of("Niet in dit verslag", "Not in this report");
        (!lines.is_empty()).then_some(Part { heading, lines })
    }
}

/// The id of the section of all tables.
const TABLES: &str = "tables";

fn tables_title(language: Language) -> &'static str {
    language.of("Tabellen", "Tables")
}

/// The id of a section.
fn section_id(number: usize) -> String {
    format!("section-{number}")
}

/// A heading of a section with this id.
fn heading<'a>(id: &str, text: &str) -> Block<'a> {
    Block::Heading(Heading { level: 2, id: Some(id.to_owned()), text: text.to_owned() })
}

/// A plain text as paragraphs.
fn plain(text: &str) -> Vec<Block<'_>> {
    paragraphs(text).into_iter().map(Block::Written).collect()
}

/// A sentence that goes on behind a colon.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
pub(super) mod tests;
