//! The report ("feitenblad"): chosen figures with the user's own headings and texts, as one page of HTML that is read in
//! a browser and printed on A4. It holds everything it needs: no script, no picture beside it, and its own policy lets no
//! browser ask for anything. What it says of figures is made of the figures alone, as everywhere.

// One figure.
mod figure;
// Writing HTML.
mod html;
// The table of a figure.
mod table;
// What a report begins from.
pub mod templates;

use crate::calendar::Day;
use crate::charts::svg::escape;
use crate::disclosure::{Figure, Package};
use crate::export::about::{self, Part, about};
use crate::export::chart::Look;
use crate::export::{mark, policy_of};
use crate::figures::FigureId;
use crate::house::House;
use crate::language::{Language, figures, page};
use crate::report::{Report, Section, Tables, paragraphs};
use crate::selection::Selection;
use html::{block, element, empty, line, link, list, quoted, with_text};
use std::collections::BTreeSet;

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("report/style.css");
/// What a browser may load: nothing but the style and the logo in the document itself.
const NOTHING_ELSE: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
/// The room of the logo, in pixels.
const LOGO: (f64, f64) = (240.0, 80.0);

/// The report as HTML, made today.
pub fn html(
    report: &Report,
    package: &Package,
    selection: &Selection,
    house: &House,
    language: Language,
    today: Day,
) -> String {
    let look = Look::new(&report.forms, house);
    Writing { report, package, selection, house, look, language, today }.document()
}

/// What its file is called, before the selection and the day.
pub fn file_name(language: Language) -> &'static str {
    language.of("feitenblad", "fact-sheet")
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

impl Writing<'_> {
    fn document(&self) -> String {
        let root = [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", self.language.code())];
        let body = block("body", &[], &(self.header() + &self.contents() + &self.main() + &self.footer()));
        format!("<!DOCTYPE html>\n{}", block("html", &root, &(self.head() + &body)))
    }

    /// What a browser must know.
    fn head(&self) -> String {
        let generator = concat!("<meta name=\"generator\" content=\"groeibeeld ", env!("CARGO_PKG_VERSION"), "\"/>\n");
        let meta = format!(
            "<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{NOTHING_ELSE}\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n{generator}"
        );
        // The style has no character that XML or HTML would read otherwise.
        let style = element("style", &[], &format!("\n{STYLE}{}{}", self.accent(), self.margins())) + "\n";
        block("head", &[], &(meta + &line("title", &[], self.title()) + &style))
    }

    /// The colour of the house, in the place of the usual one.
    fn accent(&self) -> String {
        self.house.first.map(|first| format!(":root {{ --accent: {first} }}\n")).unwrap_or_default()
    }

    /// What stands at the foot of every printed page.
    fn margins(&self) -> String {
        let (page, of) = self.language.of(("pagina ", " van "), ("page ", " of "));
        let known = [self.house.name(), Some(self.title()), self.mark()];
        let foot = known.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        format!(
            "@page {{ @bottom-left {{ content: {} }}\n@bottom-right {{ content: {} counter(page) {} counter(pages) }} }}\n",
            quoted(&foot),
            quoted(page),
            quoted(of)
        )
    }

    fn title(&self) -> &str {
        let title = self.report.title.trim();
        if title.is_empty() { about::title(self.language) } else { title }
    }

    fn mark(&self) -> Option<&'static str> {
        mark(self.language, policy_of(&self.package.figures))
    }

    /// Title, selection, and what is done about small numbers.
    fn header(&self) -> String {
        let organisation = self.house.name().map(|name| line("p", &[("class", "organisation")], name));
        let mark = self.mark().map(|mark| line("p", &[("class", "mark")], &page::capitalised(mark)));
        let refusal = self.package.refusal.as_ref();
        let refusal = refusal.map(|refusal| line("p", &[("class", "mark")], &figures::refusal(refusal, self.language)));
        let selected = about::selected(self.selection, self.language);
        let inner = self.logo()
            + &organisation.unwrap_or_default()
            + &line("h1", &[], self.title())
            + &mark.unwrap_or_default()
            + &refusal.unwrap_or_default()
            + &selected.iter().map(|text| line("p", &[("class", "small")], text)).collect::<String>()
            + &self.protected();
        block("header", &[], &inner)
    }

    /// The logo; who hears the report hears the name beside it.
    fn logo(&self) -> String {
        let Some(logo) = &self.house.logo else { return String::new() };
        let (width, height) = logo.within(LOGO);
        let [width, height] = [width, height].map(|side| side.round().to_string());
        let alternative = if self.house.name().is_some() { "" } else { "Logo" };
        let address = logo.address();
        let picture =
            [("class", "logo"), ("src", &address), ("alt", alternative), ("width", &width), ("height", &height)];
        format!("{}\n", empty("img", &picture))
    }

    /// How small numbers are protected, in short; nothing where the mark or a refusal says so.
    fn protected(&self) -> String {
        let policy = policy_of(&self.package.figures);
        if self.package.refusal.is_some() || !policy.is_for_publication() {
            return String::new();
        }
        let protected = page::protected(self.language, policy);
        let hidden = page::how_much_hidden(self.language, self.package.hidden);
        line("p", &[("class", "small")], &format!("{protected}. {hidden}"))
    }

    /// The way to the sections, where there are several.
    fn contents(&self) -> String {
        let sections: Vec<(usize, &Section)> = self.sections().collect();
        if sections.len() < 2 {
            return String::new();
        }
        let item = |(number, section): &(usize, &Section)| {
            element("li", &[], &link(&section_id(*number), &self.heading(section))) + "\n"
        };
        let title = line("h2", &[("id", "contents")], self.language.of("Inhoud", "Contents"));
        let has_tables =
            self.report.tables == Tables::AtEnd && self.report.figures().any(|id| self.figure(id).is_some());
        let tables = has_tables.then(|| element("li", &[], &link(TABLES, tables_title(self.language))) + "\n");
        let items = sections.iter().map(item).chain(tables).collect::<String>();
        let items = block("ol", &[], &items);
        block("nav", &[("aria-labelledby", "contents")], &(title + &items))
    }

    /// Introduction, key figures and sections.
    fn main(&self) -> String {
        let mut written = Vec::new();
        let sections = self.sections().map(|(number, section)| self.section(number, section, &mut written));
        let sections = sections.collect::<String>();
        let inner = plain(&self.report.introduction) + &self.key_figures() + &sections + &self.tables(&written);
        block("main", &[], &inner)
    }

    /// The tables of these figures, where they stand at the end.
    fn tables(&self, written: &[FigureId]) -> String {
        if written.is_empty() || self.report.tables == Tables::WithFigures {
            return String::new();
        }
        let tables = written.iter().filter_map(|id| self.figure(*id));
        let tables = tables.map(|made| figure::written_table(made, self.language)).collect::<String>();
        let title = line("h2", &[("id", "tables-title")], tables_title(self.language));
        block("section", &[("id", TABLES), ("aria-labelledby", "tables-title")], &(title + &tables))
    }

    /// The numbers that count most, of the figures that stand in the report.
    fn key_figures(&self) -> String {
        let chosen: Vec<Figure> = self.report.figures().filter_map(|id| self.figure(id)).cloned().collect();
        let keys = figures::key_figures(&chosen, self.language);
        if keys.is_empty() || !self.report.has_key_figures {
            return String::new();
        }
        let title = line("h2", &[("id", "key-figures")], self.language.of("In het kort", "In short"));
        let list = block("dl", &[("class", "key")], &keys.iter().map(key_figure).collect::<String>());
        block("section", &[("aria-labelledby", "key-figures")], &(title + &list))
    }

    /// The sections that have something in them, with their place from 1.
    fn sections(&self) -> impl Iterator<Item = (usize, &Section)> {
        let has = |section: &Section| section.figures.iter().any(|id| self.figure(*id).is_some());
        let has = move |(_, section): &(usize, &Section)| has(section) || !section.text.trim().is_empty();
        (1..).zip(&self.report.sections).filter(has)
    }

    fn section(&self, number: usize, section: &Section, written: &mut Vec<FigureId>) -> String {
        let (id, title) = (section_id(number), format!("{}-title", section_id(number)));
        let made = section.figures.iter().filter_map(|id| self.figure(*id));
        let figures = made.map(|made| {
            if written.contains(&made.id()) {
                return figure::referred(made.id(), self.language);
            }
            written.push(made.id());
            figure::written(made, self.report, &self.look, self.language)
        });
        let figures = figures.collect::<String>();
        let inner = line("h2", &[("id", &title)], &self.heading(section)) + &plain(&section.text) + &figures;
        block("section", &[("id", &id), ("aria-labelledby", &title)], &inner)
    }

    /// Its heading; where it has none, that of the chapter of its figures.
    fn heading(&self, section: &Section) -> String {
        let chapter = section.figures.first().map(|id| figures::chapter(id.family(), self.language));
        let without = chapter.unwrap_or(self.language.of("Toelichting", "Explanation"));
        let heading = section.heading.trim();
        if heading.is_empty() { without.to_owned() } else { heading.to_owned() }
    }

    /// The figure with this name, where it can be made and may be shown.
    fn figure(&self, id: FigureId) -> Option<&Figure> {
        let mut figures = self.package.figures.iter().filter(|_| self.package.refusal.is_none());
        figures.find(|figure| figure.id() == id && figure.needs().is_empty())
    }

    /// Where the figures come from and how they were made.
    fn footer(&self) -> String {
        let title = self.language.of("Over deze cijfers", "About these figures");
        let parts = about(self.package, self.selection, self.house, self.language, self.today);
        let parts = parts.into_iter().chain([self.signs()]).chain(self.not_made());
        let part = |part: Part| block("div", &[], &(line("h3", &[], part.heading) + &list(&part.lines)));
        let inner = line("h2", &[("id", "about")], title) + &parts.map(part).collect::<String>();
        block("footer", &[("aria-labelledby", "about")], &inner)
    }

    /// What the marks in the tables mean.
    fn signs(&self) -> Part {
        let lines = self.language.of(
            [format!("{} = niet getoond.", figures::HIDDEN), "– = niet te berekenen of niet ingevuld.".to_owned()],
            [format!("{} = not shown.", figures::HIDDEN), "– = cannot be computed, or not recorded.".to_owned()],
        );
        Part { heading: self.language.of("Tekens", "Signs"), lines: lines.to_vec() }
    }

    /// The chosen figures that can't be made, and why.
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

/// A plain text as paragraphs.
fn plain(text: &str) -> String {
    let lines = |lines: Vec<&str>| lines.into_iter().map(escape).collect::<Vec<_>>().join("<br/>\n");
    paragraphs(text).into_iter().map(|paragraph| element("p", &[], &lines(paragraph)) + "\n").collect()
}

fn key_figure(key: &figures::KeyFigure) -> String {
    let name = element("dt", &[], &link(&figure::id(key.figure), key.label));
    let value = with_text("dd", &[("class", "value")], &key.value);
    let more = key.detail.iter().chain(&key.change).map(|text| with_text("dd", &[], text)).collect::<String>();
    block("div", &[], &(name + &value + &more + "\n"))
}

/// A sentence that goes on behind a colon.
fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests;
