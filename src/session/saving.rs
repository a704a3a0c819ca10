//! Figures as files and for the clipboard. What comes in was published; nothing else of the session is known here.

use super::{DOWNLOAD_WIDTH, XLSX};
use crate::calendar::Day;
use crate::disclosure::{Figure, Package};
use crate::export::archive::archive;
use crate::export::chart::{Look, alone};
use crate::export::docx::{DOCX, docx};
use crate::export::name::{file_name, name_of};
use crate::export::workbook::{of_figure, workbook};
use crate::export::{csv::csv, json::json, paste, report};
use crate::figures::FigureId;
use crate::language::figures;
use crate::protocol::{Response, Save, Saved, ToDraw, View};
use crate::report::Report;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What a file of all figures is called.
const ALL: &str = "groeibeeld";
/// The media type of CSV.
const CSV: &str = "text/csv;charset=utf-8";

/// A download that is made of figures.
pub fn save(what: Save, package: &Package, view: &View, today: Day) -> Response {
    let to_save = ToSave { what, view, today };
    match to_save.what.figure() {
        None => to_save.all(package),
        Some(id) => {
            let figure = FigureId::by_name(id).and_then(|id| package.figures.iter().find(|figure| figure.id() == id));
            match figure {
                Some(figure) => to_save.one(figure),
                None => refused(format!("no figure {id}")),
            }
        }
    }
}

/// A report as a document of Word. Where there are no pictures, or of other charts than it has now, these have to be drawn
/// first; where there can be none they are empty.
pub fn document(
    chosen: Report,
    package: &Package,
    view: View,
    today: Day,
    drawn: Option<(Option<u64>, Vec<u8>)>,
) -> Response {
    let drawn_as = chosen.drawn_as(&view.forms);
    let document = report::written(&drawn_as, package, &view.selection, &view.house, view.language, today);
    let charts: Vec<&str> = document.charts().into_iter().map(|chart| &*chart.svg).collect();
    let number = Some(number(&charts));
    let what = Save::Docx(Box::new(chosen), number);
    let drawn = if charts.is_empty() { Some((None, Vec::new())) } else { drawn };
    let Some((_, drawn)) = drawn.filter(|(of, drawn)| drawn.is_empty() || *of == number) else {
        let charts = charts.into_iter().map(str::to_owned).collect();
        return Response::Draw(Box::new(ToDraw { what, view, charts }));
    };
    match docx(&document, &drawn, today) {
        Ok(bytes) => ToSave { what, view: &view, today }.bytes(report::file_name(view.language), "docx", DOCX, bytes),
        Err(error) => refused(error.to_string()),
    }
}

/// A number that other charts do not have.
fn number(charts: &[&str]) -> u64 {
    let mut number = DefaultHasher::new();
    charts.hash(&mut number);
    number.finish()
}

fn refused(reason: String) -> Response {
    Response::Refused { file: None, reason }
}

/// What is to be saved, as the page asked for it.
struct ToSave<'a> {
    what: Save,
    view: &'a View,
    today: Day,
}

impl ToSave<'_> {
    /// All figures.
    fn all(self, package: &Package) -> Response {
        let View { selection, language, house, .. } = self.view;
        match self.what {
            Save::Workbook => match workbook(package, selection, house, *language, self.today) {
                Ok(bytes) => self.bytes(ALL, "xlsx", XLSX, bytes),
                Err(error) => refused(error.to_string()),
            },
            Save::Archive => match archive(package, selection, house, *language, self.today) {
                Ok(bytes) => self.bytes(ALL, "zip", "application/zip", bytes),
                Err(error) => refused(error.to_string()),
            },
            Save::Html(ref chosen) => {
                let chosen = chosen.drawn_as(&self.view.forms);
                let text = report::html(&chosen, package, selection, house, *language, self.today);
                self.text(report::file_name(*language), "html", "text/html;charset=utf-8", text)
            }
            _ => {
                let text = json(package, selection, house, *language);
                self.text(ALL, "json", "application/json", text)
            }
        }
    }

    /// One figure.
    fn one(self, figure: &Figure) -> Response {
        let language = self.view.language;
        let name = &*name_of(figure.id(), language);
        match self.what {
            Save::Csv(_) => self.text(name, "csv", CSV, csv(figure, language)),
            Save::Xlsx(_) => match of_figure(figure, &self.view.house, language, self.today) {
                Ok(bytes) => self.bytes(name, "xlsx", XLSX, bytes),
                Err(error) => refused(error.to_string()),
            },
            Save::CopyTable(_) => {
                let plain = paste::text(figure, language);
                let saved = self.named(name, "html", "text/html");
                Response::Saved(Saved { text: paste::html(figure, language), plain, ..saved })
            }
            Save::Svg(_) => self.drawn(figure, name, "svg"),
            Save::Png(_, times) => {
                let name = format!("{name}_{}px", DOWNLOAD_WIDTH * u32::from(times));
                self.drawn(figure, &name, "png")
            }
            _ => self.drawn(figure, name, "png"),
        }
    }

    /// The chart of a figure as SVG.
    fn drawn(self, figure: &Figure, name: &str, extension: &str) -> Response {
        let language = self.view.language;
        let words = figures::words(figure, language);
        let look = Look::new(&self.view.forms, &self.view.house);
        match alone(figure, &words, &look, language, DOWNLOAD_WIDTH) {
            Some(svg) => self.text(name, extension, "image/svg+xml", svg),
            None => refused(format!("figure {} has no chart", figure.id().name())),
        }
    }

    fn text(self, name: &str, extension: &str, media_type: &str, text: String) -> Response {
        Response::Saved(Saved { text, ..self.named(name, extension, media_type) })
    }

    fn bytes(self, name: &str, extension: &str, media_type: &str, bytes: Vec<u8>) -> Response {
        Response::Saved(Saved { bytes, ..self.named(name, extension, media_type) })
    }

    fn named(self, name: &str, extension: &str, media_type: &str) -> Saved {
        let View { selection, policy, language, .. } = self.view;
        let name = file_name(name, selection, *policy, *language, self.today, extension);
        Saved::new(self.what, name, media_type)
    }
}
