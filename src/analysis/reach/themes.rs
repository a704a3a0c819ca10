//! `reach-by-theme`: planned and achieved. What is counted goes before what the sheet of targets states.

use super::{Reached, Sums, has_themes, theme_label};
use crate::analysis::order;
use crate::analysis::subject::{Subject, count, known, number, row, share, text, total};
use crate::analysis::sums::{known_number, sum};
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Unit};
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
    // Where something could be counted and nothing is selected, nobody was reached.
    let mut all = (None, (can_count && themes.is_empty()).then_some(0));
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
    use crate::analysis::example::{Activity, Case, Organisation, Target, draft, of_theme, table};
    use crate::fields::SheetKind;

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
        assert_eq!(draft.facts.n, 13);
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

    #[test]
    fn no_themes_anywhere_need_them() {
        let organisation = Organisation { cases: vec![case("Jeugd")], ..Organisation::default() };
        let draft = draft(&organisation.without(SheetKind::Cases, Field::Theme), FigureId::ReachByTheme);
        assert_eq!(draft.needs, [[Field::Theme]]);
    }
}
