//! What a figure is about: a registry and the rows of it that are selected; and what all figures of one sheet have in
//! common.

use crate::ages::Ages;
use crate::calendar::{NO_DAY, Period};
use crate::fields::{Choice, Field, SheetKind};
use crate::figures::{
    Cell, Column, ColumnType, Constraint, Counted, Draft, Facts, FigureId, Label, Made, Note, Row, Unit,
};
use crate::registry::{Labels, Registry};
use crate::sample;
use crate::selection::Selected;
use crate::zrm::Score;

/// A registry and the selected rows of it.
#[derive(Clone, Copy)]
pub struct Subject<'r> {
    /// The registry.
    pub registry: &'r Registry,
    /// The selected rows.
    pub selected: &'r Selected,
    /// How many selected cases have no first day.
    without_start: u64,
}

impl<'r> Subject<'r> {
    /// The selected rows of a registry.
    pub fn new(registry: &'r Registry, selected: &'r Selected) -> Subject<'r> {
        let without_start = selected.cases.ones().filter(|case| registry.cases.start[*case] == NO_DAY).count() as u64;
        Subject { registry, selected, without_start }
    }

    /// The selected cases.
    pub fn cases(self) -> impl Iterator<Item = usize> + 'r {
        self.selected.cases.ones()
    }

    /// A figure that can be made.
    pub fn draft(
        self,
        id: FigureId,
        columns: &[Column],
        rows: Vec<Row>,
        n: u64,
        unit: Unit,
        notes: Vec<Note>,
    ) -> Draft {
        let is_sample = self.registry.files.iter().any(|file| sample::is_name(&file.name));
        let selection = self.selected.selection.clone();
        let facts = Facts { selection, n: Some(n), unit, notes, before: None, is_sample };
        Draft::new(id, columns.to_vec(), rows, facts)
    }

    /// A figure that can't be made: fields are missing.
    pub fn cannot(self, id: FigureId, columns: &[Column], unit: Unit, needs: Vec<Vec<Field>>) -> Draft {
        Draft { needs, ..self.draft(id, columns, Vec::new(), 0, unit, Vec::new()) }
    }

    /// The fields that figures of main domains need and no file has.
    pub fn needs_main_domain(self) -> Vec<Vec<Field>> {
        if self.registry.has_field(Field::MainDomain) { Vec::new() } else { vec![vec![Field::MainDomain]] }
    }

    /// The fields that figures by theme need and no sheet of cases has.
    pub fn needs_theme_of_cases(self) -> Vec<Vec<Field>> {
        self.needs_of_cases(Choice::Theme)
    }

    /// The field that figures by these labels need, where no sheet of cases has it.
    pub fn needs_of_cases(self, choice: Choice) -> Vec<Vec<Field>> {
        if self.registry.cases.labels(choice).is_present() { Vec::new() } else { vec![vec![choice.field()]] }
    }

    /// The fields without which a figure can't be made and that no sheet has.
    pub fn needs_all(self, fields: &[Field]) -> Vec<Vec<Field>> {
        fields.iter().filter(|field| !self.registry.has_field(**field)).map(|field| vec![*field]).collect()
    }

    /// The fields without which there is no such score. A sheet with a row a moment can hold every start and end, even if
    /// none is there yet; goals are not kept everywhere, so it is looked up whether there are any.
    pub fn needs_score(self, field: Field, score: impl Fn(&crate::registry::DomainScores) -> Score) -> Vec<Vec<Field>> {
        let registry = self.registry;
        let is_there = registry.has_field(field)
            || field != Field::GoalScore && registry.has_field(Field::Score)
            || (0..registry.cases.len())
                .any(|case| registry.cases.scores(case).iter().any(|scores| score(scores) != Score::EMPTY));
        if is_there { Vec::new() } else { vec![vec![field, Field::Score]] }
    }

    /// Whether a case is closed at the end of the period; one that was closed later was open then. Without this a year
    /// would have the long cases of the years after it too.
    pub fn is_closed(self, case: usize) -> bool {
        self.registry.cases.end[case] != NO_DAY && !self.is_closed_later(case)
    }

    fn is_closed_later(self, case: usize) -> bool {
        self.selected.selection.period.is_some_and(|period| self.registry.cases.end[case] > period.last)
    }

    /// How many selected cases were closed after the period.
    fn closed_later(self) -> Option<u64> {
        let later = self.cases().filter(|case| self.is_closed_later(*case)).count() as u64;
        (later > 0).then_some(later)
    }

    /// What the reader must know of cases that were closed after the period where closed ones are counted.
    pub fn note_of_open(self) -> Option<Note> {
        self.closed_later().map(Note::ClosedLater)
    }

    /// What the reader must know of them where scores and answers at closing are counted.
    pub fn note_of_later_scores(self) -> Option<Note> {
        self.closed_later().map(Note::ScoredLater)
    }

    /// What the reader must know of rows of these domains where several are counted as one.
    pub fn note_of_merged(self, is_about: impl Fn(u32) -> bool) -> Option<Note> {
        let has_several = |case: usize| {
            let domains: Vec<u32> = self.registry.cases.scores(case).iter().map(|scores| scores.domain).collect();
            (1..domains.len()).any(|place| is_about(domains[place]) && domains[..place].contains(&domains[place]))
        };
        let has_any = self.registry.has_merged_domains() && self.cases().any(has_several);
        has_any.then_some(Note::SeveralMerged)
    }

    /// What the reader must know of the selected cases.
    pub fn notes_of_cases(self) -> Vec<Note> {
        let mut notes = Vec::new();
        if !self.registry.has_field(Field::StartDate) {
            if self.selected.selection.period.is_some() && !self.registry.cases.is_empty() {
                notes.push(Note::NoDates(SheetKind::Cases));
            }
        } else if self.without_start > 0 {
            notes.push(Note::NoStartDate(self.without_start));
        }
        notes.extend(self.notes_of_values());
        notes
    }

    /// By which values cases could not be selected.
    pub fn notes_of_values(self) -> Vec<Note> {
        let labels = |choice| self.registry.cases.labels(choice);
        match self.registry.cases.is_empty() {
            true => Vec::new(),
            false => self.not_selected_by(SheetKind::Cases, labels).collect(),
        }
    }

    /// What the reader must know of the selected group activities.
    pub fn notes_of_activities(self) -> Vec<Note> {
        let activities = &self.registry.activities;
        let mut notes = Vec::new();
        if self.selected.activities.is_clear() {
            return notes;
        }
        let has_no_day = self.selected.activities.ones().any(|row| activities.day[row] == NO_DAY);
        if self.selected.selection.period.is_some() && has_no_day {
            notes.push(Note::NoDates(SheetKind::GroupActivities));
        }
        notes.extend(self.not_selected_by(SheetKind::GroupActivities, |choice| activities.labels(choice)));
        notes
    }

    /// What the reader must know of the selected targets.
    pub fn notes_of_targets(self) -> Vec<Note> {
        let targets = &self.registry.targets;
        let mut notes = Vec::new();
        let rows = || self.selected.targets.ones().map(|row| targets.period[row]);
        if rows().next().is_none() {
            return notes;
        }
        if let Some(period) = self.selected.selection.period {
            let prorated = self.selected.selection.counting.prorated;
            if rows().any(|target| target.is_none()) {
                notes.push(if prorated { Note::TargetsOfAYear } else { Note::NoDates(SheetKind::Targets) });
            }
            let partly = |target: Period| !(period.has(target.first) && period.has(target.last));
            let in_part = rows().flatten().filter(|target| partly(*target)).count() as u64;
            let note = if prorated { Note::TargetsInPart } else { Note::TargetsInFull };
            notes.extend((in_part > 0).then_some(note(in_part)));
        } else if self.has_reach_of_other_days() {
            notes.push(Note::TargetsOfOtherDays);
        }
        notes.extend(self.not_selected_by(SheetKind::Targets, |choice| targets.labels(choice)));
        notes
    }

    /// Whether cases started, or sessions were held, on days that no target is for, where all targets say their days.
    fn has_reach_of_other_days(self) -> bool {
        let Registry { cases, activities, targets, .. } = self.registry;
        let days: Option<Vec<Period>> = self.selected.targets.ones().map(|row| targets.period[row]).collect();
        let days = days.unwrap_or_default();
        let bounds = days.iter().map(|days| days.first).min().zip(days.iter().map(|days| days.last).max());
        let Some((first, last)) = bounds else { return false };
        let planned = Period { first, last };
        let starts = self.cases().map(|case| cases.start[case]);
        let sessions = self.selected.activities.ones().map(|row| activities.day[row]);
        starts.chain(sessions).any(|day| day != NO_DAY && !planned.has(day))
    }

    /// The fields by which is selected and that a sort of sheet does not have. Cases are always selected by main domain:
    /// one without any has none of the selected.
    fn not_selected_by(self, kind: SheetKind, labels: impl Fn(Choice) -> &'r Labels) -> impl Iterator<Item = Note> {
        let choices = self.selected.selection.only.keys().copied();
        let lacks = move |choice: &Choice| match choice {
            Choice::MainDomain => kind != SheetKind::Cases,
            Choice::AgeBand => kind != SheetKind::Cases || !Ages::are_recorded(self.registry),
            _ => !labels(*choice).is_present(),
        };
        choices.filter(lacks).map(move |choice| Note::NotSelectedBy(kind, choice))
    }
}

/// A column of labels.
pub const fn text(key: &'static str) -> Column {
    Column::new(key, ColumnType::Text).made(Made::Label(key))
}

/// A column of whole numbers.
pub const fn count(key: &'static str) -> Column {
    Column::new(key, ColumnType::Count)
}

/// What a count of cases of the row is made of who also meet these constraints.
pub const fn cases(and: &'static [Constraint]) -> Made {
    Made::Count(Counted::Cases, and)
}

/// A column of means.
pub const fn mean(key: &'static str) -> Column {
    Column::new(key, ColumnType::Mean)
}

/// A column of fractions.
pub const fn share(key: &'static str) -> Column {
    Column::new(key, ColumnType::Share)
}

/// A column of numbers of days.
pub const fn days(key: &'static str) -> Column {
    Column::new(key, ColumnType::Days)
}

/// A column of probabilities.
pub const fn p(key: &'static str) -> Column {
    Column::new(key, ColumnType::P)
}

/// A label that may not have been recorded.
pub fn label(text: Option<&str>) -> Label {
    text.map_or(Label::NotRecorded, |text| Label::Text(text.to_owned()))
}

/// A row of a group.
pub fn row(labels: impl IntoIterator<Item = Label>, cells: impl IntoIterator<Item = Cell>) -> Row {
    Row { cells: labels.into_iter().map(Cell::Label).chain(cells).collect(), total: false }
}

/// A row that sums up others.
pub fn total(labels: impl IntoIterator<Item = Label>, cells: impl IntoIterator<Item = Cell>) -> Row {
    Row { total: true, ..row(labels, cells) }
}

/// A whole number that is there.
pub fn whole(number: u64) -> Cell {
    // OK because nobody counts to 2^63.
    Cell::Count(number as i64)
}

/// A whole number, if it is known.
pub fn known(number: Option<u64>) -> Cell {
    number.map_or(Cell::Null, whole)
}

/// A number, if it can be computed.
pub fn number(number: Option<f64>) -> Cell {
    number.map_or(Cell::Null, Cell::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, Target, case, drafts, of_theme};
    use crate::calendar::Period;
    use crate::selection::Selection;

    fn notes(organisation: &Organisation, selection: &Selection, id: FigureId) -> Vec<Note> {
        drafts(organisation, selection).into_iter().find(|draft| draft.id == id).unwrap().facts.notes
    }

    fn period(first: i32, last: i32) -> Selection {
        Selection { period: Some(Period { first, last }), ..Selection::default() }
    }

    fn only(choice: Choice, value: &str) -> Selection {
        Selection { only: [(choice, [value.to_owned()].into())].into(), ..Selection::default() }
    }

    fn organisation() -> Organisation {
        let target = |period| Target { values: of_theme("Jeugd", ""), planned: Some(1), achieved: None, period };
        Organisation {
            cases: vec![
                Case { start: Some(5), ..case("Jeugd", "Justitie", [1, 2, 3]) },
                case("Jeugd", "Justitie", [1, 2, 3]),
            ],
            activities: vec![Activity { name: "Inloop".to_owned(), ..Activity::default() }],
            targets: vec![
                target(None),
                target(Some(Period { first: 0, last: 30 })),
                target(Some(Period { first: 2, last: 3 })),
            ],
            ..Organisation::default()
        }
    }

    #[test]
    fn selected_cases_without_start_are_counted() {
        let notes = notes(&organisation(), &period(0, 10), FigureId::MainDomains);
        assert_eq!(notes, [Note::NoStartDate(1)]);
    }

    #[test]
    fn no_column_of_starts_is_said_once() {
        let organisation = organisation().without(SheetKind::Cases, Field::StartDate);
        assert_eq!(notes(&organisation, &period(0, 10), FigureId::MainDomains), [Note::NoDates(SheetKind::Cases)]);
        assert_eq!(notes(&organisation, &Selection::default(), FigureId::MainDomains), []);
    }

    #[test]
    fn activities_without_day_and_targets_without_or_beyond_the_period_are_noted() {
        let notes = notes(&organisation(), &period(0, 10), FigureId::ReachByTheme);
        assert!(notes.contains(&Note::NoDates(SheetKind::GroupActivities)));
        assert!(notes.contains(&Note::NoDates(SheetKind::Targets)));
        assert!(notes.contains(&Note::TargetsInFull(1)));
    }

    #[test]
    fn sheets_without_the_selected_field_are_noted() {
        let organisation = organisation().without(SheetKind::GroupActivities, Field::Area);
        let notes = notes(&organisation, &only(Choice::Area, ""), FigureId::ReachByTheme);
        assert!(notes.contains(&Note::NotSelectedBy(SheetKind::GroupActivities, Choice::Area)));
        assert!(!notes.contains(&Note::NotSelectedBy(SheetKind::Cases, Choice::Area)));
    }

    #[test]
    fn only_cases_have_a_main_domain() {
        let notes = notes(&organisation(), &only(Choice::MainDomain, "Justitie"), FigureId::ReachByTheme);
        assert!(notes.contains(&Note::NotSelectedBy(SheetKind::Targets, Choice::MainDomain)));
        assert!(notes.contains(&Note::NotSelectedBy(SheetKind::GroupActivities, Choice::MainDomain)));
        assert!(!notes.contains(&Note::NotSelectedBy(SheetKind::Cases, Choice::MainDomain)));
    }
}
