//! The report that the user composes. In come the report as it stands and an edit, out come the next one, what was done
//! and where the keyboard's focus goes.
//!
//! Always holds: until something is edited the report is that of its template, in the language and for the selection of the
//! page. Nothing that was typed is lost: what is taken out, and what another template takes the place of, can come back.

use super::{Effect, Place, State};
use crate::export::report::templates::Template;
use crate::figures::FigureId;
use crate::language::Language;
use crate::report::{Report, Section, Tables};
use crate::selection::Selection;
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
    /// Whose it is.
    Organisation(String),
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

/// A report that the user has had a hand in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Own {
    report: Report,
    /// The numbers of its parts.
    numbers: Vec<PartNumber>,
    /// How many numbers were given.
    given: PartNumber,
}

impl Own {
    fn new(report: Report) -> Own {
        let given = report.sections.len() as PartNumber;
        Own { report, numbers: (0..given).collect(), given }
    }
}

/// What can come back.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Gone {
    /// A part, with the place where it stood and its number.
    Part(usize, PartNumber, Section),
    /// A figure, with the number of its part and the place where it stood.
    Figure(PartNumber, usize, FigureId),
    /// The whole of it, and what its organisation was called where that is another now.
    Whole(Template, Option<Own>, Option<String>),
}

/// The report as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composing {
    template: Template,
    /// Beside the rest, because no template says it: it stays when another one is chosen.
    organisation: String,
    own: Option<Own>,
    gone: Vec<Gone>,
    done: Option<Done>,
}

impl Composing {
    /// The report.
    pub fn report(&self, selection: &Selection, language: Language) -> Report {
        let own = self.own.as_ref().map(|own| own.report.clone());
        let report = own.unwrap_or_else(|| self.template.report(selection, language));
        Report { organisation: self.organisation.clone(), ..report }
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
        self.own.is_some() || !self.organisation.is_empty()
    }

    /// Does an edit to this report, which begins as `start`. Where the focus goes, if not where it is.
    fn edit(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        self.done = None;
        match edit {
            Edit::Begin(template) => self.begin(template),
            Edit::Organisation(name) => self.organisation = name,
            Edit::Undo => return self.undo(),
            edit => return self.change_own(edit, start),
        }
        None
    }

    /// Does an edit of what a template says. One that can't be done leaves the template as it is.
    fn change_own(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        let was_template = self.own.is_none();
        let spot = self.change(edit, start.clone());
        if was_template && self.own.as_ref().is_some_and(|own| own.report == start) {
            self.own = None;
        }
        spot
    }

    fn begin(&mut self, template: Template) {
        let own = self.own.take();
        let can_come_back = own.is_some();
        if can_come_back {
            self.gone.push(Gone::Whole(self.template, own, None));
        }
        self.template = template;
        self.done = Some(Done::Begun(template, can_come_back));
    }

    fn change(&mut self, edit: Edit, start: Report) -> Option<Spot> {
        let Composing { own, gone, done, .. } = self;
        let own = own.get_or_insert_with(|| Own::new(start));
        match edit {
            Edit::Title(title) => own.report.title = title,
            Edit::Introduction(text) => own.report.introduction = text,
            Edit::KeyFigures(are_in) => own.report.has_key_figures = are_in,
            Edit::Tables(tables) => own.report.tables = tables,
            Edit::Heading(place, heading) => own.report.sections.get_mut(place)?.heading = heading,
            Edit::Text(place, text) => own.report.sections.get_mut(place)?.text = text,
            Edit::AddPart => {
                *done = Some(Done::PartAdded(own.report.sections.len() + 1));
                return Some(own.add_part());
            }
            Edit::MovePart(place, way) => {
                let to = way.from(place, own.numbers.len())?;
                own.report.sections.swap(place, to);
                own.numbers.swap(place, to);
                *done = Some(Done::PartMoved(own.heading(to), to + 1, own.numbers.len()));
                return Some(Spot::Part(to, still(way, to, own.numbers.len())));
            }
            Edit::RemovePart(place) => {
                *done = Some(Done::PartRemoved(place + 1, own.report.sections.get(place)?.heading.clone()));
                gone.push(Gone::Part(place, own.numbers.remove(place), own.report.sections.remove(place)));
                let next = nearest(place, own.numbers.len());
                return Some(next.map_or(Spot::AddPart, |next| Spot::Part(next, Press::Remove)));
            }
            edit => return own.change_figures(edit, gone, done),
        }
        None
    }

    /// Brings back what went last. A report that it takes the place of goes below all that can come back, so that nothing
    /// of it is lost either.
    fn undo(&mut self) -> Option<Spot> {
        let gone = self.gone.pop()?;
        self.done = Some(Done::Undone);
        match gone {
            Gone::Part(place, number, section) => {
                let own = self.own.as_mut()?;
                let place = place.min(own.numbers.len());
                own.report.sections.insert(place, section);
                own.numbers.insert(place, number);
                Some(Spot::Heading(place))
            }
            Gone::Figure(number, place, figure) => {
                let own = self.own.as_mut()?;
                let part = own.numbers.iter().position(|other| *other == number)?;
                let figures = &mut own.report.sections[part].figures;
                let place = place.min(figures.len());
                figures.insert(place, figure);
                Some(Spot::Figure(part, place, Press::Remove))
            }
            Gone::Whole(template, own, organisation) => {
                let now = Gone::Whole(
                    self.template,
                    self.own.take(),
                    organisation.as_ref().map(|_| self.organisation.clone()),
                );
                if let Gone::Whole(_, Some(_), _) | Gone::Whole(.., Some(_)) = now {
                    self.gone.insert(0, now);
                }
                (self.template, self.own) = (template, own);
                self.organisation = organisation.unwrap_or_else(|| std::mem::take(&mut self.organisation));
                Some(Spot::Template)
            }
        }
    }

    /// Takes the report of a settings file; the one that the user had can come back.
    pub(super) fn take(&mut self, report: Report) {
        if self.is_kept() {
            self.gone.push(Gone::Whole(self.template, self.own.take(), Some(self.organisation.clone())));
        }
        self.organisation = report.organisation.clone();
        self.own = Some(Own::new(report));
        self.done = None;
    }
}

impl Own {
    fn heading(&self, place: usize) -> String {
        self.report.sections[place].heading.clone()
    }

    fn add_part(&mut self) -> Spot {
        self.report.sections.push(Section::default());
        self.numbers.push(self.given);
        self.given += 1;
        Spot::Heading(self.numbers.len() - 1)
    }

    /// Does an edit of the figures of a part.
    fn change_figures(&mut self, edit: Edit, gone: &mut Vec<Gone>, done: &mut Option<Done>) -> Option<Spot> {
        match edit {
            Edit::AddFigure(part, figure) => {
                let figures = &mut self.report.sections.get_mut(part)?.figures;
                if !figures.contains(&figure) {
                    figures.push(figure);
                    *done = Some(Done::FigureAdded(figure, part + 1));
                }
                None
            }
            Edit::MoveFigure(part, place, way) => {
                let figures = &mut self.report.sections.get_mut(part)?.figures;
                let to = way.from(place, figures.len())?;
                figures.swap(place, to);
                *done = Some(Done::FigureMoved(figures[to], to + 1, figures.len()));
                Some(Spot::Figure(part, to, still(way, to, figures.len())))
            }
            Edit::RemoveFigure(part, place) => {
                let figures = &mut self.report.sections.get_mut(part)?.figures;
                let figure = *figures.get(place)?;
                figures.remove(place);
                gone.push(Gone::Figure(self.numbers[part], place, figure));
                *done = Some(Done::FigureRemoved(figure, part + 1));
                let next = nearest(place, figures.len());
                Some(next.map_or(Spot::AddFigure(part), |next| Spot::Figure(part, next, Press::Remove)))
            }
            _ => None,
        }
    }
}

/// The button that moves on, or the other one where there is no room any more.
fn still(way: Way, place: usize, places: usize) -> Press {
    let other = if way == Way::Up { Way::Down } else { Way::Up };
    Press::Move(if way.from(place, places).is_some() { way } else { other })
}

/// The place of what came where something went, of so many that are left.
fn nearest(place: usize, left: usize) -> Option<usize> {
    Some(place.min(left.checked_sub(1)?))
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
