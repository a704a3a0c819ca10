//! What a figure shows, in one sentence or two. No sentence says more than its numbers: of the many rows the one with the
//! most cases is told, not the one with the most growth, and a small group is called small.

mod distribution;
mod growth;
mod levels;
mod quality;
mod reach;

use super::source::lacking;
use crate::disclosure::Figure;
use crate::figures::{Cell, FigureId, Label, Row};
use crate::language::Language;

/// Fewer pairs than this say nothing general.
const FEW: i64 = 10;

/// What the figure shows; why there is none, where it can't be made.
pub fn summary(figure: &Figure, language: Language) -> String {
    if let Some(columns) = lacking(figure, language) {
        return language.of(
            format!("Deze figuur kan nog niet worden gemaakt: in uw bestanden ontbreekt een kolom voor {columns}."),
            format!("This figure can’t be made yet: your files lack a column for {columns}."),
        );
    }
    let summary = match figure.id() {
        FigureId::Growth | FigureId::GrowthByTheme => growth::growth(figure, language),
        FigureId::EndVsStart | FigureId::EndVsGoal => growth::comparison(figure, language),
        FigureId::GoalReached => levels::goal_reached(figure, language),
        FigureId::Transitions => levels::transitions(figure, language),
        FigureId::Levels => levels::levels(figure, language),
        FigureId::Spillover => growth::spillover(figure, language),
        FigureId::DomainsByKind | FigureId::DimensionByDomain | FigureId::AgeBands | FigureId::YoungByDomain => None,
        FigureId::UniqueClients | FigureId::PopulationReach => None,
        FigureId::KindsByYear | FigureId::StartedClosed | FigureId::Duration => None,
        FigureId::NewOrKnown | FigureId::ReferredBy | FigureId::ReferredTo => None,
        FigureId::MainDomains => distribution::main_domains(figure, language),
        FigureId::DomainsByTheme => distribution::domains_by_theme(figure, language),
        FigureId::ReachByTheme => reach::by_theme(figure, language),
        FigureId::ReachByService => reach::by_service(figure, language),
        FigureId::GroupActivities => reach::activities(figure, language),
        FigureId::Completeness => quality::completeness(figure, language),
        FigureId::Reading => quality::reading(figure, language),
    };
    summary.unwrap_or_else(|| language.of(NOTHING.0, NOTHING.1).to_owned())
}

const NOTHING: (&str, &str) =
    ("In deze selectie is hierover niets te tellen.", "There is nothing to count about this in this selection.");

/// A row of a figure whose cells are asked for by key.
#[derive(Clone, Copy)]
struct Named<'f> {
    figure: &'f Figure,
    row: &'f Row,
}

impl<'f> Named<'f> {
    fn cell(self, key: &str) -> Option<&'f Cell> {
        self.row.cells.get(self.figure.column(key)?)
    }

    fn count(self, key: &str) -> Option<i64> {
        match self.cell(key)? {
            Cell::Count(count) => Some(*count),
            _ => None,
        }
    }

    fn number(self, key: &str) -> Option<f64> {
        match self.cell(key)? {
            Cell::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn label(self, key: &str, language: Language) -> Option<String> {
        match self.cell(key)? {
            Cell::Label(label) => Some(super::names::label(label, language)),
            _ => None,
        }
    }
}

/// The theme of a row.
enum Theme<'f> {
    Named(&'f str),
    None,
}

impl<'f> Named<'f> {
    /// The theme, where the figure has themes.
    fn theme(self) -> Option<Theme<'f>> {
        match self.cell("theme")? {
            Cell::Label(Label::Text(theme)) => Some(Theme::Named(theme)),
            _ => Some(Theme::None),
        }
    }
}

/// The rows that sum up nothing.
fn groups(figure: &Figure) -> impl Iterator<Item = Named<'_>> {
    figure.rows().iter().filter(|row| !row.total).map(move |row| Named { figure, row })
}

/// The row that sums up all: the last, where a figure has one.
fn total(figure: &Figure) -> Option<Named<'_>> {
    figure.rows().last().filter(|row| row.total).map(|row| Named { figure, row })
}

/// The group with the most of a count, the first of several, and how many that is; none where all are zero.
fn most<'f>(figure: &'f Figure, key: &str) -> Option<(Named<'f>, i64)> {
    let counted = groups(figure).filter_map(|row| Some((row, row.count(key)?)));
    counted.filter(|(_, count)| *count > 0).reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// What a small group does not carry.
fn too_small(language: Language) -> &'static str {
    language.of(
        "Deze groep is te klein om er iets algemeens over te zeggen.",
        "This group is too small to say anything general.",
    )
}

/// The first where there is one, else the second.
fn singular<'t>(count: i64, one: &'t str, more: &'t str) -> &'t str {
    if count == 1 { one } else { more }
}

#[cfg(test)]
mod tests;
