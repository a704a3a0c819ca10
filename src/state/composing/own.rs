//! A report that the user has had a hand in. In come edits, out come the next report, what was done and where the focus
//! goes.

use super::{Done, Edit, PartNumber, Press, Spot, Way};
use crate::figures::FigureId;
use crate::report::{Report, Section};

/// The report, and what its parts are known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The report.
    pub report: Report,
    /// The numbers of its parts.
    pub numbers: Vec<PartNumber>,
    /// How many numbers were given.
    given: PartNumber,
}

/// What came of an edit.
#[derive(Default)]
pub struct Came {
    /// What is said of it.
    pub done: Option<Done>,
    /// Where the focus goes, if not where it is.
    pub spot: Option<Spot>,
}

impl Came {
    fn new(done: Done, spot: Spot) -> Option<Came> {
        Some(Came { done: Some(done), spot: Some(spot) })
    }
}

impl Own {
    /// The report, with numbers for its parts.
    pub fn new(report: Report) -> Own {
        let given = report.sections.len() as PartNumber;
        Own { report, numbers: (0..given).collect(), given }
    }

    /// Does an edit of what a template says; none when it can't be done.
    pub fn change(&mut self, edit: Edit) -> Option<Came> {
        match edit {
            Edit::Title(title) => self.report.title = title,
            Edit::Introduction(text) => self.report.introduction = text,
            Edit::KeyFigures(are_in) => self.report.has_key_figures = are_in,
            Edit::Tables(tables) => self.report.tables = tables,
            Edit::Heading(place, heading) => self.report.sections.get_mut(place)?.heading = heading,
            Edit::Text(place, text) => self.report.sections.get_mut(place)?.text = text,
            Edit::AddPart => return self.add_part(),
            Edit::MovePart(place, way) => return self.move_part(place, way),
            Edit::RemovePart(place) => return self.remove_part(place),
            Edit::AddFigure(part, figure) => return self.add_figure(part, figure),
            Edit::MoveFigure(part, place, way) => return self.move_figure(part, place, way),
            Edit::RemoveFigure(part, place) => return self.remove_figure(part, place),
            Edit::Begin(_) => return None,
        }
        Some(Came::default())
    }

    fn add_part(&mut self) -> Option<Came> {
        self.report.sections.push(Section::default());
        self.numbers.push(self.given);
        self.given += 1;
        let parts = self.numbers.len();
        Came::new(Done::PartAdded(parts), Spot::Heading(parts - 1))
    }

    fn move_part(&mut self, place: usize, way: Way) -> Option<Came> {
        let parts = self.numbers.len();
        let to = way.from(place, parts)?;
        self.report.sections.swap(place, to);
        self.numbers.swap(place, to);
        let heading = self.report.sections[to].heading.clone();
        Came::new(Done::PartMoved(heading, to + 1, parts), Spot::Part(to, still(way, to, parts)))
    }

    fn remove_part(&mut self, place: usize) -> Option<Came> {
        let heading = self.report.sections.get(place)?.heading.clone();
        self.report.sections.remove(place);
        self.numbers.remove(place);
        let next = nearest(place, self.numbers.len());
        let spot = next.map_or(Spot::AddPart, |next| Spot::Part(next, Press::Remove));
        Came::new(Done::PartRemoved(place + 1, heading), spot)
    }

    /// A figure is in a part once.
    fn add_figure(&mut self, part: usize, figure: FigureId) -> Option<Came> {
        let figures = &mut self.report.sections.get_mut(part)?.figures;
        if figures.contains(&figure) {
            return None;
        }
        figures.push(figure);
        Some(Came { done: Some(Done::FigureAdded(figure, part + 1)), ..Came::default() })
    }

    fn move_figure(&mut self, part: usize, place: usize, way: Way) -> Option<Came> {
        let figures = &mut self.report.sections.get_mut(part)?.figures;
        let to = way.from(place, figures.len())?;
        figures.swap(place, to);
        let done = Done::FigureMoved(figures[to], to + 1, figures.len());
        Came::new(done, Spot::Figure(part, to, still(way, to, figures.len())))
    }

    fn remove_figure(&mut self, part: usize, place: usize) -> Option<Came> {
        let figures = &mut self.report.sections.get_mut(part)?.figures;
        let figure = *figures.get(place)?;
        figures.remove(place);
        let next = nearest(place, figures.len());
        let spot = next.map_or(Spot::AddFigure(part), |next| Spot::Figure(part, next, Press::Remove));
        Came::new(Done::FigureRemoved(figure, part + 1), spot)
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
