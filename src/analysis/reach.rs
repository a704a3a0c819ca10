//! How many were reached: `reach-by-theme` and `reach-by-service`. Reach is cases and participants in group activities
//! together; neither are unique people, and the notes say so. What nobody wrote down adds nothing to reach.

use super::activities::{known_number, sum};
use super::growth::label;
use super::order;
use super::subject::{Subject, count, known, number, row, share, text, total, whole};
use super::sums::Grid;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Unit};
use crate::registry::NOT_RECORDED;
use crate::statistics;
use std::collections::{BTreeMap, BTreeSet};

/// What both figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// By theme and service. Services have the codes of their dictionary; activities without a service follow after them.
    by_service: Grid<Reached>,
    /// The place in `by_service` and the client of each case that has a number, each once.
    clients: Vec<(u32, u32)>,
    /// Activities with a row that has no number of participants.
    without_participants: u64,
    has_activities: bool,
}

/// Cases and participants together.
#[derive(Clone, Copy, Debug, Default)]
struct Reached {
    cases: u64,
    cases_with_client: u64,
    /// Rows of group activities.
    activities: u64,
    participants: u64,
}

impl Reached {
    fn merge(&mut self, other: &Reached) {
        self.cases += other.cases;
        self.cases_with_client += other.cases_with_client;
        self.activities += other.activities;
        self.participants += other.participants;
    }

    fn reach(&self) -> u64 {
        self.cases + self.participants
    }
}

impl Sums {
    /// Goes over the selected cases and group activities.
    pub fn of(subject: Subject) -> Sums {
        let mut sums = Sums::default();
        sums.add_cases(subject);
        sums.add_activities(subject);
        sums
    }

    fn add_cases(&mut self, subject: Subject) {
        let cases = &subject.registry.cases;
        let themes = cases.labels(Choice::Theme).codes();
        let services = cases.labels(Choice::Service).codes();
        for case in subject.cases() {
            let client = cases.client[case];
            let place = self.by_service.place(themes[case], services[case]);
            let reached = self.by_service.at_place(place);
            reached.cases += 1;
            if client != NOT_RECORDED {
                reached.cases_with_client += 1;
                self.clients.push((place, client));
            }
        }
        self.clients.sort_unstable();
        self.clients.dedup();
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
        themes
    }

    fn notes(&self, subject: Subject) -> Vec<Note> {
        let mut notes = Vec::new();
        notes.extend(self.has_activities.then_some(Note::ParticipantsNotUnique));
        notes.extend((self.without_participants > 0).then_some(Note::NoParticipants(self.without_participants)));
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

/// The label of a code of [`services_of_names`].
fn service_label(subject: Subject, code: u32) -> Label {
    let services = subject.registry.dictionary(Choice::Service);
    let is_name = code as usize > services.labels().len();
    let name = || subject.registry.activities.names.label(code - services.labels().len() as u32);
    label(if is_name { name() } else { services.label(code) })
}

fn theme_label(subject: Subject, code: u32) -> Label {
    label(subject.registry.dictionary(Choice::Theme).label(code))
}

/// Planned and achieved of a theme.
#[derive(Clone, Copy, Debug, Default)]
struct Plan {
    planned: Option<u64>,
    /// What the sheet of targets says was achieved.
    stated: Option<u64>,
    counted: Reached,
}

impl Plan {
    fn is_counted(&self) -> bool {
        self.counted.cases + self.counted.activities > 0
    }

    /// What is counted; what the sheet states where nothing is.
    fn achieved(&self, can_count: bool) -> Option<u64> {
        let counted = self.counted.reach();
        if self.is_counted() { Some(counted) } else { self.stated.or(can_count.then_some(counted)) }
    }
}

/// A row a theme, by alphabet, and a total.
pub fn reach_by_theme(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 5] =
        [text("theme"), count("planned"), count("achieved"), count("difference"), share("ratio")];
    let registry = subject.registry;
    let of_targets = registry.targets.labels(Choice::Theme).is_present();
    if !has_themes(subject) && !of_targets {
        return subject.cannot(FigureId::ReachByTheme, &COLUMNS, Unit::Reached, vec![vec![Field::Theme]]);
    }
    let can_count = !registry.cases.is_empty() || !registry.activities.is_empty();
    let mut themes: Vec<(Label, Plan)> =
        plans(subject, sums).into_iter().map(|(theme, plan)| (theme_label(subject, theme), plan)).collect();
    themes.sort_by_cached_key(|(theme, _)| order::of_label(theme));
    let mut all = (None, None);
    let mut rows = Vec::with_capacity(themes.len() + 1);
    for (theme, plan) in &themes {
        let (planned, achieved) = (plan.planned, plan.achieved(can_count));
        all = (sum(all.0, planned), sum(all.1, achieved));
        rows.push(row([theme.clone()], plan_cells(planned, achieved)));
    }
    rows.push(total([Label::Total], plan_cells(all.0, all.1)));
    let notes = [sums.notes(subject), notes_of_plans(&themes), subject.notes_of_targets()].concat();
    subject.draft(FigureId::ReachByTheme, &COLUMNS, rows, all.1.unwrap_or_default(), Unit::Reached, notes)
}

/// Whether cases or group activities have themes.
fn has_themes(subject: Subject) -> bool {
    let registry = subject.registry;
    registry.cases.labels(Choice::Theme).is_present() || registry.activities.labels(Choice::Theme).is_present()
}

fn plans(subject: Subject, sums: &Sums) -> BTreeMap<u32, Plan> {
    let targets = &subject.registry.targets;
    let mut plans: BTreeMap<u32, Plan> = BTreeMap::new();
    for (theme, counted) in sums.by_theme() {
        plans.entry(theme).or_default().counted = counted;
    }
    for row in subject.selected.targets.ones() {
        let plan = plans.entry(targets.labels(Choice::Theme).codes()[row]).or_default();
        plan.planned = sum(plan.planned, known_number(targets.planned[row]));
        plan.stated = sum(plan.stated, known_number(targets.achieved[row]));
    }
    plans
}

fn plan_cells(planned: Option<u64>, achieved: Option<u64>) -> [Cell; 4] {
    let both = planned.zip(achieved);
    let difference = both.map_or(Cell::Null, |(planned, achieved)| Cell::Count(achieved as i64 - planned as i64));
    let ratio = both.and_then(|(planned, achieved)| statistics::share(achieved, planned));
    [known(planned), known(achieved), difference, number(ratio)]
}

fn notes_of_plans(themes: &[(Label, Plan)]) -> Vec<Note> {
    let how_many = |has: fn(&Plan) -> bool| themes.iter().filter(|(_, plan)| has(plan)).count() as u64;
    let notes = [
        Note::AchievedFromSheet(how_many(|plan| !plan.is_counted() && plan.stated.is_some())),
        Note::AchievedDiffers(how_many(|plan| {
            plan.is_counted() && plan.stated.is_some_and(|stated| stated != plan.counted.reach())
        })),
        Note::NoTarget(how_many(|plan| plan.planned.is_none())),
    ];
    let happens =
        |note: &Note| !matches!(note, Note::AchievedFromSheet(0) | Note::AchievedDiffers(0) | Note::NoTarget(0));
    notes.into_iter().filter(happens).collect()
}

/// A row a theme and service, by alphabet, and a total a theme.
pub fn reach_by_service(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 6] =
        [text("theme"), text("service"), count("cases"), count("clients"), count("participants"), count("reach")];
    let needs = needs_of_services(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::ReachByService, &COLUMNS, Unit::Reached, needs);
    }
    let clients = Clients::of(subject, sums);
    let mut rows = Vec::new();
    let mut themes: Vec<(Label, u32, Reached)> =
        sums.by_theme().into_iter().map(|(theme, all)| (theme_label(subject, theme), theme, all)).collect();
    themes.sort_by_cached_key(|(label, ..)| order::of_label(label));
    let services = services_by_theme(subject, sums);
    for (label, theme, all) in themes {
        for (service, place, reached) in &services[&theme] {
            let clients = clients.of_place(*place, reached);
            rows.push(row([label.clone(), service.clone()], reach_cells(reached, clients)));
        }
        rows.push(total([label, Label::Total], reach_cells(&all, clients.of_theme(theme, &all))));
    }
    let n = sums.by_service.iter().map(|(.., reached)| reached.reach()).sum();
    let mut notes = sums.notes(subject);
    notes.extend(clients.note());
    subject.draft(FigureId::ReachByService, &COLUMNS, rows, n, Unit::Reached, notes)
}

/// The services of each theme by alphabet, with their places in the sums.
fn services_by_theme(subject: Subject, sums: &Sums) -> BTreeMap<u32, Vec<(Label, u32, Reached)>> {
    let mut services: BTreeMap<u32, Vec<(Label, u32, Reached)>> = BTreeMap::new();
    for (place, (theme, service, reached)) in (0..).zip(sums.by_service.iter()) {
        services.entry(theme).or_default().push((service_label(subject, service), place, *reached));
    }
    services.values_mut().for_each(|of_theme| of_theme.sort_by_cached_key(|(label, ..)| order::of_label(label)));
    services
}

fn reach_cells(reached: &Reached, clients: Option<u64>) -> Vec<Cell> {
    vec![whole(reached.cases), known(clients), whole(reached.participants), whole(reached.reach())]
}

fn needs_of_services(subject: Subject) -> Vec<Vec<Field>> {
    let registry = subject.registry;
    let mut needs = Vec::new();
    if !has_themes(subject) {
        needs.push(vec![Field::Theme]);
    }
    let has_services = registry.cases.labels(Choice::Service).is_present()
        || registry.activities.labels(Choice::Service).is_present()
        || registry.has_field(Field::Activity);
    if !has_services {
        needs.push(vec![Field::Service, Field::Activity]);
    }
    needs
}

/// Different clients by service and by theme.
struct Clients {
    /// Whether any case has a number of a client.
    are_known: bool,
    by_place: BTreeMap<u32, u64>,
    by_theme: BTreeMap<u32, u64>,
    /// Selected cases without a number.
    unknown: u64,
}

impl Clients {
    fn of(subject: Subject, sums: &Sums) -> Clients {
        let themes: Vec<u32> = sums.by_service.iter().map(|(theme, ..)| theme).collect();
        let mut of_theme: Vec<(u32, u32)> =
            sums.clients.iter().map(|(place, client)| (themes[*place as usize], *client)).collect();
        of_theme.sort_unstable();
        of_theme.dedup();
        Clients {
            are_known: subject.registry.cases.client.iter().any(|client| *client != NOT_RECORDED),
            by_place: count_first(&sums.clients),
            by_theme: count_first(&of_theme),
            unknown: sums.by_service.iter().map(|(.., reached)| reached.cases - reached.cases_with_client).sum(),
        }
    }

    fn of_place(&self, place: u32, reached: &Reached) -> Option<u64> {
        self.known(&self.by_place, place, reached)
    }

    fn of_theme(&self, theme: u32, reached: &Reached) -> Option<u64> {
        self.known(&self.by_theme, theme, reached)
    }

    /// How many there are; unknown where there are cases and none has a number.
    fn known(&self, counts: &BTreeMap<u32, u64>, of: u32, reached: &Reached) -> Option<u64> {
        let can_tell = self.are_known && (reached.cases == 0 || reached.cases_with_client > 0);
        can_tell.then(|| counts.get(&of).copied().unwrap_or_default())
    }

    fn note(&self) -> Option<Note> {
        (self.are_known && self.unknown > 0).then_some(Note::NoClient(self.unknown))
    }
}

/// How often each first number occurs.
fn count_first(pairs: &[(u32, u32)]) -> BTreeMap<u32, u64> {
    let mut counts = BTreeMap::new();
    for (first, _) in pairs {
        *counts.entry(*first).or_default() += 1;
    }
    counts
}
