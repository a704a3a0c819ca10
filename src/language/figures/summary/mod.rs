//! What a figure shows, in one sentence or two. No sentence says more than its numbers: of the many rows the one with the
//! most cases is told, not the one with the most growth, and a small group is called small. A number that is hidden is not
//! spoken of: what is "most" is so of the numbers that are shown, "all" and "none" are said where each of them is known.

mod compared;
mod distribution;
mod flow;
mod growth;
mod key;
mod levels;
mod period;
mod quality;
mod reach;

pub use key::{KeyFigure, key_figures};

use super::source::lacking;
use crate::disclosure::{Figure, Policy};
use crate::figures::{Cell, Family, FigureId, Label, Note, Row};
use crate::language::Language;

/// Fewer pairs than this say nothing general.
const FEW: i64 = 10;

/// What the figure shows; why there is none, where it can't be made.
pub fn summary(figure: &Figure, language: Language) -> String {
    if let Some(columns) = lacking(figure, language) {
        return language.of(
            format!("Deze figuur kan nog niet worden gemaakt: nodig is een ingevulde kolom voor {columns}."),
            format!("This figure can’t be made yet: a column with values is needed for {columns}."),
        );
    }
    if figure.facts().notes.contains(&Note::Withheld) {
        return super::notes::withheld(language).to_owned();
    }
    if figure.id().family() == Family::Quality && figure.policy().is_for_publication() {
        return quality::for_yourself(language).to_owned();
    }
    let summary = match figure.id() {
        FigureId::Growth | FigureId::GrowthByTheme => growth::growth(figure, language),
        FigureId::EndVsStart | FigureId::EndVsGoal => growth::comparison(figure, language),
        FigureId::UniqueClients => reach::clients(figure, language),
        FigureId::PopulationReach => reach::population(figure, language),
        FigureId::GoalReached => levels::goal_reached(figure, language),
        FigureId::Transitions => levels::transitions(figure, language),
        FigureId::Levels => levels::levels(figure, language),
        FigureId::Spillover => growth::spillover(figure, language),
        FigureId::MainDomains => distribution::main_domains(figure, language),
        FigureId::DomainsByTheme => distribution::domains_by_theme(figure, language),
        FigureId::DomainsByKind => distribution::domains_by_kind(figure, language),
        FigureId::DimensionByDomain => distribution::dimension_by_domain(figure, language),
        FigureId::AgeBands => distribution::age_bands(figure, language),
        FigureId::YoungByDomain => distribution::young_by_domain(figure, language),
        FigureId::KindsByYear => flow::kinds_by_year(figure, language),
        FigureId::StartedClosed => flow::started_closed(figure, language),
        FigureId::Duration => flow::duration(figure, language),
        FigureId::NewOrKnown => flow::new_or_known(figure, language),
        FigureId::ReferredBy => flow::referred_by(figure, language),
        FigureId::ReferredTo => flow::referred_to(figure, language),
        FigureId::ReachByTheme => reach::by_theme(figure, language),
        FigureId::ReachByService => reach::by_service(figure, language),
        FigureId::GroupActivities => reach::activities(figure, language),
        FigureId::Completeness => quality::completeness(figure, language),
        FigureId::Reading => quality::reading(figure, language),
    };
    let summary = summary.unwrap_or_else(|| nothing(figure, language).to_owned());
    let of_all = growth::of_all_domains(figure, language);
    let sentences = [Some(summary), compared::compared(figure, language), of_all];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Why there is no sentence: nothing was counted, or what was is hidden.
fn nothing(figure: &Figure, language: Language) -> &'static str {
    let cells = || figure.rows().iter().flat_map(|row| row.cells.iter().zip(figure.columns()));
    let now = || cells().filter(|(_, column)| !column.is_compared()).map(|(cell, _)| cell);
    let is_hidden = figure.facts().n.is_none() || now().any(|cell| *cell == Cell::Hidden);
    let is_number = |cell: &Cell| !matches!(cell, Cell::Label(_) | Cell::Hidden | Cell::Null);
    match (is_hidden, now().any(is_number)) {
        (true, true) => language.of(
            "Een deel van de aantallen hierover is te klein om te tonen. De andere staan in de tabel.",
            "Some of the numbers on this are too small to be shown. The others are in the table.",
        ),
        (true, false) => language
            .of("De aantallen hierover zijn te klein om te tonen.", "The numbers on this are too small to be shown."),
        (false, _) => language.of(
            "In deze selectie is hierover niets te tellen.",
            "There is nothing to count about this in this selection.",
        ),
    }
}

/// How many the figure is about, where it may be said.
fn n_of(figure: &Figure) -> Option<i64> {
    // OK because nobody counts to 2^63.
    figure.facts().n.map(|n| n as i64)
}

/// Whether two numbers that are shown as one are one, and may be subtracted. Those that are rounded may not.
fn is_exact(figure: &Figure) -> bool {
    figure.policy() != Policy::Round
}

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

    /// Whether the cell is there and may not be shown.
    fn is_hidden(self, key: &str) -> bool {
        self.cell(key) == Some(&Cell::Hidden)
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

    /// What the user wrote, between quotes.
    fn quoted(self, key: &str, language: Language) -> Option<String> {
        Some(format!("“{}”", self.label(key, language)?))
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

/// Whether one of these numbers is hidden: then it may be the largest.
fn any_hidden<'f>(mut rows: impl Iterator<Item = Named<'f>>, key: &str) -> bool {
    rows.any(|row| row.is_hidden(key))
}

/// All of these numbers together; none where one of them is hidden. What can't be computed adds nothing.
fn sum<'f>(rows: impl Iterator<Item = Named<'f>>, key: &str) -> Option<i64> {
    rows.filter(|row| row.cell(key) != Some(&Cell::Null)).map(|row| row.count(key)).sum()
}

/// The group with the most of a count that is shown, the first of several, and how many that is; none where none is
/// above zero.
fn most<'f>(figure: &'f Figure, key: &str) -> Option<(Named<'f>, i64)> {
    let counted = groups(figure).filter_map(|row| Some((row, row.count(key)?)));
    counted.filter(|(_, count)| *count > 0).reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// "Financiën, Huisvesting en Justitie".
fn in_a_row(names: &[String], language: Language) -> String {
    match names.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} {} {last}", before.join(", "), language.of("en", "and"))
        }
        _ => names.concat(),
    }
}

/// A sentence, and that the group is too small to say anything general where it is known to be.
fn cautious(sentence: String, group: impl Into<Option<i64>>, language: Language) -> String {
    if group.into().is_some_and(|group| group < FEW) { format!("{sentence} {}", too_small(language)) } else { sentence }
}

/// What a small group does not carry.
fn too_small(language: Language) -> &'static str {
    language.of(
        "Deze groep is te klein om er iets algemeens over te zeggen.",
        "This group is too small to say anything general.",
    )
}

/// "beide", "alle 7"; of more than one.
fn all_of(count: i64, language: Language) -> String {
    match count {
        2 => language.of("beide", "both").to_owned(),
        _ => format!("{} {}", language.of("alle", "all"), language.count(count)),
    }
}

/// A text with a capital first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// The first where there is one, else the second.
fn singular<'t>(count: i64, one: &'t str, more: &'t str) -> &'t str {
    if count == 1 { one } else { more }
}

#[cfg(test)]
mod tests;
