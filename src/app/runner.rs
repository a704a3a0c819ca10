//! Does what the state's step asks for. It owns all that the page got from the browser.

use super::browser::clipboard;
use super::browser::download::{self, Blob};
use super::browser::files::{Bytes, LogoReader, Picked, Shelf, SliceReader, TextReader};
use super::browser::later::Later;
use super::browser::leaving::Leaving;
use super::browser::picture::Picture;
use super::browser::pictures::Pictures;
use super::browser::shell;
use super::browser::worker::Worker;
use super::browser::{timing, window};
use super::file_report::report_id;
use super::house_form::LOGO;
use super::ledger::LEDGER;
use super::merging::MERGING_TITLE;
use super::page::{Message, Page};
use super::page_header::door_id;
use super::policy_choice::policy_id;
use super::present_choice::pick_id;
use super::presentation::PRESENT;
use super::report_form::spot_id;
use super::training::TRAINING_TITLE;
use crate::disclosure::Ledger;
use crate::house::Logo;
use crate::protocol::{FileNumber, Request, Save, Saved, ToDraw, View};
use crate::settings::SettingsFile;
use crate::state::furnishing::Furnish;
use crate::state::queue::Chosen;
use crate::state::{Action, Effect, Place, State, Timing};
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Callback;
use yew::html::Scope;

/// The id of the heading above the files.
pub const FILES_TITLE: &str = "files-title";
/// The id of the heading above the figures.
pub const FIGURES_TITLE: &str = "figures-title";
/// How many times as large a picture is that is copied or stands in a document, so that it is sharp in print.
const IN_PRINT: u8 = 2;

/// The id of what the page is about.
pub const MAIN: &str = "main";

/// A slice on its way from the file to the worker.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    file: FileNumber,
    from: u64,
    last: bool,
}

/// All that the page got from the browser.
pub struct Runner {
    link: Scope<Page>,
    worker: Option<Worker>,
    /// Counts the workers, so that the last words of an earlier one are not taken for those of its successor.
    workers: u32,
    shelf: Shelf,
    slice: Option<(Slice, SliceReader)>,
    /// The settings files and ledgers that are being read.
    texts: BTreeMap<u32, TextReader>,
    /// The pictures that are being drawn, to be saved or copied.
    drawn: BTreeMap<u32, Picture>,
    /// The logo that is being read.
    logo: Option<LogoReader>,
    pictures: Option<Pictures>,
    measures: Vec<Timing>,
    focus: Option<Place>,
    /// Where the focus goes if what has it goes.
    keep_focus: Option<Place>,
    /// When more figures are drawn.
    more: Option<Later>,
    /// Whether the page is to be printed once it shows everything, and when.
    is_to_print: bool,
    print: Option<Later>,
    /// What is kept of the user's choices.
    kept: (SettingsFile, Rc<Ledger>),
    /// There while leaving would lose work.
    leaving: Option<Leaving>,
}

impl Runner {
    /// Starts the first worker.
    pub fn new(link: Scope<Page>) -> Runner {
        let mut runner = Runner {
            link,
            worker: None,
            workers: 0,
            shelf: Shelf::default(),
            slice: None,
            texts: BTreeMap::new(),
            drawn: BTreeMap::new(),
            logo: None,
            pictures: None,
            measures: Vec::new(),
            focus: None,
            keep_focus: None,
            more: None,
            is_to_print: false,
            print: None,
            kept: Default::default(),
            leaving: None,
        };
        runner.start_worker();
        runner
    }

    /// Keeps files and numbers them.
    pub fn keep(&mut self, files: Vec<Picked>) -> Vec<Chosen> {
        self.shelf.keep(files)
    }

    /// Whether this is the number of the worker that works now.
    pub fn is_current(&self, worker: u32) -> bool {
        worker == self.workers
    }

    /// Does an effect.
    pub fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Begin { file, name, choices, settings } => {
                self.ask(Request::Begin { file, name, today: window::today(), choices, settings }, None);
            }
            Effect::StopReading(file) => self.ask(Request::Stop { file }, None),
            Effect::SendSlice { file, from, last } => self.read(Slice { file, from, last }),
            Effect::DropSlice => self.slice = None,
            Effect::DropAll => self.drop_all(),
            Effect::Forget(file) => self.ask(Request::Forget { file }, None),
            Effect::LetGo(file) => self.shelf.let_go(file),
            Effect::Keep(ledger) => self.ask(Request::Keep((*ledger).clone()), None),
            Effect::Show(view) => self.ask(Request::Show(view), None),
            Effect::Stage { number, figure, room, view } => {
                self.ask(Request::Stage { number, figure, room, view }, None);
            }
            Effect::DrawOnPaper { number, view } => self.ask(Request::Print { number, view }, None),
            Effect::Print => self.is_to_print = true,
            Effect::Save(what, view) => self.ask(Request::Save { what, view, today: window::today() }, None),
            Effect::Draw(to_draw) => self.draw_all(*to_draw),
            Effect::Download(saved) => self.save(saved),
            Effect::Copy(saved) => self.copy(saved),
            Effect::DownloadSettings(name, json) => download::save_text(&name, "application/json", &json),
            Effect::EndWorker => self.worker = None,
            Effect::NewWorker => self.start_worker(),
            Effect::SetLanguage(language) => window::set_language(language),
            Effect::Mark(timing) => timing::mark(timing),
            Effect::Measure(timing) => self.measures.push(timing),
            Effect::Focus(place) => (self.focus, self.keep_focus) = (Some(place), None),
            Effect::KeepFocus(place) => self.keep_focus = Some(place).filter(|_| window::has_focus()),
        }
    }

    /// Keeps the user's choices where a program that stops does not take them along, and lets the browser ask before the
    /// user leaves work behind.
    pub fn keep_choices(&mut self, state: &State) {
        let (settings, ledger) = (state.settings_to_save(), state.ledger.clone());
        let is_unsaved = state.is_unsaved(&settings);
        if (&settings, &ledger) != (&self.kept.0, &self.kept.1) {
            let text = if settings.is_empty() { String::new() } else { settings.to_json() };
            shell::keep(&text, &if ledger.is_empty() { String::new() } else { ledger.to_json() });
            self.kept = (settings, ledger);
        }
        if self.leaving.is_some() != is_unsaved {
            self.leaving = is_unsaved.then(Leaving::ask);
        }
    }

    fn drop_all(&mut self) {
        (self.slice, self.logo, self.more) = (None, None, None);
        self.drawn.clear();
        self.texts.clear();
        self.measures.clear();
    }

    /// Asks for more figures when the browser has shown those that are there.
    pub fn draw_more(&mut self) {
        self.more = Some(Later::new(self.link.callback(|()| Message::Draw)));
    }

    /// Does what had to wait until the document shows the new state; measuring ends when all figures are drawn.
    pub fn rendered(&mut self, is_drawn: bool, is_settled: bool) {
        if is_drawn && std::mem::take(&mut self.is_to_print) {
            self.print = Some(Later::new(Callback::from(|()| window::print())));
        }
        if is_drawn {
            self.measures.drain(..).for_each(timing::measure);
        }
        if self.keep_focus.is_some() && !window::has_focus() {
            self.focus = self.keep_focus.take();
        }
        if is_drawn && is_settled {
            self.keep_focus = None;
        }
        if let Some(place) = self.focus.take() {
            match place {
                Place::Files => window::focus(FILES_TITLE),
                Place::Figures => window::focus(FIGURES_TITLE),
                Place::Merging => window::focus(MERGING_TITLE),
                Place::Main => window::focus(MAIN),
                Place::File(file) => window::focus(&report_id(file)),
                Place::Ledger => window::focus(LEDGER),
                Place::Policy(policy) => window::focus(policy_id(policy)),
                Place::Report(spot) => window::focus(&spot_id(spot)),
                Place::Logo => window::focus(LOGO),
                Place::Present => window::focus(PRESENT),
                Place::Pick(moved) => window::focus(&pick_id(moved)),
                Place::Training => window::focus(TRAINING_TITLE),
                Place::Door(door) => window::focus(door_id(door)),
            }
        }
    }

    /// Sends a slice that was read, unless it is no longer wanted.
    pub fn sliced(&mut self, slice: Slice, bytes: Option<Bytes>) {
        if self.slice.as_ref().is_none_or(|(wanted, _)| *wanted != slice) {
            return;
        }
        self.slice = None;
        match bytes {
            Some(bytes) => self.ask(Request::Slice { file: slice.file, last: slice.last }, Some(bytes)),
            None => self.act(Action::Unreadable(slice.file)),
        }
    }

    /// Reads settings files, one answer each.
    pub fn read_settings(&mut self, files: Vec<Picked>) {
        self.read_texts(files, Action::TakeSettings);
    }

    /// Reads ledgers, one answer each.
    pub fn read_ledgers(&mut self, files: Vec<Picked>) {
        self.read_texts(files, Action::TakeLedger);
    }

    fn read_texts(&mut self, files: Vec<Picked>, take: fn(String, Option<String>) -> Action) {
        for file in files {
            let name = file.name().to_owned();
            if !file.may_be_settings() {
                self.act(take(name, None));
                continue;
            }
            let number = self.texts.last_key_value().map_or(0, |(last, _)| last + 1);
            let on_read = self.link.callback(move |text| Message::TextRead(number, take(name.clone(), text)));
            self.texts.insert(number, file.read_text(on_read));
        }
    }

    /// Reads a picture as a logo, in the place of one that is being read.
    pub fn read_logo(&mut self, files: Vec<Picked>) {
        let Some(file) = files.into_iter().next() else { return };
        let (link, name) = (self.link.clone(), file.name().to_owned());
        self.logo = Some(file.read_logo(Callback::from(move |logo: Option<Logo>| {
            let change = logo.map_or_else(|| Furnish::NoLogo(name.clone()), |logo| Furnish::Logo(Some(logo)));
            link.send_message(Message::Act(Action::Furnish(change)));
        })));
    }

    /// Gives the reader of a text back.
    pub fn text_read(&mut self, number: u32) {
        self.texts.remove(&number);
    }

    /// Saves or copies a picture that was drawn.
    pub fn drawn(&mut self, number: u32, what: Save, name: String, picture: Option<Blob>) {
        self.drawn.remove(&number);
        match picture {
            Some(blob) if what.is_copy() => self.to_clipboard(what, &[("image/png", blob)]),
            None if what.is_copy() => self.act(Action::Copied(what, false)),
            Some(blob) => download::save(&name, blob),
            None => self.act(Action::NotSaved(name)),
        }
    }

    /// Asks for a download once more, with the pictures that it needs.
    pub fn all_drawn(&mut self, what: Save, view: View, pictures: Bytes) {
        self.pictures = None;
        self.ask(Request::Save { what, view, today: window::today() }, Some(pictures));
    }

    fn act(&self, action: Action) {
        self.link.send_message(Message::Act(action));
    }

    fn start_worker(&mut self) {
        self.workers += 1;
        let number = self.workers;
        let on_answer = self.link.callback(move |response| Message::Answered(number, response));
        let on_lost = self.link.callback(move |why| Message::Lost(number, why));
        // The old one is dropped first, so that there are never two, and with it what was drawn for it.
        (self.worker, self.pictures) = (None, None);
        match Worker::start(on_answer, on_lost) {
            Ok(worker) => self.worker = Some(worker),
            Err(why) => self.act(Action::WorkerLost(why)),
        }
    }

    fn ask(&mut self, request: Request, bytes: Option<Bytes>) {
        let Some(worker) = &self.worker else { return };
        if let Err(why) = worker.ask(&request, bytes) {
            self.act(Action::WorkerLost(why));
        }
    }

    fn read(&mut self, slice: Slice) {
        let on_read = self.link.callback(move |bytes| Message::Sliced(slice, bytes));
        match self.shelf.read_slice(slice.file, slice.from, on_read) {
            Some(reader) => self.slice = Some((slice, reader)),
            None => self.act(Action::Unreadable(slice.file)),
        }
    }

    fn save(&mut self, saved: Saved) {
        match saved.what {
            Save::Png(_, times) => self.draw(saved, times),
            _ => save_now(&saved),
        }
    }

    fn copy(&mut self, saved: Saved) {
        if let Save::CopyChart(_) = saved.what {
            return self.draw(saved, IN_PRINT);
        }
        let forms = [("text/html", &saved.text), ("text/plain", &saved.plain)];
        let forms = forms.map(|(form, text)| (form, Blob::new_with_options(text.as_str(), Some(form))));
        self.to_clipboard(saved.what, &forms);
    }

    fn to_clipboard(&self, what: Save, forms: &[(&str, Blob)]) {
        let on_done = self.link.callback(move |is_done| Message::Act(Action::Copied(what.clone(), is_done)));
        clipboard::copy(forms, on_done);
    }

    /// Draws the pictures that a download needs, in the place of those for an earlier one.
    fn draw_all(&mut self, ToDraw { what, view, charts }: ToDraw) {
        let on_done = self.link.callback(move |pictures| Message::AllDrawn(what.clone(), view.clone(), pictures));
        self.pictures = Some(Pictures::draw(charts, IN_PRINT, on_done));
    }

    /// Draws a picture, so many times as large.
    fn draw(&mut self, Saved { what, name, text, .. }: Saved, times: u8) {
        let (of, named) = (what.clone(), name.clone());
        let number = self.drawn.last_key_value().map_or(0, |(last, _)| last + 1);
        let on_done = self.link.callback(move |picture| Message::Drawn(number, of.clone(), named.clone(), picture));
        match Picture::draw(&text, times, on_done) {
            Some(picture) => _ = self.drawn.insert(number, picture),
            None => self.drawn(number, what, name, None),
        }
    }
}

fn save_now(saved: &Saved) {
    match saved.bytes.is_empty() {
        true => download::save_text(&saved.name, &saved.media_type, &saved.text),
        false => download::save_bytes(&saved.name, &saved.media_type, &saved.bytes),
    }
}
