//! How many were reached: `reach-by-theme`, `reach-by-service` and `population-reach`. Reach is cases and participants in
//! group activities together; neither are unique people, and the notes say so. Where the user counts people instead of
//! cases, a person counts once in each row and in each total. What nobody wrote down adds nothing to reach; where nothing
//! at all is known, there is none.

mod clients;
mod kinds;
mod population;
mod services;
mod themes;

pub use population::population_reach;
pub use services::reach_by_service;
pub use themes::reach_by_theme;

use super::subject::{Subject, label};
use super::sums::{Grid, known_number};
use crate::fields::Choice;
use crate::figures::{Counted, Label, Made, Note, Variable};
use crate::registry::NOT_RECORDED;
use clients::Clients;
use kinds::Kinds;
use std::collections::{BTreeMap, BTreeSet};

/// Everybody of the row who was reached.
const REACHED: Made = Made::Count(Counted::Reached, &[]);

/// What the rows by theme have in common: where kinds stand apart, a theme has fewer cases than in other figures.
fn about(subject: Subject) -> Vec<(Variable, Label)> {
    let is_apart = !subject.selected.selection.counting.kinds_apart.is_empty();
    if is_apart { vec![("apart", Label::Text("without".to_owned()))] } else { Vec::new() }
}

/// What the figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// By theme and service. Themes have the codes of their dictionary, and kinds that stand apart follow after them;
    /// services have those of theirs, and activities without a service follow after them.
    by_service: Grid<Reached>,
    clients: Clients,
    /// Whether people are counted instead of cases.
    of_people: bool,
    /// Whether any case stands under its kind.
    has_kinds_apart: bool,
    /// Activities with a row that has no number of participants.
    without_participants: u64,
    has_activities: bool,
}

/// Cases and participants together.
#[derive(Clone, Copy, Debug, Default)]
struct Reached {
    cases: u64,
    cases_with_client: u64,
    /// Cases of people who count already, where people are counted.
    repeated: u64,
    /// Rows of group activities.
    activities: u64,
    /// Of these, those with a number of participants.
    with_participants: u64,
    participants: u64,
}

impl Reached {
    /// Adds another; who is in both has to be told by [`Reached::repeated`] anew.
    fn merge(&mut self, other: &Reached) {
        self.cases += other.cases;
        self.cases_with_client += other.cases_with_client;
        self.activities += other.activities;
        self.with_participants += other.with_participants;
        self.participants += other.participants;
    }

    /// The cases that count: all, or one a person and those without a number.
    fn counted_cases(&self) -> u64 {
        self.cases - self.repeated
    }

    /// Whether anything could be counted.
    fn is_counted(&self) -> bool {
        self.cases + self.with_participants > 0
    }

    /// The participants; unknown where there are activities and none has a number.
    fn participants(&self) -> Option<u64> {
        (self.activities == 0 || self.with_participants > 0).then_some(self.participants)
    }

    /// Cases and participants as far as they are known; none where there are only activities without a number.
    fn reach(&self) -> Option<u64> {
        (self.is_counted() || self.activities == 0).then_some(self.counted_cases() + self.participants)
    }
}

impl Sums {
    /// Goes over the selected cases and group activities.
    pub fn of(subject: Subject) -> Sums {
        let of_people = subject.selected.selection.counting.people;
        let mut sums = Sums { of_people, ..Sums::default() };
        sums.add_cases(subject);
        sums.add_activities(subject);
        sums
    }

    fn add_cases(&mut self, subject: Subject) {
        let cases = &subject.registry.cases;
        let themes = cases.labels(Choice::Theme).codes();
        let services = cases.labels(Choice::Service).codes();
        let apart = Kinds::apart(subject);
        let mut clients = Vec::new();
        for case in subject.cases() {
            let client = cases.client[case];
            let of_kind = apart.theme_of(case);
            self.has_kinds_apart |= of_kind.is_some();
            let place = self.by_service.place(of_kind.unwrap_or(themes[case]), services[case]);
            let reached = self.by_service.at_place(place);
            reached.cases += 1;
            if client != NOT_RECORDED {
                reached.cases_with_client += 1;
                clients.push((place, client));
            }
        }
        self.count_clients(clients);
    }

    fn count_clients(&mut self, clients: Vec<(u32, u32)>) {
        self.clients = Clients::of(clients, &self.by_service);
        for place in (0..self.by_service.len()).filter(|_| self.of_people) {
            let reached = self.by_service.at_place(place);
            reached.repeated = reached.cases_with_client - self.clients.of_place(place);
        }
    }

    fn add_activities(&mut self, subject: Subject) {
        let activities = &subject.registry.activities;
        let themes = activities.labels(Choice::Theme).codes();
        let services = activities.labels(Choice::Service).codes();
        let instead = services_of_names(subject);
        let mut unknown = BTreeSet::new();
        for row in subject.selected.activities.ones() {
            let name = activities.name[row];
            let service = if services[row] == NOT_RECORDED { instead[name as usize] } else { services[row] };
            let participants = known_number(activities.participants[row]);
            let reached = self.by_service.at(themes[row], service);
            reached.activities += 1;
            reached.with_participants += u64::from(participants.is_some());
            reached.participants += participants.unwrap_or_default();
            if participants.is_none() {
                unknown.insert(name);
            }
            self.has_activities = true;
        }
        self.without_participants = unknown.len() as u64;
    }

    fn by_theme(&self) -> BTreeMap<u32, Reached> {
        let mut themes: BTreeMap<u32, Reached> = BTreeMap::new();
        for (theme, _, reached) in self.by_service.iter() {
            themes.entry(theme).or_default().merge(reached);
        }
        for (theme, reached) in themes.iter_mut().filter(|_| self.of_people) {
            reached.repeated = reached.cases_with_client - self.clients.of_theme(*theme);
        }
        themes
    }

    /// Everybody, whatever the theme.
    fn all(&self) -> Reached {
        let mut all = Reached::default();
        self.by_service.iter().for_each(|(.., reached)| all.merge(reached));
        if self.of_people {
            all.repeated = all.cases_with_client - self.clients.all();
        }
        all
    }

    fn notes(&self, subject: Subject) -> Vec<Note> {
        let mut notes = Vec::new();
        notes.extend(self.has_activities.then_some(Note::ParticipantsNotUnique));
        notes.extend((self.without_participants > 0).then_some(Note::NoParticipants(self.without_participants)));
        let all = self.all();
        notes.extend(self.of_people.then_some(Note::PeopleInReach(all.cases - all.cases_with_client)));
        notes.extend(self.has_kinds_apart.then_some(Note::KindsApart));
        notes.extend(subject.notes_of_cases());
        notes.extend(subject.notes_of_activities());
        notes
    }
}

/// The code of service that an activity without one counts under: that of the service with its name, or one of its own.
fn services_of_names(subject: Subject) -> Vec<u32> {
    let services = subject.registry.dictionary(Choice::Service);
    let names = subject.registry.activities.names.labels();
    let own = (services.labels().len() as u32 + 1)..;
    let codes = names.iter().zip(own).map(|(name, own)| services.find(name).unwrap_or(own));
    std::iter::once(NOT_RECORDED).chain(codes).collect()
}

/// The label of a theme, or of a kind that stands apart.
fn theme_label(subject: Subject, code: u32) -> Label {
    let themes = subject.registry.dictionary(Choice::Theme);
    let kind = code.checked_sub(themes.labels().len() as u32 + 1).map(|kind| kind + 1);
    label(kind.map_or_else(|| themes.label(code), |kind| subject.registry.dictionary(Choice::Kind).label(kind)))
}

/// Whether cases or group activities have themes.
fn has_themes(subject: Subject) -> bool {
    let registry = subject.registry;
    registry.cases.labels(Choice::Theme).is_present() || registry.activities.labels(Choice::Theme).is_present()
}
