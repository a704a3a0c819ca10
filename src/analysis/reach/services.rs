//! `reach-by-service`: cases, people and participants of each service in a theme.

use super::{REACHED, Reached, Sums, about, has_themes, theme_label};
use crate::analysis::order;
use crate::analysis::subject::{Subject, cases, count, known, label, row, text, total, whole};
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Counted, Draft, FigureId, Label, Made, Note, Unit};
use crate::registry::NOT_RECORDED;
use std::collections::BTreeMap;

/// A row a theme and service, by alphabet, and a total a theme.
pub fn reach_by_service(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 6] = [
        text("theme"),
        text("service"),
        count("cases").made(cases(&[])),
        count("clients").made(Made::Count(Counted::Clients, &[])),
        count("participants").made(Made::Count(Counted::Participants, &[])),
        count("reach").made(REACHED),
    ];
    let needs = needs_of_services(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::ReachByService, &COLUMNS, Unit::Reached, needs);
    }
    let has_clients = has_clients(subject);
    let cells = |reached: &Reached, clients| {
        // Unknown where there are cases and none has a number.
        let can_tell = has_clients && (reached.cases == 0 || reached.cases_with_client > 0);
        reach_cells(reached, can_tell.then_some(clients))
    };
    let mut rows = Vec::new();
    let mut themes: Vec<(Label, u32, Reached)> =
        sums.by_theme().into_iter().map(|(theme, all)| (theme_label(subject, theme), theme, all)).collect();
    themes.sort_by_cached_key(|(label, ..)| order::of_label(label));
    let services = services_by_theme(subject, sums);
    for (label, theme, all) in themes {
        for (service, place, reached) in &services[&theme] {
            let clients = sums.clients.of_place(*place);
            rows.push(row([label.clone(), service.clone()], cells(reached, clients)));
        }
        rows.push(total([label, Label::Total], cells(&all, sums.clients.of_theme(theme))));
    }
    let n = sums.all().reach().unwrap_or_default();
    let mut notes = sums.notes(subject);
    notes.extend(notes_of_clients(subject, sums));
    let mut draft = subject.draft(FigureId::ReachByService, &COLUMNS, rows, n, Unit::Reached, notes);
    draft.about = about(subject);
    draft.sums = &[(&["reach"], &["cases", "participants"])];
    draft.with_n_of(REACHED)
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
    vec![whole(reached.cases), known(clients), known(reached.participants()), known(reached.reach())]
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

/// Whether any case has a number of a client.
fn has_clients(subject: Subject) -> bool {
    subject.registry.cases.client.iter().any(|client| *client != NOT_RECORDED)
}

fn notes_of_clients(subject: Subject, sums: &Sums) -> Vec<Note> {
    let all = sums.all();
    let unknown = all.cases - all.cases_with_client;
    let mut notes = Vec::new();
    notes.extend(sums.clients.repeat_in_themes().then_some(Note::ClientsOnce));
    // Where people are counted, it is said already.
    let is_lack = unknown > 0 && !sums.of_people && has_clients(subject);
    notes.extend(is_lack.then_some(Note::NoClient(unknown)));
    notes
}

/// The label of a code of [`services_of_names`].
fn service_label(subject: Subject, code: u32) -> Label {
    let services = subject.registry.dictionary(Choice::Service);
    let is_name = code as usize > services.labels().len();
    let name = || subject.registry.activities.names.label(code - services.labels().len() as u32);
    label(if is_name { name() } else { services.label(code) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, draft, of_theme, table};
    use crate::fields::SheetKind;

    const KEYS: &str = "theme service cases clients participants reach";

    fn case(theme: &str, service: &str, client: &str) -> Case {
        Case { values: of_theme(theme, service), client: client.to_owned(), ..Case::default() }
    }

    fn activity(theme: &str, service: &str, name: &str, participants: u32) -> Activity {
        let (values, participants) = (of_theme(theme, service), Some(participants));
        Activity { name: name.to_owned(), values, participants, ..Activity::default() }
    }

    #[test]
    fn a_person_with_two_cases_is_one_client_of_service_and_theme() {
        let cases = vec![case("Jeugd", "SMW", "a"), case("Jeugd", "SMW", "a"), case("Jeugd", "Loket", "a")];
        let draft = draft(&Organisation { cases, ..Organisation::default() }, FigureId::ReachByService);
        assert_eq!(table(&draft, KEYS), ["Jeugd Loket 1 1 0 1", "Jeugd SMW 2 1 0 2", "Jeugd = 3 1 0 3"]);
        assert_eq!(draft.rows.iter().map(|row| row.total).collect::<Vec<_>>(), [false, false, true]);
        assert!(draft.facts.notes.contains(&Note::ClientsOnce));
    }

    #[test]
    fn participants_that_nobody_wrote_down_are_null_and_not_in_the_reach() {
        let unknown = |name| Activity { participants: None, ..activity("Jeugd", "", name, 0) };
        let organisation = Organisation {
            cases: vec![case("Jeugd", "Inloop", "a")],
            activities: vec![unknown("Inloop"), unknown("Koken"), activity("Jeugd", "", "Sport", 10), unknown("Sport")],
            ..Organisation::default()
        };
        let draft = draft(&organisation, FigureId::ReachByService);
        assert_eq!(
            table(&draft, KEYS),
            ["Jeugd Inloop 1 1 - 1", "Jeugd Koken 0 0 - -", "Jeugd Sport 0 0 10 10", "Jeugd = 1 1 10 11"]
        );
        assert_eq!(draft.facts.n, Some(11));
        assert!(!draft.facts.notes.contains(&Note::ClientsOnce));
    }

    #[test]
    fn activity_without_service_counts_under_its_name() {
        let organisation = Organisation {
            cases: vec![case("Jeugd", "Movements", "a")],
            activities: vec![
                activity("Jeugd", "", "movements", 10),
                activity("Jeugd", "", "Inloop", 20),
                activity("Jeugd", "Jongerenwerk", "Inloop", 30),
                activity("", "", "", 5),
            ],
            ..Organisation::default()
        };
        assert_eq!(
            table(&draft(&organisation, FigureId::ReachByService), KEYS),
            [
                "Jeugd Inloop 0 0 20 20",
                "Jeugd Jongerenwerk 0 0 30 30",
                "Jeugd Movements 1 1 10 11",
                "Jeugd = 1 1 60 61",
                "? ? 0 0 5 5",
                "? = 0 0 5 5",
            ]
        );
    }

    #[test]
    fn no_numbers_of_clients_at_all_are_null() {
        let organisation = Organisation { cases: vec![case("Jeugd", "SMW", "")], ..Organisation::default() };
        let draft = draft(&organisation, FigureId::ReachByService);
        assert_eq!(table(&draft, "service clients"), ["SMW -", "= -"]);
        assert!(!draft.facts.notes.iter().any(|note| matches!(note, Note::NoClient(_))));
    }

    #[test]
    fn service_whose_cases_have_no_client_is_null_and_noted() {
        let cases = vec![case("Jeugd", "SMW", ""), case("Jeugd", "Loket", "a"), case("Jeugd", "Loket", "")];
        let draft = draft(&Organisation { cases, ..Organisation::default() }, FigureId::ReachByService);
        assert_eq!(table(&draft, "service clients"), ["Loket 1", "SMW -", "= 1"]);
        assert!(draft.facts.notes.contains(&Note::NoClient(2)));
    }

    #[test]
    fn no_services_and_no_activities_need_either() {
        let organisation = Organisation { cases: vec![case("Jeugd", "SMW", "a")], ..Organisation::default() };
        let draft = draft(&organisation.without(SheetKind::Cases, Field::Service), FigureId::ReachByService);
        assert_eq!(draft.needs, [[Field::Service, Field::Activity]]);
    }
}
