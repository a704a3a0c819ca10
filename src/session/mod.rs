//! All that the worker does, as plain Rust: requests in, responses out, in order. A session keeps the files that were
//! read and the registry they make; nothing of them leaves it but figures and what could not be understood.

mod shown;

use crate::analysis;
use crate::calendar::Day;
use crate::charts;
use crate::disclosure::{Figure, Policy, protect};
use crate::export::name::file_name;
use crate::export::{csv::csv, json::json, mark};
use crate::figures::FigureId;
use crate::issues::Issues;
use crate::language::{Language, figures};
use crate::protocol::{FileNumber, Request, Response, Save, Saved, View};
use crate::reading::{FileRead, Form, Reader};
use crate::registry::{Registry, join};
use crate::selection::Selection;
use std::collections::BTreeMap;

/// The width of charts in downloads, in pixels.
pub const DOWNLOAD_WIDTH: u32 = 960;

/// The files that were read and what they make.
#[derive(Debug, Default)]
pub struct Session {
    /// The day on which the last file was read.
    today: Day,
    files: BTreeMap<FileNumber, File>,
    /// What the files make; none after a change.
    joined: Option<Joined>,
    /// The figures that were made last, of which selection.
    made: Option<(Selection, Vec<Figure>)>,
}

#[derive(Debug)]
struct File {
    name: String,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Reading(Box<Reader>),
    Read(Box<FileRead>),
}

#[derive(Debug)]
struct Joined {
    registry: Registry,
    issues: Issues,
    /// The day of reading.
    today: Day,
    /// Number and form of each file, in the order of the registry's files.
    forms: Vec<(FileNumber, Option<Form>)>,
}

impl Session {
    /// A session without files.
    pub fn new() -> Session {
        Session::default()
    }

    /// Does what is asked. `bytes` are those of a [`Request::Slice`].
    pub fn handle(&mut self, request: Request, bytes: Option<Vec<u8>>) -> Response {
        match request {
            Request::Begin { file, name, today } => self.begin(file, name, today),
            Request::Slice { file, last } => self.slice(file, &bytes.unwrap_or_default(), last),
            Request::Forget { file } => {
                self.files.remove(&file);
                self.change();
                Response::Forgotten { file }
            }
            Request::Show(view) => Response::Shown(Box::new(self.show(&view))),
            Request::Save { what, view, today } => self.save(what, &view, today),
        }
    }

    fn begin(&mut self, file: FileNumber, name: String, today: Day) -> Response {
        self.today = today;
        let reader = Reader::new(0, Some(today));
        self.files.insert(file, File { name, stage: Stage::Reading(Box::new(reader)) });
        self.change();
        Response::Progress { file, rows: 0 }
    }

    fn slice(&mut self, number: FileNumber, bytes: &[u8], last: bool) -> Response {
        let refused = || Response::Refused { reason: format!("file {number} is not being read") };
        let Some(file) = self.files.get_mut(&number) else { return refused() };
        let Stage::Reading(reader) = &mut file.stage else { return refused() };
        reader.push(bytes);
        if !last {
            return Response::Progress { file: number, rows: reader.rows() };
        }
        let reader = std::mem::replace(&mut **reader, Reader::new(0, None));
        let read = reader.finish();
        let rows = read.fragment.tally.rows();
        file.stage = Stage::Read(Box::new(read));
        self.change();
        Response::Read { file: number, rows }
    }

    fn change(&mut self) {
        self.joined = None;
        self.made = None;
    }

    /// Joins the files that are read to their end.
    fn join(&mut self) -> &Joined {
        self.joined.get_or_insert_with(|| {
            let (mut names, mut fragments, mut issues, mut forms) =
                (Vec::new(), Vec::new(), Issues::default(), Vec::new());
            for (number, file) in &mut self.files {
                let Stage::Read(read) = &mut file.stage else { continue };
                // OK because nobody chooses as many files as a u16 counts.
                let place = names.len() as u16;
                read.fragment.file = place;
                issues.merge(&read.issues.of_file(place));
                names.push(file.name.clone());
                forms.push((*number, read.form.clone()));
                fragments.push(&read.fragment);
            }
            let (registry, more) = join(&names, &fragments);
            issues.merge(&more);
            Joined { registry, issues, today: self.today, forms }
        })
    }

    /// The figures of a selection; none while no file has anything usable.
    fn figures(&mut self, selection: &Selection) -> &[Figure] {
        if self.made.as_ref().is_none_or(|(made, _)| made != selection) {
            let registry = &self.join().registry;
            let is_usable = registry.files.iter().any(|file| file.tally.used > 0);
            let drafts = if is_usable { analysis::all(registry, &selection.of(registry)) } else { Vec::new() };
            self.made = Some((selection.clone(), protect(drafts, Policy::Internal)));
        }
        self.made.as_ref().map_or(&[], |(_, figures)| figures)
    }

    fn show(&mut self, view: &View) -> crate::protocol::Shown {
        self.figures(&view.selection);
        let figures = self.made.take();
        let shown = shown::shown(self.join(), figures.as_ref().map_or(&[], |(_, figures)| figures), view);
        self.made = figures;
        shown
    }

    fn save(&mut self, what: Save, view: &View, today: Day) -> Response {
        let View { selection, language, .. } = view;
        let figures = self.figures(selection);
        let (Save::Svg(id) | Save::Png(id) | Save::Csv(id)) = &what else {
            let text = json(figures, selection, *language);
            return saved(what, view, today, "groeibeeld", "json", "application/json", text);
        };
        let figure = FigureId::by_name(id).and_then(|id| figures.iter().find(|figure| figure.id() == id));
        let Some(figure) = figure else { return Response::Refused { reason: format!("no figure {id}") } };
        match &what {
            Save::Csv(id) => {
                saved(what.clone(), view, today, id, "csv", "text/csv;charset=utf-8", csv(figure, *language))
            }
            Save::Svg(id) | Save::Png(id) => {
                match chart(figure, &figures::words(figure, *language), *language, DOWNLOAD_WIDTH, true) {
                    Some(svg) => saved(
                        what.clone(),
                        view,
                        today,
                        id,
                        if matches!(what, Save::Svg(_)) { "svg" } else { "png" },
                        "image/svg+xml",
                        svg,
                    ),
                    None => Response::Refused { reason: format!("figure {id} has no chart") },
                }
            }
            // OK because JSON was answered above.
            Save::Json => Response::Refused { reason: "no figure".to_owned() },
        }
    }
}

fn saved(what: Save, view: &View, today: Day, name: &str, extension: &str, media_type: &str, text: String) -> Response {
    let name = file_name(name, &view.selection, Policy::Internal, view.language, today, extension);
    Response::Saved(Saved { what, name, media_type: media_type.to_owned(), text })
}

/// The chart of a figure, to stand on its own or on the page; none when there is nothing to draw.
fn chart(figure: &Figure, words: &figures::Words, language: Language, width: u32, is_alone: bool) -> Option<String> {
    let label = |label: &_| figures::label(label, language);
    let words = charts::Words {
        title: &words.title,
        description: &words.summary,
        source: &words.source,
        mark: Some(mark(language, figure.policy())),
        is_alone,
        label: &label,
    };
    charts::draw(figure, language, width, &words)
}
