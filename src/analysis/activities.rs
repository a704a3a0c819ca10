//! Group activities: `group-activities`. Numbers that nobody wrote down are unknown, not zero.

use super::order;
use super::subject::{Subject, count, known, label, mean, number, row, text, total};
use super::sums::{known_number, sum};
use crate::calendar::NO_DAY;
use crate::fields::Field;
use crate::figures::{Cell, Column, Counted, Draft, FigureId, Label, Made, Note, Unit};
use crate::registry::{Dictionary, Registry};
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

    /// Of what the mean is, where it is not of all.
    fn per_session_of_some(&self) -> Option<Note> {
        let (sessions, participants) = self.both;
        let is_of_all = self.sessions == Some(sessions) && self.participants == Some(participants);
        (sessions > 0 && !is_of_all).then_some(Note::PerSession { sessions, participants })
    }

    fn cells(&self) -> Vec<Cell> {
        let per_session = statistics::share(self.both.1, self.both.0);
        vec![known(self.sessions), known(self.participants), number(per_session)]
    }
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
    let notes = notes(subject, &activities, &all);
    let n = activities.len() as u64;
    let mut rows: Vec<_> = activities
        .into_iter()
        .map(|(name, sums)| row([name], sums.cells().into_iter().chain(labels(registry, &sums))))
        .collect();
    let no_labels = columns.iter().skip(4).map(|_| Cell::Null);
    rows.push(total([Label::Total], all.cells().into_iter().chain(no_labels)));
    subject.draft(FigureId::GroupActivities, &columns, rows, n, Unit::Activities, notes).with_n_of(Made::Public)
}

fn columns(registry: &Registry) -> Vec<Column> {
    let mut columns = vec![
        text("activity"),
        count("sessions").made(Made::Public),
        count("participants").made(Made::Count(Counted::Participants, &[])),
        mean("per_session").made(Made::From(&["participants"])),
    ];
    columns.extend(registry.has_field(Field::Prevention).then_some(text("prevention").made(Made::Public)));
    columns.extend(registry.has_field(Field::Dimensions).then_some(text("dimensions").made(Made::Public)));
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

fn notes(subject: Subject, activities: &[(Label, Sums)], all: &Sums) -> Vec<Note> {
    let lacking = |lacks: fn(&Sums) -> bool| activities.iter().filter(|(_, sums)| lacks(sums)).count() as u64;
    let no_sessions = lacking(|sums| sums.without_sessions > 0);
    let no_participants = lacking(|sums| sums.without_participants > 0);
    let mut notes = Vec::new();
    notes.extend((!activities.is_empty()).then_some(Note::ParticipantsNotUnique));
    notes.extend((no_sessions > 0).then_some(Note::NoSessions(no_sessions)));
    notes.extend((no_participants > 0).then_some(Note::NoParticipants(no_participants)));
    notes.extend(all.per_session_of_some());
    notes.extend(subject.notes_of_activities());
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Organisation, draft, table};
    use crate::analysis::report_002::ACTIVITIES;
    use crate::fields::SheetKind;

    fn activity(name: &str, sessions: Option<u32>, participants: Option<u32>) -> Activity {
        Activity { name: name.to_owned(), sessions, participants, ..Activity::default() }
    }

    fn organisation(activities: Vec<Activity>) -> Organisation {
        Organisation { activities, ..Organisation::default() }
    }

    #[test]
    fn report_002_table_in_its_order_with_its_total() {
        let rows = ACTIVITIES.iter().rev();
        let activities = rows.map(|(name, sessions, people)| activity(name, Some(*sessions), Some(*people))).collect();
        let draft = draft(&organisation(activities), FigureId::GroupActivities);
        let mut expected: Vec<String> =
            ACTIVITIES.iter().map(|(name, sessions, people)| format!("{name} {sessions} {people}")).collect();
        expected.push("= 2590 20040".to_owned());
        assert_eq!(table(&draft, "activity sessions participants"), expected);
        assert_eq!(draft.facts.n, Some(28));
    }

    #[test]
    fn rows_of_one_activity_are_added_up() {
        let rows = vec![activity("Inloop", Some(2), Some(10)), activity("inloop", Some(1), Some(5))];
        let draft = draft(&organisation(rows), FigureId::GroupActivities);
        assert_eq!(
            table(&draft, "activity sessions participants per_session"),
            ["Inloop 3 15 5.0000", "= 3 15 5.0000"]
        );
    }

    #[test]
    fn unknown_is_null_and_not_in_the_mean_per_session() {
        let rows = vec![
            activity("Inloop", None, Some(10)),
            activity("Koken", Some(4), Some(8)),
            activity("Zang", Some(1), None),
        ];
        let draft = draft(&organisation(rows), FigureId::GroupActivities);
        assert_eq!(
            table(&draft, "activity sessions participants per_session"),
            ["Inloop - 10 -", "Koken 4 8 2.0000", "Zang 1 - -", "= 5 18 2.0000"]
        );
        assert!(draft.facts.notes.contains(&Note::NoSessions(1)));
        assert!(draft.facts.notes.contains(&Note::NoParticipants(1)));
        assert!(draft.facts.notes.contains(&Note::PerSession { sessions: 4, participants: 8 }));
    }

    #[test]
    fn no_sessions_have_no_mean() {
        let draft = draft(&organisation(vec![activity("Inloop", Some(0), Some(10))]), FigureId::GroupActivities);
        assert_eq!(table(&draft, "sessions participants per_session"), ["0 10 -", "0 10 -"]);
        assert!(!draft.facts.notes.iter().any(|note| matches!(note, Note::PerSession { .. })));
    }

    #[test]
    fn rows_with_a_day_are_sessions_where_no_column_counts_them() {
        let dated = |day| Activity { day, ..activity("Inloop", None, Some(6)) };
        let organisation = organisation(vec![dated(Some(1)), dated(Some(8)), dated(None)])
            .without(SheetKind::GroupActivities, Field::Sessions);
        let draft = draft(&organisation, FigureId::GroupActivities);
        assert_eq!(table(&draft, "activity sessions participants per_session")[0], "Inloop 2 18 6.0000");
    }

    #[test]
    fn labels_of_an_activity_stand_in_one_cell() {
        let with = |dimensions: &str| Activity { dimensions: dimensions.to_owned(), ..activity("Inloop", None, None) };
        let rows = vec![with("Meedoen"), with(""), with("Zingeving"), with("Meedoen")];
        let draft = draft(&organisation(rows), FigureId::GroupActivities);
        assert_eq!(table(&draft, "activity dimensions prevention"), ["Inloop Meedoen; Zingeving ?", "= - -"]);
    }

    #[test]
    fn columns_that_no_sheet_has_are_left_out() {
        let organisation = organisation(vec![activity("Inloop", None, None)])
            .without(SheetKind::GroupActivities, Field::Prevention)
            .without(SheetKind::GroupActivities, Field::Dimensions);
        assert_eq!(draft(&organisation, FigureId::GroupActivities).columns.len(), 4);
    }

    #[test]
    fn no_activities_need_them() {
        assert_eq!(draft(&Organisation::default(), FigureId::GroupActivities).needs, [[Field::Activity]]);
    }
}
