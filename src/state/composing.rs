//! The report that the user composes. In come the report as it stands and an edit, out come the next one, what was done
//! and where the keyboard's focus goes.
//!
//! Always holds: until something is edited the report is that of its template, in the language and for the selection of the
//! page.

// What the user made of a template.
mod own;

use super::{Effect, Place, State};
use crate::export::report::templates::Template;
use crate::figures::FigureId;
use crate::language::Language;
use crate::report::{Report, Tables};
use crate::selection::Selection;
use own::Own;
use std::rc::Rc;

/// The number of a part, which it keeps wherever it goes.
pub type PartNumber = u32;

/// A change of the report. Places count from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// It begins anew as this template.
    Begin(Template),
    /// What it is called.
    Title(String),
    /// What stands before the first heading.
    Introduction(String),
    /// Whether the numbers that count most stand there too.
    KeyFigures(bool),
    /// Where tables stand.
    Tables(Tables),
    /// One more part, at the end.
    AddPart,
    /// The heading of a part.
    Heading(usize, String),
    /// The text of a part.
    Text(usize, String),
    /// A part changes places with the one before or behind it.
    MovePart(usize, Way),
    /// A part is taken out.
    RemovePart(usize),
    /// A figure comes at the end of a part.
    AddFigure(usize, FigureId),
    /// A figure of a part changes places with the one before or behind it.
    MoveFigure(usize, usize, Way),
    /// A figure of a part is taken out.
    RemoveFigure(usize, usize),
}

/// Where something goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the begin.
    Up,
    /// Towards the end.
    Down,
}

impl Way {
    /// The place after a step; none where there is no room.
    pub fn from(self, place: usize, places: usize) -> Option<usize> {
        match self {
            Way::Up => place.checked_sub(1).filter(|_| place < places),
            Way::Down => Some(place + 1).filter(|next| *next < places),
        }
    }
}

/// What was done last, to say it aloud. Places count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// It began anew; whether the one of before can come back.
    Begun(Template, bool),
    /// This part is new.
    PartAdded(usize),
    /// The part with this heading stands here now, of so many.
    PartMoved(String, usize, usize),
    /// The part that stood here, with this heading, is taken out.
    PartRemoved(usize, String),
    /// The figure is in the part at this place.
    FigureAdded(FigureId, usize),
    /// The figure stands here now, of so many.
    FigureMoved(FigureId, usize, usize),
    /// The figure is taken out of the part at this place.
    FigureRemoved(FigureId, usize),
}

/// A control of the form that can have the focus. Places count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The choice of a template.
    Template,
    /// The button for one more part.
    AddPart,
    /// The heading of a part.
    Heading(usize),
    /// The choice of one more figure of a part.
    AddFigure(usize),
    /// A button of a part.
    Part(usize, Press),
    /// A button of a figure of a part.
    Figure(usize, usize, Press),
}

/// A button that a part or a figure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Moves it.
    Move(Way),
    /// Takes it out.
    Remove,
}

/// The report as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composing {
    written: Written,
    done: Option<Done>,
}

/// What of it the user chose and wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    template: Template,
    own: Option<Rc<Own>>,
}

impl Composing {
    /// The report that was written so.
    pub(super) fn new(written: Written) -> Composing {
        Composing { written, done: None }
    }

    /// What of it the user chose and wrote.
    pub(super) fn written(&self) -> &Written {
        &self.written
    }

    /// The report. What a template proposes goes without figures that have nothing in them.
    pub fn report(&self, selection: &Selection, language: Language, empty: &[FigureId]) -> Report {
        let own = self.written.own.as_ref().map(|own| own.report.clone());
        own.unwrap_or_else(|| self.written.template.report(selection, language).without(empty))
    }

    /// The template that it is; none when the user has changed it.
    pub fn template(&self) -> Option<Template> {
        self.written.own.is_none().then_some(self.written.template)
    }

    /// The number of the part at this place.
    pub fn number(&self, place: usize) -> PartNumber {
        let own = self.written.own.as_ref().and_then(|own| own.numbers.get(place));
        own.copied().unwrap_or(place as PartNumber)
    }

    /// What was done last.
    pub fn done(&self) -> Option<&Done> {
        self.done.as_ref()
    }

    /// Does an edit to this report, which begins as `start`. Where the focus goes, if not where it is.
    fn edit(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        self.done = None;
        match edit {
            Edit::Begin(template) => {
                let had_own = self.written.own.is_some();
                self.written = Written { template, own: None };
                self.done = Some(Done::Begun(template, had_own));
                None
            }
            edit => self.change(edit, start),
        }
    }

    /// Does an edit of what a template says. One that can't be done leaves the template as it is.
    fn change(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        let mut own = self.written.own.as_deref().cloned().unwrap_or_else(|| Own::new(start));
        let came = own.change(edit)?;
        self.written.own = Some(Rc::new(own));
        self.done = came.done;
        came.spot
    }

    /// Takes the report of a settings file.
    pub(super) fn take(&mut self, report: Option<Report>, template: Option<Template>) {
        let own = report.map(|report| Rc::new(Own::new(report)));
        if own.is_some() || template.is_some() {
            let template = template.unwrap_or(self.written.template);
            *self = Composing::new(Written { template, own });
        }
    }
}

impl State {
    /// The report as it stands.
    pub fn report(&self) -> Report {
        self.composing.report(&self.selection, self.language, &self.empty_figures())
    }

    /// The figures on the screen that have nothing in them.
    fn empty_figures(&self) -> Vec<FigureId> {
        let figures = self.screen.iter().flat_map(|screen| &screen.figures);
        figures.filter(|figure| figure.missing.is_some()).filter_map(|figure| FigureId::by_name(&figure.id)).collect()
    }

    /// What the template would propose if the files had more.
    pub fn not_proposed(&self) -> Vec<FigureId> {
        let Some(template) = self.composing.template() else { return Vec::new() };
        let empty = self.empty_figures();
        let proposed = template.report(&self.selection, self.language);
        proposed.figures().filter(|figure| empty.contains(figure)).collect()
    }

    /// The report that a settings file would keep: what the user wrote, or else the template, unless it is the usual one.
    pub(super) fn report_to_save(&self) -> (Option<Report>, Option<Template>) {
        match self.composing.template() {
            None => (Some(self.report()), None),
            template => (None, template.filter(|template| *template != Template::default())),
        }
    }

    /// Edits the report. It moves the focus where the control that was used goes elsewhere or goes away.
    pub(super) fn compose(&mut self, edit: Edit, effects: &mut Vec<Effect>) {
        let start = self.report();
        let spot = Rc::make_mut(&mut self.composing).edit(edit, start);
        effects.extend(spot.map(|spot| Effect::Focus(Place::Report(spot))));
    }
}

#[cfg(test)]
mod tests;
