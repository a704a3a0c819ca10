//! What the page shows, as a value. In come actions: what the user did, what the worker answered. Out come the next
//! state and effects: what the page must do to worker, files and document. Nothing here knows a browser.
//!
//! Always holds: at most one file is being read and at most one [`Effect::Show`] is unanswered; what is on the screen
//! belongs to the view that stands beside it; an answer about a file that is no longer being read changes nothing.

// What is advised where much is hidden.
pub mod advice;
// Changes of the selection.
pub mod choosing;
// The report that the user composes.
pub mod composing;
// The files that the user chooses.
mod files;
// The figures that are drawn, a few more at each step.
pub mod drawing;
// What of the counting is chosen at which figure.
pub mod options;
// What the user chose, step by step.
pub mod history;
// Which column holds what, and which may.
pub mod mapping;
// Values that are counted as one.
pub mod merging;
// Periods that are one click away.
pub mod periods;
// Practice with the ZRM.
pub mod practising;
// One figure at a time.
pub mod presenting;
// All figures on paper.
pub mod printing;
// The files that are being read and those that wait.
pub mod queue;
// Which columns of a wide table are in sight at first.
pub mod tables;
// Changes of the house style.
pub mod furnishing;
// What was published before.
mod ledger;
// Numbers that the user types.
pub mod typing;
// Corrections of how files were understood.
pub mod understanding;
// What the user made and would lose by leaving.
mod unsaved;
// From value to value through a chart.
pub mod walking;

use crate::charts::WIDTHS;
use crate::columns::Settings;
use crate::disclosure::{Ledger, Policy, Wrong};
use crate::fields::Choice;
use crate::figures::FigureId;
use crate::forms::{Form, Forms};
use crate::house::House;
use crate::language::Language;
use crate::protocol::{
    FigureShown, FileNumber, FileShown, IssueShown, Large, Response, Save, Saved, Shown, ToDraw, View,
};
use crate::reading::FileChoices;
use crate::selection::Selection;
use crate::settings::SettingsFile;
use crate::training::Training;
use choosing::{Change, spelled, unknown};
use composing::{Composing, Edit, Spot, Way};
use furnishing::Furnish;
use history::{Bring, History, Subject};
use practising::{Door, Practice};
use presenting::{Pick, Presenting, Turn};
use printing::Printing;
use queue::{Chosen, Reading};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use understanding::{Before, Correction, Corrections};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The user chose files.
    Choose(Vec<Chosen>),
    /// The user stops the reading; files that were read stay.
    Stop,
    /// The user takes one file away.
    Remove(FileNumber),
    /// The user clears everything.
    Clear,
    /// The user wants the files read again after the worker was lost.
    ReadAgain,
    /// The worker answered.
    Answered(Response),
    /// The browser can't read this file (any more).
    Unreadable(FileNumber),
    /// The worker stopped, with what it said last.
    WorkerLost(String),
    /// The user chose a language.
    Speak(Language),
    /// The charts have this width, and the enlarged ones that, in CSS pixels.
    Widths(u32, u32),
    /// The user enlarges a figure, or makes it small again.
    Enlarge(FigureId, bool),
    /// The user changed the selection.
    Select(Change),
    /// The user chose how figures are protected.
    Protect(Policy),
    /// The user chose in which form a figure is drawn.
    Draw(FigureId, Form),
    /// The user wants a download.
    Save(Save),
    /// The browser could not make a picture of this name.
    NotSaved(String),
    /// This is on the clipboard, or the browser does not let it.
    Copied(Save, bool),
    /// The user corrects how a file was understood.
    Correct(FileNumber, Correction),
    /// The user chose a settings file of this name; no text when the browser can't read it.
    TakeSettings(String, Option<String>),
    /// The user wants corrections and selection as a settings file of this name.
    SaveSettings(String),
    /// The user chose a ledger of this name; no text when the browser can't read it.
    TakeLedger(String, Option<String>),
    /// The user wants the publication at this place forgotten.
    ForgetPublication(usize),
    /// The user edits the report.
    Compose(Edit),
    /// The user changes the house style.
    Furnish(Furnish),
    /// The user presents figures.
    Present(Turn),
    /// The user picks figures to present.
    Pick(Pick),
    /// The user prints the page.
    Print,
    /// The user practises with the ZRM.
    Practise(Practice),
    /// The user has read the notices.
    Dismiss,
    /// The user undoes a step, or does it again.
    Bring(Bring),
    /// The user has left a field that they wrote in.
    Written,
    /// The page stopped before; this is what was kept of it.
    Resume(Kept),
}

impl Action {
    /// Whether worker or browser say something and the user does nothing.
    fn is_of_machine(&self) -> bool {
        matches!(self, Action::Answered(_) | Action::Widths(..) | Action::Present(Turn::Resized) | Action::Written)
    }
}

/// What was kept of a page that stopped.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Kept {
    /// Why it stopped.
    pub why: String,
    /// Its language.
    pub language: Language,
    /// What the user chose, as a settings file.
    pub settings: String,
    /// What was published before, as a ledger.
    pub ledger: String,
    /// The files, in the order of choosing.
    pub files: Vec<Chosen>,
}

/// What the page must do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Tell the worker that a file comes.
    Begin {
        /// Its number.
        file: FileNumber,
        /// Its name.
        name: String,
        /// What the user chose for it.
        choices: FileChoices,
        /// What the user corrected, by headers.
        settings: Settings,
    },
    /// Tell the worker to stop reading a file again; what it read of it before stays.
    StopReading(FileNumber),
    /// Read a slice of the file and send it to the worker.
    SendSlice {
        /// The file's number.
        file: FileNumber,
        /// The first byte.
        from: u64,
        /// Whether it is the last.
        last: bool,
    },
    /// Stop reading the slice that is being read, if any.
    DropSlice,
    /// Stop everything that is being read, drawn or measured.
    DropAll,
    /// Tell the worker to forget a file.
    Forget(FileNumber),
    /// Give the browser's handle of a file back.
    LetGo(FileNumber),
    /// Tell the worker what was published before.
    Keep(Rc<Ledger>),
    /// Ask for everything that the page shows.
    Show(View),
    /// Ask for one figure of what is on the screen, drawn for a room.
    Stage {
        /// The number of this question.
        number: u32,
        /// The stable name of the figure.
        figure: String,
        /// The width and height of the room.
        room: (u32, u32),
        /// The view that is on the screen.
        view: View,
    },
    /// Ask for all charts of what is on the screen for paper.
    DrawOnPaper {
        /// The number of this question.
        number: u32,
        /// The view that is on the screen.
        view: View,
    },
    /// Print the page, once the document shows the new state.
    Print,
    /// Ask for a download of what is on the screen.
    Save(Save, View),
    /// Hand a download to the browser.
    Download(Saved),
    /// Draw the pictures that a download needs, and ask for it once more with these.
    Draw(Box<ToDraw>),
    /// Put this on the clipboard.
    Copy(Saved),
    /// Hand a settings file of this name and text to the browser.
    DownloadSettings(String, String),
    /// End the worker with everything it holds, so that its memory is free again.
    EndWorker,
    /// Start a new worker in the place of the old one, which is ended with everything it holds.
    NewWorker,
    /// Set the language of the document.
    SetLanguage(Language),
    /// Start measuring.
    Mark(Timing),
    /// Stop measuring, once the document shows the new state.
    Measure(Timing),
    /// Move the keyboard's focus, because what had it is gone.
    Focus(Place),
    /// Move the keyboard's focus there if what has it goes.
    KeepFocus(Place),
}

/// What is measured for the browser's User Timing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// From choosing files to figures of all of them.
    Read,
    /// From changing the selection to its figures.
    Figures,
}

/// A place on the page that can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The heading above the files.
    Files,
    /// The heading above the figures.
    Figures,
    /// Where values are merged.
    Merging,
    /// The start of what the page is about.
    Main,
    /// What was published before.
    Ledger,
    /// How this file was understood.
    File(FileNumber),
    /// The choice of how figures are protected.
    Policy(Policy),
    /// A control of the report.
    Report(Spot),
    /// The choice of a logo.
    Logo,
    /// The button that begins to present.
    Present,
    /// The choice of what is presented, or the button there that moves a figure this way.
    Pick(Option<(FigureId, Way)>),
    /// The title of what is practised.
    Training,
    /// The button that begins to practise.
    Door(Door),
}

/// Something that the user must know and can dismiss.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A file of this name came in the place of an earlier one of the same name.
    Replaced(String),
    /// Files of this name were chosen together; both are read.
    SameName(String),
    /// The sample made room for the user's own files.
    SampleGone,
    /// The browser can't read the file of this name.
    Unreadable(String),
    /// The file of this name is larger than can be read; it was not.
    TooLarge(String),
    /// The worker refused a request: a defect of the page.
    Refused(String),
    /// The picture of this name could not be made.
    NotSaved(String),
    /// The browser does not let this be copied.
    NotCopied(Save),
    /// The file of this name is no picture that can be a logo.
    NoLogo(String),
    /// The file of this name holds no settings.
    NoSettings(String),
    /// The settings file of this name was taken, with corrections of so many sheets.
    SettingsTaken {
        /// The name.
        name: String,
        /// The sheets.
        sheets: usize,
        /// Whether a selection was in it.
        has_selection: bool,
        /// How figures are protected from now on, where it says something of that.
        policy: Option<Policy>,
        /// Whether a report was in it.
        has_report: bool,
        /// Whether a house style was in it.
        has_house: bool,
    },
    /// The settings file of this name shows all numbers. That was not taken.
    NotInternal(String),
    /// The file of this name is no ledger, for this reason; none where the browser can't read it.
    NoLedger(String, Option<Wrong>),
    /// The settings select values that are in no file.
    UnknownValues(Vec<(Choice, Vec<String>)>),
    /// The settings merge values that are in no file.
    UnknownMerged(Vec<(Choice, Vec<String>)>),
    /// Bands of ages were selected that are no longer there.
    AgesDropped,
    /// Figures of another selection were saved before: together they may tell a number that is hidden in each.
    OtherSelection,
}

/// What is said aloud to who doesn't see the screen; one thing at a time.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Status {
    /// Nothing.
    #[default]
    Quiet,
    /// A file is being read.
    Reading {
        /// Its place among the files of this round, from 1.
        index: usize,
        /// The files of this round.
        total: usize,
    },
    /// The user stopped the reading.
    Stopped,
    /// The user stopped the reading, and what was read with other corrections is read as before.
    PuttingBack,
    /// A file of this name was taken away.
    Removed(String),
    /// Everything was cleared.
    Cleared,
    /// New figures are on the screen; of so many cases of so many, where that may be said.
    Figures(Option<(u64, u64)>),
    /// The same figures are on the screen, protected in another way.
    Protected(Policy),
    /// The files are read, but no figure can be made of them.
    NoFigures,
    /// No figure of the selection may be shown, for this reason.
    Refused(String),
    /// Pictures are drawn for a download, which takes a while.
    Drawing,
    /// Charts are drawn for paper.
    Printing,
    /// A file of this name was handed to the browser.
    Saved(String),
    /// This is on the clipboard.
    Copied(Save),
    /// So many publications are kept now.
    Kept(usize),
}

/// What is on the screen, and for which view it was computed.
#[derive(Clone, Debug, PartialEq)]
pub struct Screen {
    /// The view.
    pub view: View,
    /// What goes with the figures: choices, key figures, the selection in words. Its lists of figures, files and issues are
    /// empty: those stand below, so that each part of the page is drawn again only when its own has changed.
    pub shown: Rc<Shown>,
    /// The files and what stood out in them.
    pub read: Rc<ReadShown>,
    /// The figures.
    pub figures: Vec<Rc<FigureShown>>,
}

/// The files that were read and what stood out in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReadShown {
    /// The files, in the order of choosing.
    pub files: Vec<FileShown>,
    /// What could not be understood, serious issues first.
    pub issues: Vec<IssueShown>,
}

impl ReadShown {
    /// What could not be understood in a file, serious issues first.
    pub fn issues_of(&self, file: FileNumber) -> impl Iterator<Item = &IssueShown> {
        self.issues.iter().filter(move |issue| issue.places.iter().any(|place| place.file == file))
    }
}

impl Screen {
    fn new(view: View, mut shown: Shown) -> Screen {
        let figures = std::mem::take(&mut shown.figures).into_iter().map(Rc::new).collect();
        let read = ReadShown { files: std::mem::take(&mut shown.files), issues: std::mem::take(&mut shown.issues) };
        Screen { view, shown: Rc::new(shown), read: Rc::new(read), figures }
    }
}

/// What a view was asked of: the same view of other files is another answer.
#[derive(Clone, Debug, PartialEq)]
struct Wanted {
    view: View,
    files: u32,
    ledgers: u32,
}

/// What the page shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct State {
    /// The language.
    pub language: Language,
    /// The selection, also while its figures are still being computed.
    pub selection: Selection,
    /// How figures are protected.
    pub policy: Policy,
    /// In which form figures are drawn.
    pub forms: Forms,
    /// The house style.
    pub house: House,
    /// The files that were read, in the order of choosing.
    pub read: Vec<Chosen>,
    /// What is being read.
    pub reading: Reading,
    /// What is on the screen; none before the first file was read.
    pub screen: Option<Screen>,
    /// What the user must know.
    pub notices: Vec<Notice>,
    /// What is said aloud.
    pub status: Status,
    /// What the user corrected.
    pub corrections: Corrections,
    /// What was published before.
    pub ledger: Rc<Ledger>,
    /// The report.
    pub composing: Rc<Composing>,
    /// The figures that the user picked to present, in their order; none where that is all of them.
    pub presented: Vec<FigureId>,
    /// What is presented; none while nothing is.
    pub presenting: Option<Presenting>,
    /// Where the user began to practise; none while nobody does.
    pub practising: Option<Door>,
    /// What is practised with.
    pub training: Rc<Training>,
    /// What was undone or done again just now; none once the user does something else.
    pub brought: Option<(Bring, Subject)>,
    /// Counts what is said, where the same words may follow each other: steps undone and done again, and files saved.
    pub said: u32,
    /// What the user chose, step by step.
    history: History,
    /// What is on paper; none until the user prints what is on the screen.
    pub printing: Option<Printing>,
    /// Counts the charts that were asked for to present and to print.
    stages: u32,
    /// Of which selection and under which policy figures were saved that no ledger holds.
    saved_of: Option<(Selection, Policy)>,
    /// Counts the changes of the ledger.
    ledgers: u32,
    /// What a settings file holds that was saved or opened last.
    saved: SettingsFile,
    /// What was corrected before files were read again, in case the user stops that.
    before: Option<Before>,
    /// The files that were to be read once more without a correction when the user stopped that: the next round reads them.
    owed: BTreeSet<FileNumber>,
    /// What was chosen for files that were taken away, by their names, in case they come again.
    set_aside: BTreeMap<String, FileChoices>,
    /// Whether the selection is one of a settings file that was not yet held against the files.
    is_adopting: bool,
    /// How many times the worker was told to stop reading a file and has not said that it did. What it answers about
    /// the file until then is about an earlier reading.
    stopping: BTreeMap<FileNumber, u32>,
    /// The width of the charts, in CSS pixels.
    pub width: u32,
    /// The enlarged figures.
    pub large: Large,
    /// Counts the changes of the files.
    files: u32,
    asked: Option<Wanted>,
    answered: Option<Wanted>,
    measuring: Vec<Timing>,
}

impl State {
    /// Whether what is on the screen is about to be replaced.
    pub fn is_busy(&self) -> bool {
        self.screen.is_some() && self.answered.as_ref() != Some(&self.wanted())
    }

    /// Whether files were read of which nothing is on the screen yet.
    pub fn is_computing(&self) -> bool {
        let is_shown = self.answered.as_ref().is_some_and(|answered| answered.files == self.files);
        !self.read.is_empty() && !self.reading.is_busy() && !is_shown
    }

    /// Whether what is on the screen is of the sample.
    pub fn is_sample(&self) -> bool {
        self.read.iter().any(|file| file.is_sample)
    }

    /// Whether the user has not chosen anything yet.
    pub fn is_start(&self) -> bool {
        self.read.is_empty() && self.reading.files().next().is_none()
    }

    /// Whether a file is read or on its way.
    fn has_file(&self, number: FileNumber) -> bool {
        self.read.iter().chain(self.reading.files()).any(|file| file.number == number)
    }

    /// What undoing or doing again would bring; none where there is nothing.
    pub fn brings(&self, way: Bring) -> Option<&Subject> {
        self.history.next(way)
    }

    /// The next state, and what the page must do.
    pub fn step(mut self, action: Action) -> (State, Vec<Effect>) {
        let mut effects = Vec::new();
        let subject = Subject::of(&action, &self);
        let from = subject.map(|subject| (subject, self.version()));
        if from.is_some() || !action.is_of_machine() {
            self.brought = None;
        }
        self.act(action, &mut effects);
        if let Some((subject, from)) = from {
            self.note_step(subject, from);
        }
        self.show(&mut effects);
        (self, effects)
    }

    fn act(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::Choose(files) => self.choose(files, effects),
            Action::Stop => self.stop(effects),
            Action::Remove(file) => self.remove(file, effects),
            Action::Clear => self.clear(effects),
            Action::ReadAgain => self.read_again(effects),
            Action::Answered(response) => self.answered(response, effects),
            Action::Unreadable(file) => self.unreadable(file, effects),
            Action::WorkerLost(why) => self.lose_worker(why, effects),
            Action::Speak(language) => self.speak(language, effects),
            Action::Widths(width, large) => (self.width, self.large.width) = (rounded(width), rounded(large)),
            Action::Enlarge(figure, is_large) => self.large.set(figure, is_large),
            Action::Select(change) => self.select(change, effects),
            Action::Protect(policy) => self.protect(policy, effects),
            Action::Draw(figure, form) => self.forms.choose(figure, form),
            Action::Save(what) => self.save(what, effects),
            Action::NotSaved(name) => self.notices.push(Notice::NotSaved(name)),
            Action::Copied(what, true) => self.status = Status::Copied(what),
            Action::Copied(what, false) => self.not_copied(what),
            Action::Correct(file, correction) => self.correct(file, correction, effects),
            Action::TakeSettings(name, text) => self.take_settings(name, text, effects),
            Action::SaveSettings(name) => self.save_settings(name, effects),
            Action::TakeLedger(name, text) => self.take_ledger(name, text, effects),
            Action::ForgetPublication(place) => self.forget_publication(place, effects),
            Action::Compose(edit) => self.compose(edit, effects),
            Action::Furnish(change) => self.furnish(change, effects),
            Action::Present(turn) => self.turn(turn, effects),
            Action::Pick(pick) => self.pick(pick, effects),
            Action::Print => self.print(effects),
            Action::Practise(practice) => self.practise(practice, effects),
            Action::Dismiss => self.dismiss(effects),
            Action::Bring(way) => self.bring(way, effects),
            Action::Written => self.end_typing(),
            Action::Resume(kept) => self.resume(kept, effects),
        }
    }

    fn wanted(&self) -> Wanted {
        // Name and logo stand in what is saved only.
        let house = House { name: String::new(), logo: None, ..self.house.clone() };
        let (selection, forms) = (self.selection.clone(), self.forms.clone());
        let (language, policy, width, large) = (self.language, self.policy, self.width, self.large.clone());
        let view = View { selection, language, policy, width, large, forms, house };
        Wanted { view, files: self.files, ledgers: self.ledgers }
    }

    /// Asks for what is wanted, unless it is there or an answer is still to come. While the first files are read there
    /// is nothing to look at yet, so the worker is left to reading.
    fn show(&mut self, effects: &mut Vec<Effect>) {
        let first_reading = self.reading.is_busy() && self.screen.is_none();
        let wanted = self.wanted();
        if self.read.is_empty() || first_reading || self.asked.is_some() || self.answered.as_ref() == Some(&wanted) {
            return;
        }
        effects.push(Effect::Show(wanted.view.clone()));
        self.asked = Some(wanted);
    }

    fn answered(&mut self, response: Response, effects: &mut Vec<Effect>) {
        match response {
            Response::Progress { file, .. } if self.stopping.contains_key(&file) => {}
            Response::Read { file, .. } if self.stopping.contains_key(&file) => self.read_too_late(file, effects),
            Response::Progress { file, rows } => self.progress(file, rows, effects),
            Response::Read { file, .. } => self.finish(file, effects),
            Response::Stopped { file } => self.stopped(file),
            Response::Forgotten { .. } | Response::Kept => {}
            Response::Shown(shown) => self.shown(*shown, effects),
            Response::Staged(staged) => self.staged(staged),
            Response::Printed(printed) => self.printed(printed, effects),
            Response::Saved(saved) if saved.what.is_copy() => effects.push(Effect::Copy(saved)),
            Response::Saved(saved) => {
                self.say_saved(&saved.name);
                self.note_published(&saved);
                effects.push(Effect::Download(saved));
            }
            Response::Draw(to_draw) => {
                self.status = Status::Drawing;
                effects.push(Effect::Draw(to_draw));
            }
            Response::Refused { file, reason } => self.refused(file, reason, effects),
        }
    }

    fn shown(&mut self, shown: Shown, effects: &mut Vec<Effect>) {
        let Some(asked) = self.asked.take() else { return };
        if self.read.is_empty() || asked != self.wanted() {
            return;
        }
        self.status = self.status_of(&shown, asked.view.policy);
        self.screen = Some(Screen::new(asked.view.clone(), shown));
        self.answered = Some(asked);
        self.present_anew(effects);
        self.print_anew(effects);
        self.adopt();
        effects.extend(self.measuring.drain(..).map(Effect::Measure));
    }

    /// What is said of an answer under a policy.
    fn status_of(&self, shown: &Shown, policy: Policy) -> Status {
        let before = self.screen.as_ref().map(|screen| screen.view.policy);
        match &shown.refusal {
            Some(sentence) => Status::Refused(sentence.clone()),
            None if shown.figures.is_empty() => Status::NoFigures,
            None if before.is_some_and(|before| before != policy) => Status::Protected(policy),
            None => Status::Figures(shown.cases),
        }
    }

    /// Holds the selection of a settings file against the files, once something usable was read.
    fn adopt(&mut self) {
        let is_usable = |screen: &&Screen| !screen.figures.is_empty() || screen.shown.refusal.is_some();
        let Some(screen) = self.screen.as_ref().filter(is_usable) else { return };
        if std::mem::take(&mut self.is_adopting) {
            let was_saved = !self.has_unsaved_work();
            let choices = &screen.shown.choices;
            let selection = merging::as_counted(&self.selection);
            let unknown = unknown(&selection, choices);
            let selection = spelled(&selection, choices);
            let is_other = selection != self.selection;
            self.selection = selection;
            self.notices.retain(|notice| !matches!(notice, Notice::UnknownValues(_) | Notice::UnknownMerged(_)));
            if !unknown.is_empty() {
                self.notices.push(Notice::UnknownValues(unknown));
            }
            if !screen.shown.unmerged.is_empty() {
                self.notices.push(Notice::UnknownMerged(screen.shown.unmerged.clone()));
            }
            if was_saved && is_other {
                self.note_saved();
            }
        }
    }

    /// A file that can't be read is given up, and a view is not asked again before something changes.
    fn refused(&mut self, file: Option<FileNumber>, reason: String, effects: &mut Vec<Effect>) {
        self.notices.push(Notice::Refused(reason));
        if let Some(number) = file {
            self.take_away(number, effects);
        } else if let Some(asked) = self.asked.take() {
            self.answered = Some(asked);
        }
    }

    /// Goes on where a page stopped: with its choices, and its files waiting to be read again.
    fn resume(&mut self, kept: Kept, effects: &mut Vec<Effect>) {
        self.speak(kept.language, effects);
        if let Some(file) = SettingsFile::from_json(&kept.settings) {
            self.take(file, "", effects);
        }
        if let Ok(ledger) = Ledger::from_json(&kept.ledger) {
            self.ledger = Rc::new(ledger);
        }
        self.reading = Reading::Lost { why: kept.why, waiting: kept.files };
        effects.push(Effect::Focus(Place::Main));
    }

    fn speak(&mut self, language: Language, effects: &mut Vec<Effect>) {
        self.language = language;
        effects.push(Effect::SetLanguage(language));
    }

    fn select(&mut self, change: Change, effects: &mut Vec<Effect>) {
        // The button that was pressed is about to go.
        if matches!(change, Change::Everything | Change::Known) {
            effects.push(Effect::Focus(Place::Figures));
        }
        if matches!(change, Change::Apart(..)) {
            effects.push(Effect::Focus(Place::Merging));
        }
        self.notices.retain(|notice| change != Change::Known || !matches!(notice, Notice::UnknownValues(_)));
        let choices = self.screen.as_ref().map_or(&[][..], |screen| &screen.shown.choices);
        let is_counting = matches!(change, Change::Counting(_) | Change::Apart(Choice::AgeBand, _));
        // Values may be chosen that were merged a moment ago.
        let selection = merging::as_counted(&change.apply(&self.selection, choices));
        if is_counting && selection.only != self.selection.only {
            self.notices.push(Notice::AgesDropped);
        }
        self.turn_to(selection, effects);
    }

    /// Takes another selection.
    fn turn_to(&mut self, selection: Selection, effects: &mut Vec<Effect>) {
        if selection != self.selection {
            self.selection = selection;
            self.measure(Timing::Figures);
            effects.push(Effect::Mark(Timing::Figures));
        }
    }

    /// Protects figures in another way. The button that leads to all numbers, or back, goes when it was pressed.
    fn protect(&mut self, policy: Policy, effects: &mut Vec<Effect>) {
        if policy == self.policy {
            return;
        }
        if [policy, self.policy].contains(&Policy::Internal) {
            effects.push(Effect::Focus(Place::Policy(policy)));
        }
        self.policy = policy;
        self.measure(Timing::Figures);
        effects.push(Effect::Mark(Timing::Figures));
    }

    /// Protects figures as a settings file says. All numbers are shown only to who chooses that on the page: a file that was
    /// opened for its columns must not show them, and what protects now stays.
    fn protect_as_saved(&mut self, policy: Policy, name: &str, effects: &mut Vec<Effect>) {
        if policy == self.policy {
            return;
        }
        if policy == Policy::Internal {
            return self.notices.push(Notice::NotInternal(name.to_owned()));
        }
        self.policy = policy;
        self.measure(Timing::Figures);
        effects.push(Effect::Mark(Timing::Figures));
    }

    fn dismiss(&mut self, effects: &mut Vec<Effect>) {
        self.notices.clear();
        effects.push(Effect::Focus(Place::Main));
    }

    fn measure(&mut self, timing: Timing) {
        if !self.measuring.contains(&timing) {
            self.measuring.push(timing);
        }
    }

    fn save_settings(&mut self, name: String, effects: &mut Vec<Effect>) {
        self.say_saved(&name);
        self.note_saved();
        effects.push(Effect::DownloadSettings(name, self.saved.to_json()));
    }

    /// Says that a file was handed to the browser, also where one of that name was before.
    fn say_saved(&mut self, name: &str) {
        self.status = Status::Saved(name.to_owned());
        self.said += 1;
    }

    /// Says once that the browser does not let this be copied.
    fn not_copied(&mut self, what: Save) {
        self.notices.retain(|notice| !matches!(notice, Notice::NotCopied(_)));
        self.notices.push(Notice::NotCopied(what));
    }

    /// Saves what is on the screen, also when something newer is on its way. Where no figure may be shown none is saved.
    fn save(&mut self, what: Save, effects: &mut Vec<Effect>) {
        if what.is_copy() {
            // So that a second copy is said again.
            self.status = Status::Quiet;
        }
        let is_template = matches!(what, Save::TemplateCsv(_) | Save::TemplateXlsx);
        let is_refused = self.screen.as_ref().is_some_and(|screen| screen.shown.refusal.is_some());
        match &self.screen {
            _ if is_refused && what.is_of_figures() => {}
            Some(screen) if !is_template => {
                let view = View { house: self.house.clone(), ..screen.view.clone() };
                self.warn_of_other(&what, &view);
                effects.push(Effect::Save(what, view));
            }
            _ if is_template => effects.push(Effect::Save(what, self.wanted().view)),
            _ => {}
        }
    }
}

/// Charts are drawn anew in steps, so that a window that is pulled wider asks for a few and not for hundreds.
fn rounded(width: u32) -> u32 {
    (width / 20 * 20).clamp(*WIDTHS.start(), *WIDTHS.end())
}

#[cfg(test)]
mod tests;
