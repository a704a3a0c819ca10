//! Group activities: `group-activities`. Numbers that nobody wrote down are unknown, not zero.

use super::growth::label;
use super::order;
use super::subject::{Subject, count, known, mean, number, row, text, total};
use crate::fields::Field;
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Unit};
use crate::registry::{Dictionary, NO_DAY, NO_NUMBER, Registry};
use crate::statistics;
use std::collections::BTreeSet;

/// Sessions and participants of an activity, or of all.
#[derive(Clone, Debug, Default)]
struct Sums {
    rows: u64,
    sessions: Option<u64>,
    participants: Option<u64>,
    /// Sessions and participants of the rows that have both.
    both: (u64, u64),
    without_sessions: u64,
    without_participants: u64,
    preventions: BTreeSet<u32>,
    dimensions: BTreeSet<u32>,
}

impl Sums {
    fn add(&mut self, sessions: Option<u64>, participants: Option<u64>) {
        self.rows += 1;
        self.without_sessions += u64::from(sessions.is_none());
        self.without_participants += u64::from(participants.is_none());
        if let Some((sessions, participants)) = sessions.zip(participants) {
            self.both = (self.both.0 + sessions, self.both.1 + participants);
        }
        self.sessions = sum(self.sessions, sessions);
        self.participants = sum(self.participants, participants);
    }

    fn merge(&mut self, other: &Sums) {
        self.rows += other.rows;
        self.without_sessions += other.without_sessions;
        self.without_participants += other.without_participants;
        self.both = (self.both.0 + other.both.0, self.both.1 + other.both.1);
        self.sessions = sum(self.sessions, other.sessions);
        self.participants = sum(self.participants, other.participants);
    }

    fn cells(&self) -> Vec<Cell> {
        let per_session = statistics::share(self.both.1, self.both.0);
        vec![known(self.sessions), known(self.participants), number(per_session)]
    }
}

/// What is known of two numbers together.
pub fn sum(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    }
}

/// The number, if it is known.
pub fn known_number(number: u32) -> Option<u64> {
    (number != NO_NUMBER).then_some(u64::from(number))
}

/// A row an activity, by alphabet, and a total.
pub fn group_activities(subject: Subject) -> Draft {
    let registry = subject.registry;
    let columns = columns(registry);
    if registry.activities.is_empty() && !registry.has_field(Field::Activity) {
        let needs = vec![vec![Field::Activity]];
        return subject.cannot(FigureId::GroupActivities, &columns, Unit::Activities, needs);
    }
    let by_name = count_by_name(subject);
    let mut all = Sums::default();
    by_name.iter().for_each(|sums| all.merge(sums));
    let names = &registry.activities.names;
    let named = |(code, sums): (u32, Sums)| (label(names.label(code)), sums);
    let mut activities: Vec<(Label, Sums)> = (0..).zip(by_name).filter(|(_, sums)| sums.rows > 0).map(named).collect();
    activities.sort_by_cached_key(|(name, _)| order::of_label(name));
    let notes = notes(subject, &activities);
    let n = activities.len() as u64;
    let mut rows: Vec<_> = activities
        .into_iter()
        .map(|(name, sums)| row([name], sums.cells().into_iter().chain(labels(registry, &sums))))
        .collect();
    let no_labels = columns.iter().skip(4).map(|_| Cell::Null);
    rows.push(total([Label::Total], all.cells().into_iter().chain(no_labels)));
    subject.draft(FigureId::GroupActivities, &columns, rows, n, Unit::Activities, notes)
}

fn columns(registry: &Registry) -> Vec<Column> {
    let mut columns = vec![text("activity"), count("sessions"), count("participants"), mean("per_session")];
    columns.extend(registry.has_field(Field::Prevention).then_some(text("prevention")));
    columns.extend(registry.has_field(Field::Dimensions).then_some(text("dimensions")));
    columns
}

/// By code of the name; 0 is those without one.
fn count_by_name(subject: Subject) -> Vec<Sums> {
    let activities = &subject.registry.activities;
    let mut by_name = vec![Sums::default(); activities.names.labels().len() + 1];
    for row in subject.selected.activities.ones() {
        let sums = &mut by_name[activities.name[row] as usize];
        sums.add(sessions(subject.registry, row), known_number(activities.participants[row]));
        sums.preventions.insert(activities.prevention[row]);
        sums.dimensions.insert(activities.dimensions[row]);
    }
    by_name
}

/// The sessions of a row. In sheets without such a column a row with a day is one session.
fn sessions(registry: &Registry, row: usize) -> Option<u64> {
    let is_session = !registry.has_field(Field::Sessions) && registry.activities.day[row] != NO_DAY;
    known_number(registry.activities.sessions[row]).or(is_session.then_some(1))
}

fn labels(registry: &Registry, sums: &Sums) -> Vec<Cell> {
    let activities = &registry.activities;
    let mut cells = Vec::new();
    if registry.has_field(Field::Prevention) {
        cells.push(joined(&activities.preventions, &sums.preventions));
    }
    if registry.has_field(Field::Dimensions) {
        cells.push(joined(&activities.dimension_labels, &sums.dimensions));
    }
    cells
}

/// All labels of an activity in one cell.
fn joined(dictionary: &Dictionary, codes: &BTreeSet<u32>) -> Cell {
    let labels: Vec<&str> = codes.iter().filter_map(|code| dictionary.label(*code)).collect();
    Cell::Label(if labels.is_empty() { Label::NotRecorded } else { Label::Text(labels.join("; ")) })
}

fn notes(subject: Subject, activities: &[(Label, Sums)]) -> Vec<Note> {
    let lacking = |lacks: fn(&Sums) -> bool| activities.iter().filter(|(_, sums)| lacks(sums)).count() as u64;
    let no_sessions = lacking(|sums| sums.without_sessions > 0);
    let no_participants = lacking(|sums| sums.without_participants > 0);
    let mut notes = Vec::new();
    notes.extend((!activities.is_empty()).then_some(Note::ParticipantsNotUnique));
    notes.extend((no_sessions > 0).then_some(Note::NoSessions(no_sessions)));
    notes.extend((no_participants > 0).then_some(Note::NoParticipants(no_participants)));
    notes.extend(subject.notes_of_activities());
    notes
}
