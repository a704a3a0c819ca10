//! `reach-by-theme`: planned and achieved. What is counted goes before what the sheet of targets states.

use super::{REACHED, Reached, Sums, about, has_themes, theme_label};
use crate::analysis::order;
use crate::analysis::subject::{Subject, count, known, number, row, share, text, total};
use crate::analysis::sums::{known_number, sum};
use crate::calendar::Period;
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Made, Note, Row, Unit};
use crate::statistics;
use std::collections::BTreeMap;

/// Planned and achieved of a theme.
#[derive(Clone, Copy, Debug, Default)]
struct Plan {
    planned: Option<u64>,
    /// What the sheet of targets says was achieved.
    stated: Option<u64>,
    counted: Reached,
}

impl Plan {
    /// What is counted; what the sheet states where nothing is.
    fn achieved(&self, can_count: bool) -> Option<u64> {
        let counted = self.counted.reach();
        if self.counted.is_counted() { counted } else { self.stated.or(counted.filter(|_| can_count)) }
    }
}

/// A row a theme, by alphabet, and a total.
pub fn reach_by_theme(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 5] = [
        text("theme"),
        count("planned").made(Made::Public),
        count("achieved").made(REACHED),
        count("difference").made(Made::From(&["achieved"])),
        share("ratio").made(Made::From(&["achieved"])),
    ];
    let registry = subject.registry;
    let of_targets = registry.targets.labels(Choice::Theme).is_present();
    if !has_themes(subject) && !of_targets {
        return subject.cannot(FigureId::ReachByTheme, &COLUMNS, Unit::Reached, vec![vec![Field::Theme]]);
    }
    let can_count = can_count(subject);
    let mut themes: Vec<(Label, Plan)> =
        plans(subject, sums).into_iter().map(|(theme, plan)| (theme_label(subject, theme), plan)).collect();
    themes.sort_by_cached_key(|(theme, _)| order::of_label(theme));
    let of_theme =
        |(theme, plan): &(Label, Plan)| row([theme.clone()], plan_cells(plan.planned, plan.achieved(can_count)));
    let mut rows: Vec<Row> = themes.iter().map(of_theme).collect();
    let planned = themes.iter().fold(None, |all, (_, plan)| sum(all, plan.planned));
    let achieved = achieved(sums, themes.iter().map(|(_, plan)| plan), can_count);
    rows.push(total([Label::Total], plan_cells(planned, achieved)));
    let mut notes = sums.notes(subject);
    notes.extend(made_of(sums, themes.iter().map(|(_, plan)| plan), achieved));
    notes.extend((sums.of_people && sums.clients.repeat_in_all()).then_some(Note::PeopleOnceInTotal));
    notes.extend([notes_of_plans(&themes), subject.notes_of_targets()].concat());
    let n = achieved.unwrap_or_default();
    let mut draft = subject.draft(FigureId::ReachByTheme, &COLUMNS, rows, n, Unit::Reached, notes);
    draft.about = about(subject);
    draft.with_n_of(REACHED)
}

/// Everybody who was reached, whatever the theme, and what that is made of.
pub fn achieved_of_all(subject: Subject, sums: &Sums) -> (Option<u64>, Option<Note>) {
    let plans = plans(subject, sums);
    let achieved = achieved(sums, plans.values(), can_count(subject));
    (achieved, made_of(sums, plans.values(), achieved))
}

/// The achieved reach of all themes; where people are counted, who is in several counts once.
fn achieved<'p>(sums: &Sums, plans: impl Iterator<Item = &'p Plan> + Clone, can_count: bool) -> Option<u64> {
    let all = plans.clone().fold(None, |all, plan| sum(all, plan.achieved(can_count)));
    let cases: u64 = plans.clone().map(|plan| plan.counted.counted_cases()).sum();
    // Where something could be counted and nothing is selected, nobody was reached.
    let nobody = (can_count && plans.count() == 0).then_some(0);
    // OK because the cases of the themes are in the sum.
    all.map(|all| all - (cases - sums.all().counted_cases())).or(nobody)
}

/// What the achieved reach is made of, where there is any.
fn made_of<'p>(sums: &Sums, plans: impl Iterator<Item = &'p Plan>, achieved: Option<u64>) -> Option<Note> {
    let all = sums.all();
    let people = if sums.of_people { sums.clients.all() } else { 0 };
    let (cases, participants) = (all.counted_cases() - people, all.participants);
    let stated = plans.filter(|plan| !plan.counted.is_counted()).filter_map(|plan| plan.stated).sum();
    achieved.filter(|achieved| *achieved > 0).map(|_| Note::ReachMadeOf { cases, people, participants, stated })
}

/// Whether there is a sheet of what is counted.
fn can_count(subject: Subject) -> bool {
    !subject.registry.cases.is_empty() || !subject.registry.activities.is_empty()
}

fn plans(subject: Subject, sums: &Sums) -> BTreeMap<u32, Plan> {
    let targets = &subject.registry.targets;
    let mut plans: BTreeMap<u32, Plan> = BTreeMap::new();
    for (theme, counted) in sums.by_theme() {
        plans.entry(theme).or_default().counted = counted;
    }
    for row in subject.selected.targets.ones() {
        let plan = plans.entry(targets.labels(Choice::Theme).codes()[row]).or_default();
        plan.planned = sum(plan.planned, planned(subject, row));
        plan.stated = sum(plan.stated, known_number(targets.achieved[row]));
    }
    plans
}

/// The days for which a target counts that says no period.
const DAYS_OF_A_YEAR: u64 = 365;

/// The number of a target; where the user wants so, that of the selected part of its period, which is never more than all
/// of it. It is rounded up: a plan for half of 5 people is not reached with 2.
fn planned(subject: Subject, row: usize) -> Option<u64> {
    let targets = &subject.registry.targets;
    let selection = &subject.selected.selection;
    let planned = known_number(targets.planned[row])?;
    let Some(period) = selection.period.filter(|_| selection.counting.prorated) else { return Some(planned) };
    // OK because a period has at least one day, and shares none at most.
    let days = |period: Period| period.days() as u64;
    let (selected, all) = match targets.period[row] {
        Some(target) => (target.shared(period).map_or(0, days), days(target)),
        None => (days(period), DAYS_OF_A_YEAR),
    };
    Some((planned * selected).div_ceil(all).min(planned))
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
        Note::AchievedFromSheet(how_many(|plan| !plan.counted.is_counted() && plan.stated.is_some())),
        Note::AchievedDiffers(how_many(|plan| {
            plan.counted.is_counted() && plan.stated.is_some() && plan.stated != plan.counted.reach()
        })),
        Note::NoTarget(how_many(|plan| plan.planned.is_none())),
    ];
    let happens =
        |note: &Note| !matches!(note, Note::AchievedFromSheet(0) | Note::AchievedDiffers(0) | Note::NoTarget(0));
    notes.into_iter().filter(happens).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Activity, Case, Organisation, Target, draft, drafts, of_theme, table};
    use crate::calendar::day;
    use crate::counting::Counting;
    use crate::fields::SheetKind;
    use crate::selection::Selection;

    const KEYS: &str = "theme planned achieved difference ratio";

    fn target(theme: &str, planned: Option<u32>, achieved: Option<u32>) -> Target {
        Target { values: of_theme(theme, ""), planned, achieved, period: None }
    }

    fn case(theme: &str) -> Case {
        Case { values: of_theme(theme, ""), ..Case::default() }
    }

    fn activity(theme: &str, participants: Option<u32>) -> Activity {
        Activity { name: "Inloop".to_owned(), values: of_theme(theme, ""), participants, ..Activity::default() }
    }

    #[test]
    fn report_003_plan_and_reach() {
        let rows = [
            ("Doorbreken van armoede", 1360, 1099),
            ("Door ontwikkelen informele zorg", 3510, 9150),
            ("Perspectief voor jeugdigen", 2565, 2374),
            ("Leveren van een adequate werkwijze huiselijk geweld", 410, 68),
            ("Versterken van de zelfredzaamheid van kwetsbare inwoners", 1100, 856),
            ("Informatie & advies", 5410, 3909),
        ];
        let targets = rows.map(|(theme, planned, _)| target(theme, Some(planned), None)).to_vec();
        let activities = rows.map(|(theme, _, achieved)| activity(theme, Some(achieved))).to_vec();
        let organisation = Organisation { targets, activities, ..Organisation::default() };
        let draft = draft(&organisation, FigureId::ReachByTheme);
        assert_eq!(table(&draft, KEYS)[6], "= 14355 17456 3101 1.2160");
        assert_eq!(
            table(&draft, "theme difference")[5],
            "Versterken van de zelfredzaamheid van kwetsbare inwoners -244"
        );
    }

    #[test]
    fn cases_and_participants_are_reached() {
        let organisation = Organisation {
            cases: vec![case("Jeugd"), case("Jeugd"), case("")],
            activities: vec![activity("Jeugd", Some(10)), activity("Jeugd", None)],
            targets: vec![target("Jeugd", Some(4), None), target("jeugd", Some(2), None)],
            ..Organisation::default()
        };
        let draft = draft(&organisation, FigureId::ReachByTheme);
        assert_eq!(table(&draft, KEYS), ["Jeugd 6 12 6 2.0000", "? - 1 - -", "= 6 13 7 2.1667"]);
        assert!(draft.facts.notes.contains(&Note::NoParticipants(1)));
        assert!(draft.facts.notes.contains(&Note::NoTarget(1)));
        assert_eq!(draft.facts.n, Some(13));
    }

    #[test]
    fn target_of_zero_has_no_ratio() {
        let organisation = Organisation {
            cases: vec![case("Jeugd")],
            targets: vec![target("Jeugd", Some(0), None)],
            ..Organisation::default()
        };
        assert_eq!(table(&draft(&organisation, FigureId::ReachByTheme), KEYS)[0], "Jeugd 0 1 1 -");
    }

    #[test]
    fn stated_reach_counts_where_nothing_is_counted() {
        let organisation = Organisation {
            cases: vec![case("Jeugd")],
            targets: vec![target("Armoede", Some(5), Some(9)), target("Wonen", Some(5), None)],
            ..Organisation::default()
        };
        let draft = draft(&organisation, FigureId::ReachByTheme);
        assert_eq!(
            table(&draft, KEYS),
            ["Armoede 5 9 4 1.8000", "Jeugd - 1 - -", "Wonen 5 0 -5 0.0000", "= 10 10 0 1.0000"]
        );
        assert!(draft.facts.notes.contains(&Note::AchievedFromSheet(1)));
    }

    #[test]
    fn activities_without_a_number_of_participants_are_no_reach() {
        let organisation = Organisation {
            activities: vec![activity("Jeugd", None), activity("Wonen", None), activity("Wonen", Some(0))],
            targets: vec![target("Jeugd", Some(5), None)],
            ..Organisation::default()
        };
        let draft = draft(&organisation, FigureId::ReachByTheme);
        assert_eq!(table(&draft, KEYS), ["Jeugd 5 - - -", "Wonen - 0 - -", "= 5 0 -5 0.0000"]);
    }

    #[test]
    fn counted_reach_goes_before_a_stated_one() {
        let organisation = Organisation {
            cases: vec![case("Jeugd"), case("Wonen")],
            targets: vec![target("Jeugd", Some(5), Some(9)), target("Wonen", Some(5), Some(1))],
            ..Organisation::default()
        };
        let draft = draft(&organisation, FigureId::ReachByTheme);
        assert_eq!(table(&draft, "theme achieved"), ["Jeugd 1", "Wonen 1", "= 2"]);
        assert!(draft.facts.notes.contains(&Note::AchievedDiffers(1)));
    }

    #[test]
    fn plans_alone_have_no_achieved_reach() {
        let organisation = Organisation { targets: vec![target("Jeugd", Some(5), None)], ..Organisation::default() };
        assert_eq!(table(&draft(&organisation, FigureId::ReachByTheme), KEYS), ["Jeugd 5 - - -", "= 5 - - -"]);
    }

    fn made(organisation: &Organisation, period: Option<Period>, counting: Counting) -> Draft {
        let selection = Selection { period, counting, ..Selection::default() };
        drafts(organisation, &selection).into_iter().find(|draft| draft.id == FigureId::ReachByTheme).unwrap()
    }

    fn of_kind(theme: &str, kind: &str) -> Case {
        let values = ["", "", theme, "", kind].map(str::to_owned);
        Case { values, ..Case::default() }
    }

    #[test]
    fn report_003_information_and_advice_apart() {
        let advice = || vec![of_kind("Doorbreken van armoede", "Informatie en advies"); 2909];
        let young = vec![of_kind("Perspectief voor jeugdigen", "informatie en advies"); 1000];
        let rest = vec![of_kind("Doorbreken van armoede", "Individueel traject"); 1099];
        let organisation = Organisation {
            cases: [advice(), young, rest].concat(),
            activities: vec![activity("Perspectief voor jeugdigen", Some(2374))],
            targets: vec![
                target("Doorbreken van armoede", Some(1360), None),
                target("Perspectief voor jeugdigen", Some(2565), None),
                target("Informatie & advies", Some(5410), None),
            ],
            ..Organisation::default()
        };
        let counting = Counting { kinds_apart: ["informatie en advies".to_owned()].into(), ..Counting::default() };
        let draft = made(&organisation, None, counting.clone());
        assert_eq!(
            table(&draft, "theme planned achieved difference"),
            [
                "Doorbreken van armoede 1360 1099 -261",
                "Informatie & advies 5410 3909 -1501",
                "Perspectief voor jeugdigen 2565 2374 -191",
                "= 9335 7382 -1953"
            ]
        );
        assert!(draft.facts.notes.contains(&Note::KindsApart));
        let without_theme = Organisation { targets: Vec::new(), ..organisation };
        let draft = made(&without_theme, None, counting);
        assert_eq!(table(&draft, "theme achieved")[1], "Informatie en advies 3909");
    }

    #[test]
    fn people_count_once_a_theme_and_once_in_the_total() {
        let of = |theme: &str, client: &str| Case { client: client.to_owned(), ..case(theme) };
        let cases = vec![of("Jeugd", "a"), of("Jeugd", "a"), of("Wonen", "a"), of("Wonen", "b"), of("Wonen", "")];
        let activities = vec![activity("Jeugd", Some(10))];
        let organisation = Organisation { cases, activities, ..Organisation::default() };
        let draft = made(&organisation, None, Counting { people: true, ..Counting::default() });
        assert_eq!(table(&draft, "theme achieved"), ["Jeugd 11", "Wonen 3", "= 13"]);
        for note in [
            Note::PeopleInReach(1),
            Note::PeopleOnceInTotal,
            Note::ReachMadeOf { cases: 1, people: 2, participants: 10, stated: 0 },
        ] {
            assert!(draft.facts.notes.contains(&note), "{note:?}");
        }
    }

    #[test]
    fn targets_count_for_the_selected_part_of_their_period() {
        let of = |theme: &str, planned, period| Target { period, ..target(theme, Some(planned), None) };
        let year = Period::year(2023);
        let half = Period { first: day(2023, 1, 1).unwrap(), last: day(2023, 6, 30).unwrap() };
        let targets =
            vec![of("Armoede", 365, year), of("Jeugd", 5, year), of("Wonen", 5, Some(half)), of("", 730, None)];
        let organisation = Organisation { targets, ..Organisation::default() };
        let prorated = Counting { prorated: true, ..Counting::default() };
        let draft = made(&organisation, Some(half), prorated.clone());
        // The first half of 2023 has 181 days; 5 x 181 / 365 is 2.5.
        assert_eq!(table(&draft, "theme planned"), ["Armoede 181", "Jeugd 3", "Wonen 5", "? 362", "= 551"]);
        assert!(draft.facts.notes.ends_with(&[Note::TargetsOfAYear, Note::TargetsInPart(2)]));
        // A target is never more than it is, and all of it where no period is selected.
        let leap = Period { first: half.first, last: half.last + 400 };
        assert_eq!(table(&made(&organisation, Some(leap), prorated.clone()), "planned")[3], "730");
        assert_eq!(table(&made(&organisation, None, prorated), "planned")[4], "1105");
    }

    #[test]
    fn no_themes_anywhere_need_them() {
        let organisation = Organisation { cases: vec![case("Jeugd")], ..Organisation::default() };
        let draft = draft(&organisation.without(SheetKind::Cases, Field::Theme), FigureId::ReachByTheme);
        assert_eq!(draft.needs, [[Field::Theme]]);
    }
}
