//! All that the worker does, as plain Rust: requests in, responses out, in order. A session keeps the files that were
//! read and the registry they make; nothing of them leaves it but figures and what could not be understood.

mod practice;
mod report;
mod saving;
mod shown;

pub use practice::{Practised, practise};

use crate::analysis;
use crate::calendar::Day;
use crate::columns::Settings;
use crate::disclosure::{HowMuch, Ledger, Numbers, Package, People, Policy, Publication, publish_after};
use crate::export::chart;
use crate::export::name::plain_name;
use crate::export::template;
use crate::figures::Drafts;
use crate::issues::Issues;
use crate::language::figures;
use crate::protocol::{FileNumber, Printed, Request, Response, Save, Saved, Staged, View};
use crate::reading::{FileChoices, FileRead, Reader, SheetForm, SheetRead, TextForm};
use crate::registry::{Registry, join};
use crate::selection::Selection;
use std::collections::{BTreeMap, BTreeSet};

/// The media type of a workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The width of charts in downloads, in pixels.
pub const DOWNLOAD_WIDTH: u32 = 960;

/// What the ids in charts for paper begin with: they stand beside those of the page.
const PRINT_ID: &str = "print";

/// What is shown while there is nothing to show.
static NOTHING: Package = Package {
    figures: Vec::new(),
    hidden: HowMuch { hidden: 0, all: 0 },
    refusal: None,
    numbers: Numbers { shown: BTreeMap::new(), hidden: BTreeSet::new() },
    changed: 0,
};

/// The files that were read and what they make.
#[derive(Debug, Default)]
pub struct Session {
    /// The day on which the last file was read.
    today: Day,
    files: BTreeMap<FileNumber, File>,
    /// What the files make; none after a change.
    joined: Option<Joined>,
    /// What was published before.
    ledger: Ledger,
    /// The figures that were made last, of which selection and under which policy. They stay when the files change, because
    /// what is saved, presented and printed is what is on the screen, until something newer is shown.
    made: Option<(Selection, Policy, Package)>,
    /// Whether the files have changed since.
    is_changed: bool,
}

#[derive(Debug, Default)]
struct File {
    name: String,
    /// What is in use of it.
    read: Option<Box<FileRead>>,
    /// What comes in its place.
    reader: Option<Box<Reader>>,
}

#[derive(Debug)]
struct Joined {
    registry: Registry,
    issues: Issues,
    /// The day of reading.
    today: Day,
    /// How each file was understood, in the order of the registry's files.
    forms: Vec<Form>,
}

/// How a file was understood.
#[derive(Debug)]
struct Form {
    number: FileNumber,
    text: Option<TextForm>,
    /// Each sheet with its rows and those that are used.
    sheets: Vec<(SheetForm, u64, u64)>,
}

impl Session {
    /// A session without files.
    pub fn new() -> Session {
        Session::default()
    }

    /// Does what is asked. `bytes` are those of a [`Request::Slice`], or the pictures that a download needs; where there are
    /// none and it is not asked for any, they are empty.
    pub fn handle(&mut self, request: Request, bytes: Option<Vec<u8>>) -> Response {
        match request {
            Request::Begin { file, name, today, choices, settings } => self.begin(file, name, today, choices, settings),
            Request::Slice { file, last } => self.slice(file, &bytes.unwrap_or_default(), last),
            Request::Stop { file } => {
                self.files.entry(file).and_modify(|file| file.reader = None);
                self.files.retain(|_, file| file.read.is_some() || file.reader.is_some());
                Response::Stopped { file }
            }
            Request::Forget { file } => {
                self.files.remove(&file);
                self.change();
                Response::Forgotten { file }
            }
            Request::Keep(ledger) => {
                (self.ledger, self.made) = (ledger, None);
                Response::Kept
            }
            Request::Show(view) => Response::Shown(Box::new(self.show(&view))),
            Request::Stage { number, figure, room, view } => self.stage(number, &figure, room, &view),
            Request::Print { number, view } => Response::Printed(Printed { number, charts: self.on_paper(&view) }),
            Request::Save { what, view, today } => self.save(what, view, today, bytes),
        }
    }

    fn begin(
        &mut self,
        number: FileNumber,
        name: String,
        today: Day,
        choices: FileChoices,
        settings: Settings,
    ) -> Response {
        self.today = today;
        let file = self.files.entry(number).or_default();
        file.name = name;
        file.reader = Some(Box::new(Reader::new(0, Some(today), choices, settings)));
        Response::Progress { file: number, rows: 0 }
    }

    fn slice(&mut self, number: FileNumber, bytes: &[u8], last: bool) -> Response {
        let refused = || Response::Refused { file: Some(number), reason: format!("file {number} is not being read") };
        let Some(file) = self.files.get_mut(&number) else { return refused() };
        let Some(mut reader) = file.reader.take() else { return refused() };
        reader.push(bytes);
        if !last {
            let rows = reader.rows();
            file.reader = Some(reader);
            return Response::Progress { file: number, rows };
        }
        // What was read before makes room first.
        file.read = None;
        let read = reader.finish();
        let rows = read.rows();
        file.read = Some(Box::new(read));
        self.change();
        Response::Read { file: number, rows }
    }

    fn change(&mut self) {
        (self.joined, self.is_changed) = (None, true);
        if self.files.is_empty() {
            self.made = None;
        }
    }

    /// Joins the files that are read to their end.
    fn join(&mut self) -> &Joined {
        self.joined.get_or_insert_with(|| {
            let (mut names, mut issues, mut places) = (Vec::new(), Issues::default(), Vec::new());
            for (number, file) in &mut self.files {
                let Some(read) = &mut file.read else { continue };
                // OK because nobody chooses as many files as a u16 counts.
                let place = names.len() as u16;
                read.sheets.iter_mut().for_each(|sheet| sheet.set_file(place));
                issues.merge(&read.issues.of_file(place));
                names.push(file.name.clone());
                places.push(*number);
            }
            let read = || self.files.values().filter_map(|file| file.read.as_deref());
            let fragments: Vec<_> = read().flat_map(|read| &read.sheets).flat_map(|sheet| sheet.fragments()).collect();
            let (registry, more) = join(&names, &fragments);
            issues.merge(&more);
            let forms = places.iter().zip(read()).map(|(number, read)| form(*number, read)).collect();
            Joined { registry, issues, today: self.today, forms }
        })
    }

    /// The figures of a selection, as they were made last; none while no file has anything usable.
    fn package(&mut self, view: &View) -> &Package {
        let View { selection, policy, .. } = view;
        let is_made = self.made.as_ref().is_some_and(|(of, by, _)| (of, by) == (selection, policy));
        if !is_made {
            self.join();
            let joined = self.joined.as_ref();
            let Some(registry) = joined.map(|joined| &joined.registry) else { return &NOTHING };
            let is_usable = registry.files.iter().any(|file| file.tally.used > 0);
            let selected = selection.of(registry);
            let drafts = if is_usable { analysis::all(registry, &selected) } else { Drafts::default() };
            let merged = registry.merged(&selection.counting.groups);
            let people = matches!(policy, Policy::Hide { .. }).then(|| People::new(&merged, &selected));
            let package = publish_after(drafts, *policy, people.as_ref(), &self.ledger);
            self.made = Some((selection.clone(), *policy, package));
        }
        // OK because it was made just now, if it was not there.
        self.made.as_ref().map_or(&NOTHING, |(.., package)| package)
    }

    fn show(&mut self, view: &View) -> crate::protocol::Shown {
        if std::mem::take(&mut self.is_changed) {
            self.made = None;
        }
        self.package(view);
        let made = self.made.take();
        let shown = shown::shown(self.join(), made.as_ref().map_or(&NOTHING, |(.., package)| package), view);
        self.made = made;
        shown
    }

    /// One figure of a view, drawn for a room. Where nothing may be shown, nothing is drawn.
    fn stage(&mut self, number: u32, id: &str, room: (u32, u32), view: &View) -> Response {
        let package = self.package(view);
        let figure = package.figures.iter().find(|figure| figure.id().name() == id);
        let fitted = figure.filter(|_| package.refusal.is_none()).and_then(|figure| {
            let words = figures::words(figure, view.language);
            chart::staged(figure, &words, &chart::Look::new(&view.forms, &view.house), view.language, room)
        });
        let (parts, is_tall) = fitted.map_or_else(Default::default, |fitted| (fitted.parts, fitted.is_tall));
        Response::Staged(Staged { number, parts, is_tall })
    }

    /// The charts of a view on paper. Where nothing may be shown, nothing is drawn.
    fn on_paper(&mut self, view: &View) -> BTreeMap<String, Vec<String>> {
        let package = self.package(view);
        let made = if package.refusal.is_some() { &[][..] } else { &package.figures[..] };
        let look = chart::Look::new(&view.forms, &view.house);
        let parts = |figure| {
            let words = figures::words(figure, view.language);
            let parts = chart::on_paper(figure, &words, &look, view.language, PRINT_ID);
            (figure.id().name().to_owned(), parts.into_iter().map(|drawn| drawn.svg).collect())
        };
        let drawn = made.iter().map(parts);
        drawn.filter(|(_, parts): &(String, Vec<String>)| !parts.is_empty()).collect()
    }

    fn save(&mut self, what: Save, view: View, today: Day, drawn: Option<Vec<u8>>) -> Response {
        let View { language, .. } = &view;
        match what {
            Save::Report => {
                let text =
                    report::report(&shown::whole_issues_of(self.join(), *language), &self.join().registry, *language);
                let name = plain_name(language.of("leesverslag", "reading-report"), today, "csv");
                Response::Saved(Saved { text, ..Saved::new(what, name, "text/csv;charset=utf-8") })
            }
            Save::TemplateCsv(kind) => {
                let text = template::csv(kind, *language);
                let name =
                    format!("groeibeeld-{}.csv", template::tab(kind, *language).to_lowercase().replace(' ', "-"));
                Response::Saved(Saved { text, ..Saved::new(what, name, "text/csv;charset=utf-8") })
            }
            Save::TemplateXlsx => {
                let bytes = template::xlsx(*language).to_vec();
                let name = language.of("groeibeeld-sjabloon.xlsx", "groeibeeld-template.xlsx").to_owned();
                Response::Saved(Saved { bytes, ..Saved::new(what, name, XLSX) })
            }
            Save::Ledger => self.save_ledger(&view, today),
            Save::Docx(report, of) => {
                let drawn = drawn.map(|bytes| (of, bytes));
                saving::document(*report, self.package(&view), view, today, drawn)
            }
            _ => saving::save(what, self.package(&view), &view, today),
        }
    }

    /// The ledger with the figures of a view as one more publication.
    fn save_ledger(&mut self, view: &View, today: Day) -> Response {
        let numbers = self.package(view).numbers.clone();
        let Policy::Hide { threshold } = view.policy else {
            return Response::Refused { file: None, reason: "no small number is hidden".to_owned() };
        };
        if !numbers.is_empty() {
            self.ledger = self.ledger.with(Publication { day: today, threshold, numbers });
        }
        let name = view.language.of("publicatielogboek.json", "publication-ledger.json").to_owned();
        let text = self.ledger.to_json();
        Response::Saved(Saved { text, ..Saved::new(Save::Ledger, name, "application/json") })
    }
}

/// How a file was understood.
fn form(number: FileNumber, read: &FileRead) -> Form {
    let sheet = |sheet: &SheetRead| {
        let tally = &sheet.fragment.tally;
        (sheet.form.clone(), tally.rows(), tally.used)
    };
    Form { number, text: read.text.clone(), sheets: read.sheets.iter().map(sheet).collect() }
}
