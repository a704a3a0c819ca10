//! The report that the user composes. In come the report as it stands and an edit, out come the next one, what was done
//! and where the keyboard's focus goes.
//!
//! Always holds: until something is edited the report is that of its template, in the language and for the selection of the
//! page. Nothing that was typed is lost: what is taken out, and what another template takes the place of, can come back.

// What the user made of a template.
mod own;

use super::{Effect, Place, State};
use crate::export::report::templates::Template;
use crate::figures::FigureId;
use crate::language::Language;
use crate::report::{Report, Tables};
use crate::selection::Selection;
use own::{Gone, Own};
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
    /// What was taken out last comes back.
    Undo,
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
    /// What was taken out is back.
    Undone,
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
    template: Template,
    own: Option<Own>,
    gone: Vec<Gone>,
    done: Option<Done>,
}

impl Composing {
    /// The report.
    pub fn report(&self, selection: &Selection, language: Language) -> Report {
        let own = self.own.as_ref().map(|own| own.report.clone());
        own.unwrap_or_else(|| self.template.report(selection, language))
    }

    /// The template that it is; none when the user has changed it.
    pub fn template(&self) -> Option<Template> {
        self.own.is_none().then_some(self.template)
    }

    /// The number of the part at this place.
    pub fn number(&self, place: usize) -> PartNumber {
        let own = self.own.as_ref().and_then(|own| own.numbers.get(place));
        own.copied().unwrap_or(place as PartNumber)
    }

    /// Whether something can come back.
    pub fn can_undo(&self) -> bool {
        !self.gone.is_empty()
    }

    /// What was done last.
    pub fn done(&self) -> Option<&Done> {
        self.done.as_ref()
    }

    /// Whether the user has typed or chosen anything that a settings file keeps.
    fn is_kept(&self) -> bool {
        self.own.is_some()
    }

    /// Does an edit to this report, which begins as `start`. Where the focus goes, if not where it is.
    fn edit(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        self.done = None;
        match edit {
            Edit::Begin(template) => self.begin(template),
            Edit::Undo => return self.undo(),
            edit => return self.change(edit, start),
        }
        None
    }

    /// Does an edit of what a template says. One that can't be done leaves the template as it is.
    fn change(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        let mut own = self.own.clone().unwrap_or_else(|| Own::new(start));
        let came = own.change(edit)?;
        self.own = Some(own);
        self.gone.extend(came.gone);
        self.done = came.done;
        came.spot
    }

    fn begin(&mut self, template: Template) {
        let own = self.own.take();
        let can_come_back = own.is_some();
        if can_come_back {
            self.gone.push(Gone::Whole(self.template, own));
        }
        self.template = template;
        self.done = Some(Done::Begun(template, can_come_back));
    }

    /// Brings back what went last.
    fn undo(&mut self) -> Option<Spot> {
        let gone = self.gone.pop()?;
        self.done = Some(Done::Undone);
        match gone {
            Gone::Part(place, number, section) => Some(self.own.as_mut()?.put_back_part(place, number, section)),
            Gone::Figure(number, place, figure) => self.own.as_mut()?.put_back_figure(number, place, figure),
            Gone::Whole(template, own) => Some(self.put_back(template, own)),
        }
    }

    /// A report comes back whole. The one that it takes the place of goes below all that can come back, so that nothing of
    /// it is lost either.
    fn put_back(&mut self, template: Template, own: Option<Own>) -> Spot {
        let own_now = std::mem::replace(&mut self.own, own);
        let template_now = std::mem::replace(&mut self.template, template);
        if own_now.is_some() {
            self.gone.insert(0, Gone::Whole(template_now, own_now));
        }
        Spot::Template
    }

    /// Takes the report of a settings file; the one that the user had can come back.
    pub(super) fn take(&mut self, report: Report) {
        if self.is_kept() {
            self.gone.push(Gone::Whole(self.template, self.own.take()));
        }
        self.own = Some(Own::new(report));
        self.done = None;
    }
}

impl State {
    /// The report as it stands.
    pub fn report(&self) -> Report {
        self.composing.report(&self.selection, self.language)
    }

    /// The report that a settings file would keep.
    pub(super) fn report_to_save(&self) -> Option<Report> {
        self.composing.is_kept().then(|| self.report())
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
