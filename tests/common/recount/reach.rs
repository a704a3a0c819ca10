//! Reach: by theme, by service, of everybody, and people.

use super::{KIND, Line, Recount, SERVICE, THEME, Table, added, count, divided, line, plan, same, theme_cell};
use crate::example::{Activity, Case, Target};
use groeibeeld::calendar::{Period, Span, Step};
use groeibeeld::counting::ClientsBy;
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::figures::{Cell, Label};
use std::collections::BTreeSet;

/// The order that a reader expects of these very labels: themes, and the kinds that may stand apart.
const THEMES: [&str; 8] = ["armoede", "Elan 9", "Élan 10", "élan-9", "Jeugd", "steun", "traject", ""];
const SERVICES: [&str; 8] = ["Inloop", "Koken", "Loket", "loket", "SMW", "Sport en wandelen", "Sport, bewegen", ""];

impl Recount {
    /// Under which theme a case is reached.
    fn theme_in_reach(&self, case: &Case) -> String {
        let kind = &case.values[KIND];
        let is_apart = self.selection.counting.kinds_apart.iter().any(|apart| !kind.is_empty() && same(apart, kind));
        match (is_apart, kind.as_str()) {
            (false, _) => case.values[THEME].clone(),
            // The only kind that is called as a theme is.
            (true, "élan-9") if self.has_theme("Elan 9") => "Elan 9".to_owned(),
            (true, kind) => kind.to_owned(),
        }
    }

    fn has_theme(&self, theme: &str) -> bool {
        let of = &self.organisation;
        let cases = of.cases.iter().map(|row| (SheetKind::Cases, &row.values));
        let activities = of.activities.iter().map(|row| (SheetKind::GroupActivities, &row.values));
        let targets = of.targets.iter().map(|row| (SheetKind::Targets, &row.values));
        let mut all = cases.chain(activities).chain(targets);
        all.any(|(kind, values)| self.has(kind, Field::Theme) && values[THEME] == theme)
    }

    fn themes_in_reach(&self) -> Vec<&'static str> {
        let cases = self.cases.iter().map(|case| self.theme_in_reach(case));
        let activities = self.activities.iter().map(|activity| activity.values[THEME].clone());
        let targets = self.targets.iter().map(|target| target.values[THEME].clone());
        let all: BTreeSet<String> = cases.chain(activities).chain(targets).collect();
        THEMES.into_iter().filter(|theme| all.contains(*theme)).collect()
    }

    /// How many of these cases count: each, or each person once.
    fn counted(&self, cases: &[&Case]) -> i64 {
        match self.selection.counting.people {
            false => cases.len() as i64,
            true => {
                let without = cases.iter().filter(|case| case.client.is_empty()).count();
                (clients(cases).len() + without) as i64
            }
        }
    }

    /// What a target counts for.
    fn planned(&self, target: &Target) -> Option<u32> {
        let planned = target.planned?;
        let Some(period) = self.selection.period.filter(|_| self.selection.counting.prorated) else {
            return Some(planned);
        };
        let selected = period.first..=period.last;
        let (part, all) = match target.period {
            Some(of) => {
                let days = || of.first..=of.last;
                (days().filter(|day| selected.contains(day)).count(), days().count())
            }
            None => (selected.count(), 365),
        };
        Some(planned.min((f64::from(planned) * part as f64 / all as f64 - 1e-9).ceil() as u32))
    }

    /// What was achieved in a theme, and whether that is counted.
    fn achieved(&self, theme: &str) -> (Option<i64>, bool) {
        let cases: Vec<&Case> = self.cases.iter().filter(|case| self.theme_in_reach(case) == theme).collect();
        let activities: Vec<&Activity> =
            self.activities.iter().filter(|activity| activity.values[THEME] == theme).collect();
        let stated: Vec<u32> =
            self.targets.iter().filter(|row| row.values[THEME] == theme).filter_map(|row| row.achieved).collect();
        let participants: u32 = activities.iter().filter_map(|activity| activity.participants).sum();
        if !cases.is_empty() || activities.iter().any(|activity| activity.participants.is_some()) {
            return (Some(self.counted(&cases) + i64::from(participants)), true);
        }
        // Activities of which nobody counted the participants tell nothing.
        let nobody = (activities.is_empty() && self.can_count()).then_some(0);
        (added(&stated).or(nobody), false)
    }

    fn can_count(&self) -> bool {
        !self.organisation.cases.is_empty() || !self.organisation.activities.is_empty()
    }

    /// What was achieved in all themes: what is counted is counted anew, what is stated is added up.
    fn achieved_of_all(&self) -> Option<i64> {
        let themes: Vec<(Option<i64>, bool)> =
            self.themes_in_reach().into_iter().map(|theme| self.achieved(theme)).collect();
        if themes.is_empty() {
            return self.can_count().then_some(0);
        }
        let not_counted: Vec<i64> =
            themes.iter().filter(|(_, is_counted)| !is_counted).filter_map(|(achieved, _)| *achieved).collect();
        let participants: u32 = self.activities.iter().filter_map(|activity| activity.participants).sum();
        let counted = self.counted(&self.cases.iter().collect::<Vec<_>>()) + i64::from(participants);
        let is_known = themes.iter().any(|(achieved, _)| achieved.is_some());
        is_known.then(|| counted + not_counted.iter().sum::<i64>())
    }

    pub(super) fn reach_by_theme(&self) -> Table {
        let keys = vec!["theme", "planned", "achieved", "difference", "ratio"];
        let kinds = [SheetKind::Cases, SheetKind::GroupActivities, SheetKind::Targets];
        if !kinds.into_iter().any(|kind| self.has(kind, Field::Theme)) {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        let mut all_planned = Vec::new();
        for theme in self.themes_in_reach() {
            let targets = self.targets.iter().filter(|target| target.values[THEME] == theme);
            let planned: Vec<u32> = targets.filter_map(|target| self.planned(target)).collect();
            rows.push(line(vec![theme_cell(theme)], plan(added(&planned), self.achieved(theme).0)));
            all_planned.extend(planned);
        }
        let achieved = self.achieved_of_all();
        let cells = plan(added(&all_planned), achieved);
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells) });
        Table { keys, rows, n: achieved.unwrap_or(0) as u64 }
    }

    /// The service that an activity counts under.
    fn service_of(&self, activity: &Activity) -> String {
        if !activity.values[SERVICE].is_empty() {
            return activity.values[SERVICE].clone();
        }
        let of = &self.organisation;
        let cases = of.cases.iter().map(|row| (SheetKind::Cases, &row.values));
        let activities = of.activities.iter().map(|row| (SheetKind::GroupActivities, &row.values));
        let targets = of.targets.iter().map(|row| (SheetKind::Targets, &row.values));
        let mut all = cases.chain(activities).chain(targets);
        let in_use = all.any(|(kind, values)| self.has(kind, Field::Service) && same(&values[SERVICE], &activity.name));
        // Of these names only "loket" is written otherwise than the service.
        if in_use && activity.name == "loket" { "Loket".to_owned() } else { activity.name.clone() }
    }

    pub(super) fn reach_by_service(&self) -> Table {
        let keys = vec!["theme", "service", "cases", "clients", "participants", "reach"];
        let kinds = [SheetKind::Cases, SheetKind::GroupActivities];
        let has_any = |field| kinds.into_iter().any(|kind| self.has(kind, field));
        if !has_any(Field::Theme) || !(has_any(Field::Service) || has_any(Field::Activity)) {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        for theme in self.themes_in_reach() {
            for service in SERVICES {
                rows.extend(
                    self.service(theme, Some(service))
                        .map(|cells| line(vec![theme_cell(theme), theme_cell(service)], cells)),
                );
            }
            let total = self.service(theme, None);
            rows.extend(
                total.map(|cells| Line {
                    total: true,
                    ..line(vec![theme_cell(theme), Cell::Label(Label::Total)], cells)
                }),
            );
        }
        let participants: u32 = self.activities.iter().filter_map(|activity| activity.participants).sum();
        let n = self.counted(&self.cases.iter().collect::<Vec<_>>()) as u64 + u64::from(participants);
        Table { keys, rows, n }
    }

    /// The numbers of a service in a theme, or of all of them.
    fn service(&self, theme: &str, service: Option<&str>) -> Option<Vec<Cell>> {
        let wants = |of: &str| service.is_none_or(|service| service == of);
        let of_case = |case: &&Case| self.theme_in_reach(case) == theme && wants(&case.values[SERVICE]);
        let of_activity = |activity: &&Activity| activity.values[THEME] == theme && wants(&self.service_of(activity));
        let cases: Vec<&Case> = self.cases.iter().filter(of_case).collect();
        let activities: Vec<&Activity> = self.activities.iter().filter(of_activity).collect();
        let has_clients = self.has(SheetKind::Cases, Field::ClientId)
            && self.organisation.cases.iter().any(|case| !case.client.is_empty());
        let can_tell = has_clients && (cases.is_empty() || !clients(&cases).is_empty());
        let numbers: Vec<u32> = activities.iter().filter_map(|activity| activity.participants).collect();
        let participants = if activities.is_empty() { Some(0) } else { added(&numbers) };
        let reach = match cases.is_empty() {
            true => participants,
            false => Some(self.counted(&cases) + participants.unwrap_or(0)),
        };
        (!cases.is_empty() || !activities.is_empty()).then(|| {
            let clients = can_tell.then(|| clients(&cases).len() as i64);
            vec![Cell::Count(cases.len() as i64), count(clients), count(participants), count(reach)]
        })
    }

    pub(super) fn population_reach(&self) -> Table {
        let keys = vec!["who", "achieved", "inhabitants", "share"];
        if !self.can_count() && !self.has(SheetKind::Targets, Field::Achieved) {
            return Table { keys, ..Table::default() };
        }
        let achieved = self.achieved_of_all();
        let inhabitants = self.selection.counting.inhabitants.map(|number| number as i64);
        let both = achieved.zip(inhabitants);
        let share = both.map_or(Cell::Null, |(achieved, of)| divided(achieved as f64, of as f64));
        let cells = vec![count(achieved), count(inhabitants), share];
        let rows = vec![line(vec![Cell::Label(Label::Everybody)], cells)];
        Table { keys, rows, n: achieved.unwrap_or(0) as u64 }
    }

    pub(super) fn unique_clients(&self) -> Table {
        let by = self.selection.counting.clients_by;
        let (key, needs) = if by == ClientsBy::Year { ("year", Field::StartDate) } else { ("theme", Field::Theme) };
        let keys = vec![key, "cases", "clients", "new_clients"];
        if !self.has(SheetKind::Cases, Field::ClientId) || !self.has(SheetKind::Cases, needs) {
            return Table { keys, ..Table::default() };
        }
        let period = self.selection.period;
        let (mut rows, all) = match by {
            ClientsBy::Year => (self.years(), self.active_in(period)),
            ClientsBy::Theme => (self.people_by_theme(), self.cases.iter().collect()),
        };
        let cells = self.people(&all, period);
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells) });
        Table { keys, rows, n: all.len() as u64 }
    }

    fn years(&self) -> Vec<Line> {
        let row = |year: Span| {
            let cells = self.people(&self.active_in(Some(year.period)), Some(year.period));
            line(vec![Cell::Label(Label::Span(year))], cells)
        };
        self.spans(Step::Year).into_iter().map(row).collect()
    }

    fn people_by_theme(&self) -> Vec<Line> {
        let of = |theme: &str| -> Vec<&Case> { self.cases.iter().filter(|case| case.values[THEME] == theme).collect() };
        let row = |theme: &str| line(vec![theme_cell(theme)], self.people(&of(theme), self.selection.period));
        THEMES.into_iter().filter(|theme| !of(theme).is_empty()).map(row).collect()
    }

    fn active_in(&self, period: Option<Period>) -> Vec<&Case> {
        let is_active = |case: &&Case| match (case.start, period) {
            (Some(start), Some(period)) => !(start > period.last || case.end.is_some_and(|end| end < period.first)),
            _ => true,
        };
        self.cases_of_any_time.iter().filter(is_active).collect()
    }

    fn people(&self, cases: &[&Case], period: Option<Period>) -> Vec<Cell> {
        let clients = clients(cases);
        let can_tell = cases.is_empty() || !clients.is_empty();
        let starts = |client: &str| {
            let all = self.organisation.cases.iter().filter(move |case| case.client == client);
            all.filter_map(|case| case.start).min()
        };
        let has_starts = self.has(SheetKind::Cases, Field::StartDate);
        let new = period.filter(|_| has_starts && can_tell).map(|period| {
            let is_new = |first: i32| period.first <= first && first <= period.last;
            clients.iter().filter(|client| starts(client).is_some_and(is_new)).count() as i64
        });
        vec![Cell::Count(cases.len() as i64), count(can_tell.then_some(clients.len() as i64)), count(new)]
    }
}

fn clients<'c>(cases: &[&'c Case]) -> BTreeSet<&'c str> {
    cases.iter().map(|case| case.client.as_str()).filter(|client| !client.is_empty()).collect()
}
